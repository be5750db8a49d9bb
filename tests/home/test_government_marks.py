"""The marks are drawn where a department has fetched them, and written elsewhere."""

import pytest
from django.template import Context, Template
from django.utils import translation

from home.templatetags import government_marks


def mark(name):
    source = "{% load government_marks %}{% government_mark name %}"
    return Template(source).render(Context({"name": name}))


@pytest.fixture
def fetched(monkeypatch, tmp_path):
    """A folder of static files that holds the signature in French only."""
    drawing = tmp_path / "brand/sig-blk-fr.svg"
    drawing.parent.mkdir()
    drawing.write_text("<svg/>")
    monkeypatch.setattr(
        government_marks.finders,
        "find",
        lambda path: str(tmp_path / path) if (tmp_path / path).exists() else None,
    )


@pytest.mark.usefixtures("fetched")
def test_a_fetched_mark_has_an_address_in_the_language_being_read():
    with translation.override("fr"):
        assert mark("signature") == "/static/brand/sig-blk-fr.svg"


@pytest.mark.usefixtures("fetched")
@pytest.mark.parametrize("name", ["signature", "wordmark"])
def test_a_mark_that_was_not_fetched_has_no_address(name):
    assert mark(name) == ""


def test_in_production_only_a_collected_mark_has_an_address(monkeypatch):
    class Collected:
        hashed_files = {"brand/wmms-spl-en.svg": "brand/wmms-spl-en.0a1b.svg"}

    monkeypatch.setattr(government_marks, "staticfiles_storage", Collected())

    assert mark("wordmark") == "/static/brand/wmms-spl-en.svg"
    assert mark("signature") == ""
