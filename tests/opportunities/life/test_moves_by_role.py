"""Every move from every standing by every person: prepared, or refused in their words.

Whoever prepares such things meets each move at pages written in English and at pages
written in French, once with the admin in the one language and once in the other; where
nothing is legal for anybody or for a person, each move is tried once.
"""

from typing import Any

import pytest
from django.urls import reverse

from bilingual.languages import LANGUAGES, other_language
from opportunities.life.moves import Move
from opportunities.life.states import NotPublic, Status
from opportunities.models import Opportunity, OpportunityEvent
from tests import walks
from tests.opportunities.life.journeys import REASONS, facts_for
from tests.opportunities.life.people import (
    NO_PERMISSION,
    OUTSIDE,
    READERS,
    WRITERS,
    is_sent_to_sign_in,
    soup_of,
    told,
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

from_every_standing = pytest.mark.parametrize(
    "standing", STANDINGS, ids=lambda one: one.value
)
written_in = pytest.mark.parametrize("source", LANGUAGES)


@pytest.fixture
def pages(site, standing, source):
    return made(site, standing, source)


def spoken(source, *places):
    """The language of the admin: over both sources, everybody meets each in both."""
    return source if sum(places) % 2 else other_language(source)


def moves_of(name, turn, standing, source, language):
    """What the person tries in that language of the admin, at pages of that source.

    Who prepares nothing, or stands where nothing follows, tries each move at one source
    only, and half of the moves in each language.
    """
    for place, move in enumerate(Move.values):
        if spoken(source, turn, place) != language:
            continue
        tries_all = name in WRITERS and LEGAL[standing]
        if tries_all or (source == "en") == (place // 2 % 2 == 0):
            yield move


def address(pages, move):
    return reverse("life:new_event", args=[walks.pair_of(pages.en).pk, move])


def typed(move, language):
    """A form that is filled in as it should be, for any move."""
    move = Move(move)
    return {
        **facts_for(move),
        "reason": REASONS.get(move, ""),
        "source_language": language,
    }


def language_of(name, source):
    """The language that the person writes in, at pages of that source."""
    languages = WRITERS.get(name, LANGUAGES)
    return source if source in languages else languages[0]


def row(pages):
    """All that the opportunity says was decided."""
    return Opportunity.objects.filter(pk=pages.en.opportunity_id).values().get()


def outcome(response: Any) -> str:
    """What came of a request, in one word."""
    if is_sent_to_sign_in(response):
        return "sign in"
    if response.status_code == 302 and response["Location"] == "/admin/":
        return f"not allowed: {told(response)}"
    if response.status_code == 302:
        return "prepared"
    if response.status_code == 422:
        errors = response.context["form"].errors.get("__all__", [])
        shown = soup_of(response).select_one("[role=alert]")
        said = shown.get_text(" ", strip=True) if shown else "nothing"
        return f"refused: {said}" if errors else f"misfit: {response.context['form']}"
    return str(response.status_code)


def expected(name, move, standing, language):
    if name in OUTSIDE:
        return "sign in"
    if name in READERS:
        return f"not allowed: {NO_PERMISSION[language]}"
    if move in BY_THE_PAIR:
        return "404"
    if move in LEGAL[standing]:
        return "prepared"
    return f"refused: {refusal(move, standing, language)}"


def test_nothing_is_left_out():
    assert set(LEGAL) == set(NAMES) == {*Status, *NotPublic}
    assert {*MOVES, *BY_THE_PAIR} == set(Move.values)


@from_every_standing
@written_in
def test_who_may_record_what(pages, people, standing, source):
    before, known = row(pages), OpportunityEvent.objects.count()
    wrong = {}
    for turn, (name, person) in enumerate(people.items()):
        for language in LANGUAGES:
            person.prefers(language)
            for move in moves_of(name, turn, standing, source, language):
                writes = language_of(name, source)
                answer = person.client.post(address(pages, move), typed(move, writes))
                wanted = expected(name, move, standing, language)
                if (found := outcome(answer)) != wanted:
                    wrong[name, move, language] = found, wanted
                if wanted == "prepared" and not is_prepared(
                    answer, person, pages, move, writes
                ):
                    wrong[name, move, language] = "prepared wrongly"
                if OpportunityEvent.objects.count() != known or row(pages) != before:
                    wrong[name, move, language] = "something is recorded"
    assert wrong == {}


def is_prepared(answer, person, pages, move, writes):
    """Whether it is prepared by that person and waits; it is put away again."""
    event = OpportunityEvent.objects.filter(stage="writing").get()
    facts = (
        event.opportunity_id == pages.en.opportunity_id,
        answer["Location"]
        == reverse("bilingual:notice", args=["opportunityevent", event.pk]),
        event.written_by == person.user,
        (event.move, event.source_language) == (move, writes),
        event.facts == facts_for(Move(move)),
        event.reason == REASONS.get(Move(move), ""),
        (event.number, event.published_at, event.published_by) == (None, None, None),
    )
    event.delete()
    return all(facts)


@from_every_standing
@written_in
def test_who_is_offered_what(pages, people, standing, source):
    wrong = {}
    screen = reverse("life:life", args=[walks.pair_of(pages.en).pk])
    for turn, (name, person) in enumerate(people.items()):
        language = spoken(source, turn)
        person.prefers(language)
        answer = person.client.get(screen)
        if name in OUTSIDE:
            if not is_sent_to_sign_in(answer):
                wrong[name] = answer.status_code
            continue
        soup = soup_of(answer)
        found = [
            (link["href"], link.get_text(strip=True))
            for link in soup.select(".life-moves a")
        ]
        wanted = [
            (address(pages, move), MOVES[move][language])
            for move in LEGAL[standing]
            if move not in BY_THE_PAIR and name in WRITERS
        ]
        status = soup.select_one(".pair-state strong").get_text(strip=True)
        if (found, status) != (wanted, NAMES[standing][language]):
            wrong[name] = found, status
    assert wrong == {}


@pytest.mark.parametrize("standing", [Status.CLOSED])
@written_in
def test_whose_form_opens(pages, people, standing, source):
    """The form of a move that is not legal yet opens, and says so when it is sent."""
    wrong = {}
    for turn, (name, person) in enumerate(people.items()):
        language = spoken(source, turn)
        person.prefers(language)
        for move in Move.values:
            answer = person.client.get(address(pages, move))
            wanted = expected(name, move, standing, language)
            if name in WRITERS and wanted != "404":
                wanted = MOVES[move][language]
                title = soup_of(answer).select_one("form.pair h2")
                found = title.get_text(strip=True) if title else answer.status_code
            else:
                found = outcome(answer)
            if found != wanted:
                wrong[name, move] = found, wanted
    assert wrong == {}
    assert OpportunityEvent.objects.filter(stage="writing").count() == 0
