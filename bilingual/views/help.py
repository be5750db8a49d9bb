"""The guides in the admin, in the language of the person, and their pictures."""

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe
from wagtail.admin.menu import MenuItem

from bilingual.guides import EDITORS, PICTURES, TRANSLATORS, guide, help_address
from bilingual.languages import active_language


@require_safe
def help_page(request: HttpRequest, name: str) -> HttpResponse:
    """The guide of that name; 404 where docs/ is not installed."""
    try:
        shown = guide(name, active_language())
    except OSError as error:
        raise Http404 from error
    return TemplateResponse(
        request,
        "bilingual/admin/help.html",
        {
            "page_title": shown.title,
            "header_title": shown.title,
            "header_icon": "help",
            "guide": shown,
        },
    )


@require_safe
def help_picture(request: HttpRequest, name: str) -> FileResponse:
    """A picture of the guides. The address lets only letters, digits and hyphens in."""
    try:
        picture = (PICTURES / f"{name}.png").open("rb")
    except OSError as error:
        raise Http404 from error
    return FileResponse(picture, content_type="image/png")


def editors_menu_item() -> MenuItem:
    """For Wagtail's hook `register_help_menu_item`."""
    return MenuItem(
        gettext_lazy("Guide for editors"),
        help_address(EDITORS),
        icon_name="help",
        name="guide-editors",
        order=100,
    )


def translators_menu_item() -> MenuItem:
    """For Wagtail's hook `register_help_menu_item`."""
    return MenuItem(
        gettext_lazy("Guide for translators"),
        help_address(TRANSLATORS),
        icon_name="help",
        name="guide-translators",
        order=110,
    )
