"""The main job: a text goes from its author to visitors, in both languages at once.

Five people take part, each with an account and nothing but the screens.
"""

import pytest
from playwright.sync_api import expect
from wagtail.models import Page

from bilingual.languages import LANGUAGES, other_language
from bilingual.publishing import locked_pair
from bilingual.removal import delete_pair
from opportunities.amendments.rules import Kind
from tests import cast, scenarios, walks
from tests.browser.colleagues import Colleague
from tests.browser.editor import Editor
from tests.browser.letters import translations, word, write_opportunity
from tests.browser.watching import NEW, OLD, Glance, Watcher, assert_one_instant
from tests.factories import OpportunityPageFactory

SEARCHED = {"en": "reading LETTER", "fr": "numerisee lettre"}
COMMENT = "Say that the letters are scanned: “numérisées”."
TOO_SHORT = {"en": "A tool that reads.", "fr": "Un outil qui lit."}
NEW_TITLE = {"en": "Letters, read by a voice", "fr": "Des lettres lues par une voix"}

written_first = pytest.mark.parametrize("source", LANGUAGES)


@pytest.fixture(scope="module")
def site(db):
    scenarios.python()
    scenarios.accessibility()
    for person in (cast.alice, cast.antoine, cast.bob, cast.renee, cast.mona):
        person()
    for person in (cast.thierry, cast.tess):
        person()
    return scenarios.a_site_with_menus()


@pytest.fixture
def colleague(at_work):
    """Somebody of the cast, signed in."""
    return lambda person: Colleague(at_work(person().username))


@pytest.fixture
def opportunities(site):
    """The list, where nothing that a test posts stays."""
    yield site.opportunities
    for page in Page.objects.child_of(site.opportunities.en).specific():
        with locked_pair(page.translation_key) as pair:
            delete_pair(pair, user=cast.ada())


@written_first
def test_a_new_text_goes_to_visitors(
    opportunities, at_work, colleague, open_visitor, server, source
):
    target = other_language(source)
    title = word("title", source)
    send(Editor(at_work(walks.AUTHORS[source]().username)), opportunities, source)

    reviewer = colleague(walks.READERS[source])
    reviewer.open_work("To review", "Review", title)
    assert f"Done. “{title}”: " in reviewer.decide("Accept the text")

    translator = colleague(walks.TRANSLATORS[source])
    translator.open_work("To translate", "Translate", title)
    words = translations(source, target)
    described = word("short_description", source)
    translator.write_sentences({**words, described: TOO_SHORT[target]})
    # Most are saved before: each as soon as its field is left.
    translator.save_translation()
    assert "is sent for review" in translator.send_translation()

    language_reviewer = colleague(walks.LANGUAGE_READERS[source])
    language_reviewer.open_work("To review", "Review", title)
    language_reviewer.decide("Send back to its translator", COMMENT)

    correct(translator, title, described, words[described])

    language_reviewer.open_work("To review", "Review", title)
    language_reviewer.decide("Accept the translation")

    approver = colleague(cast.mona)
    approver.open_work("To approve", "Read and decide", title)
    compare(approver)
    with Watcher(server.url, addresses(opportunities), titles()) as watcher:
        approver.decide("Approve both languages")
        watcher.look_again()

    assert_one_instant(watcher)
    assert_found_by_search(open_visitor().page)


def send(author, opportunities, source):
    """Write it in that language, and send it for review."""
    author.start_opportunity(opportunities[source], word("title", source))
    write_opportunity(author, source)
    author.submit()
    assert "has been submitted" in author.message


def correct(translator, title, source_text, better):
    """See why the translation came back, change it, send it again."""
    translator.open_work("To translate", "Translate", title)
    expect(translator.page.get_by_text(COMMENT)).to_be_visible()
    field = translator.sentences()[source_text]
    field.fill(better)
    assert "is sent for review" in translator.send_translation()


def compare(approver):
    """Both drafts stand side by side before somebody approves them."""
    for language, heading in approver.compare().items():
        expect(heading).to_have_text(word("title", language))
    approver.back_to_pair()


def titles():
    return {language: word("title", language) for language in LANGUAGES}


def addresses(opportunities):
    return {
        language: opportunities[language].url + word("slug", language) + "/"
        for language in LANGUAGES
    }


def assert_found_by_search(page):
    for language, address in (("en", "/en/opportunities/"), ("fr", "/fr/occasions/")):
        page.goto(address)
        page.locator("#search-words").fill(SEARCHED[language])
        page.locator(".search-form button").click()
        page.locator(".card-link").click()
        expect(page.locator("h1")).to_have_text(word("title", language))


@written_first
def test_a_change_of_a_public_text_goes_to_visitors(
    opportunities, colleague, server, source
):
    page = OpportunityPageFactory(
        parent=opportunities[source],
        language=source,
        draft=True,
    )
    old = {one.language: one.title for one in walks.to_public(page).pages()}
    pair = a_change_that_waits(page)
    public = {one.language: one.url for one in pair.pages()}

    approver = colleague(cast.mona)
    approver.open_work("To approve", "Read and decide", NEW_TITLE[source])
    with Watcher(server.url, public, NEW_TITLE, old) as watcher:
        approver.decide("Approve both languages")
        watcher.look_again()

    assert_one_instant(watcher)


def a_change_that_waits(page):
    """A new title in both languages, on its way until somebody approves it."""
    page = page.specific_class.objects.get(pk=page.pk)
    page.title = NEW_TITLE[page.language]
    page.change_kind = Kind.CORRECTION
    page.save_revision(user=walks.AUTHORS[page.language]())
    pair = walks.translate(walks.to_translation(page), words=in_new_words)
    pair = walks.decide(pair, walks.TRANSLATORS[page.language](), "approve")
    return walks.decide(pair, walks.LANGUAGE_READERS[page.language](), "approve")


def in_new_words(segment):
    """A translation in which only the title is another than before."""
    if segment.context.path == "title":
        return NEW_TITLE[other_language(segment.string.locale.language_code)]
    return walks.in_other_words(segment)


def test_a_language_that_is_alone_is_found():
    """Silence above means something."""
    both_old, both_new = {"en": OLD, "fr": OLD}, {"en": NEW, "fr": NEW}
    between = {"en": NEW, "fr": OLD}

    def looks(*glances):
        watcher = Watcher("http://127.0.0.1", {}, {})
        watcher.glances = [Glance(first, saw) for first, saw in glances]
        return watcher

    came_between = looks(("fr", both_old), ("fr", between), ("en", both_new))
    assert_one_instant(came_between)
    alone = looks(("fr", both_old), ("en", between), ("fr", both_new))
    with pytest.raises(AssertionError):
        assert_one_instant(alone)
    twice = looks(("fr", both_old), ("fr", between), ("fr", between), ("en", both_new))
    with pytest.raises(AssertionError):
        assert_one_instant(twice)
