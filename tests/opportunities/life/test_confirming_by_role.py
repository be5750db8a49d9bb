"""From what is prepared to what happened: who takes each step, and what is refused.

One person writes, another translates, and one who approves confirms; nothing becomes
history that may not follow what stands by then, whoever presses the button.
"""

import pytest
from django.urls import reverse

from bilingual.languages import LANGUAGES, other_language
from opportunities.life.moves import Move
from opportunities.life.states import Status
from opportunities.models import Opportunity, OpportunityEvent
from tests import cast, walks
from tests.opportunities.life.journeys import (
    REASONS,
    WHY,
    WITH_WORDS,
    facts_for,
    prepared,
)
from tests.opportunities.life.people import (
    press,
    soup_of,
    told_on_screen,
)
from tests.opportunities.life.standings import (
    BY_THE_PAIR,
    LEGAL,
    MOVES,
    NAMES,
    STANDINGS,
    made,
    refusal,
)

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.slow,
    pytest.mark.usefixtures("time_stands_still"),
]

AUTHORS = {"en": "alice", "fr": "antoine"}
TRANSLATORS = {"en": "thierry", "fr": "tess"}
# Moves that say why to visitors.
NEED_WORDS = {"suspend", "cancel", "return-work", "not-delivered"}
LEADS_TO = {
    "suspend": Status.SUSPENDED,
    "resume": Status.OPEN,
    "cancel": Status.CANCELLED,
    "award": Status.AWARDED,
    "decline-award": Status.CLOSED,
    "no-award": Status.NO_AWARD,
    "deliver": Status.DELIVERED,
    "return-work": Status.AWARDED,
    "accept": Status.ACCEPTED,
    "not-delivered": Status.NOT_DELIVERED,
    "pay": Status.PAID,
}


def status_shown(pages, person, language):
    """What the screen of the life says, in a language of the admin."""
    person.prefers(language)
    screen = reverse("life:life", args=[walks.pair_of(pages.en).pk])
    soup = soup_of(person.client.get(screen))
    return soup.select_one(".pair-state strong").get_text(strip=True)


def waiting(pages, move, language="en"):
    """Written by Alice, translated by Thierry: it waits to be confirmed."""
    move = Move(move)
    event = prepared(
        pages,
        move,
        language=language,
        reason=REASONS.get(move, ""),
        **facts_for(move),
    )
    words = WHY if move.value in NEED_WORDS else {"en": "", "fr": ""}
    OpportunityEvent.objects.filter(pk=event.pk).update(
        stage="review",
        words_en=words["en"],
        words_fr=words["fr"],
        written_by=cast.alice(),
        translated_by=cast.thierry() if any(words.values()) else None,
    )
    return event


def test_nothing_is_left_out():
    assert {*LEADS_TO, *BY_THE_PAIR} == set(Move.values)
    assert NEED_WORDS >= WITH_WORDS


@pytest.mark.parametrize("source", LANGUAGES)
@pytest.mark.parametrize(
    ("standing", "move"),
    [
        (standing, move)
        for standing, moves in LEGAL.items()
        for move in moves
        if move not in BY_THE_PAIR
    ],
)
def test_three_people_make_it_happen(site, people, standing, move, source):
    """On the screens alone: written, translated, confirmed, and told in both."""
    pages = made(site, standing, source)
    known = OpportunityEvent.objects.filter(stage="published").count()
    author, translator = people[AUTHORS[source]], people[TRANSLATORS[source]]
    form = reverse("life:new_event", args=[walks.pair_of(pages.en).pk, move])
    facts = facts_for(Move(move))
    typed = {"source_language": source, "reason": REASONS.get(Move(move), "")}
    author.client.post(form, facts | typed)
    event = OpportunityEvent.objects.get(stage="writing")

    said = move in NEED_WORDS
    words = {f"words-{source}": WHY[source]} if said else {}
    press(author, event, "send", **words)
    if said:
        target = other_language(source)
        press(translator, event, "finish", **{f"words-{target}": WHY[target]})
    mona = people["mona"]
    press(mona, event, "publish")

    event.refresh_from_db()
    assert (event.stage, event.number) == ("published", known + 1)
    assert (event.written_by, event.published_by) == (author.user, mona.user)
    assert event.translated_by == (translator.user if said else None)
    assert (event.words_en, event.words_fr) == (
        (WHY["en"], WHY["fr"]) if said else ("", "")
    )
    for language in LANGUAGES:
        shown = status_shown(pages, mona, language)
        assert shown == NAMES[LEADS_TO[move]][language]
        screen = reverse("life:life", args=[walks.pair_of(pages.en).pk])
        happened = soup_of(mona.client.get(screen)).select(".life-events b")
        assert MOVES[move][language] in [one.get_text() for one in happened]


@pytest.mark.parametrize("standing", STANDINGS, ids=lambda one: one.value)
def test_nobody_confirms_what_is_not_legal_any_more(site, people, standing):
    """It was legal when it was prepared; meanwhile something else happened."""
    pages = made(site, standing, "en")
    rows = Opportunity.objects.filter(pk=pages.en.opportunity_id).values()
    before, known = rows.get(), OpportunityEvent.objects.filter(stage="published")
    happened, wrong = known.count(), {}
    events = {
        move: waiting(pages, move) for move in MOVES if move not in LEGAL[standing]
    }
    for turn, name in enumerate(("mona", "ada")):
        for language in LANGUAGES:
            people[name].prefers(language)
            for place, (move, event) in enumerate(events.items()):
                if (turn + place) % 2 == LANGUAGES.index(language):
                    continue
                answer = press(people[name], event, "publish")
                found = answer.status_code, told_on_screen(answer)
                if found != (422, refusal(move, standing, language)):
                    wrong[name, move, language] = found
                event.refresh_from_db()
                if (event.stage, event.number) != ("review", None):
                    wrong[name, move, language] = event.stage
                if rows.get() != before or known.count() != happened:
                    wrong[name, move, language] = "something is recorded"
    assert wrong == {}


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "Value, before tax: This is more than the fixed price."),
        ("fr", "Valeur, avant taxe\u00a0: C’est plus que le prix fixe."),
    ],
)
def test_who_confirms_is_told_which_fact_does_not_fit(site, people, language, expected):
    pages = made(site, Status.CLOSED, "en")
    event = waiting(pages, "award")
    facts = {**event.facts, "award_value": "99999.99"}
    OpportunityEvent.objects.filter(pk=event.pk).update(facts=facts)
    people["mona"].prefers(language)

    answer = press(people["mona"], event, "publish")

    assert (answer.status_code, told_on_screen(answer)) == (422, expected)
    event.refresh_from_db()
    assert event.stage == "review"
