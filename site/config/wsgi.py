"""The WSGI entry point. Which settings to use must be said, never guessed."""

import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.utils.module_loading import import_string

if "DJANGO_SETTINGS_MODULE" not in os.environ:
    raise RuntimeError(
        "Set DJANGO_SETTINGS_MODULE, for example config.settings.production."
    )

application = get_wsgi_application()
if settings.PAGE_CACHE:
    # By its name: it can be loaded only once the line above has made all ready.
    application = import_string("page_cache.layer.PageCache")(application)
