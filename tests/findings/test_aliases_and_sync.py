"""No page mirrors another, no tree follows another, nothing is "synchronised"."""

import pytest
from django.core.exceptions import PermissionDenied
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction
from django.urls import reverse
from wagtail.actions.create_alias import CreatePageAliasAction
from wagtail.models import Page
from wagtail_localize.models import LocaleSynchronization, Translation

from bilingual.baking import locale_of, translation_of
from bilingual.checks import check_no_mirrors, check_no_tree_synchronisation
from bilingual.guards import SplitPairError, both_languages
from bilingual.lifecycle import State
from bilingual.progress import progress_of
from tests import cast, walks
from tests.findings.doors import closed_doors, every_locale, knock
from tests.findings.photograph import photograph, what_visitors_read
from tests.walks import pair_of

pytestmark = pytest.mark.django_db


def test_row_03_a_page_that_mirrors_another_cannot_be_made(draft, public):
    french = locale_of("fr")
    landing = draft.get_parent()
    before = photograph()

    for page in (draft, landing.specific, public.source):
        with pytest.raises(SplitPairError):
            CreatePageAliasAction(
                page, parent=landing, update_slug=f"{page.slug}-mirror"
            ).execute(skip_permission_checks=True)
    with pytest.raises(SplitPairError), both_languages([draft.translation_key]):
        CreatePageAliasAction(
            draft,
            parent=landing,
            update_slug="mirror",
            update_locale=french,
            reset_translation_key=True,
        ).execute(skip_permission_checks=True)

    assert photograph() == before


def mirrored_by_raw_sql(pair):
    """Past every guard in Python."""
    with transaction.atomic():
        Page.objects.filter(pk=pair.target.pk).update(alias_of=pair.source.pk)
        connection.check_constraints()


def test_row_03_a_mirror_that_came_by_raw_sql_is_found_at_the_next_start(public):
    if connection.vendor == "postgresql":
        # The database refuses it already, when the transaction ends.
        with pytest.raises(IntegrityError, match="mirror"):
            mirrored_by_raw_sql(public)
        return
    mirrored_by_raw_sql(public)

    (error,) = check_no_mirrors(None, databases=["default"])

    assert error.id == "bilingual.E004"
    assert public.target.url_path in error.msg


def test_row_03_nor_does_the_copy_screen_make_a_mirror(as_ada, public):
    address = reverse("wagtailadmin_pages:copy", args=[public.source.pk])
    parent = public.source.get_parent()

    form = as_ada.get(address).context["form"]
    as_ada.post(
        address,
        {
            "new_title": "Fees again",
            "new_slug": "fees-again",
            "new_parent_page": parent.pk,
            "alias": "on",
            "publish_copies": "on",
        },
    )

    assert {"alias", "publish_copies"} & set(form.fields) == set()
    copy = Page.objects.get(slug="fees-again")
    assert copy.alias_of_id is None
    assert not copy.live


def a_change_of_one_sentence(pair):
    """The author changes the lead of a public page and leaves the rest."""
    page = pair.source
    page.lead = "Prices changed."
    page.save_revision(user=cast.alice())
    return walks.to_translation(page)


@pytest.mark.parametrize("fields", [{}, {"publish_translations": "on"}])
def test_row_08_nobody_reaches_the_screen_that_synchronises(
    client, public, people, fields
):
    address = closed_doors(public)["update_translations"]
    page = public.source
    page.lead = "Prices changed."
    page.save_revision(user=cast.alice())
    before = photograph()

    assert knock(client, address, fields) <= {302, 403}

    assert photograph() == before


def test_row_08_progress_counts_what_is_left_to_do(public):
    pair = a_change_of_one_sentence(public)

    progress = progress_of([pair])[pair.translation_key]

    assert progress.left == 1
    assert progress.share < 100
    assert pair.state == State.TO_TRANSLATE


def test_row_09_a_changed_sentence_is_never_english_on_the_french_page(public):
    before = what_visitors_read()
    pair = a_change_of_one_sentence(public)

    with pytest.raises(PermissionDenied):
        walks.decide(pair, cast.thierry(), "approve")
    assert what_visitors_read() == before

    pair = walks.decide(walks.translate(pair), cast.thierry(), "approve")
    assert what_visitors_read() == before
    pair = walks.decide(pair, cast.renee(), "approve")
    pair = walks.decide(pair, cast.mona(), "approve")
    assert pair.source.lead == "Prices changed."
    assert pair.target.lead == "Autre Prices changed."


@pytest.fixture
def synchronised_trees():
    """Somebody set the French tree to follow the English one."""
    sync = LocaleSynchronization(locale=locale_of("fr"), sync_from=locale_of("en"))
    # As a bulk load would, without the signal that follows the trees at once.
    LocaleSynchronization.objects.bulk_create([sync])
    return LocaleSynchronization.objects.get()


def test_row_31_a_tree_that_follows_another_is_an_error_at_the_next_start(
    synchronised_trees,
):
    (error,) = check_no_tree_synchronisation(None, databases=["default"])

    assert error.id == "bilingual.E003"


def test_row_31_and_makes_no_french_page_of_english_text(draft, synchronised_trees):
    pages = Page.objects.count()

    with pytest.raises(SplitPairError), transaction.atomic():
        call_command("sync_locale_trees")
    with pytest.raises(SplitPairError), transaction.atomic():
        synchronised_trees.save()

    assert Page.objects.count() == pages
    assert not Page.objects.exclude(alias_of=None).exists()


def test_row_31_a_new_page_is_alone_until_it_is_sent(site, draft):
    assert pair_of(draft).target is None
    assert not draft.live


def test_row_34_nobody_turns_a_translation_into_a_mirror(client, public, people):
    ours = closed_doors(public)["convert_to_alias"]
    before = photograph()

    assert knock(client, ours, {"confirm": "1"}) <= {302, 403}

    assert photograph() == before


def test_row_34_no_menu_offers_to_turn_it_into_one(client, public, people):
    for person in people:
        client.force_login(person)
        for page in public.pages():
            address = reverse("wagtailadmin_explore", args=[page.get_parent().pk])
            assert b"/admin/localize/" not in client.get(address).content


def test_row_35_nobody_stops_a_translation(client, sent, people):
    before = photograph()

    assert knock(client, closed_doors(sent)["stop_translation"]) <= {302, 403}

    assert photograph() == before
    assert translation_of(sent).enabled


def test_row_35_one_that_code_stopped_stays_locked_and_starts_again(public):
    Translation.objects.update(enabled=False)

    with pytest.raises(PermissionDenied):
        public.target.save_revision(user=cast.ada())

    pair = a_change_of_one_sentence(public)
    assert translation_of(pair).enabled


def test_row_35_no_door_submits_it_again_by_itself(client, public, people):
    Translation.objects.update(enabled=False)
    address = closed_doors(public)["submit_page_translation"]
    before = photograph()

    knock(client, address, {"locales": every_locale()})

    assert photograph() == before
