"""The server: it answers, and keeps the workers and further web processes beside it alive."""

from __future__ import annotations

import contextlib
import errno
import logging
import socket

from preceptor.app import open_house
from preceptor.base.problems import Kind, Problem
from preceptor.base.settings import Settings
from preceptor.entry.logs import begin_logging
from preceptor.entry.sample import make_sample, said
from preceptor.entry.web.process import answer
from preceptor.entry.workers import Keeper
from preceptor.infra.db.migrate import upgrade

_log = logging.getLogger(__name__)


def serve(settings: Settings, *, sample: bool = False, crowd: bool = False) -> None:
    """Answer until SIGTERM or Ctrl-C. Raises Problem `server.port_busy`, or what stands in the way of the store.

    The store is brought to the newest version first; `sample` then makes the sample project, once, and prints who may
    sign in; `crowd` also makes the one that was answered. Requests in hand are finished at the end (10 s at most).
    """
    begin_logging(settings)
    with contextlib.ExitStack() as stack:
        listening = stack.enter_context(take_port(settings.host, settings.port))
        units = open_house(settings)
        stack.callback(units.database.close)
        upgrade(units.database)
        if sample:
            print("\n".join(said(make_sample(units, crowd=crowd), settings.address)), flush=True)  # noqa: T201 - for the person
        for keeper in (Keeper(settings, settings.workers), _web_keeper(settings, units.database.dialect, listening)):
            stack.callback(keeper.stop)
            keeper.start()
        _log.info("Preceptor is at %s", settings.address)
        answer(units, listening)


def _web_keeper(settings: Settings, dialect: str, listening: socket.socket) -> Keeper:
    """Web processes beside this one, which accept from the same socket: the one that is idle takes the next caller."""
    more = settings.web_processes - 1
    if more and dialect == "sqlite":
        _log.warning("PRECEPTOR_WEB_PROCESSES is for PostgreSQL: the embedded store has one writer, so one process")
        more = 0
    door = ("preceptor.entry.web.process", "--listening", str(listening.fileno()))
    return Keeper(settings, more, name="web process", door=door, handed=(listening.fileno(),))


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
