"""How long the translator's screen takes, on a database made for it and dropped after.

    python bench/desk.py [--sentences 500] [--rounds 15] [--profile]

One page with that many sentences, half of them translated, a memory of 5,000 texts and
300 terms; then a memory of 20,000 for near matches. DATABASE_URL chooses the database:
a new one is made beside it. Prints the median, the 90th percentile and the number of
queries of each act; the list of translations is the unit of ratios. `cpu ms` is what
this process worked, which a busy machine lengthens less. The aim: the screen opens
in under a second, near matches come in under a tenth of one.
"""

import argparse
import cProfile
import json
import os
import pstats
import random
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

import django

WORDS = [
    "the",
    "result",
    "of",
    "this",
    "small",
    "piece",
    "of",
    "open",
    "source",
    "code",
    "is",
    "read",
    "by",
    "a",
    "team",
    "that",
    "pays",
    "for",
    "it",
    "selects",
    "suppliers",
    "answers",
    "questions",
    "before",
    "the",
    "application",
    "closes",
    "and",
    "publishes",
    "charts",
    "licences",
    "tests",
    "criteria",
    "deadlines",
    "dates",
    "prices",
    "skills",
    "work",
    "delivered",
    "accepted",
    "students",
    "freelancers",
    "firms",
    "departments",
    "pages",
    "words",
    "sentences",
]
SINGLE_TERMS = ("charts", "licences", "suppliers", "deadlines", "skills", "criteria")
TERMS_OF_TWO_WORDS = 40
MEMORY, LARGE_MEMORY, TERMS = 5_000, 20_000, 300
# Below a heading, as editors write them.
SENTENCES_IN_A_SECTION = 8

Act = Callable[[], Any]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sentences", type=int, default=500)
    parser.add_argument("--rounds", type=int, default=15, help="counted rounds")
    parser.add_argument("--profile", action="store_true", help="print the hot spots")
    options = parser.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.test")
    django.setup()
    with temporary_database():
        print("making the page, the memory and the terms …", flush=True)
        acts = acts_on(options.sentences)
        if options.profile:
            profile(acts["open the screen"])
        report(measure(acts, options.rounds))


@contextmanager
def temporary_database() -> Iterator[None]:
    """A new database with all migrations, as the tests make it.

    Nothing else of a test's surroundings: Django would keep a copy of what each
    template was given, which takes longer than the screen itself.
    """
    from django.test.utils import setup_databases, teardown_databases

    databases = setup_databases(verbosity=0, interactive=False)
    try:
        yield
    finally:
        teardown_databases(databases, verbosity=0)


# ---- What is measured


def acts_on(sentences: int) -> dict[str, Act]:
    """What is timed, by name; the unit of ratios first."""
    from django.test import Client
    from django.urls import reverse

    from bilingual.desk.segments import desk_of
    from bilingual.memory.exact import exact_matches
    from bilingual.memory.near import near_matches
    from tests import cast

    chance = random.Random(1)  # noqa: S311 - the same words each time, no secret
    pair = a_page(sentences, chance)
    remember(MEMORY)
    terms(TERMS, chance)
    client = Client(headers={"host": "127.0.0.1"})
    client.force_login(cast.thierry())
    listing = reverse("bilingual:translations")
    screen = reverse("bilingual:desk", args=[pair.pk])
    desk = desk_of(pair)
    asked = next(one for one in reversed(desk.sentences) if not one.is_kept)
    return {
        "list of translations": lambda: answered(client, listing),
        "open the screen": lambda: answered(client, screen),
        "read the sentences": lambda: desk_of(pair),
        "exact matches": lambda: exact_matches(desk),
        f"near matches, {MEMORY + LARGE_MEMORY:,}": lambda: near_matches(desk, asked),
    }


def answered(client: Any, address: str) -> None:
    response = client.get(address)
    if response.status_code != 200:
        raise SystemExit(f"{address} answered {response.status_code}.")


