"""Reads dates and times of day, as `bilingual.formatting` and people write them."""

import re
from collections.abc import Iterator
from datetime import date

from bilingual.facts.kinds import Fact, FactKind, Rule
from bilingual.languages import ENGLISH, FRENCH, Language

# The months of a language, each by every way of writing it. English ones need their
# capital, or the verbs "may" and "march" would be months.
_MONTHS: dict[Language, tuple[str, ...]] = {
    ENGLISH: (
        *("Jan(?:uary)?", "Feb(?:ruary)?", "Mar(?:ch)?", "Apr(?:il)?", "May"),
        *("June?", "July?", "Aug(?:ust)?", "Sept?(?:ember)?", "Oct(?:ober)?"),
        *("Nov(?:ember)?", "Dec(?:ember)?"),
    ),
    FRENCH: (
        *("janv(?:ier)?", "f[ée]v(?:r(?:ier)?)?", "mars", "avr(?:il)?", "mai", "juin"),
        *("juill?(?:et)?", "ao[uû]t", "sept(?:embre)?", "oct(?:obre)?"),
        *("nov(?:embre)?", "d[ée]c(?:embre)?"),
    ),
}
_YEAR = r"(?P<year>(?:1[5-9]|2[01])[0-9]{2})(?![0-9]|[.,][0-9])"
_DAY: dict[Language, str] = {
    ENGLISH: r"[0-3]?[0-9](?:st|nd|rd|th)?(?!\w|[.,:][0-9]| ?(?:[%$]|h\b|[ap]\.?m\b))",
    FRENCH: r"(?:1 ?er|premier|[0-3]?[0-9])(?!\w|[.,:][0-9]| ?(?:[%$]|h\b|[ap]\.?m\b))",
}
_BETWEEN_DAYS: dict[Language, str] = {
    ENGLISH: r"(?:\s*[-–—]\s*|\s+(?:and|or|to|through|until|&)\s+)",
    FRENCH: r"(?:\s*[-–—]\s*|\s+(?:et|ou|à|et du|au|jusqu’au|jusqu'au)\s+)",
}
# What may stand between two dates that share the year of the second.
_BETWEEN_DATES = re.compile(
    r"(?:,|\s*[-–—]|,? (?:and|or|to|through|until|et|ou|à|au|jusqu[’']au)"
    r"(?: on| from| du| le| au)?)\s*(?:the |le |du |au )?",
)
_ISO = re.compile(
    r"(?<![\w/.-])(?P<year>[12][0-9]{3})([-/])(?P<month>[01][0-9])\2(?P<day>[0-3][0-9])"
    r"(?![0-9/-])"
)
_ENGLISH_TIME = re.compile(
    r"""(?<![\w.,:])
    (?:(?P<first>[0-9]{1,2})(?::(?P<first_minute>[0-5][0-9]))?
       (?:\s*[-–—]\s*|\s+(?:to|and|or|until)\s+))?
    (?P<hour>[0-9]{1,2})(?::(?P<minute>[0-5][0-9]))?(?::[0-5][0-9])?
    \s?(?P<half>[ap])(?:m|\.\s?m\.?)(?![\w])""",
    re.IGNORECASE | re.VERBOSE,
)
_FRENCH_TIME = re.compile(
    r"""(?<![\w.,:])
    (?:(?P<first>[0-9]{1,2})(?:\s*[-–—]\s*|\s+(?:à|et|ou)\s+))?
    (?P<hour>[0-9]{1,2})\s?
    (?:h(?:\s?(?P<minute>[0-5][0-9]|[0-9](?=\s*(?:[.,;:!?)]|$)))(?:\s?min)?(?:\s?[0-5][0-9]\s?s)?)?
      |heures?\s(?P<minutes>[0-5][0-9]))(?!\w)""",
    re.IGNORECASE | re.VERBOSE,
)
_DURATION = re.compile(
    r"(?<![\w.,:-])(?P<hour>[0-9]{1,2})[ -]?(?:h|hours?|heures?),?(?: and| et)? ?"
    r"(?P<minute>[0-5]?[0-9])[ -]?min(?:utes?)?\b(?: [0-5]?[0-9] ?s\b)?",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"(?<![\w.,:-])(?P<hour>[0-2]?[0-9]):(?P<minute>[0-5][0-9])(?::[0-5][0-9])?"
    r"(?![\w:])"
)
_NAMED_HOURS: dict[Language, str] = {
    ENGLISH: r"(?:12 )?\b(?P<name>noon|midnight)\b",
    FRENCH: r"(?<![\w-])(?P<name>midi|minuit)\b",
}
_NOON = {"noon", "midi"}


def date_rules(language: Language) -> list[Rule]:
    """The rules for days and for months of a year, the most telling first."""
    months = "|".join(_MONTHS[language])
    month = rf"(?<![\w-])(?P<month>(?:{months}))\b\.?"
    day, between = _DAY[language], _BETWEEN_DAYS[language]
    later_day = rf"(?:(?:the|le|du|au) )?{day}"
    several = rf"(?P<days>{day}(?:, ?{later_day}){{0,9}},?{between}{later_day})"
    one = rf"(?P<days>{day})"
    flags = re.IGNORECASE if language == FRENCH else re.NOFLAG

    def read(match: re.Match[str]) -> list[Fact] | None:
        return _days(match, _month_number(match["month"], language))

    patterns = []
    for days in (several, one):
        if language == ENGLISH:
            patterns.append(rf"{month}\s+{days}(?:,?\s+{_YEAR})?")
        patterns.append(rf"(?<![\w.,$-]){days}\s+(?:of |de )?{month}(?:,?\s+{_YEAR})?")
    return [
        Rule(_ISO, _iso_day),
        # "le premier juillet" is a date without a digit.
        *(
            Rule(re.compile(pattern, flags), read, needs_digit=language == ENGLISH)
            for pattern in patterns
        ),
        Rule(
            re.compile(rf"{month},?\s+{_YEAR}", flags),
            lambda match: [
                _date(f"{match['year']}-{_month_number(match['month'], language):02}")
            ],
        ),
    ]


