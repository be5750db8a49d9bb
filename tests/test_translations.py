"""Every text passes through the catalogue, and none changes the sense of Wagtail's.

`test_catalogue.py` asks whether each French text is complete and well set; here, that
the catalogue holds exactly the texts of the sources, and that readers get them.
"""

import io
import re
from functools import cache
from pathlib import Path

import pytest
from babel.messages.extract import extract
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po
from bs4 import BeautifulSoup
from django.apps import apps
from django.db.models import OneToOneField
from django.utils.functional import Promise
from django.utils.translation import override
from django.utils.translation.template import templatize
from modelcluster.fields import ParentalKey

from bilingual.typography import french_typography_problems
from home.sign_in import SignInForm
from tests.content_walk import places
from tests.repository import APPS, ROOT, named, our, text_of
from tests.test_catalogue import CATALOGUE, forms

KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
# Wagtail's French for these means the same in less good French.
BETTER_THAN_WAGTAILS = {
    *("Any", "Breadcrumb", "Save", "Skip to main content", "Sort by", "Status"),
    "status",
}
# Written out in both languages, because both are shown or because they are fixed by
# the Canada.ca design; the name of the country's own site is the same in both.
FIXED_TEXTS = {
    "templates/500.html",
    "templates/home/language_choice.html",
    "templates/components/gc/footer_links_en.html",
    "templates/components/gc/footer_links_fr.html",
}
FIXED_WORDS = {
    *("Canada", "Canada.ca", "Government of Canada", "Gouvernement du Canada"),
    *("English", "Français"),
    # Kinds of files, and keys.
    *("CSV", "PO", "TBX", "XLIFF 1.2", "XLIFF 2.0"),
    *("Alt", "Ctrl"),
}
SHOWN_ATTRIBUTES = ("alt", "aria-label", "placeholder", "title")


@cache
def messages():
    """The texts of the catalogue, without its header."""
    with CATALOGUE.open("rb") as file:
        return [message for message in read_po(file, locale="fr") if message.id]


# ---- The catalogue and the sources


def letters():
    """What is sent by e-mail."""
    return [path for path in our("*.txt") if named(path).startswith("templates/")]


def sources():
    """Python and templates of the site; tests and measurements show nothing."""
    return [
        path
        for path in [*our("*.py"), *our("*.html"), *letters()]
        if not named(path).startswith(("tests/", "bench/"))
    ]


def texts_of(path):
    """The texts that a source gives to gettext, each with its context."""
    code = text_of(path)
    if path.suffix in {".html", ".txt"}:
        # In brackets, or the indentation of HTML would be an error of Python.
        code = f"(\n{templatize(code, origin=named(path))}\n)"
    found = extract("python", io.BytesIO(code.encode()), keywords=KEYWORDS)
    return {(context, message) for _line, message, _comments, context in found}


def keys(found):
    return {(message.context, message.id) for message in found}


def test_the_catalogue_holds_exactly_the_texts_of_the_sources():
    written = set().union(*(texts_of(path) for path in sources()))

    assert written - keys(messages()) == set(), "run: make messages"
    assert keys(messages()) - written == set(), "run: make messages"


def test_the_catalogue_keeps_no_old_text_and_no_line_number():
    with CATALOGUE.open("rb") as file:
        catalogue = read_po(file, locale="fr")

    assert not catalogue.obsolete
    assert not [
        message.id
        for message in catalogue
        for _path, line in message.locations
        if line is not None
    ]


def test_zero_and_one_are_singular_in_french():
    assert "nplurals=2; plural=(n > 1);" in CATALOGUE.read_text()


# ---- What a French text keeps of the English one


def pairs(found):
    """Each text with its French; of plurals, each form with its own."""
    for message in found:
        originals = message.id if isinstance(message.id, tuple) else (message.id,)
        yield from zip(originals, forms(message), strict=True)


def test_markup_is_the_same_on_both_sides():
    tags = re.compile(r"</?\w[^>]*>")

    assert not [
        original
        for original, french in pairs(messages())
        if tags.findall(original) != tags.findall(french)
    ]


@pytest.mark.parametrize("end", [".", "?", "…", "</p>"])
def test_a_text_ends_the_same_way_on_both_sides(end):
    assert not [
        original
        for original, french in pairs(messages())
        if original.endswith(end) != french.endswith(end)
    ]


def test_readers_are_addressed_as_vous():
    familiar = re.compile(r"\b(tu|toi|ta|tes)\b", re.IGNORECASE)

    assert not [french for _, french in pairs(messages()) if familiar.search(french)]


