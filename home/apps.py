"""Application settings of every page that is not an opportunity."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    """Landing, guide, questions, content pages, settings and menus."""

    name = "home"
    verbose_name = _("Site")

    def ready(self) -> None:
        from home.cached_tables import watch_tables

        watch_tables()
