"""What is kept of a form, what stays on the screen, and whose words win."""

import pytest
from wagtail_localize.models import StringTranslation

from bilingual.journal import history_of
from bilingual.lifecycle import State
from tests import cast, walks
from tests.desk import Desk

pytestmark = pytest.mark.django_db


MARKED = 'Nous publions <b>quarante</b> graphiques : <a id="a1">ici</a>.'


def state_of(pair):
    return walks.pair_of(pair.source).state


class TestSaving:
    def test_the_first_text_starts_the_translation(self, desk, pair):
        desk.save({"title": "Les couleurs de nos graphiques"})

        now = walks.pair_of(pair.source)
        assert now.state == State.TRANSLATING
        assert now.translator == now.assigned_to == cast.thierry()
        assert history_of(now).first().action == "bilingual.start_translation"
        assert "1 text is saved." in desk.text
        assert desk.state("title") == "Done"

    def test_looking_and_saving_nothing_starts_nothing(self, desk, pair):
        desk.save({})

        assert state_of(pair) == State.TO_TRANSLATE
        assert "nothing new" in desk.text

    def test_it_is_kept_with_its_author_and_named_in_the_list(self, desk, pair):
        desk.save({"title": "R&D : les couleurs", ("background", 2): "La R&D, oui."})

        row = desk.rows("title").get()
        assert (row.data, row.last_translated_by) == (
            "R&amp;D : les couleurs",
            cast.thierry(),
        )
        assert row.translation_type == StringTranslation.TRANSLATION_TYPE_MANUAL
        assert desk.kept("background", 2) == "La R&amp;D, oui."
        assert desk.typed("background", 2) == "La R&D, oui."
        target = walks.pair_of(pair.source).target
        assert target.draft_title == "R&D : les couleurs"
        assert not target.live

    def test_what_is_wrong_stays_on_the_screen_and_the_rest_is_kept(self, desk):
        wrong = 'Nous <b>publions <a id="a1">ici</a>.'

        answer = desk.save({"title": "Les couleurs", "background": wrong})

        assert answer.status_code == 200
        assert desk.kept("title") == "Les couleurs"
        assert desk.kept("background") is None
        assert desk.typed("background") == wrong
        assert "not closed" in desk.problem("background")
        assert desk.item("background").textarea["aria-invalid"] == "true"
        assert desk.soup.select_one("#desk-summary a")["href"] == (
            f"#sentence-{desk.key('background')}"
        )
        assert "1 text is saved." in desk.text
        assert "1 text is not saved." in desk.text

    def test_a_wrong_text_leaves_the_good_one_that_was_kept(self, desk):
        desk.save({"background": MARKED})
        desk.save({"background": "Sans marque"})

        assert desk.kept("background") == MARKED
        assert desk.typed("background") == "Sans marque"

    def test_an_emptied_text_is_to_do_again(self, desk):
        desk.save({"title": "Les couleurs"})
        desk.save({"title": "  "})

        assert desk.kept("title") is None
        assert desk.state("title") == "To do"

    @pytest.mark.parametrize(
        ("path", "text", "words"),
        [
            ("title", "x" * 101, "Shorten this text to 100 characters"),
            ("title", "deux\nlignes", "on one line"),
            ("short_description", "x" * 503, "3 too many"),
            ("slug", "Une Adresse", "une-adresse"),
            ("slug", "été", "ete"),
            ("client_team", "a\0b", "invisible"),
            ("client_team", "<b>équipe</b>", "no formatting"),
        ],
    )
    def test_rules_of_a_field_are_told_beside_it(self, desk, path, text, words):
        desk.save({path: text})

        assert words in desk.problem(path)
        assert desk.kept(path) is None

    def test_the_address_is_suggested_from_the_title(self, desk):
        desk.save({"title": "L’école d’œuvres"})

        assert desk.typed("slug") == "l-ecole-d-oeuvres"
        assert "suggested" in desk.item("slug").get_text()
        assert desk.state("slug") == "To do"
        desk.save({})
        assert desk.kept("slug") == "l-ecole-d-oeuvres"

    def test_several_lines_stay_several(self, desk):
        desk.save({"short_description": "Un\r\ndeux"})

        assert desk.kept("short_description") == "Un<br/>deux"
        assert desk.typed("short_description") == "Un\ndeux"


class TestTwoTranslators:
    @pytest.fixture
    def other(self, pair):
        """Ada at the same screen, opened before Thierry saved."""
        return Desk(pair, cast.ada())

    def test_they_save_different_texts_side_by_side(self, desk, other):
        desk.save({"title": "De Thierry"})
        other.save({"client_team": "D’Ada"})

        assert desk.kept("title") == "De Thierry"
        assert desk.kept("client_team") == "D’Ada"
        assert other.typed("title") == "De Thierry"

    def test_nobody_overwrites_what_they_have_not_seen(self, desk, other):
        desk.save({"title": "De Thierry"})
        answer = other.save({"title": "D’Ada"})

        assert answer.status_code == 200
        assert desk.kept("title") == "De Thierry"
        item = other.item("title").get_text(" ")
        assert "De Thierry" in item
        assert "thierry saved" in item
        assert other.typed("title") == "D’Ada"
        assert other.post().status_code == 200
        assert desk.kept("title") == "De Thierry"

    @pytest.mark.parametrize(
        ("pick", "kept"), [("mine", "D’Ada"), ("theirs", "De Thierry")]
    )
    def test_the_person_chooses(self, desk, other, pick, kept):
        desk.save({"title": "De Thierry"})
        other.save({"title": "D’Ada"})
        answer = other.post(**{f"pick-{other.key('title')}": pick})

        assert answer.status_code == 302
        assert desk.kept("title") == kept
        assert other.typed("title") == kept

    def test_a_choice_counts_for_what_was_seen_only(self, desk, other):
        desk.save({"title": "De Thierry"})
        other.save({"title": "D’Ada"})
        desk.save({"title": "Encore de Thierry"})
        other.post(**{f"pick-{other.key('title')}": "mine"})

        assert desk.kept("title") == "Encore de Thierry"
        assert "Encore de Thierry" in other.item("title").get_text()
