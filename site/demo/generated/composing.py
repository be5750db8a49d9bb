"""Composes an opportunity from its number: the same one on every machine."""

from collections.abc import Sequence
from decimal import Decimal
from random import Random

from django.utils.text import slugify

from bilingual.languages import ENGLISH, FRENCH
from demo.generated import vocabulary
from demo.schedule import Timing
from demo.texts.postings import Criterion, PostingText
from demo.texts.skills import SKILLS
from demo.words import Words, rich
from opportunities.licences import Licence

# Most are past: one in twenty is still open.
OPEN_SHARE = 0.05
OLDEST_POSTING = 5 * 365
# Long enough to leave ten days even where a long weekend takes four of them.
SHORTEST_POSTING, LONGEST_POSTING = 15, 30
HOURS = range(30, 96, 5)
HOURS_OF_ADMINISTRATION = 10
RATES = (60, 65, 70, 75, 80)
# Named where the real opportunity is to be the only one.
RARE_SKILLS = ("azure-policies", "azure-runbooks")
COMMON_SKILLS = tuple(slug for slug in SKILLS if slug not in RARE_SKILLS)


def compose(number: int) -> PostingText:
    """The opportunity of that number; two numbers never share an address."""
    chance = Random(number)  # noqa: S311 - nothing here is secret
    thing = chance.choice(vocabulary.THINGS)
    title = _title(chance, thing)
    need = _about(chance.choice(vocabulary.NEEDS), thing)
    goal = chance.choice(vocabulary.GOALS)
    return PostingText(
        name=f"generated-{number}",
        source=chance.choice((ENGLISH, FRENCH)),
        title=title,
        slug=Words(_slug(title.en, number), _slug(title.fr, number)),
        search_description=goal,
        client_team=chance.choice(vocabulary.TEAMS),
        short_description=Words(f"{need.en} {goal.en}", f"{need.fr} {goal.fr}"),
        background=rich(need, *chance.sample(vocabulary.CONTEXTS, 2)),
        deliverables=_some(chance, vocabulary.DELIVERABLES, 2, 4),
        price=_price(chance),
        skills=tuple(chance.sample(COMMON_SKILLS, chance.randint(1, 3))),
        timing=_timing(chance),
        criteria=tuple(map(Criterion, _some(chance, vocabulary.CRITERIA, 2, 3))),
        acceptance=_some(chance, vocabulary.ACCEPTANCE, 2, 3),
        licence=chance.choice(list(Licence)),
    )


def _title(chance: Random, thing: Words) -> Words:
    title = _about(chance.choice(vocabulary.ACTIONS), thing)
    place = chance.choice(vocabulary.PLACES)
    return Words(f"{title.en} in {place}", f"{title.fr} à {place}")


def _about(words: Words, thing: Words) -> Words:
    return Words(words.en.format(thing=thing.en), words.fr.format(thing=thing.fr))


def _slug(title: str, number: int) -> str:
    return f"{slugify(title.replace('’', ' '))}-{number}"


def _some(
    chance: Random, words: Sequence[Words], least: int, most: int
) -> tuple[Words, ...]:
    return tuple(chance.sample(words, chance.randint(least, most)))


def _price(chance: Random) -> Decimal:
    hours = chance.choice(HOURS) + HOURS_OF_ADMINISTRATION
    return Decimal(chance.choice(RATES) * hours)


def _timing(chance: Random) -> Timing:
    length = chance.randint(SHORTEST_POSTING, LONGEST_POSTING)
    if chance.random() < OPEN_SHARE:
        posted = -chance.randint(1, length - 1)
    else:
        posted = -chance.randint(LONGEST_POSTING + 1, OLDEST_POSTING)
    return Timing(posted, posted + length, delivery=chance.randint(14, 42))
