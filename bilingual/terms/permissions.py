"""Who may do what with terms: many propose, those who answer for a language approve."""

from typing import Any

from wagtail.permission_policies import ModelPermissionPolicy

from bilingual.people import Person
from bilingual.terms.entries import PROPOSED

SEE = "bilingual.view_term"
APPROVE = "bilingual.approve_term"


class TermPermissionPolicy(ModelPermissionPolicy):
    """A proposal is changed by whoever may change terms; a decided term is not.

    It changes only by the hand of somebody who could approve the new wording.
    """

    def user_has_permission_for_instance(
        self, user: Person, action: str, instance: Any
    ) -> bool:
        """Whether the person may do it with this term."""
        if not self.user_has_permission(user, action):
            return False
        if action in ("change", "delete"):
            return instance.status == PROPOSED or may_approve_terms(user)
        return True


def may_see_terms(user: Person) -> bool:
    """Whether the person reads the term base, and may take it away as a file."""
    return bool(user.has_perm(SEE))


def may_approve_terms(user: Person) -> bool:
    """Whether the person decides which terms are used; an import decides many."""
    return bool(user.has_perm(APPROVE))
