"""Wagtail's questions about an opportunity, where a pair alone can't answer them."""

from bilingual.permissions import BilingualPagePermissionTester


class OpportunityPermissionTester(BilingualPagePermissionTester):
    """Who may copy the page, and show its draft; no query for a page of a list."""

    def can_copy(self) -> bool:
        """For those who may add one here, from the page that was written."""
        return not self._is_target and self._has_one_of({"add"})

    def can_share_draft(self) -> bool:
        """For those who write or approve it."""
        return not self._is_target and self._writes()
