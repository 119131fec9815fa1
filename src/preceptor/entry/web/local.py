"""The application on a loopback port for this process alone: the terminal without a server."""

from __future__ import annotations

import getpass
import secrets
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn
from fastapi import Request

from preceptor.app import EVERY, HEARS, JOBS, open_house
from preceptor.base.actor import SYSTEM, Actor, Role
from preceptor.base.problems import Kind, Problem
from preceptor.base.settings import Settings
from preceptor.entry.web.app import make_app
from preceptor.entry.web.rooms import ROUTERS
from preceptor.infra.db.migrate import upgrade
from preceptor.infra.jobs.worker import Worker
from preceptor.infra.unit import Units
from preceptor.rooms.identity import actions as identity
from preceptor.rooms.identity.nouns import Person

_START_SECONDS = 20.0


@contextmanager
def local_house() -> Iterator[Units]:
    """The store this folder's settings name, opened and brought up to date."""
    units = open_house(Settings())
    try:
        upgrade(units.database)
        yield units
    finally:
        units.database.close()


@contextmanager
def served(units: Units) -> Iterator[tuple[str, str]]:
    key = secrets.token_urlsafe(32)
    app = make_app(units, ROUTERS)
    others, operator = app.state.recognise, _operator(units)

    async def recognise(request: Request) -> Actor:
        given = request.headers.get("authorization", "")
        if secrets.compare_digest(given.encode(), f"Bearer {key}".encode()):
            return operator
        found: Actor = await others(request)
        return found

    app.state.recognise = recognise
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=0, log_level="critical", access_log=False))
    thread = threading.Thread(target=server.run, name="local server", daemon=True)
    worker = Worker(units, JOBS, HEARS, every=EVERY, threads=1)
    thread.start()
    worker.start()
    try:
        yield f"http://127.0.0.1:{_port(server, thread)}", key
    finally:
        worker.stop()
        server.should_exit = True
        thread.join(10)


def _operator(units: Units) -> Actor:
    name = getpass.getuser()
    person = Person(f"{name}@localhost.localdomain", name, secrets.token_urlsafe(24), frozenset({Role.ADMIN}))
    account = next(iter(units.write_now(SYSTEM, identity.ensure_people, [person]).values()))
    return Actor(id=account.id, name=account.name, account_no=account.no, roles=frozenset({Role.ADMIN}))


def _port(server: uvicorn.Server, thread: threading.Thread) -> int:
    deadline = time.monotonic() + _START_SECONDS
    while time.monotonic() < deadline and thread.is_alive():
        if server.started and server.servers:
            return int(server.servers[0].sockets[0].getsockname()[1])
        time.sleep(0.01)
    raise Problem(Kind.UNAVAILABLE, "local.not_started", "The local server did not start.", hint="Set PRECEPTOR_URL.")
