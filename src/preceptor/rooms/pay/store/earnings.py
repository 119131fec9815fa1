"""Earnings at rest: the lines of people's money, and how long they worked."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

import sqlalchemy as sa

from preceptor.base.money import Money
from preceptor.infra.db.schema import Micros, metadata
from preceptor.infra.db.upsert import upsert
from preceptor.rooms.pay.nouns import (
    BY_WORK,
    EarnedSum,
    Earning,
    EarningFilter,
    EarningKind,
    EarningState,
    Ground,
    Worked,
)

_PENDING = sa.text("state = 'pending'")
_WAITING = sa.text("state IN ('rejected', 'contested')")
_UNPAID = sa.text("payment = ''")

earnings = sa.Table(
    "pay_earning", metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("key", sa.Text, nullable=False, unique=True),
    sa.Column("project_id", sa.BigInteger, nullable=False),
    sa.Column("contributor_id", sa.BigInteger, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("currency", sa.Text, nullable=False),
    sa.Column("minor_units", sa.BigInteger, nullable=False),
    sa.Column("how", sa.Text, nullable=False),
    sa.Column("earned_at", Micros, nullable=False),
    sa.Column("approve_at", Micros, nullable=False),
    sa.Column("seconds", sa.Integer, nullable=False),
    sa.Column("item", sa.Text, nullable=False),
    sa.Column("answer", sa.Text, nullable=False),
    sa.Column("withheld", sa.BigInteger, nullable=False),
    sa.Column("ground", sa.Text, nullable=False),
    sa.Column("reason", sa.Text, nullable=False),
    sa.Column("decided_by", sa.Text, nullable=False),
    sa.Column("decided_at", Micros),
    sa.Column("contest_until", Micros),
    sa.Column("contested_at", Micros),
    sa.Column("contest_note", sa.Text, nullable=False),
    sa.Column("settle_by", Micros),
    sa.Column("settled_by", sa.Text, nullable=False),
    sa.Column("settled_at", Micros),
    sa.Column("settle_reason", sa.Text, nullable=False),
    sa.Column("granted", sa.BigInteger, nullable=False),
    sa.Column("payment", sa.Text, nullable=False),
    sa.Index("ix_pay_earning_contributor", "contributor_id", "id"),
    sa.Index("ix_pay_earning_project", "project_id", "state", "id"),
    sa.Index("ix_pay_earning_week", "project_id", "earned_at"),
    sa.Index("ix_pay_earning_due", "approve_at", sqlite_where=_PENDING, postgresql_where=_PENDING),
    sa.Index("ix_pay_earning_waiting", "contest_until", sqlite_where=_WAITING, postgresql_where=_WAITING),
    sa.Index("ix_pay_earning_unpaid", "contributor_id", "project_id", sqlite_where=_UNPAID, postgresql_where=_UNPAID),
    sa.Index("ix_pay_earning_payment", "payment", sqlite_where=sa.text("payment <> ''"),
             postgresql_where=sa.text("payment <> ''")),
)  # fmt: skip

times = sa.Table(
    "pay_time", metadata,
    sa.Column("project_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("contributor_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("lines", sa.BigInteger, nullable=False),
    sa.Column("seconds", sa.BigInteger, nullable=False),
    sa.Index("ix_pay_time_contributor", "contributor_id"),
)  # fmt: skip


def add_new(conn: sa.Connection, wanted: Sequence[Earning]) -> list[Earning]:
    """Keep those whose key is not there yet; gives these. Their time is counted with them. At most 400 at once."""
    keys = [one.key for one in wanted]
    known = set(conn.execute(sa.select(earnings.c.key).where(earnings.c.key.in_(keys))).scalars())
    new = {one.key: one for one in wanted if one.key not in known}
    if new:
        conn.execute(sa.insert(earnings), [_values(one) for one in new.values()])
    for one in sorted(new.values(), key=lambda each: (each.project_id, each.contributor_id)):
        if one.seconds:
            key = {"project_id": one.project_id, "contributor_id": one.contributor_id}
            upsert(conn, times, key, add={"lines": 1, "seconds": one.seconds})
    return list(new.values())


def save(conn: sa.Connection, one: Earning) -> None:
    """What was decided about it; what it is stays."""
    values = _values(one)
    kept = {name: value for name, value in values.items() if name not in {"id", "key"}}
    conn.execute(sa.update(earnings).where(earnings.c.id == one.id).values(kept))


def load(conn: sa.Connection, earning_id: str, *, lock: bool = False) -> Earning | None:
    query = sa.select(earnings).where(earnings.c.id == earning_id)
    row = conn.execute(query.with_for_update() if lock else query).one_or_none()
    return _earning(row) if row is not None else None


def by_key(conn: sa.Connection, key: str) -> Earning | None:
    row = conn.execute(sa.select(earnings).where(earnings.c.key == key)).one_or_none()
    return _earning(row) if row is not None else None


def pending(conn: sa.Connection, *, until: int, limit: int) -> list[Earning]:
    """Those whose time has come, of all projects, locked so that nobody decides about them meanwhile."""
    query = sa.select(earnings).where(_PENDING, earnings.c.approve_at <= until)
    query = query.order_by(earnings.c.approve_at).limit(limit).with_for_update(skip_locked=True)
    return [_earning(row) for row in conn.execute(query)]


def waiting(conn: sa.Connection, *, until: int, limit: int) -> list[Earning]:
    """Those held back whose clock has run out: to contest, or to decide what was contested."""
    clock = sa.case(
        (earnings.c.state == EarningState.CONTESTED.value, earnings.c.settle_by), else_=earnings.c.contest_until
    )
    query = sa.select(earnings).where(_WAITING, clock <= until).limit(limit)
    return [_earning(row) for row in conn.execute(query.with_for_update(skip_locked=True))]


def accepted(conn: sa.Connection, project_id: int, contributor_id: int, *, most: int) -> int:
    """Tasks approved, or granted when they were contested; counted up to `most`."""
    granted = sa.and_(earnings.c.state == EarningState.SETTLED.value, earnings.c.granted > 0)
    held = sa.or_(earnings.c.state == EarningState.APPROVED.value, granted)
    mine = (earnings.c.contributor_id == contributor_id, earnings.c.project_id == project_id)
    some = sa.select(earnings.c.id).where(*mine, earnings.c.kind == EarningKind.TASK.value, held).limit(most)
    return conn.execute(sa.select(sa.func.count()).select_from(some.subquery())).scalar_one()


def some(conn: sa.Connection, ids: Sequence[str]) -> list[Earning]:
    """At most 200, locked."""
    query = sa.select(earnings).where(earnings.c.id.in_(ids)).order_by(earnings.c.id).with_for_update()
    return [_earning(row) for row in conn.execute(query)]


def page(conn: sa.Connection, wanted: EarningFilter, *, before: str, limit: int) -> list[Earning]:
    """Newest first; `before` is the id of the last one shown."""
    query = sa.select(earnings)
    for name in ("state", "project_id", "contributor_id"):
        value = getattr(wanted, name)
        if value is not None:
            query = query.where(earnings.c[name] == value)
    if before:
        query = query.where(earnings.c.id < before)
    return [_earning(row) for row in conn.execute(query.order_by(earnings.c.id.desc()).limit(limit))]


def between(
    conn: sa.Connection, contributor_id: int, *, since: int, until: int, after: str = "", limit: int
) -> list[Earning]:
    """One person's of a stretch of time, oldest first; `after` is the id of the last one seen."""
    query = sa.select(earnings).where(_of_stretch(contributor_id, since, until), earnings.c.id > after)
    return [_earning(row) for row in conn.execute(query.order_by(earnings.c.id).limit(limit))]


