"""Valid HTML on every page, by a checker that knows the standard."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from bilingual.languages import LANGUAGES
from home.models import SiteIdentity
from tests.browser.needs import needed

FRONTEND = settings.SITE_DIR / "frontend"
CHECKER = FRONTEND / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"
CONFIGURATION = FRONTEND / ".htmlvalidate.json"


@pytest.fixture(scope="session")
def check():
    """Asks the checker about files; the answer is a list of faults."""
    node = shutil.which("node")
    needed(node and CHECKER.exists(), "No HTML checker here: `make test` installs it.")

    def faults_of(*pages: Path) -> list[str]:
        command = [node, CHECKER, "--config", CONFIGURATION, "--formatter", "json"]
        checked = subprocess.run(  # noqa: S603 - our own checker
            [*command, *pages], capture_output=True, text=True, check=False
        )
        assert not checked.stderr, checked.stderr
        return [
            f"{Path(page['filePath']).name}:{fault['line']} {fault['ruleId']}: "
            f"{fault['message']}"
            for page in json.loads(checked.stdout)
            for fault in page["messages"]
        ]

    return faults_of


class Saved:
    """Pages of the site as files, each named after what it shows."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.client = Client(raise_request_exception=False)

    def save(self, name: str, address: str) -> None:
        html = self.client.get(address).content
        assert html.lstrip().startswith(b"<!DOCTYPE html>")
        (self.folder / f"{name}.html").write_bytes(html)

    @property
    def files(self) -> list[Path]:
        return sorted(self.folder.iterdir())


def test_every_page_is_valid(world, check, tmp_path):
    saved = Saved(tmp_path)
    for brand in SiteIdentity.Brand.values:
        with world.in_brand(brand):
            saved.save(f"choice {brand}", "/")
            for language in LANGUAGES:
                for name, address in world.addresses(language).items():
                    saved.save(f"{name} {language} {brand}", address)
    for language in LANGUAGES:
        with world.announcing():
            saved.save(f"announcing {language}", f"/{language}/")
        with world.nothing_posted():
            for name in ("landing", "list"):
                saved.save(f"empty {name} {language}", world.addresses(language)[name])

    assert len(saved.files) > 60
    assert check(*saved.files) == []


def test_faults_are_found(check, tmp_path):
    """Silence above means something."""
    page = tmp_path / "faulty.html"
    page.write_text("<!DOCTYPE html><html lang=en><body><p><div></p></body></html>")

    assert any("faulty.html:1 element-" in fault for fault in check(page))
