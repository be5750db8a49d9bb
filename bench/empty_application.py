"""The least that a WSGI server can be asked to do."""

from collections.abc import Callable, Iterable
from typing import Any


def application(
    _environ: dict[str, Any], start_response: Callable[..., Any]
) -> Iterable[bytes]:
    """Two letters, whatever is asked."""
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", "2")])
    return [b"ok"]
