"""The rules that a posting keeps, each with a message that says how to mend it.

A fact that is missing breaks no rule here: telling that a field is empty is the
form's part. Days are those of Eastern time.
"""

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bilingual.formatting import (
    EASTERN,
    canadian_date,
    canadian_datetime,
    canadian_money,
    canadian_percent,
    canadian_weekday,
    eastern_day,
)
from opportunities.calendar_rules import (
    business_days_between,
    holiday_name,
    is_business_day,
    next_business_day,
)
from opportunities.posting import Posting, PostingFacts, PostingLimits, Problem

__all__ = [
    "PostingFacts",
    "PostingLimits",
    "Problem",
    "posting_problems",
    "posting_warnings",
]

ONE_MINUTE = timedelta(minutes=1)

Rule = Callable[[Posting], Iterator[Problem]]


def posting_problems(
    facts: PostingFacts, limits: PostingLimits, *, at: datetime
) -> list[Problem]:
    """What must be mended before the posting can be submitted or published."""
    return _broken(ERRORS, Posting(facts, limits, at))


def posting_warnings(
    facts: PostingFacts, limits: PostingLimits, *, at: datetime
) -> list[Problem]:
    """What the editor should know, and may leave as it is."""
    return _broken(WARNINGS, Posting(facts, limits, at))


def _broken(rules: tuple[Rule, ...], posting: Posting) -> list[Problem]:
    return [problem for rule in rules for problem in rule(posting)]


def _price_is_above_zero(posting: Posting) -> Iterator[Problem]:
    if posting.facts.price is not None and posting.facts.price <= 0:
        yield Problem(
            "price",
            _("Enter a price above %(zero)s.") % {"zero": canadian_money(0)},
        )


def _price_is_within_the_cap(posting: Posting) -> Iterator[Problem]:
    price, limits = posting.facts.price, posting.limits
    if price is not None and price > limits.highest_price:
        yield Problem(
            "price",
            _(
                "With %(rate)s tax, %(price)s would cost more than the cap of %(cap)s. "
                "Enter %(highest)s or less."
            )
            % {
                "rate": canadian_percent(limits.highest_tax_rate),
                "price": canadian_money(price),
                "cap": canadian_money(limits.price_cap),
                "highest": canadian_money(limits.highest_price),
            },
        )


def _closing_is_in_the_future(posting: Posting) -> Iterator[Problem]:
    if posting.closes_in_the_past:
        yield Problem(
            "closes_at",
            _("The closing is in the past. Choose %(earliest)s or a later day.")
            % {"earliest": canadian_date(posting.earliest_closing_day)},
        )


def _closing_leaves_time_to_apply(posting: Posting) -> Iterator[Problem]:
    closing_day, count = posting.closing_day, posting.limits.minimum_posting_days
    if closing_day is None or posting.closes_in_the_past:
        return
    if closing_day < posting.earliest_closing_day:
        yield Problem(
            "closes_at",
            ngettext(
                "Suppliers need at least %(count)d calendar day from the posting "
                "(%(posted)s) to the closing. Choose %(earliest)s or a later day.",
                "Suppliers need at least %(count)d calendar days from the posting "
                "(%(posted)s) to the closing. Choose %(earliest)s or a later day.",
                count,
            )
            % {
                "count": count,
                "posted": canadian_date(posting.posted_day),
                "earliest": canadian_date(posting.earliest_closing_day),
            },
        )


def _deadlines_are_not_at_midnight(posting: Posting) -> Iterator[Problem]:
    deadlines = {
        "closes_at": posting.facts.closes_at,
        "delivery_at": posting.facts.delivery_at,
    }
    for field, instant in deadlines.items():
        if instant is not None and _is_midnight(instant):
            yield Problem(
                field,
                _(
                    "People read midnight as the start or as the end of a day. Write "
                    "%(clearer)s instead."
                )
                % {"clearer": canadian_datetime(instant - ONE_MINUTE)},
            )


def _selection_is_after_closing(posting: Posting) -> Iterator[Problem]:
    closing_day, selection = posting.closing_day, posting.facts.selection_date
    if closing_day is not None and selection is not None and selection <= closing_day:
        example = posting.promised_selection_day(closing_day)
        yield Problem(
            "selection_date",
            _(
                "The selection comes after the day of closing, %(closing)s. Choose a "
                "later business day, for example %(example)s."
            )
            % {
                "closing": canadian_date(closing_day),
                "example": _day_in_full(example),
            },
        )


