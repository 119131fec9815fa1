"""SQLite: one writer thread with group commit, a pool of readers that cannot write.

A pool of writers costs five times the CPU and a p99 over a second (docs/decisions/0003); one thread that commits
whatever has queued up pays a single fsync for many requests, so `synchronous=FULL` is affordable.
"""

from __future__ import annotations

import asyncio
import concurrent.futures
import queue
import sqlite3
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import sqlalchemy as sa

from preceptor.base.problems import Kind, Problem
from preceptor.infra.db.database import Work, refuse_a_second_transaction, settle, strand_back, strand_mark

T = TypeVar("T")
_BATCH = 64
"""Units of work per commit at most: bounds what one commit can delay."""
_READERS = 4
_BUSY_MILLIS = 15_000
"""How long a statement waits for another process before it gives up."""
_WAITS = (0.0005,) * 200 + (0.005,) * 200
"""Seconds between two looks at the write lock, before SQLite's own way of waiting is left to it."""
_Done = Callable[[Any, BaseException | None], None]


class SqliteDatabase:
    """The embedded store at `path`; ":memory:" is refused, since readers could not see it."""

    dialect = "sqlite"

    def __init__(self, path: str) -> None:
        _check(path)
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        self.path = path
        self.engine = _engine(path, query_only=False, size=2)
        _touch(self.engine, path)
        self._reading = _engine(path, query_only=True, size=_READERS)
        self._readers = concurrent.futures.ThreadPoolExecutor(_READERS, thread_name_prefix="reader")
        self._queue: queue.SimpleQueue[tuple[Work[Any], _Done] | None] = queue.SimpleQueue()
        self._writer = threading.Thread(target=self._run, name="writer", daemon=True)
        self._writer.start()

    async def write(self, work: Work[T]) -> T:
        loop = asyncio.get_running_loop()
        future: asyncio.Future[T] = loop.create_future()

        def done(result: Any, error: BaseException | None) -> None:
            loop.call_soon_threadsafe(settle, future, result, error)

        self._queue.put((work, done))
        return await future

    def write_now(self, work: Work[T]) -> T:
        refuse_a_second_transaction()
        future: concurrent.futures.Future[T] = concurrent.futures.Future()

        def done(result: Any, error: BaseException | None) -> None:
            future.set_exception(error) if error is not None else future.set_result(result)

        self._queue.put((work, done))
        return future.result()

    async def read(self, work: Work[T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._readers, self.read_now, work)

    def read_now(self, work: Work[T]) -> T:
        with self._reading.connect() as conn:
            return work(conn)

    def close(self) -> None:
        self._queue.put(None)
        self._writer.join()
        self._readers.shutdown()
        self._reading.dispose()
        self.engine.dispose()

    def _run(self) -> None:
        with self.engine.connect() as conn:
            while (batch := self._next_batch()) is not None:
                _commit(conn, batch)

    def _next_batch(self) -> list[tuple[Work[Any], _Done]] | None:
        first = self._queue.get()
        if first is None:
            return None
        batch = [first]
        while len(batch) < _BATCH:
            try:
                more = self._queue.get_nowait()
            except queue.Empty:
                break
            if more is None:
                self._queue.put(None)
                break
            batch.append(more)
        return batch


def _commit(conn: sa.Connection, batch: list[tuple[Work[Any], _Done]]) -> None:
    """Run every unit of the batch in its own savepoint, commit once, only then tell the callers."""
    outcomes: list[tuple[_Done, Any, BaseException | None]] = []
    mark = strand_mark(conn)
    try:
        with conn.begin():
            for work, done in batch:
                outcomes.append((done, *_attempt(conn, work, alone=len(batch) == 1)))
    except BaseException as error:
        # Nothing of this batch was kept: tell everybody, also those whose own part had gone well.
        strand_back(conn, mark)
        for _work, done in batch:
            done(None, error)
        return
    for done, result, trouble in outcomes:
        done(result, trouble)


def _attempt(conn: sa.Connection, work: Work[Any], *, alone: bool) -> tuple[Any, BaseException | None]:
    if alone:
        return work(conn), None
    raw: Any = conn.connection.driver_connection
    raw.execute("SAVEPOINT unit")
    mark = strand_mark(conn)
    try:
        result = work(conn)
    except Exception as error:
        strand_back(conn, mark)
        raw.execute("ROLLBACK TO unit")
        raw.execute("RELEASE unit")
        return None, error
    raw.execute("RELEASE unit")
    return result, None


def _begin_writing(conn: sa.Connection) -> None:
    """Take the write lock, looking often while another process has it (a worker that imports, say).

    SQLite's own wait sleeps longer and longer, up to 100 ms, while who writes batch after batch takes the lock again:
    that made the slowest of a hundred answers during an import wait for 40 to 110 ms; now 10 to 20.
    """
    raw: Any = conn.connection.driver_connection
    raw.execute("PRAGMA busy_timeout=0")
    try:
        for wait in _WAITS:
            try:
                raw.execute("BEGIN IMMEDIATE")
                return
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                    raise
            time.sleep(wait)
    finally:
        raw.execute(f"PRAGMA busy_timeout={_BUSY_MILLIS}")
    conn.exec_driver_sql("BEGIN IMMEDIATE")


def _check(path: str) -> None:
    if sqlite3.sqlite_version_info < (3, 38):
        raise Problem(
            Kind.UNAVAILABLE, "store.sqlite_old", f"SQLite {sqlite3.sqlite_version} is too old; 3.38 is needed.",
            hint="Use a newer Python, or PostgreSQL by PRECEPTOR_STORE.",
        )  # fmt: skip
    if path in {"", ":memory:"}:
        raise Problem(Kind.INVALID, "store.url", "The embedded store needs a file: sqlite:///path/to/preceptor.db.")


def _touch(engine: sa.Engine, path: str) -> None:
    """Open the file once, here: what is wrong with it would end the writer's thread, and everybody would wait for it."""
    try:
        engine.connect().close()
    except sa.exc.DatabaseError as error:
        engine.dispose()
        raise Problem(
            Kind.UNAVAILABLE, "store.unreadable", f"{path} cannot be opened as a store: {error.orig}.",
            hint="Check PRECEPTOR_HOME and PRECEPTOR_STORE, and who may write there; or restore a backup elsewhere.",
        ) from None  # fmt: skip


def _engine(path: str, *, query_only: bool, size: int) -> sa.Engine:
    engine = sa.create_engine(
        f"sqlite:///{path}",
        poolclass=sa.QueuePool, pool_size=size, max_overflow=size,
        connect_args={"check_same_thread": False, "cached_statements": 512, "isolation_level": None},
    )  # fmt: skip

    @sa.event.listens_for(engine, "connect")
    def _prepare(raw: sqlite3.Connection, _record: Any) -> None:
        for pragma in (
            "journal_mode=WAL", "synchronous=FULL", f"busy_timeout={_BUSY_MILLIS}", "foreign_keys=ON",
            "cache_size=-65536", "mmap_size=268435456", f"query_only={'ON' if query_only else 'OFF'}",
        ):  # fmt: skip
            raw.execute(f"PRAGMA {pragma}")

    @sa.event.listens_for(engine, "begin")
    def _begin(conn: sa.Connection) -> None:
        # IMMEDIATE: a deferred transaction that reads first and then writes fails at once when another process wrote.
        conn.exec_driver_sql("BEGIN") if query_only else _begin_writing(conn)

    return engine
