"""What a whole cycle costs over HTTP: sign-in, validation, answer, next item, audit entry, durable commit.

Usage: python benchmarks/http_cycle.py [sqlite|postgres] [--seconds 8] [--people 32]
One server process as in production; the contributors loop in this process, which is not counted. Server CPU is read
from /proc for the server and, on PostgreSQL, all of the database's processes (with fsync on).
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import random
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src"), str(ROOT / "tests")]

from benchmarks.hot_path import children_ticks, fill, open_units, server_cpu  # noqa: E402
from benchmarks.table import Line, show  # noqa: E402
from preceptor.base.actor import SYSTEM, Role  # noqa: E402
from preceptor.infra import audit  # noqa: E402
from preceptor.infra.unit import Ctx, Units  # noqa: E402
from preceptor.rooms.identity import actions as identity  # noqa: E402
from preceptor.rooms.identity.api.recognise import COOKIE  # noqa: E402
from preceptor.rooms.identity.store import accounts  # noqa: E402
from rooms.routing.stage import Stage, set_stage  # noqa: E402
from temporary_postgres import TemporaryPostgres  # noqa: E402

TICK = os.sysconf("SC_CLK_TCK")
GOALS = {"SQLite": 1.0, "PostgreSQL": 1.5}
# Measured on a like machine, 1,000 items (docs/benchmarks.md): CPU ms of a cycle, the best cycles a second of any, and
# what the databases do by themselves (SQLite with one commit a cycle, PostgreSQL with two and 32 connections).
LABEL_STUDIO_MS, ARGILLA_MS, BEST_PEER = 106, 55, 46
FLOORS = {"SQLite": 5_831, "PostgreSQL": 2_089}
ORDERS = [json.dumps({"answers": {"overall": {"order": [[one] for one in order]}}, "next": True}).encode()
          for order in (("r1", "r2", "r3"), ("r2", "r3", "r1"), ("r3", "r1", "r2"))]  # fmt: skip


def serve(url: str, home: str, port: int) -> None:
    """The server process: what `preceptor serve` runs, with one web worker."""
    import uvicorn

    from preceptor.app import ROUTERS
    from preceptor.entry.web.app import make_app

    app = make_app(open_units(url, Path(home)), ROUTERS)
    uvicorn.run(app, host="127.0.0.1", port=port, log_level="warning", access_log=False)


def people(stage: Stage, count: int) -> list[str]:
    """Session cookies of `count` contributors of the project."""
    secrets = []
    for number in range(count):
        account = stage.units.write_now(
            SYSTEM, identity.make_account, email=f"c{number}@example.org", name=f"C{number}", roles=set(),
            password_hash="none",
        )  # fmt: skip
        stage.units.write_now(
            SYSTEM, lambda ctx, no=account.no: accounts.set_roles(ctx.conn, stage.project_id, no, [Role.CONTRIBUTOR])
        )
        opened = stage.units.write_now(
            SYSTEM, identity.open_session, account.no, account_id=account.id, how="bench", agent="bench"
        )
        secrets.append(opened.secret)
    return secrets


class Person:
    """One looping contributor over one kept connection."""

    def __init__(self, port: int, project_id: int, secret: str) -> None:
        self.port, self.project_id = port, project_id
        self.head = (
            f"Host: 127.0.0.1\r\nX-Preceptor: 1\r\nContent-Type: application/json\r\nCookie: {COOKIE}={secret}\r\n"
        )
        self.waits: list[float] = []

    async def open(self) -> None:
        self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.port)
        reply = await self.post(f"/api/v1/projects/{self.project_id}/leases", b"{}")
        self.lease = _lease(reply)

    async def work(self, until: float) -> int:
        done = 0
        while time.perf_counter() < until:
            began = time.perf_counter()
            reply = await self.post(f"/api/v1/leases/{self.lease}/answer", random.choice(ORDERS))
            self.waits.append(time.perf_counter() - began)
            self.lease = _lease(reply)
            done += 1
        return done

    async def post(self, path: str, body: bytes) -> bytes:
        self.writer.write(f"POST {path} HTTP/1.1\r\n{self.head}Content-Length: {len(body)}\r\n\r\n".encode() + body)
        head = await self.reader.readuntil(b"\r\n\r\n")
        lower = head.lower()
        at = lower.index(b"content-length:") + 15
        reply = await self.reader.readexactly(int(lower[at : lower.index(b"\r", at)]))
        if not head.startswith(b"HTTP/1.1 200"):
            raise RuntimeError(f"{head.splitlines()[0]!r}: {reply[:300]!r}")
        return reply


def _lease(reply: bytes) -> str:
    at = reply.index(b'"lease":"') + 9
    return reply[at : reply.index(b'"', at)].decode()


async def run(port: int, project_id: int, secrets: list[str], seconds: float, cpu: object) -> None:
    crowd = [Person(port, project_id, secret) for secret in secrets]
    await asyncio.gather(*(person.open() for person in crowd))
    await asyncio.gather(*(person.work(time.perf_counter() + 1) for person in crowd))
    for person in crowd:
        person.waits.clear()
    before, began = cpu(), time.perf_counter()  # type: ignore[operator]
    done = sum(await asyncio.gather(*(person.work(began + seconds) for person in crowd)))
    took = time.perf_counter() - began
    web, database = (now - was for now, was in zip(cpu(), before, strict=True))  # type: ignore[operator]
    waits = sorted(wait for person in crowd for wait in person.waits)
    name = "PostgreSQL" if database else "SQLite"
    report(name, done / took, 1000 * web / done, 1000 * database / done, [1000 * wait for wait in waits], len(crowd))


def report(name: str, rate: float, web: float, database: float, waits: list[float], crowd: int) -> None:
    """`rate` cycles a second, CPU of a cycle in ms, waits in ms in order."""
    goal, floor = GOALS[name], FLOORS[name]
    cpu = web + database
    show(f"A whole cycle over HTTP, {name}, {crowd} people who never pause", [
        Line("server CPU of a cycle, web and database", f"≤ {goal} ms",
             f"{cpu:.2f} ms (web {web:.2f}, database {database:.2f})",
             f"{LABEL_STUDIO_MS / cpu:.0f}x less than Label Studio, {ARGILLA_MS / cpu:.0f}x less than Argilla",
             met=cpu <= goal),
        Line("cycles a second, the people's own program on the same cores", "≥ 1,000", f"{rate:,.0f}",
             f"{rate / BEST_PEER:.0f}x the best peer ({BEST_PEER}), {rate / floor:.2f} of the bare database ({floor:,})",
             met=rate >= 1000),
        Line("wait for answer and next item", "none",
             f"p50 {statistics.median(waits):.0f} ms, p99 {waits[int(len(waits) * 0.99)]:.0f} ms"),
    ])  # fmt: skip


def ticks(pid: int) -> float:
    return sum(used for found, used in children_ticks(pid) if found == pid) / TICK


def check(units: Units) -> None:
    """What was measured must also be right."""

    def look(ctx: Ctx) -> tuple[int, int, int]:
        one = ctx.conn.exec_driver_sql
        answers = one("SELECT count(*) FROM work_answer").scalar()
        told = one("SELECT count(*) FROM audit_entry WHERE name = 'work.answer_given'").scalar()
        over = one("SELECT count(*) FROM work_item WHERE taken > overlap").scalar()
        return answers, told, over

    answers, told, over = units.read_now(SYSTEM, look)
    flaws = units.read_now(SYSTEM, lambda ctx: audit.verify(ctx.conn)).flaws
    assert (answers, over, flaws) == (told, 0, ()), (answers, told, over, flaws)
    print(f"{answers} answers, as many audit entries, unbroken trail, no item given too often")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("store", choices=("sqlite", "postgres"), nargs="?", default="sqlite")
    parser.add_argument("--seconds", type=float, default=8)
    parser.add_argument("--people", type=int, default=32)
    parser.add_argument("--items", type=int, default=100_000)
    asked = parser.parse_args()
    server = None
    if asked.store == "postgres":
        server = TemporaryPostgres(synchronous_commit="on", fsync="on", full_page_writes="on", shared_buffers="256MB")
    with tempfile.TemporaryDirectory() as home:
        url = server.fresh() if server else f"sqlite:///{home}/bench.db"
        units = open_units(url, Path(home))
        stage = set_stage(units, overlap=3, gold_share=0.05)
        fill(stage, asked.items)
        secrets = people(stage, asked.people)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        web = subprocess.Popen([sys.executable, __file__, "serve", url, home, str(port)])
        try:
            _wait(port)
            asyncio.run(run(port, stage.project_id, secrets, asked.seconds,
                            lambda: (ticks(web.pid), server_cpu(server))))  # fmt: skip
        finally:
            web.terminate()
            web.wait(10)
        check(units)
        units.database.close()
    if server:
        server.close()


def _wait(port: int) -> None:
    for _ in range(300):
        try:
            socket.create_connection(("127.0.0.1", port)).close()
            return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError("the server did not start")


if __name__ == "__main__":
    if sys.argv[1:2] == ["serve"]:
        serve(sys.argv[2], sys.argv[3], int(sys.argv[4]))
    else:
        main()
