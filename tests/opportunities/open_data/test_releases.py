"""Releases: what each one says, and that none of them ever changes."""

from datetime import timedelta

import pytest

from bilingual.languages import LANGUAGES
from opportunities.life.moves import Move
from opportunities.models import OpportunityEvent
from tests.opportunities.open_data.stories import (
    STORIES,
    a_story,
    the_pilot,
)

pytestmark = pytest.mark.django_db

by_language = pytest.mark.parametrize("language", LANGUAGES)

TAGS = {
    "posted": ["tender"],
    "the pilot": [
        "tender",
        "tenderAmendment",
        "award contract",
        "contractTermination",
    ],
    "asked": [
        "tender",
        "tenderUpdate",
        "tenderUpdate",
        "tenderAmendment",
        "tenderUpdate",
    ],
    "suspended": ["tender", "tenderUpdate"],
    "resumed": ["tender", "tenderUpdate", "tenderAmendment", "tenderUpdate"],
    "cancelled": ["tender", "tenderCancellation"],
    "cancelled while suspended": ["tender", "tenderUpdate", "tenderCancellation"],
    "no application": ["tender", "tenderUpdate"],
    "none passed": ["tender", "tenderUpdate"],
    "not needed": ["tender", "tenderCancellation"],
    "declined": [
        "tender",
        "award contract",
        "awardCancellation contractUpdate",
        "tenderUpdate",
    ],
    "declined, then another": [
        "tender",
        "award contract",
        "awardCancellation contractUpdate",
        "award contract",
    ],
    "paid": [
        "tender",
        "tenderUpdate",
        "award contract",
        "implementation",
        "implementation",
        "implementation contractTermination",
    ],
    "returned, then paid": [
        "tender",
        "award contract",
        "implementation",
        "implementationUpdate",
        "implementationUpdate",
        "implementation",
        "implementation contractTermination",
    ],
    "amended with a contract": [
        "tender",
        "award contract",
        "contractAmendment",
        "implementation",
    ],
    "the work is less": ["tender", "tenderAmendment", "award contract"],
    "posted before anything was kept": ["tender", "award contract"],
}


def compiled(files, language="en"):
    (record,) = files.records(language)["records"]
    return record["compiledRelease"]


def without_words(data):
    """A release with everything that is in a language taken out of it."""
    words = {"name", "title", "description", "rationale", "language", "url", "answer"}
    words |= {"awardCriteriaDetails"}
    if isinstance(data, dict):
        return {
            name: without_words(value)
            for name, value in data.items()
            if name not in words
        }
    return [without_words(one) for one in data] if isinstance(data, list) else data


class TestNews:
    @pytest.mark.parametrize("name", STORIES)
    def test_each_tells_what_kind_of_news_it_is(self, files, name):
        STORIES[name]()

        releases = files.releases()["releases"]

        assert [" ".join(one["tag"]) for one in releases] == TAGS[name]

    def test_every_move_is_in_a_story(self):
        for story in STORIES.values():
            story()

        assert set(OpportunityEvent.objects.values_list("move", flat=True)) == set(Move)

    def test_both_languages_say_the_same(self, files):
        for story in STORIES.values():
            story()

        english, french = (files.releases(one)["releases"] for one in LANGUAGES)

        assert english != french
        assert without_words(english) == without_words(french)
        assert {one["language"] for one in english} == {"en"}
        assert {one["language"] for one in french} == {"fr"}

    def test_identifiers_come_from_the_reference_and_the_event(self, files):
        the_pilot()

        releases = files.releases("fr")["releases"]

        assert {one["ocid"] for one in releases} == {"ocds-xxxxxx-MA-2021-0001"}
        assert [one["id"] for one in releases] == [
            f"ocds-xxxxxx-MA-2021-0001-{number}" for number in (1, 2, 3, 4)
        ]

    def test_a_question_has_an_identifier_of_its_own(self, files):
        a_story().posted().asked().extended()

        assert [
            one["id"].removeprefix("ocds-xxxxxx-MA-2021-0001-")
            for one in (files.releases()["releases"])
        ] == ["1", "question-1", "2"]

    @by_language
    def test_what_was_told_stays_as_it_was(self, files, language):
        story, told = a_story(), []
        for step in (
            lambda: story.posted(),
            lambda: story.asked(),
            lambda: story.extended(),
            lambda: story.awarded(),
            lambda: story.declined(),
            lambda: story.awarded("Autre Code ltée"),
            lambda: story.delivered(),
            lambda: story.returned(),
            lambda: story.delivered(),
            lambda: story.accepted(),
            lambda: story.paid(),
        ):
            step()
            releases = files.releases(language)["releases"]
            assert releases[: len(told)] == told
            assert len(releases) == len(told) + 1
            told = releases

    def test_news_never_dates_before_older_news(self, files):
        """Two people may confirm in one moment, and the first one wait for the other."""
        story = a_story().posted()
        story.happens(Move.SUSPEND, words={"en": "A", "fr": "B"})
        story.happens(Move.RESUME, after=-timedelta(milliseconds=1500))

        dates = [one["date"] for one in files.releases()["releases"]]

        assert dates == sorted(dates)
        assert dates[1] == dates[2]


