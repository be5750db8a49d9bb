"""The shape of an opportunity's text, and when it happens."""

from dataclasses import dataclass, field
from decimal import Decimal

from bilingual.languages import ENGLISH, Language
from demo.schedule import FixedDates, Timing
from demo.stages import Stage
from demo.story import Story
from demo.words import Words
from opportunities.licences import Licence


@dataclass(frozen=True)
class Criterion:
    """An evaluation criterion; `word_limit` is in words of the answer."""

    text: Words
    word_limit: int = 250


@dataclass(frozen=True)
class Attachment:
    """A file to download, by the name of a document of the demo."""

    title: Words
    document: str


@dataclass(frozen=True)
class PostingText:
    """One opportunity.

    `price` is in dollars before tax. `skills` are slugs of the vocabulary.
    """

    name: str
    title: Words
    slug: Words
    search_description: Words
    client_team: Words
    short_description: Words
    background: Words
    deliverables: tuple[Words, ...]
    price: Decimal
    skills: tuple[str, ...]
    timing: Timing | FixedDates
    criteria: tuple[Criterion, ...]
    acceptance: tuple[Words, ...]
    licence: Licence = Licence.MIT
    repository_url: str = ""
    contact_email: str = ""
    attachments: tuple[Attachment, ...] = ()
    source: Language = ENGLISH
    stage: Stage = field(default_factory=Stage)
    story: Story = field(default_factory=Story)
