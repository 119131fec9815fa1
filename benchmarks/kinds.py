"""How quick every kind of question feels in a browser, and what script it adds.

Usage: python benchmarks/kinds.py [--tasks 12] [--only mark_text,…]
Chromium (headless) against the built page and a served sample. One project for each kind, made of the first question of
a template; somebody answers by keys alone. A keystroke is measured from the press to the frame after the first change of
the page, the focus moving included; the wait for the next task from the key that submits to the frame in which its number
stands (a picture's pixels and a film's first frame may come later). Talks are held with the scripted models that their
templates bring: what those take to speak lies between two keystrokes and is in neither figure.
"""

from __future__ import annotations

import argparse
import gzip
import json
import statistics
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from benchmarks.hands import DRIVEN, Hands  # noqa: E402
from benchmarks.page import FLAGS, find_chromium, sign_in  # noqa: E402
from benchmarks.served import Served, served  # noqa: E402
from benchmarks.table import Line, show  # noqa: E402
from preceptor.questions import registry  # noqa: E402
from preceptor.templates import all_templates, template  # noqa: E402

STATIC = ROOT / "src/preceptor/entry/web/static"
STROKE_MS, NEXT_MS = 50, 100
USUAL_KB, EDITOR_KB = 25, 185
"""Of DESIGN.md: what a tool may add, and what one that brings the editor may."""
_HOOK = """() => {
  window.__strokes = [];
  const painted = (then) => requestAnimationFrame(() => {
    const after = new MessageChannel();
    after.port1.onmessage = then;
    after.port2.postMessage(0);
  });
  addEventListener('keydown', (event) => {
    const began = event.timeStamp;
    let done = false;
    window.__settled = new Promise((settle) => {
      const seen = () => {
        if (done) return;
        done = true;
        watch.disconnect();
        painted(() => { window.__strokes.push(performance.now() - began); settle(); });
      };
      const watch = new MutationObserver(seen);
      watch.observe(document.body, {subtree: true, childList: true, attributes: true, characterData: true});
      for (const change of ['input', 'focusin', 'focusout']) addEventListener(change, seen, {capture: true, once: true});
      setTimeout(() => { if (!done) { done = true; watch.disconnect(); settle(); } }, 250);
    });
  }, true);
  const number = () => /Task (\\d+)/.exec(document.querySelector('h1')?.parentElement?.textContent ?? '')?.[1];
  window.__next = () => {
    const before = number();
    let pressed = 0;
    addEventListener('keydown', (event) => { if (event.key === 'Enter') pressed = event.timeStamp; }, true);
    window.__wait = new Promise((done) => {
      const look = () => {
        const now = number();
        if (!pressed || !now || now === before) return requestAnimationFrame(look);
        painted(() => done(performance.now() - pressed));
      };
      requestAnimationFrame(look);
    });
  };
}"""


@dataclass
class Felt:
    """What was measured of one kind, milliseconds; `why` says why it could not be driven."""

    strokes: list[float] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)
    why: str = ""


def project_of(manager: Any, url: str, name: str, tasks: int, contributor: str) -> int:
    """An open project that asks the first question of a template only, of its samples over and over."""
    whole = template(name)
    bring_models(manager, url, name)
    form = {**whole.form, "questions": [{**whole.form["questions"][0], "required": True}]}
    asked = {"name": f"Kinds: {name}", "form": form, "gold_share": 0.0, "overlap": 1}
    project = int(_sent(manager, "post", f"{url}/projects", asked)["id"])
    samples = whole.samples()
    items = [{"payload": dict(samples[number % len(samples)].payload)} for number in range(tasks + 1)]
    _sent(manager, "post", f"{url}/projects/{project}/items", {"items": items})
    found = manager.get(f"{url}/projects/{project}/candidate?email={contributor}").json()["id"]
    _sent(manager, "put", f"{url}/projects/{project}/members/{found}", {"roles": ["contributor"]})
    _sent(manager, "post", f"{url}/projects/{project}/state", {"state": "active"})
    return project


def bring_models(manager: Any, url: str, name: str) -> None:
    """The scripted models a template talks with, unless another template brought one of that name."""
    there = {one["name"] for one in manager.get(f"{url}/endpoints").json()["rows"]}
    for one in template(name).endpoints:
        if one.name not in there:
            _sent(manager, "post", f"{url}/endpoints", {"provider": "scripted", **one.model_dump(mode="json")})


def _sent(manager: Any, how: str, url: str, body: Mapping[str, Any]) -> Any:
    answer = getattr(manager, how)(url, data=body, headers={"X-Preceptor": "1"})
    if answer.status >= 300:
        raise RuntimeError(f"{url}: {answer.status} {answer.text()[:300]}")
    return answer.json() if answer.text() else None


