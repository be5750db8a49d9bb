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


def serve_image(request: HttpRequest, folder: str, path: str) -> HttpResponseBase:
    """Answer with one image of a folder, kept by browsers for a day."""
    # Rooted in the folder: a path with ".." in it may not climb to its neighbours.
    response = serve(request, path, document_root=str(settings.MEDIA_ROOT / folder))
    if isinstance(response, FileResponse):
        response.headers["Cache-Control"] = f"public, max-age={ONE_DAY}"
    return response


def media_urls() -> list[URLPattern]:
    """Return the addresses of local images; none where media live elsewhere."""
    if not settings.MEDIA_IS_LOCAL:
        return []
    prefix = settings.MEDIA_URL.lstrip("/")
    return [
        re_path(rf"^{prefix}(?P<folder>{IMAGE_FOLDERS})/(?P<path>.+)$", serve_image)
    ]
