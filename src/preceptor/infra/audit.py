"""The audit trail: each event, who caused it and when, chained so that no change hides.

Entries are chained in *strands*, one for each connection that writes: a single chain would make all writers wait for
each other. A strand begins with the hash of its own name; entry n holds SHA-256(hash of n−1 ‖ its own content). Strand
heads are themselves told to the trail now and then (`audit.sealed`), so that cutting off a tail shows as well.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from preceptor.base.events import Event, Heard
from preceptor.base.ids import new_id
from preceptor.infra.db.schema import Id, Micros, metadata

entries = sa.Table(
    "audit_entry", metadata,
    sa.Column("id", Id, primary_key=True),
    # The writing transaction: on PostgreSQL ids are not committed in order, followers read by (xact, id) instead.
    sa.Column("xact", sa.BigInteger, nullable=False),
    sa.Column("strand", sa.Text, nullable=False),
    sa.Column("seq", sa.BigInteger, nullable=False),
    sa.Column("at", Micros, nullable=False),
    sa.Column("actor", sa.Text, nullable=False),
    sa.Column("cause", sa.Text, nullable=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("subject", sa.Text, nullable=False),
    sa.Column("project_id", sa.BigInteger),
    sa.Column("payload", sa.Text, nullable=False),
    sa.Column("hash", sa.Text, nullable=False),
    sa.Index("ix_audit_entry_project", "project_id", "id"),
    sa.Index("ix_audit_entry_order", "xact", "id"),
)  # fmt: skip


@dataclass(frozen=True)
class Told:
    """An event with its circumstances, on its way into the trail."""

    at: int
    actor: str
    cause: str
    event: Event


@dataclass(frozen=True)
class Flaw:
    """Where the trail was touched: which entry, and what is wrong with it."""

    entry: int
    strand: str
    why: str


@dataclass(frozen=True)
class Verdict:
    """What a check of the whole trail found: entries and strands read, and every flaw."""

    entries: int
    strands: int
    flaws: tuple[Flaw, ...]


class Strand:
    """One connection's chain. Its head lives in memory; nobody else ever writes to it.

    The database calls `mark` and `back` around what it may roll back, so that the head never runs ahead of the rows.
    """

    def __init__(self) -> None:
        self.name = new_id()
        self._at = (0, _start(self.name))

    def mark(self) -> tuple[int, str]:
        return self._at

    def back(self, mark: tuple[int, str] | None) -> None:
        """Return to a mark; None is the strand's own start."""
        self._at = mark or (0, _start(self.name))

    def link(self, told: Sequence[Told]) -> list[tuple[Any, ...]]:
        """Chain these events behind the head; gives the rows to insert."""
        seq, head = self._at
        rows = []
        for one in told:
            seq += 1
            event = one.event
            payload = json.dumps(event.payload(), ensure_ascii=False, separators=(",", ":"), sort_keys=True)
            body = (seq, one.at, one.actor, one.cause, event.NAME, event.subject, event.project_id, payload)
            head = _link(head, body)
            rows.append((self.name, *body, head))
        self._at = (seq, head)
        return rows


_COLUMNS = "strand, seq, at, actor, cause, name, subject, project_id, payload, hash"
_SQLITE = f"INSERT INTO audit_entry (xact, {_COLUMNS}) VALUES (0{',?' * 10})"
_POSTGRES = f"""INSERT INTO audit_entry (xact, {_COLUMNS})
    VALUES (pg_current_xact_id()::text::bigint, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"""


def write(conn: sa.Connection, dialect: str, rows: Sequence[tuple[Any, ...]]) -> None:
    """Insert chained rows with the raw driver, last of all in a transaction: this stands in the path of every answer."""
    raw: Any = conn.connection.driver_connection
    if dialect == "sqlite":
        raw.executemany(_SQLITE, rows)
        return
    for row in rows:
        raw.with_commit(_POSTGRES, row)


