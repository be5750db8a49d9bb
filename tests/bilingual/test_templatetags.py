"""The filters of `canadian`, and what Django prints and parses by itself."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.forms import DateField
from django.template import Context, Template
from django.utils import formats, translation

from bilingual.formatting import EASTERN

VALUES = {
    "day": date(2021, 7, 1),
    "deadline": datetime(2021, 7, 12, 23, 59, 59, tzinfo=EASTERN),
    "price": Decimal("8690.50"),
    "count": 1234,
    "rate": Decimal("15.00"),
    "size": 4_350_000,
    "nothing": None,
    "blank": "",
    "zero": 0,
}


def rendered(source, language):
    with translation.override(language):
        text = Template("{% load canadian %}" + source).render(Context(VALUES))
    return text.replace("\xa0", "~")


@pytest.mark.parametrize(
    ("source", "english", "french"),
    [
        ("{{ day|canadian_date }}", "July~1, 2021", "1er~juillet 2021"),
        ("{{ day|canadian_weekday }}", "Thursday", "jeudi"),
        ("{{ deadline|canadian_time }}", "11:59~pm", "23~h~59"),
        (
            "{{ deadline|canadian_datetime }}",
            "July~12, 2021, 11:59~pm Eastern time",
            "12~juillet 2021, 23~h~59, heure de l’Est",
        ),
        ("{{ price|canadian_money }}", "$8,690.50", "8~690,50~$"),
        ("{{ count|canadian_number }}", "1,234", "1~234"),
        ("{{ rate|canadian_percent }}", "15%", "15~%"),
        ("{{ size|canadian_file_size }}", "4.35~MB", "4,35~Mo"),
        ("{{ zero|canadian_money }}", "$0", "0~$"),
    ],
)
def test_filters_speak_the_language_of_the_page(source, english, french):
    assert rendered(source, "en") == english
    assert rendered(source, "fr") == french


def test_a_filter_can_be_told_the_language():
    assert rendered('{{ price|canadian_money:"fr" }}', "en") == "8~690,50~$"


@pytest.mark.parametrize(
    "name",
    ["date", "weekday", "time", "datetime", "money", "number", "percent", "file_size"],
)
def test_an_empty_field_of_a_draft_prints_nothing(name):
    assert rendered(f"{{{{ nothing|canadian_{name} }}}}", "en") == ""
    assert rendered(f"{{{{ blank|canadian_{name} }}}}", "fr") == ""


@pytest.mark.parametrize(
    ("language", "format_name", "expected"),
    [
        ("en", "DATE_FORMAT", "July~12, 2021"),
        ("fr", "DATE_FORMAT", "12~juillet 2021"),
        ("en", "TIME_FORMAT", "11:59~PM"),
        ("fr", "TIME_FORMAT", "23~h~59"),
        ("fr", "DATETIME_FORMAT", "12~juillet 2021, 23~h~59"),
        ("en", "MONTH_DAY_FORMAT", "July~12"),
        ("fr", "MONTH_DAY_FORMAT", "12~juillet"),
        ("en", "SHORT_DATE_FORMAT", "2021-07-12"),
        ("fr", "SHORT_DATE_FORMAT", "2021-07-12"),
        ("fr", "SHORT_DATETIME_FORMAT", "2021-07-12 23:59"),
    ],
)
def test_what_django_prints_by_itself_is_canadian(language, format_name, expected):
    with translation.override(language):
        text = formats.date_format(VALUES["deadline"], format_name)

    assert text.replace("\xa0", "~") == expected


def test_numbers_that_django_prints_by_itself_are_canadian():
    with translation.override("fr"):
        assert formats.number_format(1234.5, 2, force_grouping=True) == "1\xa0234,50"
    with translation.override("en"):
        assert formats.number_format(1234.5, 2, force_grouping=True) == "1,234.50"


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_typed_date_is_read_in_the_iso_order_only(language):
    with translation.override(language):
        assert DateField(localize=True).clean("2021-07-12") == date(2021, 7, 12)
        with pytest.raises(ValidationError):
            DateField(localize=True).clean("12/07/2021")