def time_rules(language: Language) -> list[Rule]:
    """The rules for times of day."""
    named = re.compile(_NAMED_HOURS[language], re.IGNORECASE)
    spoken = (
        Rule(_ENGLISH_TIME, _english_time)
        if language == ENGLISH
        else Rule(_FRENCH_TIME, _french_time)
    )
    return [
        Rule(_DURATION, _clock),
        spoken,
        Rule(_CLOCK, _clock),
        Rule(
            named,
            lambda match: [_time(12 * (match["name"].lower() in _NOON), 0)],
            needs_digit=False,
        ),
    ]


def with_shared_years(found: list[tuple[int, int, Fact]], text: str) -> list[Fact]:
    """The facts, where a date without a year has that of the date it leads to.

    July 12 to August 3, 2021; du 24 décembre au 2 janvier 2027. Takes the facts in
    reading order, each with where it starts and ends in the text.
    """
    facts = [fact for _, _, fact in found]
    for index in range(len(found) - 2, -1, -1):
        fact, following = facts[index], facts[index + 1]
        (start, end, _), (next_start, _, _) = found[index : index + 2]
        joined = start == next_start or _BETWEEN_DATES.fullmatch(text[end:next_start])
        if _has_no_year(fact) and _is_whole_date(following) and joined:
            year, month_and_day = following.value[:4], fact.value[2:]
            earlier = month_and_day > following.value[5:]
            facts[index] = _date(f"{int(year) - earlier:04}-{month_and_day}")
    return facts


def _has_no_year(fact: Fact) -> bool:
    return fact.kind == FactKind.DATE and fact.value.startswith("--")


def _is_whole_date(fact: Fact) -> bool:
    return fact.kind == FactKind.DATE and len(fact.value) == len("2021-07-12")


def _days(match: re.Match[str], month: int) -> list[Fact] | None:
    """Every day of a list or a range.

    None if the month never has such a day, or if the days go backwards: "July 12 and
    3 files" is no list of days.
    """
    written = re.findall(r"[0-9]+|premier", match["days"].lower())
    days = [1 if day == "premier" else int(day) for day in written]
    if days != sorted(days) or not all(_exists(month, day) for day in days):
        return None
    year = match["year"] or "-"
    return [_date(f"{year}-{month:02}-{day:02}") for day in days]


def _exists(month: int, day: int) -> bool:
    try:
        date(2024, month, day)  # a leap year
    except ValueError:
        return False
    return True


def _month_number(written: str, language: Language) -> int:
    """1 to 12."""
    return 1 + next(
        index
        for index, pattern in enumerate(_MONTHS[language])
        if re.fullmatch(pattern, written, re.IGNORECASE)
    )


def _iso_day(match: re.Match[str]) -> list[Fact] | None:
    if not _exists(int(match["month"]), int(match["day"])):
        return None
    return [_date(f"{match['year']}-{match['month']}-{match['day']}")]


def _english_time(match: re.Match[str]) -> list[Fact] | None:
    hour, first = int(match["hour"]), match["first"]
    afternoon = match["half"].lower() == "p"
    if not 1 <= hour <= 12 or (first and not 1 <= int(first) <= 12):
        return None
    facts = [_time(hour % 12 + 12 * afternoon, int(match["minute"] or 0))]
    if first:
        # "11 to 1 pm" starts before noon, "1 to 3 pm" after it.
        same_half = afternoon and int(first) % 12 <= hour % 12
        minute = int(match["first_minute"] or 0)
        facts.insert(0, _time(int(first) % 12 + 12 * same_half, minute))
    return facts


def _french_time(match: re.Match[str]) -> list[Fact] | None:
    """Times; above 23 hours, and without minutes, it was a number of hours."""
    minute = match["minute"] or match["minutes"] or "0"
    hours = [match["first"], match["hour"]] if match["first"] else [match["hour"]]
    if any(int(hour) > 23 for hour in hours):
        numbers = [Fact(FactKind.NUMBER, str(int(hour))) for hour in hours]
        return None if match["minute"] or match["minutes"] else numbers
    starts = [(hour, "0") for hour in hours[:-1]]
    return _times(*starts, (hours[-1], minute))


def _clock(match: re.Match[str]) -> list[Fact] | None:
    return _times((match["hour"], match["minute"]))


def _times(*clocks: tuple[str, str]) -> list[Fact] | None:
    if any(int(hour) > 23 for hour, _ in clocks):
        return None
    return [_time(int(hour), int(minute)) for hour, minute in clocks]


def hours_of(time: Fact) -> Iterator[float]:
    """The numbers that the writing of a time may have meant: 2 h, 14 h, 1 h 30.

    Hours, or minutes if it is no whole hour.
    """
    hour, minute = (int(part) for part in time.value.split(":"))
    if minute:
        yield from (hour + minute / 60, 60 * hour + minute)
    else:
        yield from (hour, hour or 24)


def _date(value: str) -> Fact:
    return Fact(FactKind.DATE, value)


def _time(hour: int, minute: int) -> Fact:
    return Fact(FactKind.TIME, f"{hour:02}:{minute:02}")
