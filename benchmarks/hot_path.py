"""Is the next item as cheap in a project of millions, and for somebody who has judged for years?

Usage: python benchmarks/hot_path.py [sqlite|postgres] [--quick|--full]
Measures the whole cycle (answer, close the lease, next item, audit entry) in this process and says how much dearer it
is than in the smallest world. PostgreSQL's own CPU is read from /proc and added.
"""

from __future__ import annotations

import argparse
import contextlib
import random
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlalchemy as sa

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src"), str(ROOT / "tests")]

import preceptor.app  # noqa: E402, F401 - makes the schema whole
from benchmarks.table import Line, show  # noqa: E402
from preceptor.base.actor import SYSTEM  # noqa: E402
from preceptor.base.ids import new_id  # noqa: E402
from preceptor.base.settings import Settings  # noqa: E402
from preceptor.infra.db.database import open_database  # noqa: E402
from preceptor.infra.db.schema import metadata  # noqa: E402
from preceptor.infra.files import open_files  # noqa: E402
from preceptor.infra.unit import Ctx, Units  # noqa: E402
from preceptor.rooms.routing import actions  # noqa: E402
from preceptor.rooms.work.rules import stored  # noqa: E402
from preceptor.rooms.work.store import bulk  # noqa: E402
from rooms.routing.stage import Stage, payload, set_stage  # noqa: E402
from temporary_postgres import TemporaryPostgres  # noqa: E402

CYCLES = 400
ITEMS = [1_000, 100_000, 1_000_000]
ANSWERS = [10, 10_000, 100_000]
ITEM = ("id", "public_id", "project_id", "queue_position", "purpose", "overlap", "taken", "group_key", "created_at")
LEASE = ("token", "project_id", "item_id", "contributor_id", "purpose", "queue_position", "state", "leased_at",
         "expires_at", "active_micros", "form_version", "guidelines_version")  # fmt: skip
ANSWER = ("public_id", "revision", "project_id", "item_id", "contributor_id", "lease_id", "form_version",
          "guidelines_version", "payload", "shown_order", "seconds", "active_seconds", "answered_at", "content_hash",
          "source")  # fmt: skip


@dataclass(frozen=True)
class Cost:
    """Of one cycle: CPU of this process and of the database's (microseconds), and wall time at the middle and p99."""

    cpu: float
    wall: float
    wall_p99: float


def fill(stage: Stage, count: int) -> None:
    """`count` work items, in big batches: nobody else is waiting here."""
    body = stored(payload(0))
    for start in range(0, count, 50_000):
        size = min(50_000, count - start)

        def write(ctx: Ctx, size: int = size) -> None:
            first = bulk.tail(ctx.conn, stage.project_id, size)
            numbers = bulk.numbers(ctx.conn, "work_item", size)
            bulk.insert(ctx.conn, "work_item", ITEM, [
                (no, new_id(), stage.project_id, first + place, 0, 3, 0, "", 0) for place, no in enumerate(numbers)
            ])  # fmt: skip
            bulk.insert(ctx.conn, "work_content", ("item_id", "payload"), [(no, body) for no in numbers])

        stage.units.write_now(SYSTEM, write)


def give_past(stage: Stage, contributor: int, count: int) -> None:
    """Let a contributor have answered the first `count` items."""

    def write(ctx: Ctx) -> None:
        query = sa.text(
            "SELECT id, queue_position FROM work_item WHERE project_id = :p ORDER BY queue_position LIMIT :n"
        )
        rows = ctx.conn.execute(query, {"p": stage.project_id, "n": count}).all()
        bulk.insert(ctx.conn, "routing_lease", LEASE, [
            (new_id(), stage.project_id, row.id, contributor, 0, row.queue_position, 1, 0, 0, 0, 1, 1) for row in rows
        ])  # fmt: skip
        bulk.insert(ctx.conn, "work_answer", ANSWER, [
            (new_id(), 1, stage.project_id, row.id, contributor, 0, 1, 1, "{}", "{}", 1, 1, 0, "", "own") for row in rows
        ])  # fmt: skip
        taken = sa.text("UPDATE work_item SET taken = taken + 1 WHERE project_id = :p AND queue_position <= :n")
        ctx.conn.execute(taken, {"p": stage.project_id, "n": rows[-1].queue_position if rows else 0})

    stage.units.write_now(SYSTEM, write)


def measure(stage: Stage, no: int, server: TemporaryPostgres | None) -> Cost:
    """One person, cycle after cycle."""
    token = stage.offer(no).lease
    for _ in range(50):
        token = stage.answer(no, token).next.offer.lease  # type: ignore[union-attr]
    walls = []
    cpu, db = time.process_time(), server_cpu(server)
    for _ in range(CYCLES):
        began = time.perf_counter()
        token = stage.answer(no, token).next.offer.lease  # type: ignore[union-attr]
        walls.append(time.perf_counter() - began)
    spent = time.process_time() - cpu + server_cpu(server) - db
    walls.sort()
    return Cost(spent / CYCLES * 1e6, statistics.median(walls) * 1e6, walls[int(CYCLES * 0.99)] * 1e6)


