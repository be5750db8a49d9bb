"""What colleagues say about a sentence: who may, who is told, who may settle it."""

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone
from wagtail.users.models import UserProfile

from bilingual.desk import commenting
from bilingual.models import SentenceComment
from tests import cast, walks
from tests.desk import Desk

pytestmark = pytest.mark.django_db

QUESTION = "Is it forty or fourteen?"


def say(pair, key, person=cast.thierry, text=QUESTION):
    return commenting.comment(pair, key, text, user=person(), at=timezone.now())


def settle(pair, said, person, key):
    commenting.settle(pair, key, said.pk, user=person(), at=timezone.now())
    said.refresh_from_db()


class TestSaying:
    def test_for_everybody_who_sees_the_pair(self, pair, desk):
        key = desk.key("title")
        for person in cast.EVERYBODY:
            if person is cast.stranger:
                with pytest.raises(PermissionDenied):
                    say(pair, key, person)
                continue
            said = say(pair, key, person)
            assert (said.author, said.text) == (person(), QUESTION)

        first = cast.EVERYBODY[0]()
        first.first_name, first.last_name = "Ada", "Lovelace"
        first.save()
        comments = desk.open().item("title").select(".desk-comment")
        assert len(comments) == len(cast.EVERYBODY) - 1
        assert QUESTION in comments[0].get_text()
        assert "Ada Lovelace" in comments[0].get_text()

    def test_what_is_no_comment_is_refused(self, pair, desk):
        for text in ("", "  \r\n ", "x" * 1001, "a\0b"):
            with pytest.raises(ValidationError):
                say(pair, desk.key("title"), text=text)
        assert not SentenceComment.objects.exists()

    def test_a_sentence_of_another_page_has_none(self, pair):
        with pytest.raises(commenting.NoSuchSentenceError):
            say(pair, 987654)

    def test_what_is_said_stays_text(self, pair, desk):
        say(pair, desk.key("title"), text="<script>alert(1)</script>\r\nline two")

        item = desk.open().item("title")
        assert item.find("script") is None
        assert "<script>alert(1)</script>\nline two" in item.get_text()


class TestSettling:
    def test_while_it_is_translated(self, pair, desk):
        key = desk.key("title")
        for person in (cast.thierry, cast.ada, cast.alice):
            said = say(pair, key, cast.alice)
            settle(pair, said, person, key)
            assert said.settled_by == person()
            assert said.settled_at is not None
        said = say(pair, key, cast.alice)
        for person in (cast.renee, cast.mona, cast.tess, cast.stranger):
            with pytest.raises(PermissionDenied):
                settle(pair, said, person, key)

    def test_a_reviewer_settles_at_the_review(self, page):
        pair = walks.to_language_review(page)
        desk = Desk(pair, cast.renee())
        said = say(pair, desk.key("title"), cast.thierry)
        answer = desk.post(f"settle:{desk.key('title')}:{said.pk}")

        assert answer.status_code == 302
        said.refresh_from_db()
        assert said.settled_by == cast.renee()

    def test_it_keeps_who_settled_it_first_and_opens_again(self, pair, desk):
        key = desk.key("title")
        said = say(pair, key)
        settle(pair, said, cast.ada, key)
        settle(pair, said, cast.thierry, key)
        assert said.settled_by == cast.ada()

        commenting.reopen(pair, key, said.pk, user=cast.thierry())
        said.refresh_from_db()
        assert said.settled_at is None
        assert commenting.open_comments([said]) == [said]

    def test_only_at_its_own_sentence(self, pair, desk):
        said = say(pair, desk.key("title"))

        with pytest.raises(commenting.NoSuchSentenceError):
            settle(pair, said, cast.thierry, desk.key("short_description"))


class TestLetters:
    @pytest.fixture(autouse=True)
    def letters(self, django_capture_on_commit_callbacks, pair, desk):
        with django_capture_on_commit_callbacks(execute=True):
            desk.save({"title": "Les couleurs"})
        self.committing = django_capture_on_commit_callbacks

    def told(self, pair, key, person):
        """Who gets which letter when somebody says something."""
        mail.outbox.clear()
        with self.committing(execute=True):
            say(walks.pair_of(pair.source), key, person)
        return {one.to[0].partition("@")[0]: one for one in mail.outbox}

    def test_the_author_and_the_translator_are_told(self, pair, desk):
        key = desk.key("title")

        assert set(self.told(pair, key, cast.thierry)) == {"alice"}
        assert set(self.told(pair, key, cast.alice)) == {"thierry"}
        assert set(self.told(pair, key, cast.renee)) == {"alice", "thierry"}

    def test_in_the_language_of_each(self, pair, desk):
        UserProfile.objects.update_or_create(
            user=cast.thierry(), defaults={"preferred_language": "en"}
        )
        key = desk.key("title")
        letter = self.told(pair, key, cast.renee)["thierry"]

        assert letter.subject == f"Comment on a sentence: {pair.source.title}"
        assert pair.source.title in letter.body
        assert QUESTION in letter.body
        assert f"#sentence-{key}" in letter.body

    def test_not_to_those_who_do_not_want_it(self, pair, desk):
        UserProfile.objects.update_or_create(
            user=cast.thierry(), defaults={"updated_comments_notifications": False}
        )

        assert set(self.told(pair, desk.key("title"), cast.renee)) == {"alice"}


def test_comments_of_a_page_are_one_query(pair, desk, django_assert_num_queries):
    for path in ("title", "short_description", "title"):
        say(pair, desk.key(path))

    with django_assert_num_queries(1):
        found = commenting.comments_of(pair)
        names = {str(said.author) for many in found.values() for said in many}
    assert sorted(map(len, found.values())) == [1, 2]
    assert names == {"thierry"}
