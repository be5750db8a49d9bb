"""Who may show a draft to a client, and who may copy an opportunity."""

from bilingual.models import PagePair
from bilingual.people import Person
from bilingual.permissions import may_write_source
from opportunities.models import OpportunityPage


def may_share(user: Person, pair: PagePair) -> bool:
    """Whether the person may make links to a draft: who writes or approves it."""
    return user.is_active and may_write_source(user, pair)


def may_copy(user: Person, pair: PagePair) -> bool:
    """Whether the person may add an opportunity beside this one, in its language."""
    source = pair.source
    if not isinstance(source, OpportunityPage) or not user.is_active:
        return False
    parent = source.get_parent().specific
    return bool(parent.permissions_for_user(user).can_add_subpage())
