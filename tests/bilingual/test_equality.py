"""The equality report: each sort of difference is made, and seen with its words."""

import json
from uuid import uuid4

import pytest
from wagtail.models import Locale, Page
from wagtail_localize.models import LocaleSynchronization

from bilingual.equality import Kind, compare_site
from bilingual.models import PagePair
from tests import cast, walks
from tests.factories import ContentPageFactory, create_pair
from tests.factories.words import stream
from tests.scenarios import an_open_pair, with_menus
from tests.tampering import change, found, in_the_database, kinds, move_alone

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("broken_rows_allowed")]


class TestNothingDiffers:
    def test_on_a_site_as_it_should_be(self, site):
        with_menus(site)
        an_open_pair(site)

        assert found() == []

    def test_after_the_whole_way(self, site):
        page = ContentPageFactory(
            parent=site.landing.fr,
            language="fr",
            draft=True,
            owner=cast.antoine(),
            body=[],
        )
        page.save_revision(user=cast.antoine())
        walks.to_public(page)

        assert found() == []

    def test_drafts_are_nobodys_business(self, site):
        ContentPageFactory(parent=site.landing.en, language="en", draft=True)

        assert found() == []


class TestPresence:
    def test_public_in_one_language(self, site):
        in_the_database(site.guide.fr, live=False)

        differences = {one.kind: one for one in compare_site()}
        one = differences[Kind.ONE_LANGUAGE]
        assert one.message == "Visitors can read it in one language only."
        assert one.title == site.guide.en.title
        assert differences[Kind.STATE].message == (
            "It counts as public, but not both pages are."
        )
        # The pages behind it in the tree are where they should be.
        assert set(differences) == {Kind.ONE_LANGUAGE, Kind.STATE}

    def test_a_twin_that_is_gone(self, site):
        Page.objects.filter(pk=site.privacy.fr.pk).update(translation_key=uuid4())

        assert {Kind.ONE_LANGUAGE, Kind.STATE, Kind.NO_PAIR} == kinds()

    def test_not_known_as_a_pair(self, site):
        PagePair.objects.of(site.guide.en).delete()

        assert found() == [
            (Kind.NO_PAIR, "No pair is recorded for this page."),
            (Kind.NO_PAIR, "No pair is recorded for this page."),
        ]

    def test_public_pages_of_a_pair_that_is_not(self, site):
        PagePair.objects.of(site.guide.en).update(is_public=False)

        assert found() == [
            (Kind.STATE, "It counts as not public, but a page of it is.")
        ]

    def test_a_page_that_mirrors_another(self, site):
        Page.objects.filter(pk=site.privacy.fr.pk).update(alias_of=site.privacy.en.pk)

        (one,) = compare_site()
        assert (one.kind, one.title) == (Kind.MIRROR, site.privacy.fr.title)
        assert "not translated" in one.message

    def test_a_tree_that_mirrors_another(self, site):
        LocaleSynchronization.objects.create(
            locale=Locale.objects.get(language_code="fr"),
            sync_from=Locale.objects.get(language_code="en"),
        )

        (one,) = compare_site()
        assert (one.kind, one.title) == (Kind.SYNCHRONISED, "")


class TestPlaces:
    def test_another_parent(self, site):
        pages = create_pair(ContentPageFactory, site.guide, en={"slug": "x"})
        move_alone(pages.fr, site.privacy.fr, "last-child")

        (one,) = compare_site()
        assert one.kind == Kind.PLACE
        assert site.guide.en.title in one.message
        assert site.privacy.fr.title in one.message

    def test_another_order(self, site):
        first = create_pair(ContentPageFactory, site.guide, en={"slug": "a"})
        second = create_pair(
            ContentPageFactory, site.guide, en={"slug": "b"}, fr={"slug": "b"}
        )
        move_alone(second.fr, first.fr, "left")

        assert {one.kind for one in compare_site()} == {Kind.ORDER}
        assert "follows another page" in next(compare_site()).message


