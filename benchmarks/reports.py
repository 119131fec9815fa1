"""What looking at a project's health costs, when the project has a million answers.

    python -m benchmarks reports           (benchmarks/reports.py [sqlite|postgres] [--answers 1000000])

Items, answers, scores, money and days lie in the store as the rooms put them there. Every view is read twenty times, a first time
cold. Beside it: adding up the same answers when asked. Then: what counting a batch of 200 answers costs the follower, and the job that reads
an even part of the answers after a consensus.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import sqlalchemy as sa

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src"), str(ROOT / "tests")]

from benchmarks.store import measure  # noqa: E402
from benchmarks.table import Line  # noqa: E402
from preceptor.app import JOBS  # noqa: E402
from preceptor.base.actor import SYSTEM  # noqa: E402
from preceptor.base.clock import DAY_MICROS  # noqa: E402
from preceptor.base.events import Heard  # noqa: E402
from preceptor.infra.jobs.runner import Runner  # noqa: E402
from preceptor.infra.unit import Ctx, Units  # noqa: E402
from preceptor.rooms.projects.actions import create_project  # noqa: E402
from preceptor.rooms.projects.nouns import NewProject  # noqa: E402
from preceptor.rooms.quality.store import results  # noqa: E402
from preceptor.rooms.reports import actions, queries, store  # noqa: E402
from preceptor.rooms.reports.nouns import TOTAL, Day  # noqa: E402
from preceptor.rooms.work.store import tables  # noqa: E402
from preceptor.rooms.workforce import store as workforce  # noqa: E402
from rooms.routing.stage import FORM  # noqa: E402

GOAL_MS, TIMES, OVERLAP, AT_ONCE, DAYS = 200.0, 20, 3, 5_000, 366
_FORM = {
    **FORM,
    "fields": [{"kind": "text", "name": "text", "title": "Text"}, {"kind": "text", "name": "topic", "title": "Topic"}],
    "questions": [
        {"kind": "choice", "name": "good", "title": "Is it good?", "about": "text",
         "options": [{"value": one, "title": one} for one in ("yes", "no", "unsure")]}
    ],
}  # fmt: skip


def fill(units: Units, answers: int) -> int:
    """A project with so many answers, three to an item, of people who gave 200 each; gives its number."""
    project = units.write_now(SYSTEM, create_project, NewProject(name="Large", form=_FORM, overlap=OVERLAP)).id
    people = max(10, answers // 200)
    now = units.now()
    for table, rows in (
        (workforce.contributors, _people(people, now)), (tables.items, _items(project, answers, now)),
        (tables.contents, _contents(answers)), (tables.answers, _answers(project, answers, people, now)),
        (results.reliabilities, _reliabilities(project, people)), (store.people, _doing(project, people)),
    ):  # fmt: skip
        for part in _parts(rows):
            units.write_now(SYSTEM, _insert, table, part)
    tally = {"project_id": project, "items": answers // OVERLAP, "slots": answers + 30, "answers": answers}
    units.write_now(SYSTEM, _insert, tables.tallies, [tally])
    day = Day(answers=answers // DAYS, work=answers // DAYS, seconds=answers // DAYS * 30, gold=50, gold_right=40,
              pace=dict.fromkeys(range(10, 80), 30), fast=3, fast_of=600, people=people // DAYS)  # fmt: skip
    today = now // DAY_MICROS
    days = {today - ago: day for ago in range(DAYS)} | {
        TOTAL: Day(answers=answers, people=people, seconds=answers * 30)
    }
    units.write_now(SYSTEM, lambda ctx: store.save_days(ctx.conn, project, days, now=now))
    return project


def _insert(ctx: Ctx, table: sa.Table, rows: Sequence[dict[str, Any]]) -> None:
    ctx.conn.execute(sa.insert(table), list(rows))


def _parts(rows: Iterator[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    part: list[dict[str, Any]] = []
    for row in rows:
        part.append(row)
        if len(part) == AT_ONCE:
            yield part
            part = []
    if part:
        yield part


def _people(count: int, now: int) -> Iterator[dict[str, Any]]:
    for no in range(1, count + 1):
        yield {"id": no, "pseudonym": f"Person {no}", "source": "own", "made_at": now}


def _items(project: int, answers: int, now: int) -> Iterator[dict[str, Any]]:
    for no in range(1, answers // OVERLAP + 1):
        yield {
            "id": no, "public_id": f"item-{no}", "project_id": project, "queue_position": no, "purpose": 0,
            "overlap": OVERLAP, "taken": OVERLAP, "group_key": "", "created_at": now,
        }  # fmt: skip


def _contents(answers: int) -> Iterator[dict[str, Any]]:
    for no in range(1, answers // OVERLAP + 1):
        text = f"Something to read about number {no}, " + "and a word more " * 20
        yield {"item_id": no, "payload": json.dumps({"text": text, "topic": f"topic {no % 8}"})}


def _answers(project: int, answers: int, people: int, now: int) -> Iterator[dict[str, Any]]:
    for no in range(answers):
        item = no // OVERLAP + 1
        if item > answers // OVERLAP:
            return
        said = ("yes", "no", "unsure")[(item if no % 5 else no) % 3]
        yield {
            "public_id": f"answer-{no}", "revision": 0, "project_id": project, "item_id": item,
            "contributor_id": (item * OVERLAP + no % OVERLAP) % people + 1, "form_version": 1, "guidelines_version": 0,
            "payload": json.dumps({"good": {"values": [said]}}), "shown_order": "{}", "seconds": 30,
            "active_seconds": 30, "answered_at": now - (answers - no) * (DAYS * DAY_MICROS // answers),
            "content_hash": "", "source": "own",
        }  # fmt: skip


def _reliabilities(project: int, people: int) -> Iterator[dict[str, Any]]:
    for no in range(1, people + 1):
        yield {"project_id": project, "contributor_id": no, "question": "good", "reliability": 0.8, "low": 0.7,
               "high": 0.9, "labels": 200, "agreed": 160}  # fmt: skip


def _doing(project: int, people: int) -> Iterator[dict[str, Any]]:
    for no in range(1, people + 1):
        yield {"project_id": project, "contributor_id": no, "answers": 200, "seconds": 6_000, "gold": 10, "gold_right": 8,
               "stopped_until": 2**62 if no % 20 == 0 else 0}  # fmt: skip


def spans(read: Callable[[], object], times: int = TIMES) -> list[float]:
    found = []
    for _ in range(times):
        began = time.perf_counter()
        read()
        found.append((time.perf_counter() - began) * 1000)
    return found


def looked_at(units: Units, project: int) -> list[Line]:
    def of(query: Any, **options: Any) -> Callable[[], object]:
        return lambda: units.read_now(SYSTEM, query, project, **options)

    views = {
        "health, 7 days": of(queries.health, days=7), "health, 366 days": of(queries.health, days=DAYS),
        "over time, 90 days": of(queries.history, days=90), "over time, 366 days": of(queries.history, days=DAYS),
        "people": of(queries.people), "findings": of(queries.findings), "whether anything changed": of(queries.changed_at),
    }  # fmt: skip
    lines = []
    for name, read in views.items():
        worked = time.thread_time()
        took = spans(read)
        each = (time.thread_time() - worked) / TIMES * 1000
        said, beside = f"{statistics.median(took):.1f} ms, at most {max(took):.1f}", f"of the processor {each:.1f} each"
        lines.append(Line(name, f"≤ {GOAL_MS:.0f} ms", said, beside, max(took) <= GOAL_MS))
    scan = sa.select(sa.func.count(), sa.func.sum(tables.answers.c.active_seconds)).where(
        tables.answers.c.project_id == project
    )
    [took] = spans(lambda: units.read_now(SYSTEM, lambda ctx: ctx.conn.execute(scan).one()), times=1)
    lines.append(Line("beside: count and sum over the answers themselves", "", f"{took:.0f} ms"))
    return lines


def counted(units: Units, project: int) -> list[Line]:
    def batch(number: int) -> list[Heard]:
        return [
            Heard(number, "work.answer_given", f"given-{number}-{one}", project, "somebody", units.now(),
                  {"item": "", "item_no": one + 1, "contributor": one % 50 + 1, "gold": False, "seconds": 30,
                   "active_seconds": 20 + one % 40})
            for one in range(200)
        ]  # fmt: skip

    numbers = iter(range(TIMES))
    took = spans(lambda: units.write_now(SYSTEM, actions.count, batch(next(numbers))))
    each = statistics.median(took) / 200 * 1000
    return [Line("counting 200 answers", "", f"{statistics.median(took):.1f} ms", f"{each:.0f} µs an answer")]


def examined(units: Units, project: int) -> Line:
    units.write_now(SYSTEM, actions.examine_again, project)
    runner = Runner(units, JOBS)
    began = time.perf_counter()
    while runner.run_one():
        pass
    took = time.perf_counter() - began
    found = units.read_now(SYSTEM, queries.findings, project)
    read = found.answers if found is not None else 0
    groups = len(found.groups) if found is not None else 0
    return Line("job: agreement by group, confusion", "", f"{took:.1f} s", f"{read:,} answers read, {groups} groups")


def compared(units: Units, count: int) -> list[Line]:
    project = fill(units, count)
    return [examined(units, project), *looked_at(units, project), *counted(units, project)]


def main() -> int:
    return measure("answers", compared)


if __name__ == "__main__":
    sys.exit(main())
