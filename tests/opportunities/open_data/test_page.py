"""The page that offers the files and explains every field."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from bilingual.languages import LANGUAGES
from opportunities.models import OpenDataSetting
from opportunities.open_data.columns import headers
from opportunities.open_data.fields import FIELDS
from opportunities.open_data.names import File
from tests import cast
from tests.opportunities.open_data.fields_in import paths_in
from tests.opportunities.open_data.many import many_stories
from tests.opportunities.open_data.stories import STORIES, the_pilot
from tests.opportunities.open_data.test_releases import TAGS
from tests.visits import visit

pytestmark = pytest.mark.django_db

by_language = pytest.mark.parametrize("language", LANGUAGES)
A_FORM = {
    "publisher_name_en": "Department of Data",
    "publisher_name_fr": "Ministère des Données",
    "publisher_uri": "https://data.example.org/",
    "contact_email": "data@example.org",
    "ocid_prefix": "ocds-213czf",
    "licence_url_en": "https://example.org/en",
    "licence_url_fr": "https://example.org/fr",
}


class TestPage:
    @by_language
    def test_it_links_to_every_file(self, client, site, files, language):
        page = visit(client, site.open_data[language].url)

        assert page.response.status_code == 200
        assert set(files.NAMES[language].values()) <= page.links

    @by_language
    def test_it_explains_every_column_tag_and_status(self, client, site, language):
        page = visit(client, site.open_data[language].url)
        codes = {code.get_text() for code in page.soup.find_all("code")}

        assert set(headers()) <= codes
        assert {
            tag for tags in TAGS.values() for one in tags for tag in one.split()
        } <= (codes)
        assert {"open", "closed", "not-delivered", "paid"} <= codes
        for table in page.soup.find_all("table"):
            assert table.caption.get_text(strip=True)
            assert len(table.thead.find_all("th", scope="col")) == 2
            for row in table.tbody.find_all("tr"):
                assert row.find("th", scope="row")

    def test_every_field_that_it_explains_is_in_the_data(self, files):
        for story in STORIES.values():
            story()
        found = paths_in(files.releases()["releases"])

        missing = {field.path for field in FIELDS} - found
        assert missing == {"tender/documents"}

    @pytest.mark.parametrize(
        ("language", "words"),
        [
            ("en", ["1 opportunity was posted so far", "4 releases tell"]),
            ("fr", ["1\u00a0occasion", "4\u00a0livraisons"]),
        ],
    )
    def test_it_counts_what_is_there(self, client, site, language, words):
        the_pilot()

        page = visit(client, site.open_data[language].url)

        for one in words:
            assert one in page.text
        assert ("June\u00a026, 2021" in page.text) == (language == "en")

    def test_it_says_so_while_the_prefix_is_nobodys(self, client, site):
        assert "no publisher has registered" in visit(client, "/en/open-data/").text
        setting = OpenDataSetting.load()
        setting.ocid_prefix = "ocds-213czf"
        setting.save()

        assert "no publisher has registered" not in visit(client, "/en/open-data/").text

    def test_it_costs_the_same_for_any_number(
        self, client, site, django_assert_max_num_queries
    ):
        many_stories(50)
        client.get("/en/")
        with django_assert_max_num_queries(20):
            client.get("/en/open-data/")


class TestSetting:
    def send(self, client, user, **changes):
        client.force_login(user)
        pk = OpenDataSetting.load().pk
        address = reverse(
            "wagtailsettings:edit", args=("opportunities", "opendatasetting", pk)
        )
        return client.post(address, {**A_FORM, **changes})

    def test_what_is_set_is_in_the_files(self, client, files):
        the_pilot()

        response = self.send(client, cast.ada())

        assert response.status_code == 302
        package = files.releases("fr")
        assert package["publisher"] == {
            "name": "Ministère des Données",
            "uri": "https://data.example.org/",
        }
        assert package["license"] == "https://example.org/fr"
        (release, *_rest) = package["releases"]
        assert release["ocid"] == "ocds-213czf-MA-2021-0001"
        assert release["parties"][0]["contactPoint"] == {
            "email": "data@example.org",
            "url": "https://data.example.org/",
        }

    @pytest.mark.parametrize(
        ("field", "value", "wrong"),
        [
            ("ocid_prefix", "213czf", "ocid_prefix"),
            ("ocid_prefix", "ocds-213CZF", "ocid_prefix"),
            ("ocid_prefix", "ocds-21 czf", "ocid_prefix"),
            ("ocid_prefix", "", "ocid_prefix"),
            ("publisher_name_fr", "", "publisher_name_fr"),
            ("publisher_uri", "javascript:alert(1)", "publisher_uri"),
            ("licence_url_en", "", "licence_url_en"),
            ("contact_email", "data", "contact_email"),
        ],
    )
    def test_a_mistake_is_told_beside_its_field(
        self, client, site, field, value, wrong
    ):
        response = self.send(client, cast.ada(), **{field: value})

        assert response.status_code == 200
        assert set(response.context["form"].errors) == {wrong}

    @pytest.mark.parametrize("who", ["alice", "thierry", "mona"])
    def test_only_administrators_change_it(self, client, site, who):
        response = self.send(client, getattr(cast, who)())

        assert response.status_code == 302
        assert OpenDataSetting.load().ocid_prefix == "ocds-xxxxxx"

    def test_the_defaults_are_valid(self, db):
        setting = OpenDataSetting.load()
        setting.full_clean()
        setting.publisher_name_en = "One language only"

        with pytest.raises(ValidationError):
            setting.full_clean()

    def test_without_names_the_department_publishes(self, files, site):
        assert files.releases()["publisher"] == {
            "name": "Department of Small Things",
            "uri": "http://localhost/",
        }

    def test_every_file_has_an_address_in_both_languages(self, files):
        for language in LANGUAGES:
            assert set(files.NAMES[language]) == set(File)
