"""A psycopg connection that also runs a statement by libpq directly, for the hot path."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import psycopg
from psycopg import pq
from psycopg.types.numeric import Int8Dumper

_BIGINT, _TO_BE_INFERRED = 20, 0
_GOOD = {pq.ExecStatus.TUPLES_OK, pq.ExecStatus.COMMAND_OK}
_READ: Mapping[int, Callable[[bytes], Any]] = {16: b"t".__eq__, 20: int, 21: int, 23: int}
"""How a value comes out of its text, by type: boolean, bigint, smallint, integer; every other type is text."""
_Key = tuple[str, tuple[int, ...]]


class QuickConnection(psycopg.Connection[Any]):
    """What SQLAlchemy runs goes by psycopg as ever; `quick` goes past its cursors, for a third of the cost.

    Ends of transactions go past them as well. A rollback keeps what is prepared (psycopg would drop all of it, though
    PostgreSQL keeps it), so that one refused answer does not make the next ones be planned anew.
    """

    def __init__(self, pgconn: pq.abc.PGconn) -> None:
        super().__init__(pgconn)
        # Every integer as bigint: psycopg picks a type by size, and each mixture would be a statement of its own.
        self.adapters.register_dumper(int, Int8Dumper)
        self._quick: dict[_Key, bytes] = {}
        self._numbers = itertools.count()
        self._to_go: list[bytes] = []
        self._quoted = pq.Escaping(self.pgconn).escape_literal

    def quick(self, query: str, values: Sequence[int | str | None] = ()) -> list[tuple[Any, ...]]:
        """All rows of a statement whose parameters are $1, $2, …; it is prepared once on each connection.

        Columns may be integers, booleans and text. Raises the same psycopg errors as a cursor would.
        """
        name = self._quick.get((query, _types(values)))
        if name is not None and self._resting:
            # Sent together: each way there and back costs two changes of process and a wait for Python's lock.
            return _rows(self._good(self.pgconn.exec_(b"BEGIN; " + self._call(name, values))))
        name = name or self._name_of(query, values)
        sent = [None if value is None else str(value).encode() for value in values]
        # psycopg's own type leaves out that None is NULL.
        return _rows(self._good(self.pgconn.exec_prepared(name, sent)))  # type: ignore[arg-type]

    def with_commit(self, query: str, values: Sequence[int | str | None]) -> None:
        """Runs a statement that gives nothing back, together with the commit; what is wrong with it is raised there."""
        if self._resting:
            self.begin()  # now, not then: a connection that broke meanwhile must show before anything could be kept
        self._to_go.append(self._call(self._name_of(query, values), values))

    @property
    def _resting(self) -> bool:
        return self.pgconn.transaction_status == pq.TransactionStatus.IDLE

    def begin(self, *, read_only: bool = False) -> None:
        self._good(self.pgconn.exec_(b"BEGIN READ ONLY" if read_only else b"BEGIN"))

    def commit(self) -> None:
        if self._resting:
            return
        failed = self.pgconn.transaction_status == pq.TransactionStatus.INERROR
        last, self._to_go = [] if failed else self._to_go, []
        result = self._good(self.pgconn.exec_(b"; ".join([*last, b"COMMIT"])))
        if result.command_status == b"ROLLBACK":
            # PostgreSQL calls that a success; who asked for it must not believe that anything was kept.
            raise psycopg.errors.InFailedSqlTransaction("the transaction had failed: nothing of it was kept")

    def rollback(self) -> None:
        self._to_go.clear()
        if not self._resting:
            self._good(self.pgconn.exec_(b"ROLLBACK"))

    def _name_of(self, query: str, values: Sequence[int | str | None]) -> bytes:
        """Of the prepared statement; prepared inside the transaction, so that a wrong one fails all of it."""
        key = query, _types(values)
        name = self._quick.get(key)
        if name is None:
            if self._resting:
                self.begin()
            name = b"quick_%d" % next(self._numbers)
            self._good(self.pgconn.prepare(name, query.encode(), key[1]))
            self._quick[key] = name
        return name

    def _call(self, name: bytes, values: Sequence[int | str | None]) -> bytes:
        """A prepared statement called by SQL, so that it can travel with another; libpq itself quotes what is text."""
        written = [
            b"NULL" if value is None else b"%d" % value if isinstance(value, int) else self._quoted(value.encode())
            for value in values
        ]
        return b"EXECUTE %s(%s)" % (name, b", ".join(written)) if written else b"EXECUTE " + name

    def _good(self, result: pq.abc.PGresult) -> pq.abc.PGresult:
        if result.status in _GOOD:
            return result
        if self.pgconn.status == pq.ConnStatus.BAD:
            raise psycopg.OperationalError(result.get_error_message("utf-8"))
        error = psycopg.errors.error_from_result(result, encoding="utf-8")
        if isinstance(error, psycopg.errors.InvalidSqlStatementName):
            # psycopg deallocates everything after a ROLLBACK TO; whoever tries again prepares anew.
            self._quick.clear()
        raise error


def _types(values: Sequence[int | str | None]) -> tuple[int, ...]:
    return tuple([_BIGINT if isinstance(value, int) else _TO_BE_INFERRED for value in values])


def _rows(result: pq.abc.PGresult) -> list[tuple[Any, ...]]:
    columns = range(result.nfields)
    readers = [_READ.get(result.ftype(column), bytes.decode) for column in columns]
    return [
        tuple([_read(result.get_value(row, column), readers[column]) for column in columns])
        for row in range(result.ntuples)
    ]


def _read(value: bytes | None, reader: Callable[[bytes], Any]) -> Any:
    return None if value is None else reader(value)


class Named:
    """A statement for `quick` whose parameters are written `%(name)s` and given by name."""

    def __init__(self, query: str) -> None:
        self._names = tuple(dict.fromkeys(re.findall(r"%\((\w+)\)s", query)))
        self._query = re.sub(r"%\((\w+)\)s", lambda found: f"${self._names.index(found[1]) + 1}", query)

    def run(self, raw: QuickConnection, values: Mapping[str, int | str | None]) -> list[tuple[Any, ...]]:
        return raw.quick(self._query, [values[name] for name in self._names])
