"""One pair on one screen: who sees it, what each may do there, and its history."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from wagtail.users.models import UserProfile

from bilingual.journal import history_of, record
from bilingual.languages import LANGUAGES
from bilingual.lifecycle import Move, State
from tests import cast, walks
from tests.pair_visits import WAYS, Asking, a_draft, scheduled, shows, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("approvable")]

PEOPLE = {
    "Alice": cast.alice,
    "Antoine": cast.antoine,
    "Bob": cast.bob,
    "Renée": cast.renee,
    "Thierry": cast.thierry,
    "Mona": cast.mona,
    "Olga": cast.olga,
    "Ada": cast.ada,
}
LOOK = {"side_by_side"}
READ = LOOK | {"sentences"}
FIX = {"fix_en", "fix_fr"}
SEND_BACK = {"reject", "reject_translation"}


@pytest.fixture
def draft(site):
    return a_draft(site)


@pytest.fixture
def ask(client):
    return Asking(client)


class TestWhoSees:
    @pytest.mark.parametrize("name", PEOPLE)
    @pytest.mark.parametrize("screen", ["pair", "side_by_side"])
    def test_everybody_who_works_on_it(self, ask, approvable, name, screen):
        assert ask(PEOPLE[name](), screen, approvable).status_code == 200

    @pytest.mark.parametrize(
        ("screen", "more"),
        [
            ("pair", ()),
            ("side_by_side", ()),
            ("preview", ("en",)),
            ("decide", ()),
            ("recall", ()),
            ("schedule", ()),
        ],
    )
    def test_nobody_else(self, ask, approvable, screen, more):
        pair, stranger = approvable, cast.stranger()

        assert ask(stranger, screen, pair, *more).status_code in {302, 403}
        assert ask(stranger, screen, pair, *more, data={}).status_code in {302, 403}
        assert walks.pair_of(pair.source).state == State.APPROVAL

    def test_not_a_pair(self, ask, draft):
        pair = walks.pair_of(draft)
        pair.pk = 10**6

        assert ask(cast.ada(), "pair", pair).status_code == 404


# What each may do at each moment, besides looking.
MAY = {
    State.DRAFTING: {"Alice": {"edit"}, "Mona": {"edit"}, "Ada": {"edit"}},
    State.CONTENT_REVIEW: {
        "Alice": {"recall"},
        "Bob": {"edit", "approve", "reject"},
        "Mona": {"recall"},
        "Ada": {"edit", "approve", "reject", "recall"},
    },
    State.TO_TRANSLATE: {
        "Alice": {"recall"},
        "Thierry": {"translate"},
        "Mona": {"recall"},
        "Ada": {"translate", "recall"},
    },
    State.LANGUAGE_REVIEW: {
        "Alice": {"recall"},
        "Renée": {"approve", "reject"},
        "Mona": {"recall"},
        "Ada": {"approve", "reject", "recall"},
    },
    State.APPROVAL: {
        "Alice": {"recall"},
        "Mona": {"approve", "recall"} | SEND_BACK,
        "Ada": {"approve", "recall"} | SEND_BACK,
    },
    State.SCHEDULED: {
        "Alice": {"recall"},
        "Mona": {"schedule", "recall"},
        "Ada": {"schedule", "recall"},
    },
    State.PUBLISHED: {
        "Alice": {"edit", "fix_en"},
        "Antoine": {"fix_fr"},
        "Bob": {"fix_en"},
        "Renée": {"fix_fr"},
        "Thierry": {"fix_fr"},
        "Mona": {"edit", "withdraw"} | FIX,
        "Olga": FIX,
        "Ada": {"edit", "withdraw"} | FIX,
    },
}


@pytest.mark.parametrize("state", MAY)
def test_what_each_may_do(ask, draft, state):
    people = {name: make() for name, make in PEOPLE.items()}
    ways = {State.DRAFTING: walks.pair_of, State.SCHEDULED: scheduled, **WAYS}
    pair = ways[state](draft)
    look = LOOK if state in (*list(WAYS)[:2], State.DRAFTING) else READ

    for name, person in people.items():
        shown = ask(person, "pair", pair)
        actions = shown.context["actions"]
        found = {action.name for action in actions}
        assert found - look == MAY[state].get(name, set()), name
        for action in actions:
            assert f'href="{action.address.replace("&", "&amp;")}"' in text_of(shown)
            followed = ask.at(person, action.address)
            assert followed.status_code == 200, (name, action.name)


class TestThePair:
    @pytest.mark.parametrize("state", WAYS)
    def test_it_tells_everything(self, ask, draft, state):
        pair = WAYS[state](draft)

        for language in LANGUAGES:
            person = cast.mona()
            person.wagtail_userprofile = profile(person, language)
            response = ask(person, "pair", pair)

            text = text_of(response)
            assert f'<html lang="{language}"' in text
            assert str(pair.source.title) in text
            assert response.context["standing"].state == state
            with translation.override(language):
                assert shows(response, response.context["next_step"].what)

    def test_the_history_is_in_words_with_both_hashes(self, ask, draft):
        pair = walks.to_public(draft)

        text = text_of(ask(cast.mona(), "pair", pair))

        for move in (Move.SUBMIT, Move.FINISH_TRANSLATION, Move.PUBLISH):
            assert str(move.label) in text
        assert pair.published_hash_en in text
        assert pair.published_hash_fr[:8] in text

    def test_a_comment_is_text_and_nothing_else(self, ask, draft):
        pair = walks.submit(draft)
        evil = "<script>alert(1)</script>"
        walks.decide(pair, cast.bob(), "reject", comment=evil)

        text = text_of(ask(cast.alice(), "pair", pair))

        assert evil not in text
        assert "&lt;script&gt;alert(1)" in text

    def test_a_long_history_has_pages_and_costs_the_same(self, ask, approvable):
        pair = approvable
        few = self.cost(ask, pair, 10)
        many = self.cost(ask, pair, 50)

        assert many == few
        assert "?p=2" in text_of(ask(cast.mona(), "pair", pair))
        older = ask(cast.mona(), "pair", pair, query="?p=2")
        assert older.context["history"].number == 2

    def cost(self, ask, pair, lines):
        for number in range(lines - history_of(pair).count()):
            record(pair, Move.EDIT, user=cast.alice(), comment=f"Change {number}")
        person = cast.mona()
        ask(person, "pair", pair)
        with CaptureQueriesContext(connection) as queries:
            ask(person, "pair", pair)
        return len(queries)

    @pytest.mark.parametrize("page", ["0", "-1", "999", "x", "", "%00", "1e9"])
    def test_any_page_number(self, ask, draft, page):
        pair = walks.submit(draft)

        assert ask(cast.bob(), "pair", pair, query=f"?p={page}").status_code == 200


def profile(person, language):
    one = UserProfile.get_for_user(person)
    one.preferred_language = language
    one.save()
    return one
