"""What the web door costs: CPU of the server for each hot request, with no database behind it.

    PYTHONPATH=src python benchmarks/web_overhead.py [--requests 6000]

A POST of 1 KB with a session cookie, recognised from memory, validated by pydantic, answered by 1 KB. CPU time is the
server process's own (user + system), so that other work on the machine does not matter much. `bare` is FastAPI with
nothing of ours around it.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import multiprocessing
import socket
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path

import uvicorn
from fastapi import APIRouter, FastAPI
from pydantic import BaseModel, ConfigDict

from preceptor.base.actor import SYSTEM
from preceptor.base.settings import Settings
from preceptor.door import Asked
from preceptor.entry.web.app import make_app
from preceptor.infra.db.database import open_database
from preceptor.infra.db.schema import metadata
from preceptor.infra.files import open_files
from preceptor.infra.unit import Units
from preceptor.rooms.identity import actions

BODY = json.dumps(
    {"answers": {f"q{n}": {"order": [["r1"], ["r2", "r3"]], "note": "x" * 60} for n in range(8)}}
).encode()


class Body(BaseModel):
    model_config = ConfigDict(extra="forbid")
    answers: dict[str, dict[str, object]]


class Answer(BaseModel):
    answers: dict[str, dict[str, object]]


def ours(home: Path) -> tuple[FastAPI, str]:
    """The whole app, and the cookie of somebody signed in."""
    router = APIRouter()

    @router.post("/hot")
    async def hot(door: Asked, body: Body) -> Answer:
        assert door.actor.known
        return Answer(answers=body.answers)

    settings = Settings(home=home)
    units = Units(open_database(settings.store_url), open_files(settings.files_url), settings)
    metadata.create_all(units.database.engine)
    made = units.write_now(SYSTEM, actions.make_account, email="a@example.org", name="A", roles=[], password_hash="")
    opened = units.write_now(SYSTEM, actions.open_session, made.no, account_id=made.id, how="benchmark", agent="")
    return make_app(units, [router]), opened.secret


def bare(_home: Path) -> tuple[FastAPI, str]:
    app = FastAPI()

    @app.post("/api/v1/hot")
    async def hot(body: Body) -> Answer:
        return Answer(answers=body.answers)

    return app, ""


def child(kind: str, loop: str, http: str, port: int, pipe: multiprocessing.connection.Connection) -> None:
    with tempfile.TemporaryDirectory() as folder:
        app, secret = {"ours": ours, "bare": bare}[kind](Path(folder))
        config = uvicorn.Config(app, port=port, loop=loop, http=http, ws="none", lifespan="off", log_config=None)  # type: ignore[arg-type]
        config.access_log = False
        pipe.send(secret)
        server = uvicorn.Server(config)

        def listen() -> None:
            while True:
                pipe.recv()
                pipe.send(time.process_time())

        import threading

        threading.Thread(target=listen, daemon=True).start()
        server.run()


async def load(port: int, secret: str, requests: int) -> None:
    head = (
        f"POST /api/v1/hot HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nX-Preceptor: 1\r\n"
        f"Sec-Fetch-Site: same-origin\r\nUser-Agent: Mozilla/5.0 (X11; Linux x86_64)\r\nAccept: application/json\r\n"
        f"Cookie: preceptor_session={secret}\r\nContent-Length: {len(BODY)}\r\n\r\n"
    ).encode()

    async def one(share: int) -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        for _ in range(share):
            writer.write(head + BODY)
            answer = await reader.readuntil(b"\r\n\r\n")
            assert answer.startswith(b"HTTP/1.1 200"), answer
            length = int(answer.lower().split(b"content-length: ")[1].split(b"\r\n")[0])
            await reader.readexactly(length)
        writer.close()

    await asyncio.gather(*(one(requests // 8) for _ in range(8)))


def measure(kind: str, loop: str, http: str, requests: int) -> float:
    """Milliseconds of the server's CPU for each request."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    here, there = multiprocessing.Pipe()
    process = multiprocessing.get_context("spawn").Process(target=child, args=(kind, loop, http, port, there))
    process.start()
    secret = here.recv()
    _wait(port)
    asyncio.run(load(port, secret, 800))
    here.send(None)
    before = here.recv()
    asyncio.run(load(port, secret, requests))
    here.send(None)
    spent = here.recv() - before
    process.terminate()
    process.join()
    return float(spent) / requests * 1000


def _wait(port: int) -> None:
    for _ in range(200):
        try:
            socket.create_connection(("127.0.0.1", port)).close()
            return
        except OSError:
            time.sleep(0.05)
    raise RuntimeError("the server did not start")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--requests", type=int, default=6000)
    requests = parser.parse_args().requests
    print("app   loop     http       CPU ms/request")
    for loop, http in (("asyncio", "h11"), ("asyncio", "httptools"), ("uvloop", "httptools")):
        if not find_spec(loop):  # uvloop is no dependency: it is compared where somebody has installed it
            continue
        for kind in ("bare", "ours"):
            print(f"{kind:5} {loop:8} {http:10} {measure(kind, loop, http, requests):.3f}", flush=True)


if __name__ == "__main__":
    main()
