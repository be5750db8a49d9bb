"""The editor's form of an opportunity."""

from typing import Any

from django.utils import timezone

from home.forms import SitePageForm


class OpportunityPageForm(SitePageForm):
    """Puts every broken rule of posting beside its field.

    A draft may be incomplete or contradict itself; submitting and publishing may
    not. Wagtail tells the two apart by deferring validation for drafts.
    """

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if self.is_deferred_validation:
            return cleaned
        for problem in self._page_as_typed(cleaned).posting_problems(at=timezone.now()):
            if problem.field in self.fields and problem.field not in self.errors:
                self.add_error(problem.field, problem.message)
        return cleaned

    def _page_as_typed(self, cleaned: dict[str, Any]) -> Any:
        """The page with what was typed; `_post_clean` fills the instance later."""
        for name in ("price", "closes_at", "selection_date", "delivery_at"):
            if name in self.fields:
                setattr(self.instance, name, cleaned.get(name))
        if "go_live_at" in self.fields:
            self.instance.go_live_at = cleaned.get("go_live_at")
        return self.instance
