"""Takes the pictures of docs/images/ from the running product. Run: python -m docs.screenshots [name …]."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx2
from docs.sample_crowd import answer_the_sample, signed_in
from docs.sample_kinds import BEGUN, open_every_kind, open_one_that_asks
from docs.sample_results import make_results, reword
from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright
from playwright.sync_api import Error as PageError

from preceptor.templates import all_templates

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "docs" / "images"
MOST_BYTES = 250_000
WIDE, PHONE = (1280, 800), (390, 844)
_FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--hide-scrollbars", "--force-color-profile=srgb",
)  # fmt: skip
_SECONDS, _START_SECONDS = 20.0, 120.0


@dataclass(frozen=True)
class Shot:
    """One picture: where, as whom, and what must be on the page before it is taken (`sees`, a text)."""

    name: str
    path: str
    sees: str
    who: str = "manager"
    size: tuple[int, int] = WIDE
    theme: str = "light"
    language: str = "en"
    clicks: Sequence[str] = ()
    """Names of buttons, tabs or links pressed one after another before looking."""
    half_way: bool = False
    """Whether the item is half answered, by the keyboard."""
    keys: Sequence[str] = ()
    """Pressed before looking."""
    files: Sequence[str] = ()
    """Files of docs/examples/ given to the page's file field."""
    top: str = ""
    """A text to scroll to the top of the picture."""


SHOTS = (
    Shot("sign-in", "/sign-in", "Sign in", who=""),
    Shot("catalogue", "/work", "Your hour so far", who="contributor"),
    Shot("task", "/work/{project}", "What decided it?", who="contributor", half_way=True),
    Shot("task-dark", "/work/{project}", "What decided it?", who="contributor", theme="dark"),
    Shot("task-phone", "/work/{project}", "What decided it?", who="contributor", size=PHONE),
    Shot("task-arabic", "/work/{project}", "What decided it?", who="contributor", language="ar"),
    Shot("my-quality", "/quality", "Sample: which answer helps most?", who="second"),
    Shot("projects", "/projects", "Sample: which answer helps most?"),
    Shot("new-project", "/projects/new", "Rank responses"),
    Shot("project", "/projects/{project}", "Open: its items are handed out"),
    Shot("items", "/projects/{project}/items", "everyday-rice-ratio"),
    Shot("form", "/projects/{project}/form", "As people will see it"),
    Shot("guidelines", "/projects/{project}/guidelines", "is in force"),
    Shot("members", "/projects/{project}/members", "Contributor"),
    Shot("import", "/projects/{draft}/import", "The first item, as people will see it", files=("answers.csv",)),
    Shot("health", "/projects/{project}/health", "Right on gold"),
    Shot("results", "/projects/{project}/results", "Infer anew"),
    Shot("builds", "/projects/{project}/datasets", "First hundred answers"),
    Shot("results-people", "/projects/{project}/results", "Right on gold", top="How far people agree"),
    Shot("results-findings", "/projects/{project}/results", "How many judgments", top="Labels that look wrong"),
    Shot("build", "/projects/{project}/datasets/{build}", "What it cannot hold"),
    Shot("runs", "/projects/{project}/runs", "First try"),
    Shot("run", "/projects/{project}/runs/{run}", "First try"),
    Shot("evaluation", "/projects/{project}/evaluations/{evaluation}", "This model"),
    Shot("policies", "/policies", "MLCommons AILuminate 1.0"),
    Shot("policy", "/policies/community_rules", "Insults"),
    Shot("taxonomy", "/taxonomies/llama_guard", "Indiscriminate weapons"),
    Shot("accounts", "/accounts", "contributor@example.org", who="admin"),
    Shot("audit", "/audit", "The trail is whole", who="admin", clicks=("Check the whole trail",)),
    Shot("tokens", "/tokens", "sample crowd"),
    Shot(
        "rehearsal",
        "/projects/{project}/rehearsal",
        "What your rules would do",
        clicks=("Rehearse",),
        top="What it comes to",
    ),
    Shot("rounds", "/projects/{project}/rounds", "Worth", clicks=("Choose items",)),
    Shot("media", "/projects/{pictures}/media", "was refused", files=("bowl-1.png", "bowl-2.png", "drawing.svg")),
    Shot("item", "/projects/{project}/items", "3 of 3 taken", clicks=("How much water",)),
    Shot("leaderboard", "/projects/{project}/leaderboard", "Leaderboard"),
    Shot("labels", "/projects/{pictures}/datasets", "COCO"),
    Shot("money", "/money", "Line by line", who="contributor"),
    Shot("pay", "/projects/{project}/pay", "How it pays"),
    Shot("rules", "/projects/{project}/rules", "Begin with", clicks=("Write a rule",)),
    Shot("calibration", "/projects/{project}/calibration", "Judge alike"),
    Shot("exams", "/exams/written", "Question bank"),
    Shot("verification", "/verification", "It is done once", who="contributor"),
    Shot("wellbeing", "/wellbeing", "Only you see this page", who="contributor"),
    Shot("messages", "/messages", "Mark all read", who="contributor"),
    Shot("profile", "/profile", "Upsetting pictures", who="contributor", top="Upsetting pictures"),
)


