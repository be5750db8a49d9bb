"""Application settings of the bilingual pair."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class BilingualConfig(AppConfig):
    """Everything that keeps English and French together."""

    name = "bilingual"
    verbose_name = _("English and French")

    def ready(self) -> None:
        from bilingual import (
            checks,
            guards,
            moving,
            notifications,
            receivers,
            translatable_markup,
        )
        from bilingual.doors import localize

        checks.register_checks()
        guards.connect()
        moving.connect()
        receivers.connect()
        notifications.connect()
        localize.take_out_hooks()
        translatable_markup.allow_superscript()
