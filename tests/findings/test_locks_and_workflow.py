"""One workflow, on the page that is written; its locks hold for everybody."""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from wagtail.models import Page, WorkflowState
from wagtail_localize.models import StringTranslation

from bilingual.drafts import NotWritableError
from bilingual.guards import SplitPairError
from bilingual.lifecycle import State
from tests import cast, walks
from tests.findings.doors import closed_doors, knock
from tests.findings.editing import save
from tests.findings.photograph import photograph, what_visitors_read
from tests.waiting import a_draft
from tests.walks import pair_of

pytestmark = pytest.mark.django_db

FROZEN = [walks.to_translation, walks.to_language_review, walks.to_approval]


@pytest.mark.parametrize(
    "button", ["action-submit", "action-workflow-action", "action-publish"]
)
def test_row_16_the_form_of_a_translation_swallows_nothing(
    client, sent, people, button
):
    """Nobody is shown a form that takes a button and does nothing with it."""
    before = photograph()
    target = sent.target

    for person in people:
        client.force_login(person)
        save(client, target, **{button: "1", "workflow-action-name": "approve"})

    assert photograph() == before


def test_row_16_every_step_is_decided_on_the_page_that_is_written(client, sent):
    pair = walks.translate(sent)
    state = pair.source.current_workflow_task_state
    client.force_login(cast.thierry())

    client.post(
        reverse(
            "wagtailadmin_pages:workflow_action",
            args=[pair.source.pk, "approve", state.pk],
        ),
        {"comment": ""},
    )

    assert pair_of(pair.source).state == State.LANGUAGE_REVIEW


@pytest.mark.parametrize("moment", ["translating", "public", "changed"])
def test_row_17_no_workflow_starts_on_a_translation(draft, moment):
    pair = {
        "translating": lambda: walks.translate(walks.to_translation(draft)),
        "public": lambda: walks.to_public(draft),
        "changed": lambda: walks.to_public(draft),
    }[moment]()
    if moment == "changed":
        source = pair.source
        source.lead = "Changed."
        source.save_revision(user=cast.alice())
    before = photograph()
    target = pair_of(pair.source).target

    with pytest.raises(PermissionDenied):
        target.get_workflow().start(target, cast.antoine())

    assert photograph() == before


def test_row_17_what_is_approved_is_what_the_translator_wrote(site, language):
    pair = walks.to_approval(a_draft(site, language))
    baked = pair.target.get_latest_revision_as_object()

    assert baked.title.startswith("Autre ")
    pair = walks.decide(pair, cast.mona(), "approve")
    assert pair.target.title == baked.title


@pytest.mark.parametrize("way", [walks.submit, *FROZEN], ids=lambda one: one.__name__)
def test_row_19_nothing_is_published_past_an_open_workflow(draft, as_ada, way):
    pair = way(draft)
    before = photograph()

    for page in pair.pages():
        revision = page.get_latest_revision()
        if revision is not None:
            with pytest.raises(SplitPairError):
                revision.publish(user=cast.ada(), skip_permission_checks=True)
    if pair.target is not None:
        address = reverse("wagtailadmin_pages:edit", args=[pair.target.pk])
        as_ada.post(address, {"action": "publish"})

    assert photograph() == before
    assert pair_of(draft).source.current_workflow_state is not None


@pytest.mark.parametrize("way", FROZEN, ids=lambda one: one.__name__)
def test_row_20_a_text_under_way_is_locked_for_everybody(client, draft, way):
    pair = way(draft)
    writers = [cast.ada(), cast.mona(), cast.alice()]
    before = photograph()

    for person in writers:
        client.force_login(person)
        save(client, pair.source, title="Rewritten")
        for page in pair_of(draft).pages():
            with pytest.raises(NotWritableError):
                page.save_revision(user=person)

    assert photograph() == before


def test_row_20_no_sentence_is_written_through_the_old_screen(client, sent, people):
    doors = closed_doors(sent)
    before = photograph()

    for name in ("edit_string_translation", "edit_override"):
        statuses = knock(
            client,
            doors[name],
            "value=Anything",
            content_type="application/x-www-form-urlencoded",
        )
        assert statuses <= {302, 403}

    assert photograph() == before
    assert not StringTranslation.objects.exists()


def test_row_20_a_lock_of_a_person_holds(client, draft):
    draft.locked = True
    draft.locked_by = cast.mona()
    draft.save()
    client.force_login(cast.alice())

    save(client, draft, title="Rewritten")

    latest = Page.objects.get(pk=draft.pk).specific.get_latest_revision_as_object()
    assert latest.title == "Fees"


def test_row_22_a_text_alone_never_reaches_visitors_by_its_workflow(
    client, site, language
):
    page = a_draft(site, language)
    before = what_visitors_read()

    for way in (
        lambda: walks.to_translation(page),
        lambda: walks.decide(
            walks.translate(pair_of(page)), walks.TRANSLATORS[language](), "approve"
        ),
        lambda: walks.decide(
            pair_of(page), walks.LANGUAGE_READERS[language](), "approve"
        ),
    ):
        way()
        assert what_visitors_read() == before
        assert client.get(page.url).status_code == 404

    pair = walks.decide(pair_of(page), cast.mona(), "approve")

    assert set(what_visitors_read()) - set(before) == {one.pk for one in pair.pages()}
    assert {client.get(one.url).status_code for one in pair.pages()} == {200}


def test_row_22_an_approval_that_fails_publishes_neither(draft):
    pair = walks.to_approval(draft)
    type(pair).objects.filter(pk=pair.pk).update(approved_hash_fr="another")
    before = what_visitors_read()

    with pytest.raises(PermissionDenied):
        walks.decide(pair_of(draft), cast.mona(), "approve")

    assert what_visitors_read() == before
    state = WorkflowState.objects.get(object_id=str(draft.pk))
    assert state.status == WorkflowState.STATUS_IN_PROGRESS
