"""A way to fetch the files of open data, as programs do."""

import json

import pytest

from opportunities.open_data.names import File


class Files:
    """The files below the page of open data, in either language."""

    NAMES = {
        "en": {
            File.RELEASES: "/en/open-data/releases.json",
            File.RECORDS: "/en/open-data/records.json",
            File.OPPORTUNITIES: "/en/open-data/opportunities.csv",
            File.CONTRACTS: "/en/open-data/contracts-by-year.csv",
        },
        "fr": {
            File.RELEASES: "/fr/donnees-ouvertes/livraisons.json",
            File.RECORDS: "/fr/donnees-ouvertes/dossiers.json",
            File.OPPORTUNITIES: "/fr/donnees-ouvertes/occasions.csv",
            File.CONTRACTS: "/fr/donnees-ouvertes/contrats-par-annee.csv",
        },
    }

    def __init__(self, client):
        self.client = client

    def answer(self, file, language="en", **headers):
        return self.client.get(self.NAMES[language][file], headers=headers)

    def text(self, file, language="en"):
        response = self.answer(file, language)
        assert response.status_code == 200
        return response.getvalue().decode()

    def releases(self, language="en"):
        return json.loads(self.text(File.RELEASES, language))

    def records(self, language="en"):
        return json.loads(self.text(File.RECORDS, language))


@pytest.fixture
def files(client, site):
    return Files(client)
