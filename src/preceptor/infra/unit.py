"""The unit of work: what an action is given, and what happens around it."""

from __future__ import annotations

import random
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from typing import Any, Concatenate, ParamSpec, TypeVar

import sqlalchemy as sa

from preceptor.base.actor import SYSTEM, Actor
from preceptor.base.clock import Clock, SystemClock, to_micros
from preceptor.base.events import Event
from preceptor.base.settings import Settings
from preceptor.infra import audit
from preceptor.infra.cache import Cache
from preceptor.infra.db.database import Database
from preceptor.infra.files import Files
from preceptor.infra.jobs import queue

P = ParamSpec("P")
T = TypeVar("T")


@dataclass
class Ctx:
    """One request's or job step's surroundings. `conn` is inside a transaction; whoever made the Ctx ends it."""

    conn: sa.Connection
    clock: Clock
    random: random.Random
    actor: Actor
    files: Files
    settings: Settings
    cause: str = ""
    told: list[audit.Told] = field(default_factory=list)
    cache: Cache = field(default_factory=Cache)
    changed: set[Hashable] = field(default_factory=set)

    @property
    def raw(self) -> Any:
        """The driver's own connection, for the hot path's hand-written SQL."""
        return self.conn.connection.driver_connection

    @property
    def dialect(self) -> str:
        return self.conn.dialect.name

    def now(self) -> int:
        """Microseconds since 1970 UTC."""
        return to_micros(self.clock.now())

    def tell(self, event: Event) -> None:
        """Say what happened: written to the audit trail in this transaction, heard by followers soon after."""
        self.told.append(audit.Told(self.now(), self.actor.id, self.cause, event))

    def enqueue(
        self,
        kind: str,
        args: dict[str, Any],
        *,
        key: str | None = None,
        project_id: int | None = None,
        again: bool = False,
    ) -> str:
        """A durable job that exists if and only if this transaction commits; `key` makes a second one a no-op.

        `again`: if the first runs already, it runs once more afterwards (it may have read what changed since). Members
        of `project_id` (default `args["project_id"]`) may watch it.
        """
        return queue.enqueue(
            self.conn, kind, args, now=self.now(), key=key, actor=self.actor.id, project_id=project_id, again=again
        )

    def cached(self, key: Hashable, load: Callable[[], T], *, micros: int | None = None) -> T:
        """What this process remembers under `key`, else `load()`, remembered for `micros` (None: it never changes).

        What this transaction itself has changed is loaded and not remembered: it may yet be rolled back.
        """
        if key in self.changed:
            return load()
        now = self.now()
        kept = self.cache.find(key, now=now)
        if kept is not None:
            value: T = kept.value
            return value
        value = load()
        self.cache.keep(key, value, until=None if micros is None else now + micros)
        return value

    def forget(self, key: Hashable) -> None:
        """This transaction changes what is remembered under `key`; other processes see it when their entry ends."""
        self.changed.add(key)
        self.cache.drop(key)


@dataclass
class Units:
    """Makes units of work for one process: the web door, the worker and the terminal each hold one."""

    database: Database
    files: Files
    settings: Settings
    clock: Clock = field(default_factory=SystemClock)
    random: random.Random = field(default_factory=random.SystemRandom)
    cache: Cache = field(default_factory=Cache)
    committed: list[Callable[[Sequence[audit.Told]], None]] = field(default_factory=list)
    """Called in this process once a write is durable, with what it told: caches drop what is stale. Must be quick."""

    async def write(
        self, actor: Actor, action: Callable[Concatenate[Ctx, P], T], /, *args: P.args, **options: P.kwargs
    ) -> T:
        """Run an action as `actor`; when this returns it is committed and durable."""
        acted: list[Ctx] = []
        result = await self.database.write(lambda conn: self._act(conn, actor, acted, action, *args, **options))
        self.announce(acted)
        return result

    async def read(
        self, actor: Actor, query: Callable[Concatenate[Ctx, P], T], /, *args: P.args, **options: P.kwargs
    ) -> T:
        return await self.database.read(lambda conn: query(self.ctx(conn, actor), *args, **options))

    def write_now(
        self, actor: Actor, action: Callable[Concatenate[Ctx, P], T], /, *args: P.args, **options: P.kwargs
    ) -> T:
        acted: list[Ctx] = []
        result = self.database.write_now(lambda conn: self._act(conn, actor, acted, action, *args, **options))
        self.announce(acted)
        return result

    def read_now(
        self, actor: Actor, query: Callable[Concatenate[Ctx, P], T], /, *args: P.args, **options: P.kwargs
    ) -> T:
        return self.database.read_now(lambda conn: query(self.ctx(conn, actor), *args, **options))

    def ctx(self, conn: sa.Connection, actor: Actor = SYSTEM, *, cause: str = "") -> Ctx:
        return Ctx(conn, self.clock, self.random, actor, self.files, self.settings, cause, cache=self.cache)

    def now(self) -> int:
        """Microseconds since 1970 UTC."""
        return to_micros(self.clock.now())

    def within(
        self,
        conn: sa.Connection,
        actor: Actor,
        action: Callable[Concatenate[Ctx, P], T],
        /,
        *args: P.args,
        **options: P.kwargs,
    ) -> T:
        """Run an action inside a transaction somebody else opened and will commit (the job engine's fenced steps)."""
        return self._act(conn, actor, [], action, *args, **options)

    def _act(
        self,
        conn: sa.Connection,
        actor: Actor,
        acted: list[Ctx],
        action: Callable[Concatenate[Ctx, P], T],
        /,
        *args: P.args,
        **options: P.kwargs,
    ) -> T:
        # Replaced, not added: a transaction that lost a race is run again, and what the lost one told never happened.
        ctx = self.ctx(conn, actor)
        acted[:] = [ctx]
        result = action(ctx, *args, **options)
        record(ctx)
        return result

    def announce(self, acted: Sequence[Ctx]) -> None:
        """After a commit: caches let go of what changed, listeners in this process hear what was told."""
        for ctx in acted:
            # Once more: while the change was on its way, a reader may have remembered what was there before.
            for key in ctx.changed:
                self.cache.drop(key)
            for hear in self.committed if ctx.told else ():
                hear(ctx.told)


def record(ctx: Ctx) -> None:
    """Write what was told into the audit trail, on this connection's own strand."""
    if not ctx.told:
        return
    info = ctx.conn.info
    strand: audit.Strand = info.setdefault("strand", audit.Strand())
    audit.write(ctx.conn, ctx.dialect, strand.link(ctx.told))
