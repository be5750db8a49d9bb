"""Wagtail's pages, revisions and workflows: arguments, signals and private methods."""

import inspect
from unittest.mock import patch

import pytest
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db.models.signals import pre_delete, pre_save
from django.utils.module_loading import import_string
from wagtail.actions.delete_page import DeletePageAction
from wagtail.actions.move_page import MovePageAction
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.coreutils import find_available_slug
from wagtail.models import (
    Page,
    PagePermissionTester,
    ReferenceIndex,
    Revision,
    Task,
    TaskState,
    WorkflowState,
)
from wagtail.signals import post_page_move, pre_page_move, workflow_cancelled

from bilingual.guards import both_languages
from bilingual.permissions import BilingualPagePermissionTester
from tests import cast, walks
from tests.factories import ContentPageFactory, create_pair
from tests.waiting import a_draft

pytestmark = pytest.mark.django_db


def parameters_of(function):
    return set(inspect.signature(function).parameters)


@pytest.fixture
def draft(site):
    return a_draft(site)


# ---- Workflows


def test_the_end_of_a_workflow_is_read_when_its_models_load():
    """bilingual/workflow_end.py: the setting becomes `WorkflowState.on_finish`."""
    ours = import_string(settings.WAGTAIL_FINISH_WORKFLOW_ACTION)

    assert WorkflowState.on_finish is ours
    assert parameters_of(ours) == {"workflow_state", "user"}


def test_the_end_of_a_workflow_calls_it_in_one_transaction(draft):
    """bilingual/publishing.py: where it refuses, the approval is taken back as well."""
    pair = walks.to_approval(draft)
    state = pair.source.current_workflow_state

    with (
        patch.object(WorkflowState, "on_finish", side_effect=PermissionDenied) as end,
        pytest.raises(PermissionDenied),
    ):
        state.finish(user=cast.mona())

    end.assert_called_once_with(user=cast.mona())
    state.refresh_from_db()
    assert state.status == WorkflowState.STATUS_IN_PROGRESS


def test_a_workflow_goes_to_the_step_that_we_name(draft):
    """bilingual/steps.py: `go_on` names the following step."""
    pair = walks.submit(draft)
    state = pair.source.current_workflow_state
    wanted = state.workflow.tasks.all()[2].specific
    task_state = pair.source.current_workflow_task_state

    task_state.approve(user=cast.bob(), update=False, comment="Read")

    task_state.refresh_from_db()
    assert task_state.status == TaskState.STATUS_APPROVED
    assert task_state.comment == "Read"
    state.refresh_from_db()
    assert state.current_task_state_id == task_state.pk
    with patch.object(type(wanted), "on_start"):
        state.update(user=cast.bob(), next_task=wanted)
    assert state.current_task_state.task_id == wanted.pk


@pytest.mark.parametrize("act", [TaskState.approve, TaskState.reject])
def test_a_step_ends_without_moving_its_workflow(act):
    """bilingual/steps.py: `update=False`, because the pair says what follows."""
    assert {"user", "update", "comment"} <= parameters_of(act)


def test_a_cancelled_workflow_says_so_with_the_person(draft):
    """bilingual/receivers.py: this signal gives the text back to its author."""
    heard = []

    def listener(sender, instance, user, **kwargs):
        heard.append((instance, user))

    pair = walks.submit(draft)
    state = pair.source.current_workflow_state
    workflow_cancelled.connect(listener)
    try:
        state.cancel(user=cast.ada())
    finally:
        workflow_cancelled.disconnect(listener)

    assert heard == [(state, cast.ada())]


def test_a_page_knows_the_step_that_is_under_way(draft):
    """bilingual/permissions.py and steps.py ask for it."""
    pair = walks.submit(draft)

    assert pair.source.current_workflow_task.specific.judges_text
    assert pair.source.current_workflow_task_state.revision is not None
    assert pair.source.current_workflow_state.content_object.pk == pair.source.pk
    assert {"start", "get_actions", "on_action", "get_form_for_action"} <= set(
        dir(Task)
    )


# ---- Revisions


