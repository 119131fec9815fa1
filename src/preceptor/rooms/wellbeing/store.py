"""Exposure by person, project and day at rest; own limits, projects' caps, pulses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from typing import Any

import sqlalchemy as sa

from preceptor.infra.db.schema import Id, Micros, metadata
from preceptor.infra.db.upsert import INSERT, insert_new, overwrite, upsert
from preceptor.rooms.wellbeing.nouns import EVERYWHERE, WEEK_DAYS, Caps, Days, Limits, Place, ProjectCaps, Stretch, Sums

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

crowds = sa.Table(
    # A project's people in the seven days that end on `last`, kept as somebody's share of it changes: telling of a million people is
    # one row by its key. Days to come are in it already as far as they are known.
    "wellbeing_crowd", metadata,
    sa.Column("project_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("last", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("people", sa.BigInteger, nullable=False),
    sa.Column("units", sa.BigInteger, nullable=False),
    sa.Column("most_units", sa.BigInteger, nullable=False),
    sa.Column("pulses", sa.BigInteger, nullable=False),
    sa.Column("said", sa.BigInteger, nullable=False),
)  # fmt: skip

stretches = sa.Table(
    "wellbeing_stretch", metadata,
    sa.Column("contributor_id", Id, primary_key=True, autoincrement=False),
    sa.Column("seconds", sa.Integer, nullable=False),
    sa.Column("until", Micros, nullable=False),
    # The week of which somebody was last asked how it was.
    sa.Column("asked_week", sa.Integer),
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


def units_of(
    conn: sa.Connection, contributor_id: int, *, since: int, project_ids: Collection[int] | None = None
) -> dict[int, dict[int, int]]:
    """Project (of these, or of all) → day → units of somebody, of all days that count in seven days which end on `since` or later."""
    query = sa.select(days.c.project_id, days.c.day, days.c.units).where(
        days.c.contributor_id == contributor_id, days.c.day > since - WEEK_DAYS,
        days.c.project_id != EVERYWHERE if project_ids is None else days.c.project_id.in_(project_ids),
    )  # fmt: skip
    found: dict[int, dict[int, int]] = defaultdict(dict)
    for row in conn.execute(query):
        found[row.project_id][row.day] = row.units
    return found


def crowd_of(conn: sa.Connection, project_id: int, last: int) -> Sums:
    """What a project's people met in the seven days that end on `last`, as it is kept: one row by primary key."""
    row = conn.execute(sa.select(crowds).where(crowds.c.project_id == project_id, crowds.c.last == last)).one_or_none()
    return Sums(row.people, row.units, row.most_units, row.pulses, row.said) if row is not None else Sums()


def move_crowds(conn: sa.Connection, changes: Mapping[Place, Sums]) -> None:
    """Add to what is kept, in the order of the key, so that two who do it wait for each other and never in a circle."""
    if not changes:
        return
    rows = [{"project_id": key[0], "last": key[1], **vars(change)} for key, change in sorted(changes.items())]
    conn.execute(_moving(conn.dialect.name), rows)


def drop_crowds(conn: sa.Connection, project_ids: Sequence[int], *, before: int) -> None:
    """Days that are over are asked for by nobody."""
    conn.execute(sa.delete(crowds).where(crowds.c.project_id.in_(project_ids), crowds.c.last < before))


def settle_most(conn: sa.Connection, project_id: int, gone: Mapping[int, int]) -> None:
    """Somebody is gone: where theirs was the most, who met most now is looked up, in one look at the project's people. `gone`: last
    day → their units."""
    kept = conn.execute(
        sa.select(crowds.c.last, crowds.c.most_units).where(crowds.c.project_id == project_id, crowds.c.last.in_(gone))
    )
    lasts = sorted(row.last for row in kept if row.most_units <= gone[row.last])
    if not lasts:
        return
    sums = [
        sa.func.sum(sa.case((days.c.day.between(one - WEEK_DAYS + 1, one), days.c.units), else_=0)).label(f"on_{one}")
        for one in lasts
    ]
    here = (days.c.project_id == project_id, days.c.day > lasts[0] - WEEK_DAYS, days.c.day <= lasts[-1])
    each = sa.select(*sums).where(*here).group_by(days.c.contributor_id).subquery()
    most = conn.execute(sa.select(*(sa.func.max(one) for one in each.c))).one()
    for last, units in zip(lasts, most, strict=True):
        theirs = (crowds.c.project_id == project_id, crowds.c.last == last)
        conn.execute(sa.update(crowds).where(*theirs).values(most_units=int(units or 0)))