LATER_SHOTS = (
    Shot("draws", "/projects/{project}/draws", "Demo: careful"),
    Shot("judges", "/projects/{project}/judges", "Make a judge"),
    Shot("models", "/models", "Demo: careful"),
    Shot("reach", "/projects/{project}/guidelines", "Builds with older answers", top="What the change from"),
    Shot("onboarding", "/work/{asking}", "Take the course", who="contributor"),
    *(
        Shot(f"work-{name}", f"/work/{{{name}}}", "", who="contributor", keys=BEGUN.get(name, ()))
        for name in all_templates()
    ),
)
"""Every template's task, begun; and the models that come with some of them. Taken once there is a project of each: the
pictures above show one project, not all of them."""
PICTURES = (*SHOTS, *LATER_SHOTS)
BY_JOURNEY = tuple(
    f"way-{step}"
    for step in ("opening", "sample", "before", "not-passed", "identity", "calibrate", "ask", "dispute", "paid")
)
"""A newcomer's pictures, on a phone: `tests/journeys/test_the_whole_way.py` takes them."""


def main(names: Sequence[str]) -> int:
    unknown = sorted(set(names) - {shot.name for shot in PICTURES})
    if unknown:
        sys.stderr.write(f"No such picture: {', '.join(unknown)}.\n")
        return 2
    FOLDER.mkdir(exist_ok=True)
    wanted, later = ([shot for shot in some if not names or shot.name in names] for some in (SHOTS, LATER_SHOTS))
    with tempfile.TemporaryDirectory(prefix="preceptor-pictures-") as home, running(Path(home)) as url:
        logins = json.loads((Path(home) / "sample-logins.json").read_text())
        with signed_in(url, "manager@example.org", logins["manager@example.org"]) as manager:
            project = next(iter(manager.projects.list()))["id"]
            keys = answer_the_sample(url, logins, project)
            results = make_results(manager, project, keys)
            missed = take(wanted, url, logins, results.keys, vars(results))
            if later:
                reword(manager, project)
                places = {**vars(results), **open_every_kind(manager), "asking": open_one_that_asks(manager)}
                missed += take(later, url, logins, (), places)
    return 1 if missed else 0


@contextmanager
def running(home: Path) -> Iterator[str]:
    """The product with its sample over a temporary home, until the block ends; gives its address."""
    port = _free_port()
    url = f"http://127.0.0.1:{port}"
    env = {
        **os.environ, "PYTHONPATH": str(ROOT / "src"), "PRECEPTOR_HOME": str(home), "PRECEPTOR_PORT": str(port),
        "OMP_NUM_THREADS": "1",
    }  # fmt: skip
    command = [sys.executable, "-m", "preceptor.entry.cli", "serve", "--sample"]
    with (home / "server.log").open("wb") as log:
        server = subprocess.Popen(command, cwd=home, env=env, stdout=log, stderr=log)
    try:
        _until_ready(url, server, home / "server.log")
        yield url
    finally:
        server.terminate()
        server.wait(60)


