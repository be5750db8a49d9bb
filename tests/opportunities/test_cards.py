"""Opportunities in lists: drawn once, anew when one of them is another or the clock says so."""

from datetime import timedelta
from itertools import count

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone, translation

from opportunities import cards as cards_module
from opportunities.cards import cards, drawn_cards
from opportunities.models import OpportunityPage, Skill
from page_cache.recording import recording
from page_cache.remembering import forget_parts
from page_cache.service import changes
from tests import scenarios
from tests.databases import committed_content
from tests.opportunities.questions.questioning import published

SOON = timedelta(hours=72)
NUMBERS = count()


@pytest.fixture(scope="module")
def db(django_db_setup, django_db_blocker):
    """Real commits: on PostgreSQL nothing else has a place in the order."""
    with committed_content(django_db_blocker):
        yield


@pytest.fixture(scope="module")
def site(db):
    return scenarios.a_site()


def named(title):
    """No address is given twice: what a test has written stays for the next one."""
    number = next(NUMBERS)
    return {
        "en": {"title": title, "slug": f"card-{number}"},
        "fr": {"slug": f"carte-{number}"},
    }


@pytest.fixture
def pairs(db, site, monkeypatch):
    monkeypatch.setattr(changes, "seconds", 0)
    forget_parts()
    yield [
        scenarios.an_open_pair(site, **named("Charts")),
        scenarios.a_pair_closing_soon(site, **named("Colours")),
    ]
    forget_parts()


@pytest.fixture
def drawn(pairs, monkeypatch):
    """Draw the cards of a language; the ids of those that are drawn anew."""
    anew = []
    draw = cards_module._drawn
    monkeypatch.setattr(
        cards_module,
        "_drawn",
        lambda page, *details: anew.append(page.pk) or draw(page, *details),
    )

    def drawn(language="en"):
        anew.clear()
        changes.look()
        ids = [pair[language].pk for pair in pairs]
        with translation.override(language), recording(changes.position) as record:
            html = drawn_cards(ids, at=timezone.now(), closing_soon=SOON)
        return [BeautifulSoup(one, "html.parser") for one in html], list(anew), record

    return drawn


def titles(found):
    return [card.h3.get_text(strip=True) for card in found]


def test_cards_come_in_the_order_asked_for(pairs, django_assert_max_num_queries):
    ids = [pair.en.pk for pair in reversed(pairs)]

    with django_assert_max_num_queries(3):
        found = cards(ids, at=timezone.now(), closing_soon=SOON)

    assert [card.page.pk for card in found] == ids
    assert all(card.is_open for card in found)


def test_a_page_that_is_gone_is_left_out(pairs):
    ids = [0, pairs[0].en.pk]

    (found,) = cards(ids, at=timezone.now(), closing_soon=SOON)

    assert found.page.pk == pairs[0].en.pk


def test_each_is_drawn_once(drawn, pairs):
    first, anew, _record = drawn()
    assert titles(first) == ["Charts", "Colours"]
    assert anew == [pair.en.pk for pair in pairs]

    again, anew, _record = drawn()
    assert titles(again) == titles(first)
    # Somebody's transaction on another database may make more count as new.
    assert set(anew) <= {pair.en.pk for pair in pairs}


def test_each_language_has_its_own(drawn, pairs):
    english, french = (drawn(language)[0] for language in ("en", "fr"))

    assert titles(french) == [pair.fr.title for pair in pairs]
    assert titles(english) != titles(french)


def test_what_is_another_is_drawn_anew(drawn, pairs):
    drawn()
    OpportunityPage.objects.filter(pk=pairs[0].en.pk).update(title="Graphs")

    found, anew, _record = drawn()

    assert titles(found) == ["Graphs", "Colours"]
    assert pairs[0].en.pk in anew


def test_another_price_and_another_name_of_a_skill_are_seen(drawn, pairs):
    drawn()
    OpportunityPage.objects.filter(pk=pairs[0].en.pk).update(price=4321)
    Skill.objects.filter(pk=pairs[0].en.skills.get().pk).update(name_en="Serpents")

    first = drawn()[0][0]

    assert "4,321" in first.get_text()
    assert "Serpents" in first.get_text()


def test_a_list_depends_on_every_card_in_it(drawn, pairs):
    """Whether they were drawn for it or for another list."""
    _found, _anew, made = drawn()
    _found, _anew, taken = drawn()

    assert made.names == taken.names
    for pair in pairs:
        assert f"wagtailcore_page:{pair.en.translation_key.hex}" in taken.names
    assert taken.expires_at is not None


def test_an_answered_question_stands_on_no_card(drawn, pairs):
    _found, _anew, record = drawn()
    changes.look()
    position = changes.position
    published(pairs[0])
    changes.look()

    noted = {
        name
        for name in record.names
        if changes.changed_since([name], position) and name != "everything"
    }

    # What is read is the opportunity with its latest news, which an answer is not.
    assert pairs[0].en.translation_key.hex not in record.names
    assert not any("question" in name for name in noted)


def test_the_clock_draws_a_card_anew(drawn, pairs, time_machine):
    (_other, urgent), _anew, _record = drawn()
    assert urgent.select_one(".badge-closing-soon")

    time_machine.move_to(pairs[1].en.closes_at + timedelta(seconds=1))

    assert drawn()[0][1].select_one(".badge-closed")
