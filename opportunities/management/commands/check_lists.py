"""Compare what lists know of pages with the pages themselves."""

import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.db import connection, transaction

from opportunities.list_index import keeping


class Command(BaseCommand):
    """Exit status 0: both say the same. 1: something differs, or nothing keeps it so."""

    help = (
        "Compares the entries of lists with pages and opportunities. The database keeps "
        "them equal by itself; after a restore that left its triggers out, --mend makes "
        "both again. Exit status 1 if anything differs."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--mend", action="store_true", help="put the triggers up and write entries"
        )

    @transaction.atomic
    def handle(self, **options: Any) -> None:
        missing = keeping.missing(connection)
        if options["mend"]:
            keeping.put_up(connection)
        different = keeping.differences(connection)
        if options["mend"]:
            keeping.mend(connection)
        for name in missing:
            self.stdout.write(f"The trigger {name} is missing.")
        for key in different:
            self.stdout.write(f"The entry of page {key} differs.")
        if options["mend"] or not (missing or different):
            self.stdout.write(self.style.SUCCESS("Entries and pages agree."))
            return
        self.stdout.write(self.style.ERROR("Run: manage.py check_lists --mend"))
        sys.exit(1)
