"""The words by which visitors find an opportunity."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.html import strip_tags

from bilingual.languages import as_language
from opportunities.search.index import SearchTexts

if TYPE_CHECKING:
    from opportunities.models.page import OpportunityPage


def search_texts_of(page: OpportunityPage) -> SearchTexts:
    """The title with the reference and the skills, and every other text."""
    rows = (
        row.value["text"]
        for stream in (
            page.deliverables,
            page.evaluation_criteria,
            page.acceptance_criteria,
        )
        for row in stream
        if row.block_type != "licence"
    )
    skills = (
        name for skill in page.skills.all() for name in (skill.name_en, skill.name_fr)
    )
    body = [
        page.short_description,
        page.client_team,
        strip_tags(page.background.replace("<", " <")),
        *rows,
    ]
    return SearchTexts(
        title=" ".join([page.title, page.reference, *skills]),
        body=" ".join(body),
        language=as_language(page.locale.language_code),
    )
