"""A WSGI application that does nothing but send the very answer that a page has.

What lies between it and the empty one is the price of headers and of a body: no page can
cost less on this server. BENCH_ANSWER names a file with both, in JSON.
"""

import json
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

_ANSWER = json.loads(Path(os.environ["BENCH_ANSWER"]).read_text())
HEADERS = [(name, value) for name, value in _ANSWER["headers"]]
BODY = [_ANSWER["body"].encode()]


def application(
    _environ: dict[str, Any], start_response: Callable[..., Any]
) -> Iterable[bytes]:
    """The same bytes, whatever is asked."""
    start_response("200 OK", HEADERS)
    return BODY
