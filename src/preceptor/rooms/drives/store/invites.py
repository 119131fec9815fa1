"""Invites at rest, and how many somebody got in a week."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

import sqlalchemy as sa

from preceptor.infra.db.schema import Id, Micros, metadata
from preceptor.infra.db.upsert import insert_new
from preceptor.rooms.drives.nouns import Aspect, Fit, Invite, InviteState, Reason

invites = sa.Table(
    "drives_invite", metadata,
    sa.Column("no", Id, primary_key=True),
    sa.Column("id", sa.Text, nullable=False, unique=True),
    sa.Column("drive_no", sa.BigInteger, nullable=False),
    sa.Column("project_id", sa.BigInteger, nullable=False),
    sa.Column("account_no", sa.BigInteger, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("points", sa.Integer, nullable=False),
    sa.Column("reasons", sa.Text, nullable=False),
    sa.Column("made_at", Micros, nullable=False),
    sa.Column("expires_at", Micros),
    sa.Column("answered_at", Micros),
    sa.Column("said", sa.Text, nullable=False),
    sa.UniqueConstraint("drive_no", "account_no"),
    sa.Index("ix_drives_invite_state", "drive_no", "state", "no"),
    sa.Index("ix_drives_invite_person", "account_no", "no"),
    sa.Index("ix_drives_invite_project", "project_id", "made_at", "account_no"),
    sa.Index("ix_drives_invite_due", "state", "expires_at"),
)  # fmt: skip

weeks = sa.Table(
    "drives_week", metadata,
    sa.Column("week", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("account_no", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("sent", sa.Integer, nullable=False),
)  # fmt: skip

_ASKED = (InviteState.OPEN, InviteState.ACCEPTED, InviteState.DECLINED, InviteState.EXPIRED)
_AT_ONCE = 200


def add(conn: sa.Connection, rows: Sequence[Invite]) -> None:
    """Whoever is in the same drive already is left out."""
    for start in range(0, len(rows), _AT_ONCE):
        insert_new(conn, invites, [_row(one) for one in rows[start : start + _AT_ONCE]])


def save(conn: sa.Connection, one: Invite) -> None:
    now = {"state": one.state, "expires_at": one.expires_at, "answered_at": one.answered_at, "said": one.said}
    conn.execute(sa.update(invites).where(invites.c.no == one.no).values(**now))


def load(conn: sa.Connection, invite_id: str, *, lock: bool = False) -> Invite | None:
    query = sa.select(invites).where(invites.c.id == invite_id)
    row = conn.execute(query.with_for_update() if lock else query).one_or_none()
    return _noun(row) if row is not None else None


def in_state(conn: sa.Connection, drive_no: int, state: InviteState, *, limit: int) -> list[Invite]:
    """In the order they were found, best first."""
    mine = (invites.c.drive_no == drive_no, invites.c.state == state)
    return [_noun(row) for row in conn.execute(sa.select(invites).where(*mine).order_by(invites.c.no).limit(limit))]


def of_drive(conn: sa.Connection, drive_no: int, *, limit: int) -> list[Invite]:
    query = sa.select(invites).where(invites.c.drive_no == drive_no).order_by(invites.c.no).limit(limit)
    return [_noun(row) for row in conn.execute(query)]


def counts(conn: sa.Connection, drive_no: int) -> Mapping[InviteState, int]:
    query = sa.select(invites.c.state, sa.func.count().label("many")).where(invites.c.drive_no == drive_no)
    return {InviteState(row.state): row.many for row in conn.execute(query.group_by(invites.c.state))}


def of_person(conn: sa.Connection, account_no: int, *, limit: int) -> list[Invite]:
    """What they were asked, newest first; not what would only have been."""
    hidden = (InviteState.PROPOSED, InviteState.NOT_SENT)
    # Without an end it was taken back before it was sent: its person never knew.
    known = (invites.c.state.not_in(hidden), invites.c.expires_at.is_not(None))
    mine = (invites.c.account_no == account_no, *known)
    return [
        _noun(row) for row in conn.execute(sa.select(invites).where(*mine).order_by(invites.c.no.desc()).limit(limit))
    ]


def asked_since(conn: sa.Connection, project_id: int, since: int) -> Sequence[int]:
    """Who was asked into a project since a moment (micros), however they answered."""
    mine = (invites.c.project_id == project_id, invites.c.made_at >= since, invites.c.state.in_(_ASKED))
    return list(conn.execute(sa.select(invites.c.account_no).where(*mine)).scalars())


def was_asked(conn: sa.Connection, project_id: int, account_no: int, since: int) -> bool:
    mine = (invites.c.account_no == account_no, invites.c.project_id == project_id, invites.c.made_at >= since)
    return conn.execute(sa.select(invites.c.no).where(*mine, invites.c.state.in_(_ASKED)).limit(1)).first() is not None


def withdraw_all(conn: sa.Connection, drive_no: int, *, at: int) -> None:
    """Whatever was not answered yet."""
    mine = (invites.c.drive_no == drive_no, invites.c.state.in_((InviteState.OPEN, InviteState.PROPOSED)))
    conn.execute(sa.update(invites).where(*mine).values(state=InviteState.WITHDRAWN, answered_at=at))


def expire(conn: sa.Connection, *, now: int, limit: int) -> int:
    """Those whose time ran out, some at a time; gives how many."""
    due = sa.select(invites.c.no).where(invites.c.state == InviteState.OPEN, invites.c.expires_at <= now).limit(limit)
    numbers = list(conn.execute(due).scalars())
    # Asked again in the statement: somebody may have answered between the two.
    late = (invites.c.no.in_(numbers), invites.c.state == InviteState.OPEN)
    conn.execute(sa.update(invites).where(*late).values(state=InviteState.EXPIRED))
    return len(numbers)


def use_week(conn: sa.Connection, account_no: int, week: int, *, most: int) -> bool:
    """Count one more invite of somebody's week; False when they have had `most`. Exact, whoever else counts at once."""
    insert_new(conn, weeks, [{"week": week, "account_no": account_no, "sent": 0}])
    mine = (weeks.c.week == week, weeks.c.account_no == account_no, weeks.c.sent < most)
    return conn.execute(sa.update(weeks).where(*mine).values(sent=weeks.c.sent + 1)).rowcount == 1


def had_enough(conn: sa.Connection, week: int, *, most: int) -> Sequence[int]:
    return list(conn.execute(sa.select(weeks.c.account_no).where(weeks.c.week == week, weeks.c.sent >= most)).scalars())


def drop_weeks(conn: sa.Connection, *, before: int) -> None:
    conn.execute(sa.delete(weeks).where(weeks.c.week < before))


def forget(conn: sa.Connection, account_nos: Iterable[int]) -> None:
    """All that is held on these people here."""
    numbers = list(account_nos)
    for table in (invites, weeks):
        conn.execute(sa.delete(table).where(table.c.account_no.in_(numbers)))


def _row(one: Invite) -> dict[str, Any]:
    reasons = json.dumps([asdict(each) for each in one.fit.reasons], ensure_ascii=False)
    row = {**vars(one), "points": one.fit.points, "reasons": reasons}
    del row["no"], row["fit"]
    return row


def _noun(row: Any) -> Invite:
    known = dict(row._mapping)
    reasons = tuple(Reason(**{**one, "aspect": Aspect(one["aspect"])}) for one in json.loads(known.pop("reasons")))
    fit = Fit(known.pop("points"), reasons)
    return Invite(**{**known, "state": InviteState(row.state), "fit": fit})
