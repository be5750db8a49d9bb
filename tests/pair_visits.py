"""A person at the screens of one pair."""

from datetime import timedelta
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.html import escape
from wagtail.models import Page

from bilingual.lifecycle import State
from bilingual.models import PagePair
from tests import cast, scenarios, walks
from tests.scenarios import BilingualSite

# How a draft comes to each state.
WAYS = {
    State.CONTENT_REVIEW: walks.submit,
    State.TO_TRANSLATE: walks.to_translation,
    State.LANGUAGE_REVIEW: walks.to_language_review,
    State.APPROVAL: walks.to_approval,
    State.PUBLISHED: walks.to_public,
}


class Asking:
    """Opens and sends the screens of a pair as one person after the other."""

    def __init__(self, client: Client) -> None:
        self.client = client

    def __call__(
        self,
        person: AbstractBaseUser,
        name: str,
        pair: PagePair,
        *more: Any,
        data: dict[str, Any] | None = None,
        query: str = "",
    ) -> HttpResponse:
        """Open a screen by the name of its address, or send `data` to it."""
        address = reverse(f"bilingual:{name}", args=[pair.pk, *more]) + query
        return self.at(person, address, data)

    def at(
        self,
        person: AbstractBaseUser,
        address: str,
        data: dict[str, Any] | None = None,
        **headers: str,
    ) -> HttpResponse:
        """Open an address, or send `data` to it."""
        self.client.force_login(person)
        if data is None:
            return self.client.get(address, headers=headers)
        return self.client.post(address, data, headers=headers)

    def decide(
        self, person: AbstractBaseUser, pair: PagePair, action: str, **data: Any
    ) -> HttpResponse:
        """Open the form of a decision and send it."""
        shown = self(person, "decide", pair, query=f"?action={action}")
        assert shown.status_code == 200, told(shown)
        data = {"action": action, "seen": shown.context["seen"], **data}
        return self(person, "decide", pair, data=data)


def a_draft(site: BilingualSite) -> Page:
    """A text that Alice has begun to write."""
    page = scenarios.an_open_pair(site, draft=True, en={"slug": "a-draft"}).en
    page.save_revision(user=cast.alice())
    return page


def scheduled(page: Page) -> PagePair:
    """Approved, to go live tomorrow."""
    moment = timezone.now() + timedelta(days=1)
    pair = walks.to_approval(page)
    return walks.decide(pair, cast.mona(), "approve", go_live_at=moment)


def text_of(response: HttpResponse) -> str:
    """The whole answer."""
    return response.content.decode()


def told(response: Any) -> str:
    """What the admin says at the top of the page that comes next."""
    response = getattr(response, "response", response)
    return " ".join(str(one) for one in response.wsgi_request._messages)


def shows(response: HttpResponse, words: str) -> bool:
    """Whether these words are in the answer, as HTML writes them."""
    return escape(words) in text_of(response)
