"""How quick a task feels: what is fetched before the first response, and how soon the next task is painted."""

from __future__ import annotations

import statistics

import pytest
from playwright.sync_api import Page, Response

from journeys.site import Site, ranking_items, task
from journeys.test_contributor_in_browser import Judge

pytestmark = [pytest.mark.browser, pytest.mark.slow]
TASKS = 12
# Twice the goal and a half: these machines are shared.
MOST_MS = 250
MOST_SCRIPT_BYTES = 300_000
# Resolves once another task than the present one has been painted, with the milliseconds since it was submitted.
_WATCH = """() => {
  const shown = () => [...document.querySelectorAll('[data-prompt] [data-scroll]')].find((one) => one.checkVisibility());
  const before = shown();
  window.__painted = new Promise((done) => {
    const look = () => {
      const now = shown();
      if (!now || now === before) return requestAnimationFrame(look);
      // A message comes after the frame this was seen in has been painted.
      const after = new MessageChannel();
      after.port1.onmessage = () => done(performance.now() - performance.getEntriesByName('submit').at(-1).startTime);
      after.port2.postMessage(0);
    };
    requestAnimationFrame(look);
  });
}"""


def test_the_next_task_is_painted_at_once(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    project = site.project("As quick as can be", ranking_items(TASKS), overlap=1)
    with site.context("contributor") as context:
        page = context.new_page()
        page.goto(f"{site.url}/work/{project}")
        task(page)
        judge, took = Judge(page), []
        for _ in range(TASKS - 1):
            judge.begin()
            page.evaluate(_WATCH)
            judge.send()
            took.append(float(page.evaluate("window.__painted")))
            judge.next_task()
    median = statistics.median(took)
    with capsys.disabled():
        print(
            f"\n  next task painted after {median:.0f} ms in the median ({min(took):.0f} to {max(took):.0f}, n = {len(took)})"
        )
    assert median <= MOST_MS


def test_little_is_fetched_before_the_first_response(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    project = site.project("As little as can be", ranking_items(3), overlap=1)
    with site.context("contributor") as context:
        page = context.new_page()
        scripts: list[Response] = []
        page.on("response", lambda response: scripts.append(response) if _is_script(response) else None)
        page.goto(f"{site.url}/work/{project}")
        page.locator("[data-unit]").filter(visible=True).first.wait_for()
        before = list(scripts)
        size = sum(bytes_of(page, response) for response in before)
    with capsys.disabled():
        print(f"\n  {size / 1000:.0f} kB of scripts in {len(before)} files before the first response")
    assert 0 < size <= MOST_SCRIPT_BYTES


def _is_script(response: Response) -> bool:
    return response.request.resource_type == "script" or "javascript" in response.headers.get("content-type", "")


def bytes_of(page: Page, response: Response) -> int:
    """What went over the wire, packed as it was."""
    return int(response.request.sizes()["responseBodySize"])
