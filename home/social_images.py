"""The picture that stands beside a shared link."""

from wagtail.images import get_image_model
from wagtail.images.shortcuts import get_rendition_or_not_found

from page_cache.recording import reading_pairs
from page_cache.remembering import remembered

# What networks that show links ask for: 1200 × 630 pixels, and no newer format.
SIZE = "fill-1200x630|format-jpeg"


def social_image_address(image_id: int | None) -> str:
    """The absolute address of the image in the right size; empty without one.

    Many pages share an image, and few readers of a page see it: it is looked up once.
    """
    if image_id is None:
        return ""
    return remembered(("social image", image_id), lambda: _address(image_id))


def _address(image_id: int) -> str:
    model = get_image_model()
    with reading_pairs(rows_of=[model]) as read:
        read.add_row(model, image_id)
        image = model.objects.filter(pk=image_id).first()
    if image is None:
        return ""
    return str(get_rendition_or_not_found(image, SIZE).full_url)
