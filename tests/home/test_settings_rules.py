"""Settings and menus: words exist in both languages, or in neither."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from bilingual.languages import LANGUAGES
from home.models import Announcement, FooterLink, MainMenuItem, Menus, SiteIdentity
from home.navigation import menu_links
from tests import scenarios


def refused_fields(instance):
    with pytest.raises(ValidationError) as refusal:
        instance.full_clean(exclude=["id", "menus"])
    return set(refusal.value.message_dict)


@pytest.mark.parametrize("name", ["department", "phase_text"])
@pytest.mark.parametrize(
    ("filled", "missing"), [("en", "fr"), ("fr", "en")], ids=["no-french", "no-english"]
)
def test_identity_in_one_language_is_refused_beside_the_other(name, filled, missing):
    identity = SiteIdentity(**{f"{name}_{filled}": "Words"})

    assert refused_fields(identity) == {f"{name}_{missing}"}


def test_identity_in_both_languages_is_accepted():
    SiteIdentity(department_en="Treasury", department_fr="Trésor").full_clean()


def test_the_site_name_cannot_be_empty():
    assert refused_fields(SiteIdentity(site_name_fr="")) == {"site_name_fr"}


@pytest.mark.parametrize("brand", ["neutral", "gc"])
def test_both_brands_exist(brand):
    SiteIdentity(brand=brand).full_clean()


def test_no_other_brand_exists():
    assert refused_fields(SiteIdentity(brand="province")) == {"brand"}


def test_neutral_is_the_brand_of_a_new_site():
    assert SiteIdentity().brand == "neutral"


@pytest.mark.parametrize(
    ("problems", "contact", "mailbox"),
    [
        ("problems@example.org", "us@example.org", "problems@example.org"),
        ("", "us@example.org", "us@example.org"),
        ("", "", ""),
    ],
)
def test_where_problems_are_reported(problems, contact, mailbox):
    identity = SiteIdentity(problem_report_email=problems, contact_email=contact)

    assert identity.problem_mailbox == mailbox


def test_an_announcement_that_is_shown_has_a_heading_in_both_languages():
    assert refused_fields(Announcement(is_on=True)) == {"heading_en", "heading_fr"}


def test_an_announcement_that_is_off_may_be_empty():
    Announcement(is_on=False).full_clean()


@pytest.mark.parametrize("name", ["heading", "text"])
def test_an_announcement_in_one_language_is_refused_even_when_off(name):
    announcement = Announcement(is_on=False, **{f"{name}_en": "Closed in August."})

    assert refused_fields(announcement) == {f"{name}_fr"}


@pytest.mark.parametrize("item", [MainMenuItem, FooterLink])
class TestMenuItem:
    def test_a_page_or_an_address_is_needed(self, item):
        assert "page" in refused_fields(item())

    def test_an_address_in_one_language_is_refused(self, item):
        half = item(label_en="Code", label_fr="Code", url_en="https://example.org")

        assert "url_fr" in refused_fields(half)

    def test_an_address_needs_a_label(self, item):
        nameless = item(
            url_en="https://example.org/en", url_fr="https://example.org/fr"
        )

        assert refused_fields(nameless) == {"label_en", "label_fr"}

    def test_a_label_in_one_language_is_refused(self, item):
        half = item(
            label_en="Code",
            url_en="https://example.org/en",
            url_fr="https://example.org/fr",
        )

        assert "label_fr" in refused_fields(half)

    def test_an_address_with_labels_is_accepted(self, item):
        item(
            label_en="Code",
            label_fr="Code",
            url_en="https://example.org/en",
            url_fr="https://example.org/fr",
        ).full_clean(exclude=["id", "menus"])

    def test_a_script_is_no_address(self, item):
        hostile = item(
            label_en="Code",
            label_fr="Code",
            url_en="javascript:alert(1)",
            url_fr="javascript:alert(1)",
        )

        assert {"url_en", "url_fr"} <= refused_fields(hostile)

    @pytest.mark.django_db
    def test_a_page_and_an_address_together_are_refused(self, item, site):
        both = item(
            page=site.guide.en.page_ptr,
            label_en="Code",
            label_fr="Code",
            url_en="https://example.org/en",
            url_fr="https://example.org/fr",
        )

        assert refused_fields(both) == {"page"}

    @pytest.mark.django_db
    def test_a_page_alone_is_accepted(self, item, site):
        item(page=site.guide.en.page_ptr).full_clean(exclude=["id", "menus"])


@pytest.mark.django_db
class TestMenus:
    @pytest.fixture
    def site(self, site):
        return scenarios.with_menus(site)

    def links(self, language):
        with translation.override(language):
            links = menu_links()
        return [links[menu] for menu in ("main_items", "footer_links")]

    def test_each_language_gets_its_own_pages_and_words(self, site):
        main, footer = self.links("fr")

        assert [(link.label, link.url) for link in main] == [
            ("Occasions", "/fr/occasions/"),
            ("Comment ça fonctionne", "/fr/comment-ca-fonctionne/"),
            ("Foire aux questions", "/fr/foire-aux-questions/"),
        ]
        assert footer[1][:2] == ("À notre sujet", "https://www.example.org/fr")

    def test_an_item_made_with_the_french_page_works_in_english(self, site):
        menus = Menus.load()
        menus.main_items = [MainMenuItem(page=site.guide.fr.page_ptr)]
        menus.save()

        (link,) = self.links("en")[0]

        assert (link.label, link.url) == ("How it works", "/en/how-it-works/")

    def test_a_label_of_its_own_wins_over_the_title(self, site):
        menus = Menus.load()
        menus.main_items = [
            MainMenuItem(
                page=site.guide.en.page_ptr, label_en="Guide", label_fr="Le guide"
            )
        ]
        menus.save()

        assert self.links("fr")[0][0].label == "Le guide"

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_a_page_that_is_not_public_leaves_its_item_out(self, site, language):
        assert len(self.links(language)[0]) == 3

        site.guide.fr.unpublish()

        assert len(self.links(language)[0]) == 2

    def test_the_section_being_read_is_marked(self, site):
        main, _footer = self.links("en")

        path = "/en/opportunities/some-work/"
        assert [link.leads_to(path) for link in main] == [True, False, False]

    def test_more_items_cost_no_more_queries(self, site, django_assert_num_queries):
        menus = Menus.load()
        menus.main_items = [
            MainMenuItem(page=site.guide.en.page_ptr, sort_order=order)
            for order in range(7)
        ]
        menus.save()

        self.links("en")  # Wagtail keeps the roots of the site from here on.
        with django_assert_num_queries(1):
            self.links("fr")
