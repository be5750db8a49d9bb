import io
import json
import logging
from logging.config import DictConfigurator

import pytest
from django_guid import clear_guid, set_guid

from config.json_logs import json_logging

REQUEST_ID = "6f1c2d3e-0a4b-4c5d-8e9f-102132435465"


@pytest.fixture
def log():
    """A logger with production's own handler, and what it writes."""
    written = io.StringIO()
    config = json_logging("INFO")
    config["handlers"]["standard_error"]["stream"] = written
    # The parts are made one by one: applied as a whole, the configuration would
    # take the root logger from pytest.
    make = DictConfigurator(config)
    parts = make.config
    parts["formatters"]["json"] = make.configure_formatter(parts["formatters"]["json"])
    parts["filters"]["request_id"] = make.configure_filter(
        parts["filters"]["request_id"]
    )
    handler = make.configure_handler(parts["handlers"]["standard_error"])
    logger = logging.getLogger("opportunities.listing")
    logger.addHandler(handler)
    yield logger, written
    logger.removeHandler(handler)


def test_a_record_is_one_json_line_with_the_id_of_its_request(log):
    logger, written = log
    set_guid(REQUEST_ID)

    logger.warning("Search refused: %s", "too long")
    clear_guid()

    [line] = written.getvalue().splitlines()
    record = json.loads(line)
    assert record.pop("timestamp")
    assert record == {
        "level": "WARNING",
        "logger": "opportunities.listing",
        "message": "Search refused: too long",
        "request_id": REQUEST_ID,
    }


def test_an_error_keeps_its_traceback_on_the_same_line(log):
    logger, written = log

    try:
        raise LookupError("no such page")
    except LookupError:
        logger.exception("Failed")

    [line] = written.getvalue().splitlines()
    assert "LookupError: no such page" in json.loads(line)["exc_info"]


@pytest.mark.django_db
def test_the_proxys_request_id_comes_back(client):
    response = client.get("/healthz", headers={"X-Request-ID": REQUEST_ID})

    assert response.headers["X-Request-ID"] == REQUEST_ID


@pytest.mark.django_db
def test_a_request_id_that_is_no_uuid_is_replaced(client):
    response = client.get("/healthz", headers={"X-Request-ID": "<script>"})

    assert response.headers["X-Request-ID"] != "<script>"
