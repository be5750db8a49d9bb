"""Who gets a file, who may bring one, and what a forged request can't do."""

import io
import zipfile
from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail_localize.models import StringTranslation

from bilingual.files.keeping import forget_old_imports
from bilingual.files.plan import plans_of
from bilingual.models.file_import import FileImport
from bilingual.permissions import may_see
from tests import cast, walks
from tests.bilingual.files.exchanges import an_exchange, read_back, written
from tests.bilingual.files.people import AtFiles, with_texts
from tests.factories import ContentPageFactory

pytestmark = pytest.mark.django_db

TRANSLATORS = {cast.thierry, cast.ada}


def a_zip(**members):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, content in members.items():
            archive.writestr(name.replace("_", "."), content)
    return data.getvalue()


@pytest.fixture
def another(site):
    """A page in French that Tess translates, with the same end of its address."""
    page = ContentPageFactory(
        parent=site.landing.fr, language="fr", draft=True, slug="les-couleurs"
    )
    page.save_revision(user=cast.antoine())
    return walks.to_translation(page)


class TestRoles:
    def test_everybody_who_works_on_a_page_gets_its_file(self, pair):
        for person in cast.EVERYBODY:
            at_files = AtFiles(pair, person())
            content = at_files.download()
            status = at_files.response.status_code
            may = may_see(person(), pair)

            assert (status == 200) is may, person.__name__
            assert (b"msgctxt" in content) is may

    def test_only_its_translators_bring_one_back(self, pair):
        data = AtFiles(pair, cast.ada()).download()
        file = with_texts(data, {AtFiles(pair, cast.ada()).unit("title"): "Le titre"})
        for person in cast.EVERYBODY:
            at_files = AtFiles(pair, person())
            at_files.upload(file)
            if person is cast.stranger:
                assert at_files.response.status_code == 302
                continue
            may = person in TRANSLATORS
            assert ("1 text would be saved" in at_files.text) is may, person.__name__
            at_files.client.post(at_files.address, {"verb": "apply"})

            assert StringTranslation.objects.exists() is may, person.__name__
            StringTranslation.objects.all().delete()
            FileImport.objects.all().delete()

    def test_a_person_who_does_not_see_the_page_learns_nothing(self, pair):
        page = read_back(AtFiles(pair, cast.ada()).download(), "po")
        (plan,) = plans_of([page], cast.stranger())

        assert "not of a page of this site that you work on" in plan.problem
        assert (plan.pair, plan.title, plan.units) == (None, page.file, [])

    def test_a_visitor_is_asked_to_sign_in(self, client, pair):
        for address in (
            reverse("bilingual:files"),
            reverse("bilingual:files_download"),
            reverse("bilingual:pair_file", args=[pair.pk, "po"]),
            reverse("bilingual:file_import", args=[uuid4()]),
        ):
            for answer in (client.get(address), client.post(address)):
                assert answer.status_code == 302
                assert reverse("wagtailadmin_login") in answer.url

    def test_an_upload_belongs_to_who_made_it(self, thierry):
        thierry.upload(with_texts(thierry.download(), {thierry.unit("title"): "Oui"}))
        other = AtFiles(thierry.pair, cast.ada())

        assert other.client.get(thierry.address).status_code == 404
        answer = other.client.post(thierry.address, {"verb": "apply"})
        assert answer.status_code == 404
        assert StringTranslation.objects.count() == 0


