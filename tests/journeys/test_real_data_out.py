"""Real judgments brought in and taken out again in the files trainers and other tools read: value for value."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from live import Live, live_server
from preceptor.client import Preceptor
from preceptor.client.connection import ServerProblem
from preceptor.templates import template

pytestmark = [pytest.mark.slow]
CODE = {
    "fields": [{"kind": "markdown", "name": "prompt", "title": "Task"},
               {"kind": "responses", "name": "responses", "title": "Programs", "at_least": 1, "look": "code"}],
    "questions": [{"kind": "code", "name": "grade", "title": "Grade", "about": "responses", "dimensions": ["correctness"]}],
}  # fmt: skip
SYSTEMS = ("snippet", "baseline", "codex")


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    with live_server(tmp_path_factory.mktemp("out")) as served:
        yield served


@pytest.fixture
def preceptor(live: Live) -> Iterator[Preceptor]:
    with Preceptor(live.url, live.key) as client:
        yield client


def bring_in(preceptor: Preceptor, project: int, folder: Path, rows: list[dict[str, Any]]) -> dict[str, Any]:
    path = folder / "rows.jsonl"
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    started = preceptor.imports.start(project, [path], mapping={"reader": "items"})
    preceptor.jobs.wait(started["job"])
    ended = preceptor.imports.get(started["import"])
    assert (ended["state"], ended["bad_rows"]) == ("finished", 0), ended
    return ended


def taken_out(preceptor: Preceptor, project: int, folder: Path, shape: str) -> list[dict[str, Any]]:
    started = preceptor.builds.create(project, "All", test_share=0.0, weighting="equal")
    preceptor.jobs.wait(started["job"])
    to = folder / f"{shape}.jsonl"
    preceptor.builds.export(started["build"], to, shape=shape)
    return [json.loads(line) for line in to.read_text("utf-8").splitlines()]


def reviewed(row: dict[str, Any]) -> dict[str, Any]:
    """A solution whose result is known: all right, or wrong at its last step, which gives the result."""
    told = row["6b_finetuning"]
    steps = [line for line in told["solution"].split("\n") if line.strip()]
    ratings = [1] * (len(steps) - 1) + [1 if told["is_correct"] else -1]
    finish = "solution" if told["is_correct"] else "found_error"
    answer = {"review": {"steps": [{"rating": one} for one in ratings], "finish": finish}}
    payload = {"problem": row["question"], "solution": steps}
    return {"payload": payload, "key": row["question"][:200], "judgments": [{"contributor": "key", "answers": answer}]}


def test_solutions_with_known_results_become_stepwise_rows_and_come_back_from_prm800k(
    preceptor: Preceptor, real_data: Path, tmp_path: Path
) -> None:
    lines = (real_data / "gsm8k_solutions/example_model_solutions.jsonl").read_text("utf-8").splitlines()[:20]
    given = [reviewed(json.loads(line)) for line in lines]
    form = template("review_steps").form
    plain = {**form, "questions": [{**form["questions"][0], "errors": []}]}
    project = preceptor.projects.create("GSM8K", form=plain)["id"]
    assert bring_in(preceptor, project, tmp_path, given)["answers"] == 20
    rows = {row["prompt"]: row for row in taken_out(preceptor, project, tmp_path, "stepwise")}
    expected = {one["payload"]["problem"]: one for one in given}
    assert rows.keys() == expected.keys()
    for problem, row in rows.items():
        judged = expected[problem]["judgments"][0]["answers"]["review"]["steps"]
        assert row["completions"] == expected[problem]["payload"]["solution"]
        assert row["labels"] == [one["rating"] != -1 for one in judged]
    assert {row["labels"][-1] for row in rows.values()} == {True, False}

    preceptor.jobs.wait(preceptor.quality.infer(project)["job"])
    (file,) = preceptor.labels.write(project, tmp_path / "out", question="review", format="prm800k")
    again = preceptor.projects.create("Again", form=plain)["id"]
    started = preceptor.labels.read(again, [file], question="review", format="prm800k")
    preceptor.jobs.wait(started["job"])
    ended = preceptor.imports.get(started["import"])
    assert (ended["items"], ended["answers"], ended["bad_rows"]) == (20, 20, 0)
    back = {row["prompt"]: row for row in taken_out(preceptor, again, tmp_path, "stepwise")}
    told = ("completions", "labels", "points")
    assert {name: [row[key] for key in told] for name, row in back.items()} == {
        name: [row[key] for key in told] for name, row in rows.items()
    }


def test_grades_of_programs_come_out_one_row_a_rater(preceptor: Preceptor, real_data: Path, tmp_path: Path) -> None:
    lines = (real_data / "codegen_grades/conala-human-grades.jsonl").read_text("utf-8").splitlines()[:6]
    given = [row for line in lines for row in graded(json.loads(line))]
    project = preceptor.projects.create("CoNaLa", form=CODE)["id"]
    ended = bring_in(preceptor, project, tmp_path, given)
    assert ended["answers"] == sum(len(row["judgments"]) for row in given) > 40
    rows = taken_out(preceptor, project, tmp_path, "raters")
    found = sorted(
        point for row in rows for one in json.loads(row["value"])["values"].values() for point in one.values()
    )
    told = [judgment["answers"]["grade"]["values"] for row in given for judgment in row["judgments"]]
    assert found == sorted(point for values in told for one in values.values() for point in one.values())
    names = {judgment["contributor"] for row in given for judgment in row["judgments"]}
    people = {row["contributor"] for row in rows}
    assert len(people) == len(names) and not people & names, "each by a pseudonym of their own"
    good = taken_out(preceptor, project, tmp_path, "unpaired")
    means = {(row["prompt"][0]["content"], row["completion"][0]["content"]): row["goodness"] for row in good}
    poor = next(row for row in given if row["key"].endswith("/baseline"))
    points = [one["answers"]["grade"]["values"]["baseline"]["correctness"] for one in poor["judgments"]]
    key = (poor["payload"]["prompt"], poor["payload"]["responses"][0]["text"])
    assert means[key] == pytest.approx((sum(points) / len(points) - 1) / 4)


def graded(row: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """An item a program, since few people graded all of an intent's; grades 0 to 4 are points 1 to 5."""
    for system in SYSTEMS:
        text = row[system][0] if isinstance(row[system], list) else row[system]
        grades = row.get(f"grade-{system}") or {}
        if text.strip() and grades:
            judgments = [
                {"contributor": name, "answers": {"grade": {"values": {system: {"correctness": grade + 1}}}}}
                for name, grade in grades.items()
            ]
            payload = {"prompt": row["intent"], "responses": [{"id": system, "text": text}]}
            yield {
                "payload": payload,
                "key": f"{row['intent']}/{system}",
                "group": row["intent"],
                "judgments": judgments,
            }


