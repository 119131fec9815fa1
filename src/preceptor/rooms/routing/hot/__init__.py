"""The statements everybody walks all day, written by hand: one module a database.

An exception to "a room reads only its own tables": `work` and `routing` are one transaction here, and every statement
counts (at most six and one commit for an answer with the next item).
"""

from __future__ import annotations

from weakref import WeakKeyDictionary

from preceptor.infra.unit import Ctx
from preceptor.rooms.routing.hot.contract import Answering, Hot, Want
from preceptor.rooms.routing.hot.postgres import PostgresHot
from preceptor.rooms.routing.hot.sqlite import SqliteHot

__all__ = ["Answering", "Hot", "Want", "hot_of"]

_KINDS: dict[str, type[Hot]] = {"sqlite": SqliteHot, "postgresql": PostgresHot}
_OPEN: WeakKeyDictionary[object, Hot] = WeakKeyDictionary()


def hot_of(ctx: Ctx) -> Hot:
    """The hot path of this unit's database; what it remembers belongs to that database alone."""
    engine = ctx.conn.engine
    found = _OPEN.get(engine)
    if found is None:
        found = _OPEN.setdefault(engine, _KINDS[ctx.dialect]())
    return found
