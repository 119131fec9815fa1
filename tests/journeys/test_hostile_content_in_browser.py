"""Content that would like to be code: it is shown as the characters it is, and nothing of it ever runs."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from journeys.running import until
from journeys.site import RECOVERED, Site, task

pytestmark = [pytest.mark.browser, pytest.mark.slow]
RUN = "window.__ran=(window.__ran||0)+1"
RESPONSES = {
    "script": f"<script>{RUN}</script> after the script",
    "onerror": f'<img src=x onerror="{RUN}"> after the image',
    "links": f"[click me](javascript:{RUN}) and <a href='javascript:{RUN}'>this</a> and [data](data:text/html,<script>{RUN}</script>)",
    "svg": f'<svg onload="{RUN}"><script>{RUN}</script></svg> after the picture',
    "frames": f'<iframe srcdoc="<script>parent.{RUN}</script>"></iframe><object data="data:text/html,x"></object> after the frame',
    "beacon": "![pixel](https://outside.invalid/pixel.png) ![other](//outside.invalid/p.svg) after the pixel",
    "code": f"```html\n<script>{RUN}</script>\n```\nafter the code",
}
LAST_WORDS = [text.rsplit("after", 1)[1] for text in RESPONSES.values() if "after" in text]
HUGE = "word and\n" * 10_000 + "A" * 100_000
TURNED = "safe \u202egnp.exe\u202c \u2066isolated\u2069 \u200bzero"
CONTROLS = {"escape": "escape \u001b[31mred", "null": "null \u0000 byte", "bell": "bell \u0007"}


def payload(prompt: str, responses: dict[str, str]) -> dict[str, Any]:
    return {"prompt": prompt, "responses": [{"id": name, "text": text} for name, text in responses.items()]}


class Watch:
    """Everything on a page that must not happen: dialogs, errors, other windows, requests to other houses."""

    def __init__(self, page: Page, own: str) -> None:
        self.seen: list[str] = []
        page.on("dialog", lambda dialog: (self.seen.append(f"dialog {dialog.message}"), dialog.dismiss()))
        page.on("pageerror", lambda error: RECOVERED in str(error) or self.seen.append(f"error {error}"))
        page.on("popup", lambda popup: self.seen.append(f"window {popup.url}"))
        page.on("request", lambda request: self._asked(request.url, own))

    def _asked(self, url: str, own: str) -> None:
        if urlsplit(url).scheme in ("http", "https", "ws") and not url.startswith(own):
            self.seen.append(f"request {url}")


_DANGEROUS = """() => [...document.querySelectorAll('[data-unit] *, [data-prompt] *')].flatMap((node) => [
  ...(['SCRIPT', 'IFRAME', 'OBJECT', 'EMBED', 'BASE', 'FORM'].includes(node.tagName) ? [node.tagName] : []),
  ...[...node.attributes].filter((one) => one.name.startsWith('on') || /^\\s*(javascript|data|vbscript):/i.test(one.value))
    .map((one) => `${node.tagName} ${one.name}=${one.value}`),
  ...(node.tagName === 'IMG' ? [`IMG ${node.src}`] : []),
])"""


def look(page: Page, watch: Watch) -> None:
    """Touch everything that can be touched in what is judged, then see that nothing has run."""
    for link in page.locator("[data-unit] a").filter(visible=True).all():
        link.dispatch_event("click")
    assert page.evaluate("window.__ran") is None, "content ran as code"
    assert page.evaluate(_DANGEROUS) == []
    assert watch.seen == []


def test_markup_in_responses_is_shown_and_never_runs(site: Site) -> None:
    names = list(RESPONSES)
    items = [payload(f"<script>{RUN}</script> {part}", {n: RESPONSES[n] for n in names[part::2]}) for part in range(2)]
    project = site.project("<img src=x onerror=alert(1)>", items, overlap=1)
    with site.context("contributor") as context:
        page = context.new_page()
        watch = Watch(page, site.url)
        page.goto(f"{site.url}/work")
        expect(page.get_by_role("heading", name="<img src=x onerror=alert(1)>")).to_be_visible()
        page.goto(f"{site.url}/work/{project}")
        task(page)
        # Both tasks are drawn, the second one unseen: code in either would have run.
        expect(page.locator("[data-unit]")).to_have_count(len(RESPONSES), timeout=45_000)
        shown = " ".join(page.locator("[data-unit]").all_text_contents())
        assert all(words in shown for words in LAST_WORDS)
        assert shown.count(f"<script>{RUN}</script>") >= 3
        until(lambda: page.evaluate("document.readyState") == "complete", "all has loaded")
        look(page, watch)


def test_rows_with_control_characters_are_left_out_and_invisible_ones_shown_inert(site: Site) -> None:
    project = site.project("Control characters", [], overlap=1)
    rows = [
        payload("Which?", {"a": TURNED, "b": "plain"}),
        *(payload(text, {"a": text, "b": "c"}) for text in CONTROLS.values()),
    ]
    ended = brought_in(site, project, rows)
    assert (ended["state"], ended["items"], ended["bad_rows"]) == ("finished", 1, len(CONTROLS)), ended
    assert all("control character" in row["reason"] for row in ended["first_bad_rows"])

    with site.context("contributor") as context:
        page = context.new_page()
        watch = Watch(page, site.url)
        page.goto(f"{site.url}/work/{project}")
        task(page)
        expect(page.locator("[data-unit]").filter(has_text="gnp.exe").filter(visible=True)).to_have_count(1)
        look(page, watch)


def brought_in(site: Site, project: int, rows: list[dict[str, Any]]) -> dict[str, Any]:
    manager = site.as_("manager")
    content = "\n".join(json.dumps({"payload": row}) for row in rows).encode()
    sent = manager.post(f"/projects/{project}/uploads", params={"name": "rows.jsonl"}, content=content)
    assert sent.status_code == 201, sent.text
    asked = {"uploads": [sent.json()["upload"]], "mapping": sent.json()["mapping_guess"], "include_judgments": False}
    begun = manager.post(f"/projects/{project}/imports", json=asked)
    assert begun.status_code == 202, begun.text
    number = begun.json()["import"]
    until(lambda: manager.get(f"/imports/{number}").json()["state"] not in ("waiting", "running"), "it is imported")
    found: dict[str, Any] = manager.get(f"/imports/{number}").json()
    return found


def test_a_response_that_turns_the_writing_round_turns_nothing_else(site: Site) -> None:
    """An override that is never closed stays within its response: letters and buttons beside it read as before."""
    items = [payload("Which?", {"a": "\u202e never closed", "b": "plain", "c": "שלום and English"})]
    project = site.project("Turned round", items, overlap=1)
    with site.context("contributor") as context:
        page = context.new_page()
        page.goto(f"{site.url}/work/{project}")
        task(page)
        for card in page.locator("[data-unit]").filter(visible=True).all():
            letter = card.locator("h3").bounding_box()
            box = card.bounding_box()
            assert letter is not None and box is not None
            assert letter["x"] - box["x"] < box["width"] / 4, "the letter went to the other side"
        assert page.evaluate("document.documentElement.dir") == "ltr"


def test_a_huge_response_neither_widens_the_page_nor_stops_it(site: Site) -> None:
    project = site.project("Huge", [payload("Which?", {"a": HUGE, "b": "short"})], overlap=1)
    with site.context("contributor") as context:
        page = context.new_page()
        watch = Watch(page, site.url)
        page.goto(f"{site.url}/work/{project}")
        task(page)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        page.keyboard.press("a")
        expect(page.locator("[data-unit]").filter(has_text="Best")).to_have_count(1)
        look(page, watch)
