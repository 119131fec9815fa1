"""A backup goes back into either database as it was: rows, files, trail, and what followers have yet to hear."""

from __future__ import annotations

import gzip
import json
import shutil
import tarfile
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

import preceptor.app  # noqa: F401 - names every room's tables
from preceptor.base.actor import SYSTEM
from preceptor.base.clock import SetClock
from preceptor.base.events import Event, Heard
from preceptor.base.problems import Problem
from preceptor.base.settings import Settings
from preceptor.infra import audit
from preceptor.infra.backup import back_up, check, restore
from preceptor.infra.db import migrate, rows
from preceptor.infra.db.database import Database, open_database
from preceptor.infra.db.schema import metadata
from preceptor.infra.files import Files, open_files
from preceptor.infra.jobs.context import JobCtx
from preceptor.infra.jobs.follow import Follower
from preceptor.infra.jobs.runner import Runner
from preceptor.infra.unit import Ctx, Units
from temporary_postgres import TemporaryPostgres

pytestmark = pytest.mark.slow


class Rang(Event):
    NAME = "test.rang"


@pytest.fixture
def make_store(tmp_path: Path, postgres: TemporaryPostgres) -> Iterator[Callable[[str], tuple[Units, Files]]]:
    """Makes empty stores of a kind, with their own folder of files."""
    made: list[Database] = []

    def make(kind: str) -> tuple[Units, Files]:
        home = tmp_path / f"{kind}{len(made)}"
        home.mkdir()
        made.append(open_database(f"sqlite:///{home}/p.db" if kind == "sqlite" else postgres.fresh()))
        files = open_files(str(home / "files"))
        return Units(made[-1], files, Settings(home=home), SetClock()), files

    yield make
    for each in made:
        each.close()


