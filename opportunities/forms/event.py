"""The form of each event: what is recorded with it, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput

from bilingual.languages import ENGLISH, FRENCH, Language
from opportunities.life.facts import FACTS_OF, OPTIONAL, as_json, read
from opportunities.life.moves import RULES, CancelReason, Move, NoAwardReason
from opportunities.models.event import OpportunityEvent

NAMES = {ENGLISH: _("English"), FRENCH: _("French")}
REASONS = {
    Move.CANCEL: CancelReason,
    Move.CLOSE_WITHOUT_AWARD: NoAwardReason,
}


def _day(label: Any, help_text: Any) -> Any:
    return lambda: forms.DateField(
        label=label,
        help_text=help_text,
        initial=timezone.localdate,
        widget=AdminDateInput(),
    )


def _amount(label: Any, help_text: Any) -> Any:
    return lambda: forms.DecimalField(
        label=label, help_text=help_text, max_digits=9, decimal_places=2, min_value=0
    )


def _count(label: Any, help_text: Any) -> Any:
    return lambda: forms.IntegerField(
        label=label, help_text=help_text, min_value=0, max_value=100_000
    )


FIELDS: dict[str, Any] = {
    "supplier": lambda: forms.CharField(
        label=_("Supplier"),
        max_length=200,
        help_text=_(
            "The name under which the supplier applied. It is public, for good; write "
            "nothing else of a person."
        ),
    ),
    "award_value": _amount(
        _("Value before tax, in dollars"), _("At most the fixed price that was posted.")
    ),
    "applications": _count(
        _("Applications received"), _("All that came before the closing.")
    ),
    "passed": _count(
        _("Applications that passed"), _("Those that passed every criterion.")
    ),
    "decided_on": _day(
        _("Day of the decision"), _("When it was decided, even if you record it later.")
    ),
    "declined_on": _day(
        _("Day of the refusal"), _("When the supplier said no to the work.")
    ),
    "delivered_url": lambda: forms.URLField(
        label=_("Delivered code"),
        required=False,
        assume_scheme="https",
        help_text=_("The public repository, or the version in it, that was delivered."),
    ),
    "delivered_on": _day(_("Day of the delivery"), _("When the work was handed over.")),
    "accepted_on": _day(
        _("Day of the acceptance"), _("When every acceptance criterion was met.")
    ),
    "ended_on": _day(
        _("Last day"), _("When the contract ended without the work delivered.")
    ),
    "paid_amount": _amount(_("Paid before tax, in dollars"), _("At most the value.")),
    "paid_on": _day(_("Day of the payment"), _("When the money was sent.")),
}


class EventForm(forms.Form):
    """What is recorded with one event; its words come on the screen after it.

    `languages` are those that the person may write in.
    """

    def __init__(
        self, move: Move, languages: Sequence[Language], *args: Any, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.move = move
        self.fields["source_language"] = forms.ChoiceField(
            label=_("I write what visitors read in"),
            choices=[(language, NAMES[language]) for language in languages],
            help_text=(
                _("You write it on the next screen, and a colleague translates it.")
                if self.needs_words
                else _(
                    "You may write it on the next screen, and a colleague translates "
                    "it. The facts alone are often enough."
                )
            ),
        )
        reasons = REASONS.get(move)
        if reasons is not None:
            self.fields["reason"] = forms.ChoiceField(
                label=_("Reason"),
                choices=reasons.choices,
                widget=forms.RadioSelect,
                help_text=_("Visitors read it in both languages."),
            )
        for name in FACTS_OF.get(move, ()):
            field = FIELDS[name]()
            field.required = name not in OPTIONAL
            self.fields[name] = field
        self.order_fields(["reason", *FACTS_OF.get(move, ()), "source_language"])

    @property
    def needs_words(self) -> bool:
        """Whether visitors have to be told why."""
        return RULES[self.move].needs_words

    def facts(self) -> dict[str, Any]:
        """The facts as they are kept; only of a form that is valid."""
        names = FACTS_OF.get(self.move, ())
        return as_json({name: self.cleaned_data.get(name) for name in names})

    def fill(self, event: OpportunityEvent) -> None:
        """Write what was typed into an event; the caller saves it."""
        event.facts = self.facts()
        event.reason = self.cleaned_data.get("reason", "")
        event.source_language = self.cleaned_data["source_language"]


def initial_of(event: OpportunityEvent) -> dict[str, Any]:
    """What the form of an event that is being prepared holds when it opens."""
    return {
        **read(event.facts),
        "reason": event.reason,
        "source_language": event.source_language,
    }
