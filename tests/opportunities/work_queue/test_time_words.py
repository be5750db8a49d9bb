"""When something is due and how late it is, around weekends, holidays and midnights."""

from datetime import date, datetime, timedelta

import pytest
from django.utils import translation

from bilingual.formatting import EASTERN
from opportunities.work_queue.time_words import until_day, until_instant, waiting_since

# A Monday; Wednesday the 11th is Remembrance Day.
MONDAY = date(2026, 11, 9)


def day(number):
    return date(2026, 11, number)


@pytest.mark.parametrize(
    ("due", "words", "is_late"),
    [
        (day(9), "today", False),
        (day(10), "in 1 business day", False),
        (day(11), "in 1 business day", False),
        (day(12), "in 2 business days", False),
        (day(16), "in 4 business days", False),
        # Friday, seen on Monday.
        (day(6), "1 business day late", True),
        (day(5), "2 business days late", True),
        (date(2026, 10, 9), "20 business days late", True),
    ],
)
def test_seen_on_a_monday(due, words, is_late):
    found = until_day(due, today=MONDAY)

    assert (found.words, found.is_late) == (words, is_late)


def test_on_days_without_offices_days_are_those_of_the_calendar():
    saturday, sunday = day(14), day(15)

    assert until_day(day(13), today=saturday).words == "1 day late"
    assert until_day(day(13), today=sunday).words == "2 days late"
    assert until_day(sunday, today=saturday).words == "in 1 day"


class TestInstants:
    at = datetime(2026, 11, 9, 12, tzinfo=EASTERN)

    def words(self, due):
        found = until_instant(due, at=self.at)
        return found.words, found.is_late

    def test_the_last_second_is_not_late(self):
        assert self.words(self.at) == ("today", False)
        late = "late since earlier today", True
        assert self.words(self.at - timedelta(seconds=1)) == late

    def test_the_day_is_that_of_ottawa(self):
        # 03:59:59 of the 10th in UTC.
        end_of_day = datetime(2026, 11, 9, 23, 59, 59, tzinfo=EASTERN)

        assert self.words(end_of_day) == ("today", False)
        assert self.words(end_of_day + timedelta(seconds=1))[0] == "in 1 business day"
        assert self.words(end_of_day - timedelta(days=1)) == (
            "1 business day late",
            True,
        )


@pytest.mark.parametrize(
    ("since", "words"),
    [
        (day(9), "since today"),
        (day(8), "waits for 1 business day"),
        (day(6), "waits for 1 business day"),
        (day(5), "waits for 2 business days"),
    ],
)
def test_what_waits(since, words):
    assert waiting_since(since, today=MONDAY).words == words
    assert waiting_since(day(13), today=day(14)).words == "since the last business day"


def test_years_are_no_trouble():
    pilot = date(2021, 7, 14)

    assert until_day(pilot, today=MONDAY).words == "1330 business days late"


def test_words_are_those_of_the_language_being_spoken():
    with translation.override("fr"):
        assert until_day(MONDAY, today=MONDAY).words
