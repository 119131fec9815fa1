"""Guidelines at rest: one row a version, written once and never changed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict

import sqlalchemy as sa

from preceptor.base.problems import conflict
from preceptor.infra.db.schema import Id, Micros, metadata
from preceptor.rooms.policy.nouns import Clause, Guidelines, Version

guidelines = sa.Table(
    "policy_guidelines", metadata,
    sa.Column("project_id", Id, primary_key=True, autoincrement=False),
    sa.Column("version", sa.Integer, primary_key=True, autoincrement=False),
    # Text and not Json: JSONB would reorder and re-space what must stay as it was written.
    sa.Column("clauses", sa.Text, nullable=False),
    sa.Column("clause_count", sa.Integer, nullable=False),
    sa.Column("note", sa.Text, nullable=False),
    sa.Column("made_at", Micros, nullable=False),
    sa.Column("made_by", sa.Text, nullable=False),
)  # fmt: skip


def add(conn: sa.Connection, one: Guidelines) -> None:
    """Raises Problem `policy.guidelines_changed_meanwhile` when somebody else has just taken this version number."""
    values = {
        "project_id": one.project_id,
        "version": one.version,
        "clauses": json.dumps([asdict(clause) for clause in one.clauses], ensure_ascii=False),
        "clause_count": len(one.clauses),
        "note": one.note,
        "made_at": one.made_at,
        "made_by": one.made_by,
    }
    try:
        conn.execute(sa.insert(guidelines).values(values))
    except sa.exc.IntegrityError:
        raise changed_meanwhile(one.version - 1, one.version) from None


def changed_meanwhile(based_on: int, newest: int) -> Exception:
    return conflict(
        "policy.guidelines_changed_meanwhile",
        f"Your change was made on version {based_on}, but version {newest} is the newest.",
        hint="Load the newest version, look at what changed, and make your change there.",
    )


def newest_version(conn: sa.Connection, project_id: int) -> int:
    """0 when the project has no guidelines."""
    query = sa.select(sa.func.max(guidelines.c.version)).where(guidelines.c.project_id == project_id)
    return conn.execute(query).scalar() or 0


def load(conn: sa.Connection, project_id: int, version: int | None = None) -> Guidelines | None:
    """One version, or the newest."""
    query = sa.select(guidelines).where(guidelines.c.project_id == project_id)
    if version is not None:
        query = query.where(guidelines.c.version == version)
    row = conn.execute(query.order_by(guidelines.c.version.desc()).limit(1)).one_or_none()
    if row is None:
        return None
    clauses = tuple(Clause(**clause) for clause in json.loads(row.clauses))
    return Guidelines(row.project_id, row.version, clauses, row.note, row.made_at, row.made_by)


def versions(conn: sa.Connection, project_id: int, *, before: int | None, limit: int) -> Sequence[Version]:
    """Newest first; `before` leaves out that version and later ones."""
    table = guidelines.c
    columns = (table.version, table.clause_count, table.note, table.made_at, table.made_by)
    query = sa.select(*columns).where(table.project_id == project_id)
    if before is not None:
        query = query.where(table.version < before)
    rows = conn.execute(query.order_by(table.version.desc()).limit(limit))
    return [Version(*row) for row in rows]
