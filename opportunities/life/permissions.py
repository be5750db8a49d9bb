"""Who may prepare what happens to an opportunity: those who write its pages."""

from bilingual.models import PagePair
from bilingual.people import Person
from bilingual.permissions import has_on


def may_prepare(user: Person, pair: PagePair) -> bool:
    """Whether the person writes or publishes pages of either tree."""
    return user.is_active and any(
        has_on(user, page, permission)
        for page in pair.pages()
        for permission in ("add", "publish")
    )