def test_there_is_one_kind_of_no_break_space():
    assert not [french for _, french in pairs(messages()) if "\u202f" in french]


def test_words_of_wagtail_keep_their_sense():
    """One catalogue answers for all: ours is asked before Wagtail's and Django's.

    A text of ours that Wagtail also uses, in another sense, needs a context.
    """
    ours = {
        message.id: forms(message)[0] for message in messages() if not message.context
    }
    changed = {
        original: (french, ours[original])
        for original, french in texts_of_packages().items()
        if original in ours and ours[original] != french
    }

    assert set(changed) <= BETTER_THAN_WAGTAILS, changed


def texts_of_packages():
    """The French texts of Wagtail's and localize's own screens."""
    installed = [Path(config.path) for config in apps.get_app_configs()]
    texts = {}
    for folder in installed:
        compiled = folder / "locale/fr/LC_MESSAGES/django.mo"
        if compiled.exists() and not folder.is_relative_to(ROOT / "bilingual"):
            with compiled.open("rb") as file:
                found = [m for m in read_mo(file) if m.id and not m.context]
            texts |= {m.id: forms(m)[0] for m in found if isinstance(m.id, str)}
    return texts


# ---- What readers and editors meet


def bare_words(path):
    """Words of a template that no one could translate."""
    source = text_of(path)
    for hidden in (
        r"{%\s*comment.*?endcomment\s*%}",
        r"{#.*?#}",
        r"{%\s*blocktrans.*?endblocktrans(?:late)?\s*%}",
        r"{%.*?%}",
        r"{{.*?}}",
    ):
        source = re.sub(hidden, " ", source, flags=re.DOTALL)
    soup = BeautifulSoup(source, "html.parser")
    for element in soup(["script", "style"]):
        element.decompose()
    shown = [
        *soup.stripped_strings,
        *(
            element[name]
            for element in soup.find_all(lambda tag: tag.name != "meta")
            for name in SHOWN_ATTRIBUTES
            if name in element.attrs
        ),
    ]
    words = (re.sub(r"\s+", " ", text).strip(" /-–—:.()") for text in shown)
    return {text for text in words if re.search(r"[^\W\d_]{2}", text)} - FIXED_WORDS


def test_no_template_has_words_of_one_language():
    found = {
        named(path): words
        for path in our("*.html")
        if named(path) not in FIXED_TEXTS and (words := bare_words(path))
    }

    assert not found


def test_a_fixed_text_still_needs_to_be_one():
    assert all(bare_words(ROOT / name) for name in FIXED_TEXTS)


def our_models():
    return [model for app in APPS for model in apps.get_app_config(app).get_models()]


@pytest.mark.parametrize("model", our_models(), ids=lambda model: model.__name__)
def test_a_model_and_its_fields_have_names_to_translate(model):
    to_parents = (ParentalKey, OneToOneField)
    plain = [
        field.name
        for field in model._meta.local_fields
        if field.editable and not field.auto_created
        if not isinstance(field, to_parents)
        if not isinstance(field.verbose_name, Promise)
    ]

    assert isinstance(model._meta.verbose_name, Promise)
    assert not plain


def previewable_places():
    return [place for place in places() if place.block.is_previewable]


@pytest.mark.django_db
@pytest.mark.parametrize("place", previewable_places(), ids=str)
def test_a_block_is_previewed_in_the_editors_language(place):
    shown = {}
    for language in ("en", "fr"):
        with override(language):
            block = place.block
            html = block.render(block.get_preview_value())
            shown[language] = set(BeautifulSoup(html, "html.parser").stripped_strings)

    prose = {text for text in shown["en"] if " " in text}
    assert not prose & shown["fr"]
    assert not french_typography_problems(" ".join(sorted(shown["fr"])))


def test_the_sign_in_form_speaks_french():
    with override("fr"):
        assert str(SignInForm().fields["password"].label) == "Mot de passe"


@pytest.mark.parametrize("guide", ["docs/editors.md", "docs/translators.md"])
def test_a_guide_keeps_the_rules_that_it_teaches(guide):
    _english, french = re.split(r"^---$", text_of(ROOT / guide), flags=re.MULTILINE)
    prose = re.sub(r"`[^`\n]*`|\]\([^)]*\)|\*+", "", french).replace("⍽", "\xa0")

    assert not french_typography_problems(prose)
