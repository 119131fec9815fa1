"""The schema's history leads exactly to the tables the code declares, wholly or not at all, on both databases."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

import preceptor.app  # noqa: F401 - names every room's tables
from infra.described import Schema, described
from preceptor.base.problems import Problem
from preceptor.infra.db import migrate
from preceptor.infra.db.database import Database, open_database
from preceptor.infra.db.schema import Id, Json, metadata
from preceptor.infra.jobs.queue import enqueue, jobs, steps

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
# Its own process: other tests add tables of theirs to the metadata of this one.
_CREATE = """
import sys, preceptor.app
from preceptor.infra.db.database import open_database
from preceptor.infra.db.schema import metadata
database = open_database(sys.argv[1])
metadata.create_all(database.engine)
database.close()
"""
_UPGRADE = """
import sys
from preceptor.infra.db.database import open_database
from preceptor.infra.db.migrate import upgrade

database = open_database(sys.argv[1])
print(upgrade(database).before)
database.close()
"""


def program(code: str, *arguments: str) -> subprocess.Popen[str]:
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    return subprocess.Popen([sys.executable, "-c", code, *arguments], stdout=subprocess.PIPE, text=True, env=env)


def said(process: subprocess.Popen[str]) -> str:
    out, _ = process.communicate(timeout=60)
    assert process.returncode == 0
    return out.strip()


def fresh_url(request: pytest.FixtureRequest, like: str, tmp_path: Path) -> str:
    return (
        f"sqlite:///{tmp_path}/second.db" if like.startswith("sqlite") else request.getfixturevalue("postgres").fresh()
    )


@pytest.fixture
def empty(store_url: str) -> Iterator[Database]:
    database = open_database(store_url)
    yield database
    database.close()


@pytest.fixture
def scripts(tmp_path: Path) -> Path:
    """A copy of the history that a test may add to."""
    return Path(
        shutil.copytree(migrate.folder(), tmp_path / "migrations", ignore=shutil.ignore_patterns("__pycache__"))
    )


def add_step(scripts: Path, body: str) -> None:
    (scripts / "versions" / "9999_next.py").write_text(
        "import sqlalchemy as sa\nfrom alembic import op\n"
        f"revision = '9999'\ndown_revision = {migrate.head(scripts)!r}\n"
        f"def upgrade():\n{body}\ndef downgrade():\n    pass\n"
    )


def test_the_history_leads_to_the_declared_tables(
    empty: Database, store_url: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    done = migrate.upgrade(empty)
    declared_url = fresh_url(request, store_url, tmp_path)
    said(program(_CREATE, declared_url))
    declared = open_database(declared_url)
    wanted: Schema = described(declared.engine)
    declared.close()

    assert (done.before, done.after, done.backup) == (None, migrate.head(), None)
    assert migrate.current(empty) == migrate.head()
    assert described(empty.engine) == wanted, 'run: python -m preceptor.infra.db.migrate new "what changed"'
    assert migrate.upgrade(empty).before == migrate.head()


def test_another_step_would_find_nothing_to_do(empty: Database) -> None:
    migrate.upgrade(empty)
    with empty.engine.connect() as conn:
        assert compare_metadata(MigrationContext.configure(conn, opts={"compare_type": True}), metadata) == []


def test_a_downgrade_goes_all_the_way_back(empty: Database) -> None:
    migrate.upgrade(empty)
    before = described(empty.engine)

    migrate.downgrade(empty, "base")
    assert sa.inspect(empty.engine).get_table_names() == ["alembic_version"]
    assert migrate.current(empty) is None

    migrate.upgrade(empty)
    assert described(empty.engine) == before


def test_a_failing_step_leaves_nothing_behind(empty: Database, scripts: Path) -> None:
    migrate.upgrade(empty)
    job = empty.write_now(lambda conn: enqueue(conn, "kept", {}, now=1))
    before = described(empty.engine)
    add_step(scripts, (
        "    op.create_table('half_done', sa.Column('a', sa.Integer()))\n"
        "    op.add_column('job', sa.Column('extra', sa.Integer()))\n"
        "    op.execute(\"UPDATE job SET note = 'changed'\")\n"
        "    raise RuntimeError('in the middle')"
    ))  # fmt: skip

    with pytest.raises(RuntimeError, match="in the middle"):
        migrate.upgrade(empty, scripts=scripts)

    assert described(empty.engine) == before
    assert migrate.current(empty) == migrate.head()
    assert empty.read_now(lambda conn: conn.execute(sa.select(jobs.c.public_id, jobs.c.note)).one()) == (job, "")


def test_an_existing_file_is_copied_before_it_changes(empty: Database, scripts: Path) -> None:
    migrate.upgrade(empty)
    empty.write_now(lambda conn: enqueue(conn, "kept", {}, now=1))
    add_step(scripts, "    op.execute('DELETE FROM job_event')\n    op.execute('DELETE FROM job')")

    backup = migrate.upgrade(empty, scripts=scripts).backup

    if empty.dialect == "sqlite":
        assert backup is not None
        assert sqlite3.connect(backup).execute("SELECT kind FROM job").fetchall() == [("kept",)]
    else:
        assert backup is None
    assert empty.read_now(lambda conn: conn.execute(sa.select(jobs)).all()) == []


def test_rebuilding_a_table_keeps_the_rows_that_point_to_it(empty: Database, scripts: Path) -> None:
    migrate.upgrade(empty)
    empty.write_now(lambda conn: enqueue(conn, "kept", {}, now=1))
    empty.write_now(lambda conn: conn.execute(sa.insert(steps).values(job_id=1, name="a", result=1, at=1)))
    add_step(scripts, (
        "    with op.batch_alter_table('job') as job:\n"
        "        job.add_column(sa.Column('extra', sa.Integer()))\n"
        "        job.alter_column('note', existing_type=sa.Text(), nullable=True)"
    ))  # fmt: skip

    migrate.upgrade(empty, scripts=scripts)

    assert empty.read_now(lambda conn: conn.execute(sa.select(steps.c.name)).scalars().all()) == ["a"]
    if empty.dialect == "sqlite":
        assert described(empty.engine)["job"]["strict"] == 1
        with pytest.raises(sa.exc.IntegrityError):
            empty.write_now(lambda conn: conn.execute(sa.insert(steps).values(job_id=7, name="a", result=1, at=1)))


def test_a_written_step_brings_a_new_table_to_both_databases(empty: Database, scripts: Path) -> None:
    thing = sa.Table(
        "test_thing", metadata, sa.Column("id", Id, primary_key=True), sa.Column("told", Json, nullable=False),
        sa.Column("yes", sa.Boolean, nullable=False), sa.Column("how_much", sa.Float),
        sa.Column("job_id", sa.BigInteger, sa.ForeignKey("job.id", ondelete="CASCADE"), index=True),
    )  # fmt: skip
    try:
        path = migrate.new("a thing is kept", scripts=scripts)
        assert path.name.startswith(f"{int(migrate.head()) + 1:04d}_a_thing_is_kept")
        migrate.upgrade(empty, scripts=scripts)
        row = {"told": {"a": [1]}, "yes": True, "how_much": 0.5, "job_id": None}
        empty.write_now(lambda conn: conn.execute(sa.insert(thing).values(**row)))
        assert empty.read_now(lambda conn: conn.execute(sa.select(thing)).one()) == (1, {"a": [1]}, True, 0.5, None)
    finally:
        metadata.remove(thing)


@pytest.mark.slow
def test_several_processes_may_start_at_once(store_url: str) -> None:
    outcomes = [said(each) for each in [program(_UPGRADE, store_url) for _ in range(3)]]
    # One of them found an empty store; whoever came later found it done.
    assert sorted(outcomes) == sorted(["None", migrate.head(), migrate.head()])


def test_a_store_of_a_newer_program_is_left_alone(empty: Database) -> None:
    migrate.upgrade(empty)
    empty.write_now(lambda conn: conn.execute(sa.text("UPDATE alembic_version SET version_num = '7777'")))
    with pytest.raises(Problem) as refused:
        migrate.upgrade(empty)
    assert refused.value.code == "store.newer"


def test_a_store_made_by_other_means_is_left_alone(database: Database) -> None:
    with pytest.raises(Problem) as refused:
        migrate.upgrade(database)
    assert refused.value.code == "store.unversioned"
