"""The product as people meet it: a served sample with the built page, and a browser to open it with."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import httpx2
from playwright.sync_api import Browser, BrowserContext, Page, WebError, expect

from journeys.running import Server

DESK = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
_PATIENCE_MS = 45_000
RECOVERED = "React error #520"
"""React drew again at once, in one go, what had changed while it was being drawn: nobody saw anything of it."""


class Site:
    """`as_("manager")` speaks HTTP for somebody of the sample; `open_` gives a browser's page signed in as somebody."""

    def __init__(self, server: Server, browser: Browser) -> None:
        self.server = server
        self.browser = browser
        self.url = server.url
        self._passwords: dict[str, str] = json.loads((server.home / "sample-logins.json").read_text())
        self._callers: dict[str, httpx2.Client] = {}

    def password(self, who: str) -> str:
        return self._passwords[f"{who}@example.org"]

    def as_(self, who: str) -> httpx2.Client:
        """A signed-in HTTP client; the same for everybody who asks, since sign-ins are counted."""
        if who not in self._callers:
            client = httpx2.Client(base_url=f"{self.url}/api/v1", headers={"X-Preceptor": "1"}, timeout=60)
            signed = client.post("/sessions", json={"email": f"{who}@example.org", "password": self.password(who)})
            assert signed.status_code == 201, signed.text
            self._callers[who] = client
        return self._callers[who]

    @contextmanager
    def role(self, who: str, role: str) -> Iterator[None]:
        """Somebody has another role meanwhile; changing what an account may do ends its sessions, so they sign in anew."""
        accounts = _made(self.as_("admin").get("/accounts"))["rows"]
        [account] = [one for one in accounts if one["email"] == f"{who}@example.org"]
        try:
            self._set_roles(account, who, [*account["roles"], role])
            yield
        finally:
            self._set_roles(account, who, account["roles"])

    def _set_roles(self, account: dict[str, Any], who: str, roles: list[str]) -> None:
        _made(self.as_("admin").patch(f"/accounts/{account['id']}", json={"roles": roles}))
        if who in self._callers:
            self._callers.pop(who).close()

    def project(self, name: str, items: Sequence[dict[str, Any]], **settings: Any) -> int:
        """An open project of the manager's that `contributor` works in; its form is the ranking template's if none is given."""
        manager = self.as_("manager")
        asked = {"name": name, "gold_share": 0.0, **settings}
        if "form" not in asked:
            asked["template"] = "rank_responses"
        project = int(_made(manager.post("/projects", json=asked))["id"])
        self.open_for_work(project, items)
        return project

    def open_for_work(self, project: int, items: Sequence[dict[str, Any]]) -> None:
        """Items come in, `contributor` may work, and the project is active."""
        manager = self.as_("manager")
        for start in range(0, len(items), 100):
            rows = [{"payload": payload} for payload in items[start : start + 100]]
            _made(manager.post(f"/projects/{project}/items", json={"items": rows}))
        candidate = _made(manager.get(f"/projects/{project}/candidate", params={"email": "contributor@example.org"}))
        _made(manager.put(f"/projects/{project}/members/{candidate['id']}", json={"roles": ["contributor"]}))
        _made(manager.post(f"/projects/{project}/state", json={"state": "active"}))

    def opening(self, project: int, **facts: Any) -> str:
        """The id of an opening into a project of the manager's, open to everybody; its task to try is the first item."""
        manager, path = self.as_("manager"), f"/projects/{project}/openings"
        [first] = _made(manager.get(f"/projects/{project}/items", params={"limit": 1}))["rows"]
        said = {
            "title": "Rank answers in Spanish", "description": "Say which of two answers helps **more**.",
            "languages": [{"tag": "es", "level": "C1"}], "excluded": ["FR"], "sample": first["payload"], "places": 5,
            "pay": {"currency": "EUR", "low": 1800, "high": 2500, "unit": "hour"},
            "content_warning": "Some answers are rude.", "equal_opportunity": "Everybody is welcome.", **facts,
        }  # fmt: skip
        opening = _made(manager.post(path, json=said))["id"]
        _made(manager.post(f"{path}/{opening}/state", json={"state": "open"}))
        return str(opening)

    def answers(self, project: int) -> list[tuple[dict[str, Any], dict[str, Any]]]:
        """(payload of the item, answers given) for every answer in a project."""
        manager = self.as_("manager")
        items = _made(manager.get(f"/projects/{project}/items", params={"limit": 200}))["rows"]
        found = []
        for item in items:
            rows = _made(manager.get(f"/items/{item['id']}/answers"))["rows"]
            found += [(item["payload"], row["answers"]) for row in rows]
        return found

    @contextmanager
    def context(
        self, who: str | None = None, *, preferences: dict[str, Any] | None = None, unbroken: bool = False, **options: Any
    ) -> Iterator[BrowserContext]:  # fmt: skip
        """A browser of somebody's own: signed in as `who`, with these preferences on the device. `unbroken`: what its pages threw fails
        at the end, not where it is heard of, for an error raised there ends Playwright's connection and all later journeys with it.
        """
        context = self.browser.new_context(
            **{"viewport": DESK, "reduced_motion": "reduce", "locale": "en-GB", **options}
        )
        context.set_default_timeout(_PATIENCE_MS)
        thrown = _thrown_in(context)
        if who is not None:
            context.add_cookies([{"name": name, "value": value, "url": self.url} for name, value in self._cookies(who)])
        if preferences:
            kept = json.dumps(json.dumps(preferences))
            # An empty page, as every page begins, has no storage.
            context.add_init_script(f"origin !== 'null' && localStorage.setItem('preceptor.preferences', {kept})")
        try:
            yield context
        finally:
            context.close()
        assert not (unbroken and thrown), thrown

    def _cookies(self, who: str) -> list[tuple[str, str]]:
        return list(self.as_(who).cookies.items())

    def close(self) -> None:
        for client in self._callers.values():
            client.close()


def _thrown_in(context: BrowserContext) -> list[str]:
    """What the pages of a context throw and nobody catches, each with its address; it grows as they do."""
    thrown: list[str] = []

    def hear(broken: WebError) -> None:
        if RECOVERED not in broken.error.message:
            thrown.append(f"{broken.page.url if broken.page else ''}: {broken.error.stack}")

    context.on("weberror", hear)
    return thrown


def task(page: Page) -> None:
    """Wait until a task is on the screen: there are responses or something else to judge, and a panel."""
    expect(page.locator("[data-panel]:visible").first).to_be_visible(timeout=_PATIENCE_MS)


def ranking_items(count: int) -> list[dict[str, Any]]:
    """Items of the ranking template with three or four responses each; every prompt is another."""
    items = []
    for number in range(count):
        names = ("alpha", "beta", "gamma", "delta")[: 3 + number % 2]
        responses = [{"id": f"r{at}", "text": f"Answer **{name}** to {number}."} for at, name in enumerate(names)]
        items.append({"prompt": f"Question {number}: what is {number} and {number}?", "responses": responses})
    return items


def _made(answer: httpx2.Response) -> Any:
    assert answer.status_code < 300, answer.text
    return answer.json() if answer.content else None
