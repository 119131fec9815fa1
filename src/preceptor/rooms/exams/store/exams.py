"""Exams and their versions at rest."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, replace
from typing import Any

import sqlalchemy as sa

from preceptor.infra.db.schema import Id, Micros, metadata
from preceptor.rooms.exams.nouns import (
    BankFilter,
    Difficulty,
    Exam,
    ExamState,
    Feedback,
    Plan,
    QuestionState,
    Section,
)
from preceptor.rooms.workforce.nouns import Domain

exams = sa.Table(
    "exams_exam", metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("public_id", sa.Text, nullable=False, unique=True),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("made_at", Micros, nullable=False),
    sa.Column("changed_at", Micros, nullable=False),
    # Kept, not counted: a list of exams costs the same however many people took them.
    sa.Column("taken", sa.Integer, nullable=False, server_default="0"),
    sa.Column("passed", sa.Integer, nullable=False, server_default="0"),
    sa.Index("ix_exams_exam_state", "state", "id"),
)  # fmt: skip

plans = sa.Table(
    "exams_plan", metadata,
    sa.Column("exam_id", Id, primary_key=True, autoincrement=False),
    sa.Column("version", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("plan", sa.Text, nullable=False),
    sa.Column("made_at", Micros, nullable=False),
    sa.Column("made_by", sa.Text, nullable=False),
)  # fmt: skip


def add(conn: sa.Connection, public_id: str, plan: Plan, *, now: int, made_by: str) -> Exam:
    row = {"public_id": public_id, "state": ExamState.DRAFT.value, "version": 1, "made_at": now, "changed_at": now}
    number = conn.execute(sa.insert(exams).values(row).returning(exams.c.id)).scalar_one()
    made = Exam(public_id, number, ExamState.DRAFT, 1, plan, now, now)
    _add_plan(conn, made, made_by=made_by)
    return made


def save_plan(conn: sa.Connection, one: Exam, *, made_by: str) -> None:
    """The plan as the exam's newest version."""
    save_state(conn, one)
    _add_plan(conn, one, made_by=made_by)


def save_state(conn: sa.Connection, one: Exam) -> None:
    values = {"state": one.state.value, "version": one.version, "changed_at": one.changed_at}
    conn.execute(sa.update(exams).where(exams.c.id == one.no).values(values))


def count_outcome(conn: sa.Connection, exam_no: int, *, taken: int, passed: int) -> None:
    """So many more graded attempts, so many more of them passed."""
    more = {"taken": exams.c.taken + taken, "passed": exams.c.passed + passed}
    conn.execute(sa.update(exams).where(exams.c.id == exam_no).values(more))


def load(conn: sa.Connection, public_id: str, *, lock: bool = False) -> Exam | None:
    query = _with_plan().where(exams.c.public_id == public_id)
    row = conn.execute(query.with_for_update(of=exams) if lock else query).one_or_none()
    return _exam(row) if row is not None else None


def by_numbers(conn: sa.Connection, numbers: Iterable[int]) -> dict[int, Exam]:
    return {row.id: _exam(row) for row in conn.execute(_with_plan().where(exams.c.id.in_(list(numbers))))}


def page(conn: sa.Connection, states: Sequence[ExamState], *, before: int | None, limit: int) -> list[Exam]:
    """Newest first."""
    query = _with_plan().where(exams.c.state.in_([one.value for one in states]))
    if before is not None:
        query = query.where(exams.c.id < before)
    return [_exam(row) for row in conn.execute(query.order_by(exams.c.id.desc()).limit(limit))]


def naming(conn: sa.Connection, question_id: str) -> list[Exam]:
    """Those that can still be started, or will be, and name this question by its id; locked. A house has few exams: all are looked at."""
    held = _with_plan().where(
        exams.c.state != ExamState.CLOSED.value, plans.c.plan.contains(question_id, autoescape=True)
    )
    rows = conn.execute(held.order_by(exams.c.id).with_for_update(of=exams))
    return [one for one in map(_exam, rows) if any(question_id in each.questions for each in one.plan.sections)]


def plan_of(conn: sa.Connection, exam_no: int, version: int) -> Plan:
    query = sa.select(plans.c.plan).where(plans.c.exam_id == exam_no, plans.c.version == version)
    return read(conn.execute(query).scalar_one())


def _add_plan(conn: sa.Connection, one: Exam, *, made_by: str) -> None:
    row = {
        "exam_id": one.no, "version": one.version, "plan": json.dumps(asdict(one.plan)), "made_at": one.changed_at,
        "made_by": made_by,
    }  # fmt: skip
    conn.execute(sa.insert(plans).values(row))


def read(spelled: str) -> Plan:
    raw = json.loads(spelled)
    sections = tuple(_section(one) for one in raw["sections"])
    return replace(Plan(**{**raw, "sections": ()}), sections=sections, feedback=Feedback(raw["feedback"]))


def _section(raw: dict[str, Any]) -> Section:
    drawn = raw["drawn"]
    wanted = BankFilter(
        QuestionState(drawn["state"]), Domain(drawn["domain"]) if drawn["domain"] else None, drawn["topic"],
        drawn["language"], Difficulty(drawn["difficulty"]) if drawn["difficulty"] else None,
    )  # fmt: skip
    return Section(raw["title"], tuple(raw["questions"]), raw["count"], wanted, raw["pass_mark"])


def _with_plan() -> sa.Select[Any]:
    newest = sa.and_(plans.c.exam_id == exams.c.id, plans.c.version == exams.c.version)
    return sa.select(exams, plans.c.plan).select_from(exams.join(plans, newest))


def _exam(row: Any) -> Exam:
    return Exam(
        row.public_id, row.id, ExamState(row.state), row.version, read(row.plan), row.made_at, row.changed_at, row.taken,
        row.passed,
    )  # fmt: skip
