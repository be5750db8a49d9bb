"""What changed, with the names that visitors know from the page."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from bilingual.languages import Language
from opportunities.amendments.changes import Change

NAMES: Mapping[str, Promise] = {
    "title": gettext_lazy("Title"),
    "short_description": gettext_lazy("Short description"),
    "client_team": gettext_lazy("Team"),
    "background": gettext_lazy("Background"),
    "price": gettext_lazy("Fixed price, before tax"),
    "closes_at": gettext_lazy("Application deadline"),
    "selection_date": gettext_lazy("Supplier selected by"),
    "delivery_at": gettext_lazy("Work delivered by"),
    "skills": gettext_lazy("Skills"),
    "licence": gettext_lazy("Open source licence"),
    "repository_url": gettext_lazy("Repository"),
    "contact_email": gettext_lazy("Contact mailbox"),
}
ROW_NAMES: Mapping[str, Promise] = {
    "deliverables": gettext_lazy("The work, item %(row)d"),
    "evaluation_criteria": gettext_lazy("Application evaluation criterion %(row)d"),
    "acceptance_criteria": gettext_lazy("Work acceptance criterion %(row)d"),
    "attachments": gettext_lazy("Attachment %(row)d"),
}
# Longer texts are folded: two versions of the background would hide all the rest.
SHORT = 200


@dataclass(frozen=True)
class NamedChange:
    """One change as a page shows it, in one language."""

    field: str
    name: str
    old: str
    new: str

    @property
    def is_long(self) -> bool:
        """Whether it is better folded."""
        return len(self.old) + len(self.new) > SHORT


def named(change: Change, language: Language) -> NamedChange:
    """A change with its name; the name is in the language being spoken."""
    return NamedChange(
        field=change.field,
        name=_name(change.field, change.row),
        old=change.old.get(language, ""),
        new=change.new.get(language, ""),
    )


def named_as_kept(facts: Mapping[str, Any], language: Language) -> list[NamedChange]:
    """The changes that an amendment keeps, in their order."""
    return [named(Change(**kept), language) for kept in facts.get("changes", [])]


def _name(field: str, row: int) -> str:
    if field in ROW_NAMES:
        return str(ROW_NAMES[field]) % {"row": row}
    return str(NAMES[field])
