"""Development and the demo: everything embedded, nothing to configure."""

from config.environment import env
from config.settings.base import *  # noqa: F403
from config.settings.base import INSTALLED_APPS

DEBUG = env.bool("DEBUG", default=True)
SECRET_KEY = "development-only-key-never-used-in-production"  # noqa: S105
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
INTERNAL_IPS = ["127.0.0.1"]
# Who changes a template sees it.
PAGE_CACHE = env.bool("PAGE_CACHE", default=not DEBUG)
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"

# Two migrations made on two branches meet as a conflict in git, not in a database.
INSTALLED_APPS = [*INSTALLED_APPS, "demo", "django_linear_migrations"]
