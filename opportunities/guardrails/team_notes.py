"""What who reviews and who approves must know of a draft, and visitors never read."""

from datetime import datetime
from typing import Any

from django.template.loader import render_to_string

from opportunities.guardrails.attesting import standing_attestations
from opportunities.guardrails.pricing import with_tax
from opportunities.guardrails.related import SplittingWarning
from opportunities.guardrails.statements import missing_statements
from opportunities.models.limits import PostingLimitsSetting


def team_notes(page: Any, *, at: datetime) -> str:
    """The rationale of the price, what it may be a part of, and what is attested."""
    limits = PostingLimitsSetting.load()
    price = page.price
    standing = standing_attestations(page.opportunity)
    context = {
        "page": page,
        "calculation": page.price_calculation,
        "limits": limits,
        "with_tax": None if price is None else with_tax(price, limits.highest_tax_rate),
        "splitting": SplittingWarning(page, at=at),
        "attestations": list(standing.values()),
        "missing": missing_statements(standing),
    }
    return render_to_string("opportunities/admin/team_notes.html", context)
