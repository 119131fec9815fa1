"""What is particular to PostgreSQL: connections that are kept, and statements that go by libpq."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

import psycopg
import pytest
import sqlalchemy as sa

from preceptor.base.actor import SYSTEM
from preceptor.base.events import Event
from preceptor.infra import audit
from preceptor.infra.db.database import Database, open_database
from preceptor.infra.db.dialects.quick import Named
from preceptor.infra.unit import Ctx, Units
from temporary_postgres import TemporaryPostgres


@dataclass(frozen=True, kw_only=True)
class LampLit(Event):
    NAME: ClassVar[str] = "test.lamp_lit_on_postgres"


def light(ctx: Ctx, name: str) -> str:
    ctx.tell(LampLit(subject=name, project_id=7))
    return name


@pytest.fixture
def store_url(postgres: TemporaryPostgres) -> str:
    return postgres.fresh()


def raw(conn: sa.Connection) -> Any:
    return conn.connection.driver_connection


def test_values_come_back_as_they_went(database: Database) -> None:
    query = "SELECT $1::bigint, $2::text, $3::bigint IS NULL, $3::bigint, $1::smallint, $2::text = 'x'"

    def look(conn: sa.Connection) -> Any:
        return raw(conn).quick(query, (-5, "Grüße, 世界 \\ '", None))

    assert database.read_now(look) == [(-5, "Grüße, 世界 \\ '", True, None, -5, False)]
    assert database.read_now(lambda conn: raw(conn).quick("SELECT 1 WHERE false")) == []


def test_a_named_parameter_may_stand_twice(database: Database) -> None:
    both = Named("SELECT %(a)s::bigint + %(b)s::bigint, %(a)s::bigint")
    assert database.read_now(lambda conn: both.run(raw(conn), {"b": 2, "a": 40, "unused": 0})) == [(42, 40)]


def test_an_error_is_the_one_a_cursor_would_raise(database: Database) -> None:
    with pytest.raises(psycopg.errors.DivisionByZero):
        database.write_now(lambda conn: raw(conn).quick("SELECT 1 / $1::bigint", (0,)))


def test_a_rollback_keeps_what_is_prepared(database: Database) -> None:
    with database.engine.connect() as conn:
        for _ in range(3):
            raw(conn).quick("SELECT 7")
            conn.rollback()
        [(count,)] = raw(conn).quick("SELECT count(*) FROM pg_prepared_statements WHERE statement = 'SELECT 7'")

    assert count == 1


def test_what_psycopg_deallocates_is_prepared_anew(database: Database) -> None:
    def work(conn: sa.Connection) -> Any:
        return raw(conn).quick("SELECT 8")

    async def story() -> Any:
        for _ in range(10):
            await database.write(work)
            await database.write(lambda conn: raw(conn).execute("DEALLOCATE ALL", prepare=False))
        return await asyncio.gather(*(database.write(work) for _ in range(40)))

    assert asyncio.run(story()) == [[(8,)]] * 40


HOSTILE = ("it's", "\\", "\\'; DROP TABLE audit_entry; --", "$1", "%s", "’ＡＢ\u2028", "")


@pytest.mark.parametrize("text", HOSTILE)
def test_what_travels_with_the_commit_or_the_begin_is_kept_letter_by_letter(units: Units, text: str) -> None:
    units.write_now(SYSTEM, light, text)  # nothing but the trail's entry: it alone opens the transaction

    def look(conn: sa.Connection) -> Any:
        return raw(conn).quick(
            "SELECT $1::text, subject, project_id FROM audit_entry ORDER BY id DESC LIMIT 1", (text,)
        )

    with units.database.engine.connect() as conn:
        assert look(conn) == [(text, text, 7)]
    assert units.read_now(SYSTEM, lambda ctx: audit.verify(ctx.conn)).flaws == ()


def test_what_is_wrong_with_the_last_statement_keeps_nothing(database: Database) -> None:
    def work(conn: sa.Connection) -> None:
        raw(conn).quick("CREATE TABLE kept_or_not (number bigint)")
        raw(conn).with_commit("INSERT INTO kept_or_not SELECT 1 / $1::bigint", (0,))

    with pytest.raises((psycopg.Error, sa.exc.DBAPIError), match="division by zero"):
        database.write_now(work)
    assert database.read_now(lambda conn: raw(conn).quick("SELECT to_regclass('kept_or_not') IS NULL")) == [(True,)]


def test_what_was_to_go_with_a_commit_is_forgotten_by_a_rollback(units: Units) -> None:
    def fail(ctx: Ctx) -> None:
        raw(ctx.conn).with_commit("SELECT 1 / $1::bigint", (0,))
        raise LookupError

    with pytest.raises(LookupError):
        units.write_now(SYSTEM, fail)
    assert units.write_now(SYSTEM, light, "after") == "after"


def test_reading_cannot_write(database: Database) -> None:
    with pytest.raises(psycopg.errors.ReadOnlySqlTransaction):
        database.read_now(lambda conn: raw(conn).quick("DELETE FROM audit_entry"))


def test_a_swallowed_failure_is_not_committed_in_silence(database: Database) -> None:
    def swallow(conn: sa.Connection) -> str:
        with pytest.raises(psycopg.errors.UndefinedTable):
            raw(conn).quick("SELECT * FROM no_such_table")
        return "all went well"

    with pytest.raises((psycopg.Error, sa.exc.DBAPIError), match="nothing of it was kept"):
        database.write_now(swallow)


@pytest.fixture
def killer(store_url: str, database: Database) -> Iterator[Database]:
    """Another way into the same database, to break the first one's connections."""
    other = open_database(store_url)
    yield other
    other.close()


