"""What Wagtail does when the last step of a workflow is done.

A module of its own that imports nothing: Wagtail loads it while its models load.
"""

from typing import Any


def publish_both_languages(workflow_state: Any, user: Any = None) -> None:
    """Publish or schedule the pair; see `bilingual.publishing.finish_workflow`."""
    from bilingual.publishing import finish_workflow
    from bilingual.steps import require_approval

    require_approval(workflow_state, user)
    finish_workflow(workflow_state, user)
