"""What an editor's browser sends when a form is filled in."""

from datetime import timedelta
from typing import Any

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from bilingual.formatting import eastern_day
from home.fields import RICH_TEXT_FEATURES
from opportunities.calendar_rules import business_days_after
from opportunities.guardrails.statements import Statement
from tests.scenarios import python
from tests.visits import Visit

# The buttons of a page's form; without one it is saved as a draft. Nobody is offered
# the first: a browser that sends it all the same forges it.
PUBLISH = "action-publish"
SUBMIT = "action-submit"


def posting(**changes: Any) -> dict[str, Any]:
    """Every field of an opportunity that keeps every rule, with some changed."""
    closing = eastern_day(timezone.now()) + timedelta(days=21)
    selection = business_days_after(closing, 2)
    fields = {
        "title": "Sort our letters",
        "slug": "sort-our-letters",
        "short_description": "A tool that puts letters into folders.",
        "client_team": "Correspondence team",
        "background": rich_text(
            "<p>We get <b>many</b> letters.</p>", features=RICH_TEXT_FEATURES
        ),
        "deliverables": streamfield([("deliverable", {"text": "A working tool."})]),
        "price": "5000",
        "skills": [str(python().pk)],
        "closes_at": f"{closing:%Y-%m-%d} 23:59",
        "selection_date": f"{selection:%Y-%m-%d}",
        "delivery_at": f"{selection + timedelta(days=10):%Y-%m-%d} 23:59",
        "licence": "MIT",
        "repository_url": "https://git.example.org/letters",
        "contact_email": "letters@example.org",
        "evaluation_criteria": streamfield(
            [("criterion", {"text": "You can sort.", "word_limit": "250"})]
        ),
        "acceptance_criteria": streamfield(
            [("licence", None), ("criterion", {"text": "It sorts."})]
        ),
        "attachments": streamfield([]),
        "internal_hourly_rate": "",
        "internal_hours": "",
        "internal_price_note": "",
        "internal_splitting_reason": "",
        "attestations": [str(one) for one in Statement],
        "attestations_seen": "",
        "seo_title": "",
        "search_description": "",
        "social_image": "",
        "social_image_alt": "",
        "comments": {"TOTAL_FORMS": "0", "INITIAL_FORMS": "0"},
    }
    return form_data(fields | changes)


def form_data(fields: dict[str, Any]) -> dict[str, Any]:
    """Nested fields as a browser sends them; a list of texts stays one field."""
    lists = {
        name: value
        for name, value in fields.items()
        if isinstance(value, list) and all(isinstance(one, str) for one in value)
    }
    rest = {name: value for name, value in fields.items() if name not in lists}
    flat = nested_form_data(rest)
    return {
        name: "" if value is None else value for name, value in flat.items()
    } | lists


class Editor:
    """A person at the admin: opens forms and sends them. None has not signed in."""

    def __init__(self, client: Client, person: Any) -> None:
        self.client = client
        client.logout()
        if person is not None:
            client.force_login(person)

    def open(self, name: str, *arguments: Any) -> HttpResponse:
        """Ask for an admin screen by the name of its address."""
        return self.client.get(reverse(name, args=arguments))

    def add(
        self, parent: Page, model: str, data: dict[str, Any], button: str = ""
    ) -> Visit:
        """Send the form of a new page; `model` is such as `home.guidepage`."""
        address = reverse("wagtailadmin_pages:add", args=(*model.split("."), parent.pk))
        return self._send(address, data, button)

    def edit(self, page: Page, data: dict[str, Any], button: str = "") -> Visit:
        """Send the form of a page that exists."""
        address = reverse("wagtailadmin_pages:edit", args=(page.pk,))
        return self._send(address, data, button)

    def post_opportunity(
        self, parent: Page, button: str = SUBMIT, **changes: Any
    ) -> Visit:
        """Send a new opportunity, by default for its review."""
        return self.add(
            parent, "opportunities.opportunitypage", posting(**changes), button
        )

    def _send(self, address: str, data: dict[str, Any], button: str) -> Visit:
        return Visit(
            self.client.post(address, data | ({button: button} if button else {}))
        )


def errors_beside(page: Visit, field: str) -> str:
    """The messages beside a field of a refused form; rows of a stream included."""
    place = page.soup.select_one(f'[data-contentpath="{field}"]')
    messages = [one.get_text(" ", strip=True) for one in place.select(".error-message")]
    stream = place.select_one("[data-w-block-arguments-value]")
    if stream and '"messages"' in stream["data-w-block-arguments-value"]:
        messages.append(stream["data-w-block-arguments-value"])
    return " ".join(messages)


def value_of(page: Visit, field: str) -> str:
    """What a refused form still holds of what was typed."""
    typed = page.soup.select_one(f'[name="{field}"]')
    return typed.get_text() if typed.name == "textarea" else typed.get("value", "")