def filled(units: Units) -> None:
    """Jobs with JSON of every sort, a remembered None, events from several connections, a file."""
    migrate.upgrade(units.database)

    def stepwise(job: JobCtx) -> Any:
        job.step("nothing", lambda: None)
        with job.batch(done=1, cursor={"ü": [1, None, 2.5]}):
            pass
        return job.args

    for n in range(40):
        args = {"n": n, "text": "“ü”\n\t\\ \u2028", "deep": [{"a": None}]}
        units.write_now(SYSTEM, lambda ctx, args=args: ctx.enqueue("step", args, key=f"k{args['n']}"))
    runner = Runner(units, {"step": stepwise})
    for _ in range(30):
        runner.run_one()
    threads = [threading.Thread(target=lambda: [ring(units) for _ in range(5)]) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    units.files.write_stream("uploads/one.bin", iter([b"abc" * 1000] * 500))
    units.files.write("uploads/two.txt", b"")


def ring(units: Units) -> None:
    units.write_now(SYSTEM, lambda ctx: ctx.tell(Rang(subject="bell")))


def content(database: Database) -> dict[str, list[Any]]:
    """Every row of every table, free of what may differ between databases (spaces in JSON, transaction numbers)."""
    found = {}
    with database.engine.connect() as conn:
        for name in metadata.tables:
            table = metadata.tables[name]
            shown = [column for column in table.columns if column.name != "xact"]
            found[name] = sorted(json.dumps(list(row), sort_keys=True) for row in conn.execute(sa.select(*shown)))
    return found


def listen(units: Units, into: list[str]) -> None:
    def hear(_ctx: Ctx, events: Sequence[Heard]) -> None:
        into.extend(f"{event.position}" for event in events)

    follower = Follower(units, {"test.bell": ((Rang.NAME, "jobs.ended"), hear)})
    while follower.run_once():
        pass


@pytest.mark.parametrize(
    ("kind", "into"), [("sqlite", "sqlite"), ("sqlite", "postgres"), ("postgres", "sqlite"), ("postgres", "postgres")]
)
def test_a_backup_goes_into_either_database(
    make_store: Callable[[str], tuple[Units, Files]], tmp_path: Path, kind: str, into: str
) -> None:
    units, files = make_store(kind)
    filled(units)
    heard: list[str] = []
    listen(units, heard)
    for _ in range(7):
        ring(units)
    archive = tmp_path / "backup.tar.gz"

    made = back_up(units.database, files, archive)
    target, target_files = make_store(into)
    put_back = restore(archive, target.database, target_files)

    assert made == put_back == check(archive)
    assert archive.stat().st_mode & 0o077 == 0
    assert made.tables["job"] == 40
    assert (made.files, made.bytes) == (2, 1_500_000)
    assert content(target.database) == content(units.database)
    assert target_files.read("uploads/one.bin") == files.read("uploads/one.bin")
    assert migrate.current(target.database) == migrate.head()
    still: list[str] = []
    listen(target, still)
    assert len(heard) == 50
    assert len(still) == 7
    # And it goes on: new ids, new events, an unbroken trail.
    target.write_now(SYSTEM, lambda ctx: ctx.enqueue("step", {}))
    ring(target)
    after: list[str] = []
    listen(target, after)
    assert len(after) == 1
    assert target.read_now(SYSTEM, lambda ctx: audit.verify(ctx.conn)).flaws == ()


def test_ids_committed_out_of_order_are_still_heard_once_on_sqlite(
    make_store: Callable[[str], tuple[Units, Files]], tmp_path: Path
) -> None:
    units, files = make_store("postgres")
    migrate.upgrade(units.database)
    other = open_database(units.database.engine.url.render_as_string(hide_password=False).replace("+psycopg", ""))
    for n in range(6):
        ring(units if n != 1 else Units(other, files, units.settings, SetClock()))
    other.close()
    # As if the second entry's transaction had begun last.
    units.write_now(SYSTEM, lambda ctx: ctx.conn.execute(sa.text("UPDATE audit_entry SET xact = 1 WHERE id <> 2")))
    units.write_now(SYSTEM, lambda ctx: ctx.conn.execute(sa.text("UPDATE audit_entry SET xact = 2 WHERE id = 2")))
    cursor = {"name": "test.bell", "xact": 1, "entry": 5, "moved_at": 0, "trouble": ""}
    units.write_now(SYSTEM, lambda ctx: ctx.conn.execute(sa.insert(metadata.tables["event_cursor"]).values(**cursor)))
    back_up(units.database, files, tmp_path / "b.tar.gz")

    target, target_files = make_store("sqlite")
    restore(tmp_path / "b.tar.gz", target.database, target_files)

    heard: list[str] = []
    listen(target, heard)
    assert len(heard) == 2  # heard before: 1, 3, 4, 5; yet to be heard: 6 and 2


@pytest.fixture
def archive(make_store: Callable[[str], tuple[Units, Files]], tmp_path: Path) -> Path:
    units, files = make_store("sqlite")
    filled(units)
    back_up(units.database, files, tmp_path / "backup.tar.gz")
    return tmp_path / "backup.tar.gz"


def test_a_damaged_archive_is_refused_and_leaves_nothing(
    archive: Path, make_store: Callable[[str], tuple[Units, Files]]
) -> None:
    whole = archive.read_bytes()
    plain = gzip.decompress(whole)
    changed = plain.replace(b'"k7"', b'"kX"', 1)
    assert changed != plain
    units, files = make_store("sqlite")
    for broken in (gzip.compress(changed), whole[: len(whole) // 2], b"nonsense", gzip.compress(b""), whole[:-20]):
        archive.write_bytes(broken)
        with pytest.raises(Problem) as refused:
            restore(archive, units.database, files)
        assert refused.value.code == "backup.damaged"
    assert sa.inspect(units.database.engine).get_table_names() == []
    assert list(files.list()) == []


def test_a_part_smuggled_in_or_left_out_is_noticed(archive: Path, tmp_path: Path) -> None:
    folder = tmp_path / "unpacked"
    shutil.unpack_archive(archive, folder, "gztar")
    with tarfile.open(archive) as tar:
        names = tar.getnames()
    (folder / "files" / "extra").write_bytes(b"x")
    for parts in ([n for n in names if n != "files/uploads/one.bin"], [*names[:-1], "files/extra", names[-1]]):
        with tarfile.open(archive, "w:gz") as tar:
            for name in parts:
                tar.add(folder / name, name)
        with pytest.raises(Problem) as refused:
            check(archive)
        assert refused.value.code == "backup.damaged"


def test_a_touched_trail_is_not_restored(make_store: Callable[[str], tuple[Units, Files]], tmp_path: Path) -> None:
    units, files = make_store("sqlite")
    filled(units)
    units.write_now(SYSTEM, lambda ctx: ctx.conn.execute(sa.text("UPDATE audit_entry SET subject = 'x' WHERE id = 3")))
    back_up(units.database, files, tmp_path / "b.tar.gz")
    for kind in ("sqlite", "postgres"):
        target, target_files = make_store(kind)
        with pytest.raises(Problem) as refused:
            restore(tmp_path / "b.tar.gz", target.database, target_files)
        assert refused.value.code == "backup.trail"
        assert sa.inspect(target.database.engine).get_table_names() == ["alembic_version"]
        assert list(target_files.list()) == []


def test_only_an_empty_store_takes_a_backup(archive: Path, make_store: Callable[[str], tuple[Units, Files]]) -> None:
    used, _ = make_store("sqlite")
    migrate.upgrade(used.database)
    empty, files = make_store("sqlite")
    files.write("there", b"")
    for units, place in ((used, empty.files), (empty, files)):
        with pytest.raises(Problem) as refused:
            restore(archive, units.database, place)
        assert refused.value.code == "backup.not_empty"


def test_the_snapshot_is_of_one_moment(make_store: Callable[[str], tuple[Units, Files]]) -> None:
    for kind in ("sqlite", "postgres"):
        units, _ = make_store(kind)
        filled(units)
        shapes = {name: rows.shape_of(metadata.tables[name]) for name in ("job", "job_event")}
        with rows.snapshot(units.database) as of:
            before = len(list(of(shapes["job"])))
            units.write_now(SYSTEM, lambda ctx: ctx.enqueue("late", {}))
            assert len(list(of(shapes["job"]))) == before == 40
            late = [row for row in of(shapes["job_event"]) if row[1] > 40]
            assert late == []
