"""The page of an opportunity: what it shows, when, and what it refuses to publish."""

from datetime import datetime, timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from wagtail.models import Page

from bilingual.formatting import EASTERN
from bilingual.typography import french_typography_problems
from opportunities.amendments.rules import Kind
from opportunities.guardrails.pricing import with_tax
from opportunities.life.states import Status
from opportunities.models import OpportunityPage, PostingLimitsSetting
from tests import cast, scenarios
from tests.factories import OpportunityPageFactory, publish_drafts, stream
from tests.visits import visit
from tests.walks import to_public

pytestmark = pytest.mark.django_db

NOVEMBER = datetime(2026, 11, 16, 9, tzinfo=EASTERN)
CLOSING = datetime(2026, 12, 7, 23, 59, 59, tzinfo=EASTERN)
A_SECOND = timedelta(seconds=1)
A_SCRIPT = "<script>alert('x')</script><img src=x onerror=alert(1)>"


@pytest.fixture(autouse=True)
def _in_november(time_machine):
    time_machine.move_to(NOVEMBER, tick=False)


@pytest.fixture
def pair(site):
    return scenarios.an_open_pair(site, closes_at=CLOSING)


class TestClock:
    """Open or closed is told by the clock of the visit, without anything being run."""

    @pytest.mark.parametrize(
        ("at", "badge", "time_left"),
        [
            (CLOSING - timedelta(hours=73), "Open", "3~days and 1~hour left"),
            (CLOSING - timedelta(hours=72), "Closing soon", "3~days left"),
            (CLOSING - A_SECOND, "Closing soon", "Less than a minute left"),
            (CLOSING, "Closing soon", "Less than a minute left"),
            (CLOSING + A_SECOND, "Closed", "Closed less than a minute ago"),
            (CLOSING + timedelta(days=3), "Closed", "Closed 3~days ago"),
        ],
    )
    def test_the_page_and_the_list_say_it_alike(
        self, client, pair, time_machine, at, badge, time_left
    ):
        time_machine.move_to(at, tick=False)
        page = visit(client, pair.en.url)
        card = visit(client, pair.en.get_parent().url)

        for seen in (page, card):
            status_line = seen.soup.select_one(".status-line").get_text(" ", strip=True)
            assert badge in status_line
            assert time_left in status_line.replace("\xa0", "~")

    def test_applications_are_invited_until_the_last_second(
        self, client, pair, time_machine
    ):
        time_machine.move_to(CLOSING, tick=False)
        assert "mailto:questions@example.org" in visit(client, pair.en.url).html

        time_machine.move_to(CLOSING + A_SECOND, tick=False)
        closed = visit(client, pair.en.url).soup.select_one(".how-to-apply")
        assert "closed" in closed.get_text()
        assert "mailto:" not in str(closed)

    def test_french_says_it_at_the_same_second(self, client, pair, time_machine):
        time_machine.move_to(CLOSING, tick=False)
        assert "Ferme bientôt" in visit(client, pair.fr.url).text

        time_machine.move_to(CLOSING + A_SECOND, tick=False)
        assert "Fermée" in visit(client, pair.fr.url).text


