"""Words kept as two columns, for small vocabularies and settings.

A skill, a menu label or the site's name is one row with `name_en` and `name_fr`:
both are saved by the same act, so they can't drift apart as two pages could.
"""

from typing import Any, overload

from bilingual.languages import LANGUAGES, active_language, other_language


class Localized:
    """Read `<name>_en` or `<name>_fr`, by the language being spoken.

    An empty value in one language never borrows the other language's words.
    """

    def __init__(self, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, instance: None, owner: type) -> "Localized": ...
    @overload
    def __get__(self, instance: object, owner: type) -> Any: ...
    def __get__(self, instance: object | None, owner: type) -> Any:
        if instance is None:
            return self
        return getattr(instance, f"{self.name}_{active_language()}")


def missing_twin(instance: object, name: str) -> str | None:
    """The field that is empty while its twin in the other language is filled."""
    filled = {
        language: bool(getattr(instance, f"{name}_{language}"))
        for language in LANGUAGES
    }
    for language in LANGUAGES:
        if filled[language] and not filled[other_language(language)]:
            return f"{name}_{other_language(language)}"
    return None
