"""People at the forms and screens of the guardrails."""

from typing import Any

from django.test import Client
from django.urls import reverse

from opportunities.guardrails.statements import Statement
from tests.visits import Visit

ALL = [str(one) for one in Statement]
SEEN = " ".join(ALL)
# What a browser says that saves in the background.
BACKGROUND = {"accept": "application/json"}


def ask(
    client: Client, person: Any, name: str, *arguments: Any, data: Any = None
) -> Visit:
    """Open a screen as somebody, or send `data` to it; None has not signed in."""
    client.logout()
    if person is not None:
        client.force_login(person)
    address = reverse(name, args=arguments)
    return Visit(client.get(address) if data is None else client.post(address, data))