class TestWords:
    def test_every_fact_is_shown_in_each_language(self, client, pair):
        english = visit(client, pair.en.url).text.replace("\xa0", "~")
        french = visit(client, pair.fr.url).text.replace("\xa0", "~")

        for words in (
            pair.en.reference,
            "$6,500",
            "December~7, 2026, 11:59~pm Eastern time",
            "December~9, 2026",
            "December~23, 2026, 11:59~pm Eastern time",
            "MIT",
            "Data and reporting team",
            "questions@example.org",
            "You have written a command-line tool.",
            "Answer in 250 words or less.",
            "All tests pass with one command.",
        ):
            assert words in english
        for words in (
            pair.fr.reference,
            "6~500~$",
            "7~décembre 2026, 23~h~59, heure de l’Est",
            "9~décembre 2026",
            "23~décembre 2026, 23~h~59, heure de l’Est",
            "MIT",
            "Équipe des données et des rapports",
        ):
            assert words in french

    def test_the_two_kinds_of_criteria_keep_their_names(self, client, pair):
        headings = [
            heading.get_text(strip=True)
            for heading in visit(client, pair.en.url).soup.find_all("h2")
        ]

        assert "Application evaluation criteria" in headings
        assert "Work acceptance criteria" in headings

    def test_the_licence_is_one_of_the_acceptance_criteria(self, client, pair):
        criteria = visit(client, pair.en.url).soup.find(id="work-acceptance-criteria")

        assert "under the MIT licence" in criteria.parent.get_text(" ", strip=True)

    def test_without_a_mailbox_of_its_own_the_sites_is_shown(self, client, pair):
        OpportunityPage.objects.update(contact_email="")

        assert "mailto:site@example.org" in str(
            visit(client, pair.en.url).soup.select_one(".how-to-apply")
        )

    def test_skills_lead_to_the_list_of_their_language(self, client, pair):
        links = visit(client, pair.fr.url).links

        assert "/fr/occasions/?skill=python" in links

    @pytest.mark.parametrize("state", ["an_open_pair", "a_closed_pair"])
    def test_optional_facts_may_be_missing(self, client, site, state):
        pair = getattr(scenarios, state)(
            site, repository_url="", contact_email="", en={"search_description": ""}
        )

        page = visit(client, pair.en.url)

        assert page.response.status_code == 200
        assert page.soup.find(attrs={"name": "description"})["content"].startswith(
            "A tool that finds charts"
        )
        assert french_typography_problems(visit(client, pair.fr.url).html) == []


class TestHostileWords:
    """What an editor typed is shown as it was written, and never runs.

    (Rich text is cleaned when its form is saved; the admin's tests look at that.)
    """

    @pytest.fixture
    def page(self, site):
        text = {"text": A_SCRIPT}
        return scenarios.an_open_pair(
            site,
            en={
                "title": A_SCRIPT,
                "slug": "hostile",
                "seo_title": A_SCRIPT,
                "search_description": A_SCRIPT,
                "short_description": A_SCRIPT,
                "client_team": A_SCRIPT,
                "deliverables": stream(("deliverable", text)),
                "evaluation_criteria": stream(
                    ("criterion", {**text, "word_limit": 250})
                ),
                "acceptance_criteria": stream(("licence", None), ("criterion", text)),
            },
        ).en

    @pytest.mark.parametrize("place", ["page", "list", "landing"])
    def test_it_is_text_everywhere(self, client, page, site, place):
        addresses = {
            "page": page.url,
            "list": site.opportunities.en.url + "?q=script",
            "landing": site.landing.en.url,
        }

        seen = visit(client, addresses[place])

        assert "alert('x')" in seen.text.replace("’", "'")
        running = "script:not([type='application/ld+json'])"
        assert seen.soup.select(running) == []
        assert seen.soup.find_all("img", src="x") == []
        assert seen.soup.find_all(onerror=True) == []

    def test_words_of_a_question_are_text(self, client, site):
        address = (
            f"{site.opportunities.en.url}?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E"
        )

        seen = visit(client, address)

        assert seen.soup.find_all("script") == []
        assert seen.soup.find("input", attrs={"name": "q"})["value"] == (
            '"><script>alert(1)</script>'
        )


class TestBeforeItIsPublic:
    @pytest.mark.parametrize("state", ["a_draft_pair", "a_scheduled_pair"])
    @pytest.mark.parametrize("language", ["en", "fr"])
    def test_nobody_finds_it(self, client, site, state, language):
        page = getattr(scenarios, state)(site)[language]
        listed = visit(client, site.opportunities[language].url)

        assert client.get(page.url).status_code == 404
        assert page.url not in listed.links
        assert page.reference not in listed.html
        assert page.url not in visit(client, site.landing[language].url).links

    def test_a_schedule_makes_both_languages_public(self, client, site, time_machine):
        pair = scenarios.a_scheduled_pair(site)

        time_machine.move_to(NOVEMBER + timedelta(days=2, minutes=1), tick=False)
        call_command("publish_scheduled")

        assert client.get(pair.en.url).status_code == 200
        assert client.get(pair.fr.url).status_code == 200


