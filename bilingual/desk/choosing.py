"""Files, images and addresses that a translator replaces are saved."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail_localize.models import SegmentOverride

from bilingual.desk.choices import Choice
from bilingual.desk.segments import Desk
from bilingual.people import Person


def save_choices(
    desk: Desk, typed: Mapping[str, str], *, user: Person
) -> tuple[int, list[Choice]]:
    """Keep what was chosen: how many changed, and those that can't be kept."""
    saved, refused = 0, []
    for one in desk.choices:
        try:
            changes, own = _own_value(one, typed)
        except ValidationError as error:
            one.problem = " ".join(error.messages)
            refused.append(one)
            continue
        if one.is_contested:
            refused.append(one)
        elif changes:
            _replace(desk, one, own, user=user)
            saved += 1
    return saved, refused


def _own_value(one: Choice, typed: Mapping[str, str]) -> tuple[bool, Any]:
    """Whether the choice changes, and to what; None for the same in both languages."""
    if one.name not in typed:
        return False, None
    posted = str(typed[one.name]).strip()
    if f"same-{one.key}" in typed or posted in {"", str(one.same)}:
        own = None
    elif posted == str(one.value):
        return False, None
    else:
        one.typed = posted
        value = one.field.clean(posted)
        own = getattr(value, "pk", value)
    if own == one.own:
        return False, None
    if typed.get(f"seen-{one.name}") != one.seen:
        one.is_contested = True
        one.problem = _(
            "Somebody else changed this meanwhile. Look at it, and choose again."
        )
    one.typed = None
    return True, own


def _replace(desk: Desk, one: Choice, own: Any, *, user: Person) -> None:
    locale = desk.translation.target_locale
    known = SegmentOverride.objects.filter(locale=locale, context_id=one.context_id)
    if own is None:
        known.delete()
        one.override = None
        return
    one.override = one.override or SegmentOverride(
        locale=locale, context_id=one.context_id
    )
    one.override.data_json = json.dumps(own)
    one.override.has_error = False
    one.override.field_error = ""
    one.override.last_translated_by = user
    one.override.save()
