"""Who may open the translator's screen, and what a forged form can't do there."""

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse
from wagtail_localize.models import (
    OverridableSegment,
    SegmentOverride,
    StringTranslation,
)

from bilingual.baking import translation_of
from bilingual.lifecycle import State
from tests import cast, walks
from tests.desk import Desk
from tests.factories import ContentPageFactory

pytestmark = pytest.mark.django_db

TRANSLATORS = [cast.thierry, cast.ada]
READERS = [cast.alice, cast.bob, cast.renee, cast.mona, cast.olga, cast.tess]


def stored():
    return StringTranslation.objects.count()


def state_of(pair):
    return walks.pair_of(pair.source).state


class TestRoles:
    @pytest.mark.parametrize("person", TRANSLATORS)
    def test_translators_write(self, pair, person):
        desk = Desk(pair, person())

        assert desk.response.status_code == 200
        assert desk.soup.textarea is not None

    @pytest.mark.parametrize("person", READERS)
    def test_the_others_who_work_on_it_read(self, pair, person):
        desk = Desk(pair, person())

        assert desk.response.status_code == 200
        form = desk.soup.find("form", class_="desk-form")
        assert form is None
        assert desk.soup.find("textarea") is None
        assert "It is with Translators into French" in desk.text

    @pytest.mark.parametrize("person", READERS)
    def test_the_others_save_nothing(self, pair, person):
        desk = Desk(pair, person())
        answer = desk.save({"title": "Un titre forgé"})

        assert answer.status_code == 403
        assert stored() == 0
        assert state_of(pair) == State.TO_TRANSLATE
        assert "only its translators" in desk.text
        assert "Un titre forgé" in desk.item("title").get_text()

    def test_a_person_with_no_role_sees_nothing(self, client, pair):
        client.force_login(cast.stranger())
        address = reverse("bilingual:desk", args=[pair.pk])

        for answer in (client.get(address), client.post(address, {"verb": "save"})):
            assert answer.status_code in {302, 403}
            assert pair.source.title not in answer.content.decode()

    def test_a_visitor_is_asked_to_sign_in(self, client, pair):
        answer = client.get(reverse("bilingual:desk", args=[pair.pk]))

        assert answer.status_code == 302
        assert reverse("wagtailadmin_login") in answer.url

    def test_a_pair_that_is_not_there(self, client):
        client.force_login(cast.ada())

        assert client.get(reverse("bilingual:desk", args=[987654])).status_code == 404


class TestOtherStates:
    def test_a_page_that_was_never_sent(self, page):
        desk = Desk(walks.pair_of(page), cast.ada())

        assert "has not been sent for translation" in desk.text
        assert desk.post("save").status_code == 409
        assert desk.post("send").status_code == 409

    def test_a_form_that_comes_too_late_is_shown_again(self, pair):
        walks.translate(pair)
        desk = Desk(pair, cast.thierry())
        typed = desk.named({"title": "Trop tard"})
        walks.decide(pair, cast.ada(), "approve")
        before = desk.kept("title")
        answer = desk.post("send", **typed)

        assert answer.status_code == 409
        assert state_of(pair) == State.LANGUAGE_REVIEW
        assert desk.kept("title") == before
        assert "Trop tard" in desk.item("title").get_text()
        assert "Nothing was saved" in desk.text

    @pytest.mark.parametrize(
        "walk", [walks.to_language_review, walks.to_approval, walks.to_public]
    )
    def test_afterwards_everybody_reads(self, page, walk):
        pair = walk(page)

        for person in (cast.thierry, cast.renee, cast.alice, cast.mona, cast.ada):
            desk = Desk(pair, person())
            assert desk.soup.find("textarea") is None
            assert f"Autre {page.title}" in desk.text

    def test_sending_twice_is_refused(self, pair):
        walks.translate(pair)
        first = Desk(pair, cast.thierry())
        second = Desk(pair, cast.ada())

        assert first.post("send").status_code == 302
        assert second.post("send").status_code == 409
        assert state_of(pair) == State.LANGUAGE_REVIEW


class TestForgedForms:
    def test_a_sentence_of_another_page(self, site, pair):
        other = ContentPageFactory(parent=site.landing.en, language="en", draft=True)
        other.save_revision(user=cast.alice())
        theirs = Desk(walks.to_translation(other), cast.thierry())
        mine = Desk(pair, cast.thierry())

        mine.post(**theirs.named({"title": "Volé"}))

        assert stored() == 0

    def test_a_fact_is_nobodys_choice(self, pair):
        source = translation_of(pair).source
        forged = OverridableSegment.objects.create(
            source=source,
            context=source.stringsegment_set.get(context__path="title").context,
            order=99,
            data_json='"6500"',
        )
        forged.context.path = "price"
        forged.context.save()
        desk = Desk(pair, cast.thierry())

        desk.post(**{f"choice-{forged.pk}": "1", "price": "1", "licence": "x"})

        assert not SegmentOverride.objects.exists()

    @pytest.mark.parametrize(
        "text",
        [
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            '"><b onclick=alert(1)>',
            "</textarea><script>alert(1)</script>",
        ],
    )
    @pytest.mark.parametrize("path", ["title", "background"])
    def test_nothing_that_is_typed_runs(self, pair, path, text):
        desk = Desk(pair, cast.thierry())
        ours = len(desk.soup.find_all("script"))
        desk.save({path: text})

        assert desk.kept(path) is None
        assert desk.typed(path).strip() == text
        assert len(desk.soup.find_all("script")) == ours
        assert desk.soup.find_all(onerror=True) == []

    def test_marks_in_what_is_stored_never_run(self, pair):
        walks.translate(pair, words=lambda one: "<script>alert(1)</script>")
        desk = Desk(pair, cast.renee())

        assert "alert(1)" in desk.item("title").get_text()
        assert desk.item("title").find("script") is None

    @pytest.mark.parametrize(
        "fields",
        [
            {"text-x": "a", "text-": "b", "text-99999999": "c"},
            {"seen-1": "", "pick-1": "mine", "verb": "publish"},
            {"text-1": "a" * 200_000},
        ],
    )
    def test_fields_that_nobody_asked_for(self, client, pair, fields):
        client.force_login(cast.thierry())
        address = reverse("bilingual:desk", args=[pair.pk])
        answer = client.post(address, fields)

        assert answer.status_code in {200, 302}
        assert list(get_messages(answer.wsgi_request)) is not None
        assert state_of(pair) == State.TO_TRANSLATE

    def test_a_form_without_its_signs_overwrites_nothing(self, client, pair):
        desk = Desk(pair, cast.thierry())
        desk.save({"title": "Le premier"})
        client.force_login(cast.ada())
        client.post(desk.address, desk.named({"title": "Le second"}))

        assert desk.kept("title") == "Le premier"

    def test_a_huge_text_comes_back_with_the_reason(self, pair):
        desk = Desk(pair, cast.thierry())
        desk.save({"background": "x" * 30_000})

        assert "Shorten this text" in desk.problem("background")
        assert desk.kept("background") is None