def take(
    shots: Sequence[Shot], url: str, logins: Mapping[str, str], half: Sequence[str], places: Mapping[str, Any]
) -> list[str]:
    """All pictures, one browser, one sign-in for each person; says each name and its bytes. Gives those it missed."""
    states: dict[str, Any] = {}
    missed = []
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=_chromium(), args=list(_FLAGS))
        for shot in shots:
            email = f"{shot.who}@example.org"
            if shot.who and shot.who not in states:
                states[shot.who] = _session(browser, url, email, logins[email])
            with _page(browser, url, shot, states.get(shot.who)) as page:
                try:
                    file = _picture(page, shot, half, places)
                except PageError as error:
                    missed.append(shot.name)
                    sys.stdout.write(f"{shot.name}: not taken: {error.message.splitlines()[0]}\n{_said(page)}\n")
                    continue
            sys.stdout.write(f"{file.name}: {file.stat().st_size:,} bytes\n")
            if file.stat().st_size > MOST_BYTES:
                sys.stdout.write(f"  more than {MOST_BYTES:,}: show less of it\n")
        browser.close()
    return missed


def _said(page: Page) -> str:
    """What the page shows instead, on one line."""
    return " ".join(page.locator("body").inner_text().split())[:600]


def _session(browser: Browser, url: str, email: str, password: str) -> Any:
    """Sign in at the page itself; gives what the browser then remembers."""
    context = browser.new_context(base_url=url)
    page = context.new_page()
    page.goto("/sign-in")
    page.get_by_label("E-mail").fill(email)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.wait_for_url(lambda address: "/sign-in" not in address)
    state = context.storage_state()
    context.close()
    return state


@contextmanager
def _page(browser: Browser, url: str, shot: Shot, state: Any) -> Iterator[Page]:
    width, height = shot.size
    context = browser.new_context(
        base_url=url, storage_state=state, viewport={"width": width, "height": height}, color_scheme=shot.theme,
        reduced_motion="reduce", locale="en-GB", timezone_id="UTC", has_touch=shot.size == PHONE,
    )  # fmt: skip
    chosen = json.dumps({"theme": shot.theme, "language": shot.language})
    context.add_init_script(f"localStorage.setItem('preceptor.preferences', {json.dumps(chosen)})")
    page = context.new_page()
    yield page
    context.close()


def _picture(page: Page, shot: Shot, half: Sequence[str], places: Mapping[str, Any]) -> Path:
    page.goto(shot.path.format(**places))
    for name in shot.clicks:
        target = page.get_by_role("tab", name=name).or_(page.get_by_role("button", name=name))
        target.or_(page.get_by_role("link", name=name)).first.click()
    if shot.files:
        page.locator("input[type=file]").set_input_files([FOLDER.with_name("examples") / one for one in shot.files])
    seen = page.get_by_text(shot.sees).first if shot.sees else page.locator("[data-panel]:visible").first
    seen.wait_for(timeout=_SECONDS * 1000)
    for key in (*(half if shot.half_way else ()), *shot.keys):
        page.keyboard.press(key)
    page.wait_for_load_state("networkidle")
    page.evaluate("document.fonts.ready")
    if shot.top:
        page.get_by_text(shot.top).first.evaluate("one => one.scrollIntoView({block: 'start'})")
    file = FOLDER / f"{shot.name}.png"
    page.screenshot(path=file, animations="disabled", caret="hide")
    _made_small(file)
    return file


def _made_small(file: Path) -> None:
    """256 colours are enough for pages that are paper, ink and one accent; a third of the bytes."""
    with Image.open(file) as whole:
        small = whole.convert("RGB").quantize(256, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    small.save(file, optimize=True)


def _until_ready(url: str, server: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + _START_SECONDS
    while time.monotonic() < deadline:
        if server.poll() is not None:
            break
        try:
            if httpx2.get(f"{url}/health/ready", timeout=5).status_code == 200:
                return
        except httpx2.TransportError:
            time.sleep(0.1)
    raise SystemExit(f"The product did not start:\n{log.read_text()[-3000:]}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _chromium() -> str:
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if found is None:
        raise SystemExit("No Chromium found: install the package `chromium`.")
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
