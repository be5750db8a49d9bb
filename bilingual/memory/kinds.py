"""What the memory offers."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.safestring import SafeString

from bilingual.desk import markup

EXACT = 100


@dataclass(frozen=True)
class Match:
    """A text that was translated before, and its translation; both are stored HTML.

    `source` is in the language that is translated from now, whichever of the two was
    written first. `score` says how near it is: 100 for the same words, else less.
    `origin` is the title of the page it comes from, `by` and `at` who translated it and
    when, `row_id` the key of its StringTranslation. `is_public` says whether visitors
    read it on that page.
    """

    source: str
    translation: str
    score: int
    origin: str
    by: str
    at: datetime | None
    row_id: int
    is_public: bool

    @property
    def is_exact(self) -> bool:
        """Whether the text is the same, word for word."""
        return self.score == EXACT

    @property
    def source_shown(self) -> SafeString:
        """The text with its formatting."""
        return markup.shown(self.source)

    @property
    def translation_shown(self) -> SafeString:
        """The translation with its formatting."""
        return markup.shown(self.translation)
