"""What search engines read from an opportunity, field by field."""

import json
from datetime import datetime

import pytest

from bilingual.formatting import EASTERN
from home.models import SiteIdentity
from opportunities.feeds.linked_data import page_data
from opportunities.feeds.standing import Standing
from opportunities.models import OpportunityPage
from tests import scenarios
from tests.visits import visit

pytestmark = pytest.mark.django_db

CLOSING = datetime(2026, 12, 7, 23, 59, 59, tzinfo=EASTERN)
OPEN = Standing("open", "Open", "", 0, is_cancelled=False)


def data_of(client, page):
    blocks = visit(client, page.url).soup.find_all("script", type="application/ld+json")
    (block,) = blocks
    return json.loads(block.string)


@pytest.fixture
def pair(site):
    pair = scenarios.an_open_pair(
        site,
        closes_at=CLOSING,
        repository_url="https://git.example.org/charts",
        skills=[scenarios.accessibility()],
    )
    posted = datetime(2026, 7, 1, 12, 30, tzinfo=EASTERN)
    OpportunityPage.objects.filter(translation_key=pair.en.translation_key).update(
        first_published_at=posted, last_published_at=CLOSING.replace(month=11, day=2)
    )
    return pair


@pytest.mark.parametrize(
    ("language", "department", "team", "skill"),
    [
        (
            "en",
            "Department of Small Things",
            "Data and reporting team",
            "Accessibility testing",
        ),
        (
            "fr",
            "Ministère des petites choses",
            "Équipe des données et des rapports",
            "Essais d’accessibilité",
        ),
    ],
)
def test_every_field(client, pair, language, department, team, skill):
    page = pair[language]

    assert data_of(client, page) == {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "url": page.full_url,
        "name": page.title,
        "inLanguage": language,
        "datePublished": "2026-07-01T12:30:00-04:00",
        "dateModified": "2026-11-02T23:59:59-05:00",
        "mainEntity": {
            "@type": "Demand",
            "identifier": page.reference,
            "url": page.full_url,
            "name": page.title,
            "description": page.short_description,
            "validFrom": "2026-07-01T12:30:00-04:00",
            "validThrough": "2026-12-07T23:59:59-05:00",
            "priceSpecification": {
                "@type": "PriceSpecification",
                "price": "6500.00",
                "priceCurrency": "CAD",
                "valueAddedTaxIncluded": False,
            },
            "itemOffered": {
                "@type": "SoftwareSourceCode",
                "name": page.title,
                "keywords": [skill],
                "license": "https://opensource.org/license/mit",
                "codeRepository": "https://git.example.org/charts",
            },
            "@reverse": {
                "seeks": {
                    "@type": "GovernmentOrganization",
                    "name": department,
                    "department": {"@type": "Organization", "name": team},
                    "email": "questions@example.org",
                }
            },
        },
    }


def test_what_a_draft_lacks_is_left_out(site):
    draft = OpportunityPage(title="A start", locale=site.landing.en.locale)

    data = page_data(draft, OPEN, SiteIdentity(site_name_en="Small works"))

    assert data == {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "name": "A start",
        "inLanguage": "en",
        "mainEntity": {
            "@type": "Demand",
            "name": "A start",
            "itemOffered": {
                "@type": "SoftwareSourceCode",
                "name": "A start",
                "license": "https://opensource.org/license/mit",
            },
            "@reverse": {
                "seeks": {"@type": "GovernmentOrganization", "name": "Small works"}
            },
        },
    }


def test_a_cancelled_one_can_no_longer_be_had(pair):
    cancelled = OPEN._replace(is_cancelled=True)

    data = page_data(pair.en, cancelled, SiteIdentity())

    assert data["mainEntity"]["availability"] == "https://schema.org/Discontinued"


def test_words_cannot_end_the_block(client, pair):
    hostile = "</script><script>alert('x')</script>"
    OpportunityPage.objects.filter(pk=pair.en.pk).update(title=hostile)

    assert data_of(client, pair.en)["name"] == hostile


def test_the_mailbox_of_the_site_stands_in_for_a_missing_one(pair):
    pair.en.contact_email = ""

    data = page_data(pair.en, OPEN, SiteIdentity(contact_email="site@example.org"))

    buyer = data["mainEntity"]["@reverse"]["seeks"]
    assert buyer["email"] == "site@example.org"
