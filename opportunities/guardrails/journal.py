"""Lines of a page's history about its guardrails."""

from datetime import datetime
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import LogActionRegistry, LogFormatter

from bilingual.formatting import canadian_datetime
from opportunities.guardrails.attesting import ATTEST, TAKE_BACK
from opportunities.guardrails.copying import COPY
from opportunities.guardrails.preview_links import END_LINKS, MAKE_LINK
from opportunities.guardrails.statements import Statement, known_statements

LABELS = {
    ATTEST: _("Attested"),
    TAKE_BACK: _("Attestation taken back"),
    COPY: _("Copied from an earlier opportunity"),
    MAKE_LINK: _("Link to the draft made"),
    END_LINKS: _("Earlier links to the draft made invalid"),
}


def end_of_link(data: dict[str, Any] | None) -> datetime | None:
    """The last second of the link that a line is about; None where it is about none."""
    ends_at = (data or {}).get("ends_at")
    return datetime.fromisoformat(ends_at) if ends_at else None


class GuardrailLogFormatter(LogFormatter):
    """How a line reads, in the language of its reader.

    What was attested follows in its own words, a link with its last second, a copy with
    the number that it was copied from.
    """

    def format_comment(self, log_entry: Any) -> str:
        data = log_entry.data or {}
        given = known_statements(data.get("statements") or ())
        words = [str(one.label) for one in Statement if one in given]
        ends_at = end_of_link(data)
        if ends_at is not None:
            until = _("Valid until: %(moment)s")
            words.append(until % {"moment": canadian_datetime(ends_at)})
        return " ".join([*words, str(data.get("copied_from") or "")]).strip()


def register_log_actions(actions: LogActionRegistry) -> None:
    """Give every line its words."""
    for action, label in LABELS.items():
        name = action.rpartition(".")[2].title().replace("_", "")
        formatter = type(
            f"{name}Formatter",
            (GuardrailLogFormatter,),
            {"label": label, "message": label},
        )
        actions.register_action(action)(formatter)
