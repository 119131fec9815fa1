"""Evidence, previews and quarantines at rest."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from preceptor.infra.db.schema import Id, Micros, metadata
from preceptor.infra.db.upsert import overwrite
from preceptor.rooms.integrity.nouns import (
    Evidence,
    Preview,
    PreviewState,
    Quarantine,
    QuarantineState,
    Sign,
    Strength,
    Weighed,
    Weighing,
)

evidence = sa.Table(
    "integrity_evidence", metadata,
    sa.Column("project_id", Id, primary_key=True, autoincrement=False),
    sa.Column("contributor_id", Id, primary_key=True, autoincrement=False),
    sa.Column("sign", sa.Text, primary_key=True),
    sa.Column("question", sa.Text, primary_key=True),
    sa.Column("other", Id, primary_key=True, autoincrement=False),
    sa.Column("found", sa.Float, nullable=False),
    sa.Column("expected", sa.Float, nullable=False),
    sa.Column("of", sa.BigInteger, nullable=False),
    sa.Column("p", sa.Float),
    sa.Column("stands", sa.SmallInteger, nullable=False),
    sa.Column("answers", sa.Text, nullable=False),
)  # fmt: skip

people = sa.Table(
    "integrity_person", metadata,
    sa.Column("project_id", Id, primary_key=True, autoincrement=False),
    sa.Column("contributor_id", Id, primary_key=True, autoincrement=False),
    sa.Column("answers", sa.BigInteger, nullable=False),
    sa.Column("score", sa.Float, nullable=False),
    sa.Column("strength", sa.Text, nullable=False),
    sa.Column("signs", sa.Text, nullable=False),
    # The page lists those with most to look at first.
    sa.Index("ix_integrity_person_score", "project_id", "score", "contributor_id"),
)  # fmt: skip

weighings = sa.Table(
    "integrity_weighing", metadata,
    sa.Column("project_id", Id, primary_key=True, autoincrement=False),
    sa.Column("at", Micros, nullable=False),
    sa.Column("answers", sa.BigInteger, nullable=False),
    sa.Column("people", sa.BigInteger, nullable=False),
    sa.Column("whole", sa.SmallInteger, nullable=False),
)  # fmt: skip

previews = sa.Table(
    "integrity_preview", metadata,
    sa.Column("project_id", Id, primary_key=True, autoincrement=False),
    sa.Column("contributor_id", Id, primary_key=True, autoincrement=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("job", sa.Text, nullable=False),
    sa.Column("at", Micros, nullable=False),
    sa.Column("impact", sa.Text, nullable=False),
)  # fmt: skip

quarantines = sa.Table(
    "integrity_quarantine", metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("project_id", sa.BigInteger, nullable=False),
    sa.Column("contributor_id", sa.BigInteger, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("reason", sa.Text, nullable=False),
    sa.Column("receipt", sa.Text, nullable=False),
    sa.Column("made_at", Micros, nullable=False),
    sa.Column("made_by", sa.BigInteger, nullable=False),
    sa.Column("asked", sa.BigInteger, nullable=False),
    sa.Column("undone_at", Micros),
    sa.Column("note", sa.Text, nullable=False),
    sa.Index("ix_integrity_quarantine_project", "project_id", "id"),
    sa.Index("ix_integrity_quarantine_receipt", "receipt"),
)  # fmt: skip

# What each item's overlap was before others were asked instead: undoing needs no guess.
asked = sa.Table(
    "integrity_asked", metadata,
    sa.Column("quarantine", sa.Text, primary_key=True),
    sa.Column("item_id", Id, primary_key=True, autoincrement=False),
    sa.Column("overlap", sa.Integer, nullable=False),
)  # fmt: skip


def replace_evidence(conn: sa.Connection, project_id: int, found: Sequence[Evidence]) -> None:
    conn.execute(sa.delete(evidence).where(evidence.c.project_id == project_id))
    overwrite(conn, evidence, [
        {"project_id": project_id, **vars(one), "sign": one.sign.value, "stands": int(one.stands),
         "answers": json.dumps(list(one.answers))}
        for one in found
    ])  # fmt: skip


def replace_people(conn: sa.Connection, project_id: int, found: Sequence[Weighed], of: Weighing) -> None:
    conn.execute(sa.delete(people).where(people.c.project_id == project_id))
    overwrite(conn, people, [
        {"project_id": project_id, **vars(one), "strength": one.strength.value,
         "signs": json.dumps([sign.value for sign in one.signs])}
        for one in found
    ])  # fmt: skip
    overwrite(conn, weighings, [{"project_id": project_id, **vars(of), "whole": int(of.whole)}])


def weighing(conn: sa.Connection, project_id: int) -> Weighing | None:
    row = conn.execute(sa.select(weighings).where(weighings.c.project_id == project_id)).one_or_none()
    return Weighing(row.at, row.answers, row.people, bool(row.whole)) if row is not None else None


def people_page(conn: sa.Connection, project_id: int, *, after: tuple[float, int] | None, limit: int) -> list[Weighed]:
    """Most to look at first; `after` is (score, contributor) of the last one seen."""
    query = sa.select(people).where(people.c.project_id == project_id)
    if after is not None:
        score, who = after
        beyond = sa.and_(people.c.score == score, people.c.contributor_id > who)
        query = query.where(sa.or_(people.c.score < score, beyond))
    rows = conn.execute(query.order_by(people.c.score.desc(), people.c.contributor_id).limit(limit))
    return [_weighed(row) for row in rows]


def person(conn: sa.Connection, project_id: int, contributor_id: int) -> Weighed | None:
    theirs = sa.and_(people.c.project_id == project_id, people.c.contributor_id == contributor_id)
    row = conn.execute(sa.select(people).where(theirs)).one_or_none()
    return _weighed(row) if row is not None else None


def evidence_of(conn: sa.Connection, project_id: int, contributor_id: int) -> list[Evidence]:
    """What stands first, and of that what chance explains least."""
    theirs = sa.and_(evidence.c.project_id == project_id, evidence.c.contributor_id == contributor_id)
    order = (evidence.c.stands.desc(), sa.func.coalesce(evidence.c.p, 1.0), evidence.c.sign, evidence.c.question)
    return [
        _evidence(row) for row in conn.execute(sa.select(evidence).where(theirs).order_by(*order, evidence.c.other))
    ]


def put_preview(conn: sa.Connection, one: Preview) -> None:
    overwrite(conn, previews, [{**vars(one), "state": one.state.value, "impact": json.dumps(dict(one.impact))}])


def load_preview(conn: sa.Connection, project_id: int, contributor_id: int) -> Preview | None:
    theirs = sa.and_(previews.c.project_id == project_id, previews.c.contributor_id == contributor_id)
    row = conn.execute(sa.select(previews).where(theirs)).one_or_none()
    if row is None:
        return None
    return Preview(row.project_id, row.contributor_id, PreviewState(row.state), row.job, row.at, json.loads(row.impact))


def put_quarantine(conn: sa.Connection, one: Quarantine) -> None:
    overwrite(conn, quarantines, [{**vars(one), "state": one.state.value}])


def load_quarantine(conn: sa.Connection, quarantine_id: str, *, lock: bool = False) -> Quarantine | None:
    query = sa.select(quarantines).where(quarantines.c.id == quarantine_id)
    row = conn.execute(query.with_for_update() if lock else query).one_or_none()
    return _quarantine(row) if row is not None else None


def list_quarantines(
    conn: sa.Connection, project_id: int, *, contributor_id: int | None = None, before: str | None = None, limit: int
) -> list[Quarantine]:
    """Newest first."""
    query = sa.select(quarantines).where(quarantines.c.project_id == project_id)
    if contributor_id is not None:
        query = query.where(quarantines.c.contributor_id == contributor_id)
    if before is not None:
        query = query.where(quarantines.c.id < before)
    return [_quarantine(row) for row in conn.execute(query.order_by(quarantines.c.id.desc()).limit(limit))]


def open_among(conn: sa.Connection, project_id: int, contributors: Sequence[int]) -> dict[int, Quarantine]:
    """Contributor → the quarantine they are in, of these (at most 500)."""
    query = sa.select(quarantines).where(
        quarantines.c.project_id == project_id, quarantines.c.contributor_id.in_(contributors),
        quarantines.c.state == QuarantineState.IN_FORCE.value,
    )  # fmt: skip
    return {row.contributor_id: _quarantine(row) for row in conn.execute(query)}


def by_receipts(conn: sa.Connection, receipts: Sequence[str]) -> list[str]:
    """The quarantines in force that these receipts (at most 500) are of."""
    query = sa.select(quarantines.c.id).where(
        quarantines.c.receipt.in_(receipts), quarantines.c.state == QuarantineState.IN_FORCE.value
    )
    return list(conn.execute(query.order_by(quarantines.c.id)).scalars())


def count_asked(conn: sa.Connection, quarantine_id: str, more: int) -> None:
    one = quarantines.c.id == quarantine_id
    conn.execute(sa.update(quarantines).where(one).values(asked=quarantines.c.asked + more))


def put_asked(conn: sa.Connection, quarantine_id: str, before: Mapping[int, int]) -> None:
    """Item → the overlap it had."""
    overwrite(conn, asked, [
        {"quarantine": quarantine_id, "item_id": no, "overlap": had} for no, had in sorted(before.items())
    ])  # fmt: skip


def asked_among(conn: sa.Connection, quarantine_id: str, numbers: Sequence[int]) -> set[int]:
    query = sa.select(asked.c.item_id).where(asked.c.quarantine == quarantine_id, asked.c.item_id.in_(numbers))
    return set(conn.execute(query).scalars())


def take_asked(conn: sa.Connection, quarantine_id: str, *, limit: int) -> dict[int, int]:
    """Some of the items others were asked about, and the overlap they had; they are forgotten."""
    query = sa.select(asked.c.item_id, asked.c.overlap).where(asked.c.quarantine == quarantine_id)
    found = {row.item_id: row.overlap for row in conn.execute(query.order_by(asked.c.item_id).limit(limit))}
    conn.execute(sa.delete(asked).where(asked.c.quarantine == quarantine_id, asked.c.item_id.in_(found)))
    return found


def _weighed(row: Any) -> Weighed:
    signs = [Sign(sign) for sign in json.loads(row.signs)]
    return Weighed(row.contributor_id, row.answers, row.score, Strength(row.strength), signs)


def _evidence(row: Any) -> Evidence:
    return Evidence(
        row.contributor_id, Sign(row.sign), row.question, row.found, row.expected, row.of, row.p, bool(row.stands),
        row.other, json.loads(row.answers),
    )  # fmt: skip


def _quarantine(row: Any) -> Quarantine:
    return Quarantine(
        row.id, row.project_id, row.contributor_id, QuarantineState(row.state), row.reason, row.receipt, row.made_at,
        row.made_by, row.asked, row.undone_at, row.note,
    )  # fmt: skip
