"""The factory of the page of public figures."""

from opportunities.models import FiguresPage
from tests.factories.pages import SitePageFactory, says
from tests.factories.streams import stream
from tests.factories.words import Words

FIGURES: Words = {
    "en": {
        "title": "Figures",
        "lead": "What came of every opportunity.",
        "search_description": "How many were posted, awarded and delivered.",
        "body": stream(
            (
                "text",
                {"heading": "How we count", "text": "<p>Every one, once.</p>"},
            )
        ),
    },
    "fr": {
        "title": "Chiffres",
        "lead": "Ce que chaque occasion a donné.",
        "search_description": "Combien ont été affichées, attribuées et livrées.",
        "body": stream(
            (
                "text",
                {
                    "heading": "Comment nous comptons",
                    "text": "<p>Chacune, une fois.</p>",
                },
            )
        ),
    },
}


class FiguresPageFactory(SitePageFactory):
    class Meta:
        model = FiguresPage

    title = says(FIGURES, "title")
    lead = says(FIGURES, "lead")
    search_description = says(FIGURES, "search_description")
    body = says(FIGURES, "body")