class TestPilot:
    @by_language
    def test_what_was_known_when(self, files, language):
        the_pilot()

        posted, extended, awarded, ended = files.releases(language)["releases"]

        assert posted["date"] == "2021-06-23T14:00:00Z"
        assert posted["tender"]["tenderPeriod"] == {
            "startDate": "2021-06-23T10:00:00-04:00",
            "endDate": "2021-07-05T23:59:59-04:00",
        }
        assert "amendments" not in posted["tender"]
        assert extended["tender"]["tenderPeriod"]["endDate"] == (
            "2021-07-12T23:59:59-04:00"
        )
        assert extended["tender"]["status"] == "active"
        assert awarded["tender"]["status"] == "complete"
        assert awarded["tender"]["numberOfTenderers"] == 4
        assert ended["contracts"][0]["status"] == "terminated"
        assert "tender" not in ended

    def test_in_english(self, files):
        the_pilot()
        record = compiled(files)

        assert record["tender"]["value"] == {"amount": 6500.0, "currency": "CAD"}
        (amendment,) = record["tender"]["amendments"]
        assert amendment["rationale"] == "Several suppliers asked for more time."
        assert amendment["description"].endswith(
            ", until now: July 5, 2021; from now on: July 12, 2021"
        )
        assert amendment["releaseID"].endswith("-2")
        assert amendment["amendsReleaseID"].endswith("-1")
        (award,) = record["awards"]
        assert award["status"] == "active"
        assert award["value"]["amount"] == 6500.0
        assert award["suppliers"][0]["name"] == "Petit Code inc."
        assert "4 applications were received. 1 passed" in award["description"]
        (contract,) = record["contracts"]
        delivery, ended = contract["implementation"]["milestones"]
        assert delivery["status"] == "notMet"
        assert delivery["dueDate"] == "2021-07-23T23:59:59-04:00"
        assert ended["description"] == "Nothing came."
        assert ended["dateMet"] == "2021-07-30T00:00:00-04:00"
        assert "transactions" not in contract["implementation"]

    def test_who_takes_part(self, files):
        the_pilot()

        parties = {one["id"]: one for one in compiled(files, "fr")["parties"]}

        assert parties["buyer"]["name"] == "Ministère des petites choses"
        assert parties["buyer"]["roles"] == ["buyer", "procuringEntity"]
        assert parties["client-team"]["name"] == "Équipe de l’infonuagique"
        assert parties["supplier-1"]["roles"] == ["supplier"]


class TestEndings:
    def test_what_is_paid(self, files):
        STORIES["returned, then paid"]()

        record = compiled(files)

        (contract,) = record["contracts"]
        (payment,) = contract["implementation"]["transactions"]
        assert payment["value"] == {"amount": 6000.5, "currency": "CAD"}
        assert payment["payee"] == {"id": "supplier-1", "name": "Petit Code inc."}
        assert contract["status"] == "terminated"
        milestones = {
            one["id"]: one for one in contract["implementation"]["milestones"]
        }
        assert milestones["delivery"]["status"] == "met"
        assert [one.get("type") for one in milestones.values()] == [
            "delivery",
            None,
            "approval",
        ]
        documents = contract["implementation"]["documents"]
        assert documents[-1]["url"] == "https://git.example.org/better"
        roles = {one["id"]: one["roles"] for one in record["parties"]}
        assert roles["buyer"][-1] == "payer"
        assert roles["supplier-1"] == ["supplier", "payee"]

    def test_what_is_returned_was_not_delivered(self, files):
        a_story().posted().awarded().delivered().returned()

        (contract,) = compiled(files)["contracts"]

        delivery = contract["implementation"]["milestones"][0]
        assert delivery["status"] == "partiallyMet"
        assert "dateMet" not in delivery

    def test_who_declines_has_no_award(self, files):
        STORIES["declined, then another"]()

        record = compiled(files)

        assert [one["status"] for one in record["awards"]] == ["cancelled", "active"]
        assert [one["status"] for one in record["contracts"]] == ["cancelled", "active"]
        assert record["tender"]["status"] == "complete"
        assert [one["id"].split("-")[-2:] for one in record["awards"]] == [
            ["award", "1"],
            ["award", "2"],
        ]

    @pytest.mark.parametrize(
        ("name", "status", "words"),
        [
            ("none passed", "unsuccessful", "No application passed every criterion."),
            ("not needed", "cancelled", "The work is not needed any more."),
            ("cancelled", "cancelled", "not needed any more. The site closes."),
            ("suspended", "active", "We move."),
        ],
    )
    def test_why_it_ended(self, files, name, status, words):
        STORIES[name]()

        tender = compiled(files)["tender"]

        assert tender["status"] == status
        assert tender["milestones"][-1]["description"].endswith(words)

    def test_an_amendment_of_a_contract_leaves_the_tender(self, files):
        STORIES["amended with a contract"]()

        record = compiled(files)

        (contract,) = record["contracts"]
        assert contract["period"]["endDate"] == "2021-07-31T23:59:59-04:00"
        assert contract["amendments"][0]["amendsReleaseID"].endswith("-2")
        assert record["tender"]["contractPeriod"]["endDate"].startswith("2021-07-23")
        assert "amendments" not in record["tender"]

    def test_work_that_was_taken_away_is_not_wanted(self, files):
        STORIES["the work is less"]()

        items = compiled(files)["tender"]["items"]

        assert [(one["id"], one["quantity"]) for one in items] == [
            ("row-1", 1),
            ("row-2", 0),
        ]

    @by_language
    def test_questions_are_there_with_their_answers(self, files, language):
        a_story().posted().asked()

        tender = compiled(files, language)["tender"]

        assert tender["hasEnquiries"] is True
        (enquiry,) = tender["enquiries"]
        expected = {
            "en": ("Which version?", "The newest."),
            "fr": ("Quelle version?", "La plus récente."),
        }
        assert (enquiry["description"], enquiry["answer"]) == expected[language]
