"""What each page of the site does besides showing its words."""

import json

import pytest
from django.utils import translation
from wagtail.rich_text import RichText
from wagtail_factories import ImageFactory

from bilingual.languages import LANGUAGES
from bilingual.removal import delete_pair
from home.models import Announcement, FrequentlyAskedPage, SiteIdentity
from tests import scenarios
from tests.factories import (
    ContentPageFactory,
    create_pair,
    publish_drafts,
    rewrite,
    stream,
)
from tests.visits import visit
from tests.walks import pair_of

pytestmark = pytest.mark.django_db

NEXT_TO_CLOSE = 4


class TestLanding:
    def cards(self, client, page):
        return [
            heading.get_text(strip=True)
            for heading in visit(client, page.url).soup.select(".card h3")
        ]

    def test_the_next_to_close_come_first_and_only_open_ones(self, client, site):
        scenarios.a_closed_pair(site, en={"title": "Closed"})
        scenarios.an_open_pair(site, en={"title": "Later"})
        scenarios.a_pair_closing_soon(site, en={"title": "Soon"})
        scenarios.a_draft_pair(site, en={"title": "Draft"})

        assert self.cards(client, site.landing.en) == ["Soon", "Later"]

    def test_there_are_never_too_many(self, client, site):
        for _ in range(NEXT_TO_CLOSE + 2):
            scenarios.an_open_pair(site)

        assert len(self.cards(client, site.landing.fr)) == NEXT_TO_CLOSE

    def test_with_nothing_open_it_leads_to_what_was(self, client, site):
        scenarios.a_closed_pair(site)

        page = visit(client, site.landing.fr.url)

        assert "/fr/occasions/?status=closed" in page.links
        assert "Aucune occasion" in page.text

    def test_what_an_editor_points_to_is_in_the_language_of_the_page(
        self, client, site
    ):
        button = visit(client, site.landing.fr.url).soup.select_one(".hero .button")

        assert button["href"] == site.opportunities.fr.url
        assert button.get_text(strip=True) == "Voir les occasions"

    def test_a_button_without_words_takes_the_title_of_its_page(self, client, site):
        rewrite(site.landing.en, call_to_action_label="")

        button = visit(client, site.landing.en.url).soup.select_one(".hero .button")

        assert button.get_text(strip=True) == "Opportunities"

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_a_page_that_is_gone_leaves_no_button(self, client, site, language):
        landing, guide = site.landing[language], site.guide[language]
        assert guide.url in visit(client, landing.url).links

        site.guide.fr.unpublish()

        page = visit(client, landing.url)
        assert guide.url not in page.links
        assert "signpost" not in page.html

    def test_an_almost_empty_site_still_has_its_first_page(self, client, site):
        for pair in (site.guide, site.opportunities, site.questions, site.privacy):
            delete_pair(pair_of(pair.en), user=None)
        for page in site.landing:
            page.refresh_from_db(fields=["call_to_action_page", "guide_page"])
            rewrite(page, benefits=stream(), body=stream(), lead="")

        assert visit(client, "/en/").response.status_code == 200
        assert visit(client, "/fr/").response.status_code == 200


class TestGuide:
    def test_its_contents_lead_to_every_section(self, client, site):
        page = visit(client, site.guide.fr.url)
        entries = page.soup.select(".contents-list a")

        assert [entry.get_text(strip=True) for entry in entries] == [
            "De la lecture à la livraison",
            "Qui peut postuler",
            "Toucher votre argent",
            "Des réponses qui réussissent",
            "Encore un doute?",
        ]
        for entry in entries:
            heading = page.soup.find(id=entry["href"].removeprefix("#"))
            assert heading.get_text(strip=True) == entry.get_text(strip=True)

    def test_steps_are_numbered_by_their_place(self, client, site):
        steps = visit(client, site.guide.en.url).soup.select("ol.steps > li h3")

        assert [step.get_text(strip=True) for step in steps] == [
            "Read the opportunity",
            "Answer the criteria",
        ]

    def test_conditions_are_joined_in_the_language_of_the_page(self, client, site):
        def joins(page):
            words = visit(client, page.url).soup.select(".join-word")
            return [word.get_text(strip=True) for word in words]

        assert joins(site.guide.en) == ["and", "and", "or"]
        assert joins(site.guide.fr) == ["et", "et", "ou"]

    def test_the_contact_section_shows_the_mailbox_of_the_site(self, client, site):
        assert "mailto:site@example.org" in visit(client, site.guide.en.url).links


