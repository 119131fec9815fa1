"""A transaction lent to another thread: what lets a job say `with job.batch(…) as ctx`."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager

import sqlalchemy as sa

from preceptor.infra.db.database import Database, holding_a_transaction, refuse_a_second_transaction
from preceptor.infra.unit import Ctx, record


@contextmanager
def lent(database: Database, begin: Callable[[sa.Connection], Ctx]) -> Iterator[Ctx]:
    """Open a write through `database.write_now`, run the `with` body inside it, commit when the body ends.

    The database keeps its own way of writing (SQLite: the one writer thread), which waits while the body runs: keep
    the body to milliseconds, and write through the Ctx alone inside it (RuntimeError otherwise). `begin` runs first and may
    raise; what the body raises rolls everything back and is raised here.
    """
    refuse_a_second_transaction()
    opened: Future[Ctx] = Future()
    closed: Future[None] = Future()
    kept: Future[None] = Future()

    def work(conn: sa.Connection) -> None:
        if opened.done():
            # PostgreSQL asks for a second run after a deadlock, but a `with` body cannot be run again.
            raise RuntimeError("the transaction was lost to a conflict; the job is tried again from its cursor")
        ctx = begin(conn)
        opened.set_result(ctx)
        closed.result()
        record(ctx)

    threading.Thread(target=_write, args=(database, work, opened, kept), name="lent", daemon=True).start()
    ctx = opened.result()
    try:
        with holding_a_transaction():
            yield ctx
    except BaseException as error:
        closed.set_exception(error)
        kept.exception()  # wait until it is rolled back: the next transaction must not meet this one's locks
        raise
    closed.set_result(None)
    kept.result()


def _write(database: Database, work: Callable[[sa.Connection], None], opened: Future[Ctx], kept: Future[None]) -> None:
    try:
        database.write_now(work)
    except BaseException as error:
        kept.set_exception(error)
        if not opened.done():
            opened.set_exception(error)
    else:
        kept.set_result(None)
