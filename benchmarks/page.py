"""How quick a task feels in a browser: scripts fetched before the first response, and the wait after submitting.

Usage: python benchmarks/page.py [--tasks 8]
Chromium (headless) against the built page and a served sample; a contributor ranks and rates by keys. The wait runs
from the key that submits to the frame in which another prompt has been painted.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT)]

from benchmarks.served import Served, served  # noqa: E402
from benchmarks.table import Line, show  # noqa: E402

FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
)  # fmt: skip
DIMENSIONS = 3
"""Of the sample's rating: each response gets a digit for each."""
UNITS = "() => [...document.querySelectorAll('[data-unit]')].filter((one) => one.checkVisibility()).length"
WATCH = """() => {
  const prompt = () =>
    [...document.querySelectorAll('[data-prompt] [data-scroll]')].find((one) => one.checkVisibility())?.textContent;
  const before = prompt();
  let pressed = 0;
  addEventListener('keydown', (event) => { if (event.key === 'Enter') pressed = performance.now(); }, true);
  window.__wait = new Promise((done) => {
    const look = () => {
      const now = prompt();
      if (!pressed || !now || now === before) return requestAnimationFrame(look);
      const painted = new MessageChannel();
      painted.port1.onmessage = () => done(performance.now() - pressed);
      painted.port2.postMessage(0);
    };
    requestAnimationFrame(look);
  });
}"""


def find_chromium() -> str | None:
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


def sign_in(context: Any, server: Served, who: str = "contributor@example.org") -> None:
    """The session's cookie, by the API, so that signing in is no part of what is measured."""
    signed = context.request.post(
        f"{server.url}/api/v1/sessions",
        data={"email": who, "password": server.passwords[who]},
        headers={"X-Preceptor": "1"},
    )
    if signed.status != 201:
        raise RuntimeError(f"signing in: {signed.status} {signed.text()[:200]}")


def sample_project(context: Any, server: Served) -> int:
    rows = context.request.get(f"{server.url}/api/v1/catalogue").json()["rows"]
    return int(rows[0]["project_id"])


def first_task(page: Any, url: str) -> int:
    """Open the workspace; gives the bytes of scripts that came over the wire before the first response showed."""
    scripts: list[Any] = []
    page.on("response", lambda got: scripts.append(got) if got.request.resource_type == "script" else None)
    page.goto(url)
    page.locator("[data-unit]").filter(visible=True).first.wait_for()
    return sum(int(got.request.sizes()["responseBodySize"]) for got in list(scripts))


def answer(page: Any) -> float:
    """Judge what is on the screen by keys and submit; gives ms until the next task was painted."""
    count = int(page.evaluate(UNITS))
    for key in [*"abcdefg"[:count], "q", *"3" * (count * DIMENSIONS)]:
        page.keyboard.press(key)
    page.evaluate(WATCH)
    page.keyboard.press("Control+Enter")
    return float(page.evaluate("window.__wait"))


def measure(server: Served, chromium: str, tasks: int) -> tuple[int, list[float]]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB")
        context.set_default_timeout(60_000)
        sign_in(context, server)
        project = sample_project(context, server)
        page = context.new_page()
        scripts = first_task(page, f"{server.url}/work/{project}")
        waits = [answer(page) for _ in range(tasks)]
        browser.close()
    return scripts, waits


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tasks", type=int, default=8)
    asked = parser.parse_args()
    chromium = find_chromium()
    if chromium is None or not (ROOT / "src/preceptor/entry/web/static/index.html").exists():
        print("Left out: this needs Chromium and the built page (`python3 dev.py bench` sees to the page).")
        return
    with tempfile.TemporaryDirectory() as home, served(Path(sys.executable), Path(home)) as server:
        scripts, waits = measure(server, chromium, asked.tasks)
    middle = statistics.median(waits)
    show("The page", [
        Line("next task painted after submitting, median", "≤ 100 ms",
             f"{middle:.0f} ms ({min(waits):.0f} to {max(waits):.0f}, {len(waits)} tasks)", met=middle <= 100),
        Line("scripts over the wire before the first response", "≤ 300 kB", f"{scripts / 1000:.0f} kB",
             met=0 < scripts <= 300_000),
    ])  # fmt: skip


if __name__ == "__main__":
    main()
