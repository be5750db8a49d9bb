"""A short text in both languages that is no page, on its way to visitors."""

from __future__ import annotations

from abc import abstractmethod
from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.models import Page

from bilingual.languages import ENGLISH, FRENCH, Language, other_language
from bilingual.notices.texts import NoticeText


class PublishedNoticeError(TypeError):
    """A notice that is published is history: nothing changes it."""


def _person(text: Any) -> Any:
    return models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=text,
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )


def _moment(text: Any) -> Any:
    return models.DateTimeField(text, null=True, blank=True, editable=False)


class BilingualNotice(models.Model):
    """Written in one language, translated, confirmed; then public in both, for good.

    A model of its own says what it is about: it names its `texts`, gives each a column
    in both languages, and finds the pages that it belongs to.
    """

    class Stage(models.TextChoices):
        """How far a notice is."""

        WRITING = "writing", _("Being written")
        TRANSLATION = "translation", _("To translate")
        REVIEW = "review", _("To confirm")
        PUBLISHED = "published", _("Published")
        DROPPED = "dropped", pgettext_lazy("a notice", "Not used")

    # What stands above its texts on its screen, given what `about` tells.
    about_template = ""
    # Whether it was public when it was read from the database.
    was_published = False

    source_language = models.CharField(
        _("written in"),
        max_length=2,
        choices=[(ENGLISH, _("English")), (FRENCH, _("French"))],
    )
    stage = models.CharField(
        _("stage"),
        max_length=12,
        choices=Stage,
        default=Stage.WRITING,
        editable=False,
        db_index=True,
    )
    # Grows with every change: who saves something older is told so.
    version = models.PositiveIntegerField(_("version"), default=0, editable=False)
    # Why findings of the checks are right as they stand.
    let_stand = models.CharField(
        _("why it is right as it stands"), max_length=200, blank=True, editable=False
    )
    # What the one who sent it back said.
    comment = models.TextField(_("comment"), blank=True, editable=False)
    written_by = _person(_("written by"))
    translated_by = _person(_("translated by"))
    published_by = _person(_("published by"))
    created_at = models.DateTimeField(
        _("created"), default=timezone.now, editable=False
    )
    sent_at = _moment(_("sent to be translated"))
    translated_at = _moment(_("translated"))
    published_at = _moment(_("published"))

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, as a new version. Raises PublishedNoticeError where it is history."""
        if self.was_published:
            raise PublishedNoticeError(f"{self!r} is published.")
        self.version += 1
        if kwargs.get("update_fields") is not None:
            kwargs["update_fields"] = {*kwargs["update_fields"], "version"}
        super().save(*args, **kwargs)
        self.was_published = self.stage == self.Stage.PUBLISHED

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        """Delete. Raises PublishedNoticeError where it is history."""
        if self.was_published:
            raise PublishedNoticeError(f"{self!r} is published.")
        return super().delete(*args, **kwargs)

    @classmethod
    def from_db(cls, *args: Any, **kwargs: Any) -> Any:
        """Remember whether visitors read it already."""
        notice = super().from_db(*args, **kwargs)
        notice.was_published = notice.__dict__.get("stage") == cls.Stage.PUBLISHED
        return notice

    @property
    @abstractmethod
    def texts(self) -> tuple[NoticeText, ...]:
        """Its texts, in the order in which they are read."""

    @property
    def target_language(self) -> Language:
        """The language that it is translated into."""
        return other_language(self.source_language)

    def text(self, stem: str, language: str) -> str:
        """One of its texts in a language."""
        words: str = getattr(self, f"{stem}_{language}")
        return words

    def set_text(self, stem: str, language: str, words: str) -> None:
        """Write one of its texts in a language; the caller saves."""
        setattr(self, f"{stem}_{language}", words)

    @property
    def says_something(self) -> bool:
        """Whether there are words to translate."""
        return any(self.text(one.stem, self.source_language) for one in self.texts)

    @abstractmethod
    def page(self, language: str) -> Page | None:
        """The page that it belongs to; its permissions are those of the notice."""

    def before_publishing(self, *, user: Any, at: Any) -> None:
        """What becomes true with it, in the same transaction. May refuse by raising."""

    def drop_reasons(self) -> list[tuple[str, Any]]:
        """Why it can be put aside: codes with their words. None: nobody is asked."""
        return []

    def before_dropping(self, *, reason: str, at: Any) -> None:
        """Note why it is put aside; `reason` is one of the codes, or empty."""

    @property
    def stage_words(self) -> str:
        """How far it is, as who works on it says it."""
        return self.get_stage_display()

    def screen_above(self) -> tuple[str, str] | None:
        """The screen that it is found on: its address and its name."""
        return None

    def about(self, user: Any, *, at: Any) -> dict[str, Any]:
        """What who works on it has to know besides its texts."""
        return {}
