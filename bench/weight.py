"""What a page weighs on the way to a browser, as it is compressed there."""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit
from urllib.request import Request, urlopen

import brotli

from bench.paths import PAGES
from bench.servers import Server
from bench.table import Table

ENCODING = "br"
# What a browser fetches for a page without being asked for it.
FETCHED = re.compile(
    r'<link rel="(?:stylesheet|icon)"[^>]*? href="([^"]+)"'
    r'|<script[^>]*? src="([^"]+)"|<img[^>]*? src="([^"]+)"'
)


def table(server: Server) -> Table:
    """Kilobytes of each page, the first time and after that."""
    made = Table(
        "What a page weighs (brotli)",
        ["", "HTML kB", "uncompressed kB", "files with it", "first visit, all kB"],
    )
    for name, path in PAGES.items():
        page = _fetched(server, path)
        html = brotli.decompress(page).decode()
        files = {
            urlsplit(urljoin(path, found)).path
            for several in FETCHED.findall(html)
            for found in several
            if found
        }
        all_of_it = len(page) + sum(len(_fetched(server, one)) for one in files)
        made.add(
            name,
            f"{len(page) / 1000:.1f}",
            f"{len(html.encode()) / 1000:.1f}",
            str(len(files)),
            f"{all_of_it / 1000:.1f}",
        )
    made.note(
        "Files are named by their content and fetched once; a page that is asked for "
        "again is answered with 304 and no body where nothing is new."
    )
    return made


def _fetched(server: Server, path: str) -> bytes:
    asked = Request(server.address(path), headers={"Accept-Encoding": ENCODING})
    with urlopen(asked) as answer:
        content: bytes = answer.read()
    return content
