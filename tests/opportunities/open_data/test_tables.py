"""The tables: read back as a spreadsheet reads them, and computed by none."""

import csv
from datetime import timedelta
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opportunities.life.states import Status
from opportunities.open_data.columns import COLUMNS, headers
from opportunities.open_data.csv_lines import as_text, csv_lines
from opportunities.open_data.names import File
from tests import scenarios
from tests.opportunities.open_data.stories import (
    CLOSES_AT,
    STORIES,
    Story,
    a_story,
    the_pilot,
)


def read_back(text):
    assert text.startswith("\ufeff")
    return list(csv.reader(StringIO(text[1:], newline=""), strict=True))


def rows(files, language="en", file=File.OPPORTUNITIES):
    names, *lines = read_back(files.text(file, language))
    return [dict(zip(names, line, strict=True)) for line in lines]


class TestLines:
    @pytest.mark.parametrize("sign", ["=", "+", "-", "@"])
    @pytest.mark.parametrize(
        "before", ["", " ", "\u00a0", "\t", "\r", "\n", " \r\n\t "]
    )
    def test_no_cell_is_computed(self, sign, before):
        cell = as_text(f"{before}{sign}HYPERLINK(1)")

        assert cell == f"'{before}{sign}HYPERLINK(1)"

    @pytest.mark.parametrize("sign", ["\t", "\r", "\n"])
    def test_no_cell_begins_another_one(self, sign):
        assert as_text(f"{sign}text") == f"'{sign}text"

    @pytest.mark.parametrize(
        "text", ["", "Plain", "a=b", "6500.00", "2021-07-12", "'quoted", " spaced "]
    )
    def test_all_else_stays(self, text):
        assert as_text(text) == text

    @given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\x00"))))
    def test_what_is_written_is_read(self, cells):
        cells = [*cells, "end"]
        (read,) = read_back("".join(csv_lines([cells])))

        assert read == [as_text(cell) for cell in cells]
        for cell in read:
            assert cell[:1] not in {"=", "+", "-", "@", "\t", "\r", "\n"}

    def test_quotes_are_doubled_and_lines_end_as_the_format_says(self):
        text = "".join(csv_lines([['say "hello", they said', "two\nlines"], ["b", ""]]))

        assert text == '\ufeff"say ""hello"", they said","two\nlines"\r\nb,\r\n'


