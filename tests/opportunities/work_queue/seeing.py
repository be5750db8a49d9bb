"""The work queue as somebody finds it who opens it."""

from typing import Any

from bs4 import BeautifulSoup
from django.test import Client
from wagtail.users.models import UserProfile

from tests.walks import Person

QUEUE = "/admin/work/"


def opened(
    client: Client, user: Person, query: str = "", language: str = "en"
) -> BeautifulSoup:
    """The screen, in the language that the person prefers."""
    UserProfile.objects.update_or_create(
        user=user, defaults={"preferred_language": language}
    )
    client.force_login(user)
    response = client.get(f"{QUEUE}{query}")
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def shown(soup: BeautifulSoup) -> dict[str, list[str]]:
    """The titles in each section, by its name."""
    return {
        section.h2["id"]: [one.text for one in section.select(".work-title")]
        for section in soup.select(".work-queue-section")
    }


def to_do(soup: BeautifulSoup) -> dict[str, list[Any]]:
    """What is to be done in each section, in words, without what is only heard."""
    return {
        section.h2["id"]: [
            link.find(string=True, recursive=False)
            for link in section.select("a.work-queue-do")
        ]
        for section in soup.select(".work-queue-section")
    }