def test_a_connection_lost_while_resting_costs_nobody_anything(units: Units, killer: Database) -> None:
    async def story() -> list[str]:
        await asyncio.gather(*(units.write(SYSTEM, light, f"before {n}") for n in range(20)))
        killer.write_now(_end_all_others)
        return await asyncio.gather(*(units.write(SYSTEM, light, f"after {n}") for n in range(20)))

    assert len(asyncio.run(story())) == 20
    assert units.read_now(SYSTEM, _lamps) == 40
    assert units.read_now(SYSTEM, lambda ctx: audit.verify(ctx.conn)).flaws == ()


def test_a_connection_lost_in_the_middle_is_tried_again_as_a_whole(units: Units, killer: Database) -> None:
    runs = []

    def cut_off(ctx: Ctx) -> None:
        light(ctx, "once")
        ctx.conn.exec_driver_sql("INSERT INTO lamp_seen VALUES (1)")
        runs.append(1)
        if len(runs) == 1:
            killer.write_now(_end_all_others)

    killer.write_now(lambda conn: conn.exec_driver_sql("CREATE TABLE lamp_seen (no int)"))
    units.write_now(SYSTEM, cut_off)

    assert len(runs) == 2
    assert units.read_now(SYSTEM, _lamps) == 1
    assert units.read_now(SYSTEM, lambda ctx: ctx.conn.exec_driver_sql("SELECT count(*) FROM lamp_seen").scalar()) == 1


def _end_all_others(conn: sa.Connection) -> None:
    conn.exec_driver_sql(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
        "WHERE datname = current_database() AND pid <> pg_backend_pid()"
    ).all()


def _lamps(ctx: Ctx) -> Any:
    return ctx.conn.exec_driver_sql("SELECT count(*) FROM audit_entry").scalar()


def test_an_emptied_database_is_as_it_was_made(postgres: TemporaryPostgres) -> None:
    """The next test is given it: no row, and no number taken by a row that was refused."""
    url = postgres.fresh()
    with psycopg.connect(url, autocommit=True) as conn:
        conn.execute(
            "CREATE TABLE lamp (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, watt int CHECK (watt > 0));"
            "CREATE TABLE bulb (lamp_id int REFERENCES lamp); CREATE TABLE shade (id serial, CHECK (id < 0))"
        )
        made = postgres.shape(url)
        conn.execute("INSERT INTO lamp (watt) VALUES (1), (2); INSERT INTO bulb VALUES (1)")
        with pytest.raises(psycopg.errors.CheckViolation):
            conn.execute("INSERT INTO shade DEFAULT VALUES")
        assert postgres.empty(url) == "", "who is connected could go on in the next test's store"
    assert postgres.empty(url) == made
    with psycopg.connect(url, autocommit=True) as conn:
        counted = "SELECT (SELECT count(*) FROM lamp), (SELECT count(*) FROM bulb), nextval('shade_id_seq')"
        assert conn.execute(counted).fetchone() == (0, 0, 1)
        assert conn.execute("INSERT INTO lamp (watt) VALUES (1) RETURNING id").fetchone() == (1,)


@pytest.mark.parametrize(
    "change", ["ALTER TABLE lamp ADD watt int", "CREATE INDEX ON lamp (id)", "ANALYZE lamp", "ALTER TABLE lamp DROP id"]
)
def test_an_altered_database_is_told_from_the_others(postgres: TemporaryPostgres, change: str) -> None:
    url = postgres.fresh()
    with psycopg.connect(url, autocommit=True) as conn:
        conn.execute("CREATE TABLE lamp (id int NOT NULL); INSERT INTO lamp VALUES (1)")
        before = postgres.shape(url)
        conn.execute(change)
    assert postgres.shape(url) != before
