"""The pairs of the demonstration: every state, the people, the dates."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import Page, PageLogEntry, Revision, TaskState

from bilingual.fingerprint import content_hash, live_hash
from bilingual.guards import split_keys
from bilingual.journal import history_of
from bilingual.languages import LANGUAGES
from bilingual.lifecycle import Move, State
from bilingual.models import PagePair
from bilingual.progress import progress_of
from home.models import LandingPage
from tests.demo.reading import pair_named

pytestmark = pytest.mark.slow

PUBLIC = PagePair.objects.filter(is_public=True)


# ---- Both languages together


def test_no_page_is_public_in_one_language(demo):
    assert split_keys() == []
    for pair in PUBLIC.all():
        assert [page.live for page in pair.pages()] == [True, True], pair


def test_every_page_belongs_to_a_pair(demo):
    keys = Page.objects.filter(depth__gt=1).values("translation_key").distinct()

    assert PagePair.objects.filter(translation_key__in=keys).count() == keys.count()
    assert PagePair.objects.count() == keys.count()


def test_a_pair_knows_the_hashes_of_what_visitors_read(demo):
    for pair in PUBLIC.all():
        for page in pair.pages():
            assert pair.published_hash(page.language) == live_hash(page), page


def test_nothing_waits_for_the_clock_of_one_page(demo):
    pages = Page.objects.filter(depth__gt=1)

    assert not pages.exclude(go_live_at=None, expire_at=None).exists()
    assert not Revision.objects.exclude(approved_go_live_at=None).exists()


# ---- Every state


def test_every_state_of_a_pair_is_there(demo):
    assert set(PagePair.objects.values_list("state", flat=True)) == {*State}


def test_texts_of_both_languages_are_on_their_way(demo):
    on_their_way = PagePair.objects.exclude(state=State.PUBLISHED)

    assert set(on_their_way.values_list("source_language", flat=True)) == {*LANGUAGES}
    assert PUBLIC.filter(source_language="fr").count() >= 4


def test_scheduled_pages_go_live_together_in_some_days(demo):
    pair = pair_named("weather-stations")

    assert pair.state == State.SCHEDULED
    assert pair.go_live_at > timezone.now() + timedelta(days=2)
    assert [page.live for page in pair.pages()] == [False, False]
    for page in pair.pages():
        draft = page.get_latest_revision_as_object()
        assert content_hash(draft) == pair.approved_hash(page.language)


def test_a_new_version_leaves_both_languages_as_they_were(demo):
    pair = pair_named("guide")
    draft = pair.source.get_latest_revision_as_object()

    assert pair.state == State.CHANGED
    assert draft.lead != pair.source.lead
    assert "students" not in pair.source.lead
    assert "students" in draft.lead


def test_a_new_version_leaves_its_translator_what_changed(demo):
    pair = pair_named("office-map")
    progress = progress_of([pair])[pair.translation_key]

    assert pair.state == State.TO_TRANSLATE
    assert pair.is_public
    assert progress.left == 1
    assert "print well" not in pair.target.short_description


def test_a_text_that_came_back_says_why(demo):
    pair = pair_named("event-calendar")
    last = history_of(pair).first()

    assert pair.state == State.DRAFTING
    assert pair.assigned_to.username == "editor"
    assert last.action == f"bilingual.{Move.REJECT_TEXT}"
    assert "mailbox" in last.data["comment"]
    assert last.user.username == "reviewer"


def test_withdrawn_pages_are_gone_from_both_languages(demo, client):
    pair = pair_named("information-session")

    assert pair.published_at < pair.withdrawn_at
    for page in pair.pages():
        assert not page.live
        assert client.get(page.url).status_code == 404


# ---- People


@pytest.mark.parametrize(
    ("name", "author", "translator", "reviewer"),
    [
        ("pdf-checker", "editor", "translator", "reviewer-fr"),
        ("email-templates", "redactrice", "translator-en", "reviewer"),
        ("landing", "editor", "translator", "reviewer-fr"),
    ],
)
def test_everybody_took_their_own_step(demo, name, author, translator, reviewer):
    pair = LandingPage.objects.first().pair if name == "landing" else pair_named(name)
    people = (pair.author, pair.translator, pair.reviewer, pair.approver)

    assert [person.username for person in people] == [
        author,
        translator,
        reviewer,
        "approver",
    ]


@pytest.mark.parametrize(
    ("state", "group_member"),
    [
        (State.CONTENT_REVIEW, "reviewer"),
        (State.TRANSLATING, "translator"),
        (State.TO_TRANSLATE, "translator-en"),
        (State.LANGUAGE_REVIEW, "reviewer-fr"),
        (State.APPROVAL, "approver"),
    ],
)
def test_what_waits_can_be_done_by_an_account(
    demo, django_user_model, state, group_member
):
    """The step is given to the person's group, and what it judges is not their own."""
    person = django_user_model.objects.get(username=group_member)
    source = PagePair.objects.get(state=state).source
    task = source.current_workflow_task.specific

    assert task.groups.filter(user=person).exists()
    if state not in (State.TO_TRANSLATE, State.TRANSLATING):
        assert "approve" in [name for name, _, _ in task.get_actions(source, person)]


# ---- Dates


def test_a_pair_and_its_pages_appeared_at_the_same_instant(demo):
    for pair in PUBLIC.all():
        assert {page.last_published_at for page in pair.pages()} == {pair.published_at}
        (first,) = {page.first_published_at for page in pair.pages()}
        assert first <= pair.published_at


def test_the_record_of_the_pilot_is_of_its_time(demo):
    pair = pair_named("azure-policies")
    pages = Page.objects.filter(translation_key=pair.translation_key)
    drafts = Revision.page_revisions.filter(object_id__in=[str(p.pk) for p in pages])
    records = {
        *PageLogEntry.objects.filter(page__in=pages).values_list("timestamp"),
        *drafts.values_list("created_at"),
        *TaskState.objects.filter(revision__in=drafts).values_list("finished_at"),
    }

    assert len(records) > 10
    assert {instant.year for (instant,) in records} == {2021}
    assert not history_of(pair).filter(timestamp__gt=timezone.now()).exists()


def test_nothing_happened_in_the_future(demo):
    for pair in PagePair.objects.all():
        assert pair.waiting_since <= timezone.now()
