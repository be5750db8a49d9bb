"""Twelve defects that other systems of this kind had, each tried here.

The rules have their tests where they stand; these are the accidents, as they happened.
"""

import csv
import io
import json
import time
from contextlib import suppress
from datetime import UTC, datetime, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from wagtail.actions.publish_revision import PublishRevisionAction
from wagtail.models import PageLogEntry

from bilingual import publishing
from bilingual.formatting import EASTERN
from bilingual.steps import StepRefusedError
from opportunities.life.moves import Move
from opportunities.life.states import Status
from opportunities.models import OpportunityEvent, OpportunityPage, Question
from opportunities.questions import telling
from opportunities.questions.telling import tell_again
from tests import cast, scenarios
from tests.factories.publicity import rewrite
from tests.opportunities.life.journeys import happens, prepared
from tests.opportunities.questions.questioning import asked
from tests.visits import visit
from tests.walks import decide, pair_of, submit, to_approval, to_public

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 16, 9, tzinfo=EASTERN)
CLOSING = datetime(2026, 12, 7, 23, 59, 59, tzinfo=EASTERN)
A_SECOND = timedelta(seconds=1)
QUOTES = 'He said "one, two";\nthen left'


@pytest.fixture(autouse=True)
def _in_november(time_machine):
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def draft(site):
    page = scenarios.a_draft_pair(site, closes_at=CLOSING).en
    page.save_revision(user=cast.alice())
    return page


def posted(site, **words):
    """On its way to visitors by everybody's steps, then with words of a bad day."""
    page = scenarios.a_draft_pair(site, closes_at=CLOSING).en
    for name, value in words.items():
        setattr(page, name, value)
    page.save_revision(user=cast.alice())
    return to_public(page)


def rows(client):
    text = client.get("/en/open-data/opportunities.csv").getvalue().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


class TestPublishingWithoutReview:
    """1. By whatever door, and for the superuser too."""

    def save_as_live(self, page, _client):
        page.live = True
        page.save()

    def publish_the_revision(self, page, _client):
        page.get_latest_revision().publish(user=cast.ada())

    def run_wagtails_action(self, page, _client):
        revision = page.get_latest_revision()
        PublishRevisionAction(revision, user=cast.ada()).execute(
            skip_permission_checks=True
        )

    def press_publish_for_many(self, page, client):
        address = reverse(
            "wagtail_bulk_action", args=["wagtailcore", "page", "publish"]
        )
        client.post(f"{address}?id={page.pk}&next=/admin/")

    def forge_the_button(self, page, client):
        address = reverse("wagtailadmin_pages:edit", args=[page.pk])
        client.post(address, {"action-publish": "action-publish"})

    @pytest.mark.parametrize(
        "door",
        [
            "save_as_live",
            "publish_the_revision",
            "run_wagtails_action",
            "press_publish_for_many",
            "forge_the_button",
        ],
    )
    def test_a_draft_stays_a_draft(self, client, draft, door):
        client.force_login(cast.ada())
        # Each door says no in its own way; what counts is that nothing went out.
        with suppress(Exception), transaction.atomic():
            getattr(self, door)(OpportunityPage.objects.get(pk=draft.pk), client)

        assert not OpportunityPage.objects.filter(
            translation_key=draft.translation_key, live=True
        ).exists()
        assert not OpportunityEvent.objects.exists()


def test_2_publishing_with_a_past_deadline(draft, time_machine):
    pair = to_approval(draft)
    time_machine.move_to(CLOSING + A_SECOND, tick=False)

    with pytest.raises((StepRefusedError, ValidationError), match="in the past"):
        decide(pair, cast.mona(), "approve")
    assert not pair_of(draft).is_public


@pytest.mark.parametrize(
    "missing", ["price", "closes_at", "selection_date", "delivery_at"]
)
def test_3_submitting_for_review_incomplete(site, missing):
    page = scenarios.a_draft_pair(site).en
    setattr(page, missing, None)
    page.save_revision(user=cast.alice(), clean=False)

    with pytest.raises((StepRefusedError, ValidationError)):
        submit(page)
    assert pair_of(page).state == "drafting"


def test_4_today_as_a_deadline_that_has_passed_by_the_hour(site):
    this_morning = NOW - timedelta(hours=1)
    page = scenarios.a_draft_pair(site, closes_at=this_morning).en
    page.save_revision(user=cast.alice())

    assert "closes_at" in [one.field for one in page.posting_problems(at=NOW)]
    assert page.status(at=NOW, closing_soon=timedelta(0)) == Status.CLOSED
    with pytest.raises((StepRefusedError, ValidationError), match="in the past"):
        submit(page)


