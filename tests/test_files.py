"""Attachments and pictures: only what belongs here, and nothing that runs."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Collection
from wagtail_factories import DocumentFactory

from tests import cast, scenarios
from tests.factories import stream
from tests.visits import visit

pytestmark = pytest.mark.django_db

A_SCRIPT = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


@pytest.fixture
def alice(client):
    client.force_login(cast.alice())
    return client


def upload(client, kind, name, content):
    file = SimpleUploadedFile(name, content)
    collection = Collection.get_first_root_node().pk
    return client.post(
        reverse(f"{kind}:add"),
        {"title": "A file", "file": file, "collection": collection},
    )


@pytest.mark.parametrize("name", ["work.pdf", "data.csv", "LETTER.DOCX", "notes.md"])
def test_files_of_the_list_are_taken(alice, name):
    upload(alice, "wagtaildocs", name, b"content")

    assert get_document_model().objects.count() == 1


@pytest.mark.parametrize(
    "name",
    [
        "page.html",
        "virus.exe",
        "script.js",
        "drawing.svg",
        "archive.zip",
        "pdf",
        "a.pdf.sh",
    ],
)
def test_other_files_are_refused_with_a_reason(alice, name):
    response = upload(alice, "wagtaildocs", name, b"content")

    assert response.status_code == 200
    assert response.context["form"].errors["file"]
    assert not get_document_model().objects.exists()


def test_a_file_that_is_too_large_is_refused_with_a_reason(alice, settings):
    settings.WAGTAILDOCS_MAX_UPLOAD_SIZE = 10

    response = upload(alice, "wagtaildocs", "large.pdf", b"more than ten bytes")

    assert response.context["form"].errors["file"]
    assert not get_document_model().objects.exists()


@pytest.mark.parametrize("name", ["page.html", "movie.mp4", "picture.tiff"])
def test_other_pictures_are_refused(alice, name):
    response = upload(alice, "wagtailimages", name, b"content")

    assert response.context["form"].errors["file"]
    assert not get_image_model().objects.exists()


def test_a_picture_that_is_none_is_refused(alice):
    response = upload(alice, "wagtailimages", "picture.png", b"not a picture")

    assert response.context["form"].errors["file"]


def test_a_drawing_may_not_run_a_script(alice, client):
    upload(alice, "wagtailimages", "drawing.svg", A_SCRIPT)

    for image in get_image_model().objects.all():
        response = client.get(image.file.url)
        response.getvalue()  # Read to its end, the file is closed.
        policy = response.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy


class TestAttachment:
    @pytest.fixture
    def document(self):
        return DocumentFactory(
            title="Sample charts",
            file__filename="charts.csv",
            file__data=b"a,b\n" * 1000,
        )

    @pytest.fixture
    def page(self, site, document):
        row = {"title": "Forty charts", "document": document.pk}
        attachments = {"attachments": stream(("attachment", row))}
        return scenarios.an_open_pair(site, **attachments)

    def test_its_name_type_and_size_are_shown_in_both_languages(self, client, page):
        english = visit(client, page.en.url).text.replace("\xa0", "~")
        french = visit(client, page.fr.url).text.replace("\xa0", "~")

        assert "Forty charts" in english
        assert "(CSV, 4~kB)" in english
        assert "(CSV, 4~Ko)" in french

    def test_it_is_downloaded_and_never_shown_in_the_page(self, client, document):
        response = client.get(document.url)

        assert response.status_code == 200
        assert response.headers["Content-Disposition"].startswith("attachment")
        assert response.headers["X-Content-Type-Options"] == "nosniff"
        assert response.getvalue().startswith(b"a,b")

    def test_a_document_that_is_deleted_leaves_the_page_whole(
        self, client, page, document
    ):
        document.delete()

        assert client.get(page.en.url).status_code == 200

    def test_a_wrong_name_finds_no_document(self, client, document):
        assert client.get(f"/documents/{document.pk}/other.csv").status_code == 404
        assert client.get("/documents/999999/charts.csv").status_code == 404
