"""A file comes in: what it would do, what it does, and what it never does."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail_localize.models import StringTranslation

from bilingual.desk.segments import desk_of
from bilingual.files.plan import plans_of
from bilingual.files.units import ReadPage, ReadUnit, unit_id
from bilingual.journal import history_of
from bilingual.lifecycle import State
from tests import cast, walks
from tests.bilingual.files.people import AtFiles, with_texts

pytestmark = pytest.mark.django_db

MARKED = 'Nous publions <b>quarante</b> graphiques; voir <a id="a1">les nôtres</a>.'


def state_of(pair):
    return walks.pair_of(pair.source).state


class TestPlanAndApply:
    def test_new_texts_are_shown_first_and_saved_on_confirmation(self, thierry, pair):
        texts = {
            thierry.unit("title"): "Les couleurs",
            thierry.unit("background"): MARKED,
        }
        thierry.upload(with_texts(thierry.download(), texts))

        assert thierry.fate("title") == "New translation"
        assert thierry.fate("background") == "New translation"
        assert "2 texts would be saved" in thierry.text
        assert StringTranslation.objects.count() == 0
        assert state_of(pair) == State.TO_TRANSLATE

        thierry.confirm()

        assert thierry.kept_text("title") == "Les couleurs"
        assert thierry.kept_text("background") == MARKED
        assert "2 texts were saved" in thierry.text
        row = thierry.stored("title")
        assert row.last_translated_by == cast.thierry()
        assert row.translation_type == StringTranslation.TRANSLATION_TYPE_MANUAL
        assert state_of(pair) == State.TRANSLATING
        assert not walks.pair_of(pair.source).target.live
        lines = [one.action for one in history_of(walks.pair_of(pair.source))]
        assert lines.count("bilingual.import_file") == 1

    def test_what_is_there_already_and_what_is_empty_stays(self, thierry):
        title = thierry.unit("title")
        thierry.bring(with_texts(thierry.download(), {title: "Les couleurs"}))
        before = thierry.stored("title").updated_at
        thierry.upload(thierry.download())

        assert thierry.fate("title") == "Unchanged"
        assert thierry.fate("background") == "Empty in the file"
        assert "There is nothing in this file to import." in thierry.text
        assert thierry.soup.find("button", {"value": "apply"}) is None

        thierry.upload(with_texts(thierry.download(), {title: "  "}))
        thierry.confirm()

        assert thierry.kept_text("title") == "Les couleurs"
        assert thierry.stored("title").updated_at == before

    def test_a_changed_translation(self, thierry):
        title = thierry.unit("title")
        thierry.bring(with_texts(thierry.download(), {title: "Les couleurs"}))
        thierry.upload(with_texts(thierry.download(), {title: "Nos couleurs"}))

        assert thierry.fate("title") == "Changed translation"
        assert "Les couleurs" in thierry.row("title").get_text()

        thierry.confirm()

        assert thierry.kept_text("title") == "Nos couleurs"

    def test_importing_twice_does_nothing_new_and_says_so(self, thierry, pair):
        texts = {thierry.unit("title"): "Les couleurs"}
        thierry.bring(with_texts(thierry.download(), texts))
        before = thierry.kept_text("title"), thierry.kept.outcome
        StringTranslation.objects.update(data="Une autre main")
        thierry.confirm()

        assert "imported already. Nothing new was done." in thierry.text
        assert thierry.kept_text("title") == "Une autre main"
        assert thierry.kept.outcome == before[1]

    def test_the_other_button_forgets_the_file(self, thierry):
        texts = {thierry.unit("title"): "Les couleurs"}
        thierry.upload(with_texts(thierry.download(), texts))
        address = thierry.address
        thierry.confirm(verb="discard")

        assert "Nothing was changed" in thierry.text
        assert thierry.client.get(address).status_code == 404
        assert StringTranslation.objects.count() == 0

    def test_a_button_that_is_not_there_does_nothing(self, thierry):
        thierry.upload(with_texts(thierry.download(), {thierry.unit("title"): "Oui"}))
        thierry.confirm(verb="publish")

        assert StringTranslation.objects.count() == 0
        assert thierry.kept.applied_at is None


class TestUnreviewed:
    @pytest.mark.parametrize(
        ("kind", "name", "tool"),
        [
            ("po", "a.po", "PO"),
            ("xliff2", "a.xlf", "XLIFF"),
            ("xliff12", "a.xlf", "XLIFF"),
        ],
    )
    def test_it_counts_only_when_a_person_checked_it(
        self, thierry, pair, kind, name, tool
    ):
        StringTranslation.objects.all().delete()
        walks.translate(pair)
        StringTranslation.objects.update(translation_type="machine")
        data = thierry.download(kind)
        StringTranslation.objects.all().delete()
        thierry.upload(data, name)

        assert (
            "Not reviewed: to be checked at the desk."
            in thierry.row("title").get_text()
        )

        thierry.confirm()
        row = thierry.stored("title")

        assert row.data == f"Autre {pair.source.title}"
        assert (row.translation_type, row.tool_name) == ("machine", tool)

    def test_a_mark_that_the_tool_takes_off_confirms_the_text(self, thierry, pair):
        texts = {thierry.unit("title"): "Les couleurs"}
        thierry.bring(with_texts(thierry.download(), texts, fuzzy=True))
        assert thierry.stored("title").translation_type == "machine"
        thierry.upload(with_texts(thierry.download(), texts))

        assert thierry.fate("title") == "Same translation, now checked"

        thierry.confirm()

        assert thierry.stored("title").translation_type == "manual"


class TestConflicts:
    @pytest.fixture
    def theirs(self, thierry):
        """A file that was made before somebody else wrote the title."""
        data = with_texts(thierry.download(), {thierry.unit("title"): "Du fichier"})
        other = AtFiles(thierry.pair, cast.ada())
        texts = {other.unit("title"): "D’une collègue"}
        other.bring(with_texts(other.download(), texts))
        return data

    def test_what_a_colleague_wrote_stays(self, thierry, theirs):
        thierry.upload(theirs)
        assert thierry.fate("title") == "Changed here after the file was made"
        thierry.confirm()

        assert thierry.kept_text("title") == "D’une collègue"
        assert "Changed here after the file was made" in thierry.text

    def test_unless_a_person_chooses_the_file(self, thierry, theirs):
        thierry.upload(theirs)
        thierry.confirm(thierry.box("title"))

        assert thierry.kept_text("title") == "Du fichier"

    def test_a_choice_is_of_the_words_that_were_seen(self, thierry, theirs):
        thierry.upload(theirs)
        box = thierry.box("title")
        screen = thierry.response
        StringTranslation.objects.update(data="Écrit à l’instant")
        thierry.response = screen
        thierry.confirm(box)

        assert thierry.kept_text("title") == "Écrit à l’instant"

    def test_what_is_written_between_plan_and_button_stays(self, thierry):
        data = with_texts(thierry.download(), {thierry.unit("title"): "Du fichier"})
        thierry.upload(data)
        assert thierry.fate("title") == "New translation"
        walks.translate(thierry.pair)
        thierry.confirm()

        assert thierry.kept_text("title") == f"Autre {thierry.pair.source.title}"
        assert "0 texts were saved" in thierry.text


class TestStale:
    def test_old_texts_are_told_and_the_current_one_stays_open(self, page):
        pair = walks.to_public(page)
        thierry = AtFiles(pair, cast.thierry())
        old = thierry.download("xliff2")
        draft = type(page).objects.get(pk=page.pk)
        draft.title = "Quite another title"
        draft.background = "<p>Only this.</p>"
        draft.change_kind = "correction"
        draft.save_revision(user=cast.alice())
        thierry.pair = walks.to_translation(draft)
        thierry.upload(old, "old.xlf")

        assert "Source changed after the file was made (3)" in thierry.text
        assert "download it again" in thierry.text
        assert thierry.stored("title") is None
        labels = [
            one.get_text(" ", strip=True) for one in thierry.soup.select("tbody th")
        ]
        assert any(one.startswith("Title title:") for one in labels)

        thierry.confirm()

        assert thierry.stored("title") is None
        assert "The text as it is now stays open." in thierry.text

    def test_the_earlier_text_is_in_the_file(self, page):
        pair = walks.to_public(page)
        draft = type(page).objects.get(pk=page.pk)
        draft.title = f"{page.title} again"
        draft.change_kind = "correction"
        draft.save_revision(user=cast.alice())
        thierry = AtFiles(walks.to_translation(draft), cast.thierry())

        assert f'#| msgid "{page.title}"' in thierry.download().decode()
        assert f"Autre {page.title}" in thierry.download("xliff2").decode()
        assert "needs-translation" in thierry.download("xliff12").decode()
        assert pair.source_language == "en"


class TestQuality:
    def test_lost_marks_and_links_are_rejected(self, thierry):
        texts = {
            thierry.unit("background"): "Nous publions quarante graphiques.",
            thierry.unit("title"): "Les <script>couleurs</script>",
        }
        thierry.upload(with_texts(thierry.download(), texts))

        assert thierry.fate("background") == thierry.fate("title") == "Rejected"
        assert "Link 1 is missing" in thierry.row("background").get_text()
        assert "take out <script>" in thierry.row("title").get_text()

        thierry.confirm(verb="apply")

        assert StringTranslation.objects.count() == 0
        assert "Link 1 is missing" in thierry.text

    def test_a_number_that_differs_is_imported_and_still_blocks(self, thierry):
        texts = {thierry.unit("background", 2): "La R&D en utilise 13."}
        thierry.upload(with_texts(thierry.download(), texts))

        assert thierry.fate("background", 2) == "New translation"
        assert "Must be mended at the desk" in thierry.row("background", 2).get_text()

        thierry.confirm()

        assert thierry.kept_text("background", 2) == "La R&amp;D en utilise 13."
        assert "1 of them must be mended at the desk" in thierry.text

    def test_what_the_desk_would_refuse_is_rejected(self, thierry):
        title = thierry.unit("title")
        data = thierry.download()
        for text, words in (
            ("Les\ncouleurs", "one line"),
            ("Les \u202ecouleurs", "invisible character"),
            ("Les \x07couleurs", "invisible character"),
            ("Les \x00couleurs", "invisible character"),
            ("x" * 300, "Shorten"),
        ):
            thierry.upload(with_texts(data, {title: text}))

            assert thierry.fate("title") == "Rejected"
            assert words in thierry.row("title").get_text()


# No reader gives half a character (category Cs): it refuses the file or the code.
ANY = st.characters(exclude_categories=["Cs"])
TEXTS = st.text(
    st.sampled_from("ab <>&/\"'\n\0\x07\u202e\u2028éb1a2") | ANY, max_size=30
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    texts=st.lists(st.tuples(st.integers(0, 9), TEXTS, st.booleans()), max_size=6),
    is_html=st.booleans(),
)
def test_any_texts_are_planned_and_shown(thierry, texts, is_html):
    """Whatever stands in the units of a readable file, the plan is made of it."""
    names = [unit_id(one.path, one.source) for one in desk_of(thierry.pair).sentences]
    units = [
        ReadUnit(
            id=names[which] if which < len(names) else text,
            source="",
            text=text,
            is_confirmed=is_confirmed,
            is_html=is_html,
        )
        for which, text, is_confirmed in texts
    ]
    key = f"pair-{thierry.pair.translation_key}"
    page = ReadPage("a.po", "PO", key, "en", "fr", "", units)
    (plan,) = plans_of([page], cast.thierry())

    assert len(plan.units) == len({unit.id for unit in units})
    for one in plan.units:
        assert "<script" not in one.new_shown
        assert one.label or not one.unit.id