def hold(conn: sa.Connection, contributor_id: int) -> Stretch:
    """Somebody's stretch, held until the end of the transaction: what is kept of them changes for one at a time. Whoever holds several
    takes them in the order of their numbers, and before any sums."""
    insert_new(conn, stretches, [{"contributor_id": contributor_id, **vars(Stretch())}])
    conn.execute(sa.select(stretches.c.until).where(stretches.c.contributor_id == contributor_id).with_for_update())
    return stretch(conn, contributor_id)


def stretch(conn: sa.Connection, contributor_id: int) -> Stretch:
    row = conn.execute(sa.select(stretches).where(stretches.c.contributor_id == contributor_id)).one_or_none()
    return Stretch(row.seconds, row.until) if row is not None else Stretch()


def save_stretch(conn: sa.Connection, contributor_id: int, one: Stretch) -> None:
    overwrite(conn, stretches, [{"contributor_id": contributor_id, **vars(one)}])


def unasked(conn: sa.Connection, week: int, *, since: int, after: int, limit: int) -> list[int]:
    """Contributors who met difficult content since then (micros) and were not asked of this week, by number. Two never find the same."""
    query = sa.select(stretches.c.contributor_id).where(
        stretches.c.contributor_id > after, stretches.c.until >= since,
        sa.func.coalesce(stretches.c.asked_week, 0) < week,
    )  # fmt: skip
    query = query.order_by(stretches.c.contributor_id).limit(limit).with_for_update(skip_locked=True)
    return list(conn.execute(query).scalars())


def note_asked(conn: sa.Connection, contributor_ids: Sequence[int], week: int) -> None:
    theirs = stretches.c.contributor_id.in_(contributor_ids)
    conn.execute(sa.update(stretches).where(theirs).values(asked_week=week))


def have_said(conn: sa.Connection, contributor_ids: Sequence[int], week: int) -> set[int]:
    """Those of them who said how this week is."""
    theirs = pulses.c.contributor_id.in_(contributor_ids)
    return set(conn.execute(sa.select(pulses.c.contributor_id).where(theirs, pulses.c.week == week)).scalars())


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


def said_by(conn: sa.Connection, contributor_id: int, *, since: int) -> dict[int, int]:
    """Week → what somebody said of it, from the week `since` on."""
    query = sa.select(pulses.c.week, pulses.c.said).where(
        pulses.c.contributor_id == contributor_id, pulses.c.week >= since
    )
    return {row.week: row.said for row in conn.execute(query)}


def save_pulse(conn: sa.Connection, contributor_id: int, week: int, said: int) -> None:
    overwrite(conn, pulses, [{"contributor_id": contributor_id, "week": week, "said": said}])


def forget(conn: sa.Connection, contributor_id: int) -> None:
    """What somebody met and said: their own, and nothing the money's trail rests on."""
    for table in (days, stretches, limits, pulses):
        conn.execute(sa.delete(table).where(table.c.contributor_id == contributor_id))


@lru_cache
def _moving(dialect: str) -> Any:
    statement = INSERT[dialect](crowds)
    new = statement.excluded
    changes = {name: crowds.c[name] + new[name] for name in ("people", "units", "pulses", "said")}
    most = sa.case((new.most_units > crowds.c.most_units, new.most_units), else_=crowds.c.most_units)
    return statement.on_conflict_do_update(index_elements=["project_id", "last"], set_={**changes, "most_units": most})


def _days(rows: Sequence[sa.Row[tuple[int, ...]]], project_ids: Sequence[int]) -> dict[int, Days]:
    units: dict[int, dict[int, int]] = defaultdict(dict)
    seconds: dict[int, dict[int, int]] = defaultdict(dict)
    for row in rows:
        units[row.project_id][row.day] = row.units
        seconds[row.project_id][row.day] = row.seconds
    return {one: Days(units[one], seconds[one]) for one in project_ids}
