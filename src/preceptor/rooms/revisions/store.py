"""What was judged by which version, and what was asked again for it, at rest."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from preceptor.infra.db.schema import Id, Micros, metadata
from preceptor.infra.db.upsert import overwrite, upsert
from preceptor.rooms.revisions.nouns import Asked, Given, Judged, Older, Revision, RevisionState, Which

judged = sa.Table(
    # One row a work item that people judged; `version` is the oldest among its answers, so the oldest come first by an index.
    "revisions_judged", metadata,
    sa.Column("item_id", Id, primary_key=True, autoincrement=False),
    sa.Column("project_id", sa.BigInteger, nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("given", sa.Text, nullable=False),
    sa.Index("ix_revisions_judged_version", "project_id", "version", "item_id"),
)  # fmt: skip

counted = sa.Table(
    # The sums over these rows: a look reads a row a version, however many items there are.
    "revisions_count", metadata,
    sa.Column("project_id", Id, primary_key=True, autoincrement=False),
    sa.Column("version", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("items", sa.BigInteger, nullable=False),
    sa.Column("answers", sa.BigInteger, nullable=False),
)  # fmt: skip

revisions = sa.Table(
    "revisions_revision", metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("project_id", sa.BigInteger, nullable=False),
    sa.Column("since", sa.Integer, nullable=False),
    sa.Column("until", sa.Integer, nullable=False),
    sa.Column("which", sa.Text, nullable=False),
    sa.Column("most", sa.BigInteger),
    sa.Column("reason", sa.Text, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("job", sa.Text, nullable=False),
    sa.Column("made_at", Micros, nullable=False),
    sa.Column("made_by", sa.BigInteger, nullable=False),
    sa.Column("items", sa.BigInteger, nullable=False),
    sa.Column("answers", sa.BigInteger, nullable=False),
    sa.Column("places", sa.BigInteger, nullable=False),
    sa.Column("ruled", sa.BigInteger, nullable=False),
    sa.Column("other", sa.BigInteger, nullable=False),
    sa.Column("short", sa.SmallInteger, nullable=False),
    sa.Column("same_people", sa.SmallInteger, nullable=False),
    sa.Column("undone_at", Micros),
    sa.Column("note", sa.Text, nullable=False),
    sa.Column("at_version", sa.Integer, nullable=False),
    sa.Column("at_item", sa.BigInteger, nullable=False),
    sa.Index("ix_revisions_revision_project", "project_id", "id"),
)  # fmt: skip

asked = sa.Table(
    # What each item was before it was asked again: undoing needs no guess.
    "revisions_asked", metadata,
    sa.Column("revision", sa.Text, primary_key=True),
    sa.Column("item_id", Id, primary_key=True, autoincrement=False),
    sa.Column("overlap", sa.Integer, nullable=False),
    sa.Column("given", sa.Text, nullable=False),
)  # fmt: skip


def hold(conn: sa.Connection, project_id: int) -> None:
    """Until the end of the transaction what is counted of a project changes for one alone. A row that counts nothing."""
    upsert(conn, counted, {"project_id": project_id, "version": 0}, add={"items": 0, "answers": 0})


def judged_of(conn: sa.Connection, numbers: Sequence[int]) -> dict[int, Given]:
    """Item → its answers by version, of those of these items (at most 500) that have any."""
    rows = conn.execute(sa.select(judged.c.item_id, judged.c.given).where(judged.c.item_id.in_(list(numbers))))
    return {row.item_id: _given(row.given) for row in rows}


def judged_before(
    conn: sa.Connection, project_id: int, version: int, *, after: tuple[int, int], limit: int
) -> list[Judged]:
    """Items that hold an answer older than this version, by (oldest version, number) from behind `after`."""
    mine = (judged.c.project_id == project_id, judged.c.version < version)
    beyond = sa.tuple_(judged.c.version, judged.c.item_id) > sa.tuple_(sa.literal(after[0]), sa.literal(after[1]))
    query = sa.select(judged).where(*mine, beyond).order_by(judged.c.version, judged.c.item_id).limit(limit)
    return [Judged(row.item_id, _given(row.given)) for row in conn.execute(query)]


def put_judged(conn: sa.Connection, project_id: int, now: Mapping[int, Given]) -> None:
    """Item → its answers by version from now on; none: the item is forgotten."""
    gone = [no for no, given in now.items() if not given]
    conn.execute(sa.delete(judged).where(judged.c.item_id.in_(gone)))
    overwrite(conn, judged, [
        {"item_id": no, "project_id": project_id, "version": min(given), "given": json.dumps({str(each): given[each] for each in sorted(given)})}
        for no, given in sorted(now.items()) if given
    ])  # fmt: skip


def add_counts(conn: sa.Connection, project_id: int, more: Mapping[int, tuple[int, int]]) -> None:
    for version, (items, answers) in sorted(more.items()):
        key = {"project_id": project_id, "version": version}
        upsert(conn, counted, key, add={"items": items, "answers": answers})


def older(conn: sa.Connection, project_id: int, version: int) -> Older:
    """How much was judged under versions before this one: a row a version."""
    sums = (sa.func.coalesce(sa.func.sum(column), 0) for column in (counted.c["items"], counted.c["answers"]))
    row = conn.execute(sa.select(*sums).where(counted.c.project_id == project_id, counted.c.version < version)).one()
    return Older(int(row[0]), int(row[1]))


def put(conn: sa.Connection, one: Revision) -> None:
    flags = {"short": int(one.short), "same_people": int(one.same_people)}
    row = {**vars(one), "which": one.which.value, "state": one.state.value, **flags}
    overwrite(conn, revisions, [row])


def load(conn: sa.Connection, revision_id: str, *, lock: bool = False) -> Revision | None:
    query = sa.select(revisions).where(revisions.c.id == revision_id)
    row = conn.execute(query.with_for_update() if lock else query).one_or_none()
    return _revision(row) if row is not None else None


def known(conn: sa.Connection, ids: Sequence[str]) -> set[str]:
    """Those of these (at most 500) that are revisions."""
    return set(conn.execute(sa.select(revisions.c.id).where(revisions.c.id.in_(list(ids)))).scalars())


def page(conn: sa.Connection, project_id: int, *, before: str | None = None, limit: int) -> list[Revision]:
    """Newest first."""
    query = sa.select(revisions).where(revisions.c.project_id == project_id)
    if before is not None:
        query = query.where(revisions.c.id < before)
    return [_revision(row) for row in conn.execute(query.order_by(revisions.c.id.desc()).limit(limit))]


def later_in_force(conn: sa.Connection, one: Revision) -> Revision | None:
    """The newest of the same project after this one that is not undone."""
    after = (revisions.c.project_id == one.project_id, revisions.c.id > one.id)
    query = sa.select(revisions).where(*after, revisions.c.state != RevisionState.UNDONE.value)
    row = conn.execute(query.order_by(revisions.c.id.desc()).limit(1)).one_or_none()
    return _revision(row) if row is not None else None


def put_asked(conn: sa.Connection, revision_id: str, found: Sequence[Asked]) -> None:
    overwrite(conn, asked, [
        {"revision": revision_id, "item_id": one.item_no, "overlap": one.overlap,
         "given": json.dumps({str(each): count for each, count in sorted(one.given.items())})}
        for one in found
    ])  # fmt: skip


def take_asked(conn: sa.Connection, revision_id: str, *, limit: int) -> list[Asked]:
    """Some of a revision's items; they are forgotten."""
    query = sa.select(asked).where(asked.c.revision == revision_id).order_by(asked.c.item_id).limit(limit)
    found = [Asked(row.item_id, row.overlap, _given(row.given)) for row in conn.execute(query)]
    numbers = [one.item_no for one in found]
    conn.execute(sa.delete(asked).where(asked.c.revision == revision_id, asked.c.item_id.in_(numbers)))
    return found


def _given(said: str) -> Given:
    return {int(version): count for version, count in json.loads(said).items()}


def _revision(row: Any) -> Revision:
    flags = {"short": bool(row.short), "same_people": bool(row.same_people)}
    return Revision(**{**row._mapping, "which": Which(row.which), "state": RevisionState(row.state), **flags})
