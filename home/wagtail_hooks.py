"""What the site adds to Wagtail's admin."""

from wagtail import hooks

from home.accounts import keep_full_access, keep_full_access_in_lists
from home.content_checks import use_site_content_checker
from home.rich_text_links import use_page_links_in_language

hooks.register("before_create_user", keep_full_access)
hooks.register("before_edit_user", keep_full_access)
hooks.register("before_delete_user", keep_full_access)
hooks.register("before_bulk_action", keep_full_access_in_lists)
hooks.register("construct_wagtail_userbar", use_site_content_checker)
hooks.register("register_rich_text_features", use_page_links_in_language, order=10)