def server_cpu(server: TemporaryPostgres | None) -> float:
    """Seconds of CPU that PostgreSQL's processes have used."""
    if server is None:
        return 0.0
    children = (int(folder.name) for folder in Path("/proc").glob("[0-9]*") if _parent(folder) == server.process.pid)
    return sum(cpu_seconds(pid) for pid in (server.process.pid, *children))


def cpu_seconds(pid: int) -> float:
    """Seconds of CPU all threads of a process have used, to the nanosecond (/proc/pid/stat counts in hundredths)."""
    total = 0.0
    for told in Path(f"/proc/{pid}/task").glob("*/schedstat"):
        with contextlib.suppress(OSError):
            total += int(told.read_text().split()[0]) / 1e9
    return total


def _parent(folder: Path) -> int:
    try:
        return int((folder / "stat").read_text().rsplit(")", 1)[1].split()[1])
    except OSError:
        return 0


def statements(stage: Stage, no: int) -> list[str]:
    """What one cycle sends to SQLite, in order, from its BEGIN to its COMMIT."""
    token = stage.offer(no).lease
    seen: list[str] = []
    stage.units.write_now(SYSTEM, lambda ctx: ctx.raw.set_trace_callback(seen.append))
    seen.clear()
    stage.answer(no, token)
    cycle = seen[seen.index("BEGIN IMMEDIATE") :]
    stage.units.write_now(SYSTEM, lambda ctx: ctx.raw.set_trace_callback(None))
    cycle = [text for text in cycle[: cycle.index("COMMIT") + 1] if not text.startswith("PRAGMA")]
    return [" ".join(text.split())[:70] for text in cycle]


def open_units(url: str, home: Path) -> Units:
    database = open_database(url)
    metadata.create_all(database.engine)
    return Units(database, open_files(str(home)), Settings(home=home), random=random.Random(0))


def line(name: str, cost: Cost, first: Cost) -> Line:
    """CPU, beside the smallest world's; wall time is told, since other work on the machine shows in it."""
    ratio = cost.cpu / first.cpu
    walls = f"p50 {cost.wall:.0f} µs, p99 {cost.wall_p99:.0f} µs by the clock"
    return Line(name, "≤ 1.5x the first", f"{cost.cpu:.0f} µs CPU ({ratio:.2f}x)", walls, met=ratio <= 1.5)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("store", choices=("sqlite", "postgres"), nargs="?", default="sqlite")
    parser.add_argument("--full", action="store_true", help="ten million items, too")
    parser.add_argument("--quick", action="store_true", help="a few hundred items, to see that it runs")
    asked = parser.parse_args()
    server = TemporaryPostgres(synchronous_commit="on", shared_buffers="512MB") if asked.store == "postgres" else None
    with tempfile.TemporaryDirectory() as home:
        url = server.fresh() if server else f"sqlite:///{home}/bench.db"
        units = open_units(url, Path(home))
        if server is None:
            stage = set_stage(units, overlap=3)
            fill(stage, 10)
            print(*statements(stage, 1), sep="\n")
        by_items(units, server, [500, 1000] if asked.quick else [*ITEMS, *([10_000_000] if asked.full else [])])
        by_answers(units, server, [10, 100] if asked.quick else ANSWERS)
        units.database.close()
    if server:
        server.close()


def by_items(units: Units, server: TemporaryPostgres | None, sizes: list[int]) -> None:
    first: Cost | None = None
    lines = []
    for size in sizes:
        stage = set_stage(units, overlap=3)
        began = time.perf_counter()
        fill(stage, size)
        analyse(units)
        took = time.perf_counter() - began
        cost = measure(stage, 1, server)
        first = first or cost
        lines.append(line(f"{size:,} items (filled in {took:.0f} s)", cost, first))
    show("A cycle by the number of items in the project", lines)


def by_answers(units: Units, server: TemporaryPostgres | None, sizes: list[int]) -> None:
    stage = set_stage(units, overlap=3)
    fill(stage, max(sizes) + 2000)
    first: Cost | None = None
    lines = []
    for place, size in enumerate(sizes):
        no = 10 + place
        stage.offer(no)
        contributor = units.read_now(stage.person(no), lambda ctx: _contributor(ctx))
        units.write_now(stage.person(no), actions.release, stage.offer(no).lease)
        give_past(stage, contributor, size)
        analyse(units)
        cost = measure(stage, no, server)
        first = first or cost
        lines.append(line(f"{size:,} own answers", cost, first))
    show("A cycle by the answers this person has given", lines)


def analyse(units: Units) -> None:
    units.write_now(SYSTEM, lambda ctx: ctx.conn.execute(sa.text("ANALYZE")))


def _contributor(ctx: Ctx) -> int:
    from preceptor.rooms.workforce.queries import contributor_of

    found: Any = contributor_of(ctx, ctx.actor.account_no)
    return int(found)


if __name__ == "__main__":
    main()
