"""Production settings, each time read afresh by a Python of their own."""

import json
import os
import subprocess
import sys

import pytest

SAY_SETTINGS = """
import json
from config.settings import production
names = [name for name in dir(production) if name.isupper()]
print(json.dumps({name: getattr(production, name) for name in names}, default=str))
"""
NEEDED = {"SECRET_KEY": "x" * 60, "ALLOWED_HOSTS": "pilot.example.ca, www.example.ca"}


def start(**environment):
    """Import the production settings; return the finished process."""
    machine = {
        name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ
    }
    return subprocess.run(  # noqa: S603 our own Python, our own text
        [sys.executable, "-c", SAY_SETTINGS],
        env=machine | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def settings_with(**environment):
    process = start(**NEEDED, **environment)
    assert process.returncode == 0, process.stderr
    return json.loads(process.stdout)


@pytest.mark.parametrize("name", NEEDED)
def test_nothing_starts_without_what_it_needs(name):
    rest = {key: value for key, value in NEEDED.items() if key != name}

    process = start(**rest)

    assert process.returncode != 0
    assert f"{name} is not set. Set it to" in process.stderr


def test_a_switch_that_is_neither_on_nor_off_stops_the_start():
    process = start(**NEEDED, SECURE_SSL_REDIRECT="maybe")

    assert process.returncode != 0
    assert "SECURE_SSL_REDIRECT cannot be read: 'maybe'" in process.stderr


def test_with_nothing_else_said_the_site_is_closed_and_self_contained():
    settings = settings_with()

    assert settings["DEBUG"] is False
    assert settings["ALLOWED_HOSTS"] == ["pilot.example.ca", "www.example.ca"]
    assert settings["SITE_URL"] == "https://pilot.example.ca"
    assert settings["DEFAULT_FROM_EMAIL"] == "no-reply@pilot.example.ca"
    assert settings["SECURE_SSL_REDIRECT"] is True
    assert settings["SESSION_COOKIE_SECURE"] is settings["CSRF_COOKIE_SECURE"] is True
    assert settings["DATABASES"]["default"]["ENGINE"].endswith("sqlite3")
    assert settings["CACHES"]["default"]["BACKEND"].endswith("LocMemCache")
    assert settings["STORAGES"]["default"]["BACKEND"].endswith("FileSystemStorage")
    assert settings["EMAIL_BACKEND"].endswith("smtp.EmailBackend")


def test_postgresql_keeps_its_connections_and_tries_them_first():
    settings = settings_with(DATABASE_URL="postgres://site:pw@db:5433/pilot")

    database = settings["DATABASES"]["default"]
    assert database["ENGINE"] == "django.db.backends.postgresql"
    assert (database["HOST"], database["PORT"]) == ("db", 5433)
    assert database["CONN_MAX_AGE"] == 600
    assert database["CONN_HEALTH_CHECKS"] is True


def test_redis_by_address():
    cache = settings_with(CACHE_URL="redis://cache:6379/1")["CACHES"]["default"]

    assert cache["BACKEND"].endswith(".RedisCache")
    assert cache["LOCATION"] == "redis://cache:6379/1"


def test_mail_by_address():
    settings = settings_with(EMAIL_URL="smtp+tls://user:pass%40word@mail:587")

    assert settings["EMAIL_HOST"] == "mail"
    assert settings["EMAIL_PORT"] == 587
    assert settings["EMAIL_HOST_PASSWORD"] == "pass@word"
    assert settings["EMAIL_USE_TLS"] is True


def test_a_bucket_without_its_public_address_stops_the_start():
    process = start(**NEEDED, MEDIA_BUCKET="pictures")

    assert process.returncode != 0
    assert "MEDIA_PUBLIC_URL is not set" in process.stderr


def test_images_in_a_bucket_are_named_and_allowed_by_its_public_address():
    settings = settings_with(
        MEDIA_BUCKET="pictures", MEDIA_PUBLIC_URL="https://media.example.ca/pictures/"
    )

    assert settings["MEDIA_IS_LOCAL"] is False
    options = settings["STORAGES"]["default"]["OPTIONS"]
    assert options["custom_domain"] == "media.example.ca/pictures"
    public = settings["CONTENT_SECURITY_POLICY"]["DIRECTIVES"]
    admin = settings["ADMIN_CONTENT_SECURITY_POLICY"]
    assert "https://media.example.ca" in public["img-src"]
    assert "https://media.example.ca" in admin["img-src"]


def test_secrets_may_come_from_files(tmp_path):
    secret = tmp_path / "secret_key"
    secret.write_text("y" * 60 + "\n")

    process = start(ALLOWED_HOSTS="pilot.example.ca", SECRET_KEY_FILE=str(secret))

    assert json.loads(process.stdout)["SECRET_KEY"] == "y" * 60
