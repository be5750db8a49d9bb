"""The buttons of a sentence, and the screen of one sentence: what they do, who may."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from wagtail_localize.models import StringTranslation

from bilingual.lifecycle import State
from bilingual.models import DeskVisit, QualityWaiver, SentenceComment
from tests import cast, scenarios, walks
from tests.desk import Desk
from tests.factories import ContentPageFactory, OpportunityPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(pair):
    return Desk(pair, cast.thierry())


class OneSentence:
    """The screen of one sentence, and the answers that a browser asks for there."""

    def __init__(self, desk, path, part=1):
        self.desk = desk
        self.key = desk.key(path, part)
        self.address = reverse("bilingual:desk_sentence", args=[desk.pair.pk, self.key])

    def get(self, query=""):
        return self.desk.client.get(self.address + query)

    def post(self, verb="save", query="", **fields):
        named = {f"{name}-{self.key}": value for name, value in fields.items()}
        return self.desk.client.post(self.address + query, {**named, "verb": verb})

    def answer(self, verb="save", **fields):
        """What the script gets: the outcome, what is said, and the sentence."""
        response = self.post(verb, "?as=item", **fields)
        soup = BeautifulSoup(response.content, "html.parser")
        told = soup.find(id="desk-answer")
        item = soup.find(id=f"sentence-{self.key}")
        return told["data-outcome"], told["data-said"], item


class TestButtons:
    def test_typography_is_mended_and_saved(self, desk):
        key = desk.key("title")
        desk.save({"title": 'Les couleurs: "nos" graphiques'})
        assert desk.soup.find(id=f"mend-{key}")

        desk.post(f"mend:{key}")

        mended = "Les couleurs\u00a0: «\u00a0nos\u00a0» graphiques"
        assert desk.kept("title") == mended
        assert desk.soup.find(id=f"mend-{key}") is None

    def test_what_is_typed_and_not_saved_is_mended_too(self, desk):
        key = desk.key("title")
        desk.post(f"mend:{key}", **desk.named({"title": "Voici: nos couleurs"}))

        assert desk.kept("title") == "Voici\u00a0: nos couleurs"

    def test_an_earlier_translation_comes_into_the_field_and_nowhere_else(
        self, desk, pair
    ):
        changed(pair, "Check the colours of our new charts")
        desk = Desk(walks.pair_of(pair.source), cast.thierry())
        item = desk.item("title")
        assert "new" in item.find("ins").get_text()
        assert "Autre Check the colours" in item.get_text()

        answer = desk.post(f"adapt:{desk.key('title')}", **desk.named({"title": ""}))

        assert answer.status_code == 200
        assert desk.typed("title").startswith("Autre Check the colours")
        assert desk.item("title").textarea.has_attr("autofocus")
        assert desk.kept("title") is None

    def test_what_the_memory_has_is_taken_as_ones_own(self, desk, site, pair):
        row = remembered(site, pair)
        key = desk.key("title")
        assert "Vieux titre" in desk.open().item("title").get_text()

        desk.post(f"use:{key}:{row.pk}")

        stored = desk.rows("title").get()
        assert stored.data == "Vieux titre"
        assert stored.last_translated_by == cast.thierry()
        assert desk.post(f"use:{key}:987654").status_code == 404

    def test_the_same_in_both_is_a_choice_with_a_reason(self, desk):
        key = desk.key("client_team")
        source = desk.item("client_team").find(class_="desk-words").get_text()
        desk.save({"client_team": source})
        assert desk.state("client_team") == "Must be mended"

        desk.post(f"waive:{key}:1")
        assert "Say in a few words" in desk.text
        desk.post(f"waive:{key}:1", **{f"waive-reason-1-{key}": "Name of a team"})

        waiver = QualityWaiver.objects.get()
        assert (waiver.user, waiver.reason) == (cast.thierry(), "Name of a team")
        assert "Name of a team" in desk.item("client_team").get_text()
        assert desk.state("client_team") == "Done"
        desk.post(f"unwaive:{key}:{waiver.pk}")
        assert desk.state("client_team") == "Must be mended"

    def test_a_reason_that_was_typed_counts_with_any_button(self, desk):
        key = desk.key("client_team")
        source = desk.item("client_team").find(class_="desk-words").get_text()
        desk.save({"client_team": source})
        desk.post("save", **{f"waive-reason-1-{key}": "Name of a team"})

        assert QualityWaiver.objects.get().reason == "Name of a team"

    def test_a_comment_that_is_too_long_comes_back(self, desk):
        key = desk.key("title")
        desk.post("save", **{f"comment-{key}": "x" * 1001})

        assert "x" * 1001 in desk.soup.find(id="desk-summary").get_text()
        assert not SentenceComment.objects.exists()

    def test_what_is_forged_does_nothing(self, desk, site):
        theirs = another_page(site)
        statuses = {
            "mend:987654": 404,
            f"mend:{theirs.key('title')}": 404,
            f"adapt:{desk.key('title')}": 302,
            "waive:x:y": 302,
            "unwaive:1:1": 302,
            "settle:1:1": 404,
            "use:": 404,
            "mend:" + "9" * 50: 404,
            "nonsense:1:2:3": 302,
        }
        found = {
            verb: desk.client.post(desk.address, {"verb": verb}).status_code
            for verb in statuses
        }

        assert found == statuses

        assert not StringTranslation.objects.exists()


def changed(pair, title):
    """Translated, recalled, written anew and sent again."""
    from django.utils import timezone

    from bilingual.publishing import recall_pair

    pair = walks.translate(pair)
    recall_pair(pair, user=cast.alice(), at=timezone.now(), comment="")
    page = pair.source.specific_class.objects.get(pk=pair.source.pk)
    draft = page.get_latest_revision_as_object()
    draft.title = title
    draft.save_revision(user=cast.alice())
    walks.to_translation(draft)


def remembered(site, pair):
    """A public page with the same title, translated otherwise."""
    page = OpportunityPageFactory(
        parent=site.opportunities.en,
        language="en",
        draft=True,
        title=pair.source.title,
        slug="the-same-title",
        skills=[scenarios.python()],
    )
    page.save_revision(user=cast.alice())
    other = walks.to_translation(page)
    walks.translate(other, words=lambda one: "Vieux titre")
    return StringTranslation.objects.get(
        context__object_id=other.translation_key, context__path="title"
    )


def another_page(site):
    page = ContentPageFactory(parent=site.landing.en, language="en", draft=True)
    page.save_revision(user=cast.alice())
    return Desk(walks.to_translation(page), cast.thierry())


class TestWhileTyping:
    def test_the_answer_is_the_sentence_as_it_is_now(self, desk):
        one = OneSentence(desk, "title")
        outcome, said, item = one.answer(text="Les couleurs", seen="")
        # The sign of an empty text is what a first form has.
        seen = desk.item("title").find("input", attrs={"name": f"seen-{one.key}"})
        assert outcome == "contested"
        outcome, said, item = one.answer(text="Les couleurs", seen=seen["value"])

        assert (outcome, said[:8]) == ("saved", "Saved at")
        assert item["data-state"] == "done"
        assert desk.kept("title") == "Les couleurs"

    def test_the_end_of_the_address_follows_the_title(self, desk):
        one = OneSentence(desk, "title")
        seen = desk.form()[f"seen-{one.key}"]
        response = one.post("save", "?as=item", text="Les couleurs", seen=seen)

        soup = BeautifulSoup(response.content, "html.parser")
        slug = soup.find(id=f"sentence-{desk.key('slug')}").textarea
        assert slug.get_text().strip() == "les-couleurs"

    def test_what_cannot_be_kept_says_why(self, desk):
        one = OneSentence(desk, "background")
        seen = desk.form()[f"seen-{one.key}"]
        outcome, said, item = one.answer(text="Sans marques", seen=seen)

        assert outcome == "refused"
        assert said.startswith("Not saved: ")
        assert item.textarea["aria-invalid"] == "true"
        assert item.textarea.get_text().strip() == "Sans marques"

    def test_other_sentences_in_the_form_are_not_touched(self, desk):
        one = OneSentence(desk, "title")
        form = {**desk.form(), **desk.named({"client_team": "Équipe", "title": "T"})}
        desk.client.post(one.address + "?as=item", {**form, "verb": "save"})

        assert desk.kept("title") == "T"
        assert desk.kept("client_team") is None

    def test_a_translation_that_is_closed_takes_nothing(self, desk, pair):
        one = OneSentence(desk, "title")
        walks.translate(pair)
        walks.decide(pair, cast.ada(), "approve")
        response = one.post("save", "?as=item", text="Trop tard", seen="")

        assert response.status_code == 409
        assert "closed" in response.content.decode()
        assert "Trop tard" in response.content.decode()
        assert walks.pair_of(pair.source).state == State.LANGUAGE_REVIEW

    def test_it_costs_the_same_for_every_page(
        self, desk, django_assert_max_num_queries
    ):
        one = OneSentence(desk, "title")
        with django_assert_max_num_queries(75):
            one.answer(text="Les couleurs", seen=desk.form()[f"seen-{one.key}"])


class TestAlone:
    def test_a_page_of_its_own_works_without_scripts(self, desk):
        one = OneSentence(desk, "title")
        page = BeautifulSoup(one.get().content, "html.parser")
        seen = page.find("input", attrs={"name": f"seen-{one.key}"})["value"]

        answer = one.post("next", text="Les couleurs", seen=seen)

        following = desk.key("short_description")
        assert answer.url.endswith(f"/sentence/{following}/")
        assert desk.kept("title") == "Les couleurs"
        assert page.find("textarea", id=f"comment-{one.key}")
        assert page.find("a", rel="next")["href"].endswith(f"/sentence/{following}/")

    def test_who_may_open_it(self, desk, pair):
        one = OneSentence(desk, "title")
        for person in cast.EVERYBODY:
            desk.client.force_login(person())
            is_ours = person is not cast.stranger
            is_translator = person in {cast.thierry, cast.ada}
            for query in ("", "?panel=1"):
                answer = one.get(query)
                assert (answer.status_code == 200) == is_ours, person
                words = pair.source.title in answer.content.decode()
                assert words == (is_ours and not query), person
            answer = one.post("save", "?as=item", text="Forgé", seen="")
            if is_ours:
                assert answer.status_code == (200 if is_translator else 403), person
        desk.client.logout()
        assert one.get().status_code == one.post(text="Forgé").status_code == 302

        assert desk.kept("title") is None
        assert DeskVisit.objects.count() == len(cast.EVERYBODY) - 1

    def test_there_is_none_for_another_page(self, desk, site):
        theirs = another_page(site)
        address = reverse(
            "bilingual:desk_sentence", args=[desk.pair.pk, theirs.key("title")]
        )

        assert desk.client.get(address).status_code == 404
        assert desk.client.get(address + "?panel=1").status_code == 404
        assert desk.client.post(address, {"verb": "save"}).status_code == 404

    def test_a_reader_comments_and_writes_nothing(self, desk):
        one = OneSentence(desk, "title")
        desk.client.force_login(cast.alice())
        page = BeautifulSoup(one.get().content, "html.parser")
        assert page.find("textarea", id=f"text-{one.key}") is None

        assert one.post(f"comment:{one.key}", comment="Why?").status_code == 302
        said = SentenceComment.objects.get()
        assert said.author == cast.alice()
        outcome, _said, item = one.answer(f"settle:{one.key}:{said.pk}")
        assert outcome == "saved"
        assert "Settled: alice" in " ".join(item.get_text().split())


def test_the_policy_is_strict_where_nothing_needs_more(desk):
    for address in (desk.address, OneSentence(desk, "title").address):
        policy = desk.client.get(address).headers["Content-Security-Policy"].split("; ")
        assert "script-src 'self'" in policy
        assert "style-src 'self'" in policy
