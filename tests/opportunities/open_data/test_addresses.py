"""The addresses of the files, and what they answer to programs that ask again."""

from datetime import timedelta

import pytest
from django.utils import timezone

from bilingual.languages import LANGUAGES
from opportunities.life.moves import Move
from opportunities.models import OpenDataSetting
from opportunities.open_data.names import File
from tests import scenarios
from tests.factories import rewrite
from tests.opportunities.open_data.stories import (
    CLOSES_AT,
    Story,
    a_story,
    the_pilot,
)

pytestmark = pytest.mark.django_db

by_language = pytest.mark.parametrize("language", LANGUAGES)
by_file = pytest.mark.parametrize("file", File)


@by_language
@by_file
def test_each_answers_as_what_it_is(files, file, language):
    the_pilot()

    response = files.answer(file, language)

    assert response.status_code == 200
    assert response.streaming
    name = files.NAMES[language][file].rpartition("/")[2]
    is_table = name.endswith(".csv")
    kind = "text/csv" if is_table else "application/json"
    assert response.headers["Content-Type"] == f"{kind}; charset=utf-8"
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Cache-Control"] == "public, max-age=300"
    assert "Set-Cookie" not in response.headers
    assert "Cookie" not in response.headers.get("Vary", "")
    disposition = f'attachment; filename="{name}"' if is_table else None
    assert response.headers.get("Content-Disposition") == disposition
    assert response.getvalue()


@pytest.mark.parametrize(
    "address",
    [
        "/fr/donnees-ouvertes/releases.json",
        "/en/open-data/livraisons.json",
        "/en/open-data/dossiers.json",
        "/en/open-data/occasions.csv",
        "/en/open-data/contrats-par-annee.csv",
        "/en/donnees-ouvertes/livraisons.json",
        "/en/open-data/releases.json/",
        "/en/open-data/releases.csv",
        "/en/open-data/..json",
        "/en/releases.json",
        "/open-data/releases.json",
    ],
)
def test_no_other_address_answers(client, site, address):
    assert client.get("/en/open-data/releases.json").status_code == 200

    assert client.get(address).status_code == 404


@by_file
def test_they_follow_the_page(client, site, files, file):
    rewrite(site.open_data.en, slug="figures-and-files")

    assert files.answer(file).status_code == 404
    address = files.NAMES["en"][file].replace("open-data", "figures-and-files")
    assert client.get(address).status_code == 200


def test_a_page_that_is_withdrawn_has_no_files(site, files):
    site.open_data.en.unpublish()

    for language in LANGUAGES:
        for file in File:
            assert files.answer(file, language).status_code == 404


@by_file
def test_only_reading_is_allowed(client, files, file):
    address = files.NAMES["en"][file]

    assert client.post(address).status_code == 405
    head = client.head(address)
    assert head.status_code == 200
    assert head.getvalue() == b""
    assert head.headers["ETag"] == files.answer(file).headers["ETag"]


class TestAskingAgain:
    @by_language
    @by_file
    def test_nothing_is_sent_twice(self, files, file, language):
        the_pilot()
        first = files.answer(file, language)

        for headers in (
            {"If-None-Match": first.headers["ETag"]},
            {"If-Modified-Since": first.headers["Last-Modified"]},
        ):
            again = files.answer(file, language, **headers)
            assert again.status_code == 304
            assert again.content == b""
            assert again.headers["ETag"] == first.headers["ETag"]
            assert again.headers["Access-Control-Allow-Origin"] == "*"

    def test_each_file_is_its_own(self, files):
        tags = {
            files.answer(file, language).headers["ETag"]
            for file in File
            for language in LANGUAGES
        }

        assert len(tags) == 8

    @by_file
    def test_news_is_sent(self, files, site, file, time_machine):
        pages = scenarios.an_open_pair(site)
        setting = OpenDataSetting.load()
        time_machine.move_to(timezone.now() + timedelta(days=1), tick=False)
        story = Story(pages.en.opportunity, at=timezone.now())

        def rename():
            setting.publisher_name_en, setting.publisher_name_fr = "One", "Un"
            setting.save()

        for news in (
            story.posted,
            lambda: story.happens(Move.SUSPEND, after=timedelta(0)),
            lambda: story.asked(),
            rename,
            pages.en.unpublish,
        ):
            before = files.answer(file)
            time_machine.move_to(timezone.now() + timedelta(days=1), tick=False)
            story.at = timezone.now() - timedelta(hours=3)
            news()

            for headers in (
                {"If-None-Match": before.headers["ETag"]},
                {"If-Modified-Since": before.headers["Last-Modified"]},
            ):
                assert files.answer(file, **headers).status_code == 200

    def test_a_closing_is_news_for_the_table(self, files, time_machine):
        a_story().posted()
        time_machine.move_to(CLOSES_AT, tick=False)
        before = files.answer(File.OPPORTUNITIES)
        tag = {"If-None-Match": before.headers["ETag"]}
        assert files.answer(File.OPPORTUNITIES, **tag).status_code == 304

        time_machine.move_to(CLOSES_AT + timedelta(seconds=1), tick=False)

        since = {"If-Modified-Since": before.headers["Last-Modified"]}
        assert files.answer(File.OPPORTUNITIES, **tag).status_code == 200
        assert files.answer(File.OPPORTUNITIES, **since).status_code == 200
        assert "closed" in files.text(File.OPPORTUNITIES)
