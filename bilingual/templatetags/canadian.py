"""Template filters for Canadian formats: `{{ page.price|canadian_money }}`.

An empty value prints nothing, because drafts are previewed before they are complete.
The optional argument is a language: `{{ day|canadian_date:"fr" }}`.
"""

from collections.abc import Callable
from typing import Any

from django import template

from bilingual import formatting

register = template.Library()


def _filter(formatter: Callable[..., str]) -> None:
    def print_value(value: Any, language: str | None = None) -> str:
        return "" if value in (None, "") else formatter(value, language)

    print_value.__doc__ = formatter.__doc__
    register.filter(formatter.__name__, print_value)


_filter(formatting.canadian_date)
_filter(formatting.canadian_weekday)
_filter(formatting.canadian_time)
_filter(formatting.canadian_datetime)
_filter(formatting.canadian_money)
_filter(formatting.canadian_number)
_filter(formatting.canadian_percent)
_filter(formatting.canadian_file_size)
