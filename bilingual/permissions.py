"""Who may do what with a pair. Nobody, superusers included, publishes one language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wagtail.models import Page, PagePermissionTester
from wagtail.permissions import policy_registry

from bilingual.lifecycle import IN_WORKFLOW, Move, State, is_legal
from bilingual.people import Person

if TYPE_CHECKING:
    from bilingual.models import PagePair


class BilingualPagePermissionTester(PagePermissionTester):
    """Wagtail's questions, answered for both languages at once."""

    @property
    def _pair(self) -> PagePair | None:
        return self.page.specific_deferred.pair

    @property
    def _is_target(self) -> bool:
        pair = self._pair
        return (
            pair is not None
            and pair.source_language != self.page.specific_deferred.language
        )

    def can_edit(self) -> bool:
        """The source for those who write; the translation for those who see it at all.

        The form of a translation never opens: its editor is the translator's screen,
        which asks `may_translate`. A translator's permission to change pages of a
        tree is no permission to rewrite the pages that are written there.
        """
        if not super().can_edit():
            return False
        if self._is_target or self._writes():
            return True
        task = self.page.current_workflow_task
        return bool(task and task.user_can_access_editor(self.page, self.user))

    def can_publish(self) -> bool:
        """Never: both languages are published together, at the end of the workflow."""
        return False

    def can_publish_subpage(self) -> bool:
        """Never: a new page starts as a draft."""
        return False

    def can_unschedule(self) -> bool:
        """Never: the schedule belongs to the pair."""
        return False

    def can_set_view_restrictions(self) -> bool:
        """Never: a public record is for everybody."""
        return False

    def can_unpublish(self) -> bool:
        """Both languages at once, for those who may in both trees.

        The lock of the pair is no reason against it: what is wrong can be taken from
        visitors while a new version is translated. That of a person is one.
        """
        if not self.user.is_active or not self.page.live or self.page_is_root:
            return False
        pages = [self.page, self.page.specific_deferred.twin()]
        if any(one.locked and one.locked_by_id != self.user.pk for one in pages if one):
            return False
        return self._publishes() and self._twin_publishes()

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        """Both languages at once, for those who may in both trees."""
        if not self._writes() or (self.page.live and not self._publishes()):
            return False
        if not _may_delete(self, ignore_bulk):
            return False
        twin = self._twin_tester()
        return twin is None or _may_delete(twin, ignore_bulk)

    def can_reorder_children(self) -> bool:
        """For those who may in both trees, because the other order follows."""
        return super().can_reorder_children() and self._twin_publishes()

    def can_move_to(self, destination: Page) -> bool:
        """For those who put pages in order or publish in both trees, and as ever.

        Wagtail asks for the right to add pages there even where none is added, which
        who approves has not, and who writes may not move what is public.
        """
        there = destination.permissions_for_user(self.user)
        if self.page.is_child_of(destination):
            return bool(there.can_reorder_children())
        if self.page == destination or destination.is_descendant_of(self.page):
            return False
        if not self.page.specific.can_move_to(destination):
            return False
        if self.page.live and destination.depth > 1 and self.can_move():
            return bool(there.can_reorder_children())
        return bool(super().can_move_to(destination))

    def can_submit_for_moderation(self) -> bool:
        """The source only: the workflow runs on the page that is written."""
        pair = self._pair
        return (
            pair is not None
            and not self._is_target
            and is_legal(State(pair.state), Move.SUBMIT, is_public=pair.is_public)
            and super().can_submit_for_moderation()
        )

    def _publishes(self) -> bool:
        return self._has_one_of({"publish"})

    def _writes(self) -> bool:
        """Whether the person makes pages of this tree, and not translations only."""
        return self._has_one_of({"add", "publish"})

    def _has_one_of(self, permissions: set[str]) -> bool:
        if not self.user.is_active:
            return False
        return bool(self.user.is_superuser or self.permissions & permissions)

    def _twin_publishes(self) -> bool:
        twin = self._twin_tester()
        if twin is None:
            return True
        return bool(self.user.is_superuser or "publish" in twin.permissions)

    def _twin_tester(self) -> PagePermissionTester | None:
        twin = self.page.specific_deferred.twin()
        return twin and PagePermissionTester(self.user, twin)


def _may_delete(tester: PagePermissionTester, ignore_bulk: bool) -> bool:
    """Wagtail's answer; it costs no query where nothing lies below the page.

    A list of pages asks for each of its rows, twice.
    """
    page, user = tester.page, tester.user
    if page.numchild or user.is_superuser or not user.is_active:
        return bool(PagePermissionTester.can_delete(tester, ignore_bulk))
    if page.live and "publish" not in tester.permissions:
        return False
    if "change" in tester.permissions:
        return True
    return "add" in tester.permissions and page.owner_id == user.pk


def publishes_both(user: Person, pair: PagePair) -> bool:
    """Whether the person may publish in both trees."""
    return all(has_on(user, page, "publish") for page in pair.pages())


def has_on(user: Person, page: Page, permission: str) -> bool:
    """Whether the person has a permission on a page, by its name in Wagtail."""
    tester = page.permissions_for_user(user)
    if not user.is_active:
        return False
    return bool(user.is_superuser or permission in tester.permissions)


def may_see(user: Person, pair: PagePair) -> bool:
    """Whether the person works on either page: writes, translates, reviews, approves."""
    if not user.is_active:
        return False
    if user.is_superuser:
        return True
    return any(page.permissions_for_user(user).permissions for page in pair.pages())


def current_task(pair: PagePair) -> Any:
    """The step of the workflow that is under way, or None."""
    if pair.state not in IN_WORKFLOW or pair.source is None:
        return None
    task = pair.source.current_workflow_task
    return task and task.specific


def is_in_task(user: Person, task: Any) -> bool:
    """Whether the step is given to a group that the person is in.

    A list of pages sets `known_members` on the tasks of its rows: no query then.
    """
    if not user.is_active or task is None:
        return False
    if user.is_superuser:
        return True
    members = task.__dict__.get("known_members")
    if members is not None:
        return user.pk in members
    return bool(task.groups.filter(user=user).exists())


def may_translate(user: Person, pair: PagePair) -> bool:
    """Whether the person may write sentences of the translation now."""
    from bilingual.models.tasks import TranslationTask

    if not pair.is_in_translation:
        return False
    task = current_task(pair)
    return isinstance(task, TranslationTask) and is_in_task(user, task)


def may_write_source(user: Person, pair: PagePair) -> bool:
    """Whether the person writes pages of the tree that the source is in."""
    return pair.source is not None and any(
        has_on(user, pair.source, permission) for permission in ("add", "publish")
    )


def may_recall(user: Person, pair: PagePair) -> bool:
    """Whether the person may take the text back: its author, or who approves."""
    if not user.is_active or not is_legal(
        State(pair.state), Move.RECALL, is_public=pair.is_public
    ):
        return False
    return bool(
        user.is_superuser
        or user.pk in {pair.author_id, getattr(pair.source, "owner_id", None)}
        or publishes_both(user, pair)
    )


def may_see_equality(user: Person) -> bool:
    """Who answers for the whole site: those who publish somewhere, or manage accounts."""
    if not user.is_active:
        return False
    if user.has_perm("auth.change_user"):
        return True
    policy = policy_registry.get_by_type(Page)
    return bool(policy.user_has_permission(user, "publish"))
