"""What the texts call by name: pictures, documents, skills and other pages."""

from collections.abc import Callable
from pathlib import Path

from django.core.files.base import ContentFile
from django.utils.functional import cached_property
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.models import Page

from bilingual.languages import Language
from demo.keys import translation_key
from demo.social_image import draw_social_image
from demo.texts.media import DOCUMENTS, PICTURES, SOCIAL_IMAGE
from demo.texts.skills import SKILLS
from demo.words import Words
from opportunities.models import Skill

HERE = Path(__file__).parent
ILLUSTRATIONS = HERE / "illustrations"
FILES = HERE / "documents"


class MissingPageError(Exception):
    """The site lacks a page that the demo builds on; the message names it."""


class Library:
    """Finds what has a name, and makes it the first time that a text asks for it."""

    def __init__(self) -> None:
        self.pages: dict[str, Page] = {}
        self._skills: dict[str, Skill] = {}

    def page(self, name: str) -> Page:
        """A page of the demo; in both languages links lead to the same one.

        Raises MissingPageError for one that is not there (yet).
        """
        if name not in self.pages:
            pages = Page.objects.filter(translation_key=translation_key(name))
            page = pages.order_by("locale__language_code").first()
            if page is None:
                raise MissingPageError(
                    f"The demo links to its page {name!r}, which is gone."
                )
            self.pages[name] = page.specific
        return self.pages[name]

    def picture(self, name: str) -> Image:
        """An illustration; one image serves both languages."""
        path = ILLUSTRATIONS / f"{name}.svg"
        return _image(_both(PICTURES[name]), path.name, path.read_bytes)

    @cached_property
    def social_image(self) -> Image:
        """What networks show beside a link to a page."""
        return _image(_both(SOCIAL_IMAGE), "social-image.png", draw_social_image)

    def document(self, name: str, language: Language) -> Document:
        """A document in one language."""
        title = DOCUMENTS[name].in_language(language)
        existing = Document.objects.filter(title=title).first()
        if existing is not None:
            return existing
        (path,) = FILES.glob(f"{name}.{language}.*")
        content = ContentFile(path.read_bytes(), name=path.name)
        return Document.objects.create(title=title, file=content)

    def skills(self, slugs: tuple[str, ...]) -> list[Skill]:
        """Skills by their short names, in that order."""
        for slug in slugs:
            if slug not in self._skills:
                self._skills[slug] = _skill(slug)
        return [self._skills[slug] for slug in slugs]


def _skill(slug: str) -> Skill:
    name = SKILLS[slug]
    skill, _created = Skill.objects.get_or_create(
        slug=slug, defaults={"name_en": name.en, "name_fr": name.fr}
    )
    return skill


def _image(title: str, file_name: str, content: Callable[[], bytes]) -> Image:
    existing = Image.objects.filter(title=title).first()
    if existing is not None:
        return existing
    file = ContentFile(content(), name=file_name)
    return Image.objects.create(title=title, file=file)


def _both(words: Words) -> str:
    """A title that people of either language find in the admin."""
    return words.en if words.en == words.fr else f"{words.en} / {words.fr}"