def test_a_revision_can_be_rewritten_in_place(draft):
    """bilingual/drafts.py: which of them may be is decided by us."""
    first = draft.get_latest_revision()
    draft.title = "Rewritten"

    again = Page.save_revision(draft, user=cast.alice(), overwrite_revision=first)

    assert again.pk == first.pk
    assert Revision.objects.get(pk=first.pk).as_object().title == "Rewritten"


def test_a_revision_is_published_by_its_own_method(draft):
    """bilingual/publishing.py: with the approver, and no question of permissions."""
    assert {"user", "skip_permission_checks"} <= parameters_of(Revision.publish)
    assert PublishPageRevisionAction


def test_a_draft_is_read_from_its_revision(draft):
    """bilingual/fingerprint.py and baking.py: the words of a draft, and its row's."""
    draft.title = "Only a draft"
    draft.save_revision(user=cast.alice())
    page = Page.objects.get(pk=draft.pk).specific

    assert page.draft_title == "Only a draft"
    assert page.get_latest_revision_as_object().title == "Only a draft"
    assert page.get_latest_revision().content["title"] == "Only a draft"
    assert page.with_content_json(draft.serializable_data()).pk == draft.pk


# ---- The tree


@pytest.mark.parametrize("signal", [pre_page_move, post_page_move])
def test_every_move_is_announced_with_both_parents(site, draft, signal):
    """bilingual/moving.py: the twin follows the announcement, and it may refuse."""
    heard = []

    def listener(sender, instance, **kwargs):
        if instance.pk == draft.pk:
            heard.append((kwargs["parent_page_before"], kwargs["parent_page_after"]))

    before = draft.get_parent()
    signal.connect(listener)
    try:
        draft.move(site.privacy.en, pos="last-child", user=cast.ada())
    finally:
        signal.disconnect(listener)

    assert [[one.pk for one in pages] for pages in heard] == [
        [before.pk, site.privacy.en.pk]
    ]


def test_another_place_among_siblings_is_a_move_below_the_same_parent(site):
    """bilingual/moving.py: tells a new place in a list from a new parent."""
    pairs = [create_pair(ContentPageFactory, site.privacy) for _ in range(2)]
    heard = []

    def listener(sender, instance, **kwargs):
        if instance.pk == pairs[1].en.pk:
            heard.append((kwargs["parent_page_before"], kwargs["parent_page_after"]))

    post_page_move.connect(listener)
    try:
        page = Page.objects.get(pk=pairs[1].en.pk)
        page.move(Page.objects.get(pk=pairs[0].en.pk), pos="left")
    finally:
        post_page_move.disconnect(listener)

    assert [before.pk == after.pk for before, after in heard] == [True]


def test_an_address_below_a_page_follows_it(site):
    """bilingual/baking.py: `_place_address` calls `_update_descendant_url_paths`."""
    page = Page.objects.get(pk=site.privacy.en.pk)
    child = create_pair(ContentPageFactory, site.privacy).en
    before = page.url_path
    page.slug = "another-end"

    page._update_descendant_url_paths(before, page.set_url_path(page.get_parent()))

    child = Page.objects.get(pk=child.pk)
    assert child.url_path == f"{page.url_path}{child.slug}/"
    assert page.url_path.endswith("/another-end/")


def test_a_free_end_of_an_address_can_be_asked_for(site):
    """bilingual/moving.py and baking.py: nobody gets the address of another page."""
    parent, taken = site.landing.en, site.privacy.en.slug

    assert Page._slug_is_available("free-end", parent)
    assert not Page._slug_is_available(taken, parent)
    assert Page._slug_is_available(taken, parent, page=site.privacy.en)
    assert find_available_slug(parent, taken) != taken
    ours = find_available_slug(parent, taken, ignore_page_id=site.privacy.en.pk)
    assert ours == taken


# ---- Permissions and guards


def test_a_tester_knows_the_permissions_of_the_person(draft):
    """bilingual/permissions.py: a set of short names, such as `add` and `publish`."""
    tester = PagePermissionTester(cast.alice(), draft)

    assert isinstance(tester.permissions, set)
    assert {"add", "change"} <= tester.permissions
    assert "publish" not in tester.permissions
    assert PagePermissionTester(cast.mona(), draft).permissions >= {"publish", "lock"}