class TestContent:
    def test_changed_without_the_other_language(self, site):
        page = ContentPageFactory(
            parent=site.landing.en, language="en", draft=True, owner=cast.alice()
        )
        page.save_revision(user=cast.alice())
        pair = walks.to_public(page)
        in_the_database(pair.target, title="Quelque chose")

        (one,) = compare_site()
        assert one.kind == Kind.CHANGED
        assert one.message == "What visitors read in French is not what was approved."

    @pytest.mark.parametrize(
        ("name", "value"),
        [("price", 100), ("licence", "Apache-2.0"), ("contact_email", "x@example.org")],
    )
    def test_a_shared_value(self, site, name, value):
        pages = an_open_pair(site)
        type(pages.fr).objects.filter(pk=pages.fr.pk).update(**{name: value})

        (one,) = compare_site()
        assert (one.kind, one.place) == (Kind.VALUE, name)
        assert str(pages.en.title) in one.title

    def test_shared_choices(self, site):
        pages = an_open_pair(site)
        pages.fr.skills.clear()
        change(pages.fr, skills=[])

        assert kinds() == {Kind.VALUE}

    def test_a_text_in_one_language_only(self, site):
        change(site.privacy.fr, lead="")

        (one,) = compare_site()
        assert (one.kind, one.place) == (Kind.STRUCTURE, "lead")
        assert one.message == "Nothing stands here in French."

    def test_the_same_words_in_both_languages(self, site):
        same = "Nobody has translated this long sentence yet."
        for page in site.privacy:
            change(page, lead=same)

        (one,) = compare_site()
        assert (one.kind, one.message) == (Kind.UNTRANSLATED, f"“{same}”")

    def test_a_name_may_be_the_same(self, site):
        for page in site.privacy:
            change(page, lead="Open Source Canada")

        assert found() == []

    @pytest.mark.parametrize(
        ("english", "french", "value"),
        [
            ("It pays $500 now.", "Cela rapporte 600 $ ici.", "500"),
            ("By July 12, 2027.", "D’ici le 13 juillet 2027.", "2027-07-12"),
            ("Wait 3 days.", "Attendez 4 jours.", "3"),
            ("Write to a@example.org.", "Écrivez à b@example.org.", "a@example.org"),
            (
                "See https://example.org/x.",
                "Voir https://example.net/x.",
                "example.org",
            ),
        ],
    )
    def test_facts_of_a_text(self, site, english, french, value):
        change(site.privacy.en, lead=english)
        change(site.privacy.fr, lead=french)

        differences = list(compare_site())
        assert {one.kind for one in differences} == {Kind.FACT}
        assert any(
            value in one.message and "English only" in one.message
            for one in differences
        )

    def test_facts_of_rich_text_and_of_rows(self, site):
        pages = an_open_pair(site)
        change(pages.en, background="<p>We publish 40 charts.</p>")
        change(
            pages.fr,
            background="<p>Nous publions 50 graphiques.</p>",
            deliverables=stream(
                ("deliverable", {"text": "Une commande en 7 jours."}),
                ("deliverable", {"text": "Des essais pour dix graphiques."}),
            ),
        )

        differences = list(compare_site())
        assert {one.kind for one in differences} == {Kind.FACT}
        places = {one.place.split(".")[0] for one in differences}
        assert places == {"background", "deliverables"}

    def test_links_of_rich_text(self, site):
        pages = an_open_pair(site)
        link = '<p>{} <a href="https://www.example.{}/">{}</a></p>'
        change(pages.en, background=link.format("See the", "org", "rules"))
        change(pages.fr, background=link.format("Voyez les", "net", "règles"))

        assert kinds() == {Kind.FACT}

    def test_links_that_each_language_has_of_its_own_are_equal(self, site):
        """Pages and files have another key in each language, and addresses a path."""
        pages = an_open_pair(site)
        words = {"en": ("See", "rules", "forms"), "fr": ("Voyez", "règles", "formes")}
        for page in pages:
            see, rules, forms = words[page.language]
            key = site.guide[page.language].pk
            change(
                page,
                background=f'<p>{see} <a linktype="page" id="{key}">{rules}</a>, '
                f'<a linktype="document" id="{key}">{forms}</a>, '
                f'<a href="https://www.canada.ca/{page.language}/{rules}.html">.</a>'
                "</p>",
            )

        assert found() == []

    def test_a_link_in_one_language_only(self, site):
        pages = an_open_pair(site)
        key = site.guide.en.pk
        change(
            pages.en,
            background=f'<p>See the <a linktype="page" id="{key}">guide</a>.</p>',
        )
        change(pages.fr, background="<p>Voyez le guide.</p>")

        assert kinds() == {Kind.FACT}


class TestRows:
    def test_a_value_that_both_languages_share(self, site):
        pages = an_open_pair(site)
        criteria = pages.fr.evaluation_criteria.get_prep_value()
        criteria[0]["value"]["word_limit"] = 77
        change(pages.fr, evaluation_criteria=json.dumps(criteria))

        (one,) = compare_site()
        assert one.kind == Kind.VALUE
        assert one.place.endswith(".word_limit")

    def test_a_row_that_is_missing(self, site):
        pages = an_open_pair(site)
        rows = pages.fr.deliverables.get_prep_value()
        change(pages.fr, deliverables=json.dumps(rows[:1]))

        (one,) = compare_site()
        assert (one.kind, one.message) == (
            Kind.STRUCTURE,
            "Nothing stands here in French.",
        )

    def test_a_row_without_words_that_is_missing(self, site):
        pages = an_open_pair(site)
        rows = pages.en.acceptance_criteria.get_prep_value()
        change(pages.en, acceptance_criteria=json.dumps(rows[1:]))

        (one,) = compare_site()
        assert one.message == "Nothing stands here in English."

    def test_rows_in_another_order(self, site):
        pages = an_open_pair(site)
        rows = pages.fr.deliverables.get_prep_value()
        change(pages.fr, deliverables=json.dumps(rows[::-1]))

        (one,) = compare_site()
        assert (one.kind, one.place) == (Kind.STRUCTURE, "deliverables")

    def test_an_image_described_in_one_language_only(self, site):
        for language, alt in (("en", "A chart"), ("fr", "")):
            self._with_picture(site.privacy[language], alt, decorative=False)

        (one,) = compare_site()
        assert one.kind == Kind.STRUCTURE
        assert "alt_text" in one.place
        assert one.message == "Nothing stands here in French."

    def test_an_image_that_is_decoration_in_one_language_only(self, site):
        for language, decorative in (("en", True), ("fr", False)):
            self._with_picture(site.privacy[language], "", decorative=decorative)

        (one,) = compare_site()
        assert one.kind == Kind.VALUE
        assert "decorative" in one.place

    def _with_picture(self, page, alt, *, decorative):
        image = {"image": 1, "alt_text": alt, "decorative": decorative}
        value = {"image": image, "caption": ""}
        row = {"type": "picture", "value": value, "id": "a-picture"}
        change(page, body=json.dumps([row]))
