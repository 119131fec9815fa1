"""What projects ask of people's work, at rest."""

from __future__ import annotations

import sqlalchemy as sa

from preceptor.infra.db.schema import Id, metadata
from preceptor.rooms.performance.nouns import Figure, Targets

targets = sa.Table(
    "performance_target", metadata,
    sa.Column("project_id", Id, primary_key=True, autoincrement=False),
    sa.Column("figure", sa.Text, primary_key=True),
    sa.Column("least", sa.Float, nullable=False),
)  # fmt: skip


def targets_of(conn: sa.Connection, project_id: int) -> Targets:
    rows = conn.execute(sa.select(targets).where(targets.c.project_id == project_id))
    found = {Figure(row.figure): row.least for row in rows}
    return {one: found[one] for one in Figure if one in found}


def replace_targets(conn: sa.Connection, project_id: int, wanted: Targets) -> None:
    conn.execute(sa.delete(targets).where(targets.c.project_id == project_id))
    rows = [{"project_id": project_id, "figure": one.value, "least": least} for one, least in wanted.items()]
    if rows:
        conn.execute(sa.insert(targets), rows)
