"""Active time by person, project and week at rest; caps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import sqlalchemy as sa

from preceptor.infra.db.schema import Id, metadata
from preceptor.infra.db.upsert import overwrite, upsert

weeks = sa.Table(
    "hours_week", metadata,
    sa.Column("contributor_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("week", sa.Integer, primary_key=True, autoincrement=False),
    # 0: in all projects.
    sa.Column("project_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("seconds", sa.BigInteger, nullable=False),
)  # fmt: skip

caps = sa.Table(
    "hours_cap", metadata,
    sa.Column("project_id", Id, primary_key=True, autoincrement=False),
    sa.Column("hours", sa.Integer, nullable=False),
)  # fmt: skip

own = sa.Table(
    "hours_own", metadata,
    sa.Column("account_no", Id, primary_key=True, autoincrement=False),
    sa.Column("hours", sa.Integer, nullable=False),
)  # fmt: skip


def count(conn: sa.Connection, contributor_id: int, week: int, project_id: int, *, seconds: int) -> None:
    key = {"contributor_id": contributor_id, "week": week, "project_id": project_id}
    upsert(conn, weeks, key, add={"seconds": seconds})


def worked(conn: sa.Connection, contributor_id: int, week: int, project_ids: Sequence[int]) -> Mapping[int, int]:
    """Project → seconds, by primary key."""
    mine = (weeks.c.contributor_id == contributor_id, weeks.c.week == week, weeks.c.project_id.in_(project_ids))
    return {row.project_id: row.seconds for row in conn.execute(sa.select(weeks).where(*mine))}


def worked_everywhere(conn: sa.Connection, contributor_id: int, week: int) -> Mapping[int, int]:
    """Project → seconds, the sum of all under 0."""
    mine = (weeks.c.contributor_id == contributor_id, weeks.c.week == week)
    return {row.project_id: row.seconds for row in conn.execute(sa.select(weeks).where(*mine))}


def cap(conn: sa.Connection, project_id: int) -> int | None:
    found: int | None = conn.execute(sa.select(caps.c.hours).where(caps.c.project_id == project_id)).scalar()
    return found


def save_cap(conn: sa.Connection, project_id: int, hours: int | None) -> None:
    if hours is None:
        conn.execute(sa.delete(caps).where(caps.c.project_id == project_id))
    else:
        overwrite(conn, caps, [{"project_id": project_id, "hours": hours}])


def own_cap(conn: sa.Connection, account_no: int) -> int | None:
    found: int | None = conn.execute(sa.select(own.c.hours).where(own.c.account_no == account_no)).scalar()
    return found


def save_own_cap(conn: sa.Connection, account_no: int, hours: int | None) -> None:
    if hours is None:
        conn.execute(sa.delete(own).where(own.c.account_no == account_no))
    else:
        overwrite(conn, own, [{"account_no": account_no, "hours": hours}])


def forget(conn: sa.Connection, *, contributor_ids: Sequence[int], account_nos: Sequence[int]) -> None:
    """What is held on these people here; what their money rests on lies elsewhere."""
    conn.execute(sa.delete(weeks).where(weeks.c.contributor_id.in_(contributor_ids)))
    conn.execute(sa.delete(own).where(own.c.account_no.in_(account_nos)))
