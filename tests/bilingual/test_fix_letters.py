"""The e-mails about a language fix."""

import pytest
from django.core import mail
from wagtail.users.models import UserProfile

from bilingual.models import LanguageFix
from tests import cast, walks
from tests.factories import ContentPageFactory
from tests.factories.words import stream
from tests.fix_visits import decide, send

pytestmark = pytest.mark.django_db

PROSE = '<p>We <b>pay</b> $500 for it.</p><p><a href="https://www.example.org/">Rules</a></p>'


@pytest.fixture
def pair(site):
    page = ContentPageFactory(
        parent=site.landing.en,
        language="en",
        title="The rulles",
        body=stream(("text", {"heading": "Being payd", "text": PROSE})),
    )
    return walks.pair_of(page)


@pytest.fixture
def fix(client, pair):
    send(
        client,
        pair,
        cast.alice(),
        {"The rulles": "The rules", "Being payd": "Being\xa0paid"},
    )
    return LanguageFix.objects.get()


class TestLetters:
    @pytest.fixture(autouse=True)
    def _people(self, site):
        cast.bob()
        renee = UserProfile.get_for_user(cast.renee())
        renee.preferred_language = "fr"
        renee.save()

    def test_those_who_review_that_language_are_told(
        self, client, pair, django_capture_on_commit_callbacks
    ):
        with django_capture_on_commit_callbacks(execute=True):
            send(client, pair, cast.alice(), {"The rulles": "The rules"})

        (letter,) = mail.outbox
        assert letter.to == ["bob@example.org"]
        assert "The rulles" in letter.subject
        assert "A letter too much" in letter.body
        assert f"/fixes/{LanguageFix.objects.get().pk}/" in letter.body

    def test_each_in_their_language(
        self, client, pair, django_capture_on_commit_callbacks, monkeypatch
    ):
        languages = []

        def remember(template, context):
            from django.utils.translation import get_language

            languages.append(get_language())
            return "Subject\n\nBody"

        monkeypatch.setattr("bilingual.fix_letters.render_to_string", remember)
        with django_capture_on_commit_callbacks(execute=True):
            title = pair.page("fr").title
            send(client, pair, cast.thierry(), {title: f"{title}x"}, language="fr")

        assert languages == ["fr"]
        assert mail.outbox[0].to == ["renee@example.org"]

    def test_the_person_who_proposed_it_is_told_the_decision(
        self, client, fix, django_capture_on_commit_callbacks
    ):
        mail.outbox.clear()
        with django_capture_on_commit_callbacks(execute=True):
            decide(client, fix, cast.bob(), "refuse", "It's a name & not an error")

        (letter,) = mail.outbox
        assert letter.to == ["alice@example.org"]
        assert "refused" in letter.subject
        assert "It's a name & not an error" in letter.body

    def test_who_wants_none_gets_none(
        self, client, pair, django_capture_on_commit_callbacks
    ):
        profile = UserProfile.get_for_user(cast.bob())
        profile.submitted_notifications = False
        profile.save()
        with django_capture_on_commit_callbacks(execute=True):
            send(client, pair, cast.alice(), {"The rulles": "The rules"})

        assert mail.outbox == []

    def test_nothing_is_sent_for_what_was_taken_back(self, client, pair):
        send(client, pair, cast.alice(), {"The rulles": "The rules"})

        assert mail.outbox == []
