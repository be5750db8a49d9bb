"""Settings, menus and skills in the admin: mistakes are told, nothing is lost."""

from decimal import Decimal

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from bilingual.removal import delete_pair
from home.models import Announcement, Menus
from opportunities.models import PostingLimitsSetting, Skill
from tests import cast, scenarios
from tests.visits import visit
from tests.walks import pair_of

pytestmark = pytest.mark.django_db

A_SCRIPT = "<script>alert(1)</script>"


@pytest.fixture
def ada(client):
    client.force_login(cast.ada())
    return client


def send(client, model, data):
    """Send the form of a setting; its form when it was refused, else None."""
    names = model._meta.app_label, model._meta.model_name
    address = reverse("wagtailsettings:edit", args=(*names, model.load().pk))
    response = client.post(address, data)
    assert response.status_code in {200, 302}
    return response.context["form"] if response.status_code == 200 else None


def menus(*items):
    blank = {"page": "", "label_en": "", "label_fr": "", "url_en": "", "url_fr": ""}
    return nested_form_data(
        {
            "main_items": inline_formset([{**blank, **item} for item in items]),
            "footer_links": inline_formset([]),
        }
    )


class TestMenus:
    def test_pages_and_addresses_are_kept_in_order(self, ada, client, site):
        elsewhere = {
            "label_en": "Code",
            "label_fr": "Le code",
            "url_en": "https://example.org/en",
            "url_fr": "https://example.org/fr",
        }

        refused = send(ada, Menus, menus({"page": site.guide.en.pk}, elsewhere))

        assert refused is None
        links = visit(client, "/fr/").soup.select(".main-menu li a")
        assert [link["href"] for link in links] == [
            site.guide.fr.url,
            "https://example.org/fr",
        ]

    @pytest.mark.parametrize(
        ("item", "field"),
        [
            ({}, "page"),
            ({"label_en": "Code", "label_fr": "Code"}, "page"),
            ({"url_en": "https://example.org"}, "url_fr"),
            (
                {"url_en": "javascript:alert(1)", "url_fr": "https://example.org"},
                "url_en",
            ),
            ({"page": "999999"}, "page"),
            ({"label_en": "x" * 51, "label_fr": "x"}, "label_en"),
        ],
    )
    def test_a_wrong_item_is_told_beside_its_field(self, ada, item, field):
        form = send(
            ada, Menus, menus({"label_en": "Kept", "label_fr": "Gardé", **item})
        )

        formset = form.formsets["main_items"]
        assert field in formset.errors[0]
        assert formset.forms[0]["label_fr"].value() == item.get("label_fr", "Gardé")
        assert not Menus.load().main_items.exists()

    def test_a_page_that_is_deleted_leaves_the_menu(self, ada, client, site):
        send(ada, Menus, menus({"page": site.guide.en.pk}))
        delete_pair(pair_of(site.guide.en), user=None)

        for address in ("/en/", "/fr/"):
            page = visit(client, address)
            assert page.response.status_code == 200
            assert not page.soup.select(".main-menu li a")


class TestLimits:
    GOOD = {
        "price_cap": "10000",
        "highest_tax_rate": "15",
        "minimum_posting_days": "10",
        "selection_business_days": "2",
        "minimum_days_after_change": "5",
        "closing_soon_hours": "72",
        "questions_end_business_days": "3",
        "question_text_days": "30",
        "administration_hours": "10",
        "splitting_months": "12",
        "preview_link_days": "14",
    }

    @pytest.mark.parametrize(
        ("field", "value"),
        [
            ("price_cap", "0"),
            ("price_cap", "-1"),
            ("price_cap", "99999999999"),
            ("price_cap", "a lot"),
            ("highest_tax_rate", "-1"),
            ("highest_tax_rate", "101"),
            ("minimum_posting_days", "-1"),
            ("minimum_posting_days", "366"),
            ("minimum_posting_days", ""),
            ("selection_business_days", "61"),
            ("closing_soon_hours", "100000"),
            ("minimum_days_after_change", "61"),
            ("questions_end_business_days", "31"),
            ("question_text_days", "0"),
            ("question_text_days", "366"),
            ("administration_hours", "-1"),
            ("administration_hours", "101"),
            ("splitting_months", "0"),
            ("splitting_months", "61"),
            ("preview_link_days", "0"),
            ("preview_link_days", "91"),
        ],
    )
    def test_a_limit_out_of_reason_is_told(self, ada, field, value):
        form = send(ada, PostingLimitsSetting, {**self.GOOD, field: value})

        assert set(form.errors) == {field}
        assert PostingLimitsSetting.load().minimum_posting_days == 10

    def test_no_tax_and_no_period_are_limits_too(self, ada, client, site):
        refused = send(
            ada,
            PostingLimitsSetting,
            {
                **self.GOOD,
                "highest_tax_rate": "0",
                "minimum_posting_days": "0",
                "selection_business_days": "0",
                "closing_soon_hours": "0",
            },
        )
        page = scenarios.an_open_pair(site, price=Decimal(10000)).en

        assert refused is None
        assert visit(client, page.url).response.status_code == 200


