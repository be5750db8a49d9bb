"""Eastern time as a file describes it is Eastern time as the tables of zones know it."""

from datetime import UTC, datetime, timedelta
from io import StringIO

import pytest
from dateutil.tz import tzical

from bilingual.formatting import EASTERN
from opportunities.feeds.eastern_zone import eastern_zone

A_SECOND = timedelta(seconds=1)


@pytest.fixture(scope="module")
def described():
    """The zone as another library reads the file."""
    text = eastern_zone().to_ical().decode()
    return tzical(StringIO(text)).get("America/Toronto")


def changes_of(year):
    """The instants of a year at which the clock changes."""
    hour, end = datetime(year, 1, 1, tzinfo=UTC), datetime(year + 1, 1, 1, tzinfo=UTC)
    while hour < end:
        after = hour + timedelta(hours=1)
        if (
            hour.astimezone(EASTERN).utcoffset()
            != after.astimezone(EASTERN).utcoffset()
        ):
            yield after
        hour = after


@pytest.mark.parametrize("year", [2007, 2021, 2026, 2027, 2032, 2040])
def test_the_clock_changes_at_the_same_second(described, year):
    changes = list(changes_of(year))

    assert len(changes) == 2
    for change in changes:
        for instant in (change - A_SECOND, change, change + A_SECOND):
            known, read = instant.astimezone(EASTERN), instant.astimezone(described)
            assert read.replace(tzinfo=None) == known.replace(tzinfo=None)
            assert read.utcoffset() == known.utcoffset()
            assert read.tzname() == known.tzname()
