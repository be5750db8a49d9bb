"""Whose changes make pages new, besides page types and settings."""

from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Locale, Site

from page_cache.watched import watch


def watch_tables() -> None:
    """For `AppConfig.ready`."""
    watch(Site)
    watch(Locale)
    # They are only ever read by the id that a page names.
    watch(get_image_model(), key="id", inserts=False)
    watch(get_document_model(), key="id", inserts=False)
