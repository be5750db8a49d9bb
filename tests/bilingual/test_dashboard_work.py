"""The dashboard while the work goes on: what comes back, and what much of it costs."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from bilingual.lifecycle import State
from bilingual.models import LanguageFix, PagePair
from tests import cast, waiting, walks
from tests.bilingual.test_dashboard import buttons, dashboard, panels

pytestmark = pytest.mark.django_db


def test_somebody_with_no_work_is_told_so(site, client):
    page = dashboard(client, cast.thierry())

    assert "Nothing waits for you" in page.text
    assert page.select_one(f'a[href="{reverse("bilingual:translations")}"]')


class TestWorkThatCameBack:
    def test_a_text_is_its_authors_again(self, site, client):
        pair = walks.submit(waiting.a_draft(site, title="Once more"))
        walks.decide(pair, cast.bob(), "reject", comment="Shorter, please.")

        assert panels(client, cast.alice())["To write"] == {"Once more"}

    def test_a_translation_is_its_translators_again(self, site, client):
        pair = walks.to_language_review(waiting.a_draft(site, title="Once more"))
        walks.decide(pair, cast.renee(), "reject", comment="Check the dates.")

        assert panels(client, cast.thierry())["To translate"] == {"Once more"}

    def test_what_somebody_left_behind_is_open_to_others(self, site, client):
        pair = walks.to_translation(waiting.a_draft(site, title="Left behind"))
        PagePair.objects.filter(pk=pair.pk).update(assigned_to=cast.tess())
        assert "To translate" not in panels(client, cast.thierry())

        cast.tess().__class__.objects.filter(username="tess").update(is_active=False)

        assert panels(client, cast.thierry())["To translate"] == {"Left behind"}


def test_a_correction_waits_for_its_reviewer(site, client):
    fix = LanguageFix.objects.create(
        pair=walks.pair_of(site.guide.en),
        language="fr",
        reason="letter missing",
        proposed_by=cast.antoine(),
    )

    assert buttons(client, cast.renee(), "review") == {
        reverse("bilingual:fix_review", args=[fix.pk])
    }
    assert "To review" not in panels(client, cast.bob())


class TestCost:
    def cost(self, client, user):
        dashboard(client, user)
        with CaptureQueriesContext(connection) as queries:
            page = dashboard(client, user)
        return len(queries), len(page.select(".work"))

    @pytest.mark.parametrize(
        "person", [cast.bob, cast.mona], ids=lambda one: one.__name__
    )
    def test_more_work_costs_no_more(self, site, client, person):
        def some(first, number):
            for count in range(first, first + number):
                pair = walks.submit(waiting.a_draft(site, title=f"Work {count}"))
                PagePair.objects.filter(pk=pair.pk).update(
                    waiting_since=timezone.now() - timezone.timedelta(days=30)
                )

        some(0, 3)
        few, rows = self.cost(client, person())
        assert rows == 3

        some(3, 6)

        assert self.cost(client, person()) == (few, 9)

    def test_a_panel_shows_ten(self, site, client):
        for count in range(12):
            waiting.a_draft(site, title=f"Draft {count}")

        section = dashboard(client, cast.alice()).select_one("#work-write-section")

        assert len(section.select(".work")) == 10
        assert "(12)" in section.text
        assert "See all 12 in the list" in " ".join(section.text.split())
        assert str(State.DRAFTING.label) in section.text
