"""The base of every public page: one of two, English and French."""

from typing import Self

from django.db.models import QuerySet
from django.utils.functional import cached_property
from wagtail.models import Page, PageViewRestriction

from bilingual.languages import Language, as_language, other_language


class BilingualPage(Page):
    """A page that has a twin in the other language.

    Both carry the same `translation_key`; each lives in its own locale's tree.
    """

    # A public record is public: a page that some may read in one language only
    # would break the promise, so the admin offers no privacy settings.
    private_page_options: list[str] = []

    class Meta:
        abstract = True

    @cached_property
    def language(self) -> Language:
        """The language this page is written in."""
        return as_language(self.locale.language_code)

    def get_view_restrictions(self) -> QuerySet[PageViewRestriction]:
        """None: every live page is for everybody, and no query is spent on it."""
        return PageViewRestriction.objects.none()

    def twin(self) -> Self | None:
        """The same page in the other language, live or not; one query."""
        return self.get_translations().first()

    def live_twin(self) -> Page | None:
        """The same page in the other language if visitors can read it."""
        return (
            Page.objects.live()
            .filter(translation_key=self.translation_key)
            .exclude(locale_id=self.locale_id)
            .select_related("locale")
            .first()
        )

    def twin_language(self) -> Language:
        """The language of the twin."""
        return other_language(self.language)

    def nearest_live_twin(self) -> Page | None:
        """The live twin, or that of the nearest parent that has one.

        A visitor who asks for the other language always arrives somewhere that
        makes sense, even while a twin is being prepared.
        """
        twin = self.live_twin()
        if twin is not None:
            return twin
        keys = list(
            self.get_ancestors()
            .filter(depth__gt=1)
            .order_by("-depth")
            .values_list("translation_key", flat=True)
        )
        twins = {
            page.translation_key: page
            for page in Page.objects.live()
            .filter(translation_key__in=keys)
            .exclude(locale_id=self.locale_id)
            .select_related("locale")
        }
        return next((twins[key] for key in keys if key in twins), None)
