"""What people said of themselves, and where they passed, by a keyed digest; kept reports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping

import sqlalchemy as sa
from pydantic import TypeAdapter

from preceptor.infra.db.schema import Id, Micros, metadata
from preceptor.infra.db.upsert import insert_new, overwrite, upsert
from preceptor.rooms.fairness.nouns import EVERYWHERE, Attribute, Counts, Known, Own, Place, Report, Step

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

counted = sa.Table(
    # How many people of each group came to a step and passed: what a report is drawn from, so that none reads a project's people.
    "fairness_count", metadata,
    sa.Column("project_id", Id, primary_key=True, autoincrement=False),
    sa.Column("step", sa.Text, primary_key=True),
    sa.Column("attribute", sa.Text, primary_key=True),
    sa.Column("group", sa.Text, primary_key=True),
    sa.Column("people", sa.BigInteger, nullable=False),
    sa.Column("passed", sa.BigInteger, nullable=False),
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


def forget(conn: sa.Connection, people: Collection[str]) -> None:
    for table in (said, passes):
        conn.execute(sa.delete(table).where(table.c.person.in_(people)))


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


def hold(conn: sa.Connection) -> None:
    """Until the end of the transaction what is counted changes for one alone: two who change the same person would count them twice, and
    two who draw a report at once must not be told of different people. A row that counts nobody."""
    upsert(conn, counted, _row((EVERYWHERE, "", "", "")), add={"people": 0, "passed": 0})


def known(conn: sa.Connection, people: Collection[str]) -> list[Known]:
    """What is kept of each of them of whom anything is."""
    words: dict[str, dict[Attribute, str]] = defaultdict(dict)
    for row in conn.execute(sa.select(said).where(said.c.person.in_(people))):
        words[row.person][Attribute(row.attribute)] = row.group
    ways: dict[str, dict[tuple[int, Step], bool]] = defaultdict(dict)
    for row in conn.execute(sa.select(passes).where(passes.c.person.in_(people))):
        ways[row.person][row.project_id, Step(row.step)] = bool(row.passed)
    return [Known(words[one], ways[one]) for one in {*words, *ways}]


def move(conn: sa.Connection, changes: Mapping[Place, tuple[int, int]]) -> None:
    """Add to what is counted. Where nobody is left there is no row, so that none tells who was there before they were erased."""
    for place, (people, passed) in sorted(changes.items()):
        upsert(conn, counted, _row(place), add={"people": people, "passed": passed})
    for place in (one for one, (people, _) in sorted(changes.items()) if people < 0):
        here = [counted.c[name] == value for name, value in _row(place).items()]
        conn.execute(sa.delete(counted).where(*here, counted.c.people == 0))


def counts(conn: sa.Connection, project_id: int) -> Mapping[Step, Mapping[Attribute, Counts]]:
    """Step → attribute → group → people and those who passed; who said nothing of it under NOT_SAID."""
    found: dict[Step, dict[Attribute, dict[str, tuple[int, int]]]]
    found = {step: {one: {} for one in Attribute} for step in Step}
    for row in conn.execute(sa.select(counted).where(counted.c.project_id == project_id)):
        found[Step(row.step)][Attribute(row.attribute)][row.group] = (row.people, row.passed)
    return found


def kept(conn: sa.Connection, project_id: int) -> Report | None:
    found = conn.execute(sa.select(reports.c.report).where(reports.c.project_id == project_id)).scalar()
    return _REPORT.validate_json(found) if found is not None else None


def keep(conn: sa.Connection, project_id: int, one: Report) -> None:
    overwrite(conn, reports, [{"project_id": project_id, "report": _REPORT.dump_json(one).decode()}])


def _row(place: tuple[int, str, str, str]) -> dict[str, int | str]:
    """The key of a place's row; an enum's own words, for psycopg would take its members' names."""
    project_id, step, attribute, group = place
    return {"project_id": project_id, "step": str(step), "attribute": str(attribute), "group": group}
