"""Exposure by person, project and day at rest; own limits, projects' caps, pulses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import sqlalchemy as sa

from preceptor.infra.db.schema import Id, Micros, metadata
from preceptor.infra.db.upsert import overwrite, upsert
from preceptor.rooms.wellbeing.nouns import EVERYWHERE, WEEK_DAYS, Caps, Days, Limits, ProjectCaps, Stretch, Sums

days = sa.Table(
    "wellbeing_day", metadata,
    sa.Column("contributor_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("project_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("day", sa.Integer, primary_key=True, autoincrement=False),
    # Severity × active seconds: whole numbers, so that sums are exact.
    sa.Column("units", sa.BigInteger, nullable=False),
    sa.Column("seconds", sa.BigInteger, nullable=False),
    sa.Index("ix_wellbeing_day_project", "project_id", "day"),
)  # fmt: skip

stretches = sa.Table(
    "wellbeing_stretch", metadata,
    sa.Column("contributor_id", Id, primary_key=True, autoincrement=False),
    sa.Column("seconds", sa.Integer, nullable=False),
    sa.Column("until", Micros, nullable=False),
)  # fmt: skip

limits = sa.Table(
    "wellbeing_limits", metadata,
    sa.Column("contributor_id", Id, primary_key=True, autoincrement=False),
    sa.Column("day", sa.Integer, nullable=False),
    sa.Column("week", sa.Integer, nullable=False),
    sa.Column("most_severe", sa.SmallInteger, nullable=False),
    # Categories with a comma between them.
    sa.Column("avoided", sa.Text, nullable=False),
)  # fmt: skip

caps = sa.Table(
    "wellbeing_caps", metadata,
    sa.Column("project_id", Id, primary_key=True, autoincrement=False),
    sa.Column("severity", sa.SmallInteger, nullable=False),
    sa.Column("day", sa.Integer),
    sa.Column("week", sa.Integer),
)  # fmt: skip

pulses = sa.Table(
    "wellbeing_pulse", metadata,
    sa.Column("contributor_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("week", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("said", sa.SmallInteger, nullable=False),
)  # fmt: skip


def count(conn: sa.Connection, contributor_id: int, project_id: int, day: int, *, units: int, seconds: int) -> None:
    key = {"contributor_id": contributor_id, "project_id": project_id, "day": day}
    upsert(conn, days, key, add={"units": units, "seconds": seconds})


def met_by(conn: sa.Connection, contributor_id: int, project_ids: Sequence[int], *, today: int) -> Mapping[int, Days]:
    """What somebody met in each of these (0: in all), by primary key: seven rows each at most, however long they work."""
    mine = (days.c.contributor_id == contributor_id, days.c.project_id.in_(project_ids))
    week = (days.c.day > today - WEEK_DAYS, days.c.day <= today)
    return _days(conn.execute(sa.select(days).where(*mine, *week)).all(), project_ids)


def met_everywhere(conn: sa.Connection, contributor_id: int, *, today: int) -> Mapping[int, Days]:
    """Of the last seven days, project by project; the sum under 0."""
    week = (days.c.contributor_id == contributor_id, days.c.day > today - WEEK_DAYS, days.c.day <= today)
    rows = conn.execute(sa.select(days).where(*week)).all()
    return _days(rows, sorted({EVERYWHERE, *(row.project_id for row in rows)}))


def crowd_in(conn: sa.Connection, project_id: int, *, today: int, week: int) -> Sums:
    """What a project's people met in seven days, and what those of them said of this week. Reads every one of them."""
    here = (days.c.project_id == project_id, days.c.day > today - WEEK_DAYS, days.c.day <= today)
    each = sa.select(sa.func.sum(days.c.units).label("units")).where(*here).group_by(days.c.contributor_id).subquery()
    met = conn.execute(sa.select(sa.func.count(), sa.func.sum(each.c.units), sa.func.max(each.c.units))).one()
    theirs = pulses.c.contributor_id.in_(sa.select(days.c.contributor_id).where(*here))
    said = conn.execute(
        sa.select(sa.func.count(), sa.func.sum(pulses.c.said)).where(pulses.c.week == week, theirs)
    ).one()
    return Sums(int(met[0]), int(met[1] or 0), int(met[2] or 0), int(said[0]), int(said[1] or 0))


def stretch(conn: sa.Connection, contributor_id: int) -> Stretch:
    row = conn.execute(sa.select(stretches).where(stretches.c.contributor_id == contributor_id)).one_or_none()
    return Stretch(row.seconds, row.until) if row is not None else Stretch()


def save_stretch(conn: sa.Connection, contributor_id: int, one: Stretch) -> None:
    overwrite(conn, stretches, [{"contributor_id": contributor_id, **vars(one)}])


def limits_of(conn: sa.Connection, contributor_id: int) -> Limits:
    row = conn.execute(sa.select(limits).where(limits.c.contributor_id == contributor_id)).one_or_none()
    if row is None:
        return Limits()
    return Limits(Caps(row.day, row.week), row.most_severe, tuple(one for one in row.avoided.split(",") if one))


def save_limits(conn: sa.Connection, contributor_id: int, one: Limits) -> None:
    row = {
        "contributor_id": contributor_id,
        "most_severe": one.most_severe,
        "avoided": ",".join(one.avoided),
        **vars(one.caps),
    }
    overwrite(conn, limits, [row])


def caps_of(conn: sa.Connection, project_id: int) -> ProjectCaps:
    row = conn.execute(sa.select(caps).where(caps.c.project_id == project_id)).one_or_none()
    return ProjectCaps(row.severity, Caps(row.day, row.week)) if row is not None else ProjectCaps()


def save_caps(conn: sa.Connection, project_id: int, one: ProjectCaps) -> None:
    overwrite(conn, caps, [{"project_id": project_id, "severity": one.severity, **vars(one.caps)}])


def pulse(conn: sa.Connection, contributor_id: int, week: int) -> int | None:
    query = sa.select(pulses.c.said).where(pulses.c.contributor_id == contributor_id, pulses.c.week == week)
    found: int | None = conn.execute(query).scalar()
    return found


def save_pulse(conn: sa.Connection, contributor_id: int, week: int, said: int) -> None:
    overwrite(conn, pulses, [{"contributor_id": contributor_id, "week": week, "said": said}])


def forget(conn: sa.Connection, contributor_id: int) -> None:
    """What somebody met and said: their own, and nothing the money's trail rests on."""
    for table in (days, stretches, limits, pulses):
        conn.execute(sa.delete(table).where(table.c.contributor_id == contributor_id))


def _days(rows: Sequence[sa.Row[tuple[int, ...]]], project_ids: Sequence[int]) -> dict[int, Days]:
    units: dict[int, dict[int, int]] = defaultdict(dict)
    seconds: dict[int, dict[int, int]] = defaultdict(dict)
    for row in rows:
        units[row.project_id][row.day] = row.units
        seconds[row.project_id][row.day] = row.seconds
    return {one: Days(units[one], seconds[one]) for one in project_ids}
