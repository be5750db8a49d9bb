"""Whose step it is with what is prepared: each person at each button of its screen."""

from itertools import product

import pytest
from django.urls import reverse
from django.utils import timezone

from bilingual.languages import LANGUAGES, other_language
from opportunities.life.moves import Move
from opportunities.life.states import Status
from opportunities.models import Opportunity, OpportunityEvent
from tests import cast, walks
from tests.opportunities.life.journeys import (
    WHY,
    facts_for,
    prepared,
)
from tests.opportunities.life.people import (
    EVERYBODY,
    NO_PERMISSION,
    OUTSIDE,
    Person,
    is_sent_to_sign_in,
    press,
    soup_of,
    told,
    told_on_screen,
)
from tests.opportunities.life.standings import (
    made,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("time_stands_still")]

AUTHORS = {"en": "alice", "fr": "antoine"}
# Who presses what with effect, by how far it is and the language it is written in.
# Anybody with a right to write may put it aside until visitors read it.
WRITE = {"en": {"alice", "mona", "ada"}, "fr": {"antoine", "mona", "ada"}}
# Who changes pages of the other tree, of whatever role.
TRANSLATE = {
    "en": {"antoine", "renee", "thierry", "mona", "olga", "ada"},
    "fr": {"alice", "bob", "tess", "mona", "olga", "ada"},
}
APPROVE = {"mona", "ada"}
VERBS = ("save", "send", "finish", "publish", "to-translator", "to-writer", "drop")
MAY = {
    "writing": {"save": WRITE, "send": WRITE, "drop": WRITE},
    "translation": {"save": TRANSLATE, "finish": TRANSLATE, "drop": WRITE},
    "review": {
        "publish": dict.fromkeys(LANGUAGES, APPROVE),
        "to-translator": dict.fromkeys(LANGUAGES, APPROVE),
        "to-writer": dict.fromkeys(LANGUAGES, APPROVE),
        "drop": WRITE,
    },
    "published": {},
    "dropped": {},
}
AFTER = {
    ("writing", "save"): "writing",
    ("writing", "send"): "translation",
    ("translation", "save"): "translation",
    ("translation", "finish"): "review",
    ("review", "publish"): "published",
    ("review", "to-translator"): "translation",
    ("review", "to-writer"): "writing",
}
# Where the event names who took the step.
NAMED = {
    ("writing", "save"): "written_by_id",
    ("writing", "send"): "written_by_id",
    ("translation", "save"): "translated_by_id",
    ("translation", "finish"): "translated_by_id",
    ("review", "publish"): "published_by_id",
}
NOT_YOURS = {
    "en": "This is not yours to do now.",
    "fr": "Ce n’est pas à vous de le faire maintenant.",
}


def test_nothing_is_left_out():
    assert set(MAY) == set(OpportunityEvent.Stage.values)


def at_stage(pages, stage, source):
    """A suspension in words, that far on its way."""
    event = prepared(pages, Move.SUSPEND, language=source)
    target = other_language(source)
    done = {f"words_{source}": WHY[source], "written_by": cast.bob()}
    if stage in {"review", "published"}:
        done |= {f"words_{target}": WHY[target], "translated_by": cast.bob()}
    if stage == "published":
        done |= {"number": 1, "published_at": timezone.now()}
    OpportunityEvent.objects.filter(pk=event.pk).update(stage=stage, **done)
    return OpportunityEvent.objects.get(pk=event.pk)


