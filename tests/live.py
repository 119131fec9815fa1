"""A live server in this process: HTTP on a loopback port and a worker, over an embedded store of its own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from preceptor.app import open_house
from preceptor.base.settings import Settings
from preceptor.entry.web.local import served
from preceptor.infra.db.migrate import upgrade
from preceptor.infra.unit import Units


@dataclass(frozen=True)
class Live:
    """`key` is the operator's bearer token: an administrator's."""

    units: Units
    url: str
    key: str


@contextmanager
def live_server(home: Path) -> Iterator[Live]:
    units = open_house(Settings(home=home))
    try:
        upgrade(units.database)
        with served(units) as (url, key):
            yield Live(units, url, key)
    finally:
        units.database.close()
