"""A kind of question that another package brings: from project to export, and no line of ours knows of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from journeys.running import Server
from journeys.site import Site, task
from preceptor.client import Preceptor

pytestmark = [pytest.mark.browser, pytest.mark.slow]
KIND = '''
"""Does the claim hold, and how sure is that?"""
from typing import Literal
from preceptor.questions.contract import Comparable, QuestionBase, QuestionKind, Schema


class Question(QuestionBase):
    kind: Literal["holds"] = "holds"


class Answer(Schema):
    holds: bool
    sure: Literal["surely", "perhaps"]


KIND = QuestionKind(
    name="holds", version=1, title="Does it hold?", Question=Question, Answer=Answer, level="nominal",
    faults=lambda q, shown, a: [], setting_faults=lambda q, fields: [],
    labels=lambda q, shown, a: {"": a.holds}, categories=lambda q, unit: (False, True),
    assemble=lambda q, shown, resolved: Answer(holds=bool(resolved[""].label), sure="surely"),
    distance=lambda q, a, b: float(a.holds != b.holds), summary=lambda q, shown, a: f"holds: {a.holds}, {a.sure}",
    comparables=lambda q: [Comparable("", q.title, "/holds", ((True, "yes"), (False, "no")))],
)
'''
FORM = {
    "fields": [{"kind": "text", "name": "claim", "title": "Claim"}],
    "questions": [
        {"kind": "holds", "name": "true", "title": "Does it hold?", "about": "claim"},
        {"kind": "text", "name": "why", "title": "Why not?", "about": "claim", "max_chars": 200,
         "show_if": {"question": "true", "equals": False}},
    ],
}  # fmt: skip


@pytest.fixture(scope="module")
def elsewhere(chromium: Browser, built_page: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A server on whose path a package lies as pip would have put it there."""
    folder = tmp_path_factory.mktemp("packages")
    (folder / "outside_holds").mkdir()
    (folder / "outside_holds" / "__init__.py").write_text(KIND)
    (folder / "outside_holds" / "examples.json").write_text('{"good": [], "bad": []}')
    (folder / "outside_holds" / "guide.md").write_text("# Holds\n")
    about = folder / "outside_holds-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: outside_holds\nVersion: 1.0\n")
    (about / "entry_points.txt").write_text("[preceptor.questions]\nholds = outside_holds\n")
    server = Server(tmp_path_factory.mktemp("elsewhere"), sample=True, packages=folder)
    server.start()
    site = Site(server, chromium)
    try:
        yield site
    finally:
        site.close()
        server.stop()


def test_it_goes_from_project_to_export(elsewhere: Site, tmp_path: Path) -> None:
    project = elsewhere.project("Claims", [{"claim": "Ice floats."}, {"claim": "Fire is cold."}], form=FORM)
    with elsewhere.context("contributor") as context:
        page = context.new_page()
        page.goto(f"{elsewhere.url}/work/{project}")
        for keys, seen in (("11", "Ice floats."), ("22", "Fire is cold.")):
            task(page)
            expect(page.get_by_text(seen).filter(visible=True).first).to_be_visible()
            page.keyboard.press(keys[0])
            page.keyboard.press(keys[1])
            if keys == "22":
                page.keyboard.press("w")
                page.keyboard.insert_text("It burns.")
            page.keyboard.press("Control+Enter")
        expect(page.get_by_text("No task for you now").first).to_be_visible()
    answers = {payload["claim"]: given for payload, given in elsewhere.answers(project)}
    assert answers["Ice floats."] == {"true": {"holds": True, "sure": "surely"}}
    assert answers["Fire is cold."]["true"] == {"holds": False, "sure": "perhaps"}
    token = elsewhere.as_("manager").post("/tokens", json={"name": "export"}).json()["token"]
    with Preceptor(elsewhere.url, token=token) as preceptor:
        preceptor.jobs.wait(preceptor.quality.infer(project, method="majority")["job"])
        agreed = [row["answer"]["holds"] for row in preceptor.quality.consensus(project, "true")]
        assert sorted(agreed) == [False, True]
        made = preceptor.builds.create(project, "Claims")
        preceptor.jobs.wait(made["job"])
        preceptor.builds.export(made["build"], tmp_path / "rows.jsonl", shape="raters")
    rows = [json.loads(line) for line in (tmp_path / "rows.jsonl").read_text("utf-8").splitlines()]
    assert sorted(row["question"] for row in rows) == ["true", "true", "why"], "what was not asked is no row"
