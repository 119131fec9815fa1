"""Days, people, targets and findings at rest."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

import sqlalchemy as sa
from pydantic import TypeAdapter

from preceptor.infra.db.schema import Id, Micros, metadata
from preceptor.infra.db.upsert import insert_new, overwrite, upsert
from preceptor.rooms.reports.nouns import TOTAL, Day, Doing, Findings, Indicator

_STOPPED = sa.text("stopped_until > 0")

# One small row a day and one for all days: what happened is counted as it is heard, by one follower, never counted anew.
days = sa.Table(
    "reports_day", metadata,
    sa.Column("project_id", Id, primary_key=True, autoincrement=False),
    sa.Column("day", Id, primary_key=True, autoincrement=False),
    sa.Column("counts", sa.Text, nullable=False),
    sa.Column("changed_at", Micros, nullable=False),
)  # fmt: skip

people = sa.Table(
    "reports_person", metadata,
    sa.Column("project_id", Id, primary_key=True, autoincrement=False),
    sa.Column("contributor_id", Id, primary_key=True, autoincrement=False),
    sa.Column("answers", sa.BigInteger, nullable=False, server_default="0"),
    sa.Column("seconds", sa.BigInteger, nullable=False, server_default="0"),
    sa.Column("gold", sa.BigInteger, nullable=False, server_default="0"),
    sa.Column("gold_right", sa.BigInteger, nullable=False, server_default="0"),
    sa.Column("stopped_until", Micros, nullable=False, server_default="0"),
    # The scatter shows those who did most.
    sa.Index("ix_reports_person_most", "project_id", "answers"),
    sa.Index("ix_reports_person_stopped", "project_id", "stopped_until",
             sqlite_where=_STOPPED, postgresql_where=_STOPPED),
)  # fmt: skip

targets = sa.Table(
    "reports_target", metadata,
    sa.Column("project_id", Id, primary_key=True, autoincrement=False),
    sa.Column("indicator", sa.Text, primary_key=True),
    sa.Column("target", sa.Float, nullable=False),
)  # fmt: skip

findings = sa.Table(
    "reports_finding", metadata,
    sa.Column("project_id", Id, primary_key=True, autoincrement=False),
    sa.Column("found", sa.Text, nullable=False),
)  # fmt: skip

_DAY, _FINDINGS = TypeAdapter(Day), TypeAdapter(Findings)


def days_of(conn: sa.Connection, project_id: int, numbers: Collection[int]) -> dict[int, Day]:
    query = sa.select(days).where(days.c.project_id == project_id, days.c.day.in_(sorted(numbers)))
    return {row.day: _DAY.validate_json(row.counts) for row in conn.execute(query)}


def days_between(conn: sa.Connection, project_id: int, first: int, last: int) -> dict[int, Day]:
    """Those on which anything happened, in their order."""
    query = sa.select(days).where(days.c.project_id == project_id, days.c.day >= first, days.c.day <= last)
    return {row.day: _DAY.validate_json(row.counts) for row in conn.execute(query.order_by(days.c.day))}


def day_before(conn: sa.Connection, project_id: int, first: int) -> dict[int, Day]:
    """The last day before `first` on which anything happened, {} where there is none."""
    query = sa.select(days).where(days.c.project_id == project_id, days.c.day > TOTAL, days.c.day < first)
    row = conn.execute(query.order_by(days.c.day.desc()).limit(1)).one_or_none()
    return {row.day: _DAY.validate_json(row.counts)} if row is not None else {}


def save_days(conn: sa.Connection, project_id: int, given: Mapping[int, Day], *, now: int) -> None:
    rows = [
        {"project_id": project_id, "day": number, "counts": _DAY.dump_json(one).decode(), "changed_at": now}
        for number, one in sorted(given.items())
    ]
    overwrite(conn, days, rows)


def changed_at(conn: sa.Connection, project_id: int) -> int:
    """When anything was last counted; 0 for never."""
    mine = sa.and_(days.c.project_id == project_id, days.c.day == TOTAL)
    return int(conn.execute(sa.select(days.c.changed_at).where(mine)).scalar() or 0)


def touch(conn: sa.Connection, project_id: int, *, now: int) -> None:
    """Something else that is shown changed: whoever watches looks again."""
    none = {"project_id": project_id, "day": TOTAL, "counts": _DAY.dump_json(Day()).decode(), "changed_at": now}
    insert_new(conn, days, [none])
    mine = sa.and_(days.c.project_id == project_id, days.c.day == TOTAL)
    conn.execute(sa.update(days).where(mine).values(changed_at=now))


def known_among(conn: sa.Connection, project_id: int, who: Collection[int]) -> set[int]:
    query = sa.select(people.c.contributor_id).where(
        people.c.project_id == project_id, people.c.contributor_id.in_(sorted(who)), people.c.answers > 0
    )
    return set(conn.execute(query).scalars())


def count(conn: sa.Connection, project_id: int, contributor_id: int, *, add: Mapping[str, int]) -> None:
    upsert(conn, people, {"project_id": project_id, "contributor_id": contributor_id}, add=add)


def stop(conn: sa.Connection, project_id: int, until: Mapping[int, int]) -> None:
    """Person → until when (micros) they are stopped, 0 for not at all; who did nothing here is known from now on."""
    insert_new(conn, people, [{"project_id": project_id, "contributor_id": who} for who in sorted(until)])
    for who, when in sorted(until.items()):
        mine = sa.and_(people.c.project_id == project_id, people.c.contributor_id == who)
        conn.execute(sa.update(people).where(mine).values(stopped_until=when))


def count_stopped(conn: sa.Connection, project_id: int, *, now: int) -> int:
    """Of the people who gave an answer."""
    mine = sa.and_(people.c.project_id == project_id, _STOPPED, people.c.stopped_until > now, people.c.answers > 0)
    return int(conn.execute(sa.select(sa.func.count()).select_from(people).where(mine)).scalar_one())


def most_active(conn: sa.Connection, project_id: int, *, limit: int) -> list[Doing]:
    """Whoever gave most answers, first."""
    query = sa.select(people).where(people.c.project_id == project_id, people.c.answers > 0)
    return [_doing(row) for row in conn.execute(query.order_by(people.c.answers.desc()).limit(limit))]


def targets_of(conn: sa.Connection, project_id: int) -> dict[Indicator, float]:
    query = sa.select(targets).where(targets.c.project_id == project_id)
    return {Indicator(row.indicator): row.target for row in conn.execute(query)}


def set_target(conn: sa.Connection, project_id: int, indicator: Indicator, target: float | None) -> None:
    mine = sa.and_(targets.c.project_id == project_id, targets.c.indicator == indicator.value)
    if target is None:
        conn.execute(sa.delete(targets).where(mine))
    else:
        overwrite(conn, targets, [{"project_id": project_id, "indicator": indicator.value, "target": target}])


def save_findings(conn: sa.Connection, project_id: int, found: Findings) -> None:
    overwrite(conn, findings, [{"project_id": project_id, "found": _FINDINGS.dump_json(found).decode()}])


def findings_of(conn: sa.Connection, project_id: int) -> Findings | None:
    said = conn.execute(sa.select(findings.c.found).where(findings.c.project_id == project_id)).scalar()
    return _FINDINGS.validate_json(said) if said is not None else None


def _doing(row: Any) -> Doing:
    return Doing(row.contributor_id, row.answers, row.seconds, row.gold, row.gold_right, row.stopped_until)
