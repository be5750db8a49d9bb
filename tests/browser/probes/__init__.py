"""Questions to a page that only the browser can answer, each in a file of its own."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

HERE = Path(__file__).parent


def probe(page: Page, name: str, argument: Any = None) -> Any:
    """What the function in that file answers about the page."""
    return page.evaluate((HERE / f"{name}.js").read_text(), argument)