def test_an_announcement_is_text(ada, client, site):
    send(
        ada,
        Announcement,
        {
            "is_on": "on",
            "heading_en": A_SCRIPT,
            "heading_fr": A_SCRIPT,
            "text_en": A_SCRIPT,
            "text_fr": A_SCRIPT,
            "link_page": "",
        },
    )

    page = visit(client, "/en/")
    assert page.soup.find_all("script") == []
    assert page.text.count("alert(1)") == 2


class TestSkills:
    def send(self, client, **fields):
        address = reverse(Skill.snippet_viewset.get_url_name("add"))
        blank = {"name_en": "", "name_fr": "", "slug": ""}
        response = client.post(address, {**blank, **fields})
        return response.context["form"].errors if response.status_code == 200 else {}

    @pytest.mark.parametrize(
        ("name", "slug"),
        [
            ("C++", "c-plus-plus"),
            ("C#", "c-sharp"),
            (".NET", "dotnet"),
            ("Accessibility testing", "accessibility-testing"),
        ],
    )
    def test_an_address_is_made_from_the_english_name(self, ada, name, slug):
        assert self.send(ada, name_en=name, name_fr=name) == {}

        assert Skill.objects.get().slug == slug

    @pytest.mark.parametrize(
        ("fields", "wrong"),
        [
            ({"name_en": "Tests"}, "name_fr"),
            ({"name_fr": "Essais"}, "name_en"),
            ({"name_en": "x" * 61, "name_fr": "x"}, "name_en"),
            ({"name_en": "a", "name_fr": "b", "slug": "a b"}, "slug"),
            ({"name_en": "a\x00", "name_fr": "b"}, "name_en"),
        ],
    )
    def test_a_wrong_skill_is_told(self, ada, fields, wrong):
        assert wrong in self.send(ada, **fields)
        assert not Skill.objects.exists()

    @pytest.mark.parametrize("name", ["name_en", "name_fr", "slug"])
    def test_a_name_is_given_once(self, ada, name):
        scenarios.accessibility()
        other = {"name_en": "Other", "name_fr": "Autre", "slug": "other"}
        taken = getattr(Skill.objects.get(), name)

        assert name in self.send(ada, **{**other, name: taken})

    def test_two_names_that_make_one_address_are_told(self, ada):
        assert self.send(ada, name_en="Go lang", name_fr="Go lang") == {}

        assert "slug" in self.send(ada, name_en="Go-lang", name_fr="Go-lang")

    def test_a_name_without_letters_asks_for_an_address(self, ada):
        assert self.send(ada, name_en="日本", name_fr="日本")
        assert not Skill.objects.exists()

    def test_a_name_is_text_everywhere(self, ada, client, site):
        self.send(ada, name_en=A_SCRIPT, name_fr=A_SCRIPT, slug="hostile")
        page = scenarios.an_open_pair(site, skills=[Skill.objects.get()]).en

        for address in (page.url, site.opportunities.en.url, "/en/"):
            soup = visit(client, address).soup
            # Data for search engines is no program.
            assert soup.select("script:not([type='application/ld+json'])") == []
