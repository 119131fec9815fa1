"""Questions and their versions at rest."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

import sqlalchemy as sa

from preceptor.infra.db.schema import Id, Micros, metadata
from preceptor.rooms.exams.nouns import (
    BankFilter,
    Content,
    Difficulty,
    Question,
    QuestionState,
    Shape,
    Tags,
    Version,
)
from preceptor.rooms.workforce.nouns import Domain

POOL = 5_000
"""Questions one draw chooses among: more would cost each start more and surprise nobody more."""

questions = sa.Table(
    "exams_question", metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("public_id", sa.Text, nullable=False, unique=True),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("domain", sa.Text, nullable=False),
    sa.Column("topic", sa.Text, nullable=False),
    sa.Column("language", sa.Text, nullable=False),
    sa.Column("difficulty", sa.Text, nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("version_no", sa.BigInteger, nullable=False),
    # By chance: a draw of a large bank walks on from a random place of the index.
    sa.Column("lot", sa.BigInteger, nullable=False),
    sa.Column("made_at", Micros, nullable=False),
    sa.Column("changed_at", Micros, nullable=False),
    sa.Index("ix_exams_question_state", "state", "id"),
    sa.Index("ix_exams_question_topic", "state", "topic", "lot"),
    sa.Index("ix_exams_question_domain", "state", "domain", "lot"),
    sa.Index("ix_exams_question_lot", "state", "lot"),
)  # fmt: skip

versions = sa.Table(
    "exams_version", metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("question_id", sa.BigInteger, nullable=False),
    sa.Column("number", sa.Integer, nullable=False),
    sa.Column("content", sa.Text, nullable=False),
    sa.Column("counts_as", sa.BigInteger),
    sa.Column("made_at", Micros, nullable=False),
    sa.Column("made_by", sa.Text, nullable=False),
    sa.UniqueConstraint("question_id", "number"),
)  # fmt: skip


def add(
    conn: sa.Connection, public_id: str, content: Content, tags: Tags, *, lot: int, now: int, made_by: str
) -> Question:
    row = {
        "public_id": public_id, "state": QuestionState.ACTIVE.value, "version": 1, "version_no": 0, "lot": lot,
        "made_at": now, "changed_at": now, **_tag_columns(tags),
    }  # fmt: skip
    number = conn.execute(sa.insert(questions).values(row).returning(questions.c.id)).scalar_one()
    version_no = add_version(conn, number, 1, content, now=now, made_by=made_by)
    conn.execute(sa.update(questions).where(questions.c.id == number).values(version_no=version_no))
    return Question(public_id, number, QuestionState.ACTIVE, tags, 1, version_no, content, now, now)


def add_version(conn: sa.Connection, question_no: int, number: int, content: Content, *, now: int, made_by: str) -> int:
    """The number of the new version."""
    row = {
        "question_id": question_no, "number": number, "content": spell(content), "made_at": now, "made_by": made_by
    }  # fmt: skip
    return int(conn.execute(sa.insert(versions).values(row).returning(versions.c.id)).scalar_one())


def save(conn: sa.Connection, one: Question) -> None:
    """State, tags, and which version is the newest."""
    values = {
        "state": one.state.value, "version": one.version, "version_no": one.version_no, "changed_at": one.changed_at
    }  # fmt: skip
    conn.execute(sa.update(questions).where(questions.c.id == one.no).values({**values, **_tag_columns(one.tags)}))


def count_as(conn: sa.Connection, question_no: int, version_nos: Sequence[int], counts_as: int) -> None:
    """From now on answers to these versions are counted by the key of another."""
    mine = (versions.c.question_id == question_no, versions.c.id.in_(list(version_nos)))
    conn.execute(sa.update(versions).where(*mine).values(counts_as=counts_as))


def load(conn: sa.Connection, public_id: str, *, lock: bool = False) -> Question | None:
    query = _with_content().where(questions.c.public_id == public_id)
    row = conn.execute(query.with_for_update(of=questions) if lock else query).one_or_none()
    return _question(row) if row is not None else None


def page(conn: sa.Connection, wanted: BankFilter, *, before: int | None, limit: int) -> list[Question]:
    """Newest first."""
    query = _with_content().where(*_fits(wanted))
    if before is not None:
        query = query.where(questions.c.id < before)
    return [_question(row) for row in conn.execute(query.order_by(questions.c.id.desc()).limit(limit))]


def by_ids(conn: sa.Connection, public_ids: Iterable[str]) -> dict[str, Question]:
    rows = conn.execute(_with_content().where(questions.c.public_id.in_(list(public_ids))))
    return {row.public_id: _question(row) for row in rows}


def by_numbers(conn: sa.Connection, numbers: Iterable[int]) -> dict[int, Question]:
    rows = conn.execute(_with_content().where(questions.c.id.in_(list(numbers))))
    return {row.id: _question(row) for row in rows}


def pool(conn: sa.Connection, wanted: BankFilter, *, lot: int) -> list[int]:
    """Numbers of active questions that fit, at most `POOL`, from a random place on."""
    query = sa.select(questions.c.id).where(*_fits(wanted)).order_by(questions.c.lot).limit(POOL)
    found = list(conn.execute(query.where(questions.c.lot >= lot)).scalars())
    if len(found) < POOL:
        found += conn.execute(query.where(questions.c.lot < lot).limit(POOL - len(found))).scalars()
    return found


def count(conn: sa.Connection, wanted: BankFilter, *, most: int) -> int:
    """How many fit, counted to `most`."""
    some = sa.select(questions.c.id).where(*_fits(wanted)).limit(most).subquery()
    return int(conn.execute(sa.select(sa.func.count()).select_from(some)).scalar_one())


def topics(conn: sa.Connection, *, most: int) -> list[str]:
    """The topics of active questions, in order: the next one is sought behind the last, so that a million questions cost nothing."""
    found: list[str] = []
    last = ""
    while len(found) < most:
        query = sa.select(questions.c.topic).where(questions.c.state == QuestionState.ACTIVE.value)
        following = conn.execute(query.where(questions.c.topic > last).order_by(questions.c.topic).limit(1)).scalar()
        if following is None:
            break
        last = following
        found.append(last)
    return found


def newest(conn: sa.Connection, numbers: Iterable[int]) -> dict[int, tuple[int, Content]]:
    """Question's number → (number of its newest version, its content)."""
    query = _with_content().where(questions.c.id.in_(list(numbers)))
    return {row.id: (row.version_no, read(row.content)) for row in conn.execute(query)}


