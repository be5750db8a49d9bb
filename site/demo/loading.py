"""Loads the demonstration: people, pages, opportunities, settings."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta

from django.apps import apps
from django.conf import settings
from django.db import transaction
from django.utils import timezone
from wagtail.models import Page, Site

from bilingual.languages import LANGUAGES, Language
from bilingual.lifecycle import State
from demo.keys import translation_key
from demo.library import Library, MissingPageError
from demo.models import LoadedItem
from demo.pairs import NewPair, create_pair, fill, take_on_its_way
from demo.people import Team, load_people, team
from demo.playing import before_the_story, play
from demo.schedule import moments
from demo.site_settings import load_settings
from demo.texts import LANDING, OPPORTUNITY_LIST, PAGES, POSTINGS
from demo.texts.pages import PageText
from demo.texts.postings import PostingText
from demo.writing import newer_fields, page_fields, posting_fields
from opportunities.guardrails.attesting import attest
from opportunities.guardrails.statements import Statement
from opportunities.models import Opportunity, OpportunityListPage, OpportunityPage

Say = Callable[[str], None]
InBoth = dict[Language, Page]


def load_demo(*, at: datetime, say: Say) -> None:
    """Load what was never loaded before; `say` is told what was done.

    Dates are counted from the instant `at`. All or nothing: a load that is
    interrupted leaves no half-made page. Nobody gets an e-mail about it.
    """
    with _without_emails(), transaction.atomic():
        say(f"  Accounts       {load_people()} new")
        loader = PageLoader(at=at, say=say)
        lists = loader.load_list()
        postings = loader.load_postings(lists)
        say(f"  Opportunities  {postings} new, in both languages")
        pages = loader.load_pages(PAGES) + loader.load_landing()
        say(f"  Other pages    {pages} new, in both languages")
        done = load_settings(loader.library)
        say(f"  Settings       {'filled in' if done else 'left alone'}")


@contextmanager
def _without_emails() -> Iterator[None]:
    """Each step of the workflow would tell the next person, who is invented."""
    backend = settings.EMAIL_BACKEND
    settings.EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
    try:
        yield
    finally:
        settings.EMAIL_BACKEND = backend


class PageLoader:
    """Loads pages that were never loaded before."""

    def __init__(self, *, at: datetime, say: Say) -> None:
        self.at = at
        self.say = say
        self.library = Library()
        self.landings = landing_pages()
        self._teams: dict[Language, Team] = {}

    def team(self, source: Language) -> Team:
        """Who takes a text written in that language on its way."""
        if source not in self._teams:
            self._teams[source] = team(source)
        return self._teams[source]

    def load_list(self) -> InBoth:
        """The lists of opportunities, which are made where the site has none."""
        if not list_pages(self.landings):
            self.load_pages([OPPORTUNITY_LIST])
        return list_pages(self.landings)

    def load_pages(self, texts: Iterable[PageText]) -> int:
        """Create pages below the landing page; how many were new."""
        return sum(self._load_page(text) for text in texts)

    def _load_page(self, text: PageText) -> bool:
        if not _is_new(text.name):
            return False
        self._tell(text)
        create_pair(self._new_page(text), self.team(text.source))
        return True

    def load_postings(self, lists: InBoth) -> int:
        """Create opportunities below the lists; how many were new."""
        if set(lists) != set(LANGUAGES):
            return 0
        return sum(self._load_posting(text, lists) for text in POSTINGS)

    def _load_posting(self, text: PostingText, lists: InBoth) -> bool:
        if not _is_new(text.name):
            return False
        self._tell(text)
        when = moments(text.timing, at=self.at)
        was_public = text.stage.was_public
        is_scheduled = text.stage.state == State.SCHEDULED
        key = translation_key(text.name)
        began = when.posted_at if was_public else self.at
        first = before_the_story(text.story, when)
        opportunity = Opportunity.objects.for_pair(key, at=began)
        attest(opportunity, Statement, user=self.team(text.source).author, at=began)
        new = NewPair(
            page_type=OpportunityPage,
            translation_key=key,
            source=text.source,
            parents=lists,
            written=lambda lang: posting_fields(text, first, lang, self.library),
            newer=lambda lang: newer_fields(text, lang, self.library),
            stage=text.stage,
            posted_at=when.posted_at if was_public else None,
            goes_live_at=when.posted_at if is_scheduled else None,
        )
        create_pair(new, self.team(text.source))
        if was_public:
            play(text.story, new, when, self.team(text.source))
        return True

    def load_landing(self) -> bool:
        """Write the landing pages, which a new site has already, without words.

        Not where somebody has begun to write one of them.
        """
        page = self.landings[LANDING.source]
        is_new = LoadedItem.first_time(f"page {LANDING.name}")
        if not is_new or any(one.latest_revision_id for one in self.landings.values()):
            return False
        new = replace(self._new_page(LANDING), translation_key=page.translation_key)
        fill(page, new.written(LANDING.source))
        page.call_to_action_page = self.library.page(OPPORTUNITY_LIST.name)
        page.guide_page = self.library.page("guide")
        people = self.team(LANDING.source)
        take_on_its_way(page, new, people, began=timezone.now())
        return True

    def _tell(self, text: PageText | PostingText) -> None:
        """A line for each page: walking one through its workflow takes a moment."""
        self.say(f"    {text.title.in_language(text.source)}")

    def _new_page(self, text: PageText) -> NewPair:
        return NewPair(
            page_type=apps.get_model(text.page_type),
            translation_key=translation_key(text.name),
            source=text.source,
            parents=self.landings,
            written=lambda lang: page_fields(text, lang, self.library),
            newer=lambda lang: newer_fields(text, lang, self.library),
            stage=text.stage,
            posted_at=self.at - timedelta(text.posted) if text.posted else None,
        )


def landing_pages() -> InBoth:
    """The landing page of each language.

    Raises MissingPageError on a site that lacks one.
    """
    root = Site.objects.select_related("root_page").get(is_default_site=True).root_page
    pages = root.get_translations(inclusive=True).select_related("locale").specific()
    landings = {page.locale.language_code: page for page in pages}
    if set(landings) != set(LANGUAGES):
        raise MissingPageError(
            "The site needs a landing page in English and in French."
        )
    return landings


def list_pages(landings: InBoth) -> InBoth:
    """The list of opportunities below each landing page, where there is one."""
    lists = {
        language: OpportunityListPage.objects.child_of(landing).first()
        for language, landing in landings.items()
    }
    return {language: page for language, page in lists.items() if page}


def _is_new(name: str) -> bool:
    """Whether a page was never loaded; one that was deleted stays deleted."""
    return LoadedItem.first_time(f"page {name}")
