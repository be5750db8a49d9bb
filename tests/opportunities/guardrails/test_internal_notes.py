"""What the team notes for itself: equal in both languages, never translated or public."""

from decimal import Decimal
from pathlib import Path

import pytest
from django.conf import settings
from django.utils import timezone
from wagtail_localize.fields import get_translatable_fields
from wagtail_localize.segments.extract import extract_segments

from bilingual.content_pairs import differences_in_content
from bilingual.desk.segments import desk_of
from bilingual.equality import compare_site
from bilingual.fingerprint import content_hash, content_of
from bilingual.lifecycle import State
from opportunities.models import OpportunityPage, SearchEntry
from opportunities.models.internal import INTERNAL_FACTS
from tests import cast, walks
from tests.factories import OpportunityPageFactory
from tests.scenarios import an_open_pair

pytestmark = pytest.mark.django_db

NOTE = "Zephyrquantum: the rate of our last work."
REASON = "Quokkaphone: another need of another year."
NOTES = {
    "internal_hourly_rate": Decimal(65),
    "internal_hours": 90,
    "internal_price_note": NOTE,
    "internal_splitting_reason": REASON,
}
ADMIN_TEMPLATES = "opportunities/admin"


@pytest.fixture
def draft(parent):
    return OpportunityPageFactory(parent=parent, draft=True, **NOTES)


def test_every_internal_field_is_known_as_one():
    fields = {
        field.name
        for field in OpportunityPage._meta.get_fields()
        if field.name.startswith("internal_")
    }

    assert fields == set(INTERNAL_FACTS)


@pytest.mark.parametrize("name", INTERNAL_FACTS)
def test_it_is_copied_and_nobody_can_change_it_in_translation(draft, name):
    (field,) = [
        one
        for one in get_translatable_fields(OpportunityPage)
        if one.field_name == name
    ]

    assert field.is_synchronized(draft)
    assert not field.is_overridable(draft)


def test_no_sentence_of_it_comes_to_a_translator(draft):
    pair = walks.to_translation(draft)

    texts = " ".join(one.source for one in desk_of(pair).sentences)
    assert "Zephyrquantum" not in texts
    assert not [one for one in extract_segments(draft) if "internal_" in one.path]


def test_the_translation_has_the_same(draft):
    english, french = walks.to_public(draft).pages()

    for name in INTERNAL_FACTS:
        assert getattr(english, name) == getattr(french, name)
    assert french.internal_price_note == NOTE


def test_the_equality_report_has_nothing_to_say_of_it(draft):
    english, french = walks.to_public(draft).pages()

    told = list(differences_in_content(english, french))
    assert not [one for one in told if "internal_" in one.place]
    assert not [
        one
        for one in compare_site()
        if one.translation_key == str(draft.translation_key)
        and (one.kind == "changed" or "internal_" in one.place)
    ]


def test_a_note_is_no_change_of_what_visitors_read(draft):
    before = content_hash(draft)
    draft.internal_price_note = "Something else"

    assert content_hash(draft) == before
    assert not [name for name in content_of(draft) if name.startswith("internal_")]


def test_a_note_on_a_public_page_begins_no_new_version(alice, draft):
    walks.to_public(draft)
    page = OpportunityPage.objects.get(pk=draft.pk)
    page.internal_price_note = "Written down later."

    page.save_revision(user=cast.alice())

    assert walks.pair_of(page).state == State.PUBLISHED


def test_visitors_never_read_it(site, client, draft):
    pair = walks.to_public(draft)

    addresses = [page.url for page in pair.pages()]
    addresses += [site.opportunities.en.url, site.opportunities.fr.url]
    for address in addresses:
        html = client.get(address).content.decode()
        assert "Zephyrquantum" not in html
        assert "Quokkaphone" not in html
        assert "internal_" not in html


def test_nobody_finds_a_page_by_it(site):
    pages = an_open_pair(site, **NOTES)

    words = " ".join(
        f"{entry.title_words} {entry.body_words}"
        for entry in SearchEntry.objects.filter(page__in=list(pages))
    )
    assert words
    assert "zephyrquantum" not in words.lower()
    assert "quokkaphone" not in words.lower()


def test_no_public_template_names_it():
    folder = Path(settings.BASE_DIR) / "templates"
    named = {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*.*")
        if "internal_" in path.read_text()
    }

    assert named
    assert all(name.startswith(ADMIN_TEMPLATES) for name in named)


def test_the_preview_of_the_page_has_none(alice, draft):
    pair = walks.pair_of(draft)

    html = alice.open("bilingual:preview", pair.pk, "en").content.decode()

    assert draft.title in html
    assert "Zephyrquantum" not in html


class TestWhoDecidesReadsIt:
    @pytest.mark.parametrize(
        ("walk", "person"), [(walks.submit, cast.bob), (walks.to_approval, cast.mona)]
    )
    def test_on_the_screens_of_the_pair(self, client, draft, walk, person):
        pair = walk(draft)
        client.force_login(person())

        for address in (
            f"/admin/bilingual/pairs/{pair.pk}/",
            f"/admin/bilingual/pairs/{pair.pk}/decide/?action=approve",
        ):
            html = client.get(address).content.decode()
            assert NOTE in html
            assert "$65 × (90 hours + 10 hours of administration) = $6,500" in html
            assert "Somebody, " in html  # who attested

    def test_a_stranger_reads_nothing(self, client, draft):
        pair = walks.submit(draft)
        client.force_login(cast.stranger())

        for address in (f"/admin/bilingual/pairs/{pair.pk}/", draft.url or "/x/"):
            assert NOTE not in client.get(address).content.decode()

    def test_other_pages_have_no_notes(self, site):
        assert site.privacy.en.team_notes(at=timezone.now()) == ""
