"""The hash of a page's content: equal hashes are equal words and equal facts.

Revision numbers can't tell: Wagtail's autosave rewrites a revision in place.
"""

import hashlib
import json
from decimal import Decimal
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import DecimalField
from wagtail.models import Page, Revision

# What belongs to the record and not to what visitors read.
BOOKKEEPING = frozenset(
    {
        "pk",
        "path",
        "depth",
        "numchild",
        "url_path",
        "locale",
        "translation_key",
        "content_type",
        "owner",
        "live",
        "live_revision",
        "latest_revision",
        "latest_revision_created_at",
        "has_unpublished_changes",
        "draft_title",
        "first_published_at",
        "last_published_at",
        "go_live_at",
        "expire_at",
        "expired",
        "locked",
        "locked_at",
        "locked_by",
        "alias_of",
        "wagtail_admin_comments",
    }
)
# What a team notes on a page for itself begins so; visitors never read it.
INTERNAL = "internal_"
# What a row of a child relation has besides its words.
ROW_BOOKKEEPING = frozenset({"pk", "page", "locale", "translation_key"})


def content_hash(page: Page) -> str:
    """64 hexadecimal digits for what this instance would show, saved or not."""
    return _hash_of(_as_stored(page))


def revision_hash(revision: Revision) -> str:
    """The same for a stored revision, whatever version of the code wrote it."""
    return content_hash(revision.as_object())


def stored_hash(revision: Revision) -> str:
    """The same of a revision's words as they lie in the database, without a query.

    A revision that an older version of the code wrote may differ here and yet be equal:
    where this differs, ask `revision_hash`.
    """
    return _hash_of(revision.content)


def live_hash(page: Page) -> str:
    """The hash of what stands in the database, which is what visitors read."""
    return content_hash(Page.objects.get(pk=page.pk).specific)


def content_of(page: Page) -> dict[str, Any]:
    """The content that the hash is made of, by field."""
    return _normalised(_as_stored(page))


def _as_stored(page: Page) -> dict[str, Any]:
    """A number as the database gives it back: 5500 was typed and 5500.00 is kept."""
    data: dict[str, Any] = page.serializable_data()
    for field in page._meta.concrete_fields:
        value = data.get(field.name)
        if isinstance(field, DecimalField) and isinstance(value, Decimal):
            data[field.name] = f"{value:.{field.decimal_places}f}"
    return data


def _hash_of(data: dict[str, Any]) -> str:
    text = json.dumps(
        _normalised(data), sort_keys=True, cls=DjangoJSONEncoder, ensure_ascii=False
    )
    return hashlib.sha256(text.encode()).hexdigest()


def _normalised(data: dict[str, Any]) -> dict[str, Any]:
    content = {
        name: _value(value)
        for name, value in data.items()
        if name not in BOOKKEEPING and not name.startswith(INTERNAL)
    }
    # As JSON gives them back: a date is a text there, a decimal too.
    return json.loads(json.dumps(content, cls=DjangoJSONEncoder))


def _value(value: Any) -> Any:
    """A value as it is compared: no keys of rows, and a stream field as its rows."""
    if isinstance(value, list):
        return [_row(one) for one in value]
    if isinstance(value, str) and value[:1] in "[{":
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value


def _row(row: Any) -> Any:
    if not isinstance(row, dict):
        return row
    return {name: value for name, value in row.items() if name not in ROW_BOOKKEEPING}
