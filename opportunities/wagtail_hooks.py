"""What the admin shows of opportunities."""

from django.http import HttpRequest
from django.utils import timezone
from wagtail import hooks
from wagtail.admin import messages
from wagtail.models import Page
from wagtail.snippets.models import register_snippet

from opportunities.guardrails import admin_hooks
from opportunities.guardrails.admin_urls import admin_urls
from opportunities.guardrails.journal import register_log_actions
from opportunities.life import admin_hooks as life_hooks
from opportunities.life import admin_urls as life_urls
from opportunities.models import OpportunityPage
from opportunities.questions import admin_urls as question_urls
from opportunities.questions import promoting
from opportunities.state_panel import labelled
from opportunities.views.questions_list import questions_menu_item
from opportunities.views.work_queue import work_menu_item
from opportunities.viewsets import SkillViewSet
from opportunities.work_queue import admin_urls as work_urls
from opportunities.work_queue.dashboard import show_counts

register_snippet(SkillViewSet)

hooks.register("register_admin_urls", admin_urls)
hooks.register("register_admin_urls", life_urls.admin_urls)
hooks.register("register_admin_urls", question_urls.admin_urls)
hooks.register("register_admin_menu_item", questions_menu_item)
hooks.register("register_admin_urls", work_urls.admin_urls)
hooks.register("register_admin_menu_item", work_menu_item)
# After the panels of the pairs, whose "nothing to do" it may contradict.
hooks.register("construct_homepage_panels", show_counts, order=10)
hooks.register("register_log_actions", register_log_actions)
hooks.register("register_log_actions", promoting.register_log_actions)
hooks.register("register_page_listing_more_buttons", admin_hooks.listing_buttons)
hooks.register("register_page_header_buttons", admin_hooks.header_buttons)
hooks.register("register_page_listing_more_buttons", life_hooks.listing_buttons)
hooks.register("register_page_header_buttons", life_hooks.header_buttons)
hooks.register("before_copy_page", admin_hooks.copy_with_fresh_dates)


@hooks.register("after_create_page")
@hooks.register("after_edit_page")
def warn_of_what_may_stay(request: HttpRequest, page: Page) -> None:
    """Tell the editor, after saving, what is allowed but worth another look."""
    if isinstance(page, OpportunityPage):
        found = page.posting_warnings(at=timezone.now())
        for problem in labelled(page, found):
            messages.warning(request, f"{problem.label}. {problem.message}")
