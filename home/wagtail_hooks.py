"""What the site adds to Wagtail's admin."""

from wagtail import hooks

from home.content_checks import use_site_content_checker

hooks.register("construct_wagtail_userbar", use_site_content_checker)
