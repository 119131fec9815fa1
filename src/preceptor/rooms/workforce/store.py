"""Contributors and their tallies at rest."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any

import sqlalchemy as sa

from preceptor.infra.db.schema import Id, Micros, metadata
from preceptor.infra.db.upsert import insert_new, overwrite, upsert
from preceptor.rooms.workforce.nouns import (
    Contributor,
    Domain,
    Done,
    Education,
    Known,
    Level,
    Profile,
    Record,
    Resume,
    Reviews,
    Source,
    Tally,
)

contributors = sa.Table(
    "workforce_contributor", metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("pseudonym", sa.Text, nullable=False, unique=True),
    sa.Column("account_no", sa.BigInteger, unique=True),
    sa.Column("source", sa.Text, nullable=False),
    # Imported people belong to the project whose file named them: the same name elsewhere is somebody else.
    sa.Column("project_id", sa.BigInteger),
    sa.Column("source_key", sa.Text),
    sa.Column("made_at", Micros, nullable=False),
    sa.UniqueConstraint("project_id", "source_key"),
    # Those imported into a project, page by page.
    sa.Index("ix_workforce_contributor_project", "project_id", "id"),
)  # fmt: skip

tallies = sa.Table(
    "workforce_tally", metadata,
    sa.Column("project_id", Id, primary_key=True, autoincrement=False),
    sa.Column("contributor_id", Id, primary_key=True, autoincrement=False),
    sa.Column("answers", sa.BigInteger, nullable=False),
    sa.Column("seconds", sa.BigInteger, nullable=False),
    # Answers a reviewer looked at for the first time, and those of them that stood.
    sa.Column("reviewed", sa.BigInteger, nullable=False, server_default="0"),
    sa.Column("stood", sa.BigInteger, nullable=False, server_default="0"),
    # What one person did in all projects.
    sa.Index("ix_workforce_tally_person", "contributor_id"),
)  # fmt: skip

salts = sa.Table(
    "workforce_salt", metadata,
    sa.Column("id", sa.SmallInteger, primary_key=True, autoincrement=False),
    sa.Column("sealed", sa.Text, nullable=False),
)  # fmt: skip

profiles = sa.Table(
    "workforce_profile", metadata,
    sa.Column("account_no", Id, primary_key=True, autoincrement=False),
    sa.Column("said", sa.Text, nullable=False),
    sa.Column("changed_at", Micros, nullable=False),
)  # fmt: skip

resumes = sa.Table(
    "workforce_resume", metadata,
    sa.Column("account_no", Id, primary_key=True, autoincrement=False),
    sa.Column("public_id", sa.Text, nullable=False, unique=True),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("type", sa.Text, nullable=False),
    sa.Column("bytes", sa.BigInteger, nullable=False),
    sa.Column("sha256", sa.Text, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("key", sa.Text, nullable=False),
    sa.Column("kept_at", Micros, nullable=False),
)  # fmt: skip

_AT_ONCE = 500
"""Rows per statement: well below what either database takes as parameters."""


def by_account(conn: sa.Connection, account_no: int) -> Contributor | None:
    return _one(conn, contributors.c.account_no == account_no)


def by_accounts(conn: sa.Connection, account_nos: Sequence[int]) -> dict[int, int]:
    """Account → contributor's number."""
    table, found = contributors.c, {}
    for some in _parts(list(account_nos)):
        query = sa.select(table.account_no, table.id).where(table.account_no.in_(some))
        found.update({row.account_no: row.id for row in conn.execute(query)})
    return found


def by_id(conn: sa.Connection, contributor_id: int) -> Contributor | None:
    return _one(conn, contributors.c.id == contributor_id)


def by_ids(conn: sa.Connection, ids: Iterable[int]) -> dict[int, Contributor]:
    found = {}
    for some in _parts(list(ids)):
        for row in conn.execute(sa.select(contributors).where(contributors.c.id.in_(some))):
            found[row.id] = _noun(row)
    return found


def numbers_behind(conn: sa.Connection, account_nos: Sequence[int]) -> dict[int, int]:
    """Account → contributor's number."""
    found: dict[int, int] = {}
    query = sa.select(contributors.c.account_no, contributors.c.id)
    for some in _parts(account_nos):
        found.update({row.account_no: row.id for row in conn.execute(query.where(contributors.c.account_no.in_(some)))})
    return found


