"""Names that programs know opportunities by. They never change, or everything is new.

An entry and an event in English and their twins in French are two things to a program
that reads both, so the language is a part of the name.
"""

from urllib.parse import urlsplit

from bilingual.languages import Language
from opportunities.models.page import OpportunityPage

# A tag names who gave it and when: the host, and the year in which this form of
# identifiers was chosen (RFC 4151). It stays, whatever year an opportunity is of.
YEAR_OF_THE_TAGS = 2026


def tag(site_address: str, name: str) -> str:
    """A `tag:` identifier in the name of the site at that absolute address."""
    return f"tag:{urlsplit(site_address).hostname},{YEAR_OF_THE_TAGS}:{name}"


def entry_tag(page: OpportunityPage) -> str:
    """The identifier of an opportunity's entry in the feed of its language."""
    return tag(page.full_url or "", f"{page.reference}/{page.language}")


def feed_tag(list_address: str, filters: str, language: Language) -> str:
    """The identifier of a feed; each choice of filters is a feed of its own."""
    return tag(list_address, f"opportunities/{language}{filters}")


def event_identifier(page: OpportunityPage) -> str:
    """The UID of an opportunity's closing: the same stem in both languages."""
    return f"{page.translation_key}-{page.language}"
