"""A version of the site is known by all that its answers are made with."""

import pytest

from page_cache.release import release


@pytest.fixture
def called(settings, tmp_path):
    """How the version is called whose files are in a folder."""
    settings.PAGE_CACHE_MADE_WITH = [tmp_path, tmp_path / "missing"]
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "page.html").write_text("<p>One</p>")

    def called():
        release.cache_clear()
        return release()

    yield called
    release.cache_clear()


def test_the_same_files_are_the_same_version(called, tmp_path):
    before = called()
    (tmp_path / "notes.txt").write_text("No answer is made with this.")

    assert called() == before
    assert len(before) == 16


@pytest.mark.parametrize(
    "name", ["inner/page.html", "code.py", "fr.mo", "staticfiles.json"]
)
def test_another_file_is_another_version(called, tmp_path, name):
    before = called()
    (tmp_path / name).write_text("Another")

    assert called() != before


def test_the_same_words_in_another_file_are_another_version(called, tmp_path):
    before = called()
    (tmp_path / "inner" / "page.html").rename(tmp_path / "page.html")

    assert called() != before


def test_another_setting_is_another_version(called, settings):
    before = called()
    settings.FRONT_CACHE_SECONDS = 12345

    assert called() != before


def test_it_is_read_once(called, tmp_path):
    before = called()
    (tmp_path / "code.py").write_text("Another")

    assert release() == before


def test_no_secret_can_be_read_in_it(called, settings):
    assert settings.SECRET_KEY not in called()
