"""Uploads nobody imported go after a week, with their bytes and a line in the trail; what an import names stays."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import sqlalchemy as sa

from preceptor.base.actor import SYSTEM
from preceptor.base.clock import SetClock
from preceptor.infra.jobs.queue import enqueue
from preceptor.infra.unit import Units
from preceptor.rooms.datasets import actions, store
from preceptor.rooms.datasets.nouns import UNUSED_SECONDS, Upload
from rooms.routing.stage import Stage, set_stage
from rooms.settle import settle

CONTENT = b'{"prompt": "Hi", "responses": ["a", "b"]}\n'


def send(stage: Stage, name: str) -> Upload:
    key = f"uploads/{name}/{name}"
    stored = stage.units.files.write_stream(key, iter([CONTENT]))
    return stage.units.write_now(SYSTEM, actions.keep_upload, stage.project_id, name=name, stored=stored, key=key)


def clean_up(units: Units) -> None:
    units.database.write_now(lambda conn: enqueue(conn, "datasets.clean_up", {}, now=units.now()))
    settle(units)


def there(units: Units) -> set[str]:
    return set(units.database.read_now(lambda conn: list(conn.execute(sa.select(store.uploads.c.name)).scalars())))


def test_what_no_import_named_for_a_week_goes(units: Units, clock: SetClock) -> None:
    stage = set_stage(units)
    left, taken = send(stage, "left.jsonl"), send(stage, "taken.jsonl")
    mapping = {"reader": "items"}
    units.write_now(
        SYSTEM, actions.start_import, stage.project_id, uploads=[taken.id], mapping=mapping, include_judgments=False
    )
    settle(units)
    clock.at += timedelta(seconds=UNUSED_SECONDS - 60)
    fresh = send(stage, "fresh.jsonl")
    clean_up(units)
    assert there(units) == {"left.jsonl", "taken.jsonl", "fresh.jsonl"}

    clock.at += timedelta(minutes=2)
    clean_up(units)
    assert there(units) == {"taken.jsonl", "fresh.jsonl"}
    assert [units.files.exists(one.key) for one in (left, taken, fresh)] == [False, True, True]


def test_bytes_of_a_request_that_broke_off_go_after_a_day(units: Units, clock: SetClock) -> None:
    stage = set_stage(units)
    clock.at = datetime.now(UTC) + timedelta(hours=1)
    kept = send(stage, "kept.jsonl")
    units.files.write("uploads/nobody/half.jsonl", b"half a row")
    clean_up(units)
    assert units.files.exists("uploads/nobody/half.jsonl")
    clock.at += timedelta(days=2)
    clean_up(units)
    assert not units.files.exists("uploads/nobody/half.jsonl")
    assert units.files.exists(kept.key) and there(units) == {"kept.jsonl"}
