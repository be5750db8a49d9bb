"""Who may prepare what happens to an opportunity: those who write its pages."""

from bilingual.languages import Language, as_language
from bilingual.models import PagePair
from bilingual.people import Person
from bilingual.permissions import has_on


def may_prepare(user: Person, pair: PagePair) -> bool:
    """Whether the person writes or publishes pages of either tree."""
    return bool(languages_of(user, pair))


def languages_of(user: Person, pair: PagePair) -> list[Language]:
    """In which languages the person may write what visitors read, their source first.

    Who prepared it in another one could neither finish it nor send it on.
    """
    if not user.is_active:
        return []
    languages = [
        as_language(page.language)
        for page in pair.pages()
        if any(has_on(user, page, permission) for permission in ("add", "publish"))
    ]
    return sorted(languages, key=lambda language: language != pair.source_language)
