"""A term as a value: what the database keeps in a row, without the database."""

from dataclasses import dataclass, field

from bilingual.languages import FRENCH, Language

PROPOSED = "proposed"
APPROVED = "approved"
RETIRED = "retired"
STATUSES = (PROPOSED, APPROVED, RETIRED)


@dataclass(frozen=True)
class TermEntry:
    """An English term with its French equivalent, and what is known of both.

    `pk` is the row that it was read from; two entries that say the same are equal
    wherever they come from.
    """

    term_en: str
    term_fr: str
    acronym_en: str = ""
    acronym_fr: str = ""
    forbidden_en: tuple[str, ...] = ()
    forbidden_fr: tuple[str, ...] = ()
    note_en: str = ""
    note_fr: str = ""
    source: str = ""
    status: str = APPROVED
    pk: int | None = field(default=None, compare=False)

    @property
    def is_approved(self) -> bool:
        """Whether translators must use it."""
        return self.status == APPROVED

    def term(self, language: Language) -> str:
        """The term in one of the languages."""
        return self.term_fr if language == FRENCH else self.term_en

    def acronym(self, language: Language) -> str:
        """Its acronym, or nothing."""
        return self.acronym_fr if language == FRENCH else self.acronym_en

    def forbidden(self, language: Language) -> tuple[str, ...]:
        """What must not be written for it."""
        return self.forbidden_fr if language == FRENCH else self.forbidden_en

    def note(self, language: Language) -> str:
        """When to use it, in the language of the reader."""
        return self.note_fr if language == FRENCH else self.note_en

    def named(self, language: Language) -> str:
        """The term with its acronym: “Employment Insurance (EI)”."""
        term, acronym = self.term(language), self.acronym(language)
        return f"{term} ({acronym})" if acronym else term
