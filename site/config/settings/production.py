"""Production: refuses to start when something it needs is missing."""

from urllib.parse import urlsplit

from config.content_security import with_images_from
from config.environment import env
from config.json_logs import json_logging
from config.media import ONE_DAY
from config.settings.base import *  # noqa: F403
from config.settings.base import (
    ADMIN_POLICY,
    CONTENT_SECURITY_POLICY,
    DATABASES,
    PUBLIC_POLICY,
)

DEBUG = False
SECRET_KEY = env.required(
    "SECRET_KEY", "fifty or more random characters that nobody else knows"
)
ALLOWED_HOSTS = [
    host.strip()
    for host in env.required(
        "ALLOWED_HOSTS", "the site's host names, with commas between them"
    ).split(",")
]
SITE_URL = env.str("SITE_URL", default=f"https://{ALLOWED_HOSTS[0].lstrip('*.')}")
WAGTAILADMIN_BASE_URL = SITE_URL

# A connection outlives its request (a new one costs more than a whole page) and is
# tried before it is used again, so that a restarted database is no error.
DATABASES["default"]["CONN_MAX_AGE"] = env.int("DATABASE_CONN_MAX_AGE", default=600)
DATABASES["default"]["CONN_HEALTH_CHECKS"] = True

# The proxy in front ends TLS and says so in this header. It must overwrite the
# header on every request, or a visitor could claim a secure connection.
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
# How many of them add the sender's address to X-Forwarded-For.
TRUSTED_PROXIES = env.int("TRUSTED_PROXIES", default=1)
SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", default=True)
# Health is asked from inside, past the proxy.
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])
SECURE_HSTS_SECONDS = env.int("SECURE_HSTS_SECONDS", default=365 * 24 * 60 * 60)
SECURE_HSTS_INCLUDE_SUBDOMAINS = env.bool(
    "SECURE_HSTS_INCLUDE_SUBDOMAINS", default=False
)
SECURE_HSTS_PRELOAD = env.bool("SECURE_HSTS_PRELOAD", default=False)
SILENCED_SYSTEM_CHECKS = [
    # Subdomains and the browsers' preload list bind more than this site: whoever owns
    # the domain decides, with the two variables above.
    "security.W005",
    "security.W021",
    # An editor's preview is a page of this site in a frame of this site.
    "security.W019",
]

STORAGES: dict[str, dict[str, object]] = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
if bucket := env.str("MEDIA_BUCKET", default=""):
    MEDIA_IS_LOCAL = False
    MEDIA_URL = env.required(
        "MEDIA_PUBLIC_URL", "the public address of the bucket, https://…/"
    )
    _media = urlsplit(MEDIA_URL)
    # The key and its secret are the usual AWS_ACCESS_KEY_ID and
    # AWS_SECRET_ACCESS_KEY, which the library reads itself.
    STORAGES["default"] = {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": {
            "bucket_name": bucket,
            "endpoint_url": env.str("MEDIA_ENDPOINT_URL", default=None),
            "region_name": env.str("MEDIA_REGION", default=None),
            "custom_domain": f"{_media.netloc}{_media.path}".rstrip("/"),
            "url_protocol": f"{_media.scheme}:",
            "querystring_auth": False,
            "file_overwrite": False,
            "object_parameters": {"CacheControl": f"public, max-age={ONE_DAY}"},
        },
    }
    _origin = f"{_media.scheme}://{_media.netloc}"
    CONTENT_SECURITY_POLICY["DIRECTIVES"] = with_images_from(PUBLIC_POLICY, _origin)
    ADMIN_CONTENT_SECURITY_POLICY = with_images_from(ADMIN_POLICY, _origin)

vars().update(env.email_url("EMAIL_URL", default="smtp://127.0.0.1:25"))
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = env.str(
    "DEFAULT_FROM_EMAIL", default=f"no-reply@{urlsplit(SITE_URL).hostname}"
)
SERVER_EMAIL = DEFAULT_FROM_EMAIL

LOGGING = json_logging(env.str("LOG_LEVEL", default="INFO").upper())
