"""The address says the language; nothing else does."""

import pytest
from django.http import HttpResponse
from django.utils import translation

from bilingual.middleware import LanguageFromAddressMiddleware


@pytest.fixture
def answer(rf):
    """Ask for an address and get the response, with the language it was made in."""

    def ask(path, **headers):
        def view(request):
            response = HttpResponse(translation.get_language())
            response.request_language = request.LANGUAGE_CODE
            return response

        request = rf.get(path, headers=headers)
        return LanguageFromAddressMiddleware(view)(request)

    return ask


@pytest.mark.parametrize(
    ("path", "language"),
    [
        ("/en/", "en"),
        ("/fr/", "fr"),
        ("/fr/occasions/", "fr"),
        ("/fr", "fr"),
        ("/", "en"),
        ("/healthz", "en"),
        ("/french/", "en"),
        ("/de/", "en"),
    ],
)
def test_the_address_decides(answer, path, language):
    response = answer(path, accept_language="fr" if language == "en" else "en")

    assert response.content.decode() == language
    assert response.request_language == language
    assert response.headers["Content-Language"] == language


def test_a_cookie_does_not_decide(answer):
    assert answer("/en/", cookie="django_language=fr").content == b"en"


def test_the_admin_speaks_what_the_browser_prefers(answer):
    assert answer("/admin/", accept_language="fr-CA, en;q=0.5").content == b"fr"
    assert answer("/admin/pages/", accept_language="en").content == b"en"


def test_the_language_ends_with_the_request(answer):
    with translation.override("en"):
        answer("/fr/")
        assert translation.get_language() == "en"


def test_a_view_may_say_its_own_content_language(rf):
    def view(request):
        return HttpResponse(headers={"Content-Language": "en, fr"})

    response = LanguageFromAddressMiddleware(view)(rf.get("/"))

    assert response.headers["Content-Language"] == "en, fr"
