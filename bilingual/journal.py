"""The history of a pair: who did what, when, with the hash of each language.

It is kept in Wagtail's audit log, on the page that is written, so that it outlives the
pages and is found where administrators look for it.
"""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import LogActionRegistry, LogFormatter, log
from wagtail.models import Page, PageLogEntry

from bilingual.lifecycle import Move
from bilingual.models.pair import PagePair
from bilingual.people import Person

PREFIX = "bilingual."
# What happens to a pair without moving it to another state.
OTHER_ACTIONS = {
    "move_pages": _("Both languages moved"),
    "reorder_pages": _("Both languages put in another order"),
    "delete_pages": _("Both languages deleted"),
    "language_fix_proposed": _("Language fix proposed"),
    "language_fix_refused": _("Language fix refused"),
    "language_fix_published": _("Language fix published"),
    "schedule_failed": _("Not published by the clock"),
    "assign": _("Assigned"),
    "import_file": _("Translation file imported"),
    "waive_finding": _("Finding of a check let stand"),
    "unwaive_finding": _("Finding of a check to be mended again"),
}


def record(
    pair: PagePair,
    action: str,
    *,
    user: Person | None,
    comment: str = "",
    **details: Any,
) -> None:
    """Write one line of the history; `action` is a Move or one of OTHER_ACTIONS."""
    page = pair.source or pair.target
    if page is None:
        return
    data = {
        "comment": comment,
        "state": str(pair.state),
        "source_hash": pair.source_hash,
        "hash_en": pair.approved_hash_en or pair.published_hash_en,
        "hash_fr": pair.approved_hash_fr or pair.published_hash_fr,
        # The figures of a page go on after it is deleted.
        "translation_key": str(pair.translation_key),
        "source_language": pair.source_language,
        **details,
    }
    log(
        instance=page,
        action=f"{PREFIX}{action}",
        user=user,
        data=data,
        title=page.get_admin_display_title(),
    )


def history_of(pair: PagePair) -> Any:
    """What was recorded for a pair, newest first, with its people; one query."""
    pages = Page.objects.filter(translation_key=pair.translation_key)
    return (
        PageLogEntry.objects.filter(page__in=pages, action__startswith=PREFIX)
        .select_related("user")
        .order_by("-timestamp", "-pk")
    )


class PairLogFormatter(LogFormatter):
    """How a line of a pair reads in Wagtail's own history."""

    def format_comment(self, log_entry: Any) -> str:
        return str(log_entry.data.get("comment", ""))


def register_log_actions(actions: LogActionRegistry) -> None:
    """Give every line its words."""
    labels = {**{move.value: move.label for move in Move}, **OTHER_ACTIONS}
    for action, label in labels.items():
        formatter = type(
            f"{action.title().replace('_', '')}Formatter",
            (PairLogFormatter,),
            {"label": label, "message": label},
        )
        actions.register_action(f"{PREFIX}{action}")(formatter)