def verify(conn: sa.Connection) -> Verdict:
    """Walk every strand from its start; a changed, added, missing or reordered row breaks its chain."""
    heads: dict[str, tuple[int, str]] = {}
    flaws: list[Flaw] = []
    sealed: dict[str, int] = {}
    count = 0
    for row in _walk(conn):
        count += 1
        seq, head = heads.get(row.strand, (0, _start(row.strand)))
        body = (row.seq, row.at, row.actor, row.cause, row.name, row.subject, row.project_id, row.payload)
        if row.seq != seq + 1:
            flaws.append(Flaw(row.id, row.strand, f"entry {seq + 1} of its strand is missing"))
        elif _link(head, body) != row.hash:
            flaws.append(Flaw(row.id, row.strand, "its content does not match its hash"))
        heads[row.strand] = (row.seq, row.hash)
        if row.name == "audit.sealed":
            sealed.update(json.loads(row.payload).get("heads", {}))
    for strand, seq in sealed.items():
        if heads.get(strand, (0, ""))[0] < seq:
            flaws.append(Flaw(0, strand, f"its last entries are gone: {seq} were sealed"))
    return Verdict(count, len(heads), tuple(flaws))


def heads(conn: sa.Connection, *, after: int = 0) -> dict[str, int]:
    """How many entries each strand has, of those written to behind entry `after`; what `audit.sealed` records."""
    query = sa.select(entries.c.strand, sa.func.max(entries.c.seq)).group_by(entries.c.strand)
    query = query.where(entries.c.id > after)
    return {row[0]: row[1] for row in conn.execute(query)}


_FOLLOW = {
    "sqlite": "SELECT id, xact, name, subject, project_id, actor, at, payload FROM audit_entry "
    "WHERE id > :id ORDER BY id LIMIT :limit",
    # Only transactions older than every running one: nothing can still appear before the cursor.
    "postgresql": "SELECT id, xact, name, subject, project_id, actor, at, payload FROM audit_entry "
    "WHERE (xact, id) > (:xact, :id) AND xact < pg_snapshot_xmin(pg_current_snapshot())::text::bigint "
    "ORDER BY xact, id LIMIT :limit",
}


def follow(conn: sa.Connection, *, after: tuple[int, int], limit: int) -> list[tuple[tuple[int, int], Heard]]:
    """The next events after a cursor (xact, id), in an order that never changes, each with the cursor behind it."""
    query = sa.text(_FOLLOW[conn.dialect.name])
    rows = conn.execute(query, {"xact": after[0], "id": after[1], "limit": limit})
    return [
        (
            (row.xact, row.id),
            _heard(row),
        )
        for row in rows
    ]


_PAGE = 1000


def of_project(
    conn: sa.Connection, project_id: int, *, names: Collection[str], since: int, most: int
) -> tuple[list[Heard], bool]:
    """A project's events of these names since a time (micros), oldest first: at most the newest `most`, and whether that is all.

    Goes back along the project's index, so it costs what it gives and what lies between, never the trail.
    """
    found: list[Heard] = []
    query = sa.select(entries).where(entries.c.project_id == project_id).order_by(entries.c.id.desc()).limit(_PAGE)
    before = None
    while len(found) <= most:
        rows = conn.execute(query if before is None else query.where(entries.c.id < before)).all()
        found += [_heard(row) for row in rows if row.at >= since and row.name in names]
        if len(rows) < _PAGE or rows[-1].at < since:
            break
        before = rows[-1].id
    return found[:most][::-1], len(found) <= most


def _heard(row: Any) -> Heard:
    return Heard(row.id, row.name, row.subject, row.project_id, row.actor, row.at, json.loads(row.payload))


def _walk(conn: sa.Connection) -> Iterator[Any]:
    last = 0
    while True:
        query = sa.select(entries).where(entries.c.id > last).order_by(entries.c.id).limit(5000)
        rows = conn.execute(query).all()
        if not rows:
            return
        yield from rows
        last = rows[-1].id


def _start(strand: str) -> str:
    return hashlib.sha256(strand.encode()).hexdigest()


def _link(head: str, body: tuple[Any, ...]) -> str:
    content = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(f"{head}\n{content}".encode()).hexdigest()
