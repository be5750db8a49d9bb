"""Compare every public page with its twin; for people and for monitoring."""

import json
import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from bilingual.equality import Difference, make_report


class Command(BaseCommand):
    """Exit status 0: English and French say the same. 1: something differs."""

    help = (
        "Compares every public page with its twin in the other language and keeps the "
        "report for the admin. Exit status 1 if anything differs."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--json",
            action="store_true",
            help="print the report as JSON, for monitoring",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        report = make_report()
        differences = [Difference.from_json(one) for one in report.differences]
        if options["json"]:
            self._print_json(report.made_at.isoformat(), report.pairs, differences)
        else:
            self._print_text(report.pairs, differences)
        if differences:
            sys.exit(1)

    def _print_json(
        self, made_at: str, pairs: int, differences: list[Difference]
    ) -> None:
        document = {
            "made_at": made_at,
            "pairs": pairs,
            "equal": not differences,
            "differences": [one.as_json() for one in differences],
        }
        self.stdout.write(json.dumps(document, ensure_ascii=False, indent=2))

    def _print_text(self, pairs: int, differences: list[Difference]) -> None:
        for one in differences:
            place = f" ({one.place})" if one.place else ""
            self.stdout.write(f"{one.title or '-'}{place}: {one.label}. {one.message}")
        if differences:
            self.stdout.write(
                self.style.ERROR(f"{len(differences)} differences in {pairs} pairs.")
            )
        else:
            self.stdout.write(
                self.style.SUCCESS(f"{pairs} pairs: English and French are equal.")
            )