def add_own(conn: sa.Connection, account_no: int, *, pseudonym: str, now: int) -> None:
    """Adds nothing when the account has a number already or the pseudonym is taken; load again to see which."""
    values = {"pseudonym": pseudonym, "account_no": account_no, "source": Source.OWN, "made_at": now}
    insert_new(conn, contributors, [values])


def add_imported(conn: sa.Connection, project_id: int, pseudonyms: Mapping[str, str], *, now: int) -> None:
    """`pseudonyms`: source key → pseudonym. Leaves out those whose key or pseudonym is there already."""
    shared = {"source": Source.IMPORTED, "project_id": project_id, "made_at": now}
    rows = [{"source_key": key, "pseudonym": name, **shared} for key, name in pseudonyms.items()]
    for some in _parts(rows):
        insert_new(conn, contributors, some)


def add_model(conn: sa.Connection, project_id: int, *, key: str, pseudonym: str, now: int) -> None:
    """Adds nothing when it is there already or the pseudonym is taken; load again to see which."""
    row = {"pseudonym": pseudonym, "source": Source.MODEL, "project_id": project_id, "source_key": key, "made_at": now}
    insert_new(conn, contributors, [row])


def by_source_keys(conn: sa.Connection, project_id: int, keys: Sequence[str]) -> dict[str, int]:
    """Source key → contributor's number, for those met before."""
    table, found = contributors.c, {}
    for some in _parts(keys):
        query = sa.select(table.source_key, table.id).where(table.project_id == project_id, table.source_key.in_(some))
        found.update({row.source_key: row.id for row in conn.execute(query)})
    return found


def models_by_key(conn: sa.Connection, project_id: int, keys: Sequence[str]) -> dict[str, int]:
    """As `by_source_keys`, models alone: the key of somebody imported is never taken for a judge's."""
    table = contributors.c
    mine = (table.project_id == project_id, table.source == Source.MODEL.value, table.source_key.in_(list(keys)))
    return {row.source_key: row.id for row in conn.execute(sa.select(table.source_key, table.id).where(*mine))}


def sealed_salt(conn: sa.Connection) -> str | None:
    """The salt for imported names, sealed with the house's key: the store alone does not tell who was meant."""
    return conn.execute(sa.select(salts.c.sealed)).scalar()


def add_salt(conn: sa.Connection, sealed: str) -> None:
    """Keeps the one that is there already, if somebody was quicker."""
    insert_new(conn, salts, [{"id": 1, "sealed": sealed}])


def count(conn: sa.Connection, project_id: int, done: Iterable[Done]) -> list[int]:
    """Add to the tallies; gives the contributors who had none in this project before."""
    new = []
    for one in sorted(done, key=lambda each: each.contributor_id):
        key = {"project_id": project_id, "contributor_id": one.contributor_id}
        if not _tallied(conn, key):
            new.append(one.contributor_id)
        upsert(conn, tallies, key, add={"answers": one.answers, "seconds": one.seconds})
    return new


def count_reviews(conn: sa.Connection, project_id: int, found: Mapping[int, Reviews]) -> None:
    for contributor_id, one in sorted(found.items()):
        key = {"project_id": project_id, "contributor_id": contributor_id}
        # All counts are named: who was only ever imported has no row yet.
        upsert(conn, tallies, key, add={"answers": 0, "seconds": 0, "reviewed": one.reviewed, "stood": one.stood})


def record(conn: sa.Connection, project_id: int, contributor_id: int) -> Record:
    """By primary key; nothing done is a record too."""
    mine = (tallies.c.project_id == project_id, tallies.c.contributor_id == contributor_id)
    row = conn.execute(sa.select(tallies).where(*mine)).one_or_none()
    return Record(row.answers, row.seconds, row.reviewed, row.stood) if row is not None else Record()


def records_of_each(conn: sa.Connection, account_nos: Sequence[int]) -> dict[int, dict[int, Record]]:
    """Account → project → what they did there, of those who did anything."""
    found: dict[int, dict[int, Record]] = {}
    joined = contributors.join(tallies, tallies.c.contributor_id == contributors.c.id)
    for some in _parts(account_nos):
        query = sa.select(contributors.c.account_no, tallies).select_from(joined)
        for row in conn.execute(query.where(contributors.c.account_no.in_(list(some)))):
            one = Record(row.answers, row.seconds, row.reviewed, row.stood)
            found.setdefault(row.account_no, {})[row.project_id] = one
    return found


