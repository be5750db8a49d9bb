"""The guides in the admin: both, in both languages, with their pictures."""

import html
import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from django.urls import reverse
from django.utils.translation import trans_real
from wagtail.users.models import UserProfile

from bilingual.guides import DOCS, GUIDES, PICTURES, guide, help_address
from bilingual.languages import LANGUAGES
from tests import cast

PICTURE = re.compile(r"!\[([^\]]*)\]\(pictures/([^)]+)\)")
# Signs, pictures, names of languages and workflows, and what Wagtail calls otherwise.
NOT_OURS = {
    "+", "⋯", "i", "Français", "English", "clock", "glasses", "telephone",
    "horloge", "lunettes", "téléphone", "alternative text", "texte de remplacement",
    "in French", "en anglais", "Who does it", "Qui s’en charge", "Mot de passe oublié",
    "Account", "Preferred language", "Save",
    "Submit to English, then French / Anglais, puis français",
    "French, then English / Français, puis anglais",
    "Soumettre à French, then English / Français, puis anglais",
    "English, then French / Anglais, puis français",
}  # fmt: skip
PNG = b"\x89PNG\r\n\x1a\n"


def halves():
    return [(name, language) for name in GUIDES for language in LANGUAGES]


def signed_in(client, language, person=cast.alice):
    user = person()
    profile = UserProfile.get_for_user(user)
    profile.preferred_language = language
    profile.save()
    client.force_login(user)
    return client


@pytest.mark.django_db
@pytest.mark.parametrize(("name", "language"), halves())
def test_everybody_reads_each_guide_in_their_language(client, name, language):
    page = signed_in(client, language, cast.thierry).get(help_address(name))

    assert page.status_code == 200
    shown = guide(name, language)
    text = page.content.decode()
    assert shown.title in text
    assert str(shown.html) in text


@pytest.mark.parametrize(("name", "language"), halves())
def test_links_lead_to_headings_that_exist(name, language):
    anchors = {
        (one, half): {guide(one, half).anchor, *ids(guide(one, half))}
        for one, half in halves()
    }
    for target in re.findall(r'href="([^"]+)"', unquoted(guide(name, language))):
        address, _, anchor = target.partition("#")
        if not address:
            assert anchor in anchors[name, language], target
        elif anchor:
            other = next(one for one in GUIDES if help_address(one) == address)
            assert anchor in anchors[other, language], target


def ids(shown):
    return re.findall(r'<h\d id="([^"]+)"', shown.html)


def unquoted(shown):
    return unquote(shown.html)


@pytest.mark.parametrize(("name", "language"), halves())
def test_no_heading_has_the_anchor_of_another(name, language):
    found = ids(guide(name, language))

    assert len(found) == len(set(found))


@pytest.mark.parametrize("name", GUIDES)
def test_pictures_exist_and_say_what_they_show(name):
    pictures = PICTURE.findall((DOCS / f"{name}.md").read_text("utf-8"))

    assert pictures
    for words, file in pictures:
        assert len(words) > 20
        path = PICTURES / file
        assert path.read_bytes().startswith(PNG)
        assert path.stat().st_size <= 150_000


@pytest.mark.django_db
def test_pictures_are_served(client):
    signed_in(client, "en")
    for address in re.findall(r'<img src="([^"]+)"', guide("editors", "en").html):
        picture = client.get(address)
        assert picture["Content-Type"] == "image/png"
        assert b"".join(picture.streaming_content).startswith(PNG)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "name",
    [
        "../../site/static/logo",
        "..%2f..%2flogo",
        "../editors",
        "/etc/passwd",
        "nothing-of-that-name",
    ],
)
def test_nothing_else_is_served(client, name):
    signed_in(client, "en")
    folder = reverse("bilingual:help_picture", args=["x"]).removesuffix("x.png")

    for address in (f"{folder}{name}.png", f"{folder}{name}"):
        assert client.get(address, follow=True).status_code == 404


@pytest.mark.django_db
def test_strangers_read_neither_guides_nor_pictures(client):
    addresses = [help_address(name) for name in GUIDES]
    addresses.append(reverse("bilingual:help_picture", args=["landing"]))
    for address in addresses:
        answer = client.get(address)
        assert answer.status_code == 302
        assert answer["Location"].startswith(reverse("wagtailadmin_login"))


def test_html_in_a_guide_is_shown_as_it_was_typed(tmp_path, monkeypatch, settings):
    text = "# A\n\n<script>x</script> <b>y</b> [z](javascript:alert(1))\n\n---\n\n# B\n"
    (tmp_path / "editors.md").write_text(text)
    monkeypatch.setattr("bilingual.guides.DOCS", Path(tmp_path))

    shown = guide("editors", "en").html

    assert "<script>" not in shown
    assert "<b>" not in shown
    assert 'href="javascript' not in shown


@pytest.mark.django_db
def test_a_site_without_the_files_says_that_it_has_none(client, tmp_path, monkeypatch):
    monkeypatch.setattr("bilingual.guides.DOCS", Path(tmp_path))

    page = signed_in(client, "en").get(help_address("editors"))

    assert page.status_code == 404


def labels(language):
    """Every text of ours and of Wagtail's that a screen may show in that language."""
    catalog = trans_real.translation("fr")._catalog.items()
    texts = (key if language == "en" else text for key, text in catalog)
    plain = (text[0] if isinstance(text, tuple) else text for text in texts)
    return {text.rpartition("\x04")[2].replace("'", "’").lower() for text in plain}


@pytest.mark.parametrize(("name", "language"), halves())
def test_the_words_in_bold_are_those_of_the_screens(name, language):
    bold = re.findall(r"<strong>(.*?)</strong>", guide(name, language).html, re.DOTALL)
    shown = {html.unescape(re.sub(r"\s*\n\s*", " ", one)) for one in bold}
    words = {one.replace("'", "’") for one in shown}

    unknown = {one for one in words if one.lower() not in labels(language)}
    assert {one for one in unknown if not one.endswith(("?", "."))} <= NOT_OURS


@pytest.mark.django_db
@pytest.mark.parametrize("name", GUIDES)
def test_the_help_menu_leads_to_the_guides(client, name):
    assert help_address(name) in signed_in(client, "en").get("/admin/").content.decode()