class TestOtherPages:
    def test_a_page_that_is_not_open(self, page):
        pair = walks.to_public(page)
        thierry = AtFiles(pair, cast.thierry())
        before = thierry.kept_text("title")
        texts = {thierry.unit("title"): "Trop tard"}
        thierry.upload(with_texts(thierry.download(), texts))

        assert "not open for translation now" in thierry.text
        thierry.client.post(thierry.address, {"verb": "apply"})
        assert thierry.kept_text("title") == before

    def test_a_step_taken_between_plan_and_button(self, thierry, pair):
        walks.translate(pair)
        texts = {thierry.unit("title"): "Trop tard"}
        thierry.upload(with_texts(thierry.download(), texts))
        assert thierry.fate("title") == "Changed translation"
        walks.decide(pair, cast.ada(), "approve")
        thierry.confirm()

        assert "not open for translation now" in thierry.text
        assert thierry.kept_text("title") == f"Autre {pair.source.title}"

    def test_what_the_header_says(self, thierry):
        data = with_texts(thierry.download(), {thierry.unit("title"): "Oui"})
        for old, new, words in (
            (b"X-Source-Language: en", b"X-Source-Language: de", "other languages"),
            (b"Language: fr\\n", b"Language: es\\n", "other languages"),
            (b"X-Page-Id: pair-", b"X-Page-Id: pair-x", "not of a page"),
            (b"X-Page-Id: pair-", b"X-Page-Id: ", "1 text would be saved"),
            (b"Language: fr\\n", b"Language: fr_CA\\n", "1 text would be saved"),
        ):
            assert old in data
            thierry.upload(data.replace(old, new))

            assert words in thierry.text

    def test_texts_of_another_page_and_of_none(self, thierry, another):
        title = thierry.unit("title").encode()
        data = with_texts(thierry.download(), {title.decode(): "Oui"})
        for name, words in [
            (b"title:0000000000000000", "stays open"),
            (b"nowhere:0000000000000000", "has no such text"),
            (b"<script>alert(1)</script>", "has no such text"),
            (b"", "does not say which text"),
        ]:
            thierry.upload(data.replace(title, name))
            assert words in thierry.text
            assert thierry.soup.find("script", string="alert(1)") is None
        thierry.upload(data.replace(title, title[:-1] + b"z"))
        assert "stays open" in thierry.text
        mine, theirs = thierry.download(), AtFiles(another, cast.ada()).download()
        thierry.upload(
            mine.split(b"\n#. ")[0] + b"\n#. " + theirs.split(b"\n#. ", 1)[1]
        )
        thierry.confirm()

        assert StringTranslation.objects.count() == 0

    def test_another_source_beside_the_right_name(self, thierry):
        data = with_texts(thierry.download(), {thierry.unit("title"): "Oui"})
        title = thierry.sentence("title").source.encode()
        thierry.upload(data.replace(b'msgid "' + title, b'msgid "Other ' + title))

        assert "is not the one of this text" in thierry.row("title").get_text()

    def test_a_text_that_is_there_twice(self, thierry):
        data = with_texts(thierry.download(), {thierry.unit("title"): "Oui"})
        again = data.split(b"\n\n", 1)[1]
        thierry.upload(data + b"\n" + again)
        assert thierry.fate("title") == "New translation"
        thierry.upload(data + b"\n" + again.replace(b'"Oui"', b'"Non"'))

        assert "more than once" in thierry.row("title").get_text()

    def test_a_page_that_is_there_twice(self, thierry):
        data = with_texts(thierry.download(), {thierry.unit("title"): "Oui"})
        thierry.upload(a_zip(a_po=data, b_po=data, c_po=b"prose\n"), "all.zip")

        assert "1 text would be saved" in thierry.text
        assert "in the upload twice" in thierry.text
        assert "damaged" in thierry.text

        thierry.confirm()

        assert thierry.kept_text("title") == "Oui"
        assert "in the upload twice" in thierry.text

    def test_a_page_of_nobody(self, thierry):
        thierry.upload(written(an_exchange(), "xliff2"), "a.xlf")

        assert "not of a page of this site" in thierry.text
        assert "nothing in this file to import" in thierry.text


class TestForged:
    def test_fields_that_nobody_asked_for(self, thierry):
        thierry.upload(thierry.download())
        for fields in (
            {},
            {"verb": ["apply", "discard"]},
            {"verb": "apply", "overwrite-1-1": "x" * 9_000},
            {"verb": "apply", "text-1": "a", "overwrite": ["1", "2"]},
        ):
            FileImport.objects.update(applied_at=None)
            if not FileImport.objects.exists():
                thierry.upload(thierry.download())
            answer = thierry.client.post(thierry.address, fields)

            assert answer.status_code == 302
            assert StringTranslation.objects.count() == 0

    @pytest.mark.parametrize(
        "query",
        [
            {"format": "po"},
            {"format": "po", "pair": ["x", "-1", "9" * 40, "²", "999999"]},
            {"format": "po", "every": "1", "show": "nothing"},
        ],
    )
    def test_a_download_of_nothing_goes_back(self, client, site, query):
        # Nothing waits for who translates the other way.
        client.force_login(cast.tess())
        answer = client.get(reverse("bilingual:files_download"), query)

        assert answer.status_code == 302
        assert answer.url.startswith(reverse("bilingual:files"))

    def test_formats_that_are_not_there(self, thierry):
        thierry.download("exe")
        assert thierry.response.status_code == 404
        thierry.download_zip(thierry.pair, kind="")
        assert thierry.response.status_code == 404

    def test_reading_changes_nothing_and_asks_for_no_token(self, thierry):
        thierry.upload(with_texts(thierry.download(), {thierry.unit("title"): "Oui"}))
        for show in ("", "all", "rejected", "<b>", "new"):
            thierry.look(show)
            assert thierry.response.status_code == 200

        assert StringTranslation.objects.count() == 0
        assert thierry.kept.applied_at is None


class TestForgetting:
    def test_an_upload_is_forgotten_after_a_week(self, thierry):
        thierry.upload(thierry.download())
        address = thierry.address
        with time_machine.travel(timezone.now() + timedelta(days=6, hours=23)):
            assert forget_old_imports(timezone.now()) == 0
        with time_machine.travel(timezone.now() + timedelta(days=7, hours=1)):
            call_command("publish_scheduled")

        assert thierry.client.get(address).status_code == 404

    def test_a_new_upload_forgets_the_old_ones(self, thierry):
        thierry.upload(thierry.download())
        FileImport.objects.update(created_at=timezone.now() - timedelta(days=8))
        thierry.upload(thierry.download())

        assert FileImport.objects.count() == 1
