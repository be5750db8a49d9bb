"""Files of terms in the admin: taken away, looked at, confirmed."""

import pytest
from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from bilingual.models import Term
from bilingual.terms.rows import MOST_BYTES
from bilingual.views.terms_files import SECONDS_TO_CONFIRM
from tests import cast

pytestmark = pytest.mark.django_db

FILE = "term_en,term_fr,note_fr\nkite,cerf-volant,Un jouet\nopportunity,occasion,Non\n"
DECIDE = (cast.bob, cast.renee, cast.mona, cast.olga, cast.ada)
OTHERS = (cast.alice, cast.antoine, cast.thierry, cast.tess, cast.stranger, None)


class Person:
    """Somebody at the import of terms."""

    def __init__(self, client, person):
        self.client = client
        if person is not None:
            client.force_login(person)

    def send(self, content=FILE, name="terms.csv", **data):
        content = content.encode() if isinstance(content, str) else content
        file = SimpleUploadedFile(name, content)
        return self.post({"file": file, **data})

    def post(self, data):
        return self.client.post(reverse("terms:import"), data)

    def confirm(self, answer):
        return self.post({"terms": signed(answer)})


@pytest.fixture
def renee(client):
    return Person(client, cast.renee())


def signed(answer):
    soup = BeautifulSoup(answer.content, "html.parser")
    return soup.find("input", attrs={"name": "terms"})["value"]


def text(answer):
    soup = BeautifulSoup(answer.content, "html.parser")
    return " ".join(soup.get_text(" ").split())


def terms():
    return set(Term.objects.values_list("term_en", "term_fr", "note_fr"))


class TestExport:
    @pytest.mark.parametrize("format_", ["csv", "tbx"])
    def test_the_whole_base(self, renee, format_):
        answer = renee.client.get(reverse(f"terms:export_{format_}"))

        content = b"".join(answer).decode()
        assert content.count("opportunity") >= 1
        assert "cerf-volant" not in content
        assert "attachment" in answer["Content-Disposition"]
        assert answer["Content-Disposition"].endswith(f'.{format_}"')

    @pytest.mark.parametrize("format_", ["csv", "tbx"])
    def test_it_costs_the_same_for_many(
        self, renee, format_, django_assert_max_num_queries
    ):
        Term.objects.bulk_create(
            Term(term_en=f"word {n}", term_fr=f"mot {n}") for n in range(700)
        )

        with django_assert_max_num_queries(8):
            assert b"mot 699" in b"".join(
                renee.client.get(reverse(f"terms:export_{format_}"))
            )

    @pytest.mark.parametrize("format_", ["csv", "tbx"])
    def test_what_is_exported_is_imported_without_a_change(self, renee, format_):
        content = b"".join(renee.client.get(reverse(f"terms:export_{format_}")))

        answer = renee.send(content, f"terms.{format_}")

        assert "There is nothing to import." in text(answer)
        assert f"Unchanged: {Term.objects.count()}" in text(answer)

    def test_nothing_is_posted_to_it(self, renee):
        for format_ in ("csv", "tbx"):
            answer = renee.client.post(reverse(f"terms:export_{format_}"))
            assert answer.status_code == 405


