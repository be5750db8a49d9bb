"""Which caches there are: Redis where a variable names one, else this process."""

from typing import Any

PAGES = "pages"
# A cache that does not answer at once is slower than making a page.
PATIENCE_SECONDS = 0.25


def caches(default: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The caches of the site, given what the environment says of the first one.

    What is kept in the first one may be lost at any time, and its loss is no error.
    """
    if "redis" not in default["BACKEND"].lower():
        pages = {"BACKEND": "page_cache.memory.MemoryCache"}
        return {"default": default, PAGES: pages}
    # Only here: whoever has no Redis does without 6 MB of code in each worker.
    from redis.backoff import NoBackoff
    from redis.retry import Retry

    address = default["LOCATION"]
    patience = {
        "socket_timeout": PATIENCE_SECONDS,
        "socket_connect_timeout": PATIENCE_SECONDS,
        "retry": Retry(NoBackoff(), 1),
    }
    forgiving = {"CONNECTION_POOL_KWARGS": patience, "IGNORE_EXCEPTIONS": True}
    return {
        "default": {
            **default,
            "BACKEND": "django_redis.cache.RedisCache",
            "OPTIONS": forgiving,
        },
        PAGES: {
            "BACKEND": "django.core.cache.backends.redis.RedisCache",
            "LOCATION": address,
            "KEY_PREFIX": PAGES,
            "OPTIONS": patience,
        },
    }
