"""Machine translation: off by default, marked, and nothing without a person."""

import pytest
from wagtail_localize.machine_translators.dummy import DummyTranslator
from wagtail_localize.models import StringTranslation

from bilingual.desk.machine import MachineFailedError, fill
from bilingual.lifecycle import State
from bilingual.progress import progress_of
from tests import cast, scenarios, walks
from tests.desk import Desk
from tests.factories import OpportunityPageFactory

pytestmark = pytest.mark.django_db

BUTTON = "machine-translate"
BACKGROUND = '<p>We have <b>charts</b>: <a href="https://example.org/">these</a>.</p>'


class BrokenTranslator(DummyTranslator):
    def translate(self, source_locale, target_locale, strings):
        raise OSError("The line is cut.")


class LosingTranslator(DummyTranslator):
    """Loses every mark, as machines do."""

    def translate(self, source_locale, target_locale, strings):
        return {one: type(one)(one.render_text()) for one in strings}


def use(settings, translator):
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {
        "CLASS": f"{translator.__module__}.{translator.__name__}"
    }


@pytest.fixture
def pair(site):
    page = OpportunityPageFactory(
        parent=site.opportunities.en,
        language="en",
        draft=True,
        skills=[scenarios.python()],
        background=BACKGROUND,
    )
    page.save_revision(user=cast.alice())
    return walks.to_translation(page)


@pytest.fixture
def machine(settings):
    use(settings, DummyTranslator)


def progress(pair):
    return progress_of([pair])[pair.translation_key]


def test_there_is_none_by_default(pair):
    desk = Desk(pair, cast.thierry())

    assert BUTTON not in desk.text
    answer = desk.post("machine")
    assert answer.status_code in {302, 403}
    assert not StringTranslation.objects.exists()


def test_it_fills_what_is_left_and_marks_it(pair, machine):
    desk = Desk(pair, cast.thierry())
    assert BUTTON in desk.text
    desk.save({"client_team": "Équipe des données"}, verb="machine")

    assert desk.kept("client_team") == "Équipe des données"
    assert desk.kept("title") == "charts our of colours the Check"
    row = desk.rows("title").get()
    assert row.translation_type == StringTranslation.TRANSLATION_TYPE_MACHINE
    assert row.tool_name == "Dummy translator"
    assert desk.state("title") == "Not checked yet"
    assert desk.state("client_team") == "Done"
    assert desk.kept("slug") is None
    assert walks.pair_of(pair.source).state == State.TRANSLATING
    assert progress(pair).unconfirmed == progress(pair).done - 1


def test_it_blocks_until_a_person_has_checked_each(pair, machine):
    desk = Desk(pair, cast.thierry())
    desk.post("machine")
    desk.post("send")
    assert "Not checked yet" in desk.soup.find(id="desk-summary").text

    boxes = desk.soup.find_all("input", type="checkbox")
    desk.post("save", **{box["name"]: "on" for box in boxes[:-1]})
    assert progress(pair).unconfirmed == 1
    assert desk.rows("title").get().last_translated_by == cast.thierry()
    last = boxes[-1]["name"].removeprefix("checked-")
    desk.post("send", **{f"text-{last}": "Un mot de personne"})

    assert progress(pair).unconfirmed == 0
    assert walks.pair_of(pair.source).state == State.LANGUAGE_REVIEW


def test_a_form_that_only_passes_by_confirms_nothing(pair, machine):
    desk = Desk(pair, cast.thierry())
    desk.post("machine")
    before = progress(pair).unconfirmed
    desk.save({"slug": "les-couleurs"})

    assert progress(pair).unconfirmed == before


def test_one_that_fails_changes_nothing(settings, pair):
    use(settings, BrokenTranslator)
    desk = Desk(pair, cast.thierry())
    desk.save({"title": "Les couleurs"}, verb="machine")

    assert "did not answer" in desk.text
    assert desk.kept("title") == "Les couleurs"
    assert StringTranslation.objects.count() == 1
    with pytest.raises(MachineFailedError):
        fill(walks.pair_of(pair.source), user=cast.thierry(), at=None)


def test_what_would_break_the_page_is_left_to_a_person(settings, pair):
    use(settings, LosingTranslator)
    desk = Desk(pair, cast.thierry())
    desk.post("machine")

    assert desk.kept("title") == "Check the colours of our charts"
    assert desk.kept("background") is None


def test_only_translators_use_it(pair, machine):
    desk = Desk(pair, cast.renee())

    assert BUTTON not in desk.text
    assert desk.post("machine").status_code == 403
    assert not StringTranslation.objects.exists()
