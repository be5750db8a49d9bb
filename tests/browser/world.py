"""A site with every page and state that a visitor can meet, and their addresses."""

from collections.abc import Iterator
from contextlib import contextmanager
from unittest import mock

from django.core.exceptions import BadRequest, PermissionDenied
from django.core.files.base import ContentFile
from wagtail.models import Page
from wagtail.url_routing import RouteResult
from wagtail_factories import DocumentFactory, ImageFactory

from bilingual.guards import both_languages
from bilingual.languages import Language
from home.models import Announcement, SiteIdentity
from home.routing import find_route
from opportunities.models import OpportunityPage
from tests import scenarios
from tests.factories import stream
from tests.factories.bulk import many_opportunities

PICTURE = {"en": "A river seen from above", "fr": "Une rivière vue d’en haut"}
SAMPLE = {"en": "Sample of the data", "fr": "Échantillon des données"}
PHASE = {
    "en": "Tell us what is missing.",
    "fr": "Dites-nous ce qui manque.",
}
LISTS = {
    "list": "",
    "filtered list": "?q=python&skill=python&status=open&sort=price",
    "empty list": "?q=nothinglikethis",
    "second page": "?page=2",
}
# Addresses below /en/ and /fr/ where something goes wrong, and what.
TROUBLE = {
    "bad-request": BadRequest,
    "forbidden": PermissionDenied,
    "server-error": ZeroDivisionError,
}
ERRORS = ("not-found", *TROUBLE)


class World:
    """A site with opportunities in every state, enough of them for two pages."""

    def __init__(self) -> None:
        self.site = scenarios.a_site_with_menus()
        identity = SiteIdentity.load()
        identity.phase = SiteIdentity.Phase.BETA
        identity.phase_text_en, identity.phase_text_fr = PHASE["en"], PHASE["fr"]
        identity.save()
        _add_pictures(self.site.privacy)
        skills = [scenarios.python(), scenarios.accessibility()]
        self.open = scenarios.an_open_pair(self.site, skills=skills)
        _add_attachments(self.open)
        self.closing_soon = scenarios.a_pair_closing_soon(self.site)
        self.closed = scenarios.a_closed_pair(self.site)
        many_opportunities(self.site.opportunities, 20)

    def addresses(self, language: Language) -> dict[str, str]:
        """Every page and state in one language, by a name to speak of it."""
        pages = {
            **self.site.pairs,
            "open": self.open,
            "closing soon": self.closing_soon,
            "closed": self.closed,
        }
        listing = pages.pop("opportunities")[language].url
        return {
            **{name: pair[language].url for name, pair in pages.items()},
            **{name: f"{listing}{asked}" for name, asked in LISTS.items()},
            **{name: f"/{language}/{name}/" for name in ERRORS},
        }

    @contextmanager
    def in_brand(self, brand: str) -> Iterator[None]:
        """The site as an institution of that brand presents it."""
        SiteIdentity.objects.update(brand=brand)
        yield
        SiteIdentity.objects.update(brand=SiteIdentity.Brand.NEUTRAL)

    @contextmanager
    def announcing(self) -> Iterator[None]:
        """The announcement is on, and off again."""
        scenarios.an_announcement()
        yield
        Announcement.objects.update(is_on=False)

    @contextmanager
    def nothing_posted(self) -> Iterator[None]:
        """As before the first opportunity."""
        posted = list(OpportunityPage.objects.live().values_list("pk", flat=True))
        Page.objects.filter(pk__in=posted).update(live=False)
        yield
        Page.objects.filter(pk__in=posted).update(live=True)


@contextmanager
def addresses_in_trouble() -> Iterator[None]:
    """Let the addresses of `TROUBLE` fail inside the view, as a defect would."""

    def find_trouble(language: Language, path: str) -> RouteResult | None:
        if error := TROUBLE.get(path.strip("/")):
            raise error("on purpose")
        return find_route(language, path)

    with mock.patch("home.views.pages.find_route", find_trouble):
        yield


def _add_pictures(pair: scenarios.PagePair) -> None:
    image = ImageFactory(title="River")
    for language in ("en", "fr"):
        picture = {
            "image": image.pk,
            "alt_text": PICTURE[language],
            "decorative": False,
        }
        page = pair[language]
        page.body = [
            *page.body.raw_data,
            *stream(("picture", {"image": picture, "caption": PICTURE[language]})),
        ]
    _save_both(pair)


def _add_attachments(pair: scenarios.PagePair) -> None:
    for language in ("en", "fr"):
        title = SAMPLE[language]
        file = ContentFile(b"a,b\n1,2\n", name=f"sample-{language}.csv")
        document = DocumentFactory(title=title, file=file)
        page = pair[language]
        page.attachments = stream(
            ("attachment", {"title": title, "document": document.pk})
        )
    _save_both(pair)


def _save_both(pair: scenarios.PagePair) -> None:
    with both_languages([pair.en.translation_key]):
        for page in pair:
            page.save()
