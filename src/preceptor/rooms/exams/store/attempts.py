"""Attempts and their answers at rest."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

import sqlalchemy as sa

from preceptor.infra.db.schema import Id, Micros, metadata
from preceptor.rooms.exams.nouns import Asked, Attempt, Outcome, Said, SectionOutcome

attempts = sa.Table(
    "exams_attempt", metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("public_id", sa.Text, nullable=False, unique=True),
    sa.Column("exam_id", sa.BigInteger, nullable=False),
    sa.Column("exam_version", sa.Integer, nullable=False),
    sa.Column("account_no", sa.BigInteger, nullable=False),
    sa.Column("contributor", sa.BigInteger, nullable=False),
    sa.Column("number", sa.Integer, nullable=False),
    sa.Column("places", sa.Text, nullable=False),
    sa.Column("started_at", Micros, nullable=False),
    sa.Column("ends_at", Micros),
    sa.Column("submitted_at", Micros),
    sa.Column("outcome", sa.Text),
    # Two pages that start at once get one attempt.
    sa.UniqueConstraint("exam_id", "account_no", "number"),
    sa.Index("ix_exams_attempt_account", "account_no", "id"),
    sa.Index("ix_exams_attempt_over", "submitted_at", "ends_at"),
    sa.Index("ix_exams_attempt_exam", "exam_id", "submitted_at", "id"),
)  # fmt: skip

answers = sa.Table(
    "exams_answer", metadata,
    sa.Column("attempt_id", Id, primary_key=True, autoincrement=False),
    sa.Column("place", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("version_no", sa.BigInteger, nullable=False),
    sa.Column("said", sa.Text),
    sa.Column("saved_at", Micros),
    sa.Column("late", sa.SmallInteger, nullable=False),
    sa.Column("score", sa.Float),
    sa.Index("ix_exams_answer_version", "version_no", "attempt_id"),
)  # fmt: skip


def add(conn: sa.Connection, one: Attempt) -> int:
    """The attempt with an empty answer at each place; gives its number. Breaks the unique key when it was begun twice at once."""
    row = {
        "public_id": one.id, "exam_id": one.exam_no, "exam_version": one.exam_version, "account_no": one.account_no,
        "contributor": one.contributor, "number": one.number, "places": json.dumps([asdict(each) for each in one.places]),
        "started_at": one.started_at, "ends_at": one.ends_at,
    }  # fmt: skip
    number = int(conn.execute(sa.insert(attempts).values(row).returning(attempts.c.id)).scalar_one())
    empty = [
        {"attempt_id": number, "place": at, "version_no": each.version_no, "late": 0}
        for at, each in enumerate(one.places)
    ]
    conn.execute(sa.insert(answers), empty)
    return number


def load(conn: sa.Connection, public_id: str, *, lock: bool = False) -> Attempt | None:
    query = sa.select(attempts).where(attempts.c.public_id == public_id)
    row = conn.execute(query.with_for_update() if lock else query).one_or_none()
    return _attempt(row) if row is not None else None


def by_number(conn: sa.Connection, number: int, *, lock: bool = False) -> Attempt | None:
    query = sa.select(attempts).where(attempts.c.id == number)
    row = conn.execute(query.with_for_update() if lock else query).one_or_none()
    return _attempt(row) if row is not None else None


def of_person(conn: sa.Connection, account_no: int, exam_nos: Iterable[int], *, limit: int) -> list[Attempt]:
    """Somebody's attempts at these exams, newest first."""
    query = sa.select(attempts).where(attempts.c.account_no == account_no, attempts.c.exam_id.in_(list(exam_nos)))
    return [_attempt(row) for row in conn.execute(query.order_by(attempts.c.id.desc()).limit(limit))]


def all_of_person(conn: sa.Connection, account_no: int, *, limit: int) -> list[Attempt]:
    query = sa.select(attempts).where(attempts.c.account_no == account_no)
    return [_attempt(row) for row in conn.execute(query.order_by(attempts.c.id.desc()).limit(limit))]


def graded(conn: sa.Connection, exam_no: int, *, before: tuple[int, int] | None, limit: int) -> list[Attempt]:
    """An exam's graded attempts, handed in last first; `before`: when the last one seen was handed in, and its number."""
    here = sa.tuple_(attempts.c.submitted_at, attempts.c.id)
    query = sa.select(attempts).where(attempts.c.exam_id == exam_no, attempts.c.submitted_at.is_not(None))
    if before is not None:
        query = query.where(here < before)
    ordered = query.order_by(attempts.c.submitted_at.desc(), attempts.c.id.desc())
    return [_attempt(row) for row in conn.execute(ordered.limit(limit))]