def test_5_a_status_frozen_between_jobs(client, site, time_machine):
    """Nothing runs between these visits."""
    pages = scenarios.an_open_pair(site, closes_at=CLOSING)
    seen = []
    for at in (CLOSING, CLOSING + A_SECOND):
        time_machine.move_to(at, tick=False)
        listed = client.get(f"{site.opportunities.en.url}?status=open")
        seen.append(
            (
                visit(client, pages.en.url).soup.select_one(".badge").get_text(),
                pages.en.title in listed.content.decode(),
                "mailto:"
                in str(visit(client, pages.fr.url).soup.select(".how-to-apply")),
            )
        )

    assert seen[0][:2] == ("Closing soon", True)
    assert seen[1][:2] == ("Closed less than a minute ago", False)
    assert (seen[0][2], seen[1][2]) == (True, False)


def test_6_history_rows_written_outside_the_transaction(draft, monkeypatch):
    to_approval(draft)
    lines = PageLogEntry.objects.count()

    def fail(*_args):
        raise ValidationError("The second language can't be written.")

    # After the event of the posting was written.
    monkeypatch.setattr(publishing, "_publish", fail)
    with pytest.raises((StepRefusedError, ValidationError)):
        decide(pair_of(draft), cast.mona(), "approve")

    assert not OpportunityEvent.objects.exists()
    assert PageLogEntry.objects.count() == lines


def test_7_e_mails_lost_without_trace(
    site, monkeypatch, mailoutbox, django_capture_on_commit_callbacks
):
    for person in cast.EVERYBODY:
        person()
    pages = scenarios.an_open_pair(site, closes_at=CLOSING)
    with monkeypatch.context() as server:

        def refuse(*_args, **_more):
            raise ConnectionRefusedError("nobody there")

        server.setattr(telling, "send_mail", refuse)
        with django_capture_on_commit_callbacks(execute=True):
            asked(pages)

    assert mailoutbox == []
    assert Question.objects.get().told_at is None
    assert tell_again(at=timezone.now() + timedelta(minutes=6)) == 1
    assert mailoutbox


@pytest.mark.parametrize(
    ("closing", "utc"),
    [
        # Before and after the night on which the clocks go back.
        (datetime(2026, 10, 31, 23, 59, 59, tzinfo=EASTERN), "03:59:59"),
        (datetime(2026, 11, 30, 23, 59, 59, tzinfo=EASTERN), "04:59:59"),
    ],
)
def test_8_a_date_shown_in_one_zone_and_labelled_another(
    client, site, settings, closing, utc, time_machine
):
    settings.TIME_ZONE = "UTC"
    time_machine.move_to(closing - timedelta(days=20), tick=False)
    page = scenarios.an_open_pair(site, closes_at=closing).en

    shown = visit(client, page.url).soup.select_one(".facts-panel time")
    assert shown.get_text() == (
        f"{closing:%B}\N{NO-BREAK SPACE}{closing.day}, 2026, "
        "11:59\N{NO-BREAK SPACE}pm Eastern time"
    )
    instant = datetime.fromisoformat(shown["datetime"])
    assert instant == closing
    assert f"{instant.astimezone(UTC):%H:%M:%S}" == utc


@pytest.mark.parametrize("words", ["(a+)+$", "[", ".*", "\\", "(?:x{9999}){9999}", "%"])
def test_9_a_regular_expression_from_the_search_box(client, site, words):
    """It is a word like any other: it finds no page that does not say it, at once."""
    scenarios.an_open_pair(site, short_description="a" * 400)
    began = time.process_time()
    response = client.get(site.opportunities.en.url, {"q": words})

    assert response.status_code == 200
    assert time.process_time() - began < 2


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_10_csv_cells_that_start_a_formula(client, site, start):
    pair = posted(site)
    OpportunityEvent.objects.filter(move=Move.POST).delete()
    rewrite(pair.source, title=f"{start}cmd|' /C calc'!A0")
    call_command("check_life", "--mend")

    cells = [cell for row in rows(client) for cell in row.values()]
    assert any("calc" in cell for cell in cells)
    assert not [cell for cell in cells if cell[:1] in ("=", "+", "-", "@", "\t", "\r")]


def test_11_unescaped_quotes_in_csv(client, site):
    posted(site, short_description=QUOTES)

    (row,) = rows(client)
    assert None not in row
    assert any(
        " ".join(cell.split()) == " ".join(QUOTES.split()) for cell in row.values()
    )


def test_12_personal_data_in_public_data(client, site, time_machine):
    for person in cast.EVERYBODY:
        person()
    pair = posted(site)
    pages = scenarios.PagePair(*pair.pages())
    time_machine.move_to(CLOSING + timedelta(days=1), tick=False)
    happens(pages, Move.AWARD)
    prepared(pages, Move.END_WITHOUT_DELIVERY, ended_on="2026-12-08")

    files = ("releases.json", "records.json", "opportunities.csv")
    public = "\n".join(
        client.get(f"/en/open-data/{name}").getvalue().decode() for name in files
    )
    json.loads(client.get("/en/open-data/releases.json").getvalue())
    for person in (make() for make in cast.EVERYBODY):
        assert person.email not in public
        assert not person.get_full_name() or person.get_full_name() not in public
    assert "internal_" not in public
    assert "@" not in public.replace("site@example.org", "")
