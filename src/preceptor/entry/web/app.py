"""The web application: rooms' routes under /api/v1, the page for everything else."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from typing import NamedTuple

from fastapi import APIRouter, FastAPI
from starlette.routing import BaseRoute

from preceptor.entry.web import health, jobs
from preceptor.entry.web.bodies import StrictBodies
from preceptor.entry.web.description import OPEN_TO_ALL, describe, operation_name
from preceptor.entry.web.guard import Guard
from preceptor.entry.web.metrics import Metrics
from preceptor.entry.web.pages import Pages
from preceptor.entry.web.problems import handle_problems
from preceptor.entry.web.rooms import HELD
from preceptor.entry.web.routes import Directory
from preceptor.entry.web.watch import Watch
from preceptor.infra.unit import Units
from preceptor.rooms.identity.api import Recogniser
from preceptor.rooms.identity.api.provider import open_provider
from preceptor.rooms.openings.api import head_of

PREFIX = "/api/v1"


class Made(NamedTuple):
    """The routes of these routers; the routers are kept too, so that no other ever has the id of one of them."""

    routers: tuple[APIRouter, ...]
    routes: list[BaseRoute]


_made: dict[tuple[int, ...], Made] = {}


def make_app(units: Units, routers: Sequence[APIRouter]) -> FastAPI:
    """The ASGI application over an open house. Whoever made `units` closes them."""
    settings = units.settings
    app = _bare()
    app.state.units = units
    app.state.recognise = Recogniser(units, open_to_all=OPEN_TO_ALL)
    app.state.provider = open_provider(settings)
    app.state.metrics = Metrics()
    app.state.held = HELD
    app.state.closing = threading.Event()
    app.state.followed = {}
    handle_problems(app)
    app.router.routes += _routes(routers)
    app.router.default = Pages(head=partial(head_of, units))
    app.openapi = partial(describe, app)  # type: ignore[method-assign]
    # The last added is the outermost.
    app.add_middleware(StrictBodies, most=settings.request_max_bytes, most_upload=settings.upload_max_bytes)
    app.add_middleware(Guard, address=settings.address)
    app.add_middleware(Watch, metrics=app.state.metrics, log_requests=settings.log_requests)
    return app


def _bare() -> FastAPI:
    return FastAPI(
        title="Preceptor", version=_version(), description="Where people teach AI models.",
        openapi_url=f"{PREFIX}/openapi.json", docs_url=None, redoc_url=None, redirect_slashes=False,
        generate_unique_id_function=operation_name,
    )  # fmt: skip


def _routes(routers: Sequence[APIRouter]) -> list[BaseRoute]:
    """Routes hold nothing of the app they are in, and FastAPI reads each anew for every app: a second in all."""
    key = tuple(map(id, routers))
    if key not in _made:
        app = _bare()
        own = len(app.router.routes)
        for router in (*routers, jobs.router):
            app.include_router(router, prefix=PREFIX)
        app.include_router(health.router)
        listed = app.router.routes[own:]
        _made[key] = Made(tuple(routers), [Directory(listed), *listed])
    return _made[key].routes


def _version() -> str:
    try:
        return version("preceptor")
    except PackageNotFoundError:
        return "0"
