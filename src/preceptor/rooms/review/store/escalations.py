"""Escalations at rest."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from preceptor.infra.db.schema import Id, Micros, metadata
from preceptor.rooms.review.nouns import Escalation, EscalationReason, EscalationState

escalations = sa.Table(
    "review_escalation", metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("public_id", sa.Text, nullable=False, unique=True),
    sa.Column("project_id", sa.BigInteger, nullable=False),
    sa.Column("item_id", sa.BigInteger, nullable=False),
    sa.Column("item", sa.Text, nullable=False),
    sa.Column("contributor_id", sa.BigInteger, nullable=False),
    # One lease is stopped once: a request sent twice finds its receipt here.
    sa.Column("lease", sa.Text, nullable=False, unique=True),
    sa.Column("form_version", sa.Integer, nullable=False),
    sa.Column("reason", sa.Text, nullable=False),
    sa.Column("note", sa.Text, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("made_at", Micros, nullable=False),
    sa.Column("decided_at", Micros),
    sa.Column("decided_by", sa.Text),
    sa.Column("outcome_note", sa.Text, nullable=False),
    sa.Index("ix_review_escalation_state", "state", "project_id", "id"),
    sa.Index("ix_review_escalation_person", "contributor_id", "id"),
)  # fmt: skip


def add(conn: sa.Connection, one: Escalation, *, lease: str, form_version: int) -> None:
    values = {
        "public_id": one.id, "project_id": one.project_id, "item_id": one.item_no, "item": one.item,
        "contributor_id": one.contributor_id, "lease": lease, "form_version": form_version,
        "reason": one.reason.value, "note": one.note, "state": one.state.value, "made_at": one.made_at,
        "outcome_note": "",
    }  # fmt: skip
    conn.execute(sa.insert(escalations).values(values))


def by_lease(conn: sa.Connection, lease: str) -> str | None:
    """The receipt of a lease that was stopped already."""
    found: str | None = conn.execute(
        sa.select(escalations.c.public_id).where(escalations.c.lease == lease)
    ).scalar_one_or_none()
    return found


def load(conn: sa.Connection, public_id: str) -> tuple[Escalation, int] | None:
    """With the version of the form it was shown under."""
    row = conn.execute(sa.select(escalations).where(escalations.c.public_id == public_id)).one_or_none()
    return (_escalation(row), row.form_version) if row else None


def rows(
    conn: sa.Connection,
    *,
    projects: Sequence[int] | None,
    state: EscalationState | None,
    before: int | None,
    limit: int,
) -> list[Escalation]:
    """Newest first, of these projects (None = all)."""
    query = sa.select(escalations)
    if projects is not None:
        query = query.where(escalations.c.project_id.in_(projects))
    if state is not None:
        query = query.where(escalations.c.state == state.value)
    if before is not None:
        query = query.where(escalations.c.id < before)
    return [_escalation(row) for row in conn.execute(query.order_by(escalations.c.id.desc()).limit(limit))]


def of_person(conn: sa.Connection, contributor_id: int, *, limit: int) -> list[Escalation]:
    """One person's own, newest first."""
    query = sa.select(escalations).where(escalations.c.contributor_id == contributor_id)
    return [_escalation(row) for row in conn.execute(query.order_by(escalations.c.id.desc()).limit(limit))]


def decide(conn: sa.Connection, one: Escalation, state: EscalationState, *, note: str, by: str, now: int) -> bool:
    """Every open escalation of the item gets this outcome; False when this one was no longer open."""
    wanted = sa.and_(escalations.c.item_id == one.item_no, escalations.c.state == EscalationState.OPEN.value)
    values = {"state": state.value, "decided_at": now, "decided_by": by, "outcome_note": note}
    return conn.execute(sa.update(escalations).where(wanted).values(values)).rowcount > 0


def _escalation(row: Any) -> Escalation:
    return Escalation(
        row.id, row.public_id, row.project_id, row.item_id, row.item, row.contributor_id,
        EscalationReason(row.reason), row.note, EscalationState(row.state), row.made_at, row.decided_at,
        row.outcome_note,
    )  # fmt: skip
