"""Whether a proxy should send visitors here."""

import pytest
from django.db import OperationalError, connections

pytestmark = pytest.mark.django_db


def test_well(client, django_assert_num_queries):
    with django_assert_num_queries(1):
        response = client.get("/healthz")

    assert response.status_code == 200
    assert response.json() == {"status": "ok", "database": True}
    assert "no-store" in response.headers["Cache-Control"]


def test_without_the_database(client, monkeypatch):
    def refuse(*args, **kwargs):
        raise OperationalError("The database is gone.")

    monkeypatch.setattr(connections["default"], "cursor", refuse)
    response = client.get("/healthz")

    assert response.status_code == 503
    assert response.json() == {"status": "unavailable", "database": False}


def test_a_probe_may_ask_for_the_head_only(client):
    assert client.head("/healthz").status_code == 200


def test_nothing_can_be_posted(client):
    assert client.post("/healthz").status_code == 405
