"""A cache of Django in the memory of one process, bounded in bytes.

Django's own copies each value in and out; these values are never changed, so the same
object is handed out again and again, which is what makes an answer cheap.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from sys import getsizeof
from threading import Lock
from typing import Any

from django.core.cache.backends.base import DEFAULT_TIMEOUT, BaseCache

MEGABYTE = 1024 * 1024


class MemoryCache(BaseCache):
    """What was used least recently goes first. `MAX_BYTES` is an option."""

    def __init__(self, name: str, params: dict[str, Any]) -> None:
        super().__init__(params)
        options = params.get("OPTIONS", {})
        self.max_bytes = options.get("MAX_BYTES", 64 * MEGABYTE)
        self.bytes = 0
        self._values: OrderedDict[str, tuple[Any, float | None, int]] = OrderedDict()
        self._lock = Lock()

    def get(self, key: str, default: Any = None, version: int | None = None) -> Any:
        name = self.make_key(key, version)
        found = self._values.get(name)
        if found is None:
            return default
        value, ends, _size = found
        if ends is not None and ends <= time.time():
            self._drop(name)
            return default
        try:
            self._values.move_to_end(name)
        except KeyError:
            # Another thread has just dropped it.
            return default
        return value

    def set(
        self,
        key: str,
        value: Any,
        timeout: Any = DEFAULT_TIMEOUT,
        version: int | None = None,
    ) -> None:
        name = self.make_key(key, version)
        size = getattr(value, "size", None) or getsizeof(value)
        ends = self.get_backend_timeout(timeout)
        self._drop(name)
        with self._lock:
            self._values[name] = (value, ends, size)
            self.bytes += size
            while self.bytes > self.max_bytes and self._values:
                _name, (_value, _ends, freed) = self._values.popitem(last=False)
                self.bytes -= freed

    def add(
        self,
        key: str,
        value: Any,
        timeout: Any = DEFAULT_TIMEOUT,
        version: int | None = None,
    ) -> bool:
        missing = object()
        if self.get(key, missing, version) is not missing:
            return False
        self.set(key, value, timeout, version)
        return True

    def touch(
        self, key: str, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None
    ) -> bool:
        missing = object()
        value = self.get(key, missing, version)
        if value is missing:
            return False
        self.set(key, value, timeout, version)
        return True

    def delete(self, key: str, version: int | None = None) -> bool:
        return self._drop(self.make_key(key, version))

    def clear(self) -> None:
        with self._lock:
            self._values.clear()
            self.bytes = 0

    def _drop(self, name: str) -> bool:
        with self._lock:
            found = self._values.pop(name, None)
            if found is not None:
                self.bytes -= found[2]
        return found is not None
