"""What a route is given: who asks, and units of work to do it in."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Annotated, Concatenate, ParamSpec, TypeVar

from fastapi import Depends, Path, Request

from preceptor.base.actor import Actor
from preceptor.infra.unit import Ctx, Units

P = ParamSpec("P")
T = TypeVar("T")


Held = Callable[["Door"], Awaitable[object]]
"""All a room holds on the asker, as plain JSON, for the file they can keep."""


class Door:
    """One request: its asker (NOBODY until signed in) and the house's units of work."""

    def __init__(self, units: Units, actor: Actor, request: Request) -> None:
        self.units = units
        self.actor = actor
        self.request = request

    @property
    def held_by(self) -> Mapping[str, Held]:
        """What rooms hold on the asker besides what the openings room can see; put there by the web door."""
        held: Mapping[str, Held] = self.request.app.state.held
        return held

    @property
    def caller(self) -> str:
        """The address a request comes from; behind a proxy uvicorn has put the real one there."""
        return self.request.client.host if self.request.client else ""

    async def write(self, action: Callable[Concatenate[Ctx, P], T], /, *args: P.args, **options: P.kwargs) -> T:
        """Run an action; it is committed when this returns, so the answer never runs ahead of the truth."""
        return await self.units.write(self.actor, action, *args, **options)

    async def read(self, query: Callable[Concatenate[Ctx, P], T], /, *args: P.args, **options: P.kwargs) -> T:
        return await self.units.read(self.actor, query, *args, **options)


async def _open(request: Request) -> Door:
    # The web door puts both there: how an asker is recognised is identity's business, not the routes'.
    actor: Actor = await request.app.state.recognise(request)
    return Door(request.app.state.units, actor, request)


Asked = Annotated[Door, Depends(_open)]
"""The parameter every route takes: `async def list_projects(door: Asked) -> …`."""

ProjectId = Annotated[int, Path(ge=1, le=2**53)]
"""The project in a route's path: what both databases and JavaScript can hold, so that an odd number is refused at the
door and not by a driver."""
