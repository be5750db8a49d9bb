"""Canadian formats, in both languages, at the places where they usually go wrong."""

from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from bilingual.formatting import (
    EASTERN,
    canadian_date,
    canadian_datetime,
    canadian_file_size,
    canadian_money,
    canadian_number,
    canadian_percent,
    canadian_time,
    canadian_weekday,
)

# In the expected texts ~ stands for a no-break space, so that it can be seen.
DEADLINE = datetime(2021, 7, 12, 23, 59, 59, tzinfo=EASTERN)


def shown(text):
    return text.replace("\xa0", "~")


@pytest.mark.parametrize(
    ("day", "english", "french"),
    [
        (date(2021, 7, 12), "July~12, 2021", "12~juillet 2021"),
        (date(2021, 7, 1), "July~1, 2021", "1er~juillet 2021"),
        (date(2021, 11, 11), "November~11, 2021", "11~novembre 2021"),
        (date(2021, 1, 21), "January~21, 2021", "21~janvier 2021"),
        (date(2024, 2, 29), "February~29, 2024", "29~février 2024"),
        (date(2021, 8, 31), "August~31, 2021", "31~août 2021"),
        (date(2021, 12, 1), "December~1, 2021", "1er~décembre 2021"),
    ],
)
def test_date(day, english, french):
    assert shown(canadian_date(day, "en")) == english
    assert shown(canadian_date(day, "fr")) == french


def test_the_day_of_an_instant_is_the_eastern_one():
    after_midnight_in_greenwich = datetime(2021, 7, 13, 3, 59, 59, tzinfo=UTC)

    assert shown(canadian_date(after_midnight_in_greenwich, "en")) == "July~12, 2021"
    assert canadian_weekday(after_midnight_in_greenwich, "fr") == "lundi"


def test_weekday():
    assert canadian_weekday(date(2021, 7, 18), "en") == "Sunday"
    assert canadian_weekday(date(2021, 7, 18), "fr") == "dimanche"


@pytest.mark.parametrize(
    ("clock", "english", "french"),
    [
        (time(23, 59, 59), "11:59~pm", "23~h~59"),
        (time(9), "9~am", "9~h"),
        (time(16, 30), "4:30~pm", "16~h~30"),
        (time(13, 5), "1:05~pm", "13~h~05"),
        (time(12), "12~pm", "12~h"),
        (time(12, 30), "12:30~pm", "12~h~30"),
        (time(0), "12~am", "0~h"),
        (time(0, 30), "12:30~am", "0~h~30"),
    ],
)
def test_time(clock, english, french):
    instant = datetime.combine(date(2021, 7, 12), clock, tzinfo=EASTERN)

    for value in (clock, instant, instant.astimezone(UTC)):
        assert shown(canadian_time(value, "en")) == english
        assert shown(canadian_time(value, "fr")) == french


def test_instant_in_full():
    assert shown(canadian_datetime(DEADLINE, "en")) == (
        "July~12, 2021, 11:59~pm Eastern time"
    )
    assert shown(canadian_datetime(DEADLINE, "fr")) == (
        "12~juillet 2021, 23~h~59, heure de l’Est"
    )


@pytest.mark.parametrize(
    ("instant", "english"),
    [
        (datetime(2026, 1, 15, 17, tzinfo=UTC), "January~15, 2026, 12~pm Eastern time"),
        (datetime(2026, 7, 15, 16, tzinfo=UTC), "July~15, 2026, 12~pm Eastern time"),
    ],
)
def test_one_zone_name_in_winter_and_in_summer(instant, english):
    assert shown(canadian_datetime(instant, "en")) == english


@pytest.mark.parametrize("formatter", [canadian_date, canadian_time, canadian_datetime])
def test_an_instant_without_a_zone_is_refused(formatter):
    with pytest.raises(ValueError, match="time zone"):
        formatter(DEADLINE.replace(tzinfo=None), "en")


@pytest.mark.parametrize(
    ("amount", "english", "french"),
    [
        (Decimal("6500"), "$6,500", "6~500~$"),
        (Decimal("6500.00"), "$6,500", "6~500~$"),
        (Decimal("8690.5"), "$8,690.50", "8~690,50~$"),
        (Decimal("227703.22"), "$227,703.22", "227~703,22~$"),
        (1234567, "$1,234,567", "1~234~567~$"),
        (0, "$0", "0~$"),
        (Decimal("0.5"), "$0.50", "0,50~$"),
        (Decimal("0.005"), "$0.01", "0,01~$"),
        (Decimal("999.995"), "$1,000", "1~000~$"),
        (Decimal("-45.5"), "-$45.50", "-45,50~$"),
        (Decimal("-0.001"), "$0", "0~$"),
        (0.1 + 0.2, "$0.30", "0,30~$"),
        (Decimal("1E+4"), "$10,000", "10~000~$"),
    ],
)
def test_money(amount, english, french):
    assert shown(canadian_money(amount, "en")) == english
    assert shown(canadian_money(amount, "fr")) == french


