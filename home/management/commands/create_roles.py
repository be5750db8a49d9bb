"""Create the groups of the site with their permissions."""

from typing import Any

from django.core.management.base import BaseCommand

from home.roles import create_roles


class Command(BaseCommand):
    """`manage.py create_roles`: run once after the first migrate."""

    help = "Create the groups Authors, Translators and Reviewers. Safe to run again."

    def handle(self, *args: Any, **options: Any) -> None:
        for group in create_roles():
            self.stdout.write(f"Group ready: {group.name}")
