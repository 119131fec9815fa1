"""Backup and restore: database and files in one archive that either database can take back.

A .tar.gz in this order, so that it can be read as a stream: `backup.json` (format, schema version, shape of every
table), `tables/<name>/<n>.jsonl`, `files/<key>`, `manifest.json` (size and SHA-256 of every part before it). The secret
key is not in it: keep `<home>/secret.key` elsewhere, or what is encrypted stays so.
"""

from __future__ import annotations

import json
import os
import tarfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import IO, Any

import sqlalchemy as sa

from preceptor.base.problems import Kind, Problem
from preceptor.infra import audit
from preceptor.infra.archive import FORMAT, ArchiveWriter, Contents, opened
from preceptor.infra.db import migrate, rows
from preceptor.infra.db.database import Database
from preceptor.infra.db.rows import Shape
from preceptor.infra.db.schema import metadata
from preceptor.infra.files import Files

_ROWS_A_PART = 20_000
_ORDERED_BY_XACT = frozenset({"audit_entry", "event_cursor"})


def back_up(database: Database, files: Files, target: Path) -> Contents:
    """Write everything into `target` while others go on working; `target` appears only when it is whole.

    Every room's tables must be known (import preceptor.app). Raises Problem `backup.version` unless the store is at this
    program's version.
    """
    version = migrate.current(database)
    if version != migrate.head():
        raise Problem(Kind.CONFLICT, "backup.version", f"The store is at version {version}, not {migrate.head()}.",
                      hint="Start the server once to upgrade it.")  # fmt: skip
    shapes = _shapes(database)
    unfinished = target.with_name(target.name + ".part")
    try:
        with _private(unfinished) as raw, tarfile.open(fileobj=raw, mode="w:gz", compresslevel=1) as tar:
            contents = _write(ArchiveWriter(tar), database, files, shapes, version)
        unfinished.rename(target)
    finally:
        unfinished.unlink(missing_ok=True)
    return contents


def _private(path: Path) -> IO[bytes]:
    """A new file that only its owner can read: it holds everything, people's data too."""
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb")


def check(source: Path) -> Contents:
    """Read an archive through and compare every part with the manifest. Raises Problem `backup.damaged`."""
    with opened(source) as archive:
        return archive.read_all(lambda _shape, lines: sum(1 for _ in lines), lambda _key, part: _drain(part))


def restore(source: Path, database: Database, files: Files) -> Contents:
    """Put an archive back into an empty store, of either kind, and upgrade it to this program's version.

    Raises Problem `backup.not_empty`, `backup.damaged`, `backup.trail` (the audit trail does not hold together); the
    database and the files are then as empty as before.
    """
    _refuse_unless_empty(database, files)
    check(source)  # a first reading, so that the second puts nothing in that is not as it was written
    written: list[str] = []
    try:
        with opened(source) as archive:
            migrate.upgrade(database, to=archive.version)
            with migrate.transaction(database) as conn, rows.free_of_references(conn):
                contents = archive.read_all(
                    lambda shape, lines: rows.load(conn, shape, _shifted(shape, lines, archive.top_xact)),
                    lambda key, part: _keep(files, key, part, written),
                )
                _finish(conn, contents)
    except BaseException:
        for key in written:
            files.delete(key)
        if migrate.current(database) is not None:
            migrate.empty(database)
        raise
    migrate.upgrade(database)
    return contents


def _write(archive: ArchiveWriter, database: Database, files: Files, shapes: list[Shape], version: str) -> Contents:
    counts: dict[str, int] = {}
    with rows.snapshot(database) as table_rows:
        first = {
            "format": FORMAT, "version": version, "made_at": datetime.now(UTC).isoformat(),
            "top_xact": _top_xact(table_rows, shapes), "tables": [asdict(shape) for shape in shapes],
        }  # fmt: skip
        archive.add("backup.json", json.dumps(first, indent=1).encode())
        for shape in shapes:
            counts[shape.name] = _write_table(archive, shape, table_rows(shape))
    # After the rows: a file is written before the row that names it, so none that is named can be missing.
    count = size = 0
    for listed in files.list():
        archive.add_stream(f"files/{listed.key}", listed.bytes, files.stream(listed.key))
        count, size = count + 1, size + listed.bytes
    archive.close()
    return Contents(version, counts, count, size)


