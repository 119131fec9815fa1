"""Tables of this room: uploads, imports with their bad rows and keys, builds."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from preceptor.infra.db.schema import Id, Micros, metadata
from preceptor.infra.db.upsert import insert_new
from preceptor.rooms.datasets.nouns import BadRow, Build, Import, ImportState, Upload

uploads = sa.Table(
    "dataset_upload",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("project_id", sa.BigInteger, nullable=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("key", sa.Text, nullable=False),
    sa.Column("bytes", sa.BigInteger, nullable=False),
    sa.Column("sha256", sa.Text, nullable=False),
    sa.Column("uploaded_at", Micros, nullable=False),
)
imports = sa.Table(
    "dataset_import",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("project_id", sa.BigInteger, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("uploads", sa.Text, nullable=False),
    sa.Column("mapping", sa.Text, nullable=False),
    sa.Column("include_judgments", sa.Boolean, nullable=False),
    sa.Column("job", sa.Text, nullable=False),
    sa.Column("rows_read", sa.BigInteger, nullable=False),
    sa.Column("items", sa.BigInteger, nullable=False),
    sa.Column("answers", sa.BigInteger, nullable=False),
    sa.Column("known_items", sa.BigInteger, nullable=False),
    sa.Column("bad_rows", sa.BigInteger, nullable=False),
    sa.Column("started_at", Micros, nullable=False),
    sa.Column("ended_at", Micros),
    sa.Column("problem", sa.Text),
    sa.Index("ix_dataset_import_project", "project_id", "started_at"),
)
bad_rows = sa.Table(
    "dataset_bad_row",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("import_id", sa.Text, nullable=False),
    sa.Column("file", sa.Text, nullable=False),
    sa.Column("line", sa.BigInteger, nullable=False),
    sa.Column("reason", sa.Text, nullable=False),
    sa.Column("raw", sa.Text, nullable=False),
    sa.Index("ix_dataset_bad_row_import", "import_id", "id"),
)
# What an item was called in its file: judgments in another file find it by that, and no import doubles it.
keys = sa.Table(
    "dataset_key",
    metadata,
    sa.Column("project_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("key", sa.Text, primary_key=True),
    sa.Column("item_no", sa.BigInteger, nullable=False),
)
builds = sa.Table(
    "dataset_build",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("project_id", sa.BigInteger, nullable=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("recipe", sa.Text, nullable=False),
    sa.Column("job", sa.Text, nullable=False),
    sa.Column("made_at", Micros, nullable=False),
    sa.Column("hash", sa.Text, nullable=False),
    sa.Column("tables", sa.Text, nullable=False),
    sa.Column("lineage", sa.Text, nullable=False),
    sa.Column("card", sa.Text, nullable=False),
    sa.Index("ix_dataset_build_project", "project_id", "made_at"),
)


def add_upload(conn: sa.Connection, upload: Upload) -> None:
    conn.execute(sa.insert(uploads).values(**vars(upload)))


def load_upload(conn: sa.Connection, upload_id: str) -> Upload | None:
    row = conn.execute(sa.select(uploads).where(uploads.c.id == upload_id)).first()
    return Upload(**row._mapping) if row else None


def unused_uploads(conn: sa.Connection, *, before: int, limit: int) -> list[Upload]:
    """Uploads older than `before` (microseconds) that no import ever named, oldest first."""
    named = sa.exists().where(
        imports.c.project_id == uploads.c.project_id,
        imports.c.uploads.contains(sa.literal('"') + uploads.c.id + sa.literal('"')),
    )
    query = sa.select(uploads).where(uploads.c.uploaded_at < before, ~named).order_by(uploads.c.id).limit(limit)
    return [Upload(**row._mapping) for row in conn.execute(query)]


def drop_upload(conn: sa.Connection, upload_id: str) -> None:
    conn.execute(sa.delete(uploads).where(uploads.c.id == upload_id))


def known_upload_keys(conn: sa.Connection, keys: Sequence[str]) -> set[str]:
    return set(conn.execute(sa.select(uploads.c.key).where(uploads.c.key.in_(keys))).scalars())


def uploads_of(conn: sa.Connection, project_id: int, ids: Sequence[str]) -> list[Upload]:
    """In the order asked for; those of other projects are left out."""
    query = sa.select(uploads).where(uploads.c.project_id == project_id, uploads.c.id.in_(ids))
    found = {row.id: Upload(**row._mapping) for row in conn.execute(query)}
    return [found[one] for one in ids if one in found]


def add_import(conn: sa.Connection, one: Import) -> None:
    values = {**vars(one), "state": one.state.value, "uploads": json.dumps(list(one.uploads))}
    conn.execute(sa.insert(imports).values(**{**values, "mapping": json.dumps(dict(one.mapping)), "problem": None}))


def load_import(conn: sa.Connection, import_id: str) -> Import | None:
    row = conn.execute(sa.select(imports).where(imports.c.id == import_id)).first()
    return _import(row) if row is not None else None


def list_imports(conn: sa.Connection, project_id: int, *, limit: int) -> list[Import]:
    query = sa.select(imports).where(imports.c.project_id == project_id).order_by(imports.c.started_at.desc())
    return [_import(row) for row in conn.execute(query.limit(limit))]


def move_import(conn: sa.Connection, import_id: str, **columns: Any) -> None:
    conn.execute(sa.update(imports).where(imports.c.id == import_id).values(**columns))


def count_import(conn: sa.Connection, import_id: str, add: Mapping[str, int]) -> None:
    conn.execute(_COUNT, {"import_id": import_id, **{f"more_{name}": more for name, more in add.items()}})


_COUNTED = ("rows_read", "items", "answers", "known_items", "bad_rows")
# Made once: it runs for every batch, and SQLAlchemy takes longer to make it than the store to run it.
_COUNT = (
    sa.update(imports)
    .where(imports.c.id == sa.bindparam("import_id"))
    .values({name: imports.c[name] + sa.bindparam(f"more_{name}") for name in _COUNTED})
)


def add_bad_rows(conn: sa.Connection, import_id: str, rows: Sequence[BadRow]) -> None:
    """What was found is told as far as it can be kept: no database keeps a NUL or half a character."""
    kept = [{"line": row.line, **{n: _keepable(getattr(row, n)) for n in ("file", "reason", "raw")}} for row in rows]
    if kept:
        conn.execute(sa.insert(bad_rows), [{"import_id": import_id, **row} for row in kept])


def bad_rows_so_far(conn: sa.Connection, import_id: str) -> int:
    return int(conn.execute(sa.select(imports.c.bad_rows).where(imports.c.id == import_id)).scalar_one())


def list_bad_rows(conn: sa.Connection, import_id: str, *, after: int, limit: int) -> list[tuple[int, BadRow]]:
    query = sa.select(bad_rows).where(bad_rows.c.import_id == import_id, bad_rows.c.id > after)
    found = conn.execute(query.order_by(bad_rows.c.id).limit(limit))
    return [(row.id, BadRow(row.file, row.line, row.reason, row.raw)) for row in found]


def items_by_key(conn: sa.Connection, project_id: int, wanted: Sequence[str]) -> dict[str, int]:
    query = sa.select(keys.c.key, keys.c.item_no).where(keys.c.project_id == project_id, keys.c.key.in_(wanted))
    return {row.key: row.item_no for row in conn.execute(query)} if wanted else {}


def add_keys(conn: sa.Connection, project_id: int, found: Mapping[str, int]) -> None:
    rows = [{"project_id": project_id, "key": key, "item_no": number} for key, number in found.items()]
    insert_new(conn, keys, rows)


def add_build(conn: sa.Connection, build: Build) -> None:
    texts = {name: json.dumps(getattr(build, name)) for name in ("recipe", "tables", "lineage")}
    conn.execute(sa.insert(builds).values(**{**vars(build), **texts}))


def load_build(conn: sa.Connection, build_id: str) -> Build | None:
    row = conn.execute(sa.select(builds).where(builds.c.id == build_id)).first()
    return _build(row) if row is not None else None


def list_builds(conn: sa.Connection, project_id: int, *, before: int | None, limit: int) -> list[Build]:
    query = sa.select(builds).where(builds.c.project_id == project_id)
    if before is not None:
        query = query.where(builds.c.made_at < before)
    return [_build(row) for row in conn.execute(query.order_by(builds.c.made_at.desc()).limit(limit))]


def freeze_build(conn: sa.Connection, build_id: str, **columns: Any) -> None:
    """Fill in what was frozen, once: a build that has a hash is never changed again."""
    texts = {name: json.dumps(value) if name in {"tables", "lineage"} else value for name, value in columns.items()}
    conn.execute(sa.update(builds).where(builds.c.id == build_id, builds.c.hash == "").values(**texts))


def _keepable(text: str) -> str:
    return text.replace("\x00", "\ufffd").encode("utf-8", "replace").decode()


def _import(row: Any) -> Import:
    values = dict(row._mapping)
    for name in ("uploads", "mapping"):
        values[name] = json.loads(values[name])
    values["problem"] = json.loads(values["problem"]) if values["problem"] else None
    return Import(**{**values, "state": ImportState(values["state"])})


def _build(row: Any) -> Build:
    values = dict(row._mapping)
    for name in ("recipe", "tables", "lineage"):
        values[name] = json.loads(values[name])
    return Build(**values)
