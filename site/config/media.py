"""Uploaded images from the local disk, for a site that has no object storage.

With object storage none of this is used. Documents are left out on purpose:
Wagtail serves them from its own view, which knows who may read which.
"""

from django.conf import settings
from django.http import FileResponse, HttpRequest, HttpResponseBase
from django.urls import URLPattern, re_path
from django.views.static import serve

# The folders that Wagtail keeps images, their renditions and faces in.
IMAGE_FOLDERS = "images|original_images|avatar_images"
ONE_DAY = 24 * 60 * 60


def serve_image(request: HttpRequest, path: str) -> HttpResponseBase:
    """Answer with one image below MEDIA_ROOT, kept by browsers for a day."""
    response = serve(request, path, document_root=settings.MEDIA_ROOT)
    if isinstance(response, FileResponse):
        response.headers["Cache-Control"] = f"public, max-age={ONE_DAY}"
    return response


def media_urls() -> list[URLPattern]:
    """Return the addresses of local images; none where media live elsewhere."""
    if not settings.MEDIA_IS_LOCAL:
        return []
    prefix = settings.MEDIA_URL.lstrip("/")
    return [re_path(rf"^{prefix}(?P<path>(?:{IMAGE_FOLDERS})/.+)$", serve_image)]
