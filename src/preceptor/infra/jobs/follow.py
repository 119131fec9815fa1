"""Followers: each event reaches each listener, in order, exactly once, whatever dies."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from preceptor.base.actor import SYSTEM
from preceptor.base.events import Heard
from preceptor.infra import audit
from preceptor.infra.db.schema import Micros, metadata
from preceptor.infra.unit import Ctx, Units, record

Listener = Callable[[Ctx, Sequence[Heard]], None]
"""What a room's jobs.py offers to hear; app.HEARS maps its name to (event names, listener)."""

cursors = sa.Table(
    "event_cursor", metadata,
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("xact", sa.BigInteger, nullable=False),
    sa.Column("entry", sa.BigInteger, nullable=False),
    sa.Column("moved_at", Micros, nullable=False),
    # What the listener stumbled on, "" when all is well.
    sa.Column("trouble", sa.Text, nullable=False),
)  # fmt: skip

_log = logging.getLogger(__name__)
_INSERT: dict[str, Any] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}
_BATCH = 200
_READ = 1000
_LONGEST_WAIT = 60_000_000

Place = tuple[int, int]


@dataclass
class _Ear:
    """One listener and where it stands: `kept` in the database, `at` counting the passed-over events too."""

    name: str
    events: frozenset[str]
    listener: Listener
    kept: Place | None = None
    at: Place = (0, 0)
    batch: int = _BATCH
    wait: int = 0
    not_before: int = 0


class Follower:
    """Reads the trail and hands each listener what it asked for; any number of processes may run one.

    A listener's writes and its cursor commit together. One that raises is tried again later (first with fewer events,
    so that the bad one is met alone) and holds up nobody else; nothing is ever skipped.
    """

    def __init__(self, units: Units, hears: Mapping[str, tuple[Sequence[str], Listener]]) -> None:
        self.units = units
        self._ears = [_Ear(name, frozenset(events), listener) for name, (events, listener) in hears.items()]

    def run_once(self) -> bool:
        """Give every listener its next batch; False when nobody had anything to hear."""
        self._load()
        read: dict[Place, list[tuple[Place, Heard]]] = {}
        heard = False
        for ear in self._ears:
            if ear.not_before > self.units.now():
                continue
            if ear.at not in read:  # listeners mostly stand at the same place: read it once for all of them
                read[ear.at] = self._next(ear.at)
            heard = self._hear(ear, read[ear.at]) or heard
        return heard

    def _load(self) -> None:
        if all(ear.kept is not None for ear in self._ears):
            return
        found = self.units.database.read_now(_places)
        missing = [ear.name for ear in self._ears if ear.name not in found]
        if missing:
            now = self.units.now()
            self.units.database.write_now(lambda conn: _begin(conn, missing, now))
            found = self.units.database.read_now(_places)
        for ear in self._ears:
            if ear.kept is None:
                ear.kept = ear.at = found[ear.name]

    def _next(self, after: Place) -> list[tuple[Place, Heard]]:
        return self.units.database.read_now(lambda conn: audit.follow(conn, after=after, limit=_READ))

    def _hear(self, ear: _Ear, found: list[tuple[Place, Heard]]) -> bool:
        if not found:
            return False
        wanted = [(place, heard) for place, heard in found if heard.name in ear.events][: ear.batch]
        if not wanted:
            self._pass_over(ear, found)
            return True
        # The cursor may move behind what follows the batch only when the batch took all that was wanted.
        place = wanted[-1][0] if len(wanted) == ear.batch else found[-1][0]
        return self._deliver(ear, [heard for _, heard in wanted], place)

    def _pass_over(self, ear: _Ear, found: list[tuple[Place, Heard]]) -> None:
        """Nothing of interest: remember in memory, and on disk only after a long stretch, to spare it the writes."""
        ear.at = found[-1][0]
        if len(found) == _READ:
            self._deliver(ear, [], ear.at)

    def _deliver(self, ear: _Ear, heard: list[Heard], place: Place) -> bool:
        acted: list[Ctx] = []
        try:
            moved = self.units.database.write_now(lambda conn: self._in_one(conn, ear, heard, place, acted))
        except Exception as error:
            self._stumbled(ear, error)
            return False
        if not moved:
            ear.kept = None  # another process was here first: look again where the listener stands
            return False
        self.units.announce(acted)
        ear.kept = ear.at = place
        ear.batch, ear.wait = min(_BATCH, ear.batch * 2), 0
        return True

    def _in_one(self, conn: sa.Connection, ear: _Ear, heard: list[Heard], place: Place, acted: list[Ctx]) -> bool:
        """Cursor and listener's writes in one transaction; False when the cursor is not where we left it."""
        mine = sa.select(cursors.c.xact, cursors.c.entry).where(cursors.c.name == ear.name)
        row = conn.execute(mine.with_for_update(skip_locked=True)).first()
        if row is None or (row.xact, row.entry) != ear.kept:
            return False
        ctx = self.units.ctx(conn, SYSTEM, cause=ear.name)
        acted[:] = [ctx]  # replaced, not added: PostgreSQL may have the unit run again
        if heard:
            ear.listener(ctx, heard)
        move = sa.update(cursors).where(cursors.c.name == ear.name)
        conn.execute(move.values(xact=place[0], entry=place[1], moved_at=ctx.now(), trouble=""))
        record(ctx)
        return True

    def _stumbled(self, ear: _Ear, error: Exception) -> None:
        _log.error("listener %s stumbled (batches of %d)", ear.name, ear.batch, exc_info=error)
        if ear.batch > 1:
            ear.batch = max(1, ear.batch // 8)
            return
        ear.wait = min(_LONGEST_WAIT, max(1_000_000, ear.wait * 2))
        ear.not_before = self.units.now() + ear.wait
        trouble = f"{type(error).__name__}: {error}"[:500]
        write = sa.update(cursors).where(cursors.c.name == ear.name).values(trouble=trouble)
        self.units.database.write_now(lambda conn: conn.execute(write))


def _places(conn: sa.Connection) -> dict[str, Place]:
    return {row.name: (row.xact, row.entry) for row in conn.execute(sa.select(cursors))}


def _begin(conn: sa.Connection, names: list[str], now: int) -> None:
    """A listener heard of for the first time begins at the beginning of the trail."""
    rows = [{"name": name, "xact": 0, "entry": 0, "moved_at": now, "trouble": ""} for name in names]
    conn.execute(_INSERT[conn.dialect.name](cursors).on_conflict_do_nothing(), rows)
