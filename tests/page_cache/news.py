"""What people and programs do on a site, and which answers it makes new.

Each is a generator: what it does before its first `yield` is there already when
visitors come.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import count
from typing import Any

from django.utils import timezone
from wagtail.models import Page
from wagtail.models import Site as WagtailSite

from bilingual.moving import move_pair
from bilingual.publishing import locked_pair, withdraw_pair
from home.models import Announcement, FooterLink, Menus, SiteIdentity
from opportunities.life.moves import Move
from opportunities.models import PostingLimitsSetting
from tests import cast, scenarios, walks
from tests.factories import ContentPageFactory, PagePair, create_pair
from tests.opportunities.life.journeys import happens
from tests.opportunities.questions.questioning import asked, published
from tests.page_cache.content import Content

News = Callable[[Content], Iterator[None]]
LISTED = frozenset({"landing", "opportunities", "feed", "open_data"})
OPPORTUNITIES = frozenset({"opening", "soon", "awarded"})
PAGES = frozenset(
    {
        *("landing", "opportunities", "guide", "questions", "privacy", "open_data"),
        *("figures", "opening", "soon", "awarded"),
    }
)

NUMBERS = count(1)


def fresh_slugs() -> dict[str, dict[str, str]]:
    """So that no address is given twice."""
    number = next(NUMBERS)
    return {
        "en": {"slug": f"one-{number}", "title": f"Number {number}"},
        "fr": {"slug": f"un-{number}", "title": f"Numéro {number}"},
    }


def in_letters() -> str:
    """Another word each time; a number would have to be in the translation too."""
    return "".join(chr(ord("a") + int(digit)) for digit in str(next(NUMBERS)))


def public_again(pair: PagePair, **values: Any) -> None:
    """A draft with these values goes all the way; it is called what it was called."""
    draft = pair.en.specific_class.objects.get(pk=pair.en.pk)
    for name, value in values.items():
        setattr(draft, name, value)
    draft.save_revision(user=cast.ada())
    french = type(draft).objects.get(pk=pair.fr.pk)

    def words(segment: Any) -> str:
        path = segment.context.path
        if path in {"slug", "title"}:
            return str(getattr(french, path))
        return walks.in_other_words(segment)

    walks.to_public(draft, words=words)


# ---- Pages


def a_page_is_rewritten(content: Content) -> Iterator[None]:
    yield
    public_again(content.site.privacy, lead=f"Words number {next(NUMBERS)}.")


def a_page_has_another_title(content: Content) -> Iterator[None]:
    """By a script, that tells nobody."""
    yield
    same = Page.objects.filter(
        translation_key=content.site.questions.en.translation_key
    )
    same.update(title=f"Questions {next(NUMBERS)}")


def a_page_in_a_menu_is_withdrawn(content: Content) -> Iterator[None]:
    pair = create_pair(ContentPageFactory, content.site.landing, **fresh_slugs())
    menus = Menus.load()
    menus.footer_links.add(FooterLink(page=pair.en.page_ptr, sort_order=9))
    menus.save()
    yield
    withdrawn(pair)


def a_page_in_no_menu_is_withdrawn(content: Content) -> Iterator[None]:
    pair = create_pair(ContentPageFactory, content.site.landing, **fresh_slugs())
    yield
    withdrawn(pair)


def withdrawn(pair: PagePair) -> None:
    with locked_pair(pair.en.translation_key) as locked:
        withdraw_pair(locked, user=cast.mona(), at=timezone.now())


def a_page_is_moved(content: Content) -> Iterator[None]:
    pair = create_pair(ContentPageFactory, content.site.landing, **fresh_slugs())
    yield
    move_pair(pair.en, content.site.guide.en, user=None)


# ---- Opportunities


def one_is_posted(content: Content) -> Iterator[None]:
    yield
    scenarios.an_open_pair(content.site, skills=[], **fresh_slugs())


def one_is_withdrawn(content: Content) -> Iterator[None]:
    pair = scenarios.an_open_pair(content.site, skills=[], **fresh_slugs())
    yield
    withdrawn(pair)


def one_is_amended(content: Content) -> Iterator[None]:
    yield
    price = 2000 + next(NUMBERS)
    reason = {"change_kind": "amendment", "amendment_reason": "Less is needed."}
    public_again(content.opening, price=price, **reason)


def a_question_is_answered(content: Content) -> Iterator[None]:
    yield
    published(content.opening, text=f"May the charts be {in_letters()}, please?")


def one_is_awarded(content: Content) -> Iterator[None]:
    pair = scenarios.an_open_pair(content.site, closed=True, skills=[], **fresh_slugs())
    yield
    happens(pair, Move.AWARD)


def a_skill_has_another_name(content: Content) -> Iterator[None]:
    yield
    skill = scenarios.accessibility()
    skill.name_en = f"Accessibility {next(NUMBERS)}"
    skill.name_fr = f"Accessibilité {next(NUMBERS)}"
    skill.save()


# ---- Settings


def the_site_has_another_name(content: Content) -> Iterator[None]:
    yield
    identity = SiteIdentity.load()
    identity.site_name_en = f"Small works {next(NUMBERS)}"
    identity.save()


def something_is_announced(content: Content) -> Iterator[None]:
    yield
    announcement = Announcement.load()
    announcement.is_on = True
    announcement.heading_en = f"News {next(NUMBERS)}"
    announcement.heading_fr = "Nouvelles"
    announcement.save()


def a_menu_has_another_link(content: Content) -> Iterator[None]:
    yield
    menus = Menus.load()
    label = f"Link {next(NUMBERS)}"
    link = {"label_en": label, "label_fr": label, "url_en": "/en/", "url_fr": "/fr/"}
    menus.footer_links.add(FooterLink(sort_order=next(NUMBERS), **link))
    menus.save()


def closing_soon_is_another_time(content: Content) -> Iterator[None]:
    yield
    limits = PostingLimitsSetting.load()
    limits.closing_soon_hours = 48 if limits.closing_soon_hours != 48 else 72
    limits.save()


def the_site_has_another_address(content: Content) -> Iterator[None]:
    yield
    site = WagtailSite.objects.get()
    site.site_name = f"Site {next(NUMBERS)}"
    site.save()


def a_picture_has_another_name(content: Content) -> Iterator[None]:
    yield
    content.picture.title = f"A chart, number {next(NUMBERS)}"
    content.picture.save()


# ---- What no visitor reads


def what_visitors_never_read(content: Content) -> Iterator[None]:
    """A draft that somebody sends for review, a question, and who was here."""
    yield
    draft = type(content.site.guide.en).objects.get(pk=content.site.guide.en.pk)
    draft.lead = "Nobody reads this yet."
    draft.save_revision(user=cast.ada())
    walks.submit(draft, cast.ada())
    asked(content.opening, text=f"May it be written in Rust, number {next(NUMBERS)}?")
    ada = cast.ada()
    ada.last_login = timezone.now() + timedelta(seconds=next(NUMBERS))
    ada.save()


WHAT_IS_NEW: dict[News, frozenset[str] | set[str]] = {
    a_page_is_rewritten: {"privacy"},
    a_page_has_another_title: PAGES,
    a_page_in_a_menu_is_withdrawn: PAGES,
    a_page_in_no_menu_is_withdrawn: set(),
    a_page_is_moved: set(),
    one_is_posted: {*LISTED, "figures"},
    one_is_withdrawn: LISTED - {"open_data"},
    one_is_amended: {*LISTED, "figures", "opening"},
    a_question_is_answered: {"opening", "feed", "open_data"},
    one_is_awarded: {*LISTED, "figures"},
    a_skill_has_another_name: {"landing", "opportunities", "feed", "opening"},
    the_site_has_another_name: {*PAGES, "feed"},
    something_is_announced: PAGES,
    a_menu_has_another_link: PAGES,
    closing_soon_is_another_time: {*LISTED, *OPPORTUNITIES, "calendar"} - {"open_data"},
    the_site_has_another_address: {*PAGES, "feed", "calendar"},
    a_picture_has_another_name: {"guide"},
    what_visitors_never_read: set(),
}
