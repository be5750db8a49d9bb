"""The caches in front of the site that are told of changes, by environment variable."""

from typing import Any

from config.environment import env

BACKENDS = "wagtail.contrib.frontend_cache.backends"
# While it is told of each change, an answer may stay for long.
SECONDS_WHEN_TOLD = 600
SECONDS_WHEN_NOT = 1


def front_caches() -> dict[str, dict[str, Any]]:
    """For WAGTAILFRONTENDCACHE; nothing where no variable names a cache."""
    found: dict[str, dict[str, Any]] = {}
    for number, location in enumerate(env.list("FRONT_CACHE_URL", default=[]), 1):
        found[f"http-{number}"] = {
            "BACKEND": f"{BACKENDS}.HTTPBackend",
            "LOCATION": location.strip(),
        }
    if zone := env.str("FRONT_CACHE_CLOUDFLARE_ZONE", default=""):
        found["cloudflare"] = {
            "BACKEND": f"{BACKENDS}.CloudflareBackend",
            "ZONEID": zone,
            "BEARER_TOKEN": env.required(
                "FRONT_CACHE_CLOUDFLARE_TOKEN", "a token that may purge the zone"
            ),
        }
    if distribution := env.str("FRONT_CACHE_CLOUDFRONT_DISTRIBUTION", default=""):
        found["cloudfront"] = {
            "BACKEND": f"{BACKENDS}.CloudfrontBackend",
            "DISTRIBUTION_ID": distribution,
        }
    return found
