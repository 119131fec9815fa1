"""Rules, records and receipts at rest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from pydantic import TypeAdapter

from preceptor.infra.db.schema import Id, Micros, metadata
from preceptor.infra.db.upsert import overwrite
from preceptor.rooms.standing.nouns import (
    Appeal,
    AppealState,
    Draft,
    Evidence,
    Receipt,
    ReceiptState,
    Record,
    Rule,
)

rules = sa.Table(
    "standing_rule", metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("project_id", sa.BigInteger, nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("on", sa.SmallInteger, nullable=False),
    sa.Column("draft", sa.Text, nullable=False),
    sa.Column("made_at", Micros, nullable=False),
    sa.Column("made_by", sa.BigInteger, nullable=False),
    sa.Index("ix_standing_rule_project", "project_id", "id"),
)  # fmt: skip

# One small row a person: what rules see is counted as it happens, never counted anew.
records = sa.Table(
    "standing_record", metadata,
    sa.Column("project_id", Id, primary_key=True, autoincrement=False),
    sa.Column("contributor_id", Id, primary_key=True, autoincrement=False),
    sa.Column("record", sa.Text, nullable=False),
)  # fmt: skip

# A person's record when this version of a rule first saw them or last fired on them: only what came after counts for it.
sinces = sa.Table(
    "standing_since", metadata,
    sa.Column("rule_id", sa.Text, primary_key=True),
    sa.Column("contributor_id", Id, primary_key=True, autoincrement=False),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("record", sa.Text, nullable=False),
)  # fmt: skip

receipts = sa.Table(
    "standing_receipt", metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("project_id", sa.BigInteger, nullable=False),
    sa.Column("contributor_id", sa.BigInteger, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("made_at", Micros, nullable=False),
    sa.Column("until", Micros),
    sa.Column("decided_by", sa.BigInteger),
    sa.Column("note", sa.Text, nullable=False),
    sa.Column("rule", sa.Text, nullable=False),
    sa.Column("evidence", sa.Text, nullable=False),
    sa.Column("appeal", sa.Text, nullable=False),
    sa.Column("plea", sa.Text, nullable=False),
    sa.Column("due_at", Micros),
    sa.Column("reply", sa.Text, nullable=False),
    sa.Column("judged_by", sa.BigInteger),
    sa.Index("ix_standing_receipt_project", "project_id", "id"),
    sa.Index("ix_standing_receipt_person", "contributor_id", "project_id", "id"),
    sa.Index("ix_standing_receipt_due", "appeal", "due_at"),
)  # fmt: skip

_DRAFT, _RECORD, _RULE = TypeAdapter(Draft), TypeAdapter(Record), TypeAdapter(Rule)
_EVIDENCE = TypeAdapter(Sequence[Evidence])


@dataclass(frozen=True)
class Wanted:
    """Which receipts a list shows, newest first; None = whatever. `before` is the cursor."""

    project_id: int | None = None
    contributor_id: int | None = None
    state: ReceiptState | None = None
    appeal: AppealState | None = None
    before: str | None = None
    limit: int = 50


def put_rule(conn: sa.Connection, one: Rule) -> None:
    row = {
        "id": one.id, "project_id": one.project_id, "version": one.version, "on": int(one.on),
        "draft": _DRAFT.dump_json(one.draft).decode(), "made_at": one.made_at, "made_by": one.made_by,
    }  # fmt: skip
    overwrite(conn, rules, [row])


def load_rule(conn: sa.Connection, rule_id: str) -> Rule | None:
    row = conn.execute(sa.select(rules).where(rules.c.id == rule_id)).one_or_none()
    return _rule(row) if row is not None else None


def rules_of(conn: sa.Connection, project_id: int) -> list[Rule]:
    query = sa.select(rules).where(rules.c.project_id == project_id).order_by(rules.c.id)
    return [_rule(row) for row in conn.execute(query)]


def records_of(conn: sa.Connection, project_id: int, people: Sequence[int]) -> dict[int, Record]:
    query = sa.select(records).where(records.c.project_id == project_id, records.c.contributor_id.in_(people))
    return {row.contributor_id: _RECORD.validate_json(row.record) for row in conn.execute(query)}


def people_after(conn: sa.Connection, project_id: int, *, after: int, limit: int) -> list[int]:
    """Contributors with a record here, by number."""
    query = sa.select(records.c.contributor_id).where(
        records.c.project_id == project_id, records.c.contributor_id > after
    )
    return list(conn.execute(query.order_by(records.c.contributor_id).limit(limit)).scalars())


def save_records(conn: sa.Connection, project_id: int, given: Mapping[int, Record]) -> None:
    rows = [
        {"project_id": project_id, "contributor_id": who, "record": _RECORD.dump_json(one).decode()}
        for who, one in sorted(given.items())
    ]
    overwrite(conn, records, rows)


def sinces_of(conn: sa.Connection, of: Sequence[Rule], people: Sequence[int]) -> dict[tuple[str, int], Record]:
    """What these rules, at their versions, know of these people; who is not in it was not seen yet."""
    versions = {one.id: one.version for one in of}
    query = sa.select(sinces).where(sinces.c.rule_id.in_(versions), sinces.c.contributor_id.in_(people))
    return {
        (row.rule_id, row.contributor_id): _RECORD.validate_json(row.record)
        for row in conn.execute(query)
        if row.version == versions[row.rule_id]
    }


def save_sinces(conn: sa.Connection, given: Mapping[tuple[str, int], tuple[int, Record]]) -> None:
    """(rule, person) → the rule's version and the record it counts from."""
    rows = [
        {"rule_id": rule, "contributor_id": who, "version": version, "record": _RECORD.dump_json(one).decode()}
        for (rule, who), (version, one) in sorted(given.items())
    ]
    overwrite(conn, sinces, rows)


