"""What the admin shows of opportunities."""

from django.http import HttpRequest
from django.utils import timezone
from wagtail import hooks
from wagtail.admin import messages
from wagtail.models import Page
from wagtail.snippets.models import register_snippet

from opportunities.models import OpportunityPage
from opportunities.state_panel import labelled
from opportunities.viewsets import SkillViewSet

register_snippet(SkillViewSet)


@hooks.register("after_create_page")
@hooks.register("after_edit_page")
def warn_of_what_may_stay(request: HttpRequest, page: Page) -> None:
    """Tell the editor, after saving, what is allowed but worth another look."""
    if isinstance(page, OpportunityPage):
        found = page.posting_warnings(at=timezone.now())
        for problem in labelled(page, found):
            messages.warning(request, f"{problem.label}. {problem.message}")
