"""Leases and verdicts of the second look at rest, and what was rejected."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from pydantic_core import from_json, to_json

from preceptor.infra.db.schema import Id, Micros, metadata
from preceptor.infra.db.upsert import insert_new, upsert
from preceptor.rooms.review.nouns import (
    Cause,
    Decision,
    Lease,
    LeaseState,
    Outcome,
    Received,
    Rejection,
    Stage,
    Verdict,
)

_HELD_ALONE = sa.text("state = 0 AND stage < 2")

leases = sa.Table(
    "review_lease", metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("token", sa.Text, nullable=False, unique=True),
    sa.Column("project_id", sa.BigInteger, nullable=False),
    sa.Column("item_id", sa.BigInteger, nullable=False),
    sa.Column("account_no", sa.BigInteger, nullable=False),
    sa.Column("queue", sa.Text, nullable=False),
    sa.Column("stage", sa.SmallInteger, nullable=False),
    sa.Column("state", sa.SmallInteger, nullable=False),
    sa.Column("taken_at", Micros, nullable=False),
    sa.Column("expires_at", Micros, nullable=False),
    sa.Index("ix_review_lease_mine", "account_no", "project_id", "state"),
    # Two reviewers never have one item at the same time; gold that measures them they may.
    sa.Index("uq_review_lease_alone", "item_id", unique=True, sqlite_where=_HELD_ALONE, postgresql_where=_HELD_ALONE),
)  # fmt: skip

verdicts = sa.Table(
    "review_verdict", metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("public_id", sa.Text, nullable=False, unique=True),
    sa.Column("project_id", sa.BigInteger, nullable=False),
    sa.Column("item_id", sa.BigInteger, nullable=False),
    sa.Column("item", sa.Text, nullable=False),
    sa.Column("account_no", sa.BigInteger, nullable=False),
    sa.Column("stage", sa.SmallInteger, nullable=False),
    sa.Column("queue", sa.Text, nullable=False),
    sa.Column("outcome", sa.Text, nullable=False),
    sa.Column("cause", sa.Text, nullable=False),
    sa.Column("decision", sa.Text, nullable=False),
    sa.Column("settled", sa.Text),
    sa.Column("form_version", sa.Integer, nullable=False),
    sa.Column("guidelines_version", sa.Integer, nullable=False),
    # What the reviewer saw: a second look must see the same, and not what the first one made of it.
    sa.Column("before", sa.Text, nullable=False),
    sa.Column("seconds", sa.Integer, nullable=False),
    sa.Column("made_at", Micros, nullable=False),
    sa.Column("overturned", sa.SmallInteger),
    sa.Column("right", sa.SmallInteger),
    sa.Index("ix_review_verdict_item", "item_id"),
    sa.Index("ix_review_verdict_project", "project_id", "id"),
    sa.Index("ix_review_verdict_outcome", "project_id", "outcome", "id"),
    sa.Index("ix_review_verdict_cause", "project_id", "cause", "id"),
)  # fmt: skip

rejections = sa.Table(
    "review_rejection", metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("answer", sa.Text, nullable=False),
    sa.Column("project_id", sa.BigInteger, nullable=False),
    sa.Column("contributor_id", sa.BigInteger, nullable=False),
    sa.Column("verdict", sa.Text, nullable=False),
    sa.Column("reason", sa.Text, nullable=False),
    sa.Column("made_at", Micros, nullable=False),
    sa.Index("ix_review_rejection_person", "contributor_id", "id"),
)  # fmt: skip

reviewers = sa.Table(
    "review_reviewer", metadata,
    sa.Column("project_id", Id, primary_key=True, autoincrement=False),
    sa.Column("account_no", Id, primary_key=True, autoincrement=False),
    sa.Column("decided", sa.BigInteger, nullable=False, server_default="0"),
    sa.Column("seconds", sa.BigInteger, nullable=False, server_default="0"),
    sa.Column("gold_seen", sa.BigInteger, nullable=False, server_default="0"),
    sa.Column("gold_right", sa.BigInteger, nullable=False, server_default="0"),
    sa.Column("looked", sa.BigInteger, nullable=False, server_default="0"),
    sa.Column("overturned", sa.BigInteger, nullable=False, server_default="0"),
)  # fmt: skip


def lease(conn: sa.Connection, one: Lease) -> bool:
    """False when somebody else has the item at this moment."""
    values = {
        "token": one.token, "project_id": one.project_id, "item_id": one.item_no, "account_no": one.account_no,
        "queue": one.queue, "stage": int(one.stage), "state": 0, "taken_at": one.taken_at, "expires_at": one.expires_at,
    }  # fmt: skip
    insert_new(conn, leases, [values])
    return find(conn, one.token) is not None


def find(conn: sa.Connection, token: str, *, lock: bool = False) -> Lease | None:
    query = sa.select(leases).where(leases.c.token == token)
    row = conn.execute(query.with_for_update() if lock else query).one_or_none()
    return _lease(row) if row is not None else None


def held_by(conn: sa.Connection, account_no: int, project_id: int) -> Lease | None:
    """What somebody has on their desk in a project."""
    mine = sa.and_(leases.c.account_no == account_no, leases.c.project_id == project_id, leases.c.state == 0)
    row = conn.execute(sa.select(leases).where(mine).order_by(leases.c.id).limit(1)).one_or_none()
    return _lease(row) if row is not None else None


def end(conn: sa.Connection, one: Lease, state: LeaseState) -> bool:
    """False when it had ended already."""
    mine = sa.and_(leases.c.id == one.no, leases.c.state == 0)
    return conn.execute(sa.update(leases).where(mine).values(state=int(state))).rowcount > 0


def prolong(conn: sa.Connection, one: Lease, until: int) -> None:
    conn.execute(sa.update(leases).where(leases.c.id == one.no).values(expires_at=until))


def expire(conn: sa.Connection, numbers: Sequence[int], *, now: int) -> None:
    """Leases on these items that ran out go back."""
    over = sa.and_(leases.c.item_id.in_(numbers), leases.c.state == 0, leases.c.expires_at <= now)
    conn.execute(sa.update(leases).where(over).values(state=int(LeaseState.RETURNED)))


def taken_among(conn: sa.Connection, numbers: Sequence[int]) -> set[int]:
    """The items of these that somebody looks at now, alone."""
    held = sa.and_(leases.c.item_id.in_(numbers), leases.c.state == 0, leases.c.stage < int(Stage.GOLD))
    return set(conn.execute(sa.select(leases.c.item_id).where(held)).scalars())


def decided_among(conn: sa.Connection, numbers: Sequence[int], *, by: int) -> set[int]:
    """The items of these that this reviewer has settled already."""
    mine = sa.and_(
        verdicts.c.item_id.in_(numbers), verdicts.c.account_no == by, verdicts.c.outcome != Outcome.REDO.value
    )
    return set(conn.execute(sa.select(verdicts.c.item_id).where(mine)).scalars())


def add(conn: sa.Connection, one: Verdict) -> None:
    said = one.decision
    decision = {
        "chosen": said.chosen, "answers": said.answers, "note": said.note,
        "rejected": [[each.answer, each.reason] for each in said.rejected],
    }  # fmt: skip
    values = {
        "public_id": one.id, "project_id": one.project_id, "item_id": one.item_no, "item": one.item,
        "account_no": one.reviewer, "stage": int(one.stage), "queue": one.queue, "outcome": said.outcome.value,
        "cause": said.cause.value if said.cause else "", "decision": to_json(decision).decode(),
        "settled": to_json(one.settled).decode() if one.settled is not None else None,
        "form_version": one.form_version, "guidelines_version": one.guidelines_version,
        "before": to_json(one.before).decode(), "seconds": one.seconds, "made_at": one.made_at,
        "right": int(one.right) if one.right is not None else None,
    }  # fmt: skip
    conn.execute(sa.insert(verdicts).values(values))


def add_rejections(conn: sa.Connection, one: Verdict, people: dict[str, int]) -> None:
    """`people`: answer → its contributor."""
    rows = [
        {"answer": each.answer, "project_id": one.project_id, "contributor_id": people[each.answer], "verdict": one.id,
         "reason": each.reason, "made_at": one.made_at}
        for each in one.decision.rejected
    ]  # fmt: skip
    if rows:
        conn.execute(sa.insert(rejections), rows)


def mark(conn: sa.Connection, verdict_id: str, *, overturned: bool) -> None:
    conn.execute(sa.update(verdicts).where(verdicts.c.public_id == verdict_id).values(overturned=int(overturned)))


def of_items(conn: sa.Connection, numbers: Sequence[int]) -> list[Verdict]:
    """Everything decided about these items but gold, oldest first."""
    query = sa.select(verdicts).where(verdicts.c.item_id.in_(numbers), verdicts.c.stage < int(Stage.GOLD))
    return [_verdict(row) for row in conn.execute(query.order_by(verdicts.c.id))]


def by_id(conn: sa.Connection, verdict_id: str) -> Verdict | None:
    row = conn.execute(sa.select(verdicts).where(verdicts.c.public_id == verdict_id)).one_or_none()
    return _verdict(row) if row is not None else None


def by_ids(conn: sa.Connection, ids: Sequence[str]) -> list[Verdict]:
    return [_verdict(row) for row in conn.execute(sa.select(verdicts).where(verdicts.c.public_id.in_(ids)))]


def page(
    conn: sa.Connection,
    project_id: int,
    *,
    outcome: Outcome | None,
    cause: Cause | None,
    before: int | None,
    limit: int,
) -> list[tuple[int, Verdict]]:
    """Newest first, each with its place in the list; gold that measured reviewers is left out."""
    query = sa.select(verdicts).where(verdicts.c.project_id == project_id, verdicts.c.stage < int(Stage.GOLD))
    if outcome is not None:
        query = query.where(verdicts.c.outcome == outcome.value)
    if cause is not None:
        query = query.where(verdicts.c.cause == cause.value)
    if before is not None:
        query = query.where(verdicts.c.id < before)
    rows = conn.execute(query.order_by(verdicts.c.id.desc()).limit(limit))
    return [(row.id, _verdict(row)) for row in rows]


def count(conn: sa.Connection, project_id: int, account_no: int, *, add: Mapping[str, int]) -> None:
    upsert(conn, reviewers, {"project_id": project_id, "account_no": account_no}, add=add)


def tallies(conn: sa.Connection, project_id: int, accounts: Collection[int] = ()) -> Sequence[Any]:
    """A row a reviewer; of these accounts, none named: of all."""
    query = sa.select(reviewers).where(reviewers.c.project_id == project_id)
    if accounts:
        query = query.where(reviewers.c.account_no.in_(accounts))
    return conn.execute(query.order_by(reviewers.c.account_no)).all()


def received(conn: sa.Connection, contributor_id: int, *, limit: int) -> list[Received]:
    """What was said of one person's answers, newest first."""
    query = sa.select(rejections).where(rejections.c.contributor_id == contributor_id)
    rows = conn.execute(query.order_by(rejections.c.id.desc()).limit(limit))
    return [Received(row.answer, row.project_id, row.reason, row.made_at) for row in rows]


def _lease(row: Any) -> Lease:
    return Lease(
        row.id, row.token, row.project_id, row.item_id, row.account_no, row.queue, Stage(row.stage),
        LeaseState(row.state), row.taken_at, row.expires_at,
    )  # fmt: skip


def _verdict(row: Any) -> Verdict:
    said = from_json(row.decision)
    decision = Decision(
        Outcome(row.outcome), said["chosen"], said["answers"], tuple(Rejection(*each) for each in said["rejected"]),
        Cause(row.cause) if row.cause else None, said["note"],
    )  # fmt: skip
    return Verdict(
        row.public_id, row.project_id, row.item_id, row.item, row.account_no, Stage(row.stage), row.queue, decision,
        from_json(row.settled) if row.settled is not None else None, row.form_version, row.guidelines_version,
        from_json(row.before), row.seconds, row.made_at, _truth(row.overturned), _truth(row.right),
    )  # fmt: skip


def _truth(value: int | None) -> bool | None:
    return None if value is None else bool(value)
