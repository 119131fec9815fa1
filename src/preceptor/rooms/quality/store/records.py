"""What people got right of gold, over all projects."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa

from preceptor.rooms.quality.store.gold import tallies


def gold_everywhere(conn: sa.Connection, people: Sequence[int]) -> dict[int, tuple[int, int]]:
    """Contributor → gold questions met in all projects, and got right."""
    table = tallies.c
    query = sa.select(table.contributor_id, sa.func.sum(table.seen), sa.func.sum(table.right))
    mine = query.where(table.contributor_id.in_(people)).group_by(table.contributor_id)
    return {row[0]: (int(row[1]), int(row[2])) for row in conn.execute(mine)}
