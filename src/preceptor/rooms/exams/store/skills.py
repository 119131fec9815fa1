"""Certificates, skills and accommodations at rest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

import sqlalchemy as sa

from preceptor.infra.db.schema import Id, Micros, metadata
from preceptor.infra.db.upsert import overwrite, upsert
from preceptor.rooms.exams.nouns import Accommodation, Certificate, Skill

certificates = sa.Table(
    "exams_certificate", metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("public_id", sa.Text, nullable=False, unique=True),
    sa.Column("account_no", sa.BigInteger, nullable=False),
    sa.Column("exam_id", sa.BigInteger, nullable=False),
    # One pass, one certificate, however often it is counted.
    sa.Column("attempt_id", sa.BigInteger, nullable=False, unique=True),
    sa.Column("skill", sa.Text, nullable=False),
    sa.Column("level", sa.SmallInteger, nullable=False),
    sa.Column("granted_at", Micros, nullable=False),
    sa.Column("expires_at", Micros),
    sa.Index("ix_exams_certificate_account", "account_no", "exam_id", "id"),
)  # fmt: skip

skills = sa.Table(
    "exams_skill", metadata,
    # By person first: one person's skills, and those of a page of people, are asked most.
    sa.Column("account_no", Id, primary_key=True, autoincrement=False),
    sa.Column("skill", sa.Text, primary_key=True),
    sa.Column("level", sa.SmallInteger, nullable=False),
    sa.Column("granted_at", Micros, nullable=False),
    sa.Column("expires_at", Micros),
    sa.Column("source", sa.Text, nullable=False),
    sa.Index("ix_exams_skill_holders", "skill", "level", "account_no"),
    sa.Index("ix_exams_skill_expires", "expires_at"),
)  # fmt: skip

holders = sa.Table(
    # Kept, not counted: how many hold a skill at which level answers at once among a million people.
    "exams_holders", metadata,
    sa.Column("skill", sa.Text, primary_key=True),
    sa.Column("level", sa.SmallInteger, primary_key=True, autoincrement=False),
    sa.Column("people", sa.BigInteger, nullable=False),
)  # fmt: skip

accommodations = sa.Table(
    "exams_accommodation", metadata,
    sa.Column("account_no", Id, primary_key=True, autoincrement=False),
    sa.Column("time_percent", sa.Integer, nullable=False),
    sa.Column("note", sa.Text, nullable=False),
    sa.Column("changed_at", Micros, nullable=False),
)  # fmt: skip


def add_certificate(conn: sa.Connection, one: Certificate) -> None:
    conn.execute(
        sa.insert(certificates).values(
            public_id=one.id, account_no=one.account_no, exam_id=one.exam_no, attempt_id=one.attempt_no,
            skill=one.skill, level=one.level, granted_at=one.granted_at, expires_at=one.expires_at,
        )
    )  # fmt: skip


def certificates_of(conn: sa.Connection, account_no: int, *, limit: int) -> list[Certificate]:
    """Newest first."""
    query = sa.select(certificates).where(certificates.c.account_no == account_no)
    return [_certificate(row) for row in conn.execute(query.order_by(certificates.c.id.desc()).limit(limit))]


def newest_of(conn: sa.Connection, account_no: int, exam_nos: Iterable[int]) -> dict[int, Certificate]:
    """Exam's number → somebody's newest certificate of it."""
    mine = (certificates.c.account_no == account_no, certificates.c.exam_id.in_(list(exam_nos)))
    rows = conn.execute(sa.select(certificates).where(*mine).order_by(certificates.c.id))
    return {row.exam_id: _certificate(row) for row in rows}


def of_attempt(conn: sa.Connection, attempt_no: int) -> Certificate | None:
    row = conn.execute(sa.select(certificates).where(certificates.c.attempt_id == attempt_no)).one_or_none()
    return _certificate(row) if row is not None else None


def skills_of(conn: sa.Connection, account_nos: Iterable[int]) -> list[Skill]:
    query = sa.select(skills).where(skills.c.account_no.in_(list(account_nos)))
    return [_skill(row) for row in conn.execute(query.order_by(skills.c.account_no, skills.c.skill))]


def skill_of(conn: sa.Connection, account_no: int, skill: str) -> Skill | None:
    mine = (skills.c.account_no == account_no, skills.c.skill == skill)
    row = conn.execute(sa.select(skills).where(*mine)).one_or_none()
    return _skill(row) if row is not None else None


def save_skill(conn: sa.Connection, one: Skill, *, was: Skill | None) -> None:
    """In the place of `was`; the count of holders moves with it."""
    if was is not None:
        upsert(conn, holders, {"skill": was.skill, "level": was.level}, add={"people": -1})
    overwrite(conn, skills, [asdict(one)])
    upsert(conn, holders, {"skill": one.skill, "level": one.level}, add={"people": 1})


def forget_skill(conn: sa.Connection, one: Skill) -> None:
    conn.execute(sa.delete(skills).where(skills.c.account_no == one.account_no, skills.c.skill == one.skill))
    upsert(conn, holders, {"skill": one.skill, "level": one.level}, add={"people": -1})


def expired(conn: sa.Connection, *, now: int, limit: int) -> list[Skill]:
    query = sa.select(skills).where(skills.c.expires_at <= now).order_by(skills.c.expires_at).limit(limit)
    return [_skill(row) for row in conn.execute(query.with_for_update())]


def holding(conn: sa.Connection, skill: str, *, level: int, now: int, after: int, limit: int) -> list[int]:
    """Account numbers of those who hold a skill at `level` or above now, in order."""
    good = sa.or_(skills.c.expires_at.is_(None), skills.c.expires_at > now)
    query = sa.select(skills.c.account_no).where(skills.c.skill == skill, skills.c.level >= level, good)
    return list(
        conn.execute(query.where(skills.c.account_no > after).order_by(skills.c.account_no).limit(limit)).scalars()
    )  # fmt: skip


def count_holders(conn: sa.Connection, skill: str, *, level: int) -> int:
    query = sa.select(sa.func.coalesce(sa.func.sum(holders.c.people), 0))
    return int(conn.execute(query.where(holders.c.skill == skill, holders.c.level >= level)).scalar_one())


def known_skills(conn: sa.Connection, *, limit: int) -> Sequence[tuple[str, int]]:
    """Name and number of holders of each skill that anybody was ever given, by name."""
    people = sa.func.sum(holders.c.people).label("people")
    query = sa.select(holders.c.skill, people).group_by(holders.c.skill).order_by(holders.c.skill).limit(limit)
    return [(row.skill, int(row.people)) for row in conn.execute(query)]


def accommodation(conn: sa.Connection, account_no: int) -> Accommodation | None:
    row = conn.execute(sa.select(accommodations).where(accommodations.c.account_no == account_no)).one_or_none()
    return Accommodation(row.account_no, row.time_percent, row.note, row.changed_at) if row is not None else None


def save_accommodation(conn: sa.Connection, one: Accommodation) -> None:
    overwrite(conn, accommodations, [asdict(one)])


def list_accommodations(conn: sa.Connection, *, limit: int) -> list[Accommodation]:
    """Changed last first."""
    query = sa.select(accommodations).order_by(accommodations.c.changed_at.desc()).limit(limit)
    return [Accommodation(row.account_no, row.time_percent, row.note, row.changed_at) for row in conn.execute(query)]


def forget_accommodation(conn: sa.Connection, account_no: int) -> None:
    conn.execute(sa.delete(accommodations).where(accommodations.c.account_no == account_no))


def forget_certificates(conn: sa.Connection, account_no: int) -> None:
    conn.execute(sa.delete(certificates).where(certificates.c.account_no == account_no))


def _certificate(row: Any) -> Certificate:
    return Certificate(
        row.public_id, row.account_no, row.exam_id, row.attempt_id, row.skill, row.level, row.granted_at,
        row.expires_at,
    )  # fmt: skip


def _skill(row: Any) -> Skill:
    return Skill(row.account_no, row.skill, row.level, row.granted_at, row.expires_at, row.source)
