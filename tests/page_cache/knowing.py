"""Rows that change, for tests of what a process knows of changes."""

from django.utils import timezone

from opportunities.models import Skill

SKILLS = Skill._meta.db_table


def rename(skill):
    """A row of the table is another one."""
    name = f"Named at {timezone.now():%H:%M:%S.%f}"
    Skill.objects.filter(pk=skill.pk).update(name_en=name)


def row(skill):
    return f"{SKILLS}:{skill.pk}"
