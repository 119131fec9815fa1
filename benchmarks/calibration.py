"""A calibration session of 200 people, live: what they wait for, and how soon each sees what the others do.

Usage: python benchmarks/calibration.py [sqlite|postgres] [--people 200] [--items 5] [--posts 60] [--pace 25]
The server is a process of its own, all the people another on the same two cores. They come within `--pace` seconds,
listen by server-sent events as the page does, answer every item alone, see the first answers side by side, talk, and answer again.
At each change of stage everybody's page asks anew for what it shows, spread over a second and a half as the page does it. The change's
delay is measured from the manager's click, a line's from the moment it is sent, both to when each of the others hears of it.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import AsyncExitStack, contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src"), str(ROOT / "tests")]

from benchmarks.hot_path import cpu_seconds, server_cpu  # noqa: E402
from benchmarks.served import served  # noqa: E402
from benchmarks.sitting import Found, Person, browser  # noqa: E402
from benchmarks.table import Line, show  # noqa: E402
from preceptor.app import open_house  # noqa: E402
from preceptor.base.actor import SYSTEM, Role  # noqa: E402
from preceptor.base.settings import Settings  # noqa: E402
from preceptor.infra.db.migrate import upgrade  # noqa: E402
from preceptor.infra.unit import Ctx  # noqa: E402
from preceptor.rooms.identity import actions as identity  # noqa: E402
from preceptor.rooms.identity.api.recognise import COOKIE  # noqa: E402
from preceptor.rooms.identity.store import accounts  # noqa: E402
from preceptor.rooms.policy.nouns import Clause  # noqa: E402
from preceptor.rooms.projects import actions as projects  # noqa: E402
from preceptor.rooms.projects.nouns import NewProject  # noqa: E402
from rooms.chats.crowd import people  # noqa: E402
from rooms.routing.stage import FORM, payload  # noqa: E402
from temporary_postgres import TemporaryPostgres  # noqa: E402

MOST_HEARD_MS, MOST_MS = 1_000, 200
CLAUSES = (Clause("1", "Facts", "Be right."), Clause("2", "Tone", "Be kind."))


def prepared(home: Path, store: str, count: int) -> tuple[int, list[str], str]:
    """A store with a project: its number, the secrets of its people, and its manager's."""
    units = open_house(Settings(home=home, store=store))
    try:
        upgrade(units.database)
        project = units.write_now(
            SYSTEM, projects.create_project, NewProject("Calibrated", form=FORM, guidelines=CLAUSES)
        ).id
        return project, units.write_now(SYSTEM, people, project, count), units.write_now(SYSTEM, _manager, project)
    finally:
        units.database.close()


def _manager(ctx: Ctx, project: int) -> str:
    made = identity.make_account(ctx, email="holds@example.org", name="Holder", roles=set(), password_hash="")
    accounts.set_roles(ctx.conn, project, made.no, [Role.MANAGER])
    return identity.open_session(ctx, made.no, account_id=made.id, how="benchmark", agent="benchmark").secret


async def held(url: str, project: int, secrets: Sequence[str], manager: str, asked: argparse.Namespace) -> Found:
    """The whole session, from the first who comes to the last figure."""
    found, chance = Found(), random.Random(7)
    async with AsyncExitStack() as browsers:
        http, *others = [await browsers.enter_async_context(browser(url)) for _ in range(1 + len(secrets))]
        items = [{"payload": payload(n), "clauses": ["1"]} for n in range(1, asked.items + 1)]
        plan = {"title": "Two hundred", "opens_at": "2026-01-01T00:00:00Z", "clauses": ["1", "2"], "items": items}
        made = await http.post(f"/projects/{project}/calibration", json=plan, headers={"Cookie": f"{COOKIE}={manager}"})
        assert made.status_code == 201, made.text
        holder = Person(http, manager, made.json()["id"], found)
        crowd = [
            Person(own, one, holder.session, found, chance.uniform(0, asked.pace))
            for own, one in zip(others, secrets, strict=True)
        ]
        listening = [asyncio.create_task(one) for one in await _come(crowd, found)]
        looking = asyncio.create_task(_look_on(holder))
        for turn in ("discussing", "closed"):
            await asyncio.gather(*(one.answer_all(asked.items, asked.pace, chance) for one in crowd))
            await _move(holder, turn)
            if turn == "discussing":
                await asyncio.sleep(asked.settle)
                await _talk(crowd, asked, chance)
                await _move(holder, "voting")
                await asyncio.sleep(asked.settle)
        await asyncio.sleep(asked.settle)
        for one in (looking, *listening):
            one.cancel()
        ended = await asyncio.gather(looking, *listening, return_exceptions=True)
        assert all(isinstance(one, asyncio.CancelledError) for one in ended), ended
    return found


