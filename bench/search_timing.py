"""How long a search takes, on a database of its own beside the one of DATABASE_URL.

    python bench/search_timing.py [--pages 10000] [--rounds 20] [--json FILE]

Makes that many English and French pages of invented words, indexes them, and asks for
a first page of twenty with its count, as the public list does. The database is made
anew and dropped at the end; the one that DATABASE_URL names is not touched.
"""

import argparse
import itertools
import json
import os
import random
import statistics
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import django

WORDS_PER_PAGE = 300
# A word on every page, one on a hundredth of them, one on three pages.
COMMON, UNCOMMON, RARE = "logiciels", "développements", "l’œuvre"
QUESTIONS = {
    "a rare word": "oeuvre",
    "an uncommon word": "developpement",
    "a word on every page": "logiciel",
    "two words, one on every page": "logiciel développement",
    "nothing is found": "introuvable",
    "only stop words": "de la",
    "symbols": "C++ C# .NET",
    "a pasted text": " ".join(f"mot-composé{n}" for n in range(500)),
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--json", type=Path, help="write the numbers here as well")
    options = parser.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")
    os.environ["DEBUG"] = "false"
    django.setup()
    from django.db import connection

    connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    try:
        print(f"{connection.vendor}, {options.pages} pages")
        fill(options.pages)
        measured = measure(options.rounds)
        report(measured)
        if options.json:
            options.json.write_text(json.dumps(measured, indent=1))
    finally:
        connection.creation.destroy_test_db(
            str(connection.settings_dict["NAME"]), verbosity=0
        )


def fill(count: int) -> None:
    """Make the pages and index them; prints what indexing costs."""
    from opportunities.search.index import index_pages

    keys = list(make_pages(count))
    chance = random.Random(2021)  # noqa: S311 - the same words at each run, no secret
    vocabulary = invented_words(chance, 20_000)
    pages = (InventedPage(key, n, chance, vocabulary) for n, key in enumerate(keys))
    started = time.perf_counter()
    index_pages(pages)
    taken = time.perf_counter() - started
    print(f"indexing: {taken:.1f} s, {taken / count * 1000:.2f} ms a page")
    analyse_tables()


def make_pages(count: int) -> Iterator[int]:
    """Rows that a list can order, made without the tree's care for one at a time."""
    from django.contrib.contenttypes.models import ContentType
    from wagtail.models import Locale, Page

    from opportunities.models import OpportunityPage

    kind = ContentType.objects.get_for_model(OpportunityPage)
    locale = Locale.objects.get(language_code="fr")
    root = Page.objects.get(depth=1)
    pages = [
        Page(
            title=f"Occasion {n}",
            slug=f"occasion-{n}",
            path=f"{root.path}{Page._int2str(n + 1000).rjust(Page.steplen, '0')}",
            depth=2,
            content_type=kind,
            locale=locale,
            live=True,
        )
        for n in range(count)
    ]
    Page.objects.bulk_create(pages, batch_size=500)
    start = datetime(2026, 1, 1, tzinfo=UTC)
    for n, parent in enumerate(pages):
        page = OpportunityPage(page_ptr=parent, closes_at=start + timedelta(hours=n))
        page.__dict__.update(parent.__dict__)
        page.price = Decimal(5000)
        page.save_base(raw=True)
        yield parent.pk


class InventedPage:
    """A page whose words are drawn, frequent ones more often."""

    def __init__(
        self, pk: int, number: int, chance: random.Random, vocabulary: list[str]
    ) -> None:
        self.pk = pk
        self.number = number
        self.chance = chance
        self.vocabulary = vocabulary

    def search_texts(self) -> Any:
        from opportunities.search.index import SearchTexts

        drawn = (
            self.vocabulary[int(self.chance.paretovariate(0.6)) % len(self.vocabulary)]
            for _ in range(WORDS_PER_PAGE)
        )
        marks = [COMMON, "C++ C# .NET"]
        marks += [UNCOMMON] if self.number % 100 == 0 else []
        marks += [RARE] if self.number < 3 else []
        return SearchTexts(
            title=f"Occasion {self.number}",
            body=" ".join(itertools.chain(marks, drawn, ["de la"])),
            language="fr",
        )


def invented_words(chance: random.Random, count: int) -> list[str]:
    """Words of two to four syllables, some with accents."""
    syllables = [
        a + b for a in "bcdfglmnprstv" for b in ["a", "e", "é", "i", "o", "on"]
    ]
    return ["".join(chance.choices(syllables, k=2 + n % 3)) for n in range(count)]


def analyse_tables() -> None:
    """Tell the planner what it would know in a database that has lived a day."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def measure(rounds: int) -> dict[str, dict[str, float]]:
    """By question: found, median_ms and p90_ms for the first page and its count."""
    from opportunities.list_index.queryset import CLOSED_LAST
    from opportunities.models import ListEntry
    from opportunities.search.query import matching

    entries = ListEntry.objects.readable_in("fr").order_by(*CLOSED_LAST)
    measured = {}
    for name, question in QUESTIONS.items():
        times = []
        for _ in range(rounds + 1):
            started = time.perf_counter()
            matches = matching(entries, question, "fr")
            found = matches.count()
            list(matches.values_list("pk", flat=True)[:20])
            times.append((time.perf_counter() - started) * 1000)
        measured[name] = {
            "found": found,
            "median_ms": statistics.median(times[1:]),
            "p90_ms": statistics.quantiles(times[1:], n=10)[-1],
        }
    return measured


def report(measured: dict[str, dict[str, float]]) -> None:
    """Print a table: the matches, and milliseconds."""
    print(f"{'question':30}{'found':>8}{'median ms':>11}{'p90 ms':>9}")
    for name, row in measured.items():
        print(
            f"{name:30}{row['found']:>8}{row['median_ms']:>11.1f}{row['p90_ms']:>9.1f}"
        )


if __name__ == "__main__":
    main()
