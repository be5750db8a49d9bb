"""Application settings of the public record of opportunities."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OpportunitiesConfig(AppConfig):
    """Small, fixed-price pieces of open source work, from posting to closing."""

    name = "opportunities"
    verbose_name = _("Opportunities")
