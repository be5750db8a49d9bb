"""Pages that an editor points to, in the language being read, in one query at most."""

from collections.abc import Iterable
from typing import NamedTuple

from django.db.models import OuterRef, Subquery
from wagtail.models import Page

from bilingual.languages import Language
from home.root_paths import root_paths
from page_cache.recording import reading_pairs
from page_cache.remembering import remembered


class Signpost(NamedTuple):
    """The title and the address of a page in one language."""

    title: str
    url: str


def signposts(
    page_ids: Iterable[int | None], language: Language
) -> dict[int, Signpost]:
    """Signposts by the id chosen; a page that visitors can't read has none."""
    wanted = sorted({page_id for page_id in page_ids if page_id})
    if not wanted:
        return {}
    name = f"signposts {language} {wanted}"
    return remembered(name, lambda: _new_signposts(wanted, language))


def _new_signposts(wanted: list[int], language: Language) -> dict[int, Signpost]:
    twin = Page.objects.live().filter(
        translation_key=OuterRef("translation_key"), locale__language_code=language
    )
    rows = (
        Page.objects.filter(pk__in=wanted)
        .annotate(
            twin_title=Subquery(twin.values("title")[:1]),
            twin_url_path=Subquery(twin.values("url_path")[:1]),
        )
        .values_list("pk", "twin_title", "twin_url_path", "translation_key")
    )
    found = {}
    with reading_pairs() as read:
        for page_id, title, url_path, translation_key in rows:
            read.add_signs(translation_key)
            if url_path:
                found[page_id] = Signpost(title, address(page_id, url_path))
    return found


def address(page_id: int, url_path: str) -> str:
    """The address of a place in the tree.

    Wagtail works it out from the roots it keeps in its cache, without a query.
    """
    root_paths()
    return Page(pk=page_id, url_path=url_path).url or ""