async def _come(crowd: Sequence[Person], found: Found) -> list[Any]:
    """They open the page one after the other; gives what listens for each, once all do."""
    opened = [asyncio.Event() for _ in crowd]
    running = [asyncio.create_task(one.listen(here)) for one, here in zip(crowd, opened, strict=True)]

    async def come(one: Person, here: asyncio.Event) -> None:
        await asyncio.sleep(one.delay)
        for path in ("", "/items"):
            await one.ask("a page as they come", "GET", path)
        await one.ask("a sign of life", "POST", "/attend")
        await here.wait()

    await asyncio.gather(*(come(*each) for each in zip(crowd, opened, strict=True)))
    await asyncio.sleep(1.5)
    found.heard.clear()
    return [_until_ended(one) for one in running]


async def _until_ended(task: asyncio.Task[None]) -> None:
    try:
        await task
    except asyncio.CancelledError:
        task.cancel()
        raise


async def _move(holder: Person, stage: str) -> None:
    holder.found.sent[stage] = time.perf_counter()
    await holder.ask("the manager moves it on", "POST", "/move", {"stage": stage})


async def _talk(crowd: Sequence[Person], asked: argparse.Namespace, chance: random.Random) -> None:
    """Lines of different people, two a second."""
    for number in range(asked.posts):
        text = f"Line {number}"
        crowd[0].found.sent[text] = time.perf_counter()
        await chance.choice(crowd).ask("a line", "POST", "/posts", {"text": text, "place": 1})
        await asyncio.sleep(0.5)


async def _look_on(holder: Person) -> None:
    """The manager's page, again and again."""
    while True:
        shown = await holder.ask("the manager's page", "GET", "")
        await holder.ask("the manager's page", "GET", "/attendance")
        if shown["stage"] not in ("planned", "answering"):
            await holder.ask("the manager's page", "GET", "/items/1/spread")
            await holder.ask("the manager's page", "GET", "/items/1/answers")
        await asyncio.sleep(0.5)


def told(found: Found, spent: float, lasted: float, asked: argparse.Namespace) -> list[Line]:
    lines = []
    stages, said = (
        [at for what, heard in found.heard.items() for at in heard if what.startswith("Line ") is talk]
        for talk in (False, True)
    )
    for name, heard, times in (("a new stage", stages, 3), ("a line", said, asked.posts)):
        half, most, longest = _shares(heard)
        lines.append(Line(f"{name} is heard by all: p50 / p95 / longest", f"p95 ≤ {MOST_HEARD_MS} ms",
                          f"{half:.0f} / {most:.0f} / {longest:.0f} ms ({len(heard):,} of {times * asked.people:,})",
                          met=most <= MOST_HEARD_MS and len(heard) == times * asked.people))  # fmt: skip
    for what, took in found.took.items():
        half, most, longest = _shares(took)
        goal = None if what == "a page anew at a new stage" else MOST_MS
        lines.append(Line(f"{what}: p50 / p95 / longest", f"p95 ≤ {goal} ms" if goal else "",
                          f"{half:.0f} / {most:.0f} / {longest:.0f} ms ({len(took):,})",
                          met=most <= goal if goal else None))  # fmt: skip
    lines.append(
        Line(
            "CPU of the server (and database)", "", f"{spent:.1f} s in {lasted:.0f} s: {spent / lasted:.0%} of one core"
        )
    )
    return lines


def _shares(seconds: Sequence[float]) -> tuple[float, float, float]:
    """Milliseconds at half, at 95 of 100, and the longest."""
    ordered = sorted(seconds) or [float("nan")]
    half, most, longest = (ordered[int(share * (len(ordered) - 1))] * 1000 for share in (0.5, 0.95, 1.0))
    return half, most, longest


@contextmanager
def _store(kind: str) -> Iterator[tuple[str, TemporaryPostgres | None]]:
    server = TemporaryPostgres() if kind == "postgres" else None
    try:
        yield (server.fresh() if server else "", server)
    finally:
        if server:
            server.close()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("store", choices=("sqlite", "postgres"), nargs="?", default="sqlite")
    parser.add_argument("--people", type=int, default=200)
    parser.add_argument("--items", type=int, default=5)
    parser.add_argument("--posts", type=int, default=60)
    parser.add_argument("--pace", type=float, default=25.0, help="seconds within which they come and answer")
    parser.add_argument("--settle", type=float, default=8.0, help="seconds left to a new stage")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name, _store(asked.store) as (store, database):
        home = Path(name)
        if store:
            os.environ["PRECEPTOR_STORE"] = store
        project, secrets, manager = prepared(home, store, asked.people)
        with served(Path(sys.executable), home) as server:
            before, begun = cpu_seconds(server.pid) + server_cpu(database), time.perf_counter()
            found = asyncio.run(held(server.url, project, secrets, manager, asked))
            spent = cpu_seconds(server.pid) + server_cpu(database) - before
            lines = told(found, spent, time.perf_counter() - begun, asked)
    show(f"{asked.people} people calibrate on {asked.store} (load {os.getloadavg()[0]:.1f})", lines)
    return 1 if any(line.met is False for line in lines) else 0


if __name__ == "__main__":
    sys.exit(main())
