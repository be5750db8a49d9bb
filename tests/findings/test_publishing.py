"""No language goes live alone, stale, half translated or by a way of its own."""

from contextlib import suppress
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from wagtail.models import Page, PageLogEntry
from wagtail_localize.models import StringSegment

from bilingual import clock
from bilingual.baking import NotReadyError, bake, snapshot, translation_of
from bilingual.fingerprint import live_hash
from bilingual.guards import SplitPairError
from bilingual.lifecycle import State
from bilingual.progress import progress_of
from bilingual.publishing import NotPublishableError, locked_pair, publish_pair
from opportunities.models import OpportunityPage
from tests import cast, walks
from tests.admin_forms import posting
from tests.factories import OpportunityPageFactory
from tests.findings.doors import closed_doors, every_locale, knock
from tests.findings.editing import bulk, save
from tests.findings.photograph import photograph, what_visitors_read
from tests.waiting import a_draft
from tests.walks import pair_of

pytestmark = pytest.mark.django_db


def price_of(page):
    return OpportunityPage.objects.get(pk=page.pk).price


def a_public_opportunity(site, language):
    page = OpportunityPageFactory(
        parent=site.opportunities[language], language=language, draft=True
    )
    page.save_revision(user=walks.AUTHORS[language]())
    return walks.to_public(page)


def with_draft_price(page, price):
    """The author writes another price; visitors read the old one."""
    page = OpportunityPage.objects.get(pk=page.pk)
    page.price = Decimal(price)
    page.change_kind, page.amendment_reason = "amendment", "Budget."
    page.save_revision(user=walks.AUTHORS[page.language]())
    return page


def test_row_01_what_is_sent_for_translation_is_not_live(client, site, language):
    pair = walks.to_translation(a_draft(site, language))

    assert pair.target is not None
    assert not pair.source.live
    assert not pair.target.live
    assert client.get(pair.target.url).status_code == 404
    assert client.get(pair.source.url).status_code == 404


def test_row_01_nobody_reaches_the_screen_that_puts_it_live(client, public, people):
    address = closed_doors(public)["submit_page_translation"]
    before = photograph()

    statuses = knock(client, address, {"locales": every_locale()})

    assert statuses <= {302, 403}
    assert photograph() == before


WHO_MIGHT = [cast.ada, cast.mona, cast.alice]


@pytest.mark.parametrize("person", WHO_MIGHT, ids=lambda one: one.__name__)
def test_row_04_the_first_language_never_goes_live_before_the_other_exists(
    client, draft, person
):
    client.force_login(person())

    save(client, draft, **{"action-publish": "1"})
    bulk(client, "publish", draft)

    draft.refresh_from_db()
    assert not draft.live
    assert client.get(draft.url).status_code == 404


def test_row_04_nor_does_code_put_it_live(draft):
    revision = draft.get_latest_revision()
    with pytest.raises(SplitPairError):
        revision.publish(user=cast.ada(), skip_permission_checks=True)
    draft.refresh_from_db()
    draft.live = True
    with pytest.raises(SplitPairError):
        draft.save()

    assert not Page.objects.get(pk=draft.pk).live


def test_row_05_a_translation_with_gaps_goes_nowhere(sent):
    pair = walks.translate(sent, share=0.4)
    before = what_visitors_read()

    with pytest.raises(NotReadyError):
        bake(pair, user=cast.ada())
    with pytest.raises(PermissionDenied):
        walks.decide(pair, cast.thierry(), "approve")
    with pytest.raises(NotPublishableError), locked_pair(pair.translation_key) as one:
        publish_pair(one, user=cast.ada(), at=clock.now())

    assert 0 < progress_of([pair])[pair.translation_key].share < 100
    assert pair_of(pair.source).state == State.TO_TRANSLATE
    assert what_visitors_read() == before


def test_row_05_the_stock_publish_button_does_nothing(as_ada, sent):
    walks.translate(sent, share=0.4)
    before = photograph()

    as_ada.post(
        reverse("wagtailadmin_pages:edit", args=[sent.target.pk]),
        {"action": "publish"},
    )

    assert photograph() == before