class TestQuestions:
    def data(self, client, page):
        script = visit(client, page.url).soup.find("script")
        assert script["type"] == "application/ld+json"
        return json.loads(script.string)

    def test_search_engines_get_every_question_with_its_answer(self, client, site):
        data = self.data(client, site.questions.fr)

        assert data["@type"] == "FAQPage"
        assert [one["name"] for one in data["mainEntity"]] == [
            "Combien de temps faut-il pour postuler?",
            "Les étudiants peuvent-ils postuler?",
            "Comment êtes-vous payé?",
        ]
        assert (
            data["mainEntity"][0]["acceptedAnswer"]["text"] == "Deux heures ou moins."
        )

    def test_an_answer_is_plain_words(self, client, site):
        answer = "<p>Yes &amp; no.</p><ul><li>One</li><li>Two</li></ul>"
        self.replace(site.questions.en, "Really?", answer)

        (question,) = self.data(client, site.questions.en)["mainEntity"]

        assert question["acceptedAnswer"]["text"] == "Yes & no. One Two"

    def test_an_answer_cannot_end_the_data(self, client, site):
        hostile = "</script><script>alert(1)</script>"
        self.replace(site.questions.en, hostile, "<p>&lt;/script&gt;</p>")

        page = visit(client, site.questions.en.url)

        assert len(page.soup.find_all("script")) == 1
        assert self.data(client, site.questions.en)["mainEntity"][0]["name"] == hostile

    def replace(self, page, question, answer):
        group = {
            "heading": "Group",
            "questions": [{"question": question, "answer": answer}],
        }
        rewrite(page, groups=stream(("group", group)))

    def test_a_link_to_a_question_works_in_both_languages(self, client, site):
        """Both pages keep the ids of the rows that one was translated from."""

        def anchors(page):
            answers = visit(client, page.url).soup.select("details .answer")
            return [answer["id"] for answer in answers]

        assert anchors(site.questions.en) == anchors(site.questions.fr)
        assert len(set(anchors(site.questions.en))) == 3

    def test_a_link_survives_a_new_question_before_it(self, client, site):
        before = visit(client, site.questions.en.url).soup.select(".answer")[0]["id"]
        page = FrequentlyAskedPage.objects.get(pk=site.questions.en.pk)
        first = page.groups[0].value["questions"]
        first.insert(0, {"question": "New?", "answer": RichText("<p>Yes.</p>")})
        rewrite(page)

        ids = [one["id"] for one in visit(client, page.url).soup.select(".answer")]

        assert ids.index(before) == 1


class TestContent:
    def test_pages_may_lie_under_one_another(self, client, site):
        below = create_pair(ContentPageFactory, site.privacy, en={"title": "Cookies"})
        deeper = create_pair(ContentPageFactory, below, en={"title": "Their names"})

        page = visit(client, deeper.en.url)

        crumbs = [link["href"] for link in page.soup.select(".breadcrumbs a")]
        assert crumbs == ["/en/", site.privacy.en.url, below.en.url]
        assert page.toggle == ("fr", deeper.fr.url)

    def test_the_old_address_of_a_renamed_page_leads_to_the_new_one(
        self, client, site, django_capture_on_commit_callbacks
    ):
        page = site.privacy.fr
        old = page.url
        page.slug = "vie-privee"
        with django_capture_on_commit_callbacks(execute=True):
            publish_drafts(page)

        response = client.get(old)

        assert response.status_code == 301
        assert response.headers["Location"].endswith("/fr/vie-privee/")

    @pytest.mark.parametrize(
        ("address", "status"),
        [
            ("/fr/confidentialite", 301),
            ("/fr", 301),
            ("/fr/Confidentialite/", 404),
            ("/en/confidentialite/", 404),
            ("/fr/privacy/", 404),
        ],
    )
    def test_addresses_are_exact(self, client, site, address, status):
        assert client.get(address).status_code == status

    def test_a_picture_says_what_it_shows(self, client, site):
        image = ImageFactory(title="chart.png")
        page = site.privacy.en
        body = stream(
            (
                "picture",
                {
                    "image": {
                        "image": image.pk,
                        "alt_text": "A chart that falls",
                        "decorative": False,
                    },
                    "caption": "Prices since May",
                },
            ),
            (
                "picture",
                {
                    "image": {"image": image.pk, "alt_text": "", "decorative": True},
                    "caption": "",
                },
            ),
        )
        rewrite(page, body=body)

        images = visit(client, page.url).soup.main.find_all("img")

        assert [image["alt"] for image in images] == ["A chart that falls", ""]
        assert all(image["width"] and image["height"] for image in images)


class TestBanners:
    @pytest.mark.parametrize(
        ("phase", "english", "french"),
        [("alpha", "Alpha", "Alpha"), ("beta", "Beta", "Bêta")],
    )
    def test_a_phase_is_told_in_both_languages(
        self, client, site, phase, english, french
    ):
        SiteIdentity.objects.update(
            phase=phase,
            phase_text_en="We are learning.",
            phase_text_fr="Nous apprenons.",
        )

        def banner(page):
            return (
                visit(client, page.url).soup.select_one(".phase-banner").get_text(" ")
            )

        assert english in banner(site.landing.en)
        assert "We are learning." in banner(site.landing.en)
        assert french in banner(site.landing.fr)
        assert "Nous apprenons." in banner(site.landing.fr)

    def test_a_finished_service_has_no_banner(self, client, site):
        assert not visit(client, "/en/").soup.select(".phase-banner")

    def test_an_announcement_leads_to_its_page_in_the_language_read(self, client, site):
        announcement = scenarios.an_announcement()
        announcement.link_page = site.privacy.en.page_ptr
        announcement.save()

        link = visit(client, "/fr/").soup.select_one(".announcement a")

        assert link["href"] == site.privacy.fr.url
        assert link.get_text(strip=True) == "Confidentialité"

    def test_an_announcement_that_is_off_is_nowhere(self, client, site):
        scenarios.an_announcement()
        Announcement.objects.update(is_on=False)

        assert "A pause" not in visit(client, "/en/").html


def test_the_title_for_search_engines_wins(client, site):
    rewrite(site.guide.fr, seo_title="Guide pour les fournisseurs")

    title = visit(client, site.guide.fr.url).soup.title.get_text(strip=True)

    assert title == "Guide pour les fournisseurs – Micro-acquisition"


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_problem_report_names_the_page_and_not_what_was_searched(
    client, site, language
):
    page = visit(client, site.opportunities[language].url + "?q=secret words")
    (mail,) = [link for link in page.links if "subject=" in link]

    with translation.override(language):
        assert "http%3A//testserver/" in mail.replace("%2F", "/")
    assert "secret" not in mail


def test_without_a_mailbox_there_is_nothing_to_report_to(client, site):
    SiteIdentity.objects.update(contact_email="", problem_report_email="")

    assert not [link for link in visit(client, "/en/").links if "mailto:" in link]
