"""Find what answers at an address in two queries at most, whatever its depth.

Wagtail walks down the tree, a query or two a level, after asking for the site, the
locale and the root's translation. An address here is the page's `url_path` below a
root, so one query finds the page with its parents, and with the other language of each.
Where the last of them is no page, the page above may have a view for the rest, such as
`feed.atom`: it then follows the page wherever an editor moves it.
"""

from collections.abc import Callable
from functools import cache
from typing import NamedTuple
from uuid import UUID

from django.db.models import prefetch_related_objects
from django.http import HttpResponse
from wagtail.models import Page
from wagtail.models.sites import SiteRootPath
from wagtail.url_routing import RouteResult

from bilingual.languages import Language
from home.models import SitePage
from home.models.base import Crumb
from home.root_paths import root_paths
from page_cache.recording import reading_pairs
from page_cache.remembering import remembered


class _Place(NamedTuple):
    """What is at an address, with all that its place in the tree says."""

    page_type: type[SitePage]
    page_id: int
    translation_key: UUID
    view: Callable[..., HttpResponse] | None
    crumbs: list[Crumb]
    nearest_twin: Page | None


class _NothingOfOurs(Exception):  # noqa: N818 - it is an answer, not a mistake
    """No page of ours is at an address. That is not remembered: there is no end of it."""


def find_route(language: Language, path: str) -> RouteResult | None:
    """The live page at an address below `/en/` or `/fr/`, with its view if it needs one.

    None where nothing of ours is there, or where several sites share the database:
    Wagtail's own routing then decides.
    """
    # PostgreSQL can't be asked for a text with a NUL in it.
    if "\x00" in path:
        return None
    components = [component for component in path.split("/") if component]
    name = ("place", language, *components)
    try:
        place = remembered(name, lambda: _place(language, components))
        page = _for_display(place)
    except (_NothingOfOurs, Page.DoesNotExist):
        return None
    page.language = language
    page.breadcrumbs = place.crumbs
    page.known_nearest_twin = place.nearest_twin
    return RouteResult(page, args=[place.view] if place.view else [])


def _place(language: Language, components: list[str]) -> _Place:
    root = _root_path(language)
    if root is None:
        raise _NothingOfOurs
    url_paths = [root.root_path]
    for component in components:
        url_paths.append(f"{url_paths[-1]}{component}/")
    with reading_pairs() as read:
        way = _Way(url_paths)
        # Even of a parent that is not live: its name appears the day it is.
        read.add_signs(*way.translation_keys)
    depth = way.depth
    if depth is None:
        raise _NothingOfOurs
    page = way.page(depth)
    page_type = page.specific_class
    if page_type is None or not issubclass(page_type, SitePage):
        raise _NothingOfOurs
    rest = components[depth:]
    view = page_type.view_below(rest, language)
    if rest and view is None:
        raise _NothingOfOurs
    crumbs, twin = way.crumbs(depth), way.nearest_live_twin(depth)
    return _Place(page_type, page.pk, page.translation_key, view, crumbs, twin)


class _Way:
    """The pages from the landing page to an address, and the other language of each."""

    def __init__(self, url_paths: list[str]) -> None:
        pairs = Page.objects.filter(url_path__in=url_paths).order_by()
        pages = Page.objects.filter(translation_key__in=pairs.values("translation_key"))
        self._url_paths = url_paths
        self._found = list(pages.order_by("path"))
        self._live = {page.url_path: page for page in self._found if page.live}

    @property
    def translation_keys(self) -> set[UUID]:
        return {page.translation_key for page in self._found}

    @property
    def depth(self) -> int | None:
        """How far it leads; None where not even the landing page is live."""
        reached = (n for n, path in enumerate(self._url_paths) if path in self._live)
        return max(reached, default=None)

    def page(self, depth: int) -> Page:
        return self._live[self._url_paths[depth]]

    def crumbs(self, depth: int) -> list[Crumb]:
        """The live parents, from the landing page down."""
        parents = (self._live.get(path) for path in self._url_paths[:depth])
        return [Crumb(one.title, one.url or "") for one in parents if one]

    def nearest_live_twin(self, depth: int) -> Page | None:
        """The live page in the other language, or that of the nearest parent."""
        for path in reversed(self._url_paths[: depth + 1]):
            page = self._live.get(path)
            if page is not None and (twin := self._live_twin(page)):
                return twin
        return None

    def _live_twin(self, page: Page) -> Page | None:
        twins = (
            one
            for one in self._live.values()
            if one.translation_key == page.translation_key
            and one.locale_id != page.locale_id
        )
        return next(twins, None)


def _for_display(place: _Place) -> SitePage:
    """Raises DoesNotExist where it went a moment ago, and nobody here knows yet."""
    page_type = place.page_type
    models = page_type.models_shown()
    with reading_pairs(place.translation_key, rows_of=models) as read:
        page = _live_page(page_type, place.page_id)
        prefetch_related_objects([page], *page_type.shown_with)
        for row in page.rows_shown():
            read.add_row(type(row), row.pk)
    return page


def _live_page(page_type: type[SitePage], page_id: int) -> SitePage:
    """Raises DoesNotExist where it is not live any more.

    The same query is written once: writing it costs more than asking it.
    """
    query = _live_page_query(page_type)  # type: ignore[arg-type] # a class is hashable
    found = list(page_type.objects.raw(query, [page_id]))
    if not found:
        raise page_type.DoesNotExist
    page: SitePage = found[0]
    return page


@cache
def _live_page_query(page_type: type[SitePage]) -> str:
    """As Django writes it for one page; the id is its only parameter."""
    sql, _one_id = page_type.objects.live().filter(pk=0).query.sql_with_params()
    return sql


def _root_path(language: Language) -> SiteRootPath | None:
    paths = root_paths()
    if len({path.site_id for path in paths}) != 1:
        return None
    return next((path for path in paths if path.language_code == language), None)
