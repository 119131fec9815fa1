"""Other tools' files through the house: judgments in, consensus out, each by who may."""

from __future__ import annotations

import io
import json
import zipfile
from typing import Any

import pytest

from preceptor.base.actor import Role
from preceptor.rooms.datasets import labels
from rooms.settle import settle
from web import Client, House

LABELS = [{"value": "wrong", "title": "Wrong"}, {"value": "vague", "title": "Vague"}]
FORM = {
    "fields": [
        {"kind": "text", "name": "question", "title": "Q", "required": False},
        {"kind": "chat", "name": "talk", "title": "Talk", "required": False},
        {"kind": "steps", "name": "steps", "title": "Steps", "required": False},
    ],
    "questions": [
        {"kind": "spans", "name": "flaws", "title": "Mark", "about": "talk", "labels": LABELS, "required": False},
        {"kind": "steps", "name": "review", "title": "Review", "about": "steps", "required": False},
        {"kind": "claims", "name": "facts", "title": "Check", "about": "question", "required": False},
    ],
}  # fmt: skip
TALK = [{"author": "user", "text": "🐈 bark?"}, {"author": "assistant", "text": "Cats bark."}]
STEP = {"completions": [{"text": "1 + 1 = 2", "rating": 1, "flagged": False}], "chosen_completion": 0}


def task(who: int, start: int, end: int, words: str) -> dict[str, Any]:
    value = {
        "start": "1",
        "end": "1",
        "startOffset": start,
        "endOffset": end,
        "text": words,
        "paragraphlabels": ["Wrong"],
    }
    region = {"id": "a", "type": "paragraphlabels", "from_name": "l", "to_name": "t", "value": value}
    return {"result": [region], "completed_by": who, "was_cancelled": False}


def marked() -> list[dict[str, Any]]:
    data = {"talk": TALK, "question": "What do cats do?", "other": "kept out"}
    annotations = [task(1, 5, 9, "bark"), task(2, 5, 9, "bark"), task(3, 0, 9, "Cats bark")]
    return [{"id": 4, "data": data, "annotations": annotations}]


@pytest.fixture
def project(house: House) -> int:
    made = house.as_manager.post("/projects", json={"name": "Labels", "form": FORM, "overlap": 3})
    assert made.status_code == 201, made.text
    return int(made.json()["id"])


def sent(client: Client, project: int, name: str, text: str) -> dict[str, Any]:
    kept = client.post(f"/projects/{project}/uploads", params={"name": name}, content=text.encode())
    assert kept.status_code == 201, kept.text
    return dict(kept.json())


def bring_in(house: House, project: int, name: str, text: str) -> dict[str, Any]:
    """By the mapping the house guesses."""
    client = house.as_manager
    upload = sent(client, project, name, text)
    assert upload["mapping_guess"]["reader"] == "labels", upload
    first = client.post(f"/uploads/{upload['upload']}/first-item", json={"mapping": upload["mapping_guess"]}).json()
    assert first["faults"] == [], first
    body = {"uploads": [upload["upload"]], "mapping": upload["mapping_guess"]}
    started = client.post(f"/projects/{project}/imports", json=body).json()
    settle(house.units)
    return dict(client.get(f"/imports/{started['import']}").json())


@pytest.mark.slow
def test_marks_come_in_by_person_and_the_consensus_goes_out(house: House, project: int) -> None:
    ended = bring_in(house, project, "export.json", json.dumps(marked()))
    assert (ended["state"], ended["items"], ended["answers"], ended["bad_rows"]) == ("finished", 1, 3, 0)
    client = house.as_manager
    path = f"/projects/{project}/labels/flaws/label_studio"
    assert client.get(path).json()["code"] == "format.nothing"
    client.post(f"/projects/{project}/consensus", json={})
    settle(house.units)
    given = client.get(path)
    assert given.headers["content-type"] == "application/json" and "attachment" in given.headers["content-disposition"]
    ((one,),) = [given.json()]
    assert one["data"] == {"talk": TALK, "question": "What do cats do?"}
    (region,) = one["annotations"][0]["result"]
    assert region["value"]["text"] == "bark" and region["value"]["startOffset"] == 5
    packed = zipfile.ZipFile(io.BytesIO(client.get(path, params={"zipped": True}).content))
    assert json.loads(packed.read("label_studio.json")) == [one]
    trail = house.as_admin.get("/audit", params={"limit": 20}).json()["rows"]
    assert "datasets.labels_exported" in {row["name"] for row in trail}, trail


