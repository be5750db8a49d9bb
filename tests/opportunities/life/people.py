"""The people at the screens of an opportunity's life, in the language each prefers."""

from html import unescape
from typing import Any

from bs4 import BeautifulSoup
from django.contrib.messages import get_messages
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from wagtail.users.models import UserProfile

from opportunities.models import OpportunityEvent
from tests import cast

# Who prepares what happens, and the languages in which each may write.
WRITERS: dict[str, tuple[str, ...]] = {
    "alice": ("en",),
    "antoine": ("fr",),
    "mona": ("en", "fr"),
    "ada": ("en", "fr"),
}
# Who sees what happens, and prepares nothing.
READERS = ("bob", "renee", "thierry", "tess", "olga")
# A person with an account and no role; and who has not signed in.
OUTSIDE = ("stranger", "nobody")
EVERYBODY = (*WRITERS, *READERS, *OUTSIDE)
NO_PERMISSION = {
    "en": "Sorry, you do not have permission to access this area.",
    "fr": "Désolé, vous n'avez pas les autorisations pour accéder à cette zone.",
}


class Person:
    """One of the cast, at a browser that stays signed in."""

    def __init__(self, name: str) -> None:
        self.name, self.client = name, Client()
        self.user = None if name == "nobody" else getattr(cast, name)()
        if self.user is not None:
            self.client.force_login(self.user)

    def prefers(self, language: str) -> None:
        """The language of the admin from now on; a browser's own where nobody is.

        What the admin had still to tell is forgotten.
        """
        self.client.cookies.pop("messages", None)
        self.client.defaults["HTTP_ACCEPT_LANGUAGE"] = language
        if self.user is not None:
            UserProfile.objects.update_or_create(
                user=self.user, defaults={"preferred_language": language}
            )


def told(response: Any) -> str:
    """The message that the admin just gave to who sent the request."""
    messages = [unescape(str(one)) for one in get_messages(response.wsgi_request)]
    return messages[-1].strip() if messages else "nothing"


def soup_of(response: HttpResponse) -> BeautifulSoup:
    """The screen that was answered."""
    return BeautifulSoup(response.content, "html.parser")


def is_sent_to_sign_in(response: Any) -> bool:
    """Whether nothing is shown before somebody signs in."""
    return bool(
        response.status_code == 302
        and response["Location"].startswith("/admin/login/?next=/admin/")
    )


def told_on_screen(response: Any) -> str:
    """The error at the head of the screen that was answered, without what to press."""
    errors = soup_of(response).select(".messages > ul > li.error")
    for button in [one for error in errors for one in error.select("a, button")]:
        button.decompose()
    return " ".join(one.get_text(" ", strip=True) for one in errors)


def press(person: Person, event: OpportunityEvent, verb: str, **typed: str) -> Any:
    """Send the form of an event as its screen shows it now, by one of its buttons."""
    version = OpportunityEvent.objects.get(pk=event.pk).version
    screen = reverse("bilingual:notice", args=["opportunityevent", event.pk])
    return person.client.post(screen, {"verb": verb, "version": version, **typed})
