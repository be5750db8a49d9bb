"""The site with its page cache on, as if every visitor were the first one."""

from typing import Any

from config.wsgi import application as usual
from page_cache.layer import PageCache


class NothingKept(PageCache):
    """Whole pages are made each time; menus and other shared parts are remembered."""

    def _is_right(self, *_stored_and_now: Any) -> bool:
        return False


application = NothingKept(usual.application)
