"""People of a served sample who work: members of a project, and their answers over HTTP."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from typing import Any

import httpx2

from journeys.site import Site
from web import PASSWORD

OPTIONS = [{"value": "yes", "title": "Yes"}, {"value": "no", "title": "No"}]
FORM = {
    "fields": [{"kind": "text", "name": "prompt", "title": "Prompt"}],
    "questions": [
        {"kind": "choice", "name": "clear", "title": "Is it clear?", "about": "prompt", "options": OPTIONS}
    ],
}  # fmt: skip


def prompts(count: int) -> list[dict[str, Any]]:
    return [{"prompt": f"Line {number}: the tide turns twice a day."} for number in range(count)]


def join(site: Site, project: int, who: str) -> None:
    """Somebody of the sample may work in the project."""
    manager = site.as_("manager")
    found = manager.get(f"/projects/{project}/candidate", params={"email": f"{who}@example.org"}).json()["id"]
    assert manager.put(f"/projects/{project}/members/{found}", json={"roles": ["contributor"]}).status_code == 200


def answer(site: Site, who: str, project: int, count: int) -> None:
    """So many answers of theirs, and no task left in their hands."""
    client = site.as_(who)
    for _ in range(count):
        lease = taken(client, project)
        said = {"answers": {"clear": {"values": ["yes"]}}, "next": False}
        assert client.post(f"/leases/{lease}/answer", json=said).status_code == 200


def skip(site: Site, who: str, project: int, count: int) -> None:
    """So many skips of theirs; the last one's next task stays in their hands."""
    client = site.as_(who)
    lease = taken(client, project)
    for _ in range(count):
        given = client.post(f"/leases/{lease}/skip", json={"reason": "broken"})
        assert given.status_code == 200, given.text
        lease = given.json()["next"]["offer"]["lease"]


def taken(client: httpx2.Client, project: int) -> str:
    offered = client.post(f"/projects/{project}/leases", json={}).json()
    assert offered["offer"] is not None, offered
    return str(offered["offer"]["lease"])


def newcomer(site: Site, name: str) -> httpx2.Client:
    """An account made by the administrator, signed in."""
    body = {"email": f"{name}@example.org", "name": name.title(), "password": PASSWORD, "roles": ["contributor"]}
    assert site.as_("admin").post("/accounts", json=body).status_code == 201
    client = httpx2.Client(base_url=f"{site.url}/api/v1", headers={"X-Preceptor": "1"}, timeout=60)
    assert client.post("/sessions", json={"email": body["email"], "password": PASSWORD}).status_code == 201
    return client


def kept(site: Site, sql: str, given: Mapping[str, Any]) -> list[Any]:
    """What the served store holds, or a change to it where only time would make one."""
    with sqlite3.connect(site.server.home / "preceptor.db", timeout=30) as conn:
        return conn.execute(sql, dict(given)).fetchall()
