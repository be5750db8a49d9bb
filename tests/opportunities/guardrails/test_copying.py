"""A copy of an earlier opportunity: a new draft, fresh dates, nothing that happened."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import timezone
from wagtail.models import PageLogEntry

from bilingual.desk.segments import desk_of
from bilingual.formatting import eastern_day
from bilingual.lifecycle import State
from bilingual.memory.exact import exact_matches
from opportunities.guardrails.attesting import standing_attestations
from opportunities.guardrails.copying import copy_opportunity
from opportunities.models import Opportunity, OpportunityPage
from tests import cast, walks
from tests.factories import OpportunityPageFactory, create_opportunity_pair
from tests.opportunities.guardrails.people import ask
from tests.scenarios import accessibility, an_open_pair, python

pytestmark = pytest.mark.django_db


@pytest.fixture
def old(parent):
    """An opportunity of long ago, written in English, public in both languages."""
    page = OpportunityPageFactory(
        parent=parent,
        draft=True,
        skills=[python(), accessibility()],
        internal_hourly_rate=Decimal(65),
        internal_hours=90,
        internal_splitting_reason="Of that year only.",
    )
    return walks.to_public(page)


def copied(pair, user=None, title="Check the colours of our maps"):
    return copy_opportunity(
        pair, title=title, user=user or cast.alice(), at=timezone.now()
    )


def draft_of(page):
    return OpportunityPage.objects.get(pk=page.pk).get_latest_revision_as_object()


class TestWhatIsCopied:
    def test_the_words_and_facts(self, old):
        copy = draft_of(copied(old))
        source = OpportunityPage.objects.get(pk=old.source.pk)

        for name in ("short_description", "client_team", "background", "price"):
            assert getattr(copy, name) == getattr(source, name)
        for name in ("deliverables", "evaluation_criteria", "acceptance_criteria"):
            rows = [row.value for row in getattr(copy, name)]
            assert rows == [row.value for row in getattr(source, name)]
        assert {one.slug for one in copy.skills.all()} == {
            "python",
            "accessibility-testing",
        }
        assert copy.price_calculation.price == Decimal("6500.00")

    def test_a_title_and_an_address_of_its_own(self, old):
        copy, again = copied(old), copied(old)

        assert copy.title == draft_of(copy).title == "Check the colours of our maps"
        assert copy.slug == "check-the-colours-of-our-maps"
        assert again.slug not in (copy.slug, old.source.slug)

    def test_a_new_number_and_a_new_pair(self, old):
        copy = copied(old)

        assert copy.reference != old.source.specific.reference
        assert copy.translation_key != old.translation_key
        assert copy.pair.state == State.DRAFTING
        assert copy.pair.source_language == "en"
        assert copy.owner == cast.alice()
        assert Opportunity.objects.filter(pages=copy).count() == 1

    def test_nothing_is_public(self, old):
        copy = copied(old)

        assert not copy.live
        assert copy.first_published_at is None
        assert copy.twin() is None
        assert OpportunityPage.objects.live().count() == 2

    def test_fresh_dates_that_keep_every_rule(self, old):
        copy = draft_of(copied(old))
        posted = timezone.now() + timedelta(days=14)

        assert copy.posting_problems(at=posted) == []
        assert copy.posting_warnings(at=posted) == []
        assert eastern_day(copy.closes_at) >= eastern_day(posted)

    def test_nobody_has_attested_the_copy(self, old):
        copy = copied(old)

        assert standing_attestations(copy.opportunity) == {}
        assert len(standing_attestations(old.source.specific.opportunity)) == 3

    def test_a_reason_of_another_year_and_links_stay_behind(self, old):
        copy = draft_of(copied(old))

        assert copy.internal_splitting_reason == ""
        assert copy.opportunity.preview_key == ""

    def test_the_history_says_from_which(self, old):
        copy = copied(old)

        (line,) = PageLogEntry.objects.filter(page=copy.pk, action="opportunities.copy")
        assert line.user == cast.alice()
        assert line.data["copied_from"] == old.source.specific.reference

    def test_what_visitors_read_is_copied_and_not_a_newer_draft(self, old):
        page = OpportunityPage.objects.get(pk=old.source.pk)
        page.short_description = "Half a new sentence"
        page.save_revision(user=cast.alice())

        copy = draft_of(copied(walks.pair_of(page)))

        assert copy.short_description != "Half a new sentence"

    def test_the_draft_of_what_was_never_public(self, parent):
        page = OpportunityPageFactory(parent=parent, draft=True)

        copy = draft_of(copied(walks.pair_of(page)))

        assert copy.short_description == page.short_description


class TestItsTranslation:
    def test_unchanged_sentences_come_back_as_exact_matches(self, old):
        copy = OpportunityPage.objects.get(pk=copied(old).pk)
        copy = draft_of(copy)
        copy.short_description = "Something that was never written before."
        copy.to_attest = frozenset(
            standing_attestations(old.source.specific.opportunity)
        )
        copy.save_revision(user=cast.alice())

        pair = walks.to_translation(copy)

        desk = desk_of(pair)
        matches = exact_matches(desk)
        by_text = {one.source: matches.get(one.key, []) for one in desk.sentences}
        assert by_text["Something that was never written before."] == []
        (match,) = by_text["Tests for ten charts that we provide."]
        assert match.translation == "Autre Tests for ten charts that we provide."
        assert match.is_exact
        assert match.is_public
        offered = [text for text, found in by_text.items() if found]
        assert len(offered) >= 8

    def test_the_copy_goes_its_whole_way(self, old):
        copy = draft_of(copied(old))
        copy.to_attest = frozenset(
            standing_attestations(old.source.specific.opportunity)
        )
        copy.save_revision(user=cast.alice())

        pair = walks.to_public(copy)

        assert all(page.live for page in pair.pages())
        assert OpportunityPage.objects.live().count() == 4

    def test_one_written_in_french_is_copied_in_french(self, site):
        page = OpportunityPageFactory(
            parent=site.opportunities.fr, language="fr", draft=True
        )
        pair = walks.to_public(page)

        copy = copied(pair, cast.antoine(), "Vérifier les couleurs de nos cartes")

        assert copy.language == "fr"
        assert copy.pair.source_language == "fr"
        assert copy.slug == "verifier-les-couleurs-de-nos-cartes"


class TestTheScreen:
    def test_it_shows_the_dates_and_makes_the_copy(self, client, old):
        alice = cast.alice()
        shown = ask(client, alice, "guardrails:copy", old.pk)
        assert "Make the copy" in shown.text
        assert "Nothing is published." in shown.text

        answer = ask(
            client, alice, "guardrails:copy", old.pk, data={"title": "A new one"}
        )

        copy = OpportunityPage.objects.get(title="A new one")
        assert answer.response["Location"] == f"/admin/pages/{copy.pk}/edit/"
        assert not copy.live

    @pytest.mark.parametrize("title", ["", "   ", "x" * 101])
    def test_a_title_that_is_none_is_refused(self, client, old, title):
        answer = ask(
            client, cast.alice(), "guardrails:copy", old.pk, data={"title": title}
        )

        assert answer.response.status_code == 200
        assert answer.soup.select(".error-message, .w-field__errors")
        assert OpportunityPage.objects.count() == 2

    def test_a_hostile_title_is_text(self, client, old):
        title = "<script>alert(1)</script>"

        ask(client, cast.alice(), "guardrails:copy", old.pk, data={"title": title})

        copy = OpportunityPage.objects.get(title=title)
        assert copy.slug == "scriptalert1script"
        screen = ask(client, cast.alice(), "wagtailadmin_pages:edit", copy.pk)
        assert "<script>alert(1)" not in screen.html

    def test_a_title_without_letters_gets_an_address(self, client, old):
        ask(client, cast.alice(), "guardrails:copy", old.pk, data={"title": "日本"})

        assert OpportunityPage.objects.get(title="日本").slug

    def test_wagtails_own_copy_leads_here(self, client, old):
        for data in (None, {"new_title": "x", "new_slug": "x"}):
            answer = ask(
                client,
                cast.alice(),
                "wagtailadmin_pages:copy",
                old.source.pk,
                data=data,
            )
            assert answer.response["Location"].endswith(f"/{old.pk}/copy/")
        assert OpportunityPage.objects.count() == 2

    @pytest.mark.parametrize(
        ("person", "may"),
        [
            (cast.alice, True),
            (cast.ada, True),
            (cast.antoine, False),
            (cast.bob, False),
            (cast.renee, False),
            (cast.thierry, False),
            (cast.tess, False),
            (cast.mona, False),
            (cast.olga, False),
            (cast.stranger, False),
            (lambda: None, False),
        ],
    )
    def test_for_who_may_add_there(self, client, old, person, may):
        who = person()

        shown = ask(client, who, "guardrails:copy", old.pk)
        sent = ask(client, who, "guardrails:copy", old.pk, data={"title": "New"})

        assert (shown.response.status_code == 200) is may
        assert OpportunityPage.objects.filter(title="New").exists() is may
        assert sent.response.status_code in (302, 403)

    @pytest.mark.parametrize(
        ("person", "may"), [(cast.alice, True), (cast.mona, False), (cast.ada, True)]
    )
    def test_the_action_is_in_the_menu_and_in_the_list(self, client, old, person, may):
        who = person()
        address = f"/admin/pages/{old.source.pk}/copy/"

        edit = ask(client, who, "wagtailadmin_pages:edit", old.source.pk)
        listed = ask(client, who, "wagtailadmin_explore", old.source.get_parent().pk)

        assert (address in edit.html) is may
        assert (address in listed.html) is may

    def test_other_pages_have_no_such_screen(self, client, site):
        pair = walks.pair_of(site.privacy.en)

        answer = ask(client, cast.ada(), "guardrails:copy", pair.pk)

        assert answer.response.status_code in (302, 403)

    def test_other_pages_are_copied_as_ever(self, client, site):
        answer = ask(
            client, cast.alice(), "wagtailadmin_pages:copy", site.privacy.en.pk
        )

        assert answer.response.status_code == 200


def test_the_translation_has_no_copy_of_its_own(client, site):
    pages = create_opportunity_pair(site.opportunities)

    perms = pages.fr.permissions_for_user(cast.ada())

    assert not perms.can_copy()
    assert an_open_pair(site).en.permissions_for_user(cast.ada()).can_copy()
