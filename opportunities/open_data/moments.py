"""Instants and days as data: always with the zone that they are in.

What people compare with a page is in Eastern time, as the page says it. The date of a
release is in universal time: programs sort releases by that text, and in the hour that
autumn repeats two Eastern times sort the wrong way round.
"""

from datetime import UTC, date, datetime, time

from bilingual.formatting import EASTERN

_FIRST_SECOND = time(0, 0, 0)
_LAST_SECOND = time(23, 59, 59)


def in_universal_time(instant: datetime) -> str:
    """2026-11-23T17:00:00Z, to the second."""
    text = instant.astimezone(UTC).isoformat(timespec="seconds")
    return text.replace("+00:00", "Z")


def in_eastern_time(instant: datetime) -> str:
    """2026-11-23T12:00:00-05:00, to the second."""
    return instant.astimezone(EASTERN).isoformat(timespec="seconds")


def kept_instant(text: str) -> datetime | None:
    """The instant that an event keeps as a text; None for an empty one."""
    return datetime.fromisoformat(text) if text else None


def start_of(day: date) -> str:
    """The first second of a day, where only the day of something is known."""
    return in_eastern_time(datetime.combine(day, _FIRST_SECOND, tzinfo=EASTERN))


def end_of(day: date) -> str:
    """The last second of a day, for what is promised by that day."""
    return in_eastern_time(datetime.combine(day, _LAST_SECOND, tzinfo=EASTERN))
