"""Find what answers at an address in two queries, whatever its depth.

Wagtail walks down the tree, a query or two a level, after asking for the site, the
locale and the root's translation. An address here is the page's `url_path` below a
root that Wagtail keeps in its cache, so one query finds the page with its parents.
Where the last of them is no page, the page above may have a view for the rest, such as
`feed.atom`: it then follows the page wherever an editor moves it.
"""

from wagtail.models import Page, PageQuerySet, Site
from wagtail.models.sites import SiteRootPath
from wagtail.url_routing import RouteResult

from bilingual.languages import Language
from home.models import LandingPage, SitePage
from home.models.base import Crumb


def find_route(language: Language, path: str) -> RouteResult | None:
    """The live page at an address below `/en/` or `/fr/`, with its view if it needs one.

    None where nothing of ours is there, or where several sites share the database:
    Wagtail's own routing then decides.
    """
    root = _root_path(language)
    # PostgreSQL can't be asked for a text with a NUL in it.
    if root is None or "\x00" in path:
        return None
    components = [component for component in path.split("/") if component]
    if not components:
        landing = _landing_page(root, language)
        return RouteResult(landing) if landing else None
    return _route_below(root, components, language)


def _root_path(language: Language) -> SiteRootPath | None:
    paths = Site.get_site_root_paths()
    if len({path.site_id for path in paths}) != 1:
        return None
    return next((path for path in paths if path.language_code == language), None)


def _for_display(page_type: type[SitePage]) -> PageQuerySet:
    return page_type.objects.select_related(*page_type.shown_with)


def _landing_page(root: SiteRootPath, language: Language) -> LandingPage | None:
    pages = _for_display(LandingPage).live()
    page = pages.filter(url_path=root.root_path).first()
    if page is not None:
        page.language = language
        page.breadcrumbs = []
    return page


def _route_below(
    root: SiteRootPath, components: list[str], language: Language
) -> RouteResult | None:
    url_paths = [root.root_path]
    for component in components:
        url_paths.append(f"{url_paths[-1]}{component}/")
    pages = {
        page.url_path: page
        for page in Page.objects.live().filter(url_path__in=url_paths)
    }
    depth = max((n for n, path in enumerate(url_paths) if path in pages), default=-1)
    if depth < 0:
        return None
    found = pages[url_paths[depth]]
    page_type = found.specific_class
    if page_type is None or not issubclass(page_type, SitePage):
        return None
    rest = components[depth:]
    view = page_type.view_below(rest, language)
    if rest and view is None:
        return None
    page = _for_display(page_type).get(pk=found.pk)
    page.language = language
    page.breadcrumbs = [
        Crumb(pages[url_path].title, pages[url_path].url or "")
        for url_path in url_paths[:depth]
        if url_path in pages
    ]
    return RouteResult(page, args=[view] if view else [])
