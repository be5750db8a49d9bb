"""Where each language of the site begins in the tree: every address depends on it."""

from wagtail.models import Site
from wagtail.models.sites import SiteRootPath

from page_cache.recording import current_record, reading_pairs
from page_cache.remembering import remembered


def root_paths() -> list[SiteRootPath]:
    """One for each site and language. What is made from an address asks for them first."""
    if current_record() is None:
        return list(Site.get_site_root_paths())
    return remembered("root paths", _new_root_paths)


def _new_root_paths() -> list[SiteRootPath]:
    """Wagtail keeps them for an hour, and tells no other process of a change."""
    with reading_pairs() as read:
        roots = Site.objects.values_list("root_page__translation_key", flat=True)
        read.add_signs(*roots)
        Site.clear_site_root_paths_cache()
        return list(Site.get_site_root_paths())