def test_row_06_a_price_changes_for_visitors_in_both_languages_at_once(site, language):
    pair = a_public_opportunity(site, language)
    assert price_of(pair.target) == price_of(pair.source) == Decimal("6500")

    with_draft_price(pair.source, "7000")

    pair = pair_of(pair.source)
    assert pair.state == State.CHANGED
    assert price_of(pair.source) == price_of(pair.target) == Decimal("6500")
    with pytest.raises(NotPublishableError), locked_pair(pair.translation_key) as one:
        publish_pair(one, user=cast.ada(), at=clock.now())

    pair = walks.to_public(pair.source)

    assert price_of(pair.source) == price_of(pair.target) == Decimal("7000")
    assert pair.state == State.PUBLISHED


def test_row_07_the_old_translation_cannot_be_published_again(as_ada, site):
    pair = a_public_opportunity(site, "en")
    with_draft_price(pair.source, "7000")
    before = what_visitors_read()

    for page in pair_of(pair.source).pages():
        # What visitors read already may be published again: nothing changes.
        with suppress(SplitPairError):
            page.get_latest_revision().publish(skip_permission_checks=True)
    bulk(as_ada, "publish", *pair.pages())
    address = reverse("wagtailadmin_pages:edit", args=[pair.source.pk])
    as_ada.post(address, posting() | {"action-publish": "1"})

    assert what_visitors_read() == before


def test_row_10_a_draft_is_translated_before_anybody_reads_it(site, language):
    page = walks.to_public(a_draft(site, language)).source
    page.title = "Not public yet"
    page.save_revision(user=walks.AUTHORS[language]())
    before = what_visitors_read()

    pair = walks.to_translation(page)

    segments = StringSegment.objects.filter(source=translation_of(pair).source)
    assert segments.filter(string__data="Not public yet").exists()
    assert what_visitors_read() == before


def in_translation_while_public(pair):
    """The public pair, with a new version that is translated."""
    page = pair.source
    page.title = "New words"
    page.save_revision(user=cast.alice())
    return walks.translate(walks.to_translation(page))


def test_row_12_saving_a_translation_leaves_the_public_page_alone(public):
    pair = in_translation_while_public(public)
    before = {page.pk: live_hash(page) for page in pair.pages()}

    for publish in (False, True):
        with pytest.raises(SplitPairError):
            translation_of(pair).save_target(user=cast.thierry(), publish=publish)
    bake(pair, user=cast.thierry())

    draft = pair_of(pair.source).target.get_latest_revision_as_object()
    assert draft.title == "Autre New words"
    assert {page.pk: live_hash(page) for page in pair.pages()} == before


def test_row_12_a_snapshot_leaves_the_public_page_alone(public):
    page = public.source
    page.title = "New words"
    page.save_revision(user=cast.alice())
    before = what_visitors_read()

    snapshot(pair_of(page))

    assert what_visitors_read() == before


def test_row_18_a_bulk_publication_is_refused_to_all(client, public, people):
    pair = in_translation_while_public(public)
    before = photograph()

    for person in people:
        client.force_login(person)
        bulk(client, "publish", pair.target)
        bulk(client, "publish", *pair.pages())

    assert photograph() == before


@pytest.mark.parametrize("way", ["now", "by the clock"])
def test_row_64_who_published_each_language_is_recorded(site, way):
    pair = walks.to_approval(a_draft(site))
    if way == "now":
        pair = walks.decide(pair, cast.mona(), "approve")
    else:
        at = clock.now().replace(year=2040)
        pair = walks.decide(pair, cast.mona(), "approve", go_live_at=at)
        assert [outcome.failure for outcome in clock.run(at)] == [""]
        pair = pair_of(pair.source)

    for page in pair.pages():
        entry = PageLogEntry.objects.filter(page=page.pk, action="wagtail.publish")
        assert entry.get().user == cast.mona()
