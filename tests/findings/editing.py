"""An author at the form of a page, as the browser or a forged request sends it."""

from typing import Any

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from tests.admin_forms import form_data


def content_form(page: Page, **changes: Any) -> dict[str, Any]:
    """The form of a page of running text, without its body."""
    fields = {
        "title": page.title,
        "slug": page.slug,
        "lead": page.lead,
        "body-count": "0",
        "seo_title": "",
        "search_description": page.search_description,
        "social_image": "",
        "social_image_alt": "",
        "comments": {"TOTAL_FORMS": "0", "INITIAL_FORMS": "0"},
    }
    return form_data(fields | changes)


def save(client: Client, page: Page, **changes: Any) -> HttpResponse:
    """Send the form; further names, such as a button's, go along as they are."""
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return client.post(address, content_form(page, **changes))


def autosave(client: Client, page: Page, **changes: Any) -> HttpResponse:
    """Send the form as the browser does by itself while somebody types."""
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return client.post(
        address,
        content_form(page, **changes),
        headers={"accept": "application/json"},
    )


def bulk(client: Client, action: str, *pages: Page, **fields: Any) -> HttpResponse:
    """Confirm a bulk action on these pages in the explorer."""
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
    chosen = "&".join(f"id={page.pk}" for page in pages)
    return client.post(f"{address}?next=/admin/&{chosen}", fields)
