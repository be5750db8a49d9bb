"""The calendar of closings: valid, exact to the second, the same in both languages."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone
from icalendar import Calendar

from bilingual.formatting import EASTERN, canadian_date
from bilingual.languages import LANGUAGES
from opportunities.models import Opportunity, OpportunityPage
from tests import scenarios
from tests.factories import publish_drafts
from tests.factories.bulk import many_opportunities
from tests.opportunities.feeds.addresses import calendar_address
from tests.opportunities.feeds.calendar_rules import faults_of, read, unfolded

pytestmark = pytest.mark.django_db

by_language = pytest.mark.parametrize("language", LANGUAGES)
CLOSING = datetime(2026, 12, 7, 23, 59, 59, tzinfo=EASTERN)
A_SECOND = timedelta(seconds=1)
KEPT = timedelta(days=30)


def file_of(client, address):
    response = client.get(address)
    assert response.status_code == 200
    assert response.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert faults_of(response.content) == []
    return response.content


def events(file):
    return read(file).all("VEVENT")


def move_closing(pair, closes_at):
    """Let it close then, whatever the rules of posting say."""
    key = pair.en.translation_key
    OpportunityPage.objects.filter(translation_key=key).update(closes_at=closes_at)


@by_language
def test_a_calendar_without_events_is_valid(client, site, language):
    assert events(file_of(client, calendar_address(site, language))) == []


@pytest.mark.parametrize(
    ("language", "summary", "name"),
    [
        ("en", "Closing: ", "Opportunities – Micro-acquisition"),
        ("fr", "Date limite\xa0: ", "Occasions – Micro-acquisition"),
    ],
)
def test_an_event_is_in_the_language_of_the_calendar(
    client, site, pair, language, summary, name
):
    file = file_of(client, calendar_address(site, language))

    calendar = read(file)
    (event,) = events(file)
    assert calendar["NAME"].text == calendar["X-WR-CALNAME"].text == name
    assert calendar["SOURCE"].value.endswith(calendar_address(site, language))
    assert event["SUMMARY"].text == summary + pair[language].title
    assert event["SUMMARY"].parameters == {"LANGUAGE": language}
    assert event["URL"].value == pair[language].full_url
    assert event["CATEGORIES"].text.split(",")[-1] == "Python"


def test_a_description_says_what_to_know(client, site, pair):
    (english,) = events(file_of(client, calendar_address(site, "en")))
    (french,) = events(file_of(client, calendar_address(site, "fr")))

    assert english["DESCRIPTION"].text.replace("\xa0", " ").splitlines() == [
        pair.en.short_description,
        "Applications are accepted until December 7, 2026, 11:59 pm Eastern time.",
        "Fixed price, before tax: $6,500",
        f"Reference number: {pair.en.reference}",
        pair.en.full_url,
    ]
    assert french["DESCRIPTION"].text.replace("\xa0", " ").splitlines() == [
        pair.fr.short_description,
        (
            "On peut présenter une demande jusqu’au 7 décembre 2026, 23 h 59, "
            "heure de l’Est."
        ),
        "Prix fixe, avant taxe : 6 500 $",
        f"Numéro de référence : {pair.fr.reference}",
        pair.fr.full_url,
    ]


@pytest.mark.parametrize("decided", ["cancelled", "suspended"])
@by_language
def test_nobody_is_told_to_apply_to_what_takes_no_application(
    client, site, pair, language, decided
):
    Opportunity.objects.update(decided=decided)
    (event,) = events(file_of(client, calendar_address(site, language)))

    assert "2026" in event["DTSTART"].value
    assert canadian_date(CLOSING, language) not in event["DESCRIPTION"].text
    assert pair[language].reference in event["DESCRIPTION"].text


def test_both_languages_share_the_stem_of_the_uid(client, site, pair):
    (english,) = events(file_of(client, calendar_address(site, "en")))
    (french,) = events(file_of(client, calendar_address(site, "fr")))

    stem = str(pair.en.translation_key)
    assert english["UID"].value == f"{stem}-en"
    assert french["UID"].value == f"{stem}-fr"
    assert english["DTSTART"] == french["DTSTART"]


def test_a_new_version_keeps_its_uid_and_says_when_it_changed(
    client, site, pair, time_machine
):
    (before,) = events(file_of(client, calendar_address(site, "en")))
    time_machine.move_to(timezone.now() + timedelta(hours=1), tick=False)
    for page in pair:
        page.closes_at = CLOSING + timedelta(days=1)
    publish_drafts(*pair)

    (after,) = events(file_of(client, calendar_address(site, "en")))

    assert after["UID"] == before["UID"]
    assert after["CREATED"] == before["CREATED"]
    assert after["LAST-MODIFIED"].value == "20261116T150000Z"
    assert after["DTSTAMP"].value == "20261116T150000Z"
    assert after["DTSTART"].value == "20261208T235959"


class TestClock:
    @pytest.mark.parametrize(
        ("closes_at", "written"),
        [
            ("2027-01-15T23:59:59-05:00", "TZID=America/Toronto 20270115T235959"),
            ("2027-07-15T23:59:59-04:00", "TZID=America/Toronto 20270715T235959"),
            # Before and after the hour that spring leaves out.
            ("2027-03-14T01:59:59-05:00", "TZID=America/Toronto 20270314T015959"),
            ("2027-03-14T03:00:00-04:00", "TZID=America/Toronto 20270314T030000"),
            # Before, in and after the hour that autumn has twice.
            ("2027-11-07T00:59:59-04:00", "TZID=America/Toronto 20271107T005959"),
            ("2027-11-07T01:30:00-04:00", "TZID=America/Toronto 20271107T013000"),
            ("2027-11-07T01:30:00-05:00", " 20271107T063000Z"),
            ("2027-11-07T01:59:59-05:00", " 20271107T065959Z"),
            ("2027-11-07T02:00:00-05:00", "TZID=America/Toronto 20271107T020000"),
        ],
    )
    def test_a_closing_is_the_same_instant_in_any_program(
        self, client, site, pair, closes_at, written
    ):
        instant = datetime.fromisoformat(closes_at)
        move_closing(pair, instant)

        file = file_of(client, calendar_address(site, "en"))

        (event,) = events(file)
        start = event["DTSTART"]
        zone = "".join(f"{key}={value}" for key, value in start.parameters.items())
        assert f"{zone} {start.value}" == written
        assert Calendar.from_ical(file).events[0].start.astimezone(UTC) == instant

    def test_a_closing_between_two_seconds_is_cut(self, client, site, pair):
        move_closing(pair, CLOSING.replace(microsecond=999_999))

        (event,) = events(file_of(client, calendar_address(site, "en")))

        assert event["DTSTART"].value == "20261207T235959"

    @pytest.mark.parametrize(
        ("at", "is_there"),
        [
            (CLOSING + KEPT - A_SECOND, True),
            (CLOSING + KEPT, True),
            (CLOSING + KEPT + A_SECOND, False),
        ],
    )
    def test_a_closing_stays_for_thirty_days(
        self, client, site, pair, time_machine, at, is_there
    ):
        time_machine.move_to(at, tick=False)

        for language in LANGUAGES:
            found = events(file_of(client, calendar_address(site, language)))
            assert len(found) == is_there


def test_a_calendar_has_the_filters_of_the_list(client, site, pair):
    scenarios.a_closed_pair(site, skills=[scenarios.accessibility()])

    def uids(filters):
        file = file_of(client, calendar_address(site, "en", filters))
        return [event["UID"].value for event in events(file)]

    assert len(uids("")) == 2
    assert uids("?status=open&page=9&sort=price&x=1") == [
        f"{pair.en.translation_key}-en"
    ]
    assert uids("?q=unicorn") == []
    file = file_of(client, calendar_address(site, "fr", "?skill=python"))
    assert read(file)["NAME"].text == "Occasions\xa0: Python – Micro-acquisition"


def test_everything_that_closes_is_there_soonest_first(client, site):
    many_opportunities(site.opportunities, 61)

    found = events(file_of(client, calendar_address(site, "fr")))

    starts = [event["DTSTART"].value for event in found]
    assert len(starts) == 61
    assert starts == sorted(starts)


def test_a_program_reads_back_what_was_written(client, site, pair):
    file = file_of(client, calendar_address(site, "fr"))

    calendar = Calendar.from_ical(file)
    (event,) = calendar.events
    assert event["SUMMARY"] == f"Date limite\xa0: {pair.fr.title}"
    assert event.start == CLOSING
    assert event.end == CLOSING
    assert calendar.to_ical(sorted=False) == file


class TestFolding:
    """Lines are at most 75 octets, and an accent is two of them."""

    @pytest.mark.parametrize("length", range(28, 46))
    def test_an_accent_is_never_cut(self, client, site, pair, length):
        title = "x" * length + "é" * (100 - length)
        OpportunityPage.objects.filter(pk=pair.fr.pk).update(title=title)

        (event,) = events(file_of(client, calendar_address(site, "fr")))

        assert event["SUMMARY"].text == f"Date limite\xa0: {title}"

    def test_hostile_words_stay_inside_their_line(self, client, site, pair):
        hostile = 'A; b, c\\n \\ "d":\r\nEND:VEVENT\r\nUID:x\x07\x85e\u2028f 👩🏽‍💻'
        OpportunityPage.objects.filter(pk=pair.en.pk).update(
            title=hostile, short_description=hostile
        )

        file = file_of(client, calendar_address(site, "en"))

        (event,) = events(file)
        shown = 'A; b, c\\n \\ "d": END:VEVENT UID:x e f 👩🏽‍💻'
        assert event["SUMMARY"].text == f"Closing: {shown}"
        assert event["DESCRIPTION"].text.startswith(f"{shown}\nApplications")
        assert unfolded(file).count("END:VEVENT") == 1


class TestOne:
    @pytest.mark.parametrize(
        ("language", "name"), [("en", "calendar.ics"), ("fr", "calendrier.ics")]
    )
    def test_its_closing_can_be_downloaded(self, client, site, pair, language, name):
        response = client.get(f"{pair[language].url}{name}")

        reference = pair.en.reference
        assert response.headers["Content-Disposition"] == (
            f'attachment; filename="{reference}.ics"'
        )
        assert faults_of(response.content) == []
        (event,) = events(response.content)
        assert event["UID"].value == f"{pair.en.translation_key}-{language}"
        assert "SOURCE" not in read(response.content)
        assert "X-WR-CALNAME" not in read(response.content)

    def test_it_is_the_event_of_the_calendar(self, client, site, pair):
        (one,) = events(client.get(f"{pair.en.url}calendar.ics").content)
        (same,) = events(file_of(client, calendar_address(site, "en")))

        assert one == same

    def test_a_closed_one_keeps_its_event(self, client, pair, time_machine):
        time_machine.move_to(CLOSING + timedelta(days=400), tick=False)

        (event,) = events(client.get(f"{pair.en.url}calendar.ics").content)

        assert event["DTSTART"].value == "20261207T235959"

    def test_a_draft_has_none(self, client, site):
        draft = scenarios.a_draft_pair(site)

        assert client.get(f"{draft.en.url}calendar.ics").status_code == 404


def test_the_zone_is_one_that_every_machine_knows():
    assert ZoneInfo("America/Toronto") == EASTERN