def test_written_answers_come_out_as_they_were_written(preceptor: Preceptor, real_data: Path, tmp_path: Path) -> None:
    """Self-Instruct's seed tasks: prompts in, an answer of a person to each, and both out again for SFT and for RL."""
    lines = (real_data / "self_instruct" / "seed_tasks.jsonl").read_text("utf-8").splitlines()
    written = {
        prompt: reply for line in lines for prompt, reply in [asked(json.loads(line))] if 20 <= len(reply) <= 8000
    }
    form = template("write_response").form
    reply_in_english = {**form, "questions": [{**form["questions"][0], "language": "en"}, *form["questions"][1:]]}
    project = preceptor.projects.create("Self-Instruct", form=reply_in_english, overlap=1)["id"]
    ended = bring_in(preceptor, project, tmp_path, [{"payload": {"prompt": one}} for one in written])
    assert ended["items"] == len(written) > 60
    preceptor.projects.move(project, "active")
    taken = preceptor.work.take(project)
    with pytest.raises(ServerProblem) as refused:
        preceptor.work.answer(taken["offer"]["lease"], answered(FRENCH))
    assert refused.value.code == "answers.invalid"
    while offer := taken.get("offer"):
        taken = preceptor.work.answer(offer["lease"], answered(written[offer["payload"]["prompt"]]))["next"]
    rows = taken_out(preceptor, project, tmp_path, "sft")
    assert {row["prompt"][0]["content"]: row["completion"][0]["content"] for row in rows} == written
    alone = taken_out(preceptor, project, tmp_path, "prompt")
    assert {row["prompt"][0]["content"] for row in alone} == written.keys()
    assert "completion" not in alone[0]


FRENCH = "Oui, vous pouvez manger du fromage blanc avec des fruits secs et du pain complet, ce qui fait environ huit cents calories."


def asked(row: dict[str, Any]) -> tuple[str, str]:
    first = row["instances"][0]
    return "\n\n".join(part for part in (row["instruction"], first["input"]) if part), first["output"]


def answered(reply: str) -> dict[str, Any]:
    return {"reply": {"text": reply}, "checked": {"values": ["know"]}}
