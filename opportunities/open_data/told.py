"""Of what, to whom and in which language a release tells."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from bilingual.languages import Language
from opportunities.open_data.publisher import Publisher
from opportunities.questions.contact_details import contact_details_in

if TYPE_CHECKING:
    from opportunities.models.event import OpportunityEvent

Json = dict[str, Any]

CURRENCY = "CAD"


@dataclass(frozen=True)
class Told:
    """One opportunity in one language; `notice` is the address of its page, or empty."""

    reference: str
    language: Language
    publisher: Publisher
    notice: str = ""

    @property
    def ocid(self) -> str:
        """The identifier of the contracting process."""
        return self.publisher.ocid(self.reference)

    def release_of(self, event: OpportunityEvent) -> str:
        """The identifier of the release of an event, the same in both languages."""
        return f"{self.ocid}-{event.number}"

    def words(self, kept: Mapping[str, str]) -> str:
        """Words that are kept in both languages, in this one."""
        return kept.get(self.language, "")

    def words_of(self, event: OpportunityEvent) -> str:
        """What was said of an event, after its reason if it has one."""
        reason = str(event.get_reason_display()) if event.reason else ""
        said = event.text("words", self.language)
        return " ".join(part for part in (reason, said) if part)


def money(amount: Decimal | str) -> Json:
    """An amount before tax, in Canadian dollars."""
    return {"amount": float(amount), "currency": CURRENCY}


def numbered(lines: Iterable[str]) -> str:
    """One line each, with its number."""
    return "\n".join(f"{number}. {line}" for number, line in enumerate(lines, start=1))


def without_contact_details(name: str) -> str:
    """A supplier's name is public; how to reach a person never is."""
    for found in contact_details_in(name):
        name = name.replace(found, "")
    return " ".join(name.replace("<>", "").replace("()", "").split()).strip(" ,;-")


def known(**values: Any) -> Json:
    """What is known of these; what is empty is left out."""
    return {
        name: value for name, value in values.items() if value not in ("", None, [], {})
    }
