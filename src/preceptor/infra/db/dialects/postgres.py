"""PostgreSQL: psycopg 3 in threads that keep a connection each, a transaction a unit."""

from __future__ import annotations

import asyncio
import queue
import threading
from collections.abc import Callable
from typing import Any, TypeVar

import psycopg
import sqlalchemy as sa

from preceptor.base.problems import Kind, Problem
from preceptor.infra.db.database import Work, refuse_a_second_transaction, settle, strand_back, strand_mark
from preceptor.infra.db.dialects.quick import QuickConnection

T = TypeVar("T")
_CONNECTIONS = 6
"""Of one process. Ten make two cores do 15 % fewer cycles a second than six, and the slowest wait twice as long."""
_RETRIES = 3
# A prepared plan made while a table was tiny scans all of it, until statistics are made anew a minute later: 900 µs a
# cycle became 2,700 after 2,000 answers. Every list here goes by an index, so scanning is never what we want; and a
# query compiled for speed costs more than any of ours takes.
_OPTIONS = "-c idle_in_transaction_session_timeout=60000 -c enable_seqscan=off -c jit=off"
_AGAIN = (
    psycopg.errors.SerializationFailure, psycopg.errors.DeadlockDetected, psycopg.errors.InvalidSqlStatementName,
)  # fmt: skip
"""Nothing of the transaction was kept, and it may go well the next time."""
_Task = Callable[["_Keeping"], None]


class PostgresDatabase:
    """The store at a postgresql:// URL, version 15 or later."""

    dialect = "postgresql"

    def __init__(self, url: str) -> None:
        bare = url.split("://", 1)[1]
        self.engine = sa.create_engine(
            f"postgresql+psycopg://{bare}",
            pool_size=_CONNECTIONS, max_overflow=_CONNECTIONS, pool_pre_ping=False, pool_recycle=1800,
            connect_args={"prepare_threshold": 1, "client_encoding": "utf8", "options": _OPTIONS},
        )  # fmt: skip
        sa.event.listen(self.engine, "do_connect", _connect)
        self._check()
        self._tasks: queue.SimpleQueue[_Task | None] = queue.SimpleQueue()
        self._threads = [
            threading.Thread(target=self._run, name=f"database {number}", daemon=True) for number in range(_CONNECTIONS)
        ]
        for thread in self._threads:
            thread.start()

    async def write(self, work: Work[T]) -> T:
        return await self._hand_over(work, _write)

    async def read(self, work: Work[T]) -> T:
        return await self._hand_over(work, _read)

    def write_now(self, work: Work[T]) -> T:
        refuse_a_second_transaction()
        with _Keeping(self.engine) as keeping:
            return _write(keeping, work)

    def read_now(self, work: Work[T]) -> T:
        with _Keeping(self.engine) as keeping:
            return _read(keeping, work)

    def close(self) -> None:
        for _ in self._threads:
            self._tasks.put(None)
        for thread in self._threads:
            thread.join()
        self.engine.dispose()

    async def _hand_over(self, work: Work[T], way: Callable[[_Keeping, Work[T]], T]) -> T:
        loop = asyncio.get_running_loop()
        future: asyncio.Future[T] = loop.create_future()

        def task(keeping: _Keeping) -> None:
            try:
                result, error = way(keeping, work), None
            except BaseException as caught:
                result, error = None, caught
            loop.call_soon_threadsafe(settle, future, result, error)

        self._tasks.put(task)
        return await future

    def _run(self) -> None:
        with _Keeping(self.engine) as keeping:
            while (task := self._tasks.get()) is not None:
                task(keeping)

    def _check(self) -> None:
        try:
            with self.engine.connect() as conn:
                raw: Any = conn.connection.driver_connection
                version = raw.info.server_version // 10000
        except sa.exc.OperationalError as error:
            reason = str(error.orig).strip().splitlines()[0]
            raise Problem(
                Kind.UNAVAILABLE, "store.unreachable", f"The database cannot be reached: {reason}",
                hint="Check PRECEPTOR_STORE, and that PostgreSQL is running.",
            ) from None  # fmt: skip
        if version < 15:
            raise Problem(Kind.UNAVAILABLE, "store.postgres_old", f"PostgreSQL {version} is too old; 15 is needed.")


def _connect(_dialect: Any, _record: Any, given: list[Any], options: dict[str, Any]) -> QuickConnection:
    return QuickConnection.connect(*given, **options)


class _Keeping:
    """One connection, fetched when first needed, kept until it breaks: fetching costs as much as three statements."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine
        self._conn: sa.Connection | None = None
        self.nothing_kept = False
        """Whether a connection lost now has surely taken its transaction with it: no commit was sent yet."""

    def __enter__(self) -> _Keeping:
        return self

    def __exit__(self, *_trouble: object) -> None:
        self._let_go()

    @property
    def conn(self) -> sa.Connection:
        if self._conn is None:
            self._conn = self._engine.connect()
        return self._conn

    def after(self, mark: Any) -> None:
        """After a failure: a connection that still works has rolled back, one that does not is let go."""
        conn = self.conn
        if conn.invalidated or conn.connection.driver_connection.closed:  # type: ignore[union-attr]
            self._let_go()
        else:
            strand_back(conn, mark)

    def may_try_again(self, error: Exception) -> bool:
        return isinstance(getattr(error, "orig", error), _AGAIN) or (self._conn is None and self.nothing_kept)

    def _let_go(self) -> None:
        if self._conn is None:
            return
        conn, self._conn = self._conn, None
        if not conn.invalidated and conn.connection.driver_connection.closed:  # type: ignore[union-attr]
            conn.invalidate()
        conn.close()


def _write(keeping: _Keeping, work: Work[T]) -> T:
    for _ in range(_RETRIES):
        try:
            return _once(keeping, work)
        except (sa.exc.DBAPIError, psycopg.Error) as error:
            if not keeping.may_try_again(error):
                raise
    return _once(keeping, work)


def _read(keeping: _Keeping, work: Work[T]) -> T:
    def look(conn: sa.Connection) -> T:
        raw = conn.connection.driver_connection
        assert isinstance(raw, QuickConnection)
        raw.begin(read_only=True)
        return work(conn)

    # Committed, too, though there is nothing to keep: there is one way to end, and one to try again.
    return _write(keeping, look)


def _once(keeping: _Keeping, work: Work[T]) -> T:
    keeping.nothing_kept = False
    conn = keeping.conn
    mark = strand_mark(conn)
    keeping.nothing_kept = True
    try:
        with conn.begin():
            result = work(conn)
            keeping.nothing_kept = False
        return result
    except BaseException:
        keeping.after(mark)
        raise
