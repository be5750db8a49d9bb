"""Who sends the form: from where, and whether it was our form.

The form has no cookie, so that its page is the same for everybody and can be kept by
caches. Nobody is signed in here, so a foreign page gains nothing from posting it with
somebody's browser; it is refused all the same, by what browsers say of every form.
"""

from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest

OURS = frozenset({"same-origin", "none"})


def comes_from_elsewhere(request: HttpRequest) -> bool:
    """Whether a browser says that another site posts the form."""
    said = request.headers.get("Sec-Fetch-Site")
    if said is not None:
        return said not in OURS
    origin = request.headers.get("Origin")
    if origin is None or origin in settings.CSRF_TRUSTED_ORIGINS:
        return False
    return urlsplit(origin).netloc != request.get_host()


def address_of_sender(request: HttpRequest) -> str:
    """The address that a request comes from, past the proxies that we trust.

    Each of them adds, at the end, where it got the request from; what stands before
    that anybody can write.
    """
    proxies: int = settings.TRUSTED_PROXIES
    known = request.headers.get("X-Forwarded-For", "").split(",")
    if proxies and len(known) >= proxies and known[-proxies].strip():
        return known[-proxies].strip()
    return str(request.META.get("REMOTE_ADDR", ""))