def versions_by_no(conn: sa.Connection, numbers: Iterable[int]) -> dict[int, Version]:
    rows = conn.execute(sa.select(versions).where(versions.c.id.in_(list(numbers))))
    return {row.id: _version(row) for row in rows}


def versions_of(conn: sa.Connection, question_no: int) -> list[Version]:
    """Oldest first."""
    query = sa.select(versions).where(versions.c.question_id == question_no).order_by(versions.c.number)
    return [_version(row) for row in conn.execute(query)]


def questions_of(conn: sa.Connection, version_nos: Iterable[int]) -> dict[int, int]:
    """Version's number → question's number."""
    query = sa.select(versions.c.id, versions.c.question_id).where(versions.c.id.in_(list(version_nos)))
    return {row.id: row.question_id for row in conn.execute(query)}


def public_ids(conn: sa.Connection, numbers: Iterable[int]) -> dict[int, str]:
    query = sa.select(questions.c.id, questions.c.public_id).where(questions.c.id.in_(list(numbers)))
    return {row.id: row.public_id for row in conn.execute(query)}


def spell(content: Content) -> str:
    return json.dumps(asdict(content))


def read(spelled: str) -> Content:
    raw = json.loads(spelled)
    listed = {name: tuple(raw[name]) for name in ("options", "right", "accepted")}
    return Content(**{**raw, **listed, "shape": Shape(raw["shape"])})


def _fits(wanted: BankFilter) -> list[sa.ColumnElement[bool]]:
    found = [questions.c.state == wanted.state.value]
    for name in ("domain", "topic", "language", "difficulty"):
        value = getattr(wanted, name)
        if value:
            found.append(questions.c[name] == str(value))
    return found


def _with_content() -> sa.Select[Any]:
    joined = questions.join(versions, versions.c.id == questions.c.version_no)
    return sa.select(questions, versions.c.content).select_from(joined)


def _tag_columns(tags: Tags) -> Mapping[str, str]:
    return {name: str(value) for name, value in asdict(tags).items()}


def _question(row: Any) -> Question:
    tags = Tags(Domain(row.domain), row.topic, row.language, Difficulty(row.difficulty))
    return Question(
        row.public_id, row.id, QuestionState(row.state), tags, row.version, row.version_no, read(row.content),
        row.made_at, row.changed_at,
    )  # fmt: skip


def _version(row: Any) -> Version:
    return Version(row.id, row.question_id, row.number, read(row.content), row.counts_as)