def a_page(sentences: int, chance: random.Random) -> Any:
    """A page with that many sentences that the translator has half done."""
    from tests import cast, scenarios, walks
    from tests.factories import ContentPageFactory

    site = scenarios.a_site()
    page = ContentPageFactory(
        parent=site.landing.en, language="en", draft=True, slug="long"
    )
    page.body = json.dumps(
        [
            {
                "type": "text",
                "id": str(uuid4()),
                "value": {
                    "heading": sentence(chance),
                    "text": "".join(
                        f"<p>{marked(chance)}</p>"
                        for _number in range(SENTENCES_IN_A_SECTION)
                    ),
                },
            }
            for _section in range(sentences // (SENTENCES_IN_A_SECTION + 1))
        ]
    )
    page.save_revision(user=cast.alice())
    return walks.translate(walks.to_translation(page), share=0.5)


def sentence(chance: random.Random) -> str:
    words = chance.choices(WORDS, k=chance.randint(4, 25))
    return " ".join(words).capitalize() + f" {chance.randint(1, 9999)}."


def marked(chance: random.Random) -> str:
    """A sentence of a rich text: a third have bold words, a third a link."""
    text = sentence(chance)
    first, _space, rest = text.partition(" ")
    return chance.choice(
        [
            text,
            f"<b>{first}</b> {rest}",
            f'<a href="https://example.org/{chance.random()}">{first}</a> {rest}',
        ]
    )


def remember(number: int) -> None:
    """That many texts, three in four into French and one into English."""
    from tests.remembering import remember_many

    # Other texts each time: the memory keeps one row of each.
    chance = random.Random(number)  # noqa: S311 - no secret
    into_english = number // 4
    for direction, count in (
        ("en fr", number - into_english),
        ("fr en", into_english),
    ):
        remember_many(
            ((sentence(chance), sentence(chance)) for _number in range(count)),
            direction=direction,
            path=str(uuid4()),
        )


def terms(number: int, chance: random.Random) -> None:
    """That many approved terms; a sentence of the page has two or three of them."""
    from bilingual.models import Term

    pairs = list(dict.fromkeys(f"{one} {other}" for one in WORDS for other in WORDS))
    found = [*SINGLE_TERMS, *chance.sample(pairs, TERMS_OF_TWO_WORDS)]
    elsewhere = (f"provision{one} of law{one}" for one in range(number - len(found)))
    Term.objects.bulk_create(
        Term(
            term_en=term,
            term_fr=f"{term} en français",
            forbidden_fr=f"{term} faux",
            note_en="As the directive has it.",
            note_fr="Comme dans la directive.",
            status=Term.Status.APPROVED,
        )
        for term in [*found, *elsewhere]
    )


# ---- Measuring


@dataclass
class Measured:
    """Milliseconds of each round, by the clock and of this process, and the queries."""

    queries: int
    wall: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)


def measure(acts: dict[str, Act], rounds: int) -> dict[str, Measured]:
    """What each act takes, by its name."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    found = {}
    for name, act in acts.items():
        if name.startswith("near"):
            remember(LARGE_MEMORY)
        act()
        with CaptureQueriesContext(connection) as captured:
            act()
        found[name] = Measured(len(captured))
        for number in range(1, rounds + 1):
            print(f"\r{name}: round {number} of {rounds}   ", end="", flush=True)
            started, worked = time.perf_counter(), time.process_time()
            act()
            found[name].cpu.append((time.process_time() - worked) * 1000)
            found[name].wall.append((time.perf_counter() - started) * 1000)
        print()
    return found


def profile(act: Act) -> None:
    """Where the time goes, by what each function takes itself and with its callees."""
    act()
    profiler = cProfile.Profile()
    profiler.enable()
    act()
    profiler.disable()
    for order in ("tottime", "cumtime"):
        pstats.Stats(profiler).sort_stats(order).print_stats(30)


def report(found: dict[str, Measured]) -> None:
    """Print a table: milliseconds, ratio to the first act, queries."""
    from django.db import connection

    unit = statistics.median(next(iter(found.values())).wall)
    print(connection.vendor)
    print(
        f"{'act':26}{'median ms':>10}{'p90 ms':>10}{'cpu ms':>10}{'ratio':>8}"
        f"{'queries':>9}"
    )
    for name, one in found.items():
        median = statistics.median(one.wall)
        p90 = statistics.quantiles(one.wall, n=10)[-1]
        cpu = statistics.median(one.cpu)
        print(
            f"{name:26}{median:10.1f}{p90:10.1f}{cpu:10.1f}{median / unit:8.1f}"
            f"{one.queries:9}"
        )


if __name__ == "__main__":
    main()