@pytest.mark.parametrize(
    ("stage", "source"),
    [
        *product(("writing", "translation", "review"), LANGUAGES),
        ("published", "en"),
        ("dropped", "fr"),
    ],
)
def test_whose_step_it_is(site, people, stage, source):
    """Every person at every button, offered or not; strange ones by turns."""
    pages = made(site, Status.OPEN, source)
    begun, wrong = at_stage(pages, stage, source), {}
    original = OpportunityEvent.objects.filter(pk=begun.pk).values().get()
    for turn, name in enumerate(EVERYBODY):
        language = LANGUAGES[turn % 2] if source == "en" else LANGUAGES[1 - turn % 2]
        people[name].prefers(language)
        for place, verb in enumerate(VERBS):
            if verb not in MAY[stage] and (turn // 2 + place) % 2:
                continue
            answer = press(people[name], begun, verb, **all_typed(source, stage))
            event = OpportunityEvent.objects.filter(pk=begun.pk).values().get()
            if name in OUTSIDE:
                as_it_should = is_sent_to_sign_in(answer) and event == original
            elif name in MAY[stage].get(verb, {}).get(source, ()):
                wanted = AFTER.get((stage, verb), "dropped")
                as_it_should = (event["stage"], answer.status_code) == (wanted, 302)
                column = NAMED.get((stage, verb))
                if column and event[column] != people[name].user.pk:
                    as_it_should = False
            else:
                said = (answer.status_code, told_on_screen(answer))
                as_it_should = said == (422, NOT_YOURS[language]) and event == original
            if not as_it_should:
                changed = {one for one in event if event[one] != original[one]}
                told_them = told_on_screen(answer)
                wrong[name, verb] = answer.status_code, told_them, changed
            put_back(original, pages)
    assert wrong == {}


def all_typed(source, stage):
    """Whatever a form could hold."""
    target = other_language(source)
    words = {f"words-{source}": WHY[source], "comment": "Say until when."}
    return words | ({f"words-{target}": WHY[target]} if stage != "writing" else {})


def put_back(original, pages):
    """As if nobody had pressed anything."""
    OpportunityEvent.objects.filter(pk=original["id"]).update(**original)
    Opportunity.objects.filter(pk=pages.en.opportunity_id).update(
        decided="", decided_at=None, left_when_suspended=None
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_translated_it_confirms_nothing_even_with_every_right(
    site, people, language
):
    pages = made(site, Status.OPEN, "en")
    event = at_stage(pages, "review", "en")
    OpportunityEvent.objects.filter(pk=event.pk).update(translated_by=cast.ada())
    people["ada"].prefers(language)
    marc = Person("marc")

    refused = press(people["ada"], event, "publish")
    assert (refused.status_code, told_on_screen(refused)) == (422, NOT_YOURS[language])
    assert press(marc, event, "publish").status_code == 302
    event.refresh_from_db()
    assert event.published_by == marc.user


@pytest.mark.parametrize("source", LANGUAGES)
def test_who_may_change_what_is_recorded(site, people, source):
    """The facts are theirs who write it; a colleague of the other language reads them."""
    pages = made(site, Status.CLOSED, source)
    event = prepared(pages, Move.AWARD, language=source, **facts_for(Move.AWARD))
    kept = OpportunityEvent.objects.filter(pk=event.pk).values().get()
    form = reverse("life:event_facts", args=[walks.pair_of(pages.en).pk, event.pk])
    typed = {
        **facts_for(Move.AWARD),
        "supplier": "Other",
        "source_language": source,
        "version": kept["version"],
    }
    wrong = {}
    for turn, name in enumerate(EVERYBODY):
        language = LANGUAGES[(turn + LANGUAGES.index(source)) % 2]
        people[name].prefers(language)
        answer = people[name].client.post(form, typed)
        event.refresh_from_db()
        if name in WRITE[source]:
            found = event.facts["supplier"], event.written_by
            if found != ("Other", people[name].user):
                wrong[name] = found
        elif event.facts != kept["facts"]:
            wrong[name] = event.facts
        elif name not in OUTSIDE and told(answer) != NO_PERMISSION[language]:
            wrong[name] = told(answer)
        OpportunityEvent.objects.filter(pk=event.pk).update(**kept)
    assert wrong == {}


@pytest.mark.parametrize("source", LANGUAGES)
def test_nobody_prepares_words_in_a_language_that_they_do_not_write(
    site, people, source
):
    """Or they could neither finish nor send what they began."""
    pages = made(site, Status.CLOSED, source)
    form = reverse("life:new_event", args=[walks.pair_of(pages.en).pk, "award"])
    for own, name in AUTHORS.items():
        offered = soup_of(people[name].client.get(form)).select(
            "select[name=source_language] option"
        )
        assert [one["value"] for one in offered] == [own]
        typed = facts_for(Move.AWARD) | {"source_language": other_language(own)}
        assert people[name].client.post(form, typed).status_code == 422
    assert not OpportunityEvent.objects.filter(move="award").exists()
