"""Why something was refused, in words that can be shown.

Our exceptions say why and what to do. Wagtail would answer each of them with one
sentence about permissions.
"""

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _

from bilingual.drafts import NotWritableError
from bilingual.guards import SplitPairError
from bilingual.lifecycle import IllegalMoveError
from bilingual.publishing import NotPublishableError
from bilingual.steps import StepRefusedError

OURS = (
    IllegalMoveError,
    NotPublishableError,
    NotWritableError,
    SplitPairError,
    StepRefusedError,
)


def reason_of(error: PermissionDenied | ValidationError) -> str:
    """Why, for a person to read."""
    if isinstance(error, ValidationError):
        return " ".join(error.messages)
    if isinstance(error, OURS) and str(error):
        return str(error)
    return _(
        "This is not possible now. Somebody may have decided before you: look at the "
        "page again."
    )
