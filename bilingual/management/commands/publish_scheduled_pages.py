"""Wagtail's other name for `publish_scheduled`, which must mean ours as well."""

from bilingual.management.commands.publish_scheduled import Command

__all__ = ["Command"]
