"""The screen of a notice, as each person who meets it."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from bilingual.notices import steps
from bilingual.notices.kinds import notice_models
from opportunities.life.moves import Move
from opportunities.models import OpportunityEvent
from tests import cast, scenarios

pytestmark = pytest.mark.django_db

ENGLISH = "The team moves to another building."
FRENCH = "L’équipe déménage dans un autre immeuble."


class Screen:
    """One person at the screen of one notice."""

    def __init__(self, notice, person):
        self.client = Client()
        self.client.force_login(person)
        self.address = reverse(
            "bilingual:notice", args=[notice._meta.model_name, notice.pk]
        )
        self.response = self.client.get(self.address)

    @property
    def soup(self):
        return BeautifulSoup(self.response.content, "html.parser")

    @property
    def buttons(self):
        return [one["value"] for one in self.soup.select("button[name=verb]")]

    def press(self, verb, **typed):
        version = self.soup.find("input", attrs={"name": "version"})["value"]
        self.response = self.client.post(
            self.address,
            {
                "verb": verb,
                "version": version,
                **{
                    name.replace("_en", "-en").replace("_fr", "-fr"): text
                    for name, text in typed.items()
                },
            },
            follow=True,
        )
        return self


@pytest.fixture
def notice(site):
    pages = scenarios.an_open_pair(site)
    return OpportunityEvent.objects.create(
        opportunity=pages.en.opportunity, move=Move.SUSPEND, source_language="en"
    )


def test_events_are_notices():
    assert OpportunityEvent in notice_models()


def test_the_whole_way(notice):
    alice = Screen(notice, cast.alice())
    assert alice.buttons == ["send", "save", "drop"]
    alice.press("send", words_en=ENGLISH)
    thierry = Screen(notice, cast.thierry())
    assert thierry.buttons == ["finish", "save"]
    assert ENGLISH in thierry.soup.get_text()
    thierry.press("finish", words_fr=FRENCH)
    mona = Screen(notice, cast.mona())
    assert mona.buttons[0] == "publish"
    mona.press("publish")

    notice.refresh_from_db()
    assert notice.stage == notice.Stage.PUBLISHED
    assert (notice.words_en, notice.words_fr) == (ENGLISH, FRENCH)
    assert Screen(notice, cast.mona()).buttons == []


def test_what_was_typed_stays_where_it_is_refused(notice):
    alice = Screen(notice, cast.alice())
    alice.press("save", words_en="x" * 601)

    assert alice.response.status_code == 422
    assert alice.soup.textarea.get_text() == "x" * 601
    assert "Shorten" in alice.soup.find(class_="error-message").get_text()
    notice.refresh_from_db()
    assert notice.words_en == ""


def test_a_colleague_was_quicker(notice):
    alice, ada = Screen(notice, cast.alice()), Screen(notice, cast.ada())
    ada.press("save", words_en="Theirs")
    alice.press("save", words_en="Mine")

    assert "Somebody changed this" in alice.soup.get_text()
    assert alice.soup.textarea.get_text() == "Mine"
    notice.refresh_from_db()
    assert notice.words_en == "Theirs"


def test_it_goes_back_with_a_reason(notice):
    Screen(notice, cast.alice()).press("send", words_en=ENGLISH)
    Screen(notice, cast.thierry()).press("finish", words_fr=FRENCH)
    mona = Screen(notice, cast.mona()).press("to-translator")
    assert "Say what has to change." in mona.soup.get_text()
    mona.press("to-translator", comment="Which building?")

    thierry = Screen(notice, cast.thierry())
    assert "Which building?" in thierry.soup.get_text()
    assert thierry.buttons == ["finish", "save"]


@pytest.mark.parametrize("name", ["stranger", "olga"])
def test_who_does_not_work_on_the_page_sees_nothing(notice, name):
    response = Screen(notice, getattr(cast, name)()).response
    if name == "stranger":
        assert response.status_code in {302, 403}
    else:
        assert "send" not in response.content.decode() or response.status_code == 403


@pytest.mark.parametrize("verb", ["publish", "finish", "nonsense", "", "drop"])
def test_no_button_that_is_not_offered_does_anything(notice, verb):
    renee = Screen(notice, cast.renee())
    renee.response = renee.client.post(renee.address, {"verb": verb, "version": "0"})

    assert renee.response.status_code == 422
    notice.refresh_from_db()
    assert (notice.stage, notice.version) == (notice.Stage.WRITING, 1)


@pytest.mark.parametrize("version", ["", "x", "-1", "9" * 30, "٣"])
def test_a_version_that_nobody_had_is_refused(notice, version):
    alice = Screen(notice, cast.alice())
    alice.client.post(
        alice.address, {"verb": "save", "version": version, "words-en": "x"}
    )
    notice.refresh_from_db()
    assert notice.words_en == ""


def test_a_notice_that_is_none(client):
    client.force_login(cast.alice())
    for kind, pk in (("nothing", 1), ("opportunityevent", 999)):
        address = reverse("bilingual:notice", args=[kind, pk])
        assert client.get(address).status_code == 404


def test_nothing_is_published_without_its_check(notice):
    Screen(notice, cast.alice()).press("send", words_en="Back in 3 days.")
    thierry = Screen(notice, cast.thierry())
    thierry.press("finish", words_fr="De retour dans 4 jours.")

    assert thierry.response.status_code == 422
    notice.refresh_from_db()
    assert notice.stage == notice.Stage.TRANSLATION
    assert notice.words_fr == "De retour dans 4 jours."
    thierry.press("finish", words_fr="De retour dans 3 jours.")
    notice.refresh_from_db()
    assert notice.stage == notice.Stage.REVIEW
    with pytest.raises(steps.NoticeRefusedError):
        steps.publish(notice, version=None, user=cast.thierry(), at=notice.created_at)
