"""The screens: what they list and link, in both languages, and what they cost."""

import json
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.users.models import UserProfile
from wagtail_localize.models import StringTranslation

from bilingual.desk.segments import desk_of
from bilingual.files import exporting
from bilingual.files.units import unit_id
from tests import cast, walks
from tests.bilingual.files.exchanges import tree
from tests.bilingual.files.people import AtFiles, with_texts
from tests.desk import Desk
from tests.factories import ContentPageFactory

pytestmark = pytest.mark.django_db


def a_page(site, number, slug="same"):
    """A page with that many paragraphs, sent for translation into French."""
    paragraphs = "".join(f"<p>Paragraph {one} of many.</p>" for one in range(number))
    page = ContentPageFactory(
        parent=site.landing.en, language="en", draft=True, slug=f"{slug}-{uuid4()}"
    )
    value = {"heading": "Many", "text": paragraphs}
    page.body = json.dumps([{"type": "text", "id": str(uuid4()), "value": value}])
    page.save_revision(user=cast.alice())
    return walks.to_translation(page)


def cost(act):
    with CaptureQueriesContext(connection) as queries:
        act()
    return len(queries)


class TestDownloads:
    def test_three_formats_from_the_desk(self, thierry):
        desk = Desk(thierry.pair, cast.thierry())
        links = [one["href"] for one in desk.soup.select(".desk-links a")]
        for kind in exporting.FORMATS:
            address = reverse("bilingual:pair_file", args=[thierry.pair.pk, kind])
            assert address in links
            thierry.download(kind)
            assert thierry.response.headers["Content-Disposition"].startswith(
                "attachment; filename="
            )
        assert reverse("bilingual:files") in links

    def test_the_list_of_translations_leads_to_the_files(self, client, site):
        client.force_login(cast.thierry())
        answer = client.get(reverse("bilingual:translations"))

        assert f'href="{reverse("bilingual:files")}"' in answer.content.decode()

    def test_sentences_stand_in_the_order_of_the_page(self, thierry):
        data = thierry.download("xliff2")
        names = [
            one.get("id") for one in tree(data).iter() if one.tag.endswith("}unit")
        ]
        by_key = {
            f"text-{one.key}": unit_id(one.path, one.source)
            for one in desk_of(thierry.pair).sentences
        }
        desk = Desk(thierry.pair, cast.thierry())
        fields = [one.get("name", "") for one in desk.soup.find_all("textarea")]

        assert names == [by_key[one] for one in fields if one in by_key]
        assert len(names) >= 4

    def test_many_pages_in_one_archive_with_names_of_their_own(
        self, pair, site, monkeypatch
    ):
        pairs = [pair, a_page(site, 3)]
        monkeypatch.setattr(exporting, "slugify", lambda text: "same")
        at_files = AtFiles(pairs[0], cast.thierry())
        files = at_files.download_zip(*pairs, kind="xliff12")

        assert set(files) == {"same-en-fr.xlf", "same-en-fr-2.xlf"}
        assert all(b'version="1.2"' in one for one in files.values())

        everything = at_files.download_zip(every="1", show="mine")

        assert len(everything) == 2

    def test_an_archive_comes_home(self, site):
        pairs = [a_page(site, 2), a_page(site, 3)]
        at_files = [AtFiles(pair, cast.thierry()) for pair in pairs]
        first = at_files[0]
        files = first.download_zip(*pairs)
        texts = {one.unit("title"): "Un titre" for one in at_files}
        for name, data in files.items():
            first.bring(with_texts(data, texts), name)

        assert {one.kept_text("title") for one in at_files} == {"Un titre"}

    def test_too_many_pages_at_a_time(self, site, monkeypatch):
        monkeypatch.setattr(exporting, "MOST_PAGES", 1)
        pairs = [a_page(site, 1), a_page(site, 1)]
        at_files = AtFiles(pairs[0], cast.thierry())

        assert at_files.download_zip(*pairs) is None
        assert at_files.response.status_code == 302

    def test_a_page_that_was_never_sent(self, page):
        pair = walks.pair_of(page)
        at_files = AtFiles(pair, cast.ada())
        at_files.download()

        assert at_files.response.status_code == 302
        assert at_files.download_zip(pair) is None

    def test_a_stored_text_that_is_broken_is_told_and_not_given(self, thierry, pair):
        walks.translate(pair, words=lambda one: "<b>Sans fin")
        text = thierry.download().decode()

        assert "Sans fin" in text
        assert 'msgstr "<b>Sans fin"' not in text


