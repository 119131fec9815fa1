"""What people said of themselves, and where they passed, by a keyed digest; kept reports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

import sqlalchemy as sa
from pydantic import TypeAdapter

from preceptor.infra.db.schema import Id, Micros, metadata
from preceptor.infra.db.upsert import insert_new, overwrite
from preceptor.rooms.fairness.nouns import NOT_SAID, Attribute, Counts, Own, Report, Step

EVERYWHERE = 0
"""The project under which exams of the house are kept."""

# Neither table has an account's number: the digest is of one with the house's key, so a copy of the store alone tells of nobody.
said = sa.Table(
    "fairness_said", metadata,
    sa.Column("person", sa.Text, primary_key=True),
    sa.Column("attribute", sa.Text, primary_key=True),
    sa.Column("group", sa.Text, nullable=False),
    # Own words, sealed: for their person alone.
    sa.Column("words", sa.Text, nullable=False),
    sa.Column("said_at", Micros, nullable=False),
)  # fmt: skip

passes = sa.Table(
    "fairness_pass", metadata,
    sa.Column("project_id", Id, primary_key=True, autoincrement=False),
    sa.Column("step", sa.Text, primary_key=True),
    sa.Column("person", sa.Text, primary_key=True),
    sa.Column("passed", sa.SmallInteger, nullable=False),
    sa.Index("ix_fairness_pass_person", "person"),
)  # fmt: skip

reports = sa.Table(
    "fairness_report", metadata,
    sa.Column("project_id", Id, primary_key=True, autoincrement=False),
    sa.Column("report", sa.Text, nullable=False),
)  # fmt: skip

_REPORT = TypeAdapter(Report)


def said_by(conn: sa.Connection, person: str) -> dict[Attribute, Own]:
    rows = conn.execute(sa.select(said).where(said.c.person == person))
    found = {Attribute(row.attribute): Own(row.group, row.words) for row in rows}
    return {one: found[one] for one in Attribute if one in found}


def say(conn: sa.Connection, person: str, now: Mapping[Attribute, Own], *, at: int) -> None:
    """In the place of all that was said before."""
    conn.execute(sa.delete(said).where(said.c.person == person))
    rows = [
        {"person": person, "attribute": one.value, "group": own.group, "words": own.words, "said_at": at}
        for one, own in now.items()
    ]
    if rows:
        conn.execute(sa.insert(said), rows)


def forget(conn: sa.Connection, person: str) -> None:
    for table in (said, passes):
        conn.execute(sa.delete(table).where(table.c.person == person))


def came(conn: sa.Connection, project_id: int, step: Step, found: Mapping[str, bool], *, once: bool) -> None:
    """Person → whether they passed. `once`: who passed once has passed, whatever comes later."""
    rows = [
        {"project_id": project_id, "step": step.value, "person": who, "passed": int(passed)}
        for who, passed in sorted(found.items())
    ]
    if once:
        insert_new(conn, passes, [row for row in rows if not row["passed"]])
        rows = [row for row in rows if row["passed"]]
    overwrite(conn, passes, rows)


def counts(conn: sa.Connection, project_id: int, step: Step) -> dict[Attribute, Counts]:
    """Attribute → group → people and those who passed; who said nothing of it under NOT_SAID. Reads the project's own people."""
    people = _people(project_id, step).subquery()
    whole = conn.execute(sa.select(sa.func.count(), sa.func.coalesce(sa.func.sum(people.c.passed), 0))).one()
    joined = people.join(said, said.c.person == people.c.person)
    query = sa.select(said.c.attribute, said.c.group, sa.func.count(), sa.func.sum(people.c.passed))
    found: dict[Attribute, dict[str, tuple[int, int]]] = defaultdict(dict)
    for row in conn.execute(query.select_from(joined).group_by(said.c.attribute, said.c.group)):
        found[Attribute(row[0])][row[1]] = (int(row[2]), int(row[3]))
    return {one: _with_the_silent(found[one], int(whole[0]), int(whole[1])) for one in Attribute}


def kept(conn: sa.Connection, project_id: int) -> Report | None:
    found = conn.execute(sa.select(reports.c.report).where(reports.c.project_id == project_id)).scalar()
    return _REPORT.validate_json(found) if found is not None else None


def keep(conn: sa.Connection, project_id: int, one: Report) -> None:
    overwrite(conn, reports, [{"project_id": project_id, "report": _REPORT.dump_json(one).decode()}])


def _with_the_silent(told: Mapping[str, tuple[int, int]], people: int, passed: int) -> Counts:
    silent = people - sum(one for one, _ in told.values()), passed - sum(one for _, one in told.values())
    return {**told, **({NOT_SAID: silent} if silent[0] else {})}


def _people(project_id: int, step: Step) -> sa.Select[tuple[str, int]]:
    """(person, passed) of everybody who came to a step."""
    here, other = passes.alias("here"), passes.alias("other")
    mine = (here.c.project_id == project_id,)
    if step is Step.EXAM:
        ours = sa.select(here.c.person).where(*mine, here.c.step.in_([Step.ACCEPTED.value, Step.ADMITTED.value]))
        return sa.select(other.c.person, other.c.passed).where(
            other.c.project_id == EVERYWHERE, other.c.step == Step.EXAM.value, other.c.person.in_(ours)
        )
    if step is Step.ADMITTED:
        let_in = sa.and_(
            other.c.project_id == project_id, other.c.step == Step.ADMITTED.value, other.c.person == here.c.person
        )
        query = sa.select(here.c.person, sa.func.coalesce(other.c.passed, 0).label("passed"))
        return query.select_from(here.outerjoin(other, let_in)).where(*mine, here.c.step == Step.ACCEPTED.value)
    return sa.select(here.c.person, here.c.passed).where(*mine, here.c.step == step.value)
