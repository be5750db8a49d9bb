"""The story of the pilot, as it is told on the page, in feeds and in open data."""

import json
from types import SimpleNamespace

from bs4 import BeautifulSoup

from tests.demo.reading import page_of
from tests.opportunities.feeds.atom_rules import ATOM, read

NUMBER = "MA-2021-0001"
FEEDS = {"en": "/en/opportunities/feed.atom", "fr": "/fr/occasions/fil.atom"}
CALENDARS = {"en": "calendar.ics", "fr": "calendrier.ics"}
RELEASES = {
    "en": "/en/open-data/releases.json",
    "fr": "/fr/donnees-ouvertes/livraisons.json",
}
# At what instant, and under which tags of the Open Contracting Data Standard.
TOLD = [
    ("2021-06-23T13:00:00Z", ["tender"]),
    ("2021-06-30T13:00:00Z", ["tenderAmendment"]),
    ("2021-07-16T13:00:00Z", ["award", "contract"]),
    ("2021-07-26T13:00:00Z", ["contractTermination"]),
]
WORDS = {
    "en": SimpleNamespace(
        status="Not delivered",
        updated="Updated on June 30, 2021 (amendment 1)",
        outcome="The work was not delivered",
        nothing_paid="Nothing was paid.",
        facts={
            "Applications received": "4",
            "Applications that passed": "1",
            "Supplier": "Not published – non publié",
            "Value, before tax": "$6,500",
            "Decided on": "July 16, 2021",
        },
        events=[
            ("Posted", "June 23, 2021, 9 am Eastern time"),
            ("Amendment 1", "June 30, 2021, 9 am Eastern time"),
            ("Awarded", "July 16, 2021, 9 am Eastern time"),
            ("Not delivered", "July 26, 2021, 9 am Eastern time"),
        ],
        before="July 5, 2021, 11:59 pm Eastern time",
        now="July 12, 2021, 11:59 pm Eastern time",
        counts="4 applications were received. 1 passed every criterion.",
    ),
    "fr": SimpleNamespace(
        status="Travail non livré",
        updated="Mise à jour le 30 juin 2021 (modification 1)",
        outcome="Le travail n’a pas été livré",
        nothing_paid="Rien n’a été payé.",
        facts={
            "Demandes reçues": "4",
            "Demandes conformes": "1",
            "Fournisseur": "Not published – non publié",
            "Valeur, avant taxe": "6 500 $",
            "Décision prise le": "16 juillet 2021",
        },
        events=[
            ("Affichée", "23 juin 2021, 9 h, heure de l’Est"),
            ("Modification 1", "30 juin 2021, 9 h, heure de l’Est"),
            ("Attribuée", "16 juillet 2021, 9 h, heure de l’Est"),
            ("Travail non livré", "26 juillet 2021, 9 h, heure de l’Est"),
        ],
        before="5 juillet 2021, 23 h 59, heure de l’Est",
        now="12 juillet 2021, 23 h 59, heure de l’Est",
        counts="4 demandes ont été reçues. 1 répond à tous les critères.",
    ),
}


def plain(text):
    """In one line, and with plain spaces where it has others."""
    return " ".join(text.replace("\xa0", " ").split())


def soup_of(client, language):
    html = client.get(page_of("azure-policies", language).url).text
    return BeautifulSoup(html.replace("\xa0", " "), "html.parser")


def texts(parent, selector):
    return [plain(found.get_text()) for found in parent.select(selector)]


def entry_of(client, language):
    """The entry of the feed."""
    root = read(client.get(FEEDS[language]).content)
    (found,) = (
        entry
        for entry in root.findall(f"{ATOM}entry")
        if NUMBER in entry.findtext(f"{ATOM}id")
    )
    return found


def closing_of(client, language):
    """The lines of the calendar of its closing."""
    address = f"{page_of('azure-policies', language).url}{CALENDARS[language]}"
    return client.get(address).content.decode().split("\r\n")


def releases_of(client, language):
    """What open data tells of it, in the order in which it was announced."""
    package = json.loads(client.get(RELEASES[language]).getvalue())
    return [one for one in package["releases"] if one["ocid"].endswith(NUMBER)]
