"""Widgets of the editor's form."""

from django.forms import CheckboxSelectMultiple


class SkillCheckboxes(CheckboxSelectMultiple):
    """All skills at a glance, in the language of the admin."""
