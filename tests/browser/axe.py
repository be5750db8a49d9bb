"""The accessibility rules of axe, run on a page as it stands in the browser."""

from django.conf import settings
from playwright.sync_api import Page

AXE = settings.SITE_DIR / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = {
    "runOnly": STANDARDS,
    # axe leaves this rule of WCAG 2.2 to those who ask for it.
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations", "incomplete"],
    # No page has a style sheet from elsewhere that axe would have to fetch.
    "preload": False,
}
RUN = """
([region, options]) => axe.run(
  region ? {include: [region], exclude: ["iframe"]} : document, options
).then(({violations, incomplete}) =>
  [...violations, ...(region ? [] : incomplete)].flatMap(rule =>
    rule.nodes.map(node => `${rule.id}: ${node.target} ${node.failureSummary}`)))
"""


def load_axe(page: Page) -> None:
    """Once for each document. The debugger loads it, so the policy stays in force."""
    page.evaluate(AXE.read_text())


def violations(page: Page, region: str = "") -> list[str]:
    """Every broken rule with its element. What axe can't decide counts as broken.

    `region` is a selector of what alone is judged, without what it shows in frames. It
    is for the admin, where colours and the bars that lie above ours are Wagtail's: axe
    can't decide a contrast there, and only what it knows to be broken counts.
    """
    return page.evaluate(RUN, [region, OPTIONS])
