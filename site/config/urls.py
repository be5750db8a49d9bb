"""Every address of the site. Public pages live under /en/ and /fr/."""

from django.conf.urls.i18n import i18n_patterns
from django.contrib.sitemaps import views as sitemaps
from django.urls import include, path
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from config.media import media_urls
from home import page_urls
from home.sitemaps import BilingualPageSitemap
from home.views import errors, health, language_choice, robots

handler400 = errors.bad_request
handler403 = errors.permission_denied
handler404 = errors.page_not_found
handler500 = errors.server_error

SITEMAPS = {"pages": BilingualPageSitemap}

urlpatterns = [
    path("", language_choice.choose_language, name="language_choice"),
    path("healthz", health.report_health, name="healthz"),
    path("robots.txt", robots.robots_text, name="robots"),
    path(
        "sitemap.xml",
        sitemaps.index,
        {"sitemaps": SITEMAPS, "sitemap_url_name": "sitemap_section"},
        name="sitemap",
    ),
    path(
        "sitemap-<section>.xml",
        sitemaps.sitemap,
        {"sitemaps": SITEMAPS},
        name="sitemap_section",
    ),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    *media_urls(),
    *i18n_patterns(
        path("", include("opportunities.draft_urls")), path("", include(page_urls))
    ),
]
