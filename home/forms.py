"""The editor's form of every page."""

from typing import Any

from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.blocks import StreamValue
from wagtail.fields import RichTextField, StreamField

from bilingual.languages import as_language
from home.link_words import link_problems
from home.table_of_contents import repeated_headings


class SitePageForm(WagtailAdminPageForm):
    """Asks for links that make sense, once a page is submitted or published.

    A draft is saved with them: Wagtail tells the two apart by deferring validation.
    """

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if not self.is_deferred_validation:
            self._require_sensible_links(cleaned)
            self._require_headings_of_their_own(cleaned)
        return cleaned

    def _require_sensible_links(self, cleaned: dict[str, Any]) -> None:
        locale = self.instance.locale if self.instance.locale_id else None
        language = as_language(locale.language_code if locale else None)
        for field in self.instance._meta.get_fields():
            if isinstance(field, RichTextField | StreamField) and field.name in cleaned:
                for problem in link_problems(cleaned[field.name], language):
                    self.add_error(field.name, problem)

    def _require_headings_of_their_own(self, cleaned: dict[str, Any]) -> None:
        # A field with an error leaves the dictionary, so a copy is walked.
        for name, value in list(cleaned.items()):
            if isinstance(value, StreamValue):
                for heading in repeated_headings(value):
                    message = _(
                        "Two sections are called “%(heading)s”. Give each a heading of "
                        "its own: links lead to it."
                    )
                    self.add_error(name, message % {"heading": heading})
