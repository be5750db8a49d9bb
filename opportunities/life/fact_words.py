"""The facts of what happened, as visitors read them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext

from bilingual.formatting import canadian_date, canadian_money, canadian_number

# In the order in which they come to be known.
NAMES: Mapping[str, Promise] = {
    "applications": _("Applications received"),
    "passed": _("Applications that passed"),
    "supplier": _("Supplier"),
    "award_value": _("Value, before tax"),
    "decided_on": _("Decided on"),
    "declined_on": _("Declined on"),
    "delivered_url": _("Delivered code"),
    "delivered_on": _("Delivered on"),
    "accepted_on": _("Accepted on"),
    "ended_on": _("Ended on"),
    "paid_amount": _("Paid, before tax"),
    "paid_on": _("Paid on"),
}
_WRITERS: Mapping[type, Callable[[Any], str]] = {
    Decimal: canadian_money,
    int: canadian_number,
    date: canadian_date,
    str: str,
}


@dataclass(frozen=True)
class FactLine:
    """One fact with its name, in the language being spoken; `url` where it links."""

    name: str
    value: str
    url: str = ""


def lines_of(facts: Mapping[str, Any]) -> list[FactLine]:
    """The facts that are known, in their order. What nobody recorded is left out."""
    return [
        _line(name, facts[name])
        for name in NAMES
        if facts.get(name) is not None and facts[name] != ""
    ]


def _line(name: str, value: Any) -> FactLine:
    url = value if name.endswith("_url") else ""
    return FactLine(str(NAMES[name]), _WRITERS[type(value)](value), url)


def with_names(error: ValidationError) -> ValidationError:
    """What is wrong with facts, each named: for where no field stands beside it."""
    colon = pgettext("between a label and its text", ":")
    return ValidationError(
        [
            f"{NAMES[name]}{colon} {message}"
            for name, messages in error.message_dict.items()
            for message in messages
        ]
    )