def sums_between(conn: sa.Connection, contributor_id: int, *, since: int, until: int) -> list[EarnedSum]:
    """One person's of a stretch of time, added up by project, kind, currency and state, in this order."""
    table = earnings.c
    by = (table.project_id, table.kind, table.currency, table.state)
    totals = (sa.func.sum(one) for one in (table.seconds, table.minor_units, table.withheld))
    query = sa.select(*by, sa.func.count(), *totals).where(_of_stretch(contributor_id, since, until)).group_by(*by)
    return sorted(
        EarnedSum(row[0], EarningKind(row[1]), row[2], EarningState(row[3]), *map(int, row[4:]))
        for row in conn.execute(query)
    )


def _of_stretch(contributor_id: int, since: int, until: int) -> sa.ColumnElement[bool]:
    table = earnings.c
    return sa.and_(table.contributor_id == contributor_id, table.earned_at >= since, table.earned_at < until)


def count_in(conn: sa.Connection, project_id: int, state: EarningState) -> int:
    wanted = sa.and_(earnings.c.project_id == project_id, earnings.c.state == state.value)
    return int(conn.execute(sa.select(sa.func.count()).select_from(earnings).where(wanted)).scalar_one())


def week(conn: sa.Connection, project_id: int, *, since: int, until: int) -> dict[tuple[int, str], tuple[int, int]]:
    """(contributor, currency) → active seconds and minor units earned by work, less what was held back and not granted."""
    table = earnings.c
    by_work = table.kind.in_([one.value for one in BY_WORK])
    kept = sa.func.sum(table.minor_units - table.withheld + table.granted)
    query = sa.select(table.contributor_id, table.currency, sa.func.sum(table.seconds), kept).where(
        table.project_id == project_id, table.earned_at >= since, table.earned_at < until, by_work
    )
    rows = conn.execute(query.group_by(table.contributor_id, table.currency))
    return {(row[0], row[1]): (int(row[2]), int(row[3])) for row in rows}


