"""Is it alive, is it ready, how much does it do: for operators' machines."""

from __future__ import annotations

import ipaddress

from fastapi import APIRouter, Request, Response
from fastapi.responses import PlainTextResponse
from pydantic import BaseModel

from preceptor.base.problems import Kind, Problem
from preceptor.door import Asked, Door
from preceptor.infra.db.database import ping
from preceptor.rooms.identity import rules
from preceptor.rooms.identity.nouns import Deed

router = APIRouter(tags=["health"])


class Health(BaseModel):
    """`ok`, or the request is answered by a problem."""

    state: str


@router.get("/health/live", operation_id="show_live")
async def show_live() -> Health:
    """The process answers."""
    return Health(state="ok")


@router.get("/health/ready", operation_id="show_ready")
async def show_ready(request: Request) -> Health:
    """The database answers too: requests may be sent here."""
    try:
        await request.app.state.units.database.read(ping)
    except Exception as error:
        # Whatever the driver says: for the balancer it means only “not now”.
        raise Problem(Kind.UNAVAILABLE, "web.not_ready", "The database does not answer.") from error
    return Health(state="ok")


@router.get("/metrics", operation_id="show_metrics", response_class=PlainTextResponse)
async def show_metrics(door: Asked, request: Request) -> Response:
    """Figures for Prometheus: to machines of the same private network, else to administrators."""
    if not _is_near(door):
        rules.require(door.actor, Deed.ADMINISTER)
    return PlainTextResponse(request.app.state.metrics.text(), media_type="text/plain; version=0.0.4; charset=utf-8")


def _is_near(door: Door) -> bool:
    # Behind a proxy a request from afar carries X-Forwarded-For; if nobody has resolved it, it is not near.
    client = door.request.client
    if client is None or "x-forwarded-for" in door.request.headers:
        return False
    try:
        return ipaddress.ip_address(client.host).is_private
    except ValueError:
        return False
