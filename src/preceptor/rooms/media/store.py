"""Media files, what people chose of the veil, and how often they lifted it."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import asdict

import sqlalchemy as sa

from preceptor.infra.db.schema import Id, Micros, metadata
from preceptor.infra.db.upsert import upsert
from preceptor.rooms.media.nouns import TYPES, Look, Media, Veil

# Spelled in every statement exactly as here, or SQLite will not use the index.
UNUSED = sa.text("used_at IS NULL")

files = sa.Table(
    "media_file", metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("project_id", sa.BigInteger, nullable=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("type", sa.Text, nullable=False),
    sa.Column("bytes", sa.BigInteger, nullable=False),
    sa.Column("sha256", sa.Text, nullable=False),
    sa.Column("key", sa.Text, nullable=False),
    sa.Column("kept_at", Micros, nullable=False),
    sa.Column("width", sa.Integer),
    sa.Column("height", sa.Integer),
    sa.Column("duration_ms", sa.Integer),
    sa.Column("codec", sa.Text, nullable=False),
    sa.Column("prepared", sa.Boolean, nullable=False),
    sa.Column("frames_per_second", sa.Float),
    sa.Column("used_at", Micros),
    # Ids grow with time: the newest file of a name is the last of these.
    sa.Index("ix_media_file_name", "project_id", "name", "id"),
    sa.Index("ix_media_file_project", "project_id", "id"),
    sa.Index("ix_media_file_key", "key"),
    sa.Index("ix_media_file_unused", "project_id", "id", sqlite_where=UNUSED, postgresql_where=UNUSED),
)  # fmt: skip

veils = sa.Table(
    "media_veil", metadata,
    sa.Column("account_no", Id, primary_key=True, autoincrement=False),
    sa.Column("look", sa.Text, nullable=False),
    sa.Column("muted", sa.Boolean, nullable=False),
    sa.Column("opted_in", sa.Text, nullable=False),
)  # fmt: skip

reveals = sa.Table(
    "media_reveal", metadata,
    sa.Column("account_no", Id, primary_key=True, autoincrement=False),
    sa.Column("day", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("severity", sa.SmallInteger, primary_key=True, autoincrement=False),
    sa.Column("count", sa.BigInteger, nullable=False),
)  # fmt: skip


def add(conn: sa.Connection, one: Media) -> None:
    conn.execute(sa.insert(files).values(**asdict(one)))


def load(conn: sa.Connection, media_id: str) -> Media | None:
    row = conn.execute(sa.select(files).where(files.c.id == media_id)).first()
    return Media(**row._mapping) if row is not None else None


def newest_named(conn: sa.Connection, project_id: int, name: str) -> Media | None:
    query = sa.select(files).where(files.c.project_id == project_id, files.c.name == name)
    row = conn.execute(query.order_by(files.c.id.desc()).limit(1)).first()
    return Media(**row._mapping) if row is not None else None


def count_below(conn: sa.Connection, project_id: int, folder: str, *, most: int) -> int:
    """How many files lie in a folder (its name ends in "/"), counted up to `most`."""
    named = (files.c.name >= folder) & (files.c.name < folder[:-1] + "0")  # "0" comes right after "/"
    some = sa.select(files.c.id).where(files.c.project_id == project_id, named).limit(most).subquery()
    return int(conn.execute(sa.select(sa.func.count()).select_from(some)).scalar_one())


def list_files(
    conn: sa.Connection, project_id: int, *, before: str | None, limit: int, unused: bool = False, family: str = ""
) -> Sequence[Media]:
    """Newest first."""
    query = sa.select(files).where(files.c.project_id == project_id)
    if unused:
        query = query.where(UNUSED)
    if family:
        query = query.where(files.c.type.in_([kind for kind, of in TYPES.items() if of == family]))
    if before is not None:
        query = query.where(files.c.id < before)
    return [Media(**row._mapping) for row in conn.execute(query.order_by(files.c.id.desc()).limit(limit))]


def set_prepared(conn: sa.Connection, media_id: str) -> None:
    conn.execute(sa.update(files).where(files.c.id == media_id).values(prepared=True))


def mark_used(conn: sa.Connection, project_id: int, media_ids: Collection[str], *, at: int) -> set[str]:
    """Items show these from now on; gives those that are not there. Rows used before are not written again."""
    here = sa.and_(files.c.project_id == project_id, files.c.id.in_(media_ids))
    # Found under lock: a file that goes at this moment is gone for us too.
    rows = conn.execute(sa.select(files.c.id, files.c.used_at).where(here).order_by(files.c.id).with_for_update()).all()
    fresh = [row.id for row in rows if row.used_at is None]
    if fresh:
        conn.execute(sa.update(files).where(files.c.id.in_(fresh)).values(used_at=at))
    return set(media_ids) - {row.id for row in rows}


def remove_unused(conn: sa.Connection, media_id: str) -> bool:
    """Forget a file that no item shows; False when one does."""
    unused = sa.and_(files.c.id == media_id, files.c.used_at.is_(None))
    return conn.execute(sa.delete(files).where(unused)).rowcount == 1


def known_keys(conn: sa.Connection, keys: Collection[str]) -> set[str]:
    """Those of these keys of the file store under which a file of some project lies."""
    return set(conn.execute(sa.select(files.c.key).where(files.c.key.in_(keys))).scalars())


def load_veil(conn: sa.Connection, account_no: int) -> Veil:
    row = conn.execute(sa.select(veils).where(veils.c.account_no == account_no)).first()
    return Veil(Look(row.look), row.muted, tuple(json.loads(row.opted_in))) if row is not None else Veil()


def save_veil(conn: sa.Connection, account_no: int, veil: Veil) -> None:
    values = {"look": veil.look.value, "muted": veil.muted, "opted_in": json.dumps(veil.opted_in)}
    if conn.execute(sa.update(veils).where(veils.c.account_no == account_no).values(**values)).rowcount == 0:
        conn.execute(sa.insert(veils).values(account_no=account_no, **values))


def count_reveal(conn: sa.Connection, account_no: int, *, day: int, severity: int) -> None:
    upsert(conn, reveals, {"account_no": account_no, "day": day, "severity": severity}, add={"count": 1})


def reveals_on(conn: sa.Connection, account_no: int, *, day: int) -> int:
    query = sa.select(sa.func.coalesce(sa.func.sum(reveals.c.count), 0))
    return int(conn.execute(query.where(reveals.c.account_no == account_no, reveals.c.day == day)).scalar_one())
