"""The schema's one line of history: upgrade, downgrade, where it stands, a new step.

    python -m preceptor.infra.db.migrate new "why the schema changes"

Every upgrade is one transaction, on SQLite too: all its steps are taken, or none. An existing SQLite file is copied
beside itself first.
"""

from __future__ import annotations

import argparse
import importlib
import io
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import alembic.command
import sqlalchemy as sa
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from preceptor.base.problems import Kind, Problem
from preceptor.infra.db.database import Database, open_database
from preceptor.infra.db.schema import metadata

try:
    import fcntl
except ImportError:  # pragma: no cover - Windows: one server a store, so nobody to wait for
    fcntl = None  # type: ignore[assignment]

_LOCK = 0x70726563
"""PostgreSQL's advisory lock under which one process at a time migrates ("prec")."""


@dataclass(frozen=True)
class Upgrade:
    """What an upgrade did: versions before (None: an empty store) and after; where the copy of the old file lies."""

    before: str | None
    after: str
    backup: Path | None


def head(scripts: Path | None = None) -> str:
    """The newest version this program knows."""
    found = _history(scripts).get_current_head()
    if found is None:
        raise Problem(Kind.INTERNAL, "store.no_history", f"No migrations lie in {scripts or folder()}.")
    return found


def current(database: Database) -> str | None:
    """The version a store is at; None when it is empty."""
    return database.read_now(_version)


def upgrade(database: Database, *, to: str | None = None, scripts: Path | None = None) -> Upgrade:
    """Bring a store to version `to` (default: the newest); nothing when it is there. Safe when several start at once.

    Raises Problem `store.newer` (made by a newer program) or `store.unversioned` (tables but no version); whatever a
    step raises leaves the store as it was.
    """
    newest = to or head(scripts)
    if current(database) == newest:
        return Upgrade(newest, newest, None)
    with _alone(database):
        before = current(database)  # somebody may have been quicker while we waited
        if before == newest:
            return Upgrade(newest, newest, None)
        _check(database, before, scripts)
        backup = _copy_aside(database, before) if before is not None else None
        _run(database, lambda config: alembic.command.upgrade(config, newest), scripts)
        return Upgrade(before, newest, backup)


def downgrade(database: Database, to: str, *, scripts: Path | None = None) -> None:
    """Go back to version `to` ("base" = an empty store, "-1" = one step). What later versions kept is lost."""
    with _alone(database):
        if current(database) is not None:
            _copy_aside(database, current(database))
        _run(database, lambda config: alembic.command.downgrade(config, to), scripts)


def empty(database: Database) -> None:
    """Take every table away, and every row; for a restore that went wrong."""
    with _alone(database):
        _run(database, lambda config: alembic.command.downgrade(config, "base"), None)


def new(message: str, *, scripts: Path | None = None, rev_id: str | None = None) -> Path:
    """Write the step from the newest version to the tables as they are now; gives its file, to be read by a person."""
    number = rev_id or f"{len(list(_history(scripts).walk_revisions())) + 1:04d}"
    with tempfile.TemporaryDirectory() as scratch:
        database = open_database(f"sqlite:///{scratch}/scratch.db")
        try:
            if number != "0001":
                upgrade(database, scripts=scripts)
            made: list[Any] = []
            _run(database, lambda config: made.append(_revision(config, message, number)), scripts)
        finally:
            database.close()
    path = Path(made[0].path)
    kept = [line for line in path.read_text().splitlines(keepends=True) if "# ### " not in line]
    path.write_text("".join(kept))
    return path


def folder() -> Path:
    """Where the steps lie: inside the installed package, or at the root of the source tree."""
    package = Path(__file__).resolve().parents[2]
    inside = package / "migrations"
    return inside if inside.is_dir() else package.parents[1] / "migrations"


def _revision(config: Config, message: str, number: str) -> Any:
    return alembic.command.revision(config, message, autogenerate=True, rev_id=number)


def _history(scripts: Path | None) -> ScriptDirectory:
    return ScriptDirectory.from_config(_config(scripts))


def _config(scripts: Path | None) -> Config:
    config = Config(stdout=io.StringIO())
    config.set_main_option("script_location", str(scripts or folder()))
    config.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    config.set_main_option("path_separator", "os")
    return config


