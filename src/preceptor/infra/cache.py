"""What one process remembers between requests: bounded, with an end to each entry."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Kept:
    """A remembered value; `until` in microseconds, None = as long as there is room."""

    value: Any
    until: int | None


class Cache:
    """At most `most` entries; the one asked for longest ago goes first. Safe from any thread.

    It hangs on `Units` and so on one database: two houses in one process never see each other's entries.
    """

    def __init__(self, most: int = 4096) -> None:
        self._most = most
        self._kept: OrderedDict[Hashable, Kept] = OrderedDict()
        self._lock = threading.Lock()

    def find(self, key: Hashable, *, now: int) -> Kept | None:
        with self._lock:
            kept = self._kept.get(key)
            if kept is None:
                return None
            if kept.until is not None and kept.until <= now:
                del self._kept[key]
                return None
            self._kept.move_to_end(key)
            return kept

    def keep(self, key: Hashable, value: Any, *, until: int | None) -> None:
        with self._lock:
            self._kept[key] = Kept(value, until)
            self._kept.move_to_end(key)
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)

    def drop(self, key: Hashable) -> None:
        with self._lock:
            self._kept.pop(key, None)
