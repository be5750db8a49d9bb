"""The screens where both languages come together: WCAG 2.2 AA, wide and narrow.

What is judged is what we put into the admin. The furniture around it is Wagtail's.
"""

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from bilingual import equality, fixes
from bilingual.desk.segments import desk_of
from bilingual.languages import LANGUAGES
from bilingual.lifecycle import State
from bilingual.models import PagePair, Term
from bilingual.sentences import sentences_of
from tests import cast, scenarios, waiting, walks
from tests.browser import kept_uploads
from tests.browser.screens import Screen, barriers, barriers_by_screen
from tests.factories import OpportunityPageFactory
from tests.factories.publicity import rewrite

TERM_FORM = "#w-editor-form"

by_language = pytest.mark.parametrize("language", LANGUAGES)


def the_screens() -> dict[str, Screen]:
    """Every screen of the pair, each with as much on it as it can have."""
    site = scenarios.a_site_with_menus()
    pairs = waiting.one_in_each_state(site, "en")
    half = walks.translate(pairs[State.TO_TRANSLATE], share=0.5)
    approval, public = pairs[State.APPROVAL], pairs[State.PUBLISHED]
    rewrite(site.privacy.fr, title="The same is not said here in 2026")
    equality.make_report()

    def screen(name: str, *arguments: object, query: str = "", **more: str) -> Screen:
        return Screen(reverse(f"bilingual:{name}", args=arguments) + query, **more)

    return {
        "dashboard": Screen("/admin/", ".work-list"),
        "page form": Screen(_form(pairs[State.DRAFTING]), ".pair-panel"),
        "translations": screen("translations", ours="#listing-results"),
        "pair that waits": screen("pair", approval.pk),
        "public pair": screen("pair", public.pk),
        "desk": screen("desk", half.pk),
        "desk, not finished": screen("desk", half.pk, send="[value=send]"),
        "desk, to read": screen("desk", approval.pk),
        "side by side": screen("side_by_side", approval.pk),
        "approval": screen("decide", approval.pk, query="?action=approve"),
        "sending back": screen("decide", approval.pk, query="?action=reject"),
        "recall": screen("recall", approval.pk),
        "fix": screen("fix", public.pk, "fr"),
        "fix, refused": screen("fix", public.pk, "fr", send=".fix-actions button"),
        "fix to review": screen("fix_review", _a_fix(walks.pair_of(site.guide.en)).pk),
        "equality": screen("equality"),
        **screens_of_files(half, screen),
        **screens_of_terms(),
        **screens_of_guardrails(site),
        "figures": screen("figures"),
        "figures, refused": screen(
            "figures", query="?since=2027-01-02&until=2027-01-01"
        ),
        "one sentence": screen(
            "desk_sentence", half.pk, desk_of(half).sentences[0].key, ours=".desk"
        ),
    }


def screens_of_files(
    half: PagePair, screen: Callable[..., Screen]
) -> dict[str, Screen]:
    """What leaves and comes as files; the figures count what is imported here."""
    plan = kept_uploads.every_fate(half, cast.ada())
    done = kept_uploads.imported(half, cast.ada())
    return {
        "files": screen("files", query="?show=all"),
        "files, refused": screen("files", send="[enctype] button"),
        "what a file would do": screen("file_import", plan.pk, query="?show=all"),
        "what a file did": screen("file_import", done.pk),
    }


def screens_of_terms() -> dict[str, Screen]:
    """The list, one term, and terms that come as a file."""
    term = Term.objects.get(term_en="opportunity")
    table = (
        b"term_en,term_fr,status,note_en\nkite,cerf-volant,proposed,\n"
        b"opportunity,occasion,approved,In our own words\nball,,,\n"
    )

    def screen(name: str, *arguments: object, **more: Any) -> Screen:
        return Screen(reverse(f"terms:{name}", args=arguments), **more)

    return {
        "terms": screen("index", ours=".terms-list"),
        "a new term": screen("add", ours=TERM_FORM),
        "a new term, refused": screen(
            "add", ours=TERM_FORM, send="#w-editor-form [type=submit]"
        ),
        "a term to change": screen("edit", term.pk, ours=TERM_FORM),
        "a term to read": screen("inspect", term.pk),
        "terms as a file": screen("import"),
        "terms as a file, refused": screen("import", send="[enctype] button"),
        "what a file of terms would do": screen(
            "import", file=("terms.csv", table), send="[enctype] button"
        ),
    }


def screens_of_guardrails(site: scenarios.BilingualSite) -> dict[str, Screen]:
    """What is ours in the form of an opportunity, and the screens that it leads to."""
    scenarios.an_open_pair(site)
    page = OpportunityPageFactory(
        parent=site.opportunities.en,
        draft=True,
        attested=False,
        internal_hourly_rate=Decimal(65),
        internal_hours=80,
        skills=[scenarios.python()],
    )
    pair = walks.pair_of(page)
    form = _form(pair)

    def screen(name: str, **more: Any) -> Screen:
        return Screen(reverse(f"guardrails:{name}", args=[pair.pk]), **more)

    return {
        "checklist": Screen(form, ".posting-state"),
        "price calculator": Screen(form, ".price-calculation"),
        "split contracts": Screen(form, ".splitting"),
        "a copy": screen("copy"),
        "links to the draft": screen("draft_links"),
        "a new link": screen("draft_links", send="[value=make]"),
    }


def _form(pair) -> str:
    return reverse("wagtailadmin_pages:edit", args=[pair.source.pk])


def _a_fix(pair):
    sentence = next(iter(sentences_of(pair.source)))
    return fixes.propose(
        pair,
        "en",
        {sentence.key: f"{sentence.words} indeed"},
        reason="A word is missing",
        user=cast.alice(),
        at=timezone.now(),
    )


@pytest.fixture(scope="module")
def screens(db) -> Iterator[dict[str, Screen]]:
    return the_screens()


@by_language
def test_every_screen_of_the_pair_is_open_to_everybody(screens, at_work, language):
    assert barriers_by_screen(screens, at_work, language) == {}


def test_barriers_are_found(page):
    """Silence above means something."""
    page.set_content(
        "<html lang=en><title>Faults</title><img src='data:,'><main>"
        "<input><p style='width: 50em'>Too wide</p>"
        "<div style='overflow: auto'><p style='width: 50em'>To be scrolled</p></div>"
        "</main></html>"
    )

    found = barriers(page, "main")

    assert [one.split(" Fix ")[0] for one in found] == [
        "1280 px: label: input",
        "320 px: label: input",
        "320 px: beyond the window: P ",
    ]