def overdue(conn: sa.Connection, *, until: int, limit: int) -> list[int]:
    """Numbers of open attempts whose time was over by `until`."""
    over = (attempts.c.submitted_at.is_(None), attempts.c.ends_at < until)
    return list(conn.execute(sa.select(attempts.c.id).where(*over).order_by(attempts.c.ends_at).limit(limit)).scalars())


def answered_version(conn: sa.Connection, version_nos: Sequence[int], *, after: int, limit: int) -> list[int]:
    """Numbers of attempts that were put one of these versions, in order."""
    query = sa.select(answers.c.attempt_id).where(answers.c.version_no.in_(list(version_nos)))
    query = query.where(answers.c.attempt_id > after).distinct().order_by(answers.c.attempt_id).limit(limit)
    return list(conn.execute(query).scalars())


def met_before(conn: sa.Connection, attempt_nos: Iterable[int]) -> list[int]:
    """Numbers of the versions that were put in these attempts."""
    query = sa.select(answers.c.version_no).where(answers.c.attempt_id.in_(list(attempt_nos))).distinct()
    return list(conn.execute(query).scalars())


def said(conn: sa.Connection, attempt_no: int) -> list[Said]:
    """By place."""
    query = sa.select(answers).where(answers.c.attempt_id == attempt_no).order_by(answers.c.place)
    return [_said(row) for row in conn.execute(query)]


def said_in(conn: sa.Connection, attempt_nos: Sequence[int]) -> dict[int, list[Said]]:
    """Attempt's number → its answers by place."""
    query = sa.select(answers).where(answers.c.attempt_id.in_(list(attempt_nos)))
    found: dict[int, list[Said]] = {number: [] for number in attempt_nos}
    for row in conn.execute(query.order_by(answers.c.attempt_id, answers.c.place)):
        found[row.attempt_id].append(_said(row))
    return found


def save_said(conn: sa.Connection, attempt_no: int, one: Said) -> None:
    values = {
        "said": json.dumps(one.said) if one.said is not None else None, "saved_at": one.saved_at, "late": int(one.late),
        "score": one.score,
    }  # fmt: skip
    mine = (answers.c.attempt_id == attempt_no, answers.c.place == one.place)
    conn.execute(sa.update(answers).where(*mine).values(values))


def save_scores(conn: sa.Connection, attempt_no: int, scores: Mapping[int, float]) -> None:
    """Place → score."""
    if not scores:
        return
    statement = sa.update(answers).where(answers.c.attempt_id == attempt_no, answers.c.place == sa.bindparam("at"))
    conn.execute(
        statement.values(score=sa.bindparam("now")), [{"at": at, "now": score} for at, score in scores.items()]
    )  # fmt: skip


def finish(conn: sa.Connection, one: Attempt) -> None:
    """When it was handed in and what it came to."""
    spelled = json.dumps(asdict(one.outcome)) if one.outcome is not None else None
    values = {"submitted_at": one.submitted_at, "outcome": spelled}
    conn.execute(sa.update(attempts).where(attempts.c.id == one.no).values(values))


def _attempt(row: Any) -> Attempt:
    places = tuple(
        Asked(each["section"], each["version_no"], tuple(each["options"]), _orders(each["orders"]))
        for each in json.loads(row.places)
    )
    return Attempt(
        row.public_id, row.id, row.exam_id, row.exam_version, row.account_no, row.contributor, row.number, places,
        row.started_at, row.ends_at, row.submitted_at, _outcome(row.outcome),
    )  # fmt: skip


def _orders(raw: Mapping[str, list[str]] | None) -> Mapping[str, tuple[str, ...]] | None:
    return None if raw is None else {name: tuple(ids) for name, ids in raw.items()}


def _outcome(spelled: str | None) -> Outcome | None:
    if spelled is None:
        return None
    raw = json.loads(spelled)
    return Outcome(**{**raw, "sections": tuple(SectionOutcome(**one) for one in raw["sections"])})


def _said(row: Any) -> Said:
    said = json.loads(row.said) if row.said is not None else None
    return Said(row.place, row.version_no, said, row.saved_at, bool(row.late), row.score)
