"""The workflow of each tree: who reviews, translates and approves what is written there.

A text of the English tree is translated into French, and one of the French tree into
English; the steps are the same. See `bilingual.models.tasks` for what each step does.
"""

from typing import Any

from django.apps import apps
from django.db import transaction

from home.roles import APPROVERS, REVIEWERS, TRANSLATORS_INTO, GetModel

WORKFLOWS = {
    "en": "English, then French / Anglais, puis français",
    "fr": "French, then English / Français, puis anglais",
}
# The workflow that Wagtail makes, and the one of this site before pairs.
OLD_WORKFLOWS = ("Moderators approval", "Review / Révision")

# The steps of a text written in a language: type of task, name, group.
STEPS = {
    "en": (
        (
            "ContentReviewTask",
            "Review of the English text / Révision du texte anglais",
            REVIEWERS["en"],
        ),
        (
            "TranslationTask",
            "Translation into French / Traduction vers le français",
            TRANSLATORS_INTO["fr"],
        ),
        (
            "LanguageReviewTask",
            "Review of the French / Révision du français",
            REVIEWERS["fr"],
        ),
        (
            "PairApprovalTask",
            "Approval, English first / Approbation, anglais d’abord",
            APPROVERS,
        ),
    ),
    "fr": (
        (
            "ContentReviewTask",
            "Review of the French text / Révision du texte français",
            REVIEWERS["fr"],
        ),
        (
            "TranslationTask",
            "Translation into English / Traduction vers l’anglais",
            TRANSLATORS_INTO["en"],
        ),
        (
            "LanguageReviewTask",
            "Review of the English / Révision de l’anglais",
            REVIEWERS["en"],
        ),
        (
            "PairApprovalTask",
            "Approval, French first / Approbation, français d’abord",
            APPROVERS,
        ),
    ),
}


@transaction.atomic
def create_workflows(get_model: GetModel = apps.get_model) -> None:
    """Create both workflows and give each to its tree; safe to run again."""
    _retire_old_workflows(get_model)
    for language, name in WORKFLOWS.items():
        workflows = get_model("wagtailcore", "Workflow").objects
        workflow = workflows.filter(name=name).first()
        if workflow is None:
            workflow = workflows.create(name=name)
            for order, (task_type, task_name, group) in enumerate(STEPS[language]):
                task = _create_task(get_model, task_type, task_name, group)
                get_model("wagtailcore", "WorkflowTask").objects.create(
                    workflow=workflow, task_id=task.pk, sort_order=order
                )
        _give_to_tree(get_model, workflow, language)


def _create_task(get_model: GetModel, task_type: str, name: str, group: str) -> Any:
    model = get_model("bilingual", task_type)
    content_type, _created = get_model(
        "contenttypes", "ContentType"
    ).objects.get_or_create(app_label="bilingual", model=task_type.lower())
    task = model.objects.create(name=name, content_type_id=content_type.pk)
    task.groups.add(get_model("auth", "Group").objects.get(name=group))
    return task


def _give_to_tree(get_model: GetModel, workflow: Any, language: str) -> None:
    landing = get_model("wagtailcore", "Page").objects.filter(
        depth=2, locale__language_code=language
    )
    for page in landing:
        get_model("wagtailcore", "WorkflowPage").objects.get_or_create(
            page_id=page.pk, defaults={"workflow": workflow}
        )


def _retire_old_workflows(get_model: GetModel) -> None:
    old = get_model("wagtailcore", "Workflow").objects.filter(name__in=OLD_WORKFLOWS)
    get_model("wagtailcore", "WorkflowPage").objects.filter(workflow__in=old).delete()
    old.update(active=False)
