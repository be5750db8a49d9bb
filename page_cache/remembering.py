"""Parts that many pages share, made once: the menus, the name of the site.

They are kept in this process with what they were made from, exactly like pages. Without
the cache in front nothing is kept, and each request makes its own.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar, cast

from django.http import HttpRequest
from django.utils import timezone
from wagtail.contrib.settings.models import BaseGenericSetting

from page_cache.recording import current_record, recording
from page_cache.service import changes

Item = TypeVar("Item", bound=Hashable)
Part = TypeVar("Part")
Setting = TypeVar("Setting", bound=BaseGenericSetting)

MOST_PARTS = 2000


@dataclass
class _Kept:
    value: object
    names: frozenset[str]
    position: int
    expires_at: datetime | None
    generation: int

    def is_right(self) -> bool:
        if self.expires_at is not None and timezone.now() >= self.expires_at:
            return False
        # Read before what is asked next: another thread may learn more in between.
        generation = changes.generation
        if self.generation != generation:
            if changes.changed_since(self.names, self.position):
                return False
            self.generation = generation
        return True


_parts: OrderedDict[Hashable, _Kept] = OrderedDict()


def remembered(key: Hashable, make: Callable[[], Part]) -> Part:
    """What `make` gives, made again only when something that it read is another.

    The value is shared: nobody may change it. The key says all that it depends on
    besides the database and the clock, such as the language.
    """
    record = current_record()
    if record is None:
        return make()
    kept = _right(key)
    if kept is None:
        kept = _keep(key, _made(make, record.position, changes.generation))
    record.take(kept.names, kept.expires_at)
    return cast(Part, kept.value)


def remembered_each(
    kind: Hashable,
    items: Sequence[Item],
    prepare: Callable[[list[Item]], Mapping[Item, Callable[[], Part]]],
) -> list[Part]:
    """The same for several parts of a kind, in their order; what is missing is read together.

    `prepare` reads what the missing ones need and tells how to make each. It leaves out
    what is not there any more. What it reads belongs to the page that asks, so each part
    says again what it is made from, where it is made.
    """
    record = current_record()
    if record is None:
        ways = prepare(list(items))
        return [ways[item]() for item in items if item in ways]
    found = {item: _right((kind, item)) for item in items}
    missing = [item for item, kept in found.items() if kept is None]
    if missing:
        # Before anything is read: another thread may learn more in between.
        generation = changes.generation
        for item, make in prepare(missing).items():
            made = _made(make, record.position, generation)
            found[item] = _keep((kind, item), made)
    parts = [kept for kept in map(found.get, items) if kept is not None]
    for kept in parts:
        record.take(kept.names, kept.expires_at)
    return [cast(Part, kept.value) for kept in parts]


def _right(key: Hashable) -> _Kept | None:
    """What is kept and still right."""
    kept = _parts.get(key)
    if kept is None or not kept.is_right():
        return None
    # Another thread may have forgotten it in between.
    with suppress(KeyError):
        _parts.move_to_end(key)
    return kept


def _keep(key: Hashable, kept: _Kept) -> _Kept:
    """What nobody asked for longest makes room, so that what all pages show stays."""
    _parts[key] = kept
    while len(_parts) > MOST_PARTS:
        _parts.popitem(last=False)
    return kept


def _made(make: Callable[[], object], position: int, generation: int) -> _Kept:
    with recording(position) as inner:
        value = make()
    return _Kept(value, frozenset(inner.names), position, inner.expires_at, generation)


def site_setting(model: type[Setting], request: HttpRequest | None = None) -> Setting:
    """A setting of the whole site, read once for many requests."""
    if current_record() is None:
        return cast(Setting, model.load(request_or_site=request))
    # Not by way of the request: what it has read before would not be written down.
    return remembered(f"setting {model._meta.label}", model.load)


def forget_parts() -> None:
    """Keep nothing."""
    _parts.clear()
