"""Rows for process reward models: what reviews add up to step by step, and that trainers' libraries read them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from preceptor.forms import parse
from preceptor.rooms.datasets.nouns import Recipe, Shape
from preceptor.rooms.datasets.pairs import Judged
from preceptor.rooms.datasets.parquet import lines_to_parquet
from preceptor.rooms.datasets.shapes import TYPES, shaped
from preceptor.rooms.datasets.stepwise import step_rows
from preceptor.rooms.datasets.voices import Voice

FORM = parse(
    {
        "fields": [{"kind": "markdown", "name": "problem", "title": "Problem"},
                   {"kind": "steps", "name": "solution", "title": "Solution"}],
        "questions": [{"kind": "steps", "name": "review", "title": "Review", "about": "solution"}],
    }
)  # fmt: skip
LOOSE = parse({**FORM.to_json(), "questions": [
    {"kind": "steps", "name": "review", "title": "Review", "about": "solution", "stop_at_error": False, "finish": False},
]})  # fmt: skip
SHOWN = {"problem": "2 + 2 + 3?", "solution": ["2 + 2 = 4.", "4 + 3 = 8.", "So 8."]}
BETTER = "4 + 3 = 7."


def voice(name: str, points: str, *, weight: float = 1.0, better: str = "", form: Any = FORM) -> Voice:
    """Points as signs: "+0-?"; the better step stands at the first wrong one."""
    told: list[dict[str, Any]] = []
    for sign in points:
        one = {"rating": {"+": 1, "0": 0, "-": -1, "?": 0}[sign], "unsure": sign == "?"}
        told.append({**one, "better": better} if sign == "-" and "-" not in points[: len(told)] else one)
    finish = "found_error" if "-" in points else "solution" if len(points) == 3 else "give_up"
    raw = {"review": {"steps": told, "finish": finish if form is FORM else ""}}
    return Voice(name, name, form.replies(SHOWN, raw), 1, 1, 0, 1.0, {"review": weight})


def rows(*voices: Voice, form: Any = FORM, **recipe: Any) -> list[dict[str, Any]]:
    return list(step_rows(form, Judged("i1", "", SHOWN, False, voices), Recipe(**recipe)))


def test_steps_are_weighted_shares_of_those_who_did_not_find_them_wrong() -> None:
    # Weights 3, 1: of step 2 a share of 1/4 says right, so it is wrong, and nothing behind it counts.
    [row] = rows(voice("a", "+-", weight=3.0), voice("b", "0++"), weighting="reliability")
    assert row["completions"] == SHOWN["solution"][:2]
    assert (row["labels"], row["soft_labels"]) == ([True, False], [1.0, 0.25])
    assert row["points"] == [0.75, -0.5], "(3·1 + 1·0) / 4 and (3·(−1) + 1·1) / 4"
    assert (row["prompt"], row["votes"], row["weight"], row["answers"]) == ("2 + 2 + 3?", 2, 2.0, ["a", "b"])


def test_the_majority_that_goes_on_goes_on() -> None:
    [row] = rows(voice("a", "+-"), voice("b", "+++"), voice("c", "++0"))
    assert row["labels"] == [True, True, True] and row["soft_labels"] == [1.0, 2 / 3, 1.0]


def test_behind_an_error_it_goes_on_only_where_people_were_asked_to() -> None:
    [row] = rows(voice("a", "+-+", form=LOOSE), form=LOOSE)
    assert row["labels"] == [True, False, True]


def test_a_step_nobody_could_judge_ends_the_row_and_the_unsure_count_for_nothing() -> None:
    [row] = rows(voice("a", "+?"), voice("b", "0?"))
    assert row["completions"] == SHOWN["solution"][:1]
    [row] = rows(voice("a", "+?+"), voice("b", "+-"))
    assert row["labels"] == [True, False]
    assert rows(voice("a", "?")) == []


def test_a_better_step_is_a_row_of_its_own_behind_the_right_ones() -> None:
    review, better = rows(voice("a", "+-", better=BETTER))
    assert (review["source"], review["labels"]) == ("review", [True, False])
    assert (better["source"], better["completions"], better["labels"]) == (
        "better",
        ["2 + 2 = 4.", BETTER],
        [True, True],
    )
    assert len(rows(voice("a", "+-", better=BETTER), voice("b", "+++"), voice("c", "+++"))) == 1, (
        "the others found it right"
    )


def test_too_few_voices_make_no_row() -> None:
    assert rows(voice("a", "+-"), min_votes=2) == []


@pytest.mark.slow
@pytest.mark.train
@pytest.mark.parametrize("kind", ["json", "parquet"])
def test_the_export_loads_and_its_steps_teach_a_token_classifier(kind: str, tmp_path: Path) -> None:
    """As TRL's PRMTrainer read it while there was one (up to 1.13): the label stands at the last token of each step."""
    torch = pytest.importorskip("torch", reason="the extra preceptor[train] is not installed")
    datasets = pytest.importorskip("datasets")
    path = exported(kind, tmp_path)
    found = datasets.load_dataset(kind, data_files=str(path), cache_dir=str(tmp_path / "cache"))["train"]
    assert found.select_columns(["prompt", "completions", "labels"])[1] == {
        "prompt": "2 + 2 + 3?", "completions": ["2 + 2 = 4.", BETTER], "labels": [True, True],
    }  # fmt: skip
    ids, labels = stepwise_tokens(found)
    logits = torch.nn.Sequential(torch.nn.Embedding(257, 8), torch.nn.Linear(8, 2))
    before = [each.clone() for each in logits.parameters()]
    loss = torch.nn.functional.cross_entropy(logits(torch.tensor(ids)), torch.tensor(labels), ignore_index=-100)
    loss.backward()
    torch.optim.SGD(logits.parameters(), lr=0.5).step()
    assert loss.isfinite() and all((one != other).any() for one, other in zip(before, logits.parameters(), strict=True))


def exported(kind: str, folder: Path) -> Path:
    given = list(shaped(iter(rows(voice("a", "+-", better=BETTER), voice("b", "0-"))), Shape.STEPWISE))
    lines = folder / "rows.jsonl"
    lines.write_text("".join(json.dumps(row) + "\n" for row in given))
    if kind == "json":
        return lines
    made = folder / "rows.parquet"
    lines_to_parquet(lines, made, TYPES[Shape.STEPWISE])
    return made


def stepwise_tokens(rows: Any) -> tuple[list[int], list[int]]:
    """Bytes as tokens, 256 between steps; −100 where nothing is learnt."""
    ids: list[int] = []
    labels: list[int] = []
    for row in rows:
        for text, label in [(row["prompt"], None), *zip(row["completions"], row["labels"], strict=True)]:
            tokens = [*text.encode(), 256]
            ids += tokens
            labels += [-100] * (len(tokens) - 1) + [-100 if label is None else int(label)]
    return ids, labels
