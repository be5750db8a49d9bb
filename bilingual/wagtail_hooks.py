"""Where Wagtail's admin meets the pair."""

from wagtail import hooks
from wagtail.permissions import register_permission_policy

from bilingual.admin_urls import admin_urls
from bilingual.dashboard import show_work
from bilingual.doors import bulk, localize, pages
from bilingual.explorer import register_pair_page_viewset
from bilingual.journal import register_log_actions
from bilingual.models import Term
from bilingual.notices import journal as notices_journal
from bilingual.terms.permissions import TermPermissionPolicy
from bilingual.views.equality import equality_menu_item
from bilingual.views.figures import figures_menu_item
from bilingual.views.help import editors_menu_item, translators_menu_item
from bilingual.views.terms import register_term_viewset
from bilingual.views.translations import translations_menu_item

register_permission_policy(Term, TermPermissionPolicy(Term), exact_class=True)

hooks.register("register_log_actions", register_log_actions)
hooks.register("register_log_actions", notices_journal.register_log_actions)
hooks.register("register_admin_urls", admin_urls)
hooks.register("register_admin_urls", localize.closed_addresses)
hooks.register("register_admin_viewset", register_pair_page_viewset)
hooks.register("register_admin_viewset", register_term_viewset)

hooks.register("register_admin_menu_item", translations_menu_item)
hooks.register("construct_homepage_panels", show_work)

hooks.register("before_create_page", pages.require_parent_in_both_languages)
hooks.register("before_edit_page", pages.open_translator_screen, order=-10)
hooks.register("before_unpublish_page", pages.unpublish_both)
hooks.register("before_delete_page", pages.delete_both)
hooks.register("before_move_page", pages.move_both)
hooks.register("before_bulk_action", bulk.act_on_both)
hooks.register("construct_translated_pages_to_cascade_actions", pages.both_languages_of)
hooks.register("construct_page_action_menu", pages.without_single_language_items)
hooks.register("register_reports_menu_item", equality_menu_item)
hooks.register("register_reports_menu_item", figures_menu_item)
hooks.register("register_help_menu_item", editors_menu_item)
hooks.register("register_help_menu_item", translators_menu_item)
