"""Application settings of the public record of opportunities."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate, pre_migrate
from django.utils.translation import gettext_lazy as _


class OpportunitiesConfig(AppConfig):
    """Small, fixed-price pieces of open source work, from posting to closing."""

    name = "opportunities"
    verbose_name = _("Opportunities")

    def ready(self) -> None:
        """Keep the entries of lists whenever no migration is running."""
        from opportunities.cached_tables import watch_tables
        from opportunities.list_index import keeping

        watch_tables()

        pre_migrate.connect(keeping.take_down_before_migrations, sender=self)
        post_migrate.connect(keeping.put_up_after_migrations, sender=self)
