"""Fiscal years of the Government of Canada: from April 1 to March 31.

A fiscal year is known by the calendar year in which it begins: 2021 is 2021-22. Days
are those of Eastern time.
"""

from datetime import date

from bilingual.languages import FRENCH, Language

FIRST_MONTH = 4


def fiscal_year_of(day: date) -> int:
    """The fiscal year in which a day lies, by the year in which it begins."""
    return day.year if day.month >= FIRST_MONTH else day.year - 1


def first_day_of(year: int) -> date:
    """The first day of a fiscal year."""
    return date(year, FIRST_MONTH, 1)


def fiscal_year_label(year: int, language: Language) -> str:
    """2021-22 in English, 2021-2022 in French, as federal reports write it."""
    last = year + 1
    return f"{year}-{last}" if language == FRENCH else f"{year}-{last % 100:02d}"
