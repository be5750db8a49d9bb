"""The boxes by which somebody attests, for the form of a page.

A page is also saved by itself every few moments, and by two people at once. So the
form sends along what it had shown as attested, and only what a person changed since
counts: a box that was never seen ticked takes nothing back.
"""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from home.forms import SitePageForm
from opportunities.guardrails.attesting import standing_attestations
from opportunities.guardrails.statements import (
    Statement,
    known_statements,
    missing_statements,
)
from opportunities.models.internal import attestation_problem

BOXES, SEEN = "attestations", "attestations_seen"


class AttestedPageForm(SitePageForm):
    """A page with boxes that stand for rows of their own, not for a field of it."""

    attestations = forms.MultipleChoiceField(
        label=_("What you attest"),
        choices=Statement.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_(
            "For both languages. Your name and the moment are written down with each "
            "box that you tick or untick."
        ),
    )
    attestations_seen = forms.CharField(
        required=False, widget=forms.HiddenInput, max_length=200
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.standing = set(standing_attestations(self.instance.opportunity))
        self.initial[BOXES] = [str(one) for one in self.standing]
        self.initial[SEEN] = _as_text(self.standing)

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        typed = known_statements(cleaned.get(BOXES) or ())
        seen = known_statements(str(cleaned.get(SEEN) or "").split())
        self.instance.to_attest = frozenset(typed - seen)
        self.instance.to_take_back = frozenset(seen - typed)
        return cleaned

    def attested_when_saved(self) -> set[Statement]:
        """What will be attested once this form is saved."""
        page = self.instance
        return (self.standing - page.to_take_back) | page.to_attest

    def tell_missing_attestations(self) -> None:
        """An error beside the boxes for each statement that nobody attests."""
        if BOXES not in self.errors:
            for statement in missing_statements(self.attested_when_saved()):
                self.add_error(BOXES, attestation_problem(statement).message)

    def get_field_updates_for_resave(self) -> list[tuple[str, str]]:
        """After a save in the background the open form has seen what it sent."""
        standing = standing_attestations(self.instance.opportunity)
        return [*super().get_field_updates_for_resave(), (SEEN, _as_text(standing))]


def _as_text(statements: Any) -> str:
    return " ".join(
        statement.value for statement in Statement if statement in statements
    )