def list_tallies(conn: sa.Connection, *, project_id: int | None, after: int, limit: int) -> list[Tally]:
    """By contributor's number. With `project_id` those who have done something there or were imported into it."""
    ids = _next_ids(conn, project_id, after=after, limit=limit)
    sums = sa.select(
        tallies.c.contributor_id, sa.func.sum(tallies.c.answers).label("answers"),
        sa.func.sum(tallies.c.seconds).label("seconds"),
    ).where(tallies.c.contributor_id.in_(ids)).group_by(tallies.c.contributor_id)  # fmt: skip
    if project_id is not None:
        sums = sums.where(tallies.c.project_id == project_id)
    done = {row.contributor_id: (int(row.answers), int(row.seconds)) for row in conn.execute(sums)}
    people = by_ids(conn, ids)
    return [Tally(people[one], *done.get(one, (0, 0))) for one in ids if one in people]


def _next_ids(conn: sa.Connection, project_id: int | None, *, after: int, limit: int) -> list[int]:
    """The next contributors, each list read along its own index: joined, a million people were sorted for every page."""
    table = contributors.c
    if project_id is None:
        return list(conn.execute(sa.select(table.id).where(table.id > after).order_by(table.id).limit(limit)).scalars())
    there = (tallies.c.contributor_id, tallies.c.project_id), (table.id, table.project_id)
    each = (sa.select(no).where(place == project_id, no > after).order_by(no).limit(limit) for no, place in there)
    return sorted({no for query in each for no in conn.execute(query).scalars()})[:limit]


def profile(conn: sa.Connection, account_no: int) -> Profile | None:
    said = conn.execute(sa.select(profiles.c.said).where(profiles.c.account_no == account_no)).scalar()
    return read_profile(said) if said is not None else None


def profiles_of(conn: sa.Connection, account_nos: Sequence[int]) -> dict[int, Profile]:
    """Of those who said anything about themselves."""
    found = {}
    for some in _parts(account_nos):
        for row in conn.execute(sa.select(profiles).where(profiles.c.account_no.in_(list(some)))):
            found[row.account_no] = read_profile(row.said)
    return found


def save_profile(conn: sa.Connection, account_no: int, one: Profile, *, now: int) -> None:
    overwrite(conn, profiles, [{"account_no": account_no, "said": spell_profile(one), "changed_at": now}])


def spell_profile(one: Profile) -> str:
    """As it is kept; `read_profile` reads it back."""
    return json.dumps(asdict(one), ensure_ascii=False)


def read_profile(said: str) -> Profile:
    raw = json.loads(said)
    return Profile(**{
        **raw,
        "languages": tuple(Known(one["tag"], Level(one["level"]), one["proof"]) for one in raw["languages"]),
        "education": Education(raw["education"]),
        "domains": tuple(Domain(one) for one in raw["domains"]),
    })  # fmt: skip


def resume(conn: sa.Connection, account_no: int) -> Resume | None:
    row = conn.execute(sa.select(resumes).where(resumes.c.account_no == account_no)).one_or_none()
    if row is None:
        return None
    return Resume(row.public_id, row.name, row.type, row.bytes, row.sha256, row.text, row.key, row.kept_at)


def save_resume(conn: sa.Connection, account_no: int, one: Resume) -> None:
    """In the place of the one before."""
    values = asdict(one)
    overwrite(conn, resumes, [{"account_no": account_no, "public_id": values.pop("id"), **values}])


def forget_resume(conn: sa.Connection, account_no: int) -> None:
    conn.execute(sa.delete(resumes).where(resumes.c.account_no == account_no))


def forget_profile(conn: sa.Connection, account_no: int) -> None:
    conn.execute(sa.delete(profiles).where(profiles.c.account_no == account_no))


def _tallied(conn: sa.Connection, key: dict[str, int]) -> bool:
    # A review may have been counted before the answer it is of.
    query = sa.select(sa.literal(1)).select_from(tallies).filter_by(**key).where(tallies.c.answers > 0)
    return conn.execute(query).first() is not None


def _one(conn: sa.Connection, condition: sa.ColumnElement[bool]) -> Contributor | None:
    row = conn.execute(sa.select(contributors).where(condition)).one_or_none()
    return _noun(row) if row is not None else None


def _noun(row: Any) -> Contributor:
    return Contributor(row.id, row.pseudonym, row.account_no, Source(row.source), row.made_at)


def _parts(rows: Sequence[Any]) -> Iterator[Sequence[Any]]:
    return (rows[start : start + _AT_ONCE] for start in range(0, len(rows), _AT_ONCE))
