"""Links to a draft, and what somebody without an account reads there."""

from django.utils import timezone

from opportunities.guardrails.preview_links import make_link
from opportunities.views.shared_draft import address_of
from tests import cast
from tests.visits import visit


def link_to(pair, *, at=None, days=14):
    token, _ends = make_link(
        pair, user=cast.alice(), at=at or timezone.now(), days=days
    )
    return token


def shown(client, token, language="en"):
    client.logout()
    return visit(client, address_of(token, language))
