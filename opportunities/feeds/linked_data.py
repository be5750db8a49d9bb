"""What search engines read from an opportunity's page: schema.org data.

A call for bids is a `Demand`: "the public, not necessarily binding, announcement to
seek a certain type of goods or services". `Offer` is the seller's side of the same,
with which a department would be selling the work; `JobPosting` promises employment,
and search engines would list it among jobs. A Demand has no language and no date of
change of its own: those are on the `WebPage` that it is the main entity of.
"""

from datetime import datetime
from typing import Any

from bilingual.formatting import EASTERN
from home.models import SiteIdentity
from opportunities.feeds.standing import Standing
from opportunities.licences import ADDRESSES
from opportunities.models.page import OpportunityPage

Data = dict[str, Any]
CURRENCY = "CAD"
WITHDRAWN = "https://schema.org/Discontinued"


def page_data(
    page: OpportunityPage, standing: Standing, identity: SiteIdentity
) -> Data:
    """The page with its opportunity. Facts that a draft has not yet are left out."""
    return _filled(
        {
            "@context": "https://schema.org",
            "@type": "WebPage",
            "url": page.full_url,
            "name": page.title,
            "inLanguage": page.language,
            "datePublished": _moment(page.first_published_at),
            "dateModified": _moment(page.last_published_at and page.modified_at),
            "mainEntity": _demand(page, standing, identity),
        }
    )


def _demand(page: OpportunityPage, standing: Standing, identity: SiteIdentity) -> Data:
    return _filled(
        {
            "@type": "Demand",
            "identifier": page.reference,
            "url": page.full_url,
            "name": page.title,
            "description": page.short_description,
            "validFrom": _moment(page.first_published_at),
            "validThrough": _moment(page.closes_at),
            "availability": WITHDRAWN if standing.is_cancelled else None,
            "priceSpecification": _price(page),
            "itemOffered": _work(page),
            # schema.org has no property of a Demand for who makes it, only `seeks`
            # in the other direction.
            "@reverse": {"seeks": _buyer(page, identity)},
        }
    )


def _price(page: OpportunityPage) -> Data | None:
    if page.price is None:
        return None
    return {
        "@type": "PriceSpecification",
        "price": f"{page.price:.2f}",
        "priceCurrency": CURRENCY,
        "valueAddedTaxIncluded": False,
    }


def _work(page: OpportunityPage) -> Data:
    return _filled(
        {
            "@type": "SoftwareSourceCode",
            "name": page.title,
            "keywords": [str(skill.name) for skill in page.skills.all()],
            "license": ADDRESSES.get(page.licence),
            "codeRepository": page.repository_url,
        }
    )


def _buyer(page: OpportunityPage, identity: SiteIdentity) -> Data:
    mailbox = page.contact_email or identity.contact_email
    team = {"@type": "Organization", "name": page.client_team}
    return _filled(
        {
            "@type": "GovernmentOrganization",
            "name": identity.department or identity.site_name,
            "department": team if page.client_team else None,
            "email": mailbox,
        }
    )


def _moment(instant: datetime | None) -> str | None:
    """ISO 8601 with the zone, to the second."""
    if instant is None:
        return None
    return instant.astimezone(EASTERN).isoformat(timespec="seconds")


def _filled(data: Data) -> Data:
    return {name: value for name, value in data.items() if value not in (None, "", [])}
