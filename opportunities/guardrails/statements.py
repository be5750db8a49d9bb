"""What somebody who answers for a posting attests, in the words that they attest."""

from collections.abc import Collection

from django.db import models
from django.utils.translation import gettext_lazy as _


class Statement(models.TextChoices):
    """One thing that is attested before anything is sent for review.

    Rows keep the name of what was attested, not its words: other words that mean
    something else are another statement, with another name.
    """

    UNCLASSIFIED = (
        "unclassified",
        _("The work needs unclassified and unprotected information only."),
    )
    NO_CAPACITY = (
        "no-capacity",
        _("No team in the department has the capacity to do this work now."),
    )
    STANDALONE = (
        "standalone",
        _("The work stands alone: it is not a part of a larger contract."),
    )


def missing_statements(given: Collection[str]) -> list[Statement]:
    """What nobody attests yet, in the order of the form."""
    return [statement for statement in Statement if statement not in given]


def known_statements(names: Collection[str]) -> set[Statement]:
    """The statements among any texts; what is none is left out."""
    return {statement for statement in Statement if statement in names}
