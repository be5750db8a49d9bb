"""An upload is kept until its person says what to do with it, and then some days."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import datetime, timedelta
from typing import Any, cast

from django.contrib.auth.models import User
from django.utils.translation import gettext as _

from bilingual.files.units import ReadPage, ReadUnit
from bilingual.files.uploads import Upload
from bilingual.models.file_import import FileImport
from bilingual.people import Person

KEPT_FOR = timedelta(days=7)
_NUL, _REPLACEMENT = "\0", "\ufffd"


def keep(upload: Upload, *, user: Person, at: datetime) -> FileImport:
    """Store what was read of an upload; old ones of everybody are forgotten."""
    forget_old_imports(at)
    kept: FileImport = FileImport.objects.create(
        name=upload.name,
        user=cast(User, user),
        created_at=at,
        units={
            "pages": [_stored(page) for page in upload.pages],
            "problems": upload.problems,
        },
    )
    return kept


def forget_old_imports(at: datetime) -> int:
    """Delete what was uploaded long ago; how many uploads that were."""
    old = FileImport.objects.filter(created_at__lt=at - KEPT_FOR)
    deleted, _of_each = old.delete()
    return int(deleted)


def pages_in(kept: FileImport) -> list[ReadPage]:
    """The pages of an upload, as they were read."""
    return [
        ReadPage(**{**page, "units": [ReadUnit(**unit) for unit in page["units"]]})
        for page in kept.units["pages"]
    ]


def problems_in(kept: FileImport) -> dict[str, str]:
    """The files of an upload that can't be read, and why."""
    problems: dict[str, str] = kept.units["problems"]
    return problems


def _stored(page: ReadPage) -> Any:
    """As a database can hold it: PostgreSQL has no zero character in a text."""
    clean = replace(page, units=[_clean(unit) for unit in page.units])
    return {
        name: _without_zero(value) if isinstance(value, str) else value
        for name, value in asdict(clean).items()
    }


def _clean(unit: ReadUnit) -> ReadUnit:
    if not any(_NUL in text for text in (unit.id, unit.source, unit.text)):
        return unit
    return replace(
        unit,
        id=_without_zero(unit.id),
        source=_without_zero(unit.source),
        text=_without_zero(unit.text),
        problem=unit.problem or _("There is an invisible character in it."),
    )


def _without_zero(text: str) -> str:
    return text.replace(_NUL, _REPLACEMENT)