def test_steps_come_in_with_the_problem_where_the_form_has_room_for_it(house: House, project: int) -> None:
    row = {"labeler": "x", "question": {"problem": "1 + 1?"}, "label": {"steps": [STEP], "finish_reason": "solution"}}
    ended = bring_in(house, project, "phase2.jsonl", json.dumps(row) + "\n")
    assert (ended["state"], ended["items"], ended["answers"]) == ("finished", 1, 1)
    (item,) = house.as_manager.get(f"/projects/{project}/items").json()["rows"]
    assert item["payload"] == {"question": "1 + 1?", "steps": ["1 + 1 = 2"]}


def test_a_file_that_cannot_be_read_brings_nothing_in(house: House, project: int) -> None:
    client = house.as_manager
    upload = sent(client, project, "cues.vtt", "WEBVTT\n")
    assert (upload["format_guess"], upload["mapping_guess"]) == ("labels", None)
    mapping = {"reader": "labels", "question": "flaws", "format": "label_studio"}
    started = client.post(
        f"/projects/{project}/imports", json={"uploads": [upload["upload"]], "mapping": mapping}
    ).json()
    settle(house.units)
    ended = client.get(f"/imports/{started['import']}").json()
    assert (ended["state"], ended["items"], ended["problem"]["code"]) == ("failed", 0, "format.unreadable")


@pytest.mark.parametrize(
    ("question", "name", "code"),
    [
        ("flaws", "coco", "format.unknown"),
        ("nobody", "coco", "format.question"),
        ("facts", "fever", "format.write_only"),
    ],
)
def test_a_mapping_that_cannot_be_is_refused_at_once(
    house: House, project: int, question: str, name: str, code: str
) -> None:
    upload = sent(house.as_manager, project, "a.jsonl", "{}\n")
    mapping = {"reader": "labels", "question": question, "format": name}
    body = {"uploads": [upload["upload"]], "mapping": mapping}
    assert house.as_manager.post(f"/projects/{project}/imports", json=body).json()["code"] == code


def test_who_may_see_formats_and_take_labels_out(house: House, project: int) -> None:
    house.join(house.as_contributor, project, Role.CONTRIBUTOR)
    house.join(house.as_analyst, project, Role.ANALYST)
    listed, taken = f"/projects/{project}/labels", f"/projects/{project}/labels/flaws/label_studio"
    rows = house.as_analyst.get(listed).json()["rows"]
    assert [(row["question"], row["format"], row["reads"]) for row in rows] == [
        ("flaws", "label_studio", True), ("review", "prm800k", True), ("facts", "fever", False), ("facts", "safe", False),
    ]  # fmt: skip
    assert all(row["loses"] for row in rows)
    assert house.as_analyst.get(taken).json()["code"] == "format.nothing"
    for path in (listed, taken):
        assert house.nobody.get(path).status_code == 401
        assert house.as_outsider.get(path).status_code in (403, 404)
        assert house.as_contributor.get(path).status_code in (403, 404)


def test_more_than_can_be_made_at_once_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    from preceptor.base.problems import Problem
    from preceptor.forms import parse

    monkeypatch.setattr(labels, "MOST_ITEMS", 1)
    agreed = [labels.Agreed("i", {"question": "?"}, {"claims": [], "corrected": {}})] * 2
    with pytest.raises(Problem, match="More than 1"):
        labels.written(parse(FORM), "facts", "fever", agreed, files={})


def test_a_repeated_question_has_no_format() -> None:
    from preceptor.forms import parse

    repeated = {**FORM, "questions": [{**FORM["questions"][0], "repeat": True}]}  # type: ignore[index]
    assert labels.offers(parse(repeated)) == []
