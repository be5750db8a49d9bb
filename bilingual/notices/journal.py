"""The history of notices: every step, with the texts as they were then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import LogActionRegistry, log

from bilingual.people import Person

if TYPE_CHECKING:
    from bilingual.models.notice import BilingualNotice

PREFIX = "bilingual.notice."
ACTIONS = {
    "write": _("Text written"),
    "send": _("Text sent to the translators"),
    "translate": _("Translation written"),
    "finish": _("Translation finished"),
    "send_back": _("Sent back"),
    "publish": _("Published in both languages"),
    "drop": _("Put aside"),
}


def record(notice: BilingualNotice, action: str, *, user: Person) -> None:
    """Write one line of the history; `action` is one of ACTIONS."""
    texts = {
        f"{text.stem}_{language}": notice.text(text.stem, language)
        for text in notice.texts
        for language in (notice.source_language, notice.target_language)
    }
    log(
        instance=notice,
        action=f"{PREFIX}{action}",
        user=user,
        data={
            "stage": str(notice.stage),
            "version": notice.version,
            "comment": notice.comment,
            **texts,
        },
    )


def register_log_actions(actions: LogActionRegistry) -> None:
    """Give every line its words."""
    for action, label in ACTIONS.items():
        actions.register_action(f"{PREFIX}{action}", label, label)