@pytest.mark.parametrize(
    ("number", "english", "french"),
    [
        (Decimal("1234.56"), "1,234.56", "1~234,56"),
        (1000000, "1,000,000", "1~000~000"),
        (250, "250", "250"),
        (0.1, "0.1", "0,1"),
        (Decimal("8.50"), "8.5", "8,5"),
        (Decimal("0.123456789"), "0.123456789", "0,123456789"),
        (-1234, "-1,234", "-1~234"),
    ],
)
def test_number(number, english, french):
    assert shown(canadian_number(number, "en")) == english
    assert shown(canadian_number(number, "fr")) == french


def test_percent():
    assert shown(canadian_percent(Decimal("15.00"), "en")) == "15%"
    assert shown(canadian_percent(Decimal("15.00"), "fr")) == "15~%"
    assert shown(canadian_percent(Decimal("14.975"), "fr")) == "14,975~%"


@pytest.mark.parametrize(
    ("size", "english", "french"),
    [
        (0, "0~bytes", "0~octet"),
        (1, "1~byte", "1~octet"),
        (2, "2~bytes", "2~octets"),
        (999, "999~bytes", "999~octets"),
        (1000, "1~kB", "1~Ko"),
        (373_400, "373~kB", "373~Ko"),
        (999_499, "999~kB", "999~Ko"),
        (999_500, "1~MB", "1~Mo"),
        (3_700_000, "3.7~MB", "3,7~Mo"),
        (4_350_000, "4.35~MB", "4,35~Mo"),
        (43_560_000, "43.6~MB", "43,6~Mo"),
        (435_600_000, "436~MB", "436~Mo"),
        (999_999_999, "1~GB", "1~Go"),
        (1_500_000_000_000, "1.5~TB", "1,5~To"),
        (1_234_000_000_000_000, "1,234~TB", "1~234~To"),
    ],
)
def test_file_size(size, english, french):
    assert shown(canadian_file_size(size, "en")) == english
    assert shown(canadian_file_size(size, "fr")) == french


def test_a_negative_file_size_is_refused():
    with pytest.raises(ValueError, match="-1 bytes"):
        canadian_file_size(-1, "en")


def test_the_language_being_spoken_is_the_default():
    with translation.override("fr"):
        assert shown(canadian_date(date(2021, 7, 1))) == "1er~juillet 2021"
        assert shown(canadian_datetime(DEADLINE)).endswith("heure de l’Est")
        assert shown(canadian_money(6500)) == "6~500~$"
        assert shown(canadian_file_size(66_000)) == "66~Ko"
    with translation.override("en-ca"):
        assert shown(canadian_money(6500)) == "$6,500"
    with translation.override(None):
        assert shown(canadian_percent(15)) == "15%"


instants = st.integers(min_value=0, max_value=4_000_000_000).map(
    lambda seconds: datetime.fromtimestamp(seconds, UTC)
)
amounts = st.decimals(
    min_value=Decimal(-(10**9)), max_value=Decimal(10**9), places=2, allow_nan=False
)


@given(instants, st.sampled_from(["en", "fr"]))
def test_the_same_instant_reads_the_same_whatever_its_zone(instant, language):
    eastern = instant.astimezone(EASTERN)

    assert canadian_datetime(eastern, language) == canadian_datetime(instant, language)


@given(amounts)
def test_money_says_the_same_amount_in_both_languages(amount):
    english = canadian_money(amount, "en").replace("$", "").replace(",", "")
    french = canadian_money(amount, "fr").replace("$", "").replace("\xa0", "")

    assert Decimal(english) == amount
    assert Decimal(french.replace(",", ".")) == amount


@given(instants, amounts, st.integers(min_value=0, max_value=10**16))
def test_french_never_prints_a_space_where_a_line_may_break(instant, amount, size):
    assert " " not in canadian_time(instant, "fr")
    assert " " not in canadian_money(amount, "fr")
    assert " " not in canadian_number(amount, "fr")
    assert " " not in canadian_file_size(size, "fr")
    assert "\N{NARROW NO-BREAK SPACE}" not in canadian_datetime(instant, "fr")
