"""The same site behind Django's own cache middleware, in the memory of the process."""

from bench.production import *  # noqa: F403 - settings build on settings
from bench.production import MIDDLEWARE

PAGE_CACHE = False
CACHE_MIDDLEWARE_SECONDS = 600
CACHES = {
    name: {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": name}
    for name in ("default", "pages")
}
MIDDLEWARE = [
    "django.middleware.cache.UpdateCacheMiddleware",
    *MIDDLEWARE,
    "django.middleware.cache.FetchFromCacheMiddleware",
]