def put_receipt(conn: sa.Connection, one: Receipt) -> None:
    row = {
        "id": one.id, "project_id": one.project_id, "contributor_id": one.contributor_id, "state": one.state.value,
        "made_at": one.made_at, "until": one.until, "decided_by": one.decided_by, "note": one.note,
        "rule": _RULE.dump_json(one.rule).decode(), "evidence": _EVIDENCE.dump_json(one.evidence).decode(),
        "appeal": one.appeal.state.value, "plea": one.appeal.plea, "due_at": one.appeal.due_at,
        "reply": one.appeal.reply, "judged_by": one.appeal.judged_by,
    }  # fmt: skip
    overwrite(conn, receipts, [row])


def load_receipt(conn: sa.Connection, receipt_id: str, *, lock: bool = False) -> Receipt | None:
    query = sa.select(receipts).where(receipts.c.id == receipt_id)
    row = conn.execute(query.with_for_update() if lock else query).one_or_none()
    return _receipt(row) if row is not None else None


def stands(conn: sa.Connection, rule: Rule, contributor_id: int, *, now: int) -> bool:
    """Whether what this rule once decided about this person holds now, or waits for somebody's word."""
    query = sa.select(receipts.c.rule).where(
        receipts.c.contributor_id == contributor_id, receipts.c.project_id == rule.project_id,
        receipts.c.state.in_([ReceiptState.PROPOSED.value, ReceiptState.IN_FORCE.value]),
        sa.or_(receipts.c.until.is_(None), receipts.c.until > now),
    )  # fmt: skip
    return any(_RULE.validate_json(said).id == rule.id for said in conn.execute(query).scalars())


def list_receipts(conn: sa.Connection, wanted: Wanted) -> list[Receipt]:
    query = sa.select(receipts)
    for column, value in (
        (receipts.c.project_id, wanted.project_id), (receipts.c.contributor_id, wanted.contributor_id),
        (receipts.c.state, wanted.state), (receipts.c.appeal, wanted.appeal),
    ):  # fmt: skip
        if value is not None:
            query = query.where(column == value)
    if wanted.before is not None:
        query = query.where(receipts.c.id < wanted.before)
    return [_receipt(row) for row in conn.execute(query.order_by(receipts.c.id.desc()).limit(wanted.limit))]


def erase_pleas(conn: sa.Connection, contributor_id: int) -> None:
    """The words somebody objected with; that they did, and how it ended, stays."""
    theirs = sa.and_(receipts.c.contributor_id == contributor_id, receipts.c.plea != "")
    conn.execute(sa.update(receipts).where(theirs).values(plea=""))


def overdue(conn: sa.Connection, *, now: int, limit: int) -> list[Receipt]:
    """Open appeals whose time is over."""
    late = sa.and_(receipts.c.appeal == AppealState.OPEN.value, receipts.c.due_at <= now)
    query = sa.select(receipts).where(late).order_by(receipts.c.due_at).limit(limit).with_for_update(skip_locked=True)
    return [_receipt(row) for row in conn.execute(query)]


def _rule(row: Any) -> Rule:
    return Rule(
        row.id, row.project_id, row.version, _DRAFT.validate_json(row.draft), bool(row.on), row.made_at, row.made_by
    )


def _receipt(row: Any) -> Receipt:
    appeal = Appeal(AppealState(row.appeal), row.plea, row.due_at, row.reply, row.judged_by)
    return Receipt(
        row.id, row.project_id, row.contributor_id, _RULE.validate_json(row.rule),
        _EVIDENCE.validate_json(row.evidence), ReceiptState(row.state), row.made_at, row.until, row.decided_by,
        row.note, appeal,
    )  # fmt: skip
