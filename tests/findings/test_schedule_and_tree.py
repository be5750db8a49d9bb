"""Both languages go live, end, move and go away together, at the same place."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management import call_command
from django.db import transaction
from django.urls import reverse
from wagtail.actions.copy_page import CopyPageAction
from wagtail.models import Page, Revision
from wagtail_localize.models import StringTranslation

from bilingual import clock
from bilingual.guards import SplitPairError
from bilingual.lifecycle import State
from bilingual.models import PagePair
from tests import cast, walks
from tests.factories import ContentPageFactory, create_pair
from tests.findings.editing import bulk, save
from tests.findings.photograph import photograph, what_visitors_read
from tests.waiting import a_draft
from tests.walks import pair_of

pytestmark = pytest.mark.django_db


def live(pages):
    return [Page.objects.get(pk=page.pk).live for page in pages]


@pytest.fixture
def in_an_hour():
    return clock.now() + timedelta(hours=1)


def test_row_24_the_schedule_is_of_both_languages(site, language, in_an_hour):
    pair = walks.to_approval(a_draft(site, language))
    pair = walks.decide(pair, cast.mona(), "approve", go_live_at=in_an_hour)
    assert pair.state == State.SCHEDULED

    list(clock.run(in_an_hour - timedelta(seconds=1)))
    assert live(pair.pages()) == [False, False]

    list(clock.run(in_an_hour))
    assert live(pair.pages()) == [True, True]


def test_row_24_a_forged_form_gives_no_page_a_schedule_of_its_own(
    client, draft, in_an_hour
):
    client.force_login(cast.ada())

    save(client, draft, go_live_at=f"{in_an_hour:%Y-%m-%d %H:%M}")

    latest = draft.get_latest_revision()
    assert latest.as_object().go_live_at is None
    assert latest.approved_go_live_at is None


def test_row_24_nor_does_wagtails_own_schedule_publish_one_page(draft, in_an_hour):
    """A revision that something approved for a moment goes nowhere by itself."""
    Revision.objects.filter(pk=draft.get_latest_revision().pk).update(
        approved_go_live_at=clock.now() - timedelta(hours=1)
    )

    call_command("publish_scheduled")

    assert live([draft]) == [False]


def test_row_25_both_languages_expire_at_the_same_instant(draft, in_an_hour):
    pair = walks.to_approval(draft)
    pair = walks.decide(pair, cast.mona(), "approve", expire_at=in_an_hour)

    list(clock.run(in_an_hour - timedelta(seconds=1)))
    assert live(pair.pages()) == [True, True]

    list(clock.run(in_an_hour))
    assert live(pair.pages()) == [False, False]
    assert pair_of(draft).state == State.WITHDRAWN


def test_row_25_the_end_of_one_page_is_not_the_end_of_it(public, in_an_hour):
    Page.objects.filter(pk=public.source.pk).update(
        expire_at=clock.now() - timedelta(hours=1)
    )

    call_command("publish_scheduled")

    assert live(public.pages()) == [True, True]


EITHER = pytest.mark.parametrize("side", ["source", "target"])


@EITHER
@pytest.mark.parametrize("way", ["screen", "code", "bulk"])
def test_row_26_and_30_withdrawing_either_language_withdraws_both(
    client, public, side, way
):
    page = getattr(public, side)
    client.force_login(cast.mona())

    if way == "screen":
        client.post(reverse("wagtailadmin_pages:unpublish", args=[page.pk]))
    elif way == "bulk":
        bulk(client, "unpublish", page)
    else:
        page.unpublish(user=cast.mona())

    assert live(public.pages()) == [False, False]


def test_row_30_a_bulk_action_with_both_languages_chosen_acts_once(client, public):
    client.force_login(cast.mona())

    bulk(client, "unpublish", *public.pages())

    assert live(public.pages()) == [False, False]
    assert pair_of(public.source).state == State.WITHDRAWN


def test_row_30_a_bulk_action_changes_all_or_nothing(client, site, public):
    """Antoine may do nothing of it in English: nothing happens in French."""
    client.force_login(cast.antoine())
    before = photograph()

    for action in ("unpublish", "delete", "publish"):
        bulk(client, action, public.target, site.privacy.fr)

    assert photograph() == before


@EITHER
@pytest.mark.parametrize("way", ["screen", "bulk"])
def test_row_26_deleting_either_language_deletes_both_and_keeps_the_memory(
    client, public, side, way
):
    page = getattr(public, side)
    memory = StringTranslation.objects.count()
    client.force_login(cast.ada())

    if way == "screen":
        client.post(reverse("wagtailadmin_pages:delete", args=[page.pk]))
    else:
        bulk(client, "delete", page)

    key = public.translation_key
    assert not Page.objects.filter(translation_key=key).exists()
    assert not PagePair.objects.filter(translation_key=key).exists()
    assert StringTranslation.objects.count() == memory > 0


@EITHER
def test_row_26_code_deletes_no_language_alone(public, side):
    before = what_visitors_read()

    page = getattr(public, side)
    for one in (page, Page.objects.get(pk=page.pk)):
        with pytest.raises(SplitPairError), transaction.atomic():
            one.delete()

    assert what_visitors_read() == before


def place_of(page):
    page = Page.objects.get(pk=page.pk)
    return page.get_parent().translation_key


@EITHER
@pytest.mark.parametrize("way", ["screen", "bulk", "code"])
def test_row_27_the_other_language_moves_along(client, site, public, side, way):
    page = getattr(public, side)
    destination = site.privacy[page.language]
    client.force_login(cast.ada())

    if way == "screen":
        address = reverse(
            "wagtailadmin_pages:move_confirm", args=[page.pk, destination.pk]
        )
        client.post(address)
    elif way == "bulk":
        bulk(client, "move", page, chooser=destination.pk)
    else:
        page.move(destination, pos="last-child", user=cast.ada())

    key = site.privacy.en.translation_key
    assert [place_of(one) for one in public.pages()] == [key, key]
    assert live(public.pages()) == [True, True]


def order_below(pair):
    """The children of both pages of a pair, as keys in order."""
    return [
        list(
            Page.objects.get(pk=page.pk)
            .get_children()
            .values_list("translation_key", flat=True)
        )
        for page in pair
    ]


@pytest.mark.parametrize("language_of_the_act", ["en", "fr"])
def test_row_28_the_other_tree_takes_the_same_order(client, site, language_of_the_act):
    pairs = [create_pair(ContentPageFactory, site.privacy) for _ in range(3)]
    last = pairs[-1][language_of_the_act]
    client.force_login(cast.ada())

    address = reverse("wagtailadmin_pages:set_page_position", args=[last.pk])
    client.post(f"{address}?position=0")

    english, french = order_below(site.privacy)
    assert english == french
    assert english[0] == pairs[-1].en.translation_key


def test_row_32_no_page_begins_below_one_of_one_language(client, draft):
    client.force_login(cast.alice())
    address = reverse("wagtailadmin_pages:add", args=["home", "contentpage", draft.pk])
    pages = Page.objects.count()

    for answer in (client.get(address), client.post(address, {"title": "Below"})):
        assert answer.status_code == 302
    with pytest.raises(ValidationError, match="one language only"):
        ContentPageFactory(parent=draft, draft=True, title="Below")

    assert Page.objects.count() == pages
    assert pair_of(draft).target is None


def test_row_32_one_that_code_put_there_is_not_sent(draft, site):
    page = ContentPageFactory(parent=site.landing.en, draft=True, title="Below")
    page.save_revision(user=cast.alice())
    Page.objects.get(pk=page.pk).move(draft, pos="last-child")
    before = photograph()

    with pytest.raises(PermissionDenied):
        walks.submit(page)

    assert photograph() == before


@pytest.mark.parametrize("keep_live", [False, True])
def test_row_33_a_copy_is_a_new_draft_with_a_pair_of_its_own(public, keep_live):
    if keep_live:
        before = photograph()
        with pytest.raises(SplitPairError):
            copied(public.source, keep_live=True)
        assert photograph() == before
        return
    copy = copied(public.source, keep_live=False)

    pair = pair_of(copy)
    assert pair.translation_key != public.translation_key
    assert (pair.state, pair.target, copy.live) == (State.DRAFTING, None, False)

    pair = walks.to_public(copy)
    assert live(pair.pages()) == [True, True]
    assert live(public.pages()) == [True, True]


def copied(page, *, keep_live):
    return CopyPageAction(
        page,
        to=page.get_parent(),
        update_attrs={"slug": "another-place", "title": "Another"},
        keep_live=keep_live,
        user=cast.alice(),
    ).execute(skip_permission_checks=True)


def test_row_33_a_copied_branch_is_drafts_all_the_way(client, site):
    create_pair(ContentPageFactory, site.privacy, en={"title": "Below"})
    client.force_login(cast.ada())

    client.post(
        reverse("wagtailadmin_pages:copy", args=[site.privacy.en.pk]),
        {
            "new_title": "Branch",
            "new_slug": "branch",
            "new_parent_page": site.landing.en.pk,
            "copy_subpages": "on",
            "publish_copies": "on",
        },
    )

    branch = Page.objects.get(slug="branch").get_descendants(inclusive=True)
    assert branch.count() == 2
    assert live(branch) == [False, False]
    for page in branch:
        assert pair_of(page).target is None
