"""Addresses of the pair's screens in the admin."""

from django.urls import URLPattern, URLResolver, include, path

from bilingual.guides import EDITORS, TRANSLATORS
from bilingual.views.decide import DecideView, RecallView, ScheduleView
from bilingual.views.desk import DeskView
from bilingual.views.desk_presence import desk_presence
from bilingual.views.desk_sentence import SentenceView
from bilingual.views.equality import equality
from bilingual.views.figures import figures
from bilingual.views.files import files, files_download, pair_file
from bilingual.views.files_import import file_import
from bilingual.views.fix import fix, fix_review
from bilingual.views.help import help_page, help_picture
from bilingual.views.notice import NoticeView
from bilingual.views.pair import PairView
from bilingual.views.preview import SideBySideView, preview
from bilingual.views.translations import TranslationsView

PAIR_URLS: list[URLPattern] = [
    path("translations/", TranslationsView.as_view(), name="translations"),
    path(
        "translations/results/",
        TranslationsView.as_view(results_only=True),
        name="translations_results",
    ),
    path("pairs/<int:pk>/", PairView.as_view(), name="pair"),
    path("pairs/<int:pk>/side-by-side/", SideBySideView.as_view(), name="side_by_side"),
    path("pairs/<int:pk>/preview/<str:language>/", preview, name="preview"),
    path("pairs/<int:pk>/decide/", DecideView.as_view(), name="decide"),
    path("pairs/<int:pk>/recall/", RecallView.as_view(), name="recall"),
    path("pairs/<int:pk>/schedule/", ScheduleView.as_view(), name="schedule"),
    path("pairs/<int:pk>/translate/", DeskView.as_view(), name="desk"),
    path(
        "pairs/<int:pk>/translate/sentence/<int:key>/",
        SentenceView.as_view(),
        name="desk_sentence",
    ),
    path("pairs/<int:pk>/translate/presence/", desk_presence, name="desk_presence"),
    path("pairs/<int:pk>/file/<slug:kind>/", pair_file, name="pair_file"),
    path("files/", files, name="files"),
    path("files/download/", files_download, name="files_download"),
    path("files/imports/<uuid:pk>/", file_import, name="file_import"),
    path("pairs/<int:pk>/fix/<str:language>/", fix, name="fix"),
    path("fixes/<int:pk>/", fix_review, name="fix_review"),
    path("notices/<slug:kind>/<int:pk>/", NoticeView.as_view(), name="notice"),
    path("equality/", equality, name="equality"),
    path("figures/", figures, name="figures"),
    path("help/", help_page, {"name": EDITORS}, name="help"),
    path(
        "help/translators/", help_page, {"name": TRANSLATORS}, name="help_translators"
    ),
    path("help/pictures/<slug:name>.png", help_picture, name="help_picture"),
]


def admin_urls() -> list[URLPattern | URLResolver]:
    """The addresses, below those of Wagtail's admin.

    Wagtail's own come first: what they answer is changed in `bilingual.explorer`.
    """
    return [path("bilingual/", include((PAIR_URLS, "bilingual")))]
