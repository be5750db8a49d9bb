"""Who is at which sentence: told to colleagues, forgotten after two minutes."""

from datetime import timedelta

import pytest
import time_machine
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from bilingual.desk import presence
from bilingual.models import DeskVisit
from tests import cast
from tests.desk import Desk

pytestmark = pytest.mark.django_db


def others(pair, person, at=None):
    return presence.others_by_key(pair, user=person(), at=at or timezone.now())


def beat(pair, person, key):
    client = Client()
    client.force_login(person())
    return client.post(reverse("bilingual:desk_presence", args=[pair.pk]), {"key": key})


class TestVisits:
    def test_others_learn_of_it_and_the_visitor_does_not(self, pair, desk):
        key = desk.key("title")
        presence.visit(pair, key, user=cast.thierry(), at=timezone.now())

        assert others(pair, cast.ada) == {key: "thierry is here"}
        assert others(pair, cast.thierry) == {}

    def test_a_person_is_at_one_sentence_of_a_page(self, pair, desk):
        for path in ("title", "short_description"):
            presence.visit(pair, desk.key(path), user=cast.thierry(), at=timezone.now())

        assert list(others(pair, cast.ada)) == [desk.key("short_description")]
        assert DeskVisit.objects.count() == 1

    def test_several_are_named_together(self, pair, desk):
        for person in (cast.thierry, cast.renee):
            presence.visit(pair, desk.key("title"), user=person(), at=timezone.now())

        assert others(pair, cast.ada) == {desk.key("title"): "renee, thierry are here"}

    def test_a_visit_is_forgotten(self, pair, desk):
        now, key = timezone.now(), desk.key("title")
        presence.visit(pair, key, user=cast.thierry(), at=now)

        assert others(pair, cast.ada, now + presence.FORGOTTEN_AFTER)
        later = now + presence.FORGOTTEN_AFTER + timedelta(seconds=1)
        assert others(pair, cast.ada, later) == {}
        presence.visit(pair, key, user=cast.ada(), at=later)
        assert [one.user for one in DeskVisit.objects.all()] == [cast.ada()]

    def test_the_clock_forgets_it_when_nobody_comes_any_more(self, pair, desk):
        now = timezone.now()
        presence.visit(pair, desk.key("title"), user=cast.thierry(), at=now)

        with time_machine.travel(now + timedelta(minutes=1)):
            call_command("publish_scheduled")
        assert DeskVisit.objects.exists()
        with time_machine.travel(now + timedelta(minutes=3)):
            call_command("publish_scheduled")
        assert not DeskVisit.objects.exists()

    def test_a_sentence_of_another_page_is_none(self, pair):
        assert not presence.visit(pair, 987654, user=cast.ada(), at=timezone.now())
        assert not DeskVisit.objects.exists()


class TestHeartbeat:
    def test_it_answers_with_the_others(self, pair, desk):
        key = desk.key("title")
        assert beat(pair, cast.ada, key).json() == []

        answer = beat(pair, cast.thierry, key)

        assert answer.json() == [{"key": key, "said": "ada is here"}]
        assert "ada is here" in desk.open().item("title").get_text()

    def test_for_everybody_who_sees_the_pair(self, pair, desk):
        for person in cast.EVERYBODY:
            answer = beat(pair, person, desk.key("title"))
            assert (answer.status_code == 200) == (person is not cast.stranger)

        assert DeskVisit.objects.count() == len(cast.EVERYBODY) - 1

    def test_a_visitor_is_nobody(self, pair):
        answer = Client().post(reverse("bilingual:desk_presence", args=[pair.pk]))

        assert answer.status_code == 302
        assert reverse("wagtailadmin_login") in answer.url

    def test_what_is_no_sentence_is_refused(self, pair):
        for key in ("", "x", "-1", "²", "9" * 40, "1 OR 1"):
            assert beat(pair, cast.thierry, key).status_code == 400
        assert beat(pair, cast.thierry, "987654").json() == []
        assert not DeskVisit.objects.exists()

    def test_it_is_only_asked_by_post(self, pair, client):
        client.force_login(cast.thierry())
        address = reverse("bilingual:desk_presence", args=[pair.pk])

        assert client.get(address).status_code == 405
        assert client.post(address.replace(str(pair.pk), "98765")).status_code == 404

    def test_it_costs_the_same_for_many_colleagues(self, pair, desk):
        costs = []
        beat(pair, cast.ada, desk.key("title"))
        for people in ([cast.thierry], [cast.renee, cast.mona, cast.olga, cast.bob]):
            for person in people:
                beat(pair, person, desk.key("short_description"))
            with CaptureQueriesContext(connection) as queries:
                beat(pair, cast.ada, desk.key("title"))
            costs.append(len(queries))

        # Signing in costs some of them.
        assert costs[0] == costs[1]
        assert costs[0] < 30


class TestWithoutScripts:
    """The screen of one sentence tells of who writes there, not of who looks."""

    def test_to_look_notes_nothing(self, pair, desk):
        address = reverse("bilingual:desk_sentence", args=[pair.pk, desk.key("title")])

        for asked in ("", "?panel=1"):
            assert desk.client.get(address + asked).status_code == 200

        assert not DeskVisit.objects.exists()

    def test_to_save_tells_the_others(self, pair, desk):
        self.post(pair, desk, "save")

        assert list(others(pair, cast.ada)) == [desk.key("title")]
        assert "thierry is here" in Desk(pair, cast.ada()).item("title").get_text()

    def test_to_go_on_tells_where_to(self, pair, desk):
        answer = self.post(pair, desk, "next")

        (here,) = others(pair, cast.ada)
        assert here != desk.key("title")
        assert answer.url == reverse("bilingual:desk_sentence", args=[pair.pk, here])

    def post(self, pair, desk, verb):
        key = desk.key("title")
        address = reverse("bilingual:desk_sentence", args=[pair.pk, key])
        form = desk.form() | {f"text-{key}": "Titre", "verb": verb}
        answer = desk.client.post(address, form)
        assert answer.status_code == 302
        return answer