def take_into(conn: sa.Connection, contributor_id: int, currency: str, payment: str) -> dict[int, int]:
    """Everything approved and unpaid of a person goes into a payment; gives project → minor units.

    What is approved meanwhile is not in it: the sums are those of the very rows that were taken.
    """
    mine = sa.and_(earnings.c.contributor_id == contributor_id, _UNPAID, earnings.c.currency == currency)
    decided = earnings.c.state != EarningState.PENDING.value
    taken = sa.update(earnings).where(mine, decided).values(payment=payment)
    table, sums = earnings.c, Counter[int]()
    for row in conn.execute(taken.returning(table.project_id, table.minor_units, table.withheld)):
        sums[row.project_id] += row.minor_units - row.withheld
    return {project_id: total for project_id, total in sums.items() if total}


def in_payment(conn: sa.Connection, payment: str) -> dict[int, int]:
    """Project → minor units that are in a payment."""
    table = earnings.c
    total = sa.func.sum(table.minor_units - table.withheld)
    query = sa.select(table.project_id, total).where(table.payment == payment, table.payment != "")
    return {row[0]: int(row[1]) for row in conn.execute(query.group_by(table.project_id)) if row[1]}


def take_out_of(conn: sa.Connection, payment: str) -> None:
    """A payment came to nothing: what was in it is owed again."""
    conn.execute(sa.update(earnings).where(earnings.c.payment == payment).values(payment=""))


def worked(conn: sa.Connection, contributor_id: int, *, project_id: int | None = None) -> int:
    """Active seconds of one person."""
    query = sa.select(sa.func.coalesce(sa.func.sum(times.c.seconds), 0)).where(times.c.contributor_id == contributor_id)
    if project_id is not None:
        query = query.where(times.c.project_id == project_id)
    return int(conn.execute(query).scalar_one())


def worked_in(conn: sa.Connection, contributor_id: int, projects: Sequence[int]) -> dict[int, int]:
    """Project → active seconds of one person; at most 500 projects."""
    mine = sa.and_(times.c.contributor_id == contributor_id, times.c.project_id.in_(projects))
    return {row.project_id: row.seconds for row in conn.execute(sa.select(times).where(mine))}


def workers(conn: sa.Connection, project_id: int, *, after: int, limit: int) -> list[Worked]:
    """Who worked in a project, by number."""
    table = times.c
    query = sa.select(table.contributor_id, table.lines, table.seconds).where(
        table.project_id == project_id, table.contributor_id > after
    )
    return [Worked(*row) for row in conn.execute(query.order_by(table.contributor_id).limit(limit))]


def _values(one: Earning) -> Mapping[str, Any]:
    values = asdict(one)
    money = values.pop("money")
    return {
        **values, "currency": money["currency"], "minor_units": money["minor_units"], "kind": one.kind.value,
        "state": one.state.value, "ground": one.ground.value if one.ground else "",
        "how": json.dumps(dict(one.how), separators=(",", ":")),
    }  # fmt: skip


def _earning(row: Any) -> Earning:
    values = dict(row._mapping)
    money = Money(values.pop("currency"), values.pop("minor_units"))
    kind, state = EarningKind(values.pop("kind")), EarningState(values.pop("state"))
    ground, how = values.pop("ground"), json.loads(values.pop("how"))
    return Earning(money=money, kind=kind, state=state, ground=Ground(ground) if ground else None, how=how, **values)
