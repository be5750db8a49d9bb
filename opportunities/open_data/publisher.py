"""Who publishes, as every file says it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from django.utils.encoding import iri_to_uri

from bilingual.languages import LANGUAGES, Language

if TYPE_CHECKING:
    from home.models import SiteIdentity
    from opportunities.models.open_data import OpenDataSetting

# Of the right form, and given to nobody: the publisher gets one of its own.
PLACEHOLDER_PREFIX = "ocds-xxxxxx"
# The Open Government Licence - Canada, in each language.
OPEN_GOVERNMENT: Mapping[Language, str] = {
    "en": "https://open.canada.ca/en/open-government-licence-canada",
    "fr": "https://ouvert.canada.ca/fr/licence-du-gouvernement-ouvert-canada",
}


@dataclass(frozen=True)
class Publisher:
    """Names and addresses; all addresses are absolute."""

    name: Mapping[Language, str]
    uri: str
    contact_email: str
    prefix: str
    licence: Mapping[Language, str]

    def ocid(self, reference: str) -> str:
        """The identifier of a contracting process, known all over the world."""
        return f"{self.prefix}-{reference}"

    @property
    def fingerprint(self) -> str:
        """Another one as soon as anything of it is another."""
        return sha256(repr(self).encode()).hexdigest()[:16]


def publisher_of(
    setting: OpenDataSetting, identity: SiteIdentity, *, site_address: str
) -> Publisher:
    """The publisher: what is set, then the department, then the name of the site."""
    return Publisher(
        name={one: _name(setting, identity, one) for one in LANGUAGES},
        uri=iri_to_uri(setting.publisher_uri or site_address),
        contact_email=setting.contact_email,
        prefix=setting.ocid_prefix,
        licence={
            one: iri_to_uri(getattr(setting, f"licence_url_{one}")) for one in LANGUAGES
        },
    )


def _name(setting: OpenDataSetting, identity: SiteIdentity, language: Language) -> str:
    return str(
        getattr(setting, f"publisher_name_{language}")
        or getattr(identity, f"department_{language}")
        or getattr(identity, f"site_name_{language}")
    )
