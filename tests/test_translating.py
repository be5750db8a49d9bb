"""An opportunity through the translator's screens, from either language to the other."""

from datetime import timedelta
from decimal import Decimal
from urllib.parse import urlencode

import pytest
from django.urls import reverse
from wagtail.models import Locale
from wagtail_localize.models import (
    OverridableSegment,
    StringSegment,
    Translation,
    TranslationSource,
)

from bilingual.languages import LANGUAGES, other_language
from opportunities.models import OpportunityPage
from opportunities.models.page import SHARED_FACTS
from tests import cast, scenarios
from tests.factories import OpportunityPageFactory
from tests.visits import visit

pytestmark = pytest.mark.django_db

from_either_language = pytest.mark.parametrize("language", LANGUAGES)


class Desk:
    """The admin as the people around a translation use it."""

    def __init__(self, client, site, committing):
        self.client = client
        self.site = site
        self.committing = committing

    def source_page(self, language):
        page = OpportunityPageFactory(
            parent=self.site.opportunities[language],
            language=language,
            skills=[scenarios.python()],
        )
        page.save_revision().publish()
        return OpportunityPage.objects.get(pk=page.pk)

    def send(self, page, person):
        """Send a page for translation into the other language."""
        self.client.force_login(person)
        locale = Locale.objects.get(language_code=other_language(page.language))
        address = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
        return self.client.post(address, {"locales": [locale.pk]})

    def write(self, translation, person, words):
        """Type a translation of every sentence; says the status of each answer."""
        self.client.force_login(person)
        return [
            self.client.put(
                reverse(
                    "wagtail_localize:edit_string_translation",
                    args=[translation.pk, segment.pk],
                ),
                urlencode({"value": words(segment)}),
                content_type="application/x-www-form-urlencoded",
            ).status_code
            for segment in StringSegment.objects.filter(source=translation.source)
        ]

    def publish(self, page, person):
        """Press the publish button of the translator's editor."""
        self.client.force_login(person)
        address = reverse("wagtailadmin_pages:edit", args=[page.pk])
        with self.committing(execute=True):
            return self.client.post(address, {"action": "publish"})

    def refresh(self, page, person):
        """Bring the changes of a source page to its translation."""
        self.client.force_login(person)
        source = TranslationSource.objects.get_for_instance(page)
        address = reverse("wagtail_localize:update_translations", args=[source.pk])
        with self.committing(execute=True):
            return self.client.post(address, {"publish_translations": "on"})


def in_other_words(segment):
    """A translation that can be told from its source; an address stays one."""
    if segment.context.path == "slug":
        return f"{segment.string.data}-twin"
    return f"Traduit – {segment.string.data}"


@pytest.fixture
def desk(client, site, django_capture_on_commit_callbacks):
    return Desk(client, site, django_capture_on_commit_callbacks)


@pytest.fixture
def source(desk, language):
    return desk.source_page(language)


@pytest.fixture
def sent(desk, source):
    """The translation of a page that Alice has just sent."""
    desk.send(source, cast.alice())
    return Translation.objects.get()


def target_of(translation):
    return OpportunityPage.objects.get(pk=translation.get_target_instance().pk)


@from_either_language
class TestSending:
    def test_nothing_goes_live_by_itself(self, client, sent, source):
        page = target_of(sent)

        client.logout()

        assert not page.live
        assert client.get(page.url).status_code == 404
        assert visit(client, source.url).toggle[1] == page.get_parent().url

    def test_the_twin_has_the_number_and_the_facts(self, sent, source):
        page = target_of(sent)

        assert page.translation_key == source.translation_key
        assert page.reference == source.reference
        for fact in SHARED_FACTS:
            assert fact_of(page, fact) == fact_of(source, fact), fact

    def test_it_opens_in_the_translators_editor(self, desk, sent):
        desk.client.force_login(cast.thierry())
        address = reverse("wagtailadmin_pages:edit", args=[target_of(sent).pk])

        page = visit(desk.client, address)

        assert page.response.status_code == 200
        assert "wagtail_localize/js/wagtail-localize" in page.html
        assert page.soup.find("input", attrs={"name": "price"}) is None


