from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

from config.healthcheck import is_well


@contextmanager
def a_site_that_answers(status):
    """A server on this machine, which also notes what it was asked."""
    asked = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append((self.path, self.headers["Host"]))
            self.send_response(status)
            self.end_headers()

        def log_message(self, *args):
            """Keep the test's output clean."""

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.handle_request, daemon=True).start()
        yield server.server_port, asked


def test_a_site_that_answers_200_is_well():
    with a_site_that_answers(200) as (port, asked):
        assert is_well(port, "pilot.example.ca")

    assert asked == [("/healthz", "pilot.example.ca")]


def test_a_site_without_its_database_is_not():
    with a_site_that_answers(503) as (port, _):
        assert not is_well(port, "pilot.example.ca")


def test_no_site_is_not_well():
    with HTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as server:
        free_port = server.server_port

    assert not is_well(free_port, "pilot.example.ca")
