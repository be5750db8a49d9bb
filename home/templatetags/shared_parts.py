"""Parts that many pages have, such as the footer: drawn once for all of them."""

import json
from collections.abc import Hashable
from hashlib import sha256
from typing import Any, cast

from django import template
from django.core.serializers.json import DjangoJSONEncoder
from django.template import Context
from django.template.loader import get_template
from django.utils.safestring import SafeString
from wagtail.blocks import StreamValue

from bilingual.languages import active_language
from home.shared_chrome import SharedChrome
from page_cache.remembering import remembered

register = template.Library()


@register.simple_tag(takes_context=True)
def shared_part(context: Context, template_name: str, **given: Any) -> SafeString:
    """The part that the template draws, the same on every page of a language.

    The template sees `chrome` without the page, and what is given to it, which must be
    hashable or a stream of blocks: nothing of one page can come into another.
    """
    told = ((name, _identity(value)) for name, value in given.items())
    key = ("part", template_name, active_language(), *told)
    return remembered(key, lambda: _drawn(context, template_name, given))


def _identity(value: Any) -> Hashable:
    """Two streams are the same where they hold the same."""
    if not isinstance(value, StreamValue):
        return cast(Hashable, value)
    # In a preview there are dates in it, which are text once it is saved.
    text = json.dumps(list(value.raw_data), cls=DjangoJSONEncoder)
    return sha256(text.encode()).digest()


def _drawn(context: Context, template_name: str, given: dict[str, Any]) -> SafeString:
    chrome: SharedChrome = context["chrome"].without_page()
    drawn = get_template(template_name).render({"chrome": chrome, **given})
    return cast(SafeString, drawn)
