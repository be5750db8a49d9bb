"""Why opportunities ended without an award, counted: one row a reason."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from opportunities.life.moves import CancelReason, NoAwardReason
from opportunities.public_figures.kinds import UNKNOWN_REASON, Figures

_NOT_RECORDED = _("The reason was not recorded.")
# Here nothing more is said of it.
_IN_NUMBERS = {CancelReason.OTHER.value: _("Another reason.")}


@dataclass(frozen=True)
class Ending:
    """One way to end without an award, with its reasons."""

    heading: str | Promise
    by_reason: Callable[[Figures], Mapping[str, int]]
    choices: type[TextChoices]

    def all_together(self, figures: Figures) -> int:
        """How many ended so, whatever the reason."""
        return sum(self.by_reason(figures).values())

    def count(self, figures: Figures, reason: str) -> int:
        """How many ended so for that reason; those of no known reason are together."""
        counts = self.by_reason(figures)
        if reason != UNKNOWN_REASON:
            return counts.get(reason, 0)
        return sum(
            count for code, count in counts.items() if code not in self.choices.values
        )

    def reasons(self) -> list[tuple[str, str | Promise]]:
        """Codes and words of every reason, and of none."""
        known = [
            (code, _IN_NUMBERS.get(code, words)) for code, words in self.choices.choices
        ]
        return [*known, (UNKNOWN_REASON, _NOT_RECORDED)]

    def reasons_in(self, total: Figures) -> list[tuple[str, str | Promise]]:
        """The reasons that were given at least once."""
        return [one for one in self.reasons() if self.count(total, one[0])]


ENDINGS = (
    Ending(
        pgettext_lazy("figures", "Closed without an award"),
        lambda one: one.no_award,
        NoAwardReason,
    ),
    Ending(
        pgettext_lazy("figures", "Cancelled"), lambda one: one.cancelled, CancelReason
    ),
)
