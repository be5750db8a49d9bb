"""The filters of the translator's screen: what each shows, and that nothing hides."""

import pytest
from django.utils import timezone

from bilingual.desk import commenting, filtering
from bilingual.desk.filtering import Show
from bilingual.desk.segments import desk_of
from tests import cast, walks
from tests.desk import Desk

pytestmark = pytest.mark.django_db


def counts(desk):
    return {
        link["href"].partition("show=")[2]: int(link.span.get_text())
        for link in desk.soup.select(".desk-filters a")
    }


def shown(desk, show):
    desk.response = desk.client.get(desk.address, {"show": show})
    return [item.h3.get_text() for item in desk.soup.select(".desk-item")]


class TestFilters:
    def test_each_shows_as_many_as_it_says(self, pair, desk):
        walks.translate(pair, share=0.5)
        commenting.comment(
            pair, desk.key("title"), "Why?", user=cast.alice(), at=timezone.now()
        )
        desk.open()

        for show, count in counts(desk).items():
            assert len(shown(desk, show)) == count, show
        assert counts(desk)["comments"] == 1
        assert 0 < counts(desk)["to_do"] < counts(desk)["all"]

    def test_one_is_marked_as_the_one_that_is_open(self, desk):
        shown(desk, "to_do")

        marked = desk.soup.select(".desk-filters a[aria-current]")
        assert [one["href"] for one in marked] == [f"{desk.address}?show=to_do"]

    def test_what_is_unknown_shows_everything(self, desk):
        for asked in ("", "nothing", "ALL", "'", "to_do&x=1"):
            assert len(shown(desk, asked)) == counts(desk)["all"]

    def test_one_that_shows_nothing_says_so(self, desk):
        assert shown(desk, "changed") == []
        assert "There is no such text" in desk.text

    def test_the_form_posts_what_is_shown_and_comes_back_there(self, desk):
        address = f"{desk.address}?show=to_do"
        shown(desk, "to_do")
        answer = desk.client.post(
            address, {**desk.form(), **desk.named({"title": "Titre"}), "verb": "save"}
        )

        assert answer.url == address
        assert desk.kept("title") == "Titre"
        assert "Title" not in shown(desk, "to_do")

    def test_what_is_not_saved_is_never_hidden(self, desk):
        address = f"{desk.address}?show=comments"
        desk.response = desk.client.post(
            address, {**desk.named({"background": "<b>x"}), "verb": "save"}
        )

        assert desk.typed("background").strip() == "<b>x"
        assert len(desk.soup.select(".desk-item")) == 1

    def test_what_blocks_is_never_hidden(self, desk):
        address = f"{desk.address}?show=comments"
        desk.response = desk.client.post(address, {**desk.form(), "verb": "send"})

        links = desk.soup.select("#desk-summary a")
        assert links
        assert all(desk.soup.find(id=one["href"].lstrip("#")) for one in links)


def test_a_changed_sentence_is_one_to_do_as_well(pair):
    desk = desk_of(pair)
    one = desk.sentences[0]
    one.earlier = object()

    assert filtering.shows(Show.CHANGED, one)
    assert filtering.shows(Show.TO_DO, one)
    assert not filtering.shows(Show.WARNINGS, one)
    assert not filtering.shows(Show.COMMENTS, one)


def test_readers_filter_too(pair):
    desk = Desk(pair, cast.alice())

    assert len(shown(desk, "to_do")) == counts(desk)["to_do"] > 0
