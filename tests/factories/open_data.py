"""The page of open data, in either language."""

from opportunities.models import OpenDataPage
from tests.factories.pages import SitePageFactory, says
from tests.factories.streams import stream
from tests.factories.words import Words

OPEN_DATA: Words = {
    "en": {
        "title": "Open data",
        "lead": "All opportunities, for programs and spreadsheets.",
        "search_description": "All opportunities as files for programs.",
        "body": stream(
            (
                "text",
                {"heading": "Before you start", "text": "<p>Take the records.</p>"},
            ),
        ),
    },
    "fr": {
        "title": "Données ouvertes",
        "lead": "Toutes les occasions, pour les programmes et les tableurs.",
        "search_description": "Toutes les occasions en fichiers pour programmes.",
        "body": stream(
            (
                "text",
                {
                    "heading": "Avant de commencer",
                    "text": "<p>Prenez les dossiers.</p>",
                },
            ),
        ),
    },
}


class OpenDataPageFactory(SitePageFactory):
    class Meta:
        model = OpenDataPage

    title = says(OPEN_DATA, "title")
    lead = says(OPEN_DATA, "lead")
    search_description = says(OPEN_DATA, "search_description")
    body = says(OPEN_DATA, "body")
