"""What a database offers the rest of the house, whichever it is."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Protocol, TypeVar

import sqlalchemy as sa

from preceptor.base.problems import Kind, Problem

T = TypeVar("T")
Work = Callable[[sa.Connection], T]
"""One unit of work: all of it is kept, or none. It must be short (milliseconds) and may be run again."""


class Database(Protocol):
    """`write` and `read` are for the web's event loop; `write_now` and `read_now` for threads (worker, terminal).

    A write is durable when it returns. `audit` rows told by the units are chained by the database's strands.
    """

    dialect: str
    engine: sa.Engine

    async def write(self, work: Work[T]) -> T: ...

    async def read(self, work: Work[T]) -> T: ...

    def write_now(self, work: Work[T]) -> T: ...

    def read_now(self, work: Work[T]) -> T: ...

    def close(self) -> None: ...


def open_database(url: str) -> Database:
    """Open the store at `url` (sqlite:///path, postgresql://…). Raises Problem `store.url` for any other."""
    from preceptor.infra.db.dialects.postgres import PostgresDatabase
    from preceptor.infra.db.dialects.sqlite import SqliteDatabase

    if url.startswith("sqlite:///"):
        return SqliteDatabase(url.removeprefix("sqlite:///"))
    if url.startswith(("postgresql://", "postgres://")):
        return PostgresDatabase(url)
    scheme = url.split(":", 1)[0]
    raise Problem(
        Kind.INVALID, "store.url", f"PRECEPTOR_STORE begins with “{scheme}:”; expected sqlite:/// or postgresql://.",
        hint="For the embedded store leave PRECEPTOR_STORE unset.",
    )  # fmt: skip


def ping(conn: sa.Connection) -> bool:
    """Whether the database answers."""
    return conn.exec_driver_sql("SELECT 1").scalar() == 1


_lent = threading.local()


@contextmanager
def holding_a_transaction() -> Iterator[None]:
    """Marks this thread while a transaction is lent to it (`infra.jobs.lent`)."""
    refuse_a_second_transaction()
    _lent.open = True
    try:
        yield
    finally:
        _lent.open = False


def refuse_a_second_transaction() -> None:
    """Raises RuntimeError in a thread that holds a transaction: a second one would wait for the first for ever."""
    if getattr(_lent, "open", False):
        raise RuntimeError(
            "inside `with job.batch(…) as ctx` write through ctx only: no other write, batch, step or note"
        )


def settle(future: asyncio.Future[Any], result: Any, error: BaseException | None) -> None:
    """Give a waiting caller its result, unless it has gone away."""
    if future.cancelled():
        return
    if error is not None:
        future.set_exception(error)
    else:
        future.set_result(result)


def strand_mark(conn: sa.Connection) -> Any:
    """Where this connection's audit strand stands (None before it has one); see `infra.audit.Strand`."""
    strand = conn.info.get("strand")
    return strand.mark() if strand is not None else None


def strand_back(conn: sa.Connection, mark: Any) -> None:
    """After a rollback: the strand must not run ahead of its rows."""
    strand = conn.info.get("strand")
    if strand is not None:
        strand.back(mark)