@from_either_language
class TestPublishing:
    def test_translated_and_published_it_is_public_in_its_own_words(
        self, desk, sent, source, language
    ):
        answers = desk.write(sent, cast.thierry(), in_other_words)
        answer = desk.publish(target_of(sent), cast.renee())

        assert set(answers) == {201}
        assert answer.status_code == 302
        page = target_of(sent)
        assert page.live
        desk.client.logout()
        seen = visit(desk.client, page.url)
        assert seen.response.status_code == 200
        assert seen.language == other_language(language)
        assert f"Traduit – {source.title}" in seen.text
        assert f"Traduit – {source.short_description}" in seen.text
        assert seen.toggle == (language, source.url)
        assert visit(desk.client, source.url).toggle == (page.language, page.url)

    def test_visitors_find_it_by_its_translated_words(self, desk, sent):
        desk.write(sent, cast.thierry(), in_other_words)
        desk.publish(target_of(sent), cast.renee())
        page = target_of(sent)
        desk.client.logout()

        listed = visit(desk.client, f"{page.get_parent().url}?q=traduit")

        assert page.url in listed.links

    def test_a_translator_cannot_publish(self, desk, sent):
        desk.write(sent, cast.thierry(), in_other_words)

        answer = desk.publish(target_of(sent), cast.thierry())

        assert answer.status_code in {302, 403}
        assert not target_of(sent).live

    def test_a_stranger_can_neither_send_nor_write_nor_publish(
        self, desk, sent, source
    ):
        assert set(desk.write(sent, cast.stranger(), in_other_words)) <= {302, 403}
        assert desk.publish(target_of(sent), cast.stranger()).status_code in {302, 403}
        assert not target_of(sent).live

    def test_a_translator_cannot_send(self, desk, source):
        assert desk.send(source, cast.thierry()).status_code in {302, 403}
        assert not Translation.objects.exists()


@from_either_language
class TestFacts:
    def test_no_fact_can_be_overridden(self, sent):
        paths = OverridableSegment.objects.filter(source=sent.source).values_list(
            "context__path", flat=True
        )

        assert {path.split(".")[0] for path in paths} & set(SHARED_FACTS) == set()

    def test_every_changed_fact_arrives_in_the_translation(self, desk, sent, source):
        desk.write(sent, cast.thierry(), in_other_words)
        desk.publish(target_of(sent), cast.renee())
        source.price = Decimal("7000")
        source.closes_at += timedelta(days=7)
        source.selection_date += timedelta(days=7)
        source.delivery_at += timedelta(days=14)
        source.licence = "Apache-2.0"
        source.contact_email = "new@example.org"
        source.skills = [scenarios.accessibility(), scenarios.python()]
        source.save_revision().publish()
        source = OpportunityPage.objects.get(pk=source.pk)

        desk.refresh(source, cast.alice())

        page = target_of(sent)
        for fact in SHARED_FACTS:
            assert fact_of(page, fact) == fact_of(source, fact), fact
        assert page.live
        assert page.title == f"Traduit – {source.title}"

    def test_a_forged_form_changes_no_fact_of_a_translation(self, desk, sent):
        page = target_of(sent)
        desk.client.force_login(cast.thierry())
        address = reverse("wagtailadmin_pages:edit", args=[page.pk])

        desk.client.post(address, {"price": "1", "licence": "AGPL-3.0-or-later"})

        assert target_of(sent).price == Decimal("6500.00")
        assert target_of(sent).get_latest_revision_as_object().licence == "MIT"


@from_either_language
class TestHostileTranslation:
    @pytest.mark.parametrize(
        "words",
        [
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            '"><b onclick=alert(1)>',
        ],
    )
    def test_what_a_translator_types_never_runs(self, desk, sent, words):
        def hostile(segment):
            return "a-slug" if segment.context.path == "slug" else words

        desk.write(sent, cast.thierry(), hostile)
        desk.publish(target_of(sent), cast.renee())
        desk.client.logout()
        page = target_of(sent)

        if page.live:
            soup = visit(desk.client, page.url).soup
            assert soup.find_all("script") == []
            assert soup.find_all(onerror=True) == []
            assert soup.find_all(onclick=True) == []
            assert soup.find_all("img", src="x") == []


def fact_of(page, name):
    if name == "skills":
        return {skill.slug for skill in page.skills.all()}
    return getattr(page, name)
