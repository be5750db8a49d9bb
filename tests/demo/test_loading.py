"""What the demonstration puts into the site."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail_localize.models import StringTranslation, Translation

from bilingual.languages import LANGUAGES
from bilingual.lifecycle import State
from bilingual.models import PagePair
from bilingual.typography import french_typography_problems
from demo.keys import translation_key
from home.models import LandingPage
from opportunities.guardrails.statements import Statement
from opportunities.life.states import Status
from opportunities.models import Opportunity, OpportunityPage
from tests.demo import pilot
from tests.demo.reading import live_opportunities, live_pages, page_of

pytestmark = pytest.mark.slow


# ---- Pages


def test_every_live_page_has_a_live_twin(demo):
    english, french = (
        set(
            live_pages()
            .filter(locale__language_code=code)
            .values_list("translation_key")
        )
        for code in ("en", "fr")
    )

    assert english == french
    assert len(english) == 10 + 12


def test_every_page_answers_in_its_language(demo, client):
    for page in live_pages():
        response = client.get(page.url)

        assert response.status_code == 200, page.url
        assert response["Content-Language"] == page.locale.language_code


def test_french_pages_follow_canadian_typography(demo, client):
    found = {
        page.url: problems
        for page in live_pages().filter(locale__language_code="fr")
        if (problems := french_typography_problems(client.get(page.url).text))
    }

    assert not found


def test_addresses_are_in_the_language_of_the_page(demo):
    addresses = {page.url for page in live_pages()}

    assert {"/en/opportunities/", "/fr/occasions/"} <= addresses
    assert {"/en/how-it-works/", "/fr/comment-ca-marche/"} <= addresses
    assert {"/en/privacy/", "/fr/confidentialite/"} <= addresses


def test_no_address_was_ever_another(demo):
    assert not Redirect.objects.exists()


def test_pages_keep_their_own_limits(demo):
    """Nothing is shown that an editor could not have saved."""
    for page in live_pages():
        page.full_clean()
        for field in page._meta.get_fields():
            if hasattr(field, "stream_block"):
                field.stream_block.clean(getattr(page, field.name))


def test_landing_page_leads_to_the_list_and_the_guide(demo, client):
    text = client.get("/fr/").text

    assert 'href="/fr/occasions/"' in text
    assert 'href="/fr/comment-ca-marche/"' in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_landing_page_keeps_its_budget(demo, client, language):
    """Even with pictures and links on it."""
    landing = LandingPage.objects.get(locale__language_code=language)
    for _warming in range(2):
        client.get(landing.url)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(landing.url).status_code == 200
    # Where nothing is remembered: see tests/page_cache/test_cost.py for where it is.
    assert len(queries) <= 15


def test_pictures_have_words_in_both_languages(demo):
    english, french = (
        page_of("accessibility", code).body.blocks_by_name("picture")[0].value["image"]
        for code in ("en", "fr")
    )

    assert english.pk == french.pk
    assert english.contextual_alt_text.startswith("One page")
    assert french.contextual_alt_text.startswith("Une même page")


def test_pages_have_a_social_image_of_the_size_that_networks_ask_for(demo):
    page = page_of("guide", "fr")

    assert (page.social_image.width, page.social_image.height) == (1200, 630)
    assert page.social_image_alt.startswith("Un sentier")


def test_links_elsewhere_lead_to_the_other_language_too(demo, client):
    assert "/eng/acts/P-21/" in client.get("/en/privacy/").text
    assert "/fra/lois/P-21/" in client.get("/fr/confidentialite/").text


# ---- Opportunities


def test_every_state_is_there(demo):
    at, soon = timezone.now(), timedelta(hours=72)
    states = [page.status(at=at, closing_soon=soon) for page in live_opportunities()]

    assert states.count(Status.OPEN) >= 4
    assert states.count(Status.CLOSING_SOON) >= 1
    for state in ("CLOSED", "SUSPENDED", "CANCELLED", "NO_AWARD", "DELIVERED"):
        assert states.count(Status[state]) == 1
    for state in ("NOT_DELIVERED", "PAID"):
        assert states.count(Status[state]) == 1


def test_every_rule_of_posting_is_kept(demo):
    at = timezone.now()

    for page in OpportunityPage.objects.all():
        assert page.posting_problems(at=at) == [], page.title


def test_facts_are_the_same_in_both_languages(demo):
    for page in live_opportunities():
        twin = page.twin()

        assert page.opportunity == twin.opportunity
        assert page.price == twin.price
        assert page.closes_at == twin.closes_at
        assert set(page.skills.all()) == set(twin.skills.all())
        assert page.first_published_at == twin.first_published_at


def test_every_opportunity_is_attested_by_its_author(demo):
    for row in Opportunity.objects.all():
        names = {one.attested_by_name for one in row.attestations.all()}
        assert row.attestations.count() == len(Statement), row
        assert len(names) == 1, row
        assert names != {""}, row


def test_prices_are_as_they_were_calculated(demo):
    for page in OpportunityPage.objects.all():
        assert page.price_calculation is not None, page
        assert page.price_calculation.price == page.price, page


def test_opportunity_of_the_pilot_has_its_facts(demo):
    page = page_of("azure-policies", "fr")

    assert page.price == 6500
    assert (
        timezone.localtime(page.first_published_at).date().isoformat() == "2021-06-23"
    )
    assert timezone.localtime(page.closes_at).isoformat() == "2021-07-12T23:59:59-04:00"
    assert page.selection_date.isoformat() == "2021-07-16"
    assert page.licence == "MIT"
    assert page.reference == "MA-2021-0001"


def test_each_language_offers_its_own_file(demo):
    texts = {}
    for language in ("en", "fr"):
        document = page_of("date-picker", language).attachments[0].value["document"]
        with document.open_file() as file:
            texts[language] = file.read().decode()

    assert "What we learned" in texts["en"]
    assert "Ce que nous avons appris" in texts["fr"]


@pytest.mark.parametrize(
    ("address", "words", "found"),
    [
        ("/en/opportunities/", "powershell", "Azure"),
        ("/fr/occasions/", "developpement", "chaînes"),
        ("/fr/occasions/", "C++", ""),
    ],
)
def test_visitors_find_them_by_search(demo, client, address, words, found):
    response = client.get(address, {"q": words})

    assert response.status_code == 200
    assert found in response.text


# ---- The story of the pilot, as it happened


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_tells_the_story_of_the_pilot(demo, client, language):
    page, words = pilot.soup_of(client, language), pilot.WORDS[language]
    facts = pilot.texts(page, ".outcome dt"), pilot.texts(page, ".outcome dd")
    titles = pilot.texts(page, ".history h3")
    times = pilot.texts(page, ".history-time")

    assert pilot.texts(page, ".status-line .badge") == [words.status]
    assert pilot.texts(page, ".status-line-updated") == [words.updated]
    assert pilot.texts(page, ".outcome h2") == [words.outcome]
    assert words.nothing_paid in pilot.texts(page, ".outcome p")
    assert dict(zip(*facts, strict=True)) == words.facts
    assert list(zip(titles, times, strict=True)) == words.events
    assert pilot.texts(page, ".history del") == [words.before]
    assert pilot.texts(page, ".history ins") == [words.now]
    assert words.now in pilot.texts(page, ".facts dd")


@pytest.mark.parametrize("language", LANGUAGES)
def test_feeds_tell_how_the_pilot_ended(demo, client, language):
    entry, words = pilot.entry_of(client, language), pilot.WORDS[language]
    content = pilot.plain(entry.findtext(f"{pilot.ATOM}content"))
    terms = [one.get("term") for one in entry.findall(f"{pilot.ATOM}category")]

    assert entry.findtext(f"{pilot.ATOM}published") == "2021-06-23T09:00:00-04:00"
    assert entry.findtext(f"{pilot.ATOM}updated") == "2021-07-26T09:00:00-04:00"
    assert terms == ["not-delivered", "azure-policies", "azure-runbooks"]
    assert words.status in content
    assert words.now in content
    assert words.before not in content
    closing = pilot.closing_of(client, language)
    assert "DTSTART;TZID=America/Toronto:20210712T235959" in closing


@pytest.mark.parametrize("language", LANGUAGES)
def test_open_data_tells_the_story_of_the_pilot(demo, client, language):
    releases, words = pilot.releases_of(client, language), pilot.WORDS[language]
    posted, amended, awarded, ended = releases
    (amendment,) = amended["tender"]["amendments"]
    (award,), (contract,) = awarded["awards"], ended["contracts"]
    closings = [one["tender"]["tenderPeriod"]["endDate"] for one in (posted, amended)]

    assert [(one["date"], one["tag"]) for one in releases] == pilot.TOLD
    assert closings == ["2021-07-05T23:59:59-04:00", "2021-07-12T23:59:59-04:00"]
    assert words.before in pilot.plain(amendment["description"])
    assert words.now in pilot.plain(amendment["description"])
    assert awarded["tender"]["numberOfTenderers"] == 4
    assert pilot.plain(award["description"]) == words.counts
    assert award["value"] == {"amount": 6500.0, "currency": "CAD"}
    assert contract["status"] == "terminated"
    assert contract["implementation"]["milestones"][0]["status"] == "notMet"
    assert "transactions" not in str(releases)


# ---- Translations


def settled_translations():
    """Those of pages that visitors read as they were last sent."""
    keys = PagePair.objects.filter(state=State.PUBLISHED).values("translation_key")
    return Translation.objects.filter(source__object_id__in=keys)


def translations_into(language):
    return Translation.objects.filter(target_locale__language_code=language)


def test_translations_go_in_both_directions(demo):
    assert translations_into("fr").count() >= 10
    assert translations_into("en").count() >= 3


def test_translations_of_live_pages_are_complete(demo):
    assert settled_translations().count() >= 16
    for translation in settled_translations():
        total, done = translation.get_progress()
        assert total == done > 0, translation.source.object_repr


def test_stored_translations_make_the_page_that_visitors_read(demo):
    for translation in settled_translations():
        live = translation.get_target_instance()
        baked = translation.source.get_ephemeral_translated_instance(
            translation.target_locale, fallback=False
        )

        assert baked.title == live.title
        for field in live._meta.get_fields():
            if hasattr(field, "stream_block"):
                written = field.get_prep_value(getattr(live, field.name))
                assert field.get_prep_value(getattr(baked, field.name)) == written


def test_one_translation_is_half_done(demo):
    translation = translations_into("fr").get(
        source__object_id=translation_key("case-notes-export")
    )
    total, done = translation.get_progress()

    assert 0 < done < total
    assert translation.get_status_display() == "Waiting for translations"
    assert not translation.get_target_instance().live


def test_no_translation_is_in_error(demo):
    assert not StringTranslation.objects.filter(has_error=True).exists()
