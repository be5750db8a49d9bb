"""Screens of the admin that everybody must be able to use: WCAG 2.2 AA, wide and narrow.

What is judged is what we put into the admin. The furniture around it is Wagtail's.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from playwright.sync_api import FilePayload, Page
from wagtail.users.models import UserProfile

from bilingual.languages import Language
from tests import cast
from tests.browser.axe import load_axe, violations
from tests.browser.probes import probe

SIZES = ({"width": 1280, "height": 900}, {"width": 320, "height": 640})
CONTENT = ".content > .nice-padding"


@dataclass(frozen=True)
class Screen:
    """A screen of the admin, and what on it is ours.

    Where `send` names a button, it is pressed first, for what the screen says then;
    before that `file` is chosen, by its name and content.
    """

    address: str
    ours: str = CONTENT
    send: str = ""
    file: tuple[str, bytes] = ("", b"")

    def reach(self, page: Page) -> None:
        """Open it, and do what leads to what is judged."""
        page.goto(self.address)
        name, content = self.file
        if name:
            kind = "application/octet-stream"
            chosen = FilePayload(name=name, mimeType=kind, buffer=content)
            page.locator("#file").set_input_files(chosen)
        if self.send:
            with page.expect_navigation():
                page.locator(self.send).first.click()


def barriers(page: Page, ours: str) -> list[str]:
    """What keeps somebody out of our part of the screen that is open."""
    load_axe(page)
    found = []
    for size in SIZES:
        page.set_viewport_size(size)
        all_found = [*violations(page, ours), *probe(page, "sideways", ours)]
        found += [f"{size['width']} px: {one}" for one in all_found]
    return found


def barriers_by_screen(
    screens: Mapping[str, Screen],
    at_work: Callable[[str], Page],
    language: Language,
) -> dict[str, list[str]]:
    """The screens that keep somebody out who works in that language, and what does."""
    UserProfile.objects.update_or_create(
        user=cast.ada(), defaults={"preferred_language": language}
    )
    page = at_work("ada")
    found = {}
    for name, screen in screens.items():
        page.set_viewport_size(SIZES[0])
        screen.reach(page)
        if not page.locator(screen.ours).count():
            found[name] = ["not there"]
            continue
        assert page.locator("html").get_attribute("lang") == language
        found[name] = barriers(page, screen.ours)
    return {name: one for name, one in found.items() if one}