@pytest.mark.django_db
class TestOpportunities:
    def test_headers_are_those_of_canadas_data(self, files):
        names = read_back(files.text(File.OPPORTUNITIES))[0]

        assert names == headers()
        assert len(names) == len(set(names))
        for name in (
            "title-titre-eng",
            "title-titre-fra",
            "referenceNumber-numeroReference",
            "amendmentNumber-numeroModification",
            "publicationDate-datePublication",
            "tenderClosingDate-appelOffresDateCloture",
            "amendmentDate-dateModification",
            "tenderStatus-appelOffresStatut-eng",
            "supplierLegalName-nomLegalFournisseur-fra",
            "contractAwardDate-dateAttributionContrat",
            "noticeURL-URLavis-eng",
        ):
            assert name in names
        assert all(name == "ocid" or "-" in name for name in names)

    def test_both_languages_fetch_the_same(self, files):
        the_pilot()

        english, french = (files.text(File.OPPORTUNITIES, one) for one in ("en", "fr"))

        assert english == french

    def test_the_pilot(self, files):
        the_pilot()

        (row,) = rows(files)

        expected = {
            "referenceNumber-numeroReference": "MA-2021-0001",
            "ocid": "ocds-xxxxxx-MA-2021-0001",
            "title-titre-eng": "Marketplace policies",
            "title-titre-fra": "Règles du marché",
            "tenderStatus-appelOffresStatut-eng": "Not delivered",
            "statusCode-codeStatut": "not-delivered",
            "statusReason-raisonStatut-eng": "Nothing came.",
            "statusReason-raisonStatut-fra": "Rien n’est venu.",
            "publicationDate-datePublication": "2021-06-23T10:00:00-04:00",
            "tenderClosingDate-appelOffresDateCloture": "2021-07-12T23:59:59-04:00",
            "amendmentNumber-numeroModification": "1",
            "amendmentDate-dateModification": "2021-06-24T10:00:00-04:00",
            "expectedAwardDate-dateAttributionPrevue": "2021-07-16",
            "expectedContractEndDate-dateFinContratPrevue": "2021-07-23T23:59:59-04:00",
            "contractingEntityName-nomEntitContractante-eng": (
                "Department of Small Things"
            ),
            "endUserEntitiesName-nomEntitesUtilisateurFinal-eng": "Cloud team",
            "fixedPrice-prixFixe": "6500.00",
            "skills-competences-fra": "Python; Essais",
            "softwareLicence-licenceLogicielle": "MIT",
            "applicationsReceived-demandesRecues": "4",
            "applicationsPassed-demandesReussies": "1",
            "supplierLegalName-nomLegalFournisseur-eng": "Petit Code inc.",
            "contractAwardDate-dateAttributionContrat": "2021-07-16",
            "contractAmount-montantContrat": "6500.00",
            "deliveredDate-dateLivraison": "",
            "terminationDate-dateResiliation": "2021-07-30",
            "paymentAmount-montantPaiement": "",
            "noticeURL-URLavis-eng": "",
        }
        assert {name: row[name] for name in expected} == expected

    def test_every_story_has_a_line_with_its_status(self, files):
        statuses = {}
        for name, story in STORIES.items():
            statuses[name] = story().opportunity.decided

        codes = [row["statusCode-codeStatut"] for row in rows(files)]

        decided = list(statuses.values())
        assert len(codes) == len(STORIES)
        assert [one for one in codes if one not in {"open", "closed"}] == [
            one for one in decided if one
        ]

    def test_the_status_is_that_of_the_second(self, files, time_machine):
        a_story().posted()
        for seconds, code in ((-1, "open"), (0, "open"), (1, "closed")):
            time_machine.move_to(CLOSES_AT + timedelta(seconds=seconds), tick=False)

            assert rows(files)[0]["statusCode-codeStatut"] == code

    def test_who_declined_is_not_the_supplier(self, files):
        STORIES["declined"]()

        (row,) = rows(files)

        assert row["supplierLegalName-nomLegalFournisseur-eng"] == ""
        assert row["contractAmount-montantContrat"] == ""
        assert row["applicationsReceived-demandesRecues"] == "4"
        assert row["statusReason-raisonStatut-eng"] == (
            "The supplier who was chosen declined."
        )

    def test_what_is_returned_is_not_delivered(self, files):
        story = a_story().posted().awarded().delivered().returned()
        assert rows(files)[0]["deliveredDate-dateLivraison"] == ""

        story.delivered("https://git.example.org/again")

        (row,) = rows(files)
        assert row["deliveredDate-dateLivraison"] == "2021-07-23"
        assert row["deliveredCodeURL-URLcodeLivre"] == "https://git.example.org/again"

    def test_a_contract_has_its_own_delivery(self, files):
        STORIES["amended with a contract"]()

        (row,) = rows(files)

        name = "expectedContractEndDate-dateFinContratPrevue"
        assert row[name] == "2021-07-31T23:59:59-04:00"
        assert row["amendmentNumber-numeroModification"] == "1"

    def test_what_is_paid(self, files):
        STORIES["returned, then paid"]()

        (row,) = rows(files)

        assert row["paymentAmount-montantPaiement"] == "6000.50"
        assert row["paymentDate-datePaiement"] == "2021-07-27"
        assert row["acceptedDate-dateAcceptation"] == "2021-07-26"
        assert row["statusCode-codeStatut"] == Status.PAID

    def test_a_hostile_title_is_text(self, files):
        title = "=cmd|'/c calc'!A1\", \"x\r\n@SUM(1)"
        a_story().posted(title={"en": title, "fr": "-1+1"})

        (row,) = rows(files)

        assert row["title-titre-eng"] == f"'{title}"
        assert row["title-titre-fra"] == "'-1+1"

    def test_only_a_public_page_is_linked(self, files, site):
        pages = scenarios.an_open_pair(site)
        Story(pages.en.opportunity).posted()
        assert rows(files)[0]["noticeURL-URLavis-fra"] == pages.fr.full_url

        pages.fr.unpublish()

        assert rows(files)[0]["noticeURL-URLavis-fra"] == ""

    def test_nothing_yet(self, files):
        assert rows(files) == []

    def test_every_column_says_what_it_is(self):
        for column in COLUMNS:
            assert str(column.explanation).endswith(".")


@pytest.mark.django_db
class TestContractsByYear:
    def test_years_as_totals(self, files):
        the_pilot()
        STORIES["returned, then paid"]()
        STORIES["declined"]()
        STORIES["none passed"]()
        a_story().posted().awarded(value="10000.00", decided_on="2022-01-01")
        a_story().posted().awarded(value="10000.01", decided_on="2022-01-02")

        found = read_back(files.text(File.CONTRACTS))

        assert found[0][0] == "year-annee"
        assert found[1:] == [
            ["2021", "2", "13000.00", "1", "1", "6000.50"],
            ["2022", "1", "10000.00", "0", "0", "0.00"],
        ]
        assert files.text(File.CONTRACTS, "fr") == files.text(File.CONTRACTS, "en")

    def test_nothing_yet(self, files):
        assert len(read_back(files.text(File.CONTRACTS))) == 1
