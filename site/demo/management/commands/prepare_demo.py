"""Bring a demonstration up to date and say where to look: what `make run` runs."""

from argparse import ArgumentParser
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand

from demo.people import ACCOUNTS, PASSWORD

# Where a newcomer looks first: what it is, and the path of its address.
PLACES = (
    ("The site, English", "/en/"),
    ("Le site, français", "/fr/"),
    ("Opportunities", "/en/opportunities/"),
    ("Occasions", "/fr/occasions/"),
    ("Admin (sign in)", "/admin/"),
)


class Command(BaseCommand):
    """`manage.py prepare_demo --port 8000`.

    One process for three steps, because starting one takes longer than they do.
    """

    help = "Migrate, load the demonstration, print its addresses and accounts."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the port that the site is about to answer on."""
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *args: Any, **options: Any) -> None:
        """Do the three steps; each may be done before and leaves that alone."""
        self.stdout.write("Preparing the database (the first time takes a while)")
        call_command("migrate", verbosity=0, stdout=self.stdout)
        call_command("load_demo", stdout=self.stdout)
        self.show_addresses(f"http://127.0.0.1:{options['port']}")

    def show_addresses(self, address: str) -> None:
        """Print a table of places and one of people."""
        self.stdout.write("")
        for what, path in PLACES:
            self.stdout.write(f"  {what:<20}{address}{path}")
        self.stdout.write(f'\n  Sign in with the password "{PASSWORD}" as')
        for account in ACCOUNTS:
            self.stdout.write(f"  {account.username:<20}{account.task}")
        self.stdout.write("\n  Stop the site with Ctrl+C.\n")
