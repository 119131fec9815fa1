"""The server: one process that answers, and the workers beside it."""

from __future__ import annotations

import contextlib
import errno
import logging
import signal
import socket
import threading
from types import FrameType

import uvicorn

from preceptor.app import ROUTERS, open_house
from preceptor.base.problems import Kind, Problem
from preceptor.base.settings import Settings
from preceptor.entry.logs import begin_logging
from preceptor.entry.sample import make_sample, said
from preceptor.entry.web.app import make_app
from preceptor.entry.workers import Keeper
from preceptor.infra.db.migrate import upgrade

_log = logging.getLogger(__name__)
_GRACE_SECONDS = 10


def serve(settings: Settings, *, sample: bool = False) -> None:
    """Answer until SIGTERM or Ctrl-C. Raises Problem `server.port_busy`, or what stands in the way of the store.

    The store is brought to the newest version first; `sample` then makes the sample project, once, and prints who may
    sign in. Requests in hand are finished at the end (10 s at most).
    """
    begin_logging(settings)
    with contextlib.ExitStack() as stack:
        listening = stack.enter_context(take_port(settings.host, settings.port))
        units = open_house(settings)
        stack.callback(units.database.close)
        upgrade(units.database)
        if sample:
            print("\n".join(said(make_sample(units), settings.address)), flush=True)  # noqa: T201 - for the person
        keeper = Keeper(settings, settings.workers)
        stack.callback(keeper.stop)
        app = make_app(units, ROUTERS)
        server = _Server(_config(settings, app), app.state.closing)
        # uvicorn raises the signal it was ended by once more: that must not kill us before the workers are asked to end.
        signal.signal(signal.SIGTERM, _leave)
        keeper.start()
        _log.info("Preceptor is at %s", settings.address)
        with contextlib.suppress(KeyboardInterrupt):
            server.run(sockets=[listening])


def take_port(host: str, port: int) -> socket.socket:
    """Bind first of all: a busy port is said in a sentence, before anything has been started."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
        listening.listen(2048)
    except OSError as error:
        listening.close()
        raise _no_port(host, port, error) from None
    return listening


def _no_port(host: str, port: int, error: OSError) -> Problem:
    if error.errno == errno.EADDRINUSE:
        return Problem(
            Kind.UNAVAILABLE, "server.port_busy", f"Something already listens on {host}:{port}.",
            hint=f"Stop it, or choose another port: PRECEPTOR_PORT={port + 1 if port < 65535 else 8401}",
        )  # fmt: skip
    return Problem(
        Kind.UNAVAILABLE, "server.address", f"It is not possible to listen on {host}:{port}: {error.strerror}.",
        hint="Check PRECEPTOR_HOST and PRECEPTOR_PORT; ports below 1024 need special rights.",
    )  # fmt: skip


def _config(settings: Settings, app: object) -> uvicorn.Config:
    return uvicorn.Config(
        app,  # type: ignore[arg-type]
        # Measured by benchmarks/web_overhead.py: httptools takes a third off a request's CPU, uvloop then nothing more.
        loop="asyncio", http="auto", ws="none", lifespan="off", log_config=None, access_log=False, server_header=False,
        timeout_graceful_shutdown=_GRACE_SECONDS, timeout_keep_alive=30, h11_max_incomplete_event_size=64 * 1024,
        log_level="warning" if settings.log_level == "info" else settings.log_level,
    )  # fmt: skip


class _Server(uvicorn.Server):
    """Tells open event streams to end: otherwise each would hold up the end for as long as it may last."""

    def __init__(self, config: uvicorn.Config, closing: threading.Event) -> None:
        super().__init__(config)
        self._closing = closing

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        self._closing.set()
        super().handle_exit(sig, frame)


def _leave(_signal: int, _frame: FrameType | None) -> None:
    raise SystemExit(0)
