import pytest
from django.conf import settings

PICTURE = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"


@pytest.fixture
def stored():
    """Write a file below MEDIA_ROOT; it goes away after the test."""
    written = []

    def store(path):
        file = settings.MEDIA_ROOT / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(PICTURE)
        written.append(file)

    yield store
    for file in written:
        file.unlink()


@pytest.mark.django_db
@pytest.mark.parametrize("folder", ["images", "original_images", "avatar_images"])
def test_an_uploaded_image_is_served_and_kept_for_a_day(client, stored, folder):
    stored(f"{folder}/map.svg")

    response = client.get(f"/media/{folder}/map.svg")

    assert b"".join(response) == PICTURE
    assert response.headers["Content-Type"] == "image/svg+xml"
    assert response.headers["Cache-Control"] == "public, max-age=86400"


@pytest.mark.django_db
def test_a_script_inside_an_uploaded_image_may_not_run(client, stored):
    stored("images/trap.svg")

    response = client.get("/media/images/trap.svg")

    assert "default-src 'none'" in response.headers["Content-Security-Policy"]
    response.close()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("documents/private.svg", 404),
        ("private.svg", 404),
        ("images/../documents/private.svg", 400),
        ("images/../private.svg", 400),
        ("images/", 404),
    ],
)
def test_nothing_but_images_is_served_past_wagtail(client, stored, path, status):
    stored("documents/private.svg")
    stored("private.svg")
    stored("images/map.svg")

    assert client.get(f"/media/{path}").status_code == status


@pytest.mark.django_db
def test_a_missing_image_is_not_found(client):
    assert client.get("/media/images/none.svg").status_code == 404
