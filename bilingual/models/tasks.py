"""The four steps of a pair's workflow, as types of tasks that Wagtail runs.

The workflow runs on the page that is written; its translation has none of its own. The
order of the steps is in the workflow, and what each does to the pair in
`bilingual.steps`.
"""

from abc import abstractmethod
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import AbstractGroupApprovalTask, TaskState, WorkflowState

from bilingual import steps
from bilingual.forms import ApprovalForm, SendBackForm
from bilingual.people import Person
from bilingual.permissions import is_in_task

Action = tuple[str, str, bool]


class PairTask(AbstractGroupApprovalTask):
    """What the four steps have in common: groups that act, and no judge of one's own."""

    # Whose work the step judges; they may not take it themselves.
    judges_text = False
    judges_translation = False

    class Meta:
        abstract = True

    def start(
        self, workflow_state: WorkflowState, user: Person | None = None
    ) -> TaskState:
        """Begin the step; raises PermissionDenied where the pair is not ready for it."""
        with transaction.atomic():
            steps.require_no_skipped_step(workflow_state)
            self.on_start(workflow_state, user)
            task_state: TaskState = super().start(workflow_state, user=user)
        return task_state

    def on_start(self, workflow_state: WorkflowState, user: Person | None) -> None:
        """What beginning the step does to the pair."""

    @transaction.atomic
    def on_action(
        self,
        task_state: TaskState,
        user: Person,
        action_name: str,
        **kwargs: Any,
    ) -> None:
        """Do what the person decided, unless it is not theirs to decide."""
        page = task_state.workflow_state.content_object.specific
        names = {name for name, _label, _asks in self.get_actions(page, user)}
        steps.require(action_name in names, page)
        self.act(task_state, user, action_name, **kwargs)

    @abstractmethod
    def act(
        self,
        task_state: TaskState,
        user: Person,
        action_name: str,
        **kwargs: Any,
    ) -> None:
        """Do it; the person may."""

    def get_actions(self, obj: Any, user: Person) -> list[Action]:
        """What the person may decide in this step, as Wagtail's menus show it."""
        if not is_in_task(user, self) or not steps.may_judge(self, obj, user):
            return []
        return self.actions(obj)

    def actions(self, page: Any) -> list[Action]:
        """What somebody may decide in this step who has no part in what is judged."""
        return [
            ("reject", _("Send back to its author"), True),
            ("approve", _("Accept the text"), False),
        ]

    def get_form_for_action(self, action: str) -> Any:
        return (
            SendBackForm
            if action.startswith("reject")
            else super().get_form_for_action(action)
        )

    def user_can_access_editor(self, obj: Any, user: Person) -> bool:
        return is_in_task(user, self)

    def locked_for_user(self, obj: Any, user: Person) -> bool:
        return not is_in_task(user, self)


class ContentReviewTask(PairTask):
    """Somebody else reads what the author wrote."""

    judges_text = True

    class Meta:
        verbose_name = gettext_lazy("review of the text")
        verbose_name_plural = gettext_lazy("reviews of the text")

    @classmethod
    def get_description(cls) -> str:
        return _("Somebody else reads the text before it is translated.")

    def on_start(self, workflow_state: WorkflowState, user: Person | None) -> None:
        steps.submit(workflow_state, user)

    def act(
        self,
        task_state: TaskState,
        user: Person,
        action_name: str,
        **kwargs: Any,
    ) -> None:
        if action_name == "approve":
            steps.go_on(task_state, user, **kwargs)
        else:
            steps.send_back_to_author(task_state, user, **kwargs)


class TranslationTask(PairTask):
    """A translator writes every sentence in the other language."""

    class Meta:
        verbose_name = gettext_lazy("translation")
        verbose_name_plural = gettext_lazy("translations")

    @classmethod
    def get_description(cls) -> str:
        return _("A translator writes every sentence in the other language.")

    def on_start(self, workflow_state: WorkflowState, user: Person | None) -> None:
        steps.begin_translation(workflow_state, user)

    def user_can_access_editor(self, obj: Any, user: Person) -> bool:
        """Never: translators read the text beside their sentences."""
        return False

    def actions(self, page: Any) -> list[Action]:
        if not steps.translation_is_complete(page):
            return []
        return [("approve", _("Send the translation for review"), False)]

    def act(
        self,
        task_state: TaskState,
        user: Person,
        action_name: str,
        **kwargs: Any,
    ) -> None:
        steps.go_on(task_state, user, **kwargs)


class LanguageReviewTask(PairTask):
    """Somebody else reads the translation."""

    judges_translation = True

    class Meta:
        verbose_name = gettext_lazy("review of the translation")
        verbose_name_plural = gettext_lazy("reviews of the translation")

    @classmethod
    def get_description(cls) -> str:
        return _("Somebody else compares the translation with the text.")

    def on_start(self, workflow_state: WorkflowState, user: Person | None) -> None:
        steps.begin_language_review(workflow_state, user)

    def actions(self, page: Any) -> list[Action]:
        return [
            ("reject", _("Send back to its translator"), True),
            ("approve", _("Accept the translation"), False),
        ]

    def act(
        self,
        task_state: TaskState,
        user: Person,
        action_name: str,
        **kwargs: Any,
    ) -> None:
        if action_name == "approve":
            steps.go_on(task_state, user, **kwargs)
        else:
            steps.send_back_to_translator(task_state, user, **kwargs)


class PairApprovalTask(PairTask):
    """One person approves both languages, and both go live."""

    judges_text = True
    judges_translation = True

    class Meta:
        verbose_name = gettext_lazy("approval of both languages")
        verbose_name_plural = gettext_lazy("approvals of both languages")

    @classmethod
    def get_description(cls) -> str:
        return _("One person approves both languages; both go live at once.")

    def on_start(self, workflow_state: WorkflowState, user: Person | None) -> None:
        steps.begin_approval(workflow_state, user)

    def get_actions(self, obj: Any, user: Person) -> list[Action]:
        if not steps.may_publish_both(obj, user):
            return []
        return super().get_actions(obj, user)

    def actions(self, page: Any) -> list[Action]:
        return [
            ("reject", _("Send the text back to its author"), True),
            ("reject_translation", _("Send the translation back"), True),
            ("approve", _("Approve both languages"), True),
        ]

    def get_form_for_action(self, action: str) -> Any:
        if action == "approve":
            return ApprovalForm
        return super().get_form_for_action(action)

    def act(
        self,
        task_state: TaskState,
        user: Person,
        action_name: str,
        **kwargs: Any,
    ) -> None:
        if action_name == "approve":
            steps.approve_pair(task_state, user, **kwargs)
        elif action_name == "reject_translation":
            steps.send_back_to_translator(task_state, user, **kwargs)
        else:
            steps.send_back_to_author(task_state, user, **kwargs)
