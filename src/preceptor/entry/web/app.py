"""The web application: rooms' routes under /api/v1, the page for everything else."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from functools import partial
from importlib.metadata import PackageNotFoundError, version

from fastapi import APIRouter, FastAPI

from preceptor.app import HELD
from preceptor.entry.web import health, jobs
from preceptor.entry.web.bodies import StrictBodies
from preceptor.entry.web.description import OPEN_TO_ALL, describe, operation_name
from preceptor.entry.web.guard import Guard
from preceptor.entry.web.metrics import Metrics
from preceptor.entry.web.pages import Pages
from preceptor.entry.web.problems import handle_problems
from preceptor.entry.web.watch import Watch
from preceptor.infra.unit import Units
from preceptor.rooms.identity.api import Recogniser
from preceptor.rooms.identity.api.provider import open_provider
from preceptor.rooms.openings.api import head_of

PREFIX = "/api/v1"


def make_app(units: Units, routers: Sequence[APIRouter]) -> FastAPI:
    """The ASGI application over an open house. Whoever made `units` closes them."""
    settings = units.settings
    app = FastAPI(
        title="Preceptor", version=_version(), description="Where people teach AI models.",
        openapi_url=f"{PREFIX}/openapi.json", docs_url=None, redoc_url=None, redirect_slashes=False,
        generate_unique_id_function=operation_name,
    )  # fmt: skip
    app.state.units = units
    app.state.recognise = Recogniser(units, open_to_all=OPEN_TO_ALL)
    app.state.provider = open_provider(settings)
    app.state.metrics = Metrics()
    app.state.held = HELD
    app.state.closing = threading.Event()
    handle_problems(app)
    for router in (*routers, jobs.router):
        app.include_router(router, prefix=PREFIX)
    app.include_router(health.router)
    app.router.default = Pages(head=partial(head_of, units))
    app.openapi = partial(describe, app)  # type: ignore[method-assign]
    # The last added is the outermost.
    app.add_middleware(StrictBodies, most=settings.request_max_bytes, most_upload=settings.upload_max_bytes)
    app.add_middleware(Guard, address=settings.address)
    app.add_middleware(Watch, metrics=app.state.metrics, log_requests=settings.log_requests)
    return app


def _version() -> str:
    try:
        return version("preceptor")
    except PackageNotFoundError:
        return "0"
