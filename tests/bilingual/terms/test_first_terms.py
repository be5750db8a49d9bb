"""The terms that the site begins with, and its own texts measured by them."""

from importlib import import_module

import pytest
from django.apps import apps

from bilingual.models import Term
from bilingual.quality.kinds import Check, Wording
from bilingual.terms.checking import term_findings
from bilingual.terms.loading import current_matcher
from bilingual.terms.rules import TEXTS, problems_of, tidied
from bilingual.typography import french_typography_problems
from demo.texts import privacy, terms
from demo.texts.opportunities import azure_policies, email_templates
from demo.words import Words

pytestmark = pytest.mark.django_db

migration = import_module("bilingual.migrations.0006_first_terms")
rows = migration.FIRST_TERMS


def test_there_are_more_than_sixty_approved_terms():
    assert len({row["term_en"] for row in rows}) >= 60
    assert Term.objects.approved().count() == Term.objects.count() == len(rows)


def test_every_one_keeps_the_rules():
    for row in rows:
        assert {name: tidied(name, row[name]) for name in TEXTS} == row
        assert not problems_of(row), row
        Term.objects.get(term_en=row["term_en"], term_fr=row["term_fr"]).full_clean()


def test_the_french_ones_are_well_set():
    """No-break spaces in notes too; the words to avoid are wrong on purpose."""
    for row in rows:
        for text in (row["term_fr"], row["note_fr"]):
            assert not french_typography_problems(text), text


def test_notes_are_in_both_languages():
    assert not [row for row in rows if bool(row["note_en"]) != bool(row["note_fr"])]
    assert not [row for row in rows if not row["source"]]


@pytest.mark.parametrize(
    ("english", "french"),
    [
        ("opportunity", "occasion"),
        ("supplier", "fournisseur"),
        ("apply", "présenter une demande"),
        ("deadline", "date limite"),
        ("closing date", "date de clôture"),
        ("open source", "code source ouvert"),
        ("personal information", "renseignements personnels"),
        ("ESDC", "EDSC"),
        ("TBS", "SCT"),
        ("PSPC", "SPAC"),
        ("ATIP", "AIPRP"),
        ("PIPEDA", "LPRPDE"),
        ("WCAG", "WCAG"),
    ],
)
def test_they_know(english, french):
    matcher = current_matcher()

    in_english = {one.entry for one in matcher.found_in(english, "en")}
    in_french = {one.entry for one in matcher.found_in(french, "fr")}

    assert in_english & in_french


@pytest.mark.parametrize(
    ("english", "french", "avoided"),
    [
        ("An opportunity", "Une opportunité", "opportunité"),
        ("Apply for it", "Appliquez pour cela", "appliquez pour"),
        ("A digital form", "Un formulaire digital", "digital"),
        ("Address an issue", "Addresser un enjeu", "addresser"),
        (
            "Personal information",
            "Informations personnelles",
            "informations personnelles",
        ),
        ("The department", "Le département", "département"),
    ],
)
def test_words_to_avoid_are_told(english, french, avoided):
    found = term_findings(Wording(english, french, "en", "fr"), current_matcher())

    assert [one.check for one in found] == [Check.FORBIDDEN]
    assert found[0].detail.endswith(avoided)


def test_the_demo_says_its_terms_in_both_directions():
    """A translator who opens the demo is not met by warnings about good texts."""
    matcher = current_matcher()
    pairs = [*words_in(vars(privacy)), *words_in(vars(terms))]
    pairs += [*words_in(vars(azure_policies)), *words_in(vars(email_templates))]
    found = [
        (one.check, one.detail)
        for pair in pairs
        for wording in (
            Wording(pair.en, pair.fr, "en", "fr"),
            Wording(pair.fr, pair.en, "fr", "en"),
        )
        for one in term_findings(wording, matcher)
    ]

    assert len(pairs) > 60
    assert len(found) <= 5, found
    assert Check.FORBIDDEN not in {check for check, _detail in found}


def words_in(value):
    if isinstance(value, Words):
        yield value
    elif isinstance(value, dict):
        for name, one in value.items():
            if not str(name).startswith("__"):
                yield from words_in(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from words_in(one)
    elif hasattr(value, "__dataclass_fields__") and not isinstance(value, type):
        yield from words_in(
            [getattr(value, name) for name in value.__dataclass_fields__]
        )


class TestMigration:
    def test_running_it_again_adds_nothing(self):
        migration.add(apps, None)

        assert Term.objects.count() == len(rows)

    def test_what_somebody_wrote_stays(self):
        changed = Term.objects.get(term_en="opportunity")
        changed.status = "retired"
        changed.save()
        Term.objects.filter(term_en="supplier").delete()

        migration.add(apps, None)

        changed.refresh_from_db()
        assert changed.status == "retired"
        assert Term.objects.filter(term_en="supplier", status="approved").exists()

    def test_taking_it_back_leaves_what_somebody_changed(self):
        Term.objects.filter(term_en="opportunity").update(note_en="Ours")
        Term.objects.create(term_en="kite", term_fr="cerf-volant", status="approved")

        migration.take_away(apps, None)

        left = set(Term.objects.values_list("term_en", flat=True))
        assert left == {"opportunity", "kite"}
