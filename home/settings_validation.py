"""Refuse words that exist in one language only."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from bilingual.localized import missing_twin


def require_both_languages(instance: models.Model, *names: str) -> None:
    """Raise ValidationError beside each field whose twin alone is filled."""
    missing = [field for name in names if (field := missing_twin(instance, name))]
    if missing:
        message = _("Write it in both languages: visitors see one or the other.")
        raise ValidationError(dict.fromkeys(missing, message))
