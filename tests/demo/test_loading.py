"""What the demonstration puts into the site."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.core.management import CommandError
from django.utils import timezone
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.models import Page, Site
from wagtail_localize.models import StringTranslation, Translation

from bilingual.typography import french_typography_problems
from demo.keys import translation_key
from demo.people import ACCOUNTS, PASSWORD
from home.models import Announcement, Menus, SiteIdentity
from opportunities.lifecycle import Status
from opportunities.models import Opportunity, OpportunityPage, Skill
from tests.demo.command import load_demo

pytestmark = pytest.mark.slow


def page_of(name, language):
    return Page.objects.get(
        translation_key=translation_key(name), locale__language_code=language
    ).specific


def live_pages():
    return Page.objects.live().filter(depth__gt=1).specific()


def live_opportunities():
    return OpportunityPage.objects.live().in_language("en")


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
    assert len(english) == 8 + 10


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
    drafts = OpportunityPage.objects.not_live()
    scheduled = [page for page in drafts if page.approved_schedule]

    assert states.count(Status.OPEN) >= 4
    assert states.count(Status.CLOSING_SOON) >= 1
    assert states.count(Status.CLOSED) >= 4
    assert [page.locale.language_code for page in scheduled] == ["en", "fr"]
    assert {page.go_live_at > at for page in scheduled} == {True}
    assert len(drafts) == len(scheduled) + 3


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


def test_opportunity_of_the_pilot_has_its_facts(demo):
    page = page_of("azure-policies", "fr")

    assert page.price == 6500
    assert (
        timezone.localtime(page.first_published_at).date().isoformat() == "2021-06-23"
    )
    assert timezone.localtime(page.closes_at).isoformat() == "2021-07-12T23:59:00-04:00"
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


# ---- Translations


def translations_into(language):
    return Translation.objects.filter(target_locale__language_code=language)


def test_translations_go_in_both_directions(demo):
    assert translations_into("fr").count() >= 10
    assert translations_into("en").count() >= 3


def test_translations_of_live_pages_are_complete(demo):
    live = set(live_pages().values_list("translation_key", flat=True))

    for translation in Translation.objects.filter(source__object_id__in=live):
        total, done = translation.get_progress()
        assert total == done > 0, translation.source.object_repr


def test_stored_translations_make_the_page_that_visitors_read(demo):
    for translation in Translation.objects.all():
        if not translation.get_target_instance().live:
            continue
        live = translation.get_target_instance()
        baked = translation.source.get_ephemeral_translated_instance(
            translation.target_locale
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


def test_translator_sees_the_translation_in_the_editor(demo, client):
    client.login(username="translator", password=PASSWORD)

    response = client.get(f"/admin/pages/{page_of('guide', 'fr').pk}/edit/")

    assert "wagtail_localize/admin/edit_translation.html" in [
        template.name for template in response.templates
    ]
    assert "Les occasions ferment" in response.text


# ---- Settings and people


def test_identity_is_clearly_invented_and_neutral(demo):
    identity = SiteIdentity.load()

    assert identity.department_en == "Department of Small Works"
    assert identity.department_fr == "Ministère des Petits Travaux"
    assert identity.brand == "neutral"
    assert identity.phase == "beta"
    assert identity.contact_email.endswith(".example.org")


def test_announcement_waits_switched_off(demo):
    announcement = Announcement.load()

    assert announcement.heading_fr
    assert not announcement.is_on
    announcement.full_clean()


def test_menus_lead_to_pages(demo):
    menus = Menus.load()

    assert [item.page.slug for item in menus.main_items.all()][:2] == [
        "opportunities",
        "how-it-works",
    ]
    assert menus.footer_links.count() == 4


def test_skills_have_names_in_both_languages(demo):
    for skill in Skill.objects.all():
        skill.full_clean()

    assert Skill.objects.count() >= 12


@pytest.mark.parametrize("account", ACCOUNTS, ids=lambda account: account.username)
def test_accounts_can_sign_in(demo, client, account):
    assert client.login(username=account.username, password=PASSWORD)
    assert client.get("/admin/").status_code == 200


def test_accounts_have_their_roles(demo):
    people = {
        name: list(group.user_set.values_list("username", flat=True))
        for name in ("Authors", "Translators", "Reviewers")
        for group in Group.objects.filter(name=name)
    }

    assert people == {
        "Authors": ["editor"],
        "Translators": ["translator"],
        "Reviewers": ["reviewer"],
    }


# ---- The second time


def counts():
    models = (Page, Opportunity, Skill, Image, Document, Translation, StringTranslation)
    return {model.__name__: model.objects.count() for model in models}


def test_second_load_changes_nothing(demo):
    before, people = counts(), Group.objects.count()

    printed = load_demo()

    assert counts() == before
    assert Group.objects.count() == people
    assert "0 new" in printed
    assert "left alone" in printed


def test_second_load_keeps_what_an_editor_changed(demo):
    page = page_of("guide", "en")
    page.lead = "Rewritten by an editor."
    page.save_revision().publish()
    SiteIdentity.objects.update(department_en="", department_fr="")

    load_demo()

    assert page_of("guide", "en").lead == "Rewritten by an editor."
    assert SiteIdentity.objects.get().department_en == ""


def test_second_load_brings_nothing_back(demo):
    for language in ("en", "fr"):
        page_of("terms", language).delete()
    Group.objects.get(name="Authors").user_set.all().delete()

    load_demo()

    assert not Page.objects.filter(translation_key=translation_key("terms")).exists()
    assert not Group.objects.get(name="Authors").user_set.exists()


def test_any_number_can_be_added(demo):
    before = Opportunity.objects.count()

    printed = load_demo(size=3)
    load_demo(size=2)

    assert "3 of 3" in printed
    assert Opportunity.objects.count() == before + 5
    assert OpportunityPage.objects.live().count() == 2 * (10 + 5)


def test_half_of_a_site_is_refused_with_the_reason(demo):
    Site.objects.get().root_page.get_translations().delete()

    with pytest.raises(CommandError, match="landing page in English and in French"):
        load_demo()
