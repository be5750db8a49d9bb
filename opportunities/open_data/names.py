"""What the addresses of the files of open data end in, and what answers there."""

from enum import StrEnum

from bilingual.languages import LANGUAGES, Language


class File(StrEnum):
    """The files; the value stands in no address."""

    RELEASES = "releases"
    RECORDS = "records"
    OPPORTUNITIES = "opportunities"
    CONTRACTS = "contracts"


FILE_NAMES: dict[Language, dict[File, str]] = {
    "en": {
        File.RELEASES: "releases.json",
        File.RECORDS: "records.json",
        File.OPPORTUNITIES: "opportunities.csv",
        File.CONTRACTS: "contracts-by-year.csv",
    },
    "fr": {
        File.RELEASES: "livraisons.json",
        File.RECORDS: "dossiers.json",
        File.OPPORTUNITIES: "occasions.csv",
        File.CONTRACTS: "contrats-par-annee.csv",
    },
}
_VIEWS = {
    File.RELEASES: "opportunities.open_data.views.send_releases",
    File.RECORDS: "opportunities.open_data.views.send_records",
    File.OPPORTUNITIES: "opportunities.open_data.views.send_opportunities",
    File.CONTRACTS: "opportunities.open_data.views.send_contracts",
}

BELOW_OPEN_DATA: dict[Language, dict[str, str]] = {
    language: {FILE_NAMES[language][one]: _VIEWS[one] for one in File}
    for language in LANGUAGES
}
