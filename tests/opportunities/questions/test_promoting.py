"""A question of general use goes into the draft of the frequently asked questions."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from bilingual.desk.furnishing import furnish
from bilingual.desk.segments import desk_of
from bilingual.models import PagePair
from home.models import FrequentlyAskedPage
from opportunities.questions.promoting import groups_of, promote
from tests import cast, walks
from tests.opportunities.questions.questioning import (
    ANSWERED,
    ASKED,
    asked,
    published,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def pair(site):
    return PagePair.objects.of(site.questions.en).get()


def screen(question, person):
    client = Client()
    client.force_login(person())
    return client, reverse("questions:promote", args=[question.pk])


def draft_of(pair):
    return FrequentlyAskedPage.objects.get(
        pk=pair.source.pk
    ).get_latest_revision_as_object()


def asked_there(page):
    return [
        (item["question"], str(item["answer"].source))
        for group in page.groups
        for item in group.value["questions"]
    ]


def test_it_stands_at_the_end_of_its_group_in_the_draft(pages, pair):
    question = published(pages)
    client, address = screen(question, cast.alice)
    group = groups_of(pair)[0]
    answer = client.post(address, {"group": group.key, "words": ASKED["en"]})

    assert answer.url == reverse("wagtailadmin_pages:edit", args=[pair.source.pk])
    draft = draft_of(pair)
    items = list(draft.groups[0].value["questions"])
    assert items[-1]["question"] == ASKED["en"]
    assert items[-1]["answer"].source == f"<p>{ANSWERED['en']}</p>"
    assert ASKED["en"] not in str(
        asked_there(FrequentlyAskedPage.objects.get(pk=draft.pk))
    )
    question.refresh_from_db()
    assert question.promoted_at is not None
    assert client.get(draft.url).content.decode().count(ASKED["en"]) == 0


def test_once_is_enough(pages, pair):
    question = published(pages)
    client, address = screen(question, cast.alice)
    group = groups_of(pair)[0].key
    client.post(address, {"group": group, "words": ASKED["en"]})
    again = client.post(address, {"group": group, "words": ASKED["en"]})

    assert again.status_code == 422
    assert str(asked_there(draft_of(pair))).count(ASKED["en"]) == 1


@pytest.mark.parametrize(
    "typed",
    [
        {"group": "nothing"},
        {"words": ""},
        {"words": "x" * 201},
        {"words": "a\x00b"},
    ],
)
def test_what_can_not_stand_there_is_refused(pages, pair, typed):
    question = published(pages)
    client, address = screen(question, cast.alice)
    before = len(asked_there(draft_of(pair)))
    data = {"group": groups_of(pair)[0].key, "words": "May we?"} | typed
    assert client.post(address, data).status_code == 422
    assert len(asked_there(draft_of(pair))) == before


@pytest.mark.parametrize(
    ("person", "status"),
    [
        (cast.alice, 200),
        (cast.mona, 200),
        (cast.ada, 200),
        (cast.antoine, 403),
        (cast.thierry, 403),
        (cast.bob, 403),
        (cast.stranger, 403),
    ],
    ids=lambda one: getattr(one, "__name__", one),
)
def test_who_writes_the_page_may(pages, pair, person, status):
    client, address = screen(published(pages), person)
    found = client.get(address).status_code
    assert found == status or (status == 403 and found == 302)


def test_only_what_is_public(pages, pair):
    client, address = screen(asked(pages), cast.ada)
    assert client.get(address).status_code in {302, 403}


def test_a_page_on_its_way_says_so(pages, pair, site):
    page = FrequentlyAskedPage.objects.get(pk=pair.source.pk)
    page.lead = "A new lead."
    page.save_revision(user=cast.alice())
    walks.submit(page)
    walks.decide(PagePair.objects.of(page).get(), cast.bob(), "approve")
    client, address = screen(published(pages), cast.alice)
    answer = client.get(address)
    assert answer.status_code in {200, 302, 403}
    if answer.status_code == 200:
        assert "can&#x27;t be changed now" in answer.content.decode()


@pytest.mark.parametrize("language", ["en", "fr"])
def test_its_translation_is_offered_to_the_translator(pages, pair, language):
    question = published(pages, language=language)
    promote(
        question,
        pair,
        group=groups_of(pair)[0].key,
        words=ASKED["en"],
        user=cast.alice(),
        at=timezone.now(),
    )
    sent = walks.to_translation(FrequentlyAskedPage.objects.get(pk=pair.source.pk))
    desk = desk_of(sent)
    furnish(desk, user=cast.thierry(), at=timezone.now())
    offered = {
        one.source: [match.translation for match in one.matches]
        for one in desk.sentences
        if one.matches
    }

    assert ASKED["fr"] in offered[ASKED["en"]]
    assert ANSWERED["fr"] in offered[ANSWERED["en"]]
