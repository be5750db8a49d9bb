"""Locks that follow from the state of a pair, whoever asks."""

from typing import Any

from django.utils.translation import gettext as _
from wagtail.locks import BaseLock

from bilingual.lifecycle import State
from bilingual.people import Person


class FrozenSourceLock(BaseLock):
    """The text is being translated or approved: what was sent is what goes live."""

    def for_user(self, user: Person) -> bool:
        return True

    def get_message(self, user: Person) -> str:
        return _(
            "This text can't be changed now: %(state)s. Recall it to change it; every "
            "translated sentence is kept."
        ) % {"state": State(self.object.pair.state).label.lower()}

    def get_locked_by(self, user: Person) -> str:
        return _("Locked while both languages are prepared")

    def get_description(self, user: Person) -> str:
        return _("What was sent for translation is what goes live")


class TranslationLock(BaseLock):
    """A translation is written sentence by sentence, never in the form of its page."""

    def for_user(self, user: Person) -> bool:
        return True

    def get_message(self, user: Person) -> str:
        return _(
            "This page is a translation. It is written on the translator's screen."
        )

    def get_locked_by(self, user: Person) -> str:
        return _("Locked as a translation")

    def get_description(self, user: Person) -> str:
        return _("It follows the page that it translates")


def lock_of(page: Any) -> BaseLock | None:
    """The lock that the pair puts on a page, if any."""
    pair = page.pair
    if pair is None:
        return None
    if pair.source_language != page.language:
        return TranslationLock(page)
    return FrozenSourceLock(page) if pair.is_frozen else None