def test_a_plain_page_asks_its_type_for_the_tester(draft):
    """bilingual/models/page.py: whoever holds a plain page meets our rules too."""
    tester = Page.objects.get(pk=draft.pk).permissions_for_user(cast.ada())

    assert isinstance(tester, BilingualPagePermissionTester)
    assert not tester.can_publish()


def test_a_page_knows_its_type_without_reading_it(draft, django_assert_num_queries):
    """bilingual/permissions.py: `specific_deferred` gives the class and no columns."""
    page = Page.objects.select_related("locale").get(pk=draft.pk)
    assert page.specific_class is type(draft)

    with django_assert_num_queries(0):
        assert isinstance(page.specific_deferred, type(draft))


def test_every_question_that_we_answer_is_still_asked():
    """bilingual/permissions.py: an answer to a renamed question would never be read."""
    ours = {
        name for name in vars(BilingualPagePermissionTester) if name.startswith("can_")
    }

    assert ours
    assert {name for name in ours if not hasattr(PagePermissionTester, name)} == set()


# Looked at one by one. A new question of Wagtail's may be a new way to publish.
KNOWN_QUESTIONS = {
    "can_add_subpage",
    "can_copy",
    "can_copy_to",
    "can_delete",
    "can_edit",
    "can_lock",
    "can_move",
    "can_move_to",
    "can_publish",
    "can_publish_subpage",
    "can_reorder_children",
    "can_set_view_restrictions",
    "can_submit_for_moderation",
    "can_unlock",
    "can_unpublish",
    "can_unschedule",
    "can_view_revisions",
}


def test_wagtail_asks_no_question_that_nobody_looked_at():
    """bilingual/permissions.py: see there what each answer must be."""
    asked = {name for name in dir(PagePermissionTester) if name.startswith("can_")}

    assert asked - KNOWN_QUESTIONS == set()


@pytest.mark.parametrize(
    "action", [DeletePageAction, MovePageAction, UnpublishPageAction]
)
def test_an_action_is_executed_without_asking_for_permissions(action):
    """bilingual/removal.py, moving.py, publishing.py: we asked for both languages."""
    assert "skip_permission_checks" in parameters_of(action.execute)
    assert {"page", "user"} <= parameters_of(action.__init__)


def test_an_end_by_the_clock_is_told_from_a_withdrawal():
    """bilingual/publishing.py: `withdraw_pair` says which one it is."""
    assert "set_expired" in parameters_of(UnpublishPageAction.__init__)
    assert {"set_expired", "user"} <= parameters_of(Page.unpublish)


def test_django_announces_each_page_that_is_saved_and_deleted(site):
    """bilingual/guards.py: pages are deleted in bulk, and still one signal each."""
    pair = create_pair(ContentPageFactory, site.privacy)
    heard = set()

    def listener(sender, instance, signal, **kwargs):
        if isinstance(instance, Page) and instance.pk == pair.en.pk:
            heard.add(signal)

    for signal in (pre_save, pre_delete):
        signal.connect(listener)
    try:
        with both_languages([pair.en.translation_key]):
            pair.en.save()
            DeletePageAction(pair.en, user=None).execute(skip_permission_checks=True)
            pair.fr.specific.delete()
    finally:
        for signal in (pre_save, pre_delete):
            signal.disconnect(listener)

    assert heard == {pre_save, pre_delete}


def test_whether_something_forbids_deleting_is_known(site):
    """bilingual/doors/pages.py: `require_deletable` asks the reference index."""
    usage = ReferenceIndex.get_references_to(site.guide.en).group_by_source_object()

    assert usage.is_protected in {True, False}


def test_a_lock_answers_these_questions():
    """bilingual/locks.py: the state of a pair is a lock like any other of Wagtail's."""
    from wagtail.locks import BaseLock

    names = {"for_user", "get_message", "get_locked_by", "get_description"}
    assert names <= set(dir(BaseLock))
    assert "get_lock" in dir(Page)
