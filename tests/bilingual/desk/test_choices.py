"""Addresses, files and images that may differ between the languages."""

import json

import pytest
from django.core.files.base import ContentFile
from wagtail.documents import get_document_model
from wagtail_factories import ImageFactory
from wagtail_localize.models import SegmentOverride

from bilingual.baking import assembled
from tests import cast, walks
from tests.desk import Desk
from tests.factories import ContentPageFactory

pytestmark = pytest.mark.django_db


KEY = "11111111-1111-4111-8111-111111111111"


class TestValuesThatMayDiffer:
    PATH = "background.'https://example.org/en'"

    def change(self, desk, value, **extra):
        key = desk.choice(self.PATH)
        return desk.post(**{f"choice-{key}": value}, **extra)

    def test_another_address_in_the_other_language(self, desk, pair):
        walks.translate(pair)
        desk.open()
        self.change(desk, "https://example.org/fr")

        assert SegmentOverride.objects.get().data == "https://example.org/fr"
        assert "Different in the translation" in desk.text
        page = assembled(walks.pair_of(pair.source))
        assert 'href="https://example.org/fr"' in page.background

    def test_left_as_it_is_it_is_the_same(self, desk):
        desk.save({"title": "Les couleurs"})

        assert not SegmentOverride.objects.exists()

    def test_a_french_file_for_the_french_page(self, page):
        english, french = (
            get_document_model().objects.create(
                title=name, file=ContentFile(b"a", name=f"{name}.csv")
            )
            for name in ("Questions EN", "Questions FR")
        )
        page.attachments = [("attachment", {"title": "Q", "document": english})]
        page.save_revision(user=cast.alice())
        pair = walks.translate(walks.to_translation(page))
        desk = Desk(pair, cast.thierry())
        path = f"attachments.{page.attachments[0].id}.document"
        assert "Same in both languages" in desk.soup.find(
            id=f"choice-{desk.choice(path)}"
        ).get_text(" ")

        desk.post(**{f"choice-{desk.choice(path)}": str(french.pk)})

        assert assembled(walks.pair_of(page)).attachments[0].value["document"] == french
        assert "Questions FR" in desk.text
        assert desk.post(**{f"choice-{desk.choice(path)}": "987654"}).status_code == 200
        assert SegmentOverride.objects.get().data == french.pk

    @pytest.mark.parametrize("decorative", [False, True])
    def test_an_image_unless_it_is_a_decoration(self, site, decorative):
        ours, theirs = ImageFactory(), ImageFactory()
        page = ContentPageFactory(parent=site.landing.en, language="en", draft=True)
        image = {"image": ours.pk, "decorative": decorative, "alt_text": "A chart"}
        page.body = json.dumps(
            [{"type": "picture", "id": KEY, "value": {"image": image, "caption": ""}}]
        )
        page.save_revision(user=cast.alice())
        pair = walks.translate(walks.to_translation(page))
        desk = Desk(pair, cast.thierry())
        key = desk.choice(f"body.{KEY}.image.image")
        desk.post(**{f"choice-{key}": str(theirs.pk)})

        picture = assembled(walks.pair_of(page)).body[0].value["image"]
        assert picture.decorative is decorative
        assert picture.pk == (ours if decorative else theirs).pk

    def test_made_the_same_again(self, desk):
        self.change(desk, "https://example.org/fr")
        desk.post(**{f"same-{desk.choice(self.PATH)}": "on"})

        assert not SegmentOverride.objects.exists()

    @pytest.mark.parametrize(
        "address",
        ["javascript:alert(1)", "data:text/html,x", "//evil.example", "no address"],
    )
    def test_no_address_runs_anything(self, desk, address):
        self.change(desk, address)

        assert not SegmentOverride.objects.exists()
        assert "Write a whole address" in desk.text
        assert desk.form()[f"choice-{desk.choice(self.PATH)}"] == address

    def test_two_people_at_one_address(self, desk, pair):
        other = Desk(pair, cast.ada())
        self.change(desk, "https://example.org/fr")
        self.change(other, "https://example.org/autre")

        assert SegmentOverride.objects.get().data == "https://example.org/fr"
        assert "Somebody else changed this" in other.text