class TestRulesOfPosting:
    """The last line of defence, behind the form: no broken posting goes live."""

    @pytest.mark.parametrize(
        ("fact", "value"),
        [
            ("price", Decimal("8695.66")),
            ("price", Decimal("0")),
            ("price", Decimal("-1")),
            ("closes_at", NOVEMBER + timedelta(days=9)),
            ("selection_date", datetime(2026, 12, 6, tzinfo=EASTERN).date()),
            ("selection_date", datetime(2026, 12, 12, tzinfo=EASTERN).date()),
            ("selection_date", datetime(2026, 12, 25, tzinfo=EASTERN).date()),
            ("delivery_at", datetime(2026, 12, 8, 12, tzinfo=EASTERN)),
        ],
    )
    def test_a_broken_rule_stops_publishing(self, site, fact, value):
        page = OpportunityPageFactory(
            parent=site.opportunities.en, draft=True, closes_at=CLOSING
        )
        setattr(page, fact, value)
        revision = page.save_revision(clean=False)

        with pytest.raises(ValidationError) as refusal:
            revision.publish()

        assert fact in refusal.value.message_dict
        assert not Page.objects.get(pk=page.pk).live

    def test_the_highest_price_within_the_cap_is_accepted(self, site):
        page = scenarios.an_open_pair(site, price=Decimal("8695.65")).en

        assert with_tax(page.price, Decimal(15)) <= Decimal("10000.00")

    def test_another_department_has_another_cap(self, site):
        limits = PostingLimitsSetting.load()
        limits.price_cap = Decimal("40000")
        limits.save()

        assert scenarios.an_open_pair(site, price=Decimal("30000")).en.live

    def test_a_draft_may_break_every_rule(self, site):
        page = OpportunityPageFactory(
            parent=site.opportunities.en,
            draft=True,
            price=Decimal("99999"),
            closes_at=NOVEMBER - timedelta(days=1),
            selection_date=NOVEMBER.date() - timedelta(days=2),
            delivery_at=NOVEMBER - timedelta(days=3),
        )

        assert {problem.field for problem in page.posting_problems(at=NOVEMBER)} == {
            "price",
            "closes_at",
            "selection_date",
            "delivery_at",
        }

    def test_a_late_selection_is_a_warning_only(self, site):
        page = scenarios.an_open_pair(
            site,
            closes_at=CLOSING,
            selection_date=datetime(2026, 12, 11, tzinfo=EASTERN).date(),
        ).en

        assert page.posting_problems(at=NOVEMBER) == []
        assert [one.field for one in page.posting_warnings(at=NOVEMBER)] == [
            "selection_date"
        ]

    def test_a_closed_opportunity_can_still_be_corrected(self, site, time_machine):
        page = scenarios.a_draft_pair(site, closes_at=CLOSING).en
        page.save_revision(user=cast.alice())
        page = to_public(page).source
        time_machine.move_to(CLOSING + A_SECOND, tick=False)
        page.title = "A title without its mistake"
        page.change_kind = Kind.CORRECTION
        page.save_revision(user=cast.alice())

        pair = to_public(page)

        assert [one.live for one in pair.pages()] == [True, True]
        assert [one.title for one in pair.pages()] == [
            "A title without its mistake",
            "Autre A title without its mistake",
        ]

    def test_a_draft_without_any_fact_breaks_none(self):
        page = OpportunityPage()

        assert page.posting_problems(at=NOVEMBER) == []
        assert page.status(at=NOVEMBER, closing_soon=A_SECOND) == Status.OPEN
        assert page.time_left(at=NOVEMBER) == ""
        assert page.reference == ""


class TestUnpublish:
    def test_an_unpublished_opportunity_is_gone_from_every_list(self, client, pair):
        pair.en.unpublish()

        listed = visit(client, pair.en.get_parent().url + f"?q={pair.en.reference}")

        assert client.get(pair.en.url).status_code == 404
        assert pair.en.url not in listed.links


def test_the_search_keeps_up_with_a_change(client, pair, site):
    pair.en.title = "Draw our organigrams"
    pair.en.short_description = pair.en.background = "No other word."
    pair.en.deliverables = stream()
    publish_drafts(pair.en)

    assert (
        pair.en.url in visit(client, site.opportunities.en.url + "?q=organigram").links
    )
    assert (
        pair.en.url not in visit(client, site.opportunities.en.url + "?q=chart").links
    )
