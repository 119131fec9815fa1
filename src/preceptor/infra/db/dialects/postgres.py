"""PostgreSQL: psycopg 3 in a bounded pool of threads, one transaction a unit of work."""

from __future__ import annotations

import asyncio
import concurrent.futures
from typing import Any, TypeVar

import psycopg
import sqlalchemy as sa
from psycopg.types.numeric import Int8Dumper

from preceptor.base.problems import Kind, Problem
from preceptor.infra.db.database import Work, refuse_a_second_transaction, strand_back, strand_mark

T = TypeVar("T")
_CONNECTIONS = 6
"""Of one process. Ten make two cores do 15 % fewer cycles a second than six, and the slowest wait twice as long."""
_RETRIES = 3
# A prepared plan made while a table was tiny scans all of it, until statistics are made anew a minute later: 900 µs a
# cycle became 2,700 after 2,000 answers. Every list here goes by an index, so scanning is never what we want; and a
# query compiled for speed costs more than any of ours takes.
_OPTIONS = "-c idle_in_transaction_session_timeout=60000 -c enable_seqscan=off -c jit=off"
_AGAIN = (psycopg.errors.SerializationFailure, psycopg.errors.DeadlockDetected)


class PostgresDatabase:
    """The store at a postgresql:// URL, version 15 or later."""

    dialect = "postgresql"

    def __init__(self, url: str) -> None:
        bare = url.split("://", 1)[1]
        self.engine = sa.create_engine(
            f"postgresql+psycopg://{bare}",
            pool_size=_CONNECTIONS, max_overflow=2, pool_pre_ping=False, pool_recycle=1800,
            connect_args={"prepare_threshold": 1, "options": _OPTIONS},
        )  # fmt: skip
        sa.event.listen(self.engine, "connect", _prepare)
        self._threads = concurrent.futures.ThreadPoolExecutor(_CONNECTIONS, thread_name_prefix="database")
        self._check()

    async def write(self, work: Work[T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._threads, self.write_now, work)

    async def read(self, work: Work[T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._threads, self.read_now, work)

    def write_now(self, work: Work[T]) -> T:
        refuse_a_second_transaction()
        for _ in range(_RETRIES):
            try:
                return self._once(work)
            except sa.exc.OperationalError as error:
                if not isinstance(error.orig, _AGAIN):
                    raise
            except _AGAIN:
                continue
        return self._once(work)

    def read_now(self, work: Work[T]) -> T:
        with self.engine.connect() as conn:
            return work(conn)

    def close(self) -> None:
        self._threads.shutdown()
        self.engine.dispose()

    def _once(self, work: Work[T]) -> T:
        with self.engine.connect() as conn:
            mark = strand_mark(conn)
            try:
                with conn.begin():
                    return work(conn)
            except BaseException:
                strand_back(conn, mark)
                raise

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


def _prepare(raw: Any, _record: Any) -> None:
    """Send every integer as bigint: psycopg picks a type by size, and each mixture would be a statement of its own."""
    raw.adapters.register_dumper(int, Int8Dumper)