def _selection_is_on_a_business_day(posting: Posting) -> Iterator[Problem]:
    closing_day, selection = posting.closing_day, posting.facts.selection_date
    if selection is None or is_business_day(selection):
        return
    if closing_day is not None and selection <= closing_day:
        return  # the rule above already proposes a business day
    holiday = holiday_name(selection)
    message = (
        _(
            "%(day)s is a federal holiday (%(reason)s). Choose a business day, for "
            "example %(example)s."
        )
        if holiday
        else _(
            "%(day)s is a %(reason)s. Choose a business day, for example %(example)s."
        )
    )
    yield Problem(
        "selection_date",
        message
        % {
            "day": canadian_date(selection),
            "reason": holiday or canadian_weekday(selection),
            "example": _day_in_full(next_business_day(selection)),
        },
    )


def _delivery_is_after_the_rest(posting: Posting) -> Iterator[Problem]:
    """On the day of selection or later; without one, after the closing."""
    facts = posting.facts
    if facts.delivery_at is None:
        return
    if facts.selection_date is not None:
        if eastern_day(facts.delivery_at) < facts.selection_date:
            yield Problem(
                "delivery_at",
                _(
                    "The work can't be delivered before a supplier is selected. Choose "
                    "%(selection)s or a later day, or an earlier selection."
                )
                % {"selection": canadian_date(facts.selection_date)},
            )
    elif facts.closes_at is not None and facts.delivery_at <= facts.closes_at:
        yield Problem(
            "delivery_at",
            _(
                "The work can't be delivered before the closing, %(closing)s. Choose a "
                "later day."
            )
            % {"closing": canadian_datetime(facts.closes_at)},
        )


def _selection_keeps_the_promise(posting: Posting) -> Iterator[Problem]:
    closing_day, selection = posting.closing_day, posting.facts.selection_date
    if closing_day is None or selection is None:
        return
    promised = posting.promised_business_days
    taken = business_days_between(closing_day, selection)
    if taken > promised:
        yield Problem(
            "selection_date",
            ngettext(
                "Suppliers are promised the result %(promised)d business day after "
                "closing; %(day)s is %(taken)d business days after it. %(example)s "
                "would keep the promise.",
                "Suppliers are promised the result %(promised)d business days after "
                "closing; %(day)s is %(taken)d business days after it. %(example)s "
                "would keep the promise.",
                promised,
            )
            % {
                "promised": promised,
                "taken": taken,
                "day": canadian_date(selection),
                "example": _day_in_full(posting.promised_selection_day(closing_day)),
            },
        )


def _price_is_as_calculated(posting: Posting) -> Iterator[Problem]:
    price, calculated = posting.facts.price, posting.facts.calculated_price
    if price is not None and calculated is not None and price != calculated:
        yield Problem(
            "price",
            _(
                "The rate and the hours give %(calculated)s, the price is %(price)s. "
                "Correct one of them, or say in the note why they differ."
            )
            % {
                "calculated": canadian_money(calculated),
                "price": canadian_money(price),
            },
        )


# In the order of the form's fields, so that messages come from top to bottom.
ERRORS: tuple[Rule, ...] = (
    _price_is_above_zero,
    _price_is_within_the_cap,
    _closing_is_in_the_future,
    _closing_leaves_time_to_apply,
    _deadlines_are_not_at_midnight,
    _selection_is_after_closing,
    _selection_is_on_a_business_day,
    _delivery_is_after_the_rest,
)
WARNINGS: tuple[Rule, ...] = (_price_is_as_calculated, _selection_keeps_the_promise)


def _is_midnight(instant: datetime) -> bool:
    eastern = instant.astimezone(EASTERN)
    return eastern.hour == eastern.minute == 0


def _day_in_full(day: date) -> str:
    """Monday, July 19, 2021; lundi 19 juillet 2021."""
    return _("%(weekday)s, %(date)s") % {
        "weekday": canadian_weekday(day),
        "date": canadian_date(day),
    }
