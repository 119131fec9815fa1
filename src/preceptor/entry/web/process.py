"""One process that answers; on PostgreSQL several may share the listening socket."""

from __future__ import annotations

import argparse
import contextlib
import gc
import os
import signal
import socket
import threading
from types import FrameType

import uvicorn

from preceptor.app import open_house
from preceptor.base.settings import Settings
from preceptor.entry.logs import begin_logging
from preceptor.entry.web.app import make_app
from preceptor.entry.web.rooms import ROUTERS
from preceptor.infra.unit import Units

_GRACE_SECONDS = 10
_PARENT_SECONDS = 0.5


def answer(units: Units, listening: socket.socket, *, parent: int | None = None) -> None:
    """Answer on `listening` until SIGTERM, Ctrl-C or, if one is named, process `parent` is gone.

    Requests in hand are finished at the end (10 s at most).
    """
    app = make_app(units, ROUTERS)
    server = _Server(_config(units.settings, app), app.state.closing)
    # uvicorn raises the signal it was ended by once more: that must not kill us before everything is put away.
    signal.signal(signal.SIGTERM, _leave)
    if parent is not None:
        threading.Thread(target=_watch, args=(server, parent), name="parent", daemon=True).start()
    _spare_the_collector()
    with contextlib.suppress(KeyboardInterrupt):
        server.run(sockets=[listening])


class _Server(uvicorn.Server):
    """Tells open event streams to end: otherwise each would hold up the end for as long as it may last."""

    def __init__(self, config: uvicorn.Config, closing: threading.Event) -> None:
        super().__init__(config)
        self._closing = closing

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        self._closing.set()
        super().handle_exit(sig, frame)


def _config(settings: Settings, app: object) -> uvicorn.Config:
    return uvicorn.Config(
        app,  # type: ignore[arg-type]
        # Measured by benchmarks/web_overhead.py: httptools takes a third off a request's CPU, uvloop then nothing more.
        loop="asyncio", http="auto", ws="none", lifespan="off", log_config=None, access_log=False, server_header=False,
        timeout_graceful_shutdown=_GRACE_SECONDS, timeout_keep_alive=30, h11_max_incomplete_event_size=64 * 1024,
        log_level="warning" if settings.log_level == "info" else settings.log_level,
    )  # fmt: skip


def _spare_the_collector() -> None:
    """Looking for unreachable cycles took a twelfth of a request's CPU, mostly among modules that never go away."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


def _leave(_signal: int, _frame: FrameType | None) -> None:
    raise SystemExit(0)


def _watch(server: _Server, parent: int) -> None:
    """kill -9 of the server must leave no process that holds its port."""
    ended = threading.Event()
    while os.getppid() == parent:
        ended.wait(_PARENT_SECONDS)
    server.handle_exit(signal.SIGTERM, None)


def main() -> None:
    """`python -m preceptor.entry.web.process --listening FD --parent PID`; settings come from the environment."""
    parser = argparse.ArgumentParser(prog="preceptor.entry.web.process", description=__doc__)
    parser.add_argument("--listening", type=int, required=True, help="an open listening socket")
    parser.add_argument("--parent", type=int, required=True, help="stop when this process is gone")
    arguments = parser.parse_args()
    settings = Settings()
    begin_logging(settings)
    with socket.socket(fileno=arguments.listening) as listening:
        units = open_house(settings)
        try:
            answer(units, listening, parent=arguments.parent)
        finally:
            units.database.close()


if __name__ == "__main__":
    main()
