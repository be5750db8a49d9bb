"""The WSGI entry point. Which settings to use must be said, never guessed."""

import os

from django.core.wsgi import get_wsgi_application

if "DJANGO_SETTINGS_MODULE" not in os.environ:
    raise RuntimeError(
        "Set DJANGO_SETTINGS_MODULE, for example config.settings.production."
    )

application = get_wsgi_application()
