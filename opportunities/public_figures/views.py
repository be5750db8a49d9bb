"""The file of the figures, below the page that shows them."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from opportunities.feeds.answers import FRESH_FOR_SECONDS, answer
from opportunities.models.figures_page import FiguresPage
from opportunities.public_figures.csv_file import figures_as_csv
from opportunities.public_figures.names import FIGURES_NAMES
from opportunities.public_figures.reading import read_figures
from page_cache.asking import answer_for_everybody


@require_safe
def download(request: HttpRequest, page: FiguresPage) -> HttpResponse:
    """What the tables of the page say, as CSV."""
    answer_for_everybody(request, seconds_in_browsers=FRESH_FOR_SECONDS)
    found = read_figures(at=timezone.now())
    return answer(
        request,
        figures_as_csv(found.figures, page.language),
        content_type="text/csv; charset=utf-8",
        changed_at=found.changed_at,
        file_name=FIGURES_NAMES[page.language],
    )
