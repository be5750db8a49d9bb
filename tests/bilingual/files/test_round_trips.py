"""Our files in tools that we did not write: opened, translated, saved, brought back."""

import polib
import pytest
from translate.storage.po import pofile
from translate.storage.xliff import xlifffile
from translate.storage.xliff2 import Xliff2File
from wagtail_localize.models import StringTranslation

from bilingual.desk import markup
from bilingual.files.units import UnitState
from tests import walks
from tests.bilingual.files.exchanges import (
    ENDINGS,
    SOURCE,
    a_unit,
    an_exchange,
    read_back,
    written,
)
from tests.bilingual.files.people import with_texts

TOOLKIT = {"po": pofile, "xliff2": Xliff2File, "xliff12": xlifffile}
in_each_format = pytest.mark.parametrize("kind", list(TOOLKIT))


def in_the_toolkit(data, kind, change):
    """The file after translate-toolkit read it, changed units, and wrote it."""
    store = TOOLKIT[kind].parsestring(data)
    for unit in store.units:
        if not unit.isheader():
            change(unit)
    return bytes(store)


def exchange():
    return an_exchange(
        a_unit(path="p.1"),
        a_unit(
            path="p.2", state=UnitState.NEEDS_REVIEW, addresses={"1": "https://a/?b&c"}
        ),
        a_unit("Plain", "", path="p.3", state=UnitState.TO_DO, is_rich=False),
        a_unit("Simple", "Simplet\n", path="p.4", is_rich=False, max_length=20),
        a_unit(
            path="p.5",
            target="",
            state=UnitState.TO_DO,
            earlier_source="Before <b>it</b>",
        ),
    )


@in_each_format
def test_opened_and_saved_nothing_is_lost(kind):
    data = written(exchange(), kind)

    saved = in_the_toolkit(data, kind, lambda unit: None)

    assert read_back(saved, kind) == read_back(data, kind)


@in_each_format
def test_a_typed_translation_comes_back_and_the_rest_stays(kind):
    def translate(unit):
        if unit.source == "Plain":
            unit.target = "Tout « simple » & <clair>"

    data = written(exchange(), kind)
    before = read_back(data, kind).units
    after = read_back(in_the_toolkit(data, kind, translate), kind).units

    assert after[2].typed(is_rich=False) == "Tout « simple » & <clair>"
    assert after[2].seen == before[2].seen
    assert after[:2] + after[3:] == before[:2] + before[3:]


@pytest.mark.parametrize("kind", ["xliff2", "xliff12"])
def test_the_codes_of_a_source_are_placed_in_the_target(kind):
    def translate(unit):
        unit.rich_target = unit.rich_source

    data = written(an_exchange(a_unit(target="", state=UnitState.TO_DO)), kind)
    (unit,) = read_back(in_the_toolkit(data, kind, translate), kind).units

    assert unit.typed(is_rich=True) == markup.as_typed(SOURCE, is_rich=True)


@in_each_format
def test_a_mark_of_doubt_stays_one(kind):
    data = written(an_exchange(), kind)
    doubted = in_the_toolkit(data, kind, lambda unit: unit.markfuzzy())
    (unit,) = read_back(doubted, kind).units

    assert not unit.is_confirmed


def test_polib_saves_what_it_read(tmp_path):
    data = written(exchange(), "po")
    path = tmp_path / "page.po"
    path.write_bytes(data)
    file = polib.pofile(str(path))
    file.save()

    assert read_back(path.read_bytes(), "po") == read_back(data, "po")


@pytest.mark.django_db
@in_each_format
def test_a_whole_page_goes_out_and_comes_home(thierry, pair, kind):
    """Every text of a page is stored again as it was, to the letter."""
    texts = {
        thierry.unit("background"): (
            'Nous publions <b>quarante</b> graphiques\xa0; voir <a id="a1">les\nnôtres</a>.'
        )
    }
    walks.translate(pair)
    thierry.stored("background").delete()
    thierry.bring(with_texts(thierry.download(), texts))
    before = sorted(StringTranslation.objects.values_list("data", flat=True))
    saved = in_the_toolkit(thierry.download(kind), kind, lambda unit: None)
    name = f"page.{ENDINGS[kind]}"
    thierry.upload(saved, name)

    assert "There is nothing in this file to import." in thierry.text

    StringTranslation.objects.all().delete()
    thierry.bring(saved, name)

    after = StringTranslation.objects.values_list("data", flat=True)
    assert sorted(after) == before
    assert "Not imported" not in thierry.text
