"""The shape of a page's text."""

from dataclasses import dataclass, field
from typing import Any

from bilingual.languages import ENGLISH, Language
from demo.stages import Stage
from demo.words import Words


@dataclass(frozen=True)
class PageText:
    """A page of the demo that is not an opportunity.

    `name` identifies it for ever: its translation key is made from it. `fields` holds
    the fields of its page type. A stream is a list of (block type, value) pairs; a
    list inside a value is that of a list block. It was first public `posted` days
    before the moment of loading.
    """

    name: str
    page_type: str
    title: Words
    slug: Words
    search_description: Words
    fields: dict[str, Any] = field(default_factory=dict)
    source: Language = ENGLISH
    stage: Stage = field(default_factory=Stage)
    posted: int = 0
