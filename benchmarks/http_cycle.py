"""What a whole cycle costs over HTTP: sign-in, validation, answer, next item, audit entry, durable commit.

Usage: python benchmarks/http_cycle.py [sqlite|postgres] [--seconds 8] [--people 32] [--processes 1]
Web processes as `preceptor serve` starts them; the contributors loop in this process, which is not counted. Server CPU
is read from /proc for the web processes and, on PostgreSQL, all of the database's processes (with fsync on).
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
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src"), str(ROOT / "tests")]

from benchmarks.hot_path import cpu_seconds, fill, open_units, server_cpu  # noqa: E402
from benchmarks.table import Line, show  # noqa: E402
from preceptor.base.actor import SYSTEM, Role  # noqa: E402
from preceptor.entry.web.server import take_port  # noqa: E402
from preceptor.infra import audit  # noqa: E402
from preceptor.infra.unit import Ctx, Units  # noqa: E402
from preceptor.rooms.identity import actions as identity  # noqa: E402
from preceptor.rooms.identity.api.recognise import COOKIE  # noqa: E402
from preceptor.rooms.identity.store import accounts  # noqa: E402
from rooms.routing.stage import Stage, set_stage  # noqa: E402
from temporary_postgres import TemporaryPostgres  # noqa: E402

GOALS = {"SQLite": 1.0, "PostgreSQL": 1.5}
# Measured on a like machine, 1,000 items (docs/benchmarks.md): CPU ms of a cycle, the best cycles a second of any, and
# what the databases do by themselves (SQLite with one commit a cycle, PostgreSQL with two and 32 connections).
LABEL_STUDIO_MS, ARGILLA_MS, BEST_PEER = 106, 55, 46
FLOORS = {"SQLite": 5_831, "PostgreSQL": 2_089}
ORDERS = [json.dumps({"answers": {"overall": {"order": [[one] for one in order]}}, "next": True}).encode()
          for order in (("r1", "r2", "r3"), ("r2", "r3", "r1"), ("r3", "r1", "r2"))]  # fmt: skip


def serve(url: str, home: str, listening: socket.socket) -> subprocess.Popen[bytes]:
    """One of the processes that answer."""
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "PRECEPTOR_STORE": url, "PRECEPTOR_HOME": home}
    handed = listening.fileno()
    door = ["preceptor.entry.web.process", "--listening", str(handed), "--parent", str(os.getpid())]
    return subprocess.Popen([sys.executable, "-m", *door], env=env, pass_fds=(handed,))


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
    parser.add_argument("--processes", type=int, default=1, help="web processes (PostgreSQL)")
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
        listening = take_port("127.0.0.1", 0)
        port = listening.getsockname()[1]
        webs = [serve(url, home, listening) for _ in range(asked.processes)]
        try:
            _wait(port, asked.processes)
            asyncio.run(run(port, stage.project_id, secrets, asked.seconds,
                            lambda: (sum(cpu_seconds(web.pid) for web in webs), server_cpu(server))))  # fmt: skip
        finally:
            for web in webs:
                web.terminate()
            for web in webs:
                web.wait(15)
            listening.close()
        check(units)
        units.database.close()
    if server:
        server.close()


def _wait(port: int, processes: int) -> None:
    """Until every process has answered: each tells its own number among its figures."""
    found: set[str] = set()
    for _ in range(600):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics", timeout=1) as reply:
                found.add(reply.read().decode().partition("\npreceptor_process_id ")[2].split()[0])
        except OSError:
            time.sleep(0.1)
        if len(found) == processes:
            return
    raise RuntimeError("the server did not start")


if __name__ == "__main__":
    main()
