"""Answers to programs that ask again and again: nothing is sent twice for nothing."""

from datetime import datetime
from hashlib import sha256

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import http_date, quote_etag

from page_cache.recording import current_record

# Open or closed is a matter of seconds, but no program asks more often than this.
FRESH_FOR_SECONDS = 300


def answer(
    request: HttpRequest,
    body: bytes,
    *,
    content_type: str,
    changed_at: datetime,
    file_name: str = "",
) -> HttpResponse:
    """The file, or 304 for a program that has it. With a name, it is downloaded.

    Nothing in it may depend on who asks: caches on the way keep it for everybody.
    """
    etag = quote_etag(sha256(body).hexdigest()[:32])
    seconds = int(changed_at.timestamp())
    response = HttpResponse(body, content_type=content_type)
    response.headers["ETag"] = etag
    response.headers["Last-Modified"] = http_date(seconds)
    response.headers["Cache-Control"] = f"public, max-age={FRESH_FOR_SECONDS}"
    if file_name:
        response.headers["Content-Disposition"] = f'attachment; filename="{file_name}"'
    if current_record() is not None:
        # Kept whole; whoever has it is told so by the cache in front.
        return response
    conditional = get_conditional_response(
        request, etag=etag, last_modified=seconds, response=response
    )
    return conditional or response
