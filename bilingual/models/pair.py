"""One row for both languages of a page: its state, its people, its dates, its hashes."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from bilingual.languages import ENGLISH, FRENCH, Language, other_language
from bilingual.lifecycle import FROZEN, IN_TRANSLATION, State

if TYPE_CHECKING:
    from bilingual.models.page import BilingualPage


class PagePairQuerySet(models.QuerySet["PagePair"]):
    """Pairs, many at once."""

    def of(self, page: Page) -> PagePairQuerySet:
        """The pair of a page."""
        return self.filter(translation_key=page.translation_key)

    def due(self, at: Any) -> PagePairQuerySet:
        """Scheduled pairs whose instant has come."""
        return self.filter(state=State.SCHEDULED, go_live_at__lte=at)

    def expired(self, at: Any) -> PagePairQuerySet:
        """Public pairs whose time is over."""
        return self.filter(is_public=True, expire_at__lte=at)

    def locked(self, translation_key: uuid.UUID) -> PagePair:
        """The pair, ours alone until the caller's transaction ends."""
        pair: PagePair = self.select_for_update().get(translation_key=translation_key)
        return pair

    def for_new_page(self, page: BilingualPage) -> PagePair:
        """The pair of a page that was just made; the first page is the source."""
        pair: PagePair
        pair, _created = self.get_or_create(
            translation_key=page.translation_key,
            defaults={"source_language": page.language, "author": page.owner},
        )
        return pair


def _person(name: str, text: Any) -> Any:
    return models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=text,
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name=f"pairs_as_{name}",
    )


def _moment(text: Any) -> Any:
    return models.DateTimeField(text, null=True, blank=True, editable=False)


def _hash(text: Any) -> Any:
    return models.CharField(text, max_length=64, blank=True, editable=False)


class PagePair(models.Model):
    """An English and a French page that live, change and end together.

    Every instant is stored in UTC and shown in Eastern time. The hashes are those of
    `bilingual.fingerprint`, which compare content and nothing else.
    """

    translation_key = models.UUIDField(
        _("translation key"), unique=True, editable=False
    )
    source_language = models.CharField(
        _("written in"),
        max_length=2,
        choices=[(ENGLISH, _("English")), (FRENCH, _("French"))],
        editable=False,
    )
    state = models.CharField(
        _("state"),
        max_length=20,
        choices=State,
        default=State.DRAFTING,
        editable=False,
        db_index=True,
    )
    is_public = models.BooleanField(_("public"), default=False, editable=False)

    author = _person("author", _("author"))
    translator = _person("translator", _("translator"))
    reviewer = _person("reviewer", _("language reviewer"))
    approver = _person("approver", _("approver"))
    assigned_to = _person("assignee", _("assigned to"))

    created_at = models.DateTimeField(
        _("created"), default=timezone.now, editable=False
    )
    waiting_since = models.DateTimeField(
        _("in this state since"), default=timezone.now, editable=False, db_index=True
    )
    sent_at = _moment(_("sent for translation"))
    approved_at = _moment(_("approved"))
    published_at = _moment(_("published"))
    withdrawn_at = _moment(_("withdrawn"))
    go_live_at = _moment(_("goes live"))
    expire_at = _moment(_("expires"))
    # What was chosen for the version that is approved and not live yet.
    next_expire_at = _moment(_("expires, once it is live"))

    source_hash = _hash(_("hash of the text that was sent"))
    approved_hash_en = _hash(_("hash of the approved English"))
    approved_hash_fr = _hash(_("hash of the approved French"))
    published_hash_en = _hash(_("hash of the public English"))
    published_hash_fr = _hash(_("hash of the public French"))
    # Why the clock could not publish it, for the people who can mend that.
    failure = models.TextField(_("what went wrong"), blank=True, editable=False)

    objects = PagePairQuerySet.as_manager()

    class Meta:
        verbose_name = _("pair of pages")
        verbose_name_plural = _("pairs of pages")
        ordering = ["-waiting_since"]

    def __str__(self) -> str:
        return " / ".join(page.get_admin_display_title() for page in self.pages())

    @property
    def target_language(self) -> Language:
        """The language that it is translated into."""
        return other_language(self.source_language)

    @cached_property
    def _pages(self) -> dict[str, Page]:
        pages = Page.objects.filter(
            translation_key=self.translation_key
        ).select_related("locale", for_specific_subqueries=True)
        return {page.locale.language_code: page for page in pages.specific()}

    def pages(self) -> list[Any]:
        """The pages that exist, English first."""
        return [self._pages[one] for one in (ENGLISH, FRENCH) if one in self._pages]

    def page(self, language: str) -> Any:
        """The page in that language, or None while it has not been made."""
        return self._pages.get(language)

    @property
    def source(self) -> Any:
        """The page that is written."""
        return self.page(self.source_language)

    @property
    def target(self) -> Any:
        """The page that is translated, or None before it was first sent."""
        return self.page(self.target_language)

    def remember_pages(self, pages: dict[str, Page]) -> None:
        """Take pages, by language, that were read with those of other pairs."""
        self.__dict__["_pages"] = pages

    def forget_pages(self) -> None:
        """Read the pages again when they are next asked for."""
        self.__dict__.pop("_pages", None)

    def refresh_from_db(self, *args: Any, **kwargs: Any) -> None:
        self.forget_pages()
        super().refresh_from_db(*args, **kwargs)

    @property
    def is_frozen(self) -> bool:
        """Whether the text is with others now, and nobody may change it."""
        return self.state in FROZEN

    @property
    def is_in_translation(self) -> bool:
        """Whether a translator may write now."""
        return self.state in IN_TRANSLATION

    def approved_hash(self, language: str) -> str:
        """The hash of what was approved in that language."""
        return str(getattr(self, f"approved_hash_{language}"))

    def published_hash(self, language: str) -> str:
        """The hash of what visitors read in that language."""
        return str(getattr(self, f"published_hash_{language}"))

    def set_hashes(self, kind: str, hashes: dict[str, str]) -> None:
        """Keep the hash of each language; `kind` is "approved" or "published"."""
        for language, value in hashes.items():
            setattr(self, f"{kind}_hash_{language}", value)

    @staticmethod
    def keys_of(pages: Iterable[Page]) -> set[uuid.UUID]:
        """The pairs that these pages belong to."""
        return {page.translation_key for page in pages}
