"""The drawings of the Government of Canada's marks, where a department has them."""

from django import template
from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import staticfiles_storage
from django.templatetags.static import static

from bilingual.languages import active_language

register = template.Library()

# The marks are never part of this repository: `npm run gc-brand` fetches them.
DRAWINGS = {
    "signature": "brand/sig-blk-{language}.svg",
    "wordmark": "brand/wmms-spl-{language}.svg",
}


@register.simple_tag
def government_mark(name: str) -> str:
    """The address of the `signature` or the `wordmark`; empty without its drawing."""
    path = DRAWINGS[name].format(language=active_language())
    return static(path) if _is_available(path) else ""


def _is_available(path: str) -> bool:
    # In production only collected files can be served, and asking for the address
    # of any other raises an error.
    collected = getattr(staticfiles_storage, "hashed_files", None)
    if collected:
        return path in collected
    return finders.find(path) is not None