def drive(page: Any, act: Callable[[Hands], None], tasks: int) -> Felt:
    """Answer `tasks` tasks; the first is not counted, since its scripts are compiled as it goes."""
    felt, hands = Felt(), Hands(page)
    for number in range(tasks + 1):
        page.evaluate("window.__strokes.length = 0")
        act(hands)
        strokes = page.evaluate("window.__strokes")
        if number == tasks:
            felt.strokes += strokes
            break
        page.evaluate("window.__next()")
        page.keyboard.press("Control+Enter")
        wait = float(
            page.evaluate("Promise.race([window.__wait, new Promise((no) => setTimeout(() => no(-1), 15000))])")
        )
        if wait < 0:
            raise RuntimeError("the answer was not taken: " + page.locator("footer").last.inner_text()[:120])
        page.locator("[data-panel]:visible").first.wait_for()
        if number:
            felt.strokes += strokes
            felt.waits.append(wait)
    return felt


def measure(server: Served, chromium: str, tasks: int, names: Sequence[str]) -> dict[str, Felt]:
    from playwright.sync_api import Error, sync_playwright

    found: dict[str, Felt] = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        office, desk = (
            browser.new_context(),
            browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB"),
        )
        desk.set_default_timeout(30_000)
        sign_in(office, server, "manager@example.org")
        sign_in(desk, server)
        for name in names:
            page = desk.new_page()
            try:
                project = project_of(office.request, f"{server.url}/api/v1", name, tasks, "contributor@example.org")
                # Before the page's own scripts: it must hear a key before they answer it.
                page.add_init_script(f"({_HOOK})()")
                page.goto(f"{server.url}/work/{project}")
                page.locator("[data-panel]:visible").first.wait_for()
                found[name] = drive(page, DRIVEN[name], tasks)
            except (Error, RuntimeError) as error:
                found[name] = Felt(why=str(error).splitlines()[0][:90])
            page.close()
        browser.close()
    return found


def script_kb(kind: str) -> tuple[float, bool]:
    """Gzipped kB that a kind's face adds to the workspace with words alone; whether the editor is part of it."""
    manifest = json.loads((STATIC / "manifest.json").read_text())
    named = [key for key in manifest if f"questions/{kind}/ui/index" in key]
    before = _closure(manifest, [k for k in manifest if k == "index.html" or "_in/work.$project" in k or "routes/_in.tsx" in k
                                 or "fields/markdown/ui" in k or "fields/responses/ui" in k])  # fmt: skip
    after = _closure(manifest, named) - before
    size = sum(len(gzip.compress((STATIC / file).read_bytes(), 9)) for file in after) / 1000
    return size, any("Editor" in file for file in after)


def _closure(manifest: Mapping[str, Any], keys: Sequence[str]) -> set[str]:
    files: set[str] = set()
    seen: set[str] = set()
    left = list(keys)
    while left:
        key = left.pop()
        if key not in seen:
            seen.add(key)
            files.add(manifest[key]["file"])
            left += manifest[key].get("imports", [])
    return files


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tasks", type=int, default=12)
    parser.add_argument("--only", default="")
    asked = parser.parse_args()
    chromium = find_chromium()
    if chromium is None or not (STATIC / "index.html").exists():
        print("Left out: this needs Chromium and the built page (`python3 dev.py bench` sees to the page).")
        return
    names = asked.only.split(",") if asked.only else list(DRIVEN)
    with tempfile.TemporaryDirectory() as home, served(Path(sys.executable), Path(home)) as server:
        felt = measure(server, chromium, asked.tasks, names)
    report(felt)
    broken = [name for name, one in felt.items() if one.why]
    if broken:
        sys.exit(f"Not driven to the end: {', '.join(broken)}")


def report(felt: Mapping[str, Felt]) -> None:
    """A line each for keystroke, next task and script of every kind the house knows."""
    by_kind = {all_templates()[name].form["questions"][0]["kind"]: one for name, one in felt.items()}
    strokes, waits, scripts = [], [], []
    for name in registry.all_kinds():
        size, editor = script_kb(name)
        limit = EDITOR_KB if editor else USUAL_KB
        scripts.append(Line(name, f"≤ {limit} kB", f"{size:.1f} kB", met=0 < size <= limit))
        one = by_kind.get(name)
        if one is None or not one.waits:
            why = one.why if one else "not driven by keys here"
            strokes.append(Line(name, f"≤ {STROKE_MS} ms", why))
            continue
        strokes.append(_line(name, one.strokes, STROKE_MS))
        waits.append(_line(name, one.waits, NEXT_MS))
    show("Keystroke to paint (median; 95 of 100; worst)", strokes)
    show("Submitting to the next task painted (median; 95 of 100; worst)", waits)
    show("Script a kind adds, gzipped", scripts)


def _line(name: str, taken: Sequence[float], goal: int) -> Line:
    ordered = sorted(taken)
    middle, most = statistics.median(ordered), ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))]
    said = f"{middle:.0f}; {most:.0f}; {ordered[-1]:.0f} ms ({len(ordered)})"
    return Line(name, f"≤ {goal} ms", said, met=middle <= goal and most <= goal)


if __name__ == "__main__":
    main()