class TestImport:
    def test_first_the_file_then_the_preview_then_the_terms(self, renee):
        before = terms()

        preview = renee.send()

        assert terms() == before
        assert preview.status_code == 200
        said = text(preview)
        assert "Nothing has changed yet." in said
        assert "New: 1" in said
        assert "Changed: 1" in said
        assert "French note" in said
        assert "Import 2 terms" in said

        done = renee.confirm(preview)

        assert done.status_code == 302
        assert done["Location"] == reverse("terms:index")
        assert ("kite", "cerf-volant", "Un jouet") in terms()
        assert ("opportunity", "occasion", "Non") in terms()
        assert Term.objects.get(term_en="kite").status == "proposed"
        assert Term.objects.get(term_en="opportunity").status == "approved"

    def test_confirming_twice_does_it_once(self, renee):
        preview = renee.send()
        renee.confirm(preview)
        after = terms()

        again = renee.confirm(preview)

        assert "changed meanwhile" in text(again)
        assert terms() == after

    def test_a_colleague_changed_a_term_meanwhile(self, renee):
        preview = renee.send()
        Term.objects.filter(term_en="opportunity").update(note_fr="D’une collègue")

        answer = renee.confirm(preview)

        assert "changed meanwhile" in text(answer)
        assert "D’une collègue" in text(answer)
        assert not Term.objects.filter(term_en="kite").exists()
        assert renee.confirm(answer).status_code == 302
        assert Term.objects.filter(term_en="kite").exists()

    def test_refused_rows_are_told_with_their_lines(self, renee):
        answer = renee.send("term_en,term_fr\nkite,cerf-volant\n,x\nkite,cerf-volant\n")

        soup = BeautifulSoup(answer.content, "html.parser")
        table = soup.find(attrs={"aria-labelledby": "rows-refused"})
        lines = [row.td.get_text() for row in table.select("tbody tr")]
        assert lines == ["3", "4"]
        assert "Import 1 term" in text(answer)

    def test_many_rows_are_counted_and_not_all_shown(self, renee):
        rows = "".join(f"word {n},mot {n}\n" for n in range(250))

        answer = renee.send(f"term_en,term_fr\n{rows}")

        assert "New: 250" in text(answer)
        assert "50 more rows are not shown." in text(answer)
        renee.confirm(answer)
        assert Term.objects.filter(term_en__startswith="word ").count() == 250

    def test_words_of_a_file_are_words_and_no_markup(self, renee):
        answer = renee.send('term_en,term_fr\na & "b",<script>alert(1)</script>\n')

        assert b"<script>alert(1)" not in answer.content
        assert "Take out the sign" in text(answer)

    @pytest.mark.parametrize(
        ("content", "says"),
        [
            (b"", "Choose a file"),
            (b"a,b\n", "Missing: term_en"),
            (b"\xe9\xe9", "UTF-8"),
            (b"<a", "well-formed"),
            (b"x" * (MOST_BYTES + 1), "too large"),
        ],
        ids=["empty", "columns", "encoding", "xml", "size"],
    )
    def test_a_useless_file_is_told_beside_the_field(self, renee, content, says):
        answer = renee.send(content)

        soup = BeautifulSoup(answer.content, "html.parser")
        field = soup.find("input", attrs={"type": "file"})
        assert field["aria-invalid"] == "true"
        problem = soup.find(id=field["aria-describedby"].split()[1])
        assert says in problem.get_text() or "empty" in problem.get_text()

    def test_a_huge_file_is_not_read(self, renee):
        answer = renee.send(b"term_en,term_fr\n" + b"a,b\n" * 12_500_000)

        assert "too large" in text(answer)

    @pytest.mark.parametrize(
        "data",
        [
            {},
            {"file": "text"},
            {"terms": ""},
            {"terms": "forged"},
            {"terms": ["a", "b"]},
            {"terms": "eyJhIjoxfQ:1:abc"},
        ],
        ids=["nothing", "text", "empty", "forged", "twice", "unsigned"],
    )
    def test_a_forged_form_changes_nothing(self, renee, data):
        before = terms()

        answer = renee.post(data)

        assert answer.status_code == 200
        assert "Choose" in text(answer)
        assert terms() == before

    def test_a_preview_belongs_to_the_person_who_saw_it(self, renee, client):
        preview = renee.send()

        answer = Person(client, cast.bob()).confirm(preview)

        assert "too old" in text(answer)
        assert not Term.objects.filter(term_en="kite").exists()

    def test_a_preview_of_yesterday_is_too_old(self, renee, monkeypatch):
        preview = renee.send()
        monkeypatch.setattr(
            "bilingual.views.terms_files.SECONDS_TO_CONFIRM", -SECONDS_TO_CONFIRM
        )

        assert "too old" in text(renee.confirm(preview))

    @pytest.mark.parametrize("person", DECIDE)
    def test_those_who_approve_import(self, client, person):
        one = Person(client, person())

        one.confirm(one.send())

        assert Term.objects.filter(term_en="kite").exists()

    @pytest.mark.parametrize(
        "person", OTHERS, ids=lambda one: one.__name__ if one else "nobody"
    )
    def test_nobody_else_does(self, client, person):
        preview = Person(client, cast.renee()).send()
        before = terms()
        client.logout()
        one = Person(client, person and person())

        for answer in (one.send(), one.confirm(preview)):
            assert answer.status_code in {302, 403}
        assert terms() == before