def _version(conn: sa.Connection) -> str | None:
    return MigrationContext.configure(conn).get_current_revision()


def _run(database: Database, command: Callable[[Config], None], scripts: Path | None) -> None:
    config = _config(scripts)
    with transaction(database) as conn:
        config.attributes["preceptor"] = {
            "connection": conn, "target_metadata": metadata, "transactional_ddl": True,
            "render_as_batch": True, "render_item": _render, "compare_type": True,
        }  # fmt: skip
        command(config)


@contextmanager
def transaction(database: Database) -> Iterator[sa.Connection]:
    """A transaction in which tables may be rebuilt or filled in any order; references are checked at its end."""
    with database.engine.connect() as conn:
        if database.dialect != "sqlite":
            with conn.begin():
                yield conn
            return
        # Rebuilding a table drops the old one; with foreign keys on, that would delete the rows that point to it.
        raw: Any = conn.connection.driver_connection
        raw.execute("PRAGMA foreign_keys=OFF")
        try:
            with conn.begin():
                yield conn
                _check_references(raw)
        finally:
            raw.execute("PRAGMA foreign_keys=ON")


def _check_references(raw: Any) -> None:
    broken = raw.execute("PRAGMA foreign_key_check").fetchall()
    if broken:
        raise Problem(
            Kind.INTERNAL, "store.references", f"{len(broken)} rows would point nowhere, the first in {broken[0][0]}.",
            hint="The migration was undone; report it.",
        )  # fmt: skip


@contextmanager
def _alone(database: Database) -> Iterator[None]:
    """One process at a time; the others wait, and then find the work done."""
    if database.dialect == "sqlite":
        with _path(database).with_suffix(".migrating").open("w") as lock:
            if fcntl is not None:
                fcntl.flock(lock, fcntl.LOCK_EX)
            yield
        return
    with database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as conn:
        conn.execute(sa.text(f"SELECT pg_advisory_lock({_LOCK})"))
        try:
            yield
        finally:
            conn.execute(sa.text(f"SELECT pg_advisory_unlock({_LOCK})"))


def _check(database: Database, before: str | None, scripts: Path | None) -> None:
    known = {step.revision for step in _history(scripts).walk_revisions()}
    if before is not None and before not in known:
        raise Problem(
            Kind.CONFLICT, "store.newer", f"The store is at version {before}, which this program does not know.",
            hint="It was used by a newer Preceptor: install that one, or restore a backup.",
        )  # fmt: skip
    if before is None and "audit_entry" in sa.inspect(database.engine).get_table_names():
        raise Problem(
            Kind.CONFLICT, "store.unversioned", "The store has tables but no version.",
            hint="It was not made by an upgrade: use an empty store.",
        )  # fmt: skip


def _copy_aside(database: Database, before: str | None) -> Path | None:
    """A copy of a SQLite file as it is, beside it; PostgreSQL's operators have their own backups."""
    if database.dialect != "sqlite":
        return None
    path = _path(database)
    copy = path.with_name(f"{path.stem}-{before}-{datetime.now(UTC):%Y%m%dT%H%M%S%f}.backup.db")
    with database.engine.connect() as conn:
        raw: Any = conn.connection.driver_connection
        raw.execute("VACUUM INTO ?", (str(copy),))
    copy.chmod(0o600)
    return copy


def _path(database: Database) -> Path:
    return Path(str(database.engine.url.database))


def _render(kind: str, thing: Any, context: Any) -> str | bool:
    """Types by our own names: Alembic cannot spell types that differ between databases."""
    if kind != "type":
        return False
    name = "Json" if isinstance(thing, sa.JSON) else "Id" if thing._variant_mapping else ""
    if not name:
        return False
    context.imports.add(f"from preceptor.infra.db.schema import {name}")
    return name


def main() -> None:
    """The developer's command; operators upgrade by starting the server."""
    parser = argparse.ArgumentParser(prog="preceptor.infra.db.migrate")
    parser.add_argument("command", choices=["new"])
    parser.add_argument("message", help="why the schema changes, as a short sentence")
    arguments = parser.parse_args()
    # By name, since infra may not look up at the wiring; only the wiring knows every room's tables.
    importlib.import_module("preceptor.app")
    sys.stdout.write(f"{new(arguments.message)}\n")


if __name__ == "__main__":
    main()
