"""What a project gives out, as its manager takes it: builds in a shape, agreement in other tools' files."""

from __future__ import annotations

import json
from typing import Any

import httpx2

from journeys.running import until
from journeys.site import Site


def shaped(site: Site, project: int, shape: str) -> list[dict[str, Any]]:
    """The rows of a fresh build in a shape."""
    return shapes(site, project, shape)[0]


def shapes(site: Site, project: int, *wanted: str) -> list[list[dict[str, Any]]]:
    """The rows of one fresh build, once for each shape."""
    manager = site.as_("manager")
    asked = {"name": "All", "recipe": {"test_share": 0.0}}
    build = manager.post(f"/projects/{project}/builds", json=asked).json()["build"]
    until(lambda: manager.get(f"/builds/{build}").json()["state"] == "frozen", "the build is frozen", 90)
    return [_rows(manager.get(f"/builds/{build}/export", params={"shape": shape})) for shape in wanted]


def _rows(answer: httpx2.Response) -> list[dict[str, Any]]:
    assert answer.status_code == 200, answer.text
    return [json.loads(line) for line in answer.text.splitlines()]


def labelled(site: Site, project: int, question: str, *formats: str) -> list[str]:
    """The consensus on a question, inferred now, as the text of one file a format."""
    manager = site.as_("manager")
    path = f"/projects/{project}/labels/{question}"
    assert manager.post(f"/projects/{project}/consensus", json={}).status_code == 202
    until(lambda: manager.get(f"{path}/{formats[0]}").status_code == 200, "there is a consensus", 90)
    return [manager.get(f"{path}/{each}").text for each in formats]