class TestLists:
    def test_what_is_listed(self, site, pair):
        thierry = AtFiles(pair, cast.thierry())
        thierry.response = thierry.client.get(reverse("bilingual:files"))

        assert pair.source.title in thierry.text
        (box,) = thierry.soup.find_all("input", {"name": "pair"})
        assert box["value"] == str(pair.pk)

        alice = AtFiles(pair, cast.alice())
        alice.response = alice.client.get(reverse("bilingual:files"))
        assert "There is no page in this list." in alice.text
        alice.response = alice.client.get(reverse("bilingual:files"), {"show": "all"})
        assert pair.source.title in alice.text

    def test_long_lists_are_cut_and_can_be_had_whole(self, pair, site, monkeypatch):
        monkeypatch.setattr("bilingual.views.files.PER_PAGE", 1)
        a_page(site, 1)
        thierry = AtFiles(pair, cast.thierry())
        thierry.response = thierry.client.get(reverse("bilingual:files"), {"p": "2"})

        assert "Page 2 of 2" in thierry.text
        assert "All 2 pages of this list" in thierry.text
        assert len(thierry.soup.find_all("input", {"name": "pair"})) == 1

    def test_rows_that_do_not_fit_are_counted(self, site, monkeypatch):
        monkeypatch.setattr("bilingual.views.files_import.MOST_ROWS", 3)
        thierry = AtFiles(a_page(site, 9), cast.thierry())
        thierry.upload(thierry.download())

        assert len(thierry.soup.select(".files tbody tr")) == 3
        assert "more texts are not shown here" in thierry.text


class TestAccess:
    def test_tables_are_named_and_every_field_has_its_label(self, thierry):
        texts = {thierry.unit("title"): "Du fichier"}
        data = with_texts(thierry.download(), texts)
        walks.translate(thierry.pair)
        thierry.upload(data)
        soup = thierry.soup
        (table,) = soup.select(".files table")

        assert table.caption.get_text(strip=True)
        assert all(one.get("scope") == "col" for one in table.thead.find_all("th"))
        assert all(row.th.get("scope") == "row" for row in table.select("tbody tr"))
        region = table.find_parent(role="region")
        assert region["tabindex"] == "0"
        assert soup.find(id=region["aria-labelledby"])
        box = soup.find("input", {"name": thierry.box("title")})
        assert box.find_parent("label").get_text(strip=True)
        assert {one.get("lang") for one in table.select("tbody td [lang]")} == {
            "en",
            "fr",
        }
        main = soup.find(class_="files")
        assert not main.find_all(style=True)
        assert not main.find_all("script")

    @pytest.mark.parametrize("language", ["en", "fr"])
    def test_each_screen_in_both_languages(self, thierry, language):
        profile = UserProfile.get_for_user(cast.thierry())
        profile.preferred_language = language
        profile.save()
        thierry.client.get(reverse("bilingual:files"))
        thierry.upload(with_texts(thierry.download(), {thierry.unit("title"): "Oui"}))
        assert thierry.soup.html["lang"] == language
        thierry.confirm()

        assert thierry.response.status_code == 200
        assert StringTranslation.objects.count() == 1


class TestCost:
    def test_it_is_the_same_for_any_page(self, site):
        people = [AtFiles(a_page(site, n), cast.thierry()) for n in (5, 60)]
        costs = []
        for one in people:
            texts = {one.unit("title"): "Un titre", one.unit("slug"): "un-titre"}
            file = with_texts(one.download(), texts)
            costs.append(
                [
                    cost(one.download),
                    cost(lambda one=one: one.download("xliff2")),
                    cost(lambda one=one, file=file: one.upload(file)),
                    cost(one.confirm),
                ]
            )

        assert costs[0] == costs[1]
        assert max(costs[1]) < 120
