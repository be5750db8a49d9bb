"""Data that search engines read from a page, as JSON-LD."""

import json
from typing import Any

from django import template
from django.utils.safestring import SafeString, mark_safe

register = template.Library()

# Written as escapes, these characters cannot end the data block they stand in.
_ESCAPES = {ord(character): f"\\u{ord(character):04X}" for character in "<>&"}


@register.filter
def as_linked_data(data: dict[str, Any]) -> SafeString:
    """The data as JSON, safe inside `<script type="application/ld+json">`."""
    text = json.dumps(data, ensure_ascii=False).translate(_ESCAPES)
    return mark_safe(text)  # noqa: S308 - nothing in it can end the data block
