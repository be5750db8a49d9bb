"""Named moments of the site, made of factories. Each can also fill a database by hand."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.utils import timezone

from bilingual import models as bilingual_models
from bilingual.guards import both_languages
from bilingual.lifecycle import State
from bilingual.publishing import hold_for_approval, schedule_pair
from home.models import (
    Announcement,
    FooterLink,
    LandingPage,
    MainMenuItem,
    Menus,
    SiteIdentity,
)
from opportunities.models import Skill
from tests import cast
from tests.factories import (
    ContentPageFactory,
    FiguresPageFactory,
    FrequentlyAskedPageFactory,
    GuidePageFactory,
    OpenDataPageFactory,
    OpportunityListPageFactory,
    PagePair,
    SkillFactory,
    create_opportunity_pair,
    create_pair,
)
from tests.factories.words import LANDING


@dataclass(frozen=True)
class BilingualSite:
    """One pair of every page type that stands alone."""

    landing: PagePair
    opportunities: PagePair
    guide: PagePair
    questions: PagePair
    privacy: PagePair
    open_data: PagePair
    figures: PagePair

    @property
    def pairs(self) -> dict[str, PagePair]:
        """Every pair by its name."""
        return dict(vars(self))


def a_site() -> BilingualSite:
    """A site with every page, its mailbox, and no opportunity yet."""
    landing = _first_pages()
    guide = create_pair(GuidePageFactory, landing)
    opportunities = create_pair(OpportunityListPageFactory, landing)
    questions = create_pair(FrequentlyAskedPageFactory, landing)
    privacy = create_pair(ContentPageFactory, landing)
    open_data = create_pair(OpenDataPageFactory, landing)
    figures = create_pair(FiguresPageFactory, landing)
    with both_languages([landing.en.translation_key]):
        for page in landing:
            page.call_to_action_page = opportunities.en.page_ptr
            page.guide_page = guide.en
            page.save()
    identity = SiteIdentity.load()
    identity.department_en = "Department of Small Things"
    identity.department_fr = "Ministère des petites choses"
    identity.contact_email = "site@example.org"
    identity.save()
    return BilingualSite(
        landing, opportunities, guide, questions, privacy, open_data, figures
    )


def _first_pages() -> PagePair:
    """The landing pages that the first migration makes, with words on them."""
    pages = {page.language: page for page in LandingPage.objects.all()}
    with both_languages([pages["en"].translation_key]):
        for language, words in LANDING.items():
            page = pages[language]
            for name, value in words.items():
                setattr(page, name, value)
            page.first_published_at = page.last_published_at = timezone.now()
            page.save()
    return PagePair(**pages)


def a_site_with_menus() -> BilingualSite:
    """A site whose menus lead to its own pages and to one address elsewhere."""
    return with_menus(a_site())


def with_menus(site: BilingualSite) -> BilingualSite:
    """Give a site its menus."""
    menus = Menus.load()
    menus.main_items = [
        MainMenuItem(page=pair.en.page_ptr, sort_order=order)
        for order, pair in enumerate([site.opportunities, site.guide, site.questions])
    ]
    menus.footer_links = [
        FooterLink(page=site.privacy.en.page_ptr, sort_order=0),
        FooterLink(
            label_en="About us",
            label_fr="À notre sujet",
            url_en="https://www.example.org/en",
            url_fr="https://www.example.org/fr",
            sort_order=1,
        ),
        FooterLink(page=site.open_data.en.page_ptr, sort_order=2),
        FooterLink(page=site.figures.en.page_ptr, sort_order=3),
    ]
    menus.save()
    return site


def an_announcement() -> Announcement:
    """The band above every page, switched on."""
    announcement = Announcement.load()
    announcement.is_on = True
    announcement.heading_en, announcement.heading_fr = "A pause", "Une pause"
    announcement.text_en = "No opportunity is posted in August."
    announcement.text_fr = "Aucune occasion n’est affichée en août."
    announcement.save()
    return announcement


def an_open_pair(site: BilingualSite, **attributes: Any) -> PagePair:
    """An opportunity with three weeks left to apply, asking for Python."""
    attributes.setdefault("skills", [python()])
    return create_opportunity_pair(site.opportunities, **attributes)


def a_pair_closing_soon(site: BilingualSite, **attributes: Any) -> PagePair:
    """An opportunity that closes at the end of tomorrow."""
    return an_open_pair(site, closing_soon=True, **_named("urgent", attributes))


def a_closed_pair(site: BilingualSite, **attributes: Any) -> PagePair:
    """An opportunity that closed ten days ago."""
    return an_open_pair(site, closed=True, **_named("closed", attributes))


def a_draft_pair(site: BilingualSite, **attributes: Any) -> PagePair:
    """An opportunity that nobody but editors can see."""
    return an_open_pair(site, draft=True, **_named("draft", attributes))


def a_scheduled_pair(site: BilingualSite, **attributes: Any) -> PagePair:
    """An opportunity that goes live in two days, by a schedule and not by hand."""
    pages = an_open_pair(site, draft=True, **_named("scheduled", attributes))
    with both_languages([pages.en.translation_key]):
        for page in pages:
            page.save_revision()
    pair = bilingual_models.PagePair.objects.of(pages.en).get()
    pair.state = State.APPROVAL
    pair.go_live_at = timezone.now() + timedelta(days=2)
    hold_for_approval(pair)
    pair.save()
    schedule_pair(pair, user=cast.mona(), at=timezone.now())
    return pages


def _named(state: str, attributes: dict[str, Any]) -> dict[str, Any]:
    """Give both pages an address of their own, for several pairs in one list."""
    return {"en": {"slug": f"{state}-en"}, "fr": {"slug": f"{state}-fr"}, **attributes}


def python() -> Skill:
    """A skill with the same name in both languages."""
    return SkillFactory(name_en="Python", name_fr="Python", slug="python")


def accessibility() -> Skill:
    """A skill with a name of its own in each language."""
    return SkillFactory(
        name_en="Accessibility testing",
        name_fr="Essais d’accessibilité",
        slug="accessibility-testing",
    )
