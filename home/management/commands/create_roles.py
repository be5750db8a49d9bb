"""Create the groups of the site and its workflows again, where they are missing."""

from typing import Any

from django.core.management.base import BaseCommand

from home.roles import create_roles, grant_terms
from home.workflows import create_workflows


class Command(BaseCommand):
    """`manage.py create_roles`: after a group or a workflow was deleted by mistake.

    The first migrate makes them; nothing that an administrator changed is taken away.
    """

    help = "Creates the groups and workflows that are missing. Safe to run again."

    def handle(self, *args: Any, **options: Any) -> None:
        for group in create_roles():
            self.stdout.write(f"Group ready: {group.name}")
        grant_terms()
        create_workflows()
        self.stdout.write("Workflows ready.")
