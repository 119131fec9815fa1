"""The directory leads to the route that asking each in turn would find, and leaves to it what it refuses."""

from __future__ import annotations

import re
from typing import Any

import pytest
from fastapi import FastAPI, routing
from starlette.routing import Match

from preceptor.entry.web.routes import Directory
from web import House


def directory_of(app: FastAPI) -> tuple[Directory, list[Any]]:
    """It, and all API routes with their whole addresses in their turn."""
    [found] = [one for one in app.router.routes if isinstance(one, Directory)]
    behind = app.router.routes[app.router.routes.index(found) + 1 :]
    return found, list(routing.iter_route_contexts(behind))


def asked_in_turn(listed: list[Any], path: str, method: str) -> Any:
    return next(one.original_route for one in listed if one.path_regex.match(path) and method in one.methods)


def scope_of(app: FastAPI, path: str, method: str) -> dict[str, Any]:
    return {"type": "http", "path": path, "method": method, "headers": [], "app": app}


def test_every_route_is_found_as_if_all_were_asked_in_turn(house: House) -> None:
    directory, listed = directory_of(house.app)
    assert len(listed) > 400
    for one in listed:
        for value in ("1", "next", "mine", "0198-ab"):
            path, method = re.sub(r"\{[^}]+\}", value, one.path), next(iter(one.methods))
            match, found = directory.matches(scope_of(house.app, path, method))
            assert match is Match.FULL, path
            assert found["route"] is asked_in_turn(listed, path, method), path


def test_parts_of_the_address_reach_the_route(house: House) -> None:
    directory, _ = directory_of(house.app)
    path = "/api/v1/calibration/abc/items/3/spread"
    match, found = directory.matches(scope_of(house.app, path, "GET"))
    assert match is Match.FULL
    assert found["path_params"] == {"session_id": "abc", "place": "3"}
    assert found["route"].name == "show_session_spread"


@pytest.mark.parametrize("path", ["/api/v1/nothing/here", "/api/v1/projects/1/", "/api/v1//projects"])
def test_what_is_no_route_is_told_so(house: House, path: str) -> None:
    answer = house.as_manager.get(f"http://testserver{path}")
    assert (answer.status_code, answer.json()["code"]) == (404, "web.no_route")


def test_another_method_is_refused_with_those_that_are_taken(house: House) -> None:
    answer = house.as_manager.delete("/me/calibration")
    assert answer.status_code == 405
    assert answer.headers["allow"] == "GET"
