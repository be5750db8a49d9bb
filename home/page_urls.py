"""The addresses of pages, below the language. No login and no password pages."""

from django.urls import re_path
from wagtail.urls import serve_pattern

from home.views.pages import serve_page

urlpatterns = [
    # Wagtail builds the address of every page from this name.
    re_path(serve_pattern, serve_page, name="wagtail_serve"),
    # A file that a page offers, such as its feed; it has no slash at its end.
    re_path(r"^((?:[\w\-]+/)*[\w\-]+\.[a-z]+)$", serve_page),
]
