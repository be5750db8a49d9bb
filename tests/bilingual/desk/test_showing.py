"""What the translator's screen shows of a page."""

import pytest
from django.urls import reverse
from django.utils import timezone

from bilingual.baking import translation_of
from bilingual.desk.saving import save_texts
from bilingual.desk.segments import desk_of
from bilingual.models import TranslatedWords
from bilingual.publishing import recall_pair
from tests import cast, scenarios, walks
from tests.desk import Desk
from tests.factories import OpportunityPageFactory

pytestmark = pytest.mark.django_db


class TestShowing:
    def test_every_text_has_its_place_in_the_order_of_the_form(self, desk):
        headings = [h.get_text() for h in desk.soup.select(".desk-item h3")]

        assert headings[0] == "Title"
        assert "The work, row 2: Deliverable" in headings
        assert "Background, part 1 of 2" in headings
        assert headings.index("Client team") < headings.index("End of the address")
        assert len(headings) == len(set(headings))

    def test_both_sides_say_their_language(self, desk):
        item = desk.item("title")

        assert item.find(class_="desk-words")["lang"] == "en"
        assert item.textarea["lang"] == "fr"
        assert item.textarea["spellcheck"] == "true"

    def test_the_source_is_text_and_not_markup(self, desk):
        words = desk.item("background").find(class_="desk-words")

        assert words.b.get_text() == "forty"
        assert "<" not in words.get_text()
        assert "ours (link 1)" in " ".join(words.get_text().split())
        assert "https://example.org/en" in desk.item("background").get_text()

    def test_a_text_with_marks_says_which(self, desk):
        assert '<a id="a1">…</a>' in desk.item("background").get_text()
        assert "marks" not in desk.item("title").get_text()

    def test_every_field_has_its_own_label(self, desk):
        labels = [
            " ".join(desk.soup.find("label", attrs={"for": area["id"]}).text.split())
            for area in desk.soup.find_all("textarea")
        ]

        assert labels[0] == "French text: Title"
        assert len(labels) == len(set(labels))

    def test_progress_is_told_in_words(self, desk):
        desk.save({"title": "Les couleurs"})

        total = desk.soup.progress["max"]
        assert f"1 of {total} sentences" in desk.text
        assert desk.soup.progress["value"] == "1"
        assert "words left" in desk.text

    def test_a_sentence_that_is_there_twice_is_translated_once(self, page):
        page.background = "<ul><li>Yes</li><li>No</li><li>Yes</li></ul>"
        page.save_revision(user=cast.alice())
        desk = Desk(walks.to_translation(page), cast.thierry())

        assert "Background, part 2 of 2" in desk.text
        assert "This sentence is here 2 times" in desk.item("background").get_text()
        desk.save({"background": "Oui"})
        assert desk.item("background").textarea.get_text() == "Oui"
        assert desk.soup.progress["value"] == "2"

    def test_an_empty_paragraph_is_nobodys_work(self, page):
        page.background = "<p>Yes</p><p>\xa0<br/>\xa0</p>"
        page.save_revision(user=cast.alice())
        pair = walks.to_translation(page)
        desk = Desk(pair, cast.thierry())

        headings = [h.get_text() for h in desk.soup.select(".desk-item h3")]
        assert [h for h in headings if "Background" in h] == ["Background"]
        sentences = desk_of(pair).sentences
        texts = {one.key: f"Autre {one.source}" for one in sentences}
        texts[desk.key("slug")] = "autre"
        save_texts(
            pair,
            texts,
            {one.key: one.seen for one in sentences},
            origin=TranslatedWords.Origin.TYPED,
            user=cast.thierry(),
            at=timezone.now(),
        )
        pair = walks.decide(pair, cast.thierry(), "approve")
        draft = pair.target.get_latest_revision_as_object()
        assert draft.background == "<p>Autre Yes</p><p>\xa0<br/>\xa0</p>"

    def test_what_changed_shows_what_it_was(self, pair, page):
        walks.translate(pair, words=lambda one: f"Fr {one.string.data}")
        recall_pair(walks.pair_of(page), user=cast.alice(), at=timezone.now())
        page = type(page).objects.get(pk=page.pk).get_latest_revision_as_object()
        page.short_description = page.short_description.replace("finds", "shows")
        page.save_revision(user=cast.alice())
        desk = Desk(walks.to_translation(page), cast.thierry())

        assert "Changed" in desk.state("short_description")
        item = desk.item("short_description")
        assert "A tool that finds" in item.get_text()
        assert "Fr A tool that finds" in item.get_text()
        assert item.textarea.get_text() == ""
        assert desk.state("client_team") == "Done"

    def test_the_other_way_round(self, site):
        page = OpportunityPageFactory(
            parent=site.opportunities.fr,
            language="fr",
            draft=True,
            skills=[scenarios.python()],
        )
        page.save_revision(user=cast.antoine())
        desk = Desk(walks.to_translation(page), cast.tess())
        desk.save({"title": "Don’t wait"})

        assert desk.item("title").textarea["lang"] == "en"
        assert desk.typed("slug") == "dont-wait"
        assert "English text : Title" in desk.text


def test_the_translation_page_leads_here(client, pair):
    client.force_login(cast.thierry())

    answer = client.get(reverse("wagtailadmin_pages:edit", args=[pair.target.pk]))

    assert answer.url == reverse("bilingual:desk", args=[pair.pk])
    assert translation_of(pair) is not None
