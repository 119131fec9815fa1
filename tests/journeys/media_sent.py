"""A file of media sent to a project, and a project of one item that shows it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from journeys.site import Site
from preceptor.templates import template


def send(site: Site, project: int, path: Path) -> dict[str, Any]:
    sent = site.as_("manager").post(f"/projects/{project}/media", params={"name": path.name}, content=path.read_bytes())
    assert sent.status_code == 201, sent.text
    found: dict[str, Any] = sent.json()
    return found


def opened(site: Site, name: str, of: str, field: str, path: Path, **said: Any) -> tuple[int, dict[str, Any]]:
    """A project of a template with one item that shows this file."""
    project = site.project(name, [], form=template(of).form)
    media = send(site, project, path)
    added = site.as_("manager").post(
        f"/projects/{project}/items", json={"items": [{"payload": {field: {"file": path.name, **said}}}]}
    )
    assert added.status_code == 201, added.text
    return project, media
