"""Which route an address is for, found by its parts instead of by asking each route."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from fastapi import routing
from starlette.routing import BaseRoute, Match
from starlette.types import ASGIApp, Receive, Scope, Send

_FOUND = "preceptor.found"


@dataclass(frozen=True)
class _Listed:
    """An API route with its whole address; `turn` is its place among all, and the first that fits is taken."""

    turn: int
    path: str
    pattern: Any
    convertors: Mapping[str, Any]
    methods: frozenset[str]
    endpoint: Any
    route: BaseRoute
    app: ASGIApp


@dataclass
class _Place:
    """A part of an address: what may follow it, by its name or as anybody's id, and the routes that end here."""

    named: dict[str, _Place] = field(default_factory=dict)
    other: _Place | None = None
    ends: list[_Listed] = field(default_factory=list)


class Directory(BaseRoute):
    """Stands before the routes it lists, and leads to the very one that would have been found by asking each in turn.

    FastAPI asks one after the other, those of a room more than once: with 450 routes that was half of a request's time. An
    address that is no route's goes to the page; what fits one but not with this method is left to the routes behind.
    """

    def __init__(self, routes: Sequence[BaseRoute]) -> None:
        self._top = _Place()
        for one in _listed(routes):
            self._keep(one)

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        if scope["type"] != "http" or scope.get("root_path"):
            return Match.NONE, {}
        near = self._near(scope["path"])
        if not near:
            return Match.FULL, {_FOUND: scope["app"].router.default}
        for one in near:
            found = one.pattern.match(scope["path"])
            if found and scope["method"] in one.methods:
                given = {name: one.convertors[name].convert(said) for name, said in found.groupdict().items()}
                return Match.FULL, {"endpoint": one.endpoint, "path_params": given, "route": one.route, _FOUND: one.app}
        return Match.NONE, {}

    async def handle(self, scope: Scope, receive: Receive, send: Send) -> None:
        await scope[_FOUND](scope, receive, send)

    def _keep(self, one: _Listed) -> None:
        place = self._top
        for part in one.path.split("/"):
            if "{" in part:
                place.other = place.other or _Place()
                place = place.other
            else:
                place = place.named.setdefault(part, _Place())
        place.ends.append(one)

    def _near(self, path: str) -> list[_Listed]:
        """Routes whose addresses have these parts, in their turn; their own patterns still decide."""
        places = [self._top]
        for part in path.split("/"):
            following = (after for place in places for after in (place.named.get(part), place.other))
            places = [after for after in following if after is not None]
        return sorted((one for place in places for one in place.ends), key=lambda one: one.turn)


def _listed(routes: Sequence[BaseRoute]) -> Iterator[_Listed]:
    # In older FastAPI an included router's routes are in the list themselves; in newer they hang on it.
    spread: Any = getattr(routing, "iter_route_contexts", iter)
    for turn, one in enumerate(spread(routes)):
        route = getattr(one, "original_route", one)
        if not isinstance(route, routing.APIRoute) or ":path}" in one.path:
            raise TypeError(f"{one.path}: only API routes of which no part spans several can be looked up")
        yield _Listed(
            turn, one.path, one.path_regex, one.param_convertors, frozenset(one.methods), one.endpoint, route, one.app
        )