def _shapes(database: Database) -> list[Shape]:
    """Every table of the store; one the code has not told us of must not be left out in silence."""
    there = set(sa.inspect(database.engine).get_table_names()) - {"alembic_version"}
    unknown = there - set(metadata.tables)
    if unknown:
        raise Problem(Kind.INTERNAL, "backup.tables", f"Tables nobody declares: {', '.join(sorted(unknown))}.",
                      hint="Back up with the program that uses this store, with all its rooms.")  # fmt: skip
    return [rows.shape_of(table) for table in metadata.sorted_tables if table.name in there]


def _write_table(archive: ArchiveWriter, shape: Shape, found: Iterator[list[Any]]) -> int:
    count = number = 0
    while part := list(islice(found, _ROWS_A_PART)):
        lines = "".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n" for row in part)
        archive.add(f"tables/{shape.name}/{number}.jsonl", lines.encode())
        count, number = count + len(part), number + 1
    return count


def _top_xact(table_rows: Callable[[Shape], Iterator[list[Any]]], shapes: list[Shape]) -> int:
    only = [Shape(shape.name, (("xact", "int"),)) for shape in shapes if shape.name in _ORDERED_BY_XACT]
    return max((row[0] for shape in only for row in table_rows(shape)), default=0)


def _shifted(shape: Shape, lines: Iterable[list[Any]], top: int) -> Iterator[list[Any]]:
    """Transactions of the old database come before all of the new one's, in the order they had."""
    if shape.name not in _ORDERED_BY_XACT:
        yield from lines
        return
    place = [name for name, _ in shape.columns].index("xact")
    for row in lines:
        row[place] -= top + 1
        yield row


def _finish(conn: sa.Connection, contents: Contents) -> None:
    """Inside the restoring transaction, so that a broken trail leaves nothing behind."""
    if conn.dialect.name == "sqlite":
        _order_by_id(conn)
    rows.count_on(conn, contents.tables)
    flaws = audit.verify(conn).flaws
    if flaws:
        raise Problem(
            Kind.CONFLICT, "backup.trail", f"The audit trail in the backup has {len(flaws)} flaws: {flaws[0].why}.",
            hint="The trail was changed before the backup was made; use an older one.",
        )  # fmt: skip


def _order_by_id(conn: sa.Connection) -> None:
    """SQLite's followers go by id alone: where PostgreSQL committed ids out of order, swap them into its order."""
    for statement in (
        "CREATE TEMP TABLE moved AS SELECT old.id AS old, new.id AS new FROM "
        "(SELECT id, row_number() OVER (ORDER BY xact, id) AS n FROM audit_entry) old JOIN "
        "(SELECT id, row_number() OVER (ORDER BY id) AS n FROM audit_entry) new USING (n) WHERE old.id <> new.id",
        "UPDATE event_cursor SET entry = (SELECT new FROM moved WHERE old = entry) WHERE entry IN (SELECT old FROM moved)",
        "UPDATE audit_entry SET id = -(SELECT new FROM moved WHERE old = id) WHERE id IN (SELECT old FROM moved)",
        "UPDATE audit_entry SET id = -id WHERE id < 0",
        "DROP TABLE moved",
    ):
        conn.exec_driver_sql(statement)


def _refuse_unless_empty(database: Database, files: Files) -> None:
    tables = sa.inspect(database.engine).get_table_names()
    if [name for name in tables if name != "alembic_version"] or migrate.current(database) is not None:
        raise Problem(Kind.CONFLICT, "backup.not_empty", f"The store has {len(tables)} tables; an empty one is needed.",
                      hint="Name a new store by PRECEPTOR_STORE, or move the old one away.")  # fmt: skip
    if next(files.list(), None) is not None:
        raise Problem(Kind.CONFLICT, "backup.not_empty", "The file store has files; an empty one is needed.",
                      hint="Name a new folder by PRECEPTOR_FILES, or move the old one away.")  # fmt: skip


def _keep(files: Files, key: str, part: IO[bytes], written: list[str]) -> None:
    written.append(key)
    files.write_stream(key, iter(lambda: part.read(1 << 20), b""))


def _drain(part: IO[bytes]) -> None:
    while part.read(1 << 20):
        pass
