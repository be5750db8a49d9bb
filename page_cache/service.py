"""What one process knows, shared by all that it answers."""

from django.conf import settings

from page_cache.changes import Changes

changes = Changes(settings.PAGE_CACHE_LOOK_SECONDS)
