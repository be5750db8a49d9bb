"""Which language answers: the one in the address, and never a guess.

Django's LocaleMiddleware redirects by the browser's preference and makes every
answer vary by it. Public addresses here say their language (`/en/`, `/fr/`), so
the same address always gives the same words to everybody.
"""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import translation

from bilingual.languages import ENGLISH


class LanguageFromAddressMiddleware:
    """Activate the address's language for the time of one request.

    The admin has no language in its address: there the browser's preference
    counts until Wagtail knows the person's own.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        language = language_of(request)
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response


def language_of(request: HttpRequest) -> str:
    """The language code that an address asks for; English where it says nothing."""
    from_path = translation.get_language_from_path(request.path_info)
    if from_path:
        return from_path
    if request.path_info.startswith(reverse("wagtailadmin_home")):
        return translation.get_language_from_request(request)
    return ENGLISH
