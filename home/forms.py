"""The editor's form of every page."""

from collections.abc import Iterator
from typing import Any

from django.forms.utils import ErrorList
from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.blocks import StreamBlockValidationError, StreamValue
from wagtail.fields import RichTextField, StreamField

from bilingual.languages import Language, as_language
from home.link_words import link_problems
from home.table_of_contents import repeated_headings


class SitePageForm(WagtailAdminPageForm):
    """Asks for links and headings that make sense, once a page is sent for review.

    A draft may have others: Wagtail tells the two apart by deferring validation.
    """

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if not self.is_deferred_validation:
            for name in self._text_fields(cleaned):
                problems = list(_problems(cleaned[name], self._language))
                if problems:
                    self._tell(name, cleaned[name], problems)
        return cleaned

    @property
    def _language(self) -> Language:
        locale = self.instance.locale if self.instance.locale_id else None
        return as_language(locale.language_code if locale else None)

    def _text_fields(self, cleaned: dict[str, Any]) -> list[str]:
        return [
            field.name
            for field in self.instance._meta.get_fields()
            if isinstance(field, RichTextField | StreamField) and field.name in cleaned
        ]

    def _tell(self, name: str, value: object, problems: list[str]) -> None:
        if isinstance(value, StreamValue):
            # The stream editor shows one error only, which may hold many messages.
            self.add_error(
                name, StreamBlockValidationError(non_block_errors=ErrorList(problems))
            )
        else:
            for problem in problems:
                self.add_error(name, problem)


def _problems(value: object, language: Language) -> Iterator[str]:
    yield from link_problems(value, language)
    if isinstance(value, StreamValue):
        for heading in repeated_headings(value):
            yield _(
                "Two sections are called “%(heading)s”. Give each a heading of its "
                "own: links lead to it."
            ) % {"heading": heading}
