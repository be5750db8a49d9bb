"""The translator's work with files and terms at the screens, with and without scripts."""

import polib
import pytest
from playwright.sync_api import Page, expect

from bilingual.lifecycle import State
from bilingual.models import Term
from bilingual.publishing import locked_pair
from bilingual.removal import delete_pair
from tests import cast, scenarios, walks
from tests.browser.colleagues import told
from tests.browser.translator import (
    BOLD,
    HEADING,
    LAST_TEXT,
    LINK,
    TITLE,
    Translator,
    a_page_to_translate,
    words_in,
)

UNREVIEWED, BROKEN = "Un texte d’une machine", "Une fin <b>qui manque"
with_and_without_scripts = pytest.mark.parametrize("scripts", [True, False])


@pytest.fixture(scope="module")
def site(db):
    for person in (cast.alice, cast.bob, cast.renee, cast.ada, cast.thierry):
        person()
    return scenarios.a_site_with_menus()


@pytest.fixture
def pair(site):
    pair = a_page_to_translate(site, "en")
    yield pair
    with locked_pair(pair.translation_key) as locked:
        delete_pair(locked, user=cast.ada())


@pytest.fixture
def translator(pair, at_work, scripts):
    page = at_work("thierry", java_script_enabled=scripts)
    return Translator(page, pair)


def downloaded(page: Page) -> polib.POFile:
    """The PO file of the page whose desk is open."""
    with page.expect_download() as download:
        page.get_by_role("link", name="PO", exact=True).click()
    path = download.value.path()
    assert download.value.suggested_filename.endswith("-en-fr.po")
    return polib.pofile(path.read_text(encoding="utf-8"))


def upload(page: Page, file: polib.POFile, name: str = "page.po") -> None:
    """From the desk to the screen that says what the file would do."""
    page.get_by_role("link", name="Import a file").click()
    field = page.get_by_label("PO or XLIFF file, or a zip of these")
    content = str(file).encode()
    field.set_input_files({"name": name, "mimeType": "text/plain", "buffer": content})
    press(page, "See what it would do")
    expect(page.get_by_role("heading", name="What this file would do")).to_be_visible()


def press(page: Page, button: str) -> None:
    with page.expect_navigation():
        page.get_by_role("button", name=button, exact=True).click()


def fate(page: Page, source: str) -> str:
    """What happens to the text with these words in its source."""
    row = page.get_by_role("row").filter(has_text=source)
    return row.locator(".files-badge").inner_text()


# ---- Files


@with_and_without_scripts
def test_a_page_is_translated_elsewhere(translator, pair):
    words, sources, page = words_in("fr"), words_in("en"), translator.page
    file = downloaded(translator.open().page)
    assert [one.msgid for one in file] == sources
    for number in (TITLE, HEADING, BOLD, LINK):
        file[number].msgstr = words[number]
    file[LAST_TEXT].msgstr, file[LAST_TEXT].flags = UNREVIEWED, ["fuzzy"]
    file[-1].msgstr = BROKEN

    upload(page, file)
    assert fate(page, sources[TITLE]) == "New translation"
    assert fate(page, sources[-1]) == "Rejected"
    expect(page.locator(".files-summary")).to_contain_text("5 texts would be saved.")
    press(page, "Import")
    assert "5 texts are saved" in told(page)
    expect(page.locator(".files")).to_contain_text("Nothing was published")
    page.get_by_role("link", name="Open this translation").click()

    for number in (TITLE, HEADING, BOLD, LINK):
        expect(translator.field(number)).to_have_value(words[number])
    expect(translator.field(LAST_TEXT)).to_have_value(UNREVIEWED)
    unfinished = page.locator(".desk-item[data-key]:not([data-state=done])")
    expect(unfinished.filter(has_text=sources[LAST_TEXT])).to_have_count(1)
    assert walks.pair_of(pair.source).state == State.TRANSLATING


@with_and_without_scripts
def test_what_was_typed_meanwhile_stays_until_somebody_says_otherwise(translator, pair):
    page = translator.page
    file = downloaded(translator.open().page)
    file[TITLE].msgstr = "Le titre du fichier"
    walks.translate(pair, share=1 / len(file), words=lambda one: "Le titre du bureau")

    upload(page, file)
    assert fate(page, file[TITLE].msgid) == "Changed here after the file was made"
    press(page, "Import")
    assert "nothing new to save" in told(page)
    translator.open()
    expect(translator.field(TITLE)).to_have_value("Le titre du bureau")

    upload(page, file)
    page.get_by_label("Replace what is stored now").check()
    press(page, "Import")
    translator.open()
    expect(translator.field(TITLE)).to_have_value("Le titre du fichier")


@with_and_without_scripts
def test_a_file_that_is_not_wanted(translator):
    page = translator.page
    file = downloaded(translator.open().page)
    file[TITLE].msgstr = "Un titre"
    upload(page, file)
    press(page, "Import nothing, and forget the file")
    assert "Nothing was changed" in told(page)

    field = page.get_by_label("PO or XLIFF file, or a zip of these")
    field.set_input_files(
        {"name": "photo.png", "mimeType": "image/png", "buffer": b"PNG"}
    )
    press(page, "See what it would do")
    expect(page.locator("#file-problem")).to_have_text(
        "Choose a file whose name ends in .po, .xlf, .xliff or .zip."
    )
    translator.open()
    expect(translator.field(TITLE)).to_have_value("")


# ---- Terms


@with_and_without_scripts
def test_a_term_is_proposed_approved_and_shown_at_the_desk(
    translator, at_work, scripts
):
    page = translator.page
    page.goto("/admin/")
    if scripts:
        page.get_by_role("link", name="Terminology").click()
    else:
        # Wagtail draws its menu with scripts.
        page.goto("/admin/terms/")
    page.get_by_role("link", name="Propose a term").click()
    expect(page.get_by_text("A new term is a proposal.")).to_be_visible()
    expect(page.locator("[name=status]")).to_have_count(0)
    page.get_by_label("English term").fill("letter")
    page.get_by_label("French term").fill("lettre")
    press(page, "Create")
    shown = translator.open().item(BOLD).locator(".desk-terms")
    expect(translator.field(BOLD)).to_be_attached()
    expect(shown).to_have_count(0)

    reviewer = at_work("renee")
    reviewer.goto("/admin/terms/?status=proposed")
    reviewer.get_by_role("link", name="letter", exact=True).click()
    reviewer.locator("[name=status]").select_option(label="Approved")
    press(reviewer, "Save")
    assert Term.objects.get(term_en="letter").status == Term.Status.APPROVED

    translator.open()
    expect(shown).to_contain_text("lettre")
    Term.objects.filter(term_en="letter").delete()
