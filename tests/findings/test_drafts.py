"""A browser that saves by itself rewrites no version that anybody relies on."""

import pytest
from wagtail.models import Page, Revision, TaskState

from bilingual.fingerprint import revision_hash
from bilingual.lifecycle import State
from tests import cast, walks
from tests.findings.editing import autosave
from tests.findings.photograph import what_visitors_read
from tests.walks import pair_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def as_alice(client):
    client.force_login(cast.alice())
    return client


def hashes():
    """What each version says, by key."""
    return {one.pk: revision_hash(one) for one in Revision.page_revisions.all()}


def latest(page):
    return Page.objects.get(pk=page.pk).specific.get_latest_revision()


def live_revision(page):
    return Page.objects.get(pk=page.pk).live_revision


def a_live_version_of_alice(public):
    """The public version as Alice's own, which she might be allowed to rewrite."""
    revision = live_revision(public.source)
    Revision.objects.filter(pk=revision.pk).update(user=cast.alice())
    return revision


def test_row_67_autosave_writes_into_its_own_draft(as_alice, draft):
    """The ordinary way goes on working: one draft while somebody types."""
    first = autosave(as_alice, draft, title="Fees of").json()
    again = autosave(
        as_alice,
        draft,
        title="Fees of 2027",
        overwrite_revision_id=first["revision_id"],
    ).json()

    assert again["revision_id"] == first["revision_id"]
    assert latest(draft).as_object().title == "Fees of 2027"


def test_row_67_the_public_version_keeps_its_words(as_alice, public):
    revision = a_live_version_of_alice(public)
    before, read = hashes(), what_visitors_read()

    answer = autosave(
        as_alice, public.source, title="Rewritten", overwrite_revision_id=revision.pk
    )

    after = hashes()
    assert answer.json()["revision_id"] != revision.pk
    assert {key: after[key] for key in before} == before
    assert what_visitors_read() == read
    assert latest(public.source).as_object().title == "Rewritten"
    assert pair_of(public.source).state == State.CHANGED


def test_row_67_a_version_under_review_keeps_its_words(client, draft):
    """The author is a reviewer too here, so that the editor opens at all."""
    pair = walks.submit(draft)
    judged = pair.source.current_workflow_task_state.revision
    assert judged.user == cast.alice()
    before = hashes()

    for person in (cast.alice(), cast.bob(), cast.ada()):
        Revision.objects.filter(pk=judged.pk).update(user=person)
        client.force_login(person)
        autosave(client, draft, title="Rewritten", overwrite_revision_id=judged.pk)

    after = hashes()
    assert {key: after[key] for key in before} == before
    assert TaskState.objects.get().revision_id == judged.pk


@pytest.mark.parametrize(
    "way",
    [walks.to_translation, walks.to_language_review, walks.to_approval],
    ids=lambda one: one.__name__,
)
def test_row_67_what_was_sent_keeps_its_words(client, draft, way):
    pair = way(draft)
    before = hashes()

    for page in pair.pages():
        revision = page.get_latest_revision()
        if revision is None:
            continue
        for person in (cast.alice(), cast.ada()):
            Revision.objects.filter(pk=revision.pk).update(user=person)
            client.force_login(person)
            autosave(client, page, title="No", overwrite_revision_id=revision.pk)

    assert hashes() == before


def test_row_67_two_tabs_one_of_them_gets_to_know(as_alice, draft):
    """Both opened the same draft; the second to save is told, and loses nothing."""
    opened = latest(draft)
    loaded = {
        "loaded_revision_id": opened.pk,
        "loaded_revision_created_at": opened.created_at.isoformat(),
    }

    first = autosave(as_alice, draft, title="First tab", **loaded)
    second = autosave(as_alice, draft, title="Second tab", **loaded)

    assert first.status_code == 200
    assert second.status_code == 400
    assert second.json()["error_code"] == "invalid_revision"
    assert latest(draft).as_object().title == "First tab"


def test_row_67_a_tab_that_was_left_open_while_the_text_was_sent(as_alice, draft):
    first = autosave(as_alice, draft, title="Sent").json()
    pair = walks.to_translation(draft)
    before = hashes()

    answer = autosave(
        as_alice, draft, title="Later", overwrite_revision_id=first["revision_id"]
    )

    assert answer.status_code == 400
    assert hashes() == before
    assert pair_of(draft).state == pair.state


def test_row_67_a_tab_that_was_left_open_until_it_was_public(as_alice, draft):
    """It writes a new version, and visitors go on reading the approved one."""
    first = autosave(as_alice, draft, title="Approved").json()
    pair = walks.to_public(draft)
    read, before = what_visitors_read(), hashes()

    answer = autosave(
        as_alice, draft, title="Later", overwrite_revision_id=first["revision_id"]
    )

    after = hashes()
    assert {key: after[key] for key in before} == before
    assert what_visitors_read() == read
    assert pair_of(draft).state in {State.PUBLISHED, State.CHANGED}
    assert pair.source.title == "Approved"
    if answer.status_code == 200:
        assert answer.json()["revision_id"] not in before
