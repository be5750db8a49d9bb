"""An import says first what it would do, and then does just that."""

import pytest
from wagtail.models import ModelLogEntry

from bilingual.models import Term
from bilingual.terms.csv_files import csv_lines
from bilingual.terms.importing import Kind, apply, as_data, from_data, plan
from bilingual.terms.loading import entries_of
from bilingual.terms.reading import read_terms
from bilingual.terms.tbx_writing import tbx_of
from tests import cast

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def kite():
    """A base of one term."""
    Term.objects.all().delete()
    return Term.objects.create(
        term_en="kite", term_fr="cerf-volant", note_fr="Un jouet.", status="approved"
    )


def read(text):
    return read_terms(text.encode())


def kinds(text):
    return [(row.line, row.kind) for row in plan(read(text)).rows]


def everything():
    return list(Term.objects.order_by("pk").values())


def test_new_changed_unchanged_and_refused():
    planned = plan(
        read(
            "term_en,term_fr,source,note_fr\n"
            "kite,cerf-volant,,Un jouet.\n"
            "ball,balle,Us,\n"
            ",rien,,\n"
            "ball,balle,Them,\n"
            "a<b,c,,\n"
            "too,many,cells,are,here\n"
        )
    )

    assert [(row.line, row.kind.value) for row in planned.rows] == [
        (2, "unchanged"),
        (3, "new"),
        (4, "refused"),
        (5, "refused"),
        (6, "refused"),
        (7, "refused"),
    ]
    reasons = {row.line: row.reason for row in planned.of_kind(Kind.REFUSED)}
    assert "English term" in reasons[4]
    assert "Line 3" in reasons[5]
    assert "“<”" in reasons[6]
    assert "more cells" in reasons[7]
    assert planned.rows[1].term.status == "proposed"


def test_a_preview_changes_nothing(django_assert_num_queries):
    before = everything()
    file = "term_en,term_fr,note_fr\nkite,cerf-volant,Autre\nball,balle,"
    with django_assert_num_queries(1):
        plan(read(file))
    with django_assert_num_queries(1):
        plan(read(file + f"\nx{1},y{1}," * 300))

    assert everything() == before


def test_changes_are_told_before_and_after():
    (row,) = plan(
        read("term_en,term_fr,note_fr,status\nkite,cerf-volant,,retired")
    ).rows

    assert row.kind == Kind.CHANGED
    assert [(one.label, one.before, one.after) for one in row.changes] == [
        ("French note", "Un jouet.", ""),
        ("status", "Approved", "No longer used"),
    ]


def test_what_the_file_does_not_have_stays(kite):
    apply(plan(read("term_en,term_fr,source\nKITE,cerf-volant,Us")), user=cast.bob())

    kite.refresh_from_db()
    assert (kite.term_en, kite.note_fr, kite.status) == (
        "KITE",
        "Un jouet.",
        "approved",
    )
    assert kite.source == "Us"


def test_a_status_that_is_none_says_which_there_are():
    (row,) = plan(read("term_en,term_fr,status\nkite,cerf-volant,wanted")).rows

    assert row.kind == Kind.REFUSED
    assert row.reason == (
        "Status “wanted” is unknown: write proposed, approved, retired."
    )


def test_an_empty_status_is_no_status():
    file = "term_en,term_fr,status\nkite,cerf-volant,\nball,balle,\nbat,batte,APPROVED"

    apply(plan(read(file)), user=cast.bob())

    statuses = dict(Term.objects.values_list("term_en", "status"))
    assert statuses == {"kite": "approved", "ball": "proposed", "bat": "approved"}


def test_another_equivalent_is_another_row():
    assert kinds("term_en,term_fr\nkite,milan") == [(2, Kind.NEW)]


def test_who_did_it_is_kept(kite):
    apply(
        plan(read("term_en,term_fr,source\nkite,cerf-volant,Us\nball,balle,")),
        user=cast.bob(),
    )

    logged = ModelLogEntry.objects.filter(user=cast.bob())
    assert sorted(logged.values_list("action", flat=True)) == [
        "wagtail.create",
        "wagtail.edit",
    ]


def test_the_second_time_nothing_is_left_to_do():
    file = read('term_en,term_fr,forbidden_fr\nkite,cerf-volant,"a\n b\na"\nball,l\'x,')

    apply(plan(file), user=cast.bob())

    assert plan(file).to_save == []


def test_our_own_files_change_nothing():
    Term.objects.create(
        term_en="=ball", term_fr="-balle", forbidden_fr="a\nb", note_en="x\n\ny"
    )
    entries = list(entries_of(Term.objects.all(), 100))

    for content in ("".join(csv_lines(entries)).encode(), tbx_of(entries, title="t")):
        planned = plan(read_terms(content))
        assert [row.kind for row in planned.rows] == [Kind.UNCHANGED] * 2


def test_a_file_that_was_read_survives_as_data():
    file = read("term_en,term_fr\na,b\nc,d,e")

    assert from_data(as_data(file)) == file


def test_the_sign_is_that_of_what_would_happen(kite):
    file = read("term_en,term_fr,note_fr\nkite,cerf-volant,Autre")
    before = plan(file).sign
    assert plan(file).sign == before

    kite.source = "Somebody"
    kite.save()
    assert plan(file).sign == before

    kite.note_fr = "Plus récent"
    kite.save()
    assert plan(file).sign != before
