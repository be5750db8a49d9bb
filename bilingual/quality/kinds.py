"""What the quality checks look at, and what they find."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.db import models
from django.utils.translation import gettext_lazy as _

from bilingual.languages import Language


class Check(models.TextChoices):
    """The sorts of findings."""

    MISSING = "missing", _("Missing text")
    MARKUP = "markup", _("Formatting or link that is broken or lost")
    PLACEHOLDER = "placeholder", _("Placeholder that is lost")
    FACT = "fact", _("Number, date, amount or address that differs")
    IDENTICAL = "identical", _("Same text in both languages")
    MACHINE = "machine", _("Text that nobody has checked")
    TYPOGRAPHY = "typography", _("Typography")
    QUOTES = "quotes", _("Straight quotation marks")
    DOUBLED = "doubled", _("Word written twice")
    OTHER_LANGUAGE = "other_language", _("Link to the site in the other language")
    LENGTH = "length", _("Much shorter or longer than its source")
    TERM = "term", _("Approved term that is missing")
    FORBIDDEN = "forbidden", _("Word to avoid")


# Nothing goes to review, and nothing is approved, while one of these stands.
BLOCKING = frozenset(
    {
        Check.MISSING,
        Check.MARKUP,
        Check.PLACEHOLDER,
        Check.FACT,
        Check.IDENTICAL,
        Check.MACHINE,
    }
)
# A person may say of these that it is right as it stands. The others break the page.
WAIVABLE = frozenset(Check) - {
    Check.MISSING,
    Check.MARKUP,
    Check.PLACEHOLDER,
    Check.MACHINE,
}


@dataclass(frozen=True)
class Finding:
    """One thing that a check found.

    `message` says what is wrong and what to do, in the reader's language. `detail` is
    the same in every language, never empty of meaning for the check, at most 500
    characters: two findings of a check in one text have different details.
    """

    check: Check
    message: str
    detail: str = ""

    @property
    def is_blocking(self) -> bool:
        """Whether the translation can't go on with it."""
        return self.check in BLOCKING

    @property
    def may_be_waived(self) -> bool:
        """Whether a person may let it stand, with a reason."""
        return self.check in WAIVABLE


@dataclass(frozen=True)
class Wording:
    """One sentence in both languages, as it is stored: a little HTML.

    `addresses` and `translated_addresses` are those of its links, by the number of the
    link ("1" for `<a id="a1">`): as the source has them, and where the translation
    leads instead. `max_length` is in characters, None where nobody counts.
    """

    source: str
    translation: str
    source_language: Language
    target_language: Language
    is_rich: bool = True
    is_one_line: bool = False
    is_address: bool = False
    is_machine: bool = False
    max_length: int | None = None
    addresses: Mapping[str, str] = field(default_factory=dict)
    translated_addresses: Mapping[str, str] = field(default_factory=dict)
