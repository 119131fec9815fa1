"""Program: scores pairs or single responses with a trained reward model.

`score.json` in its folder says what to do: {"model": folder, "rows": Parquet file, "settings": {…}}. Rows
hold prompt and response, or prompt, chosen and rejected; `row_id` and `group` are carried along. It writes
`scores.parquet` (score, or score_chosen, score_rejected and chance_chosen_better) and `result.json`, and ends
with the codes of the training programs.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from preceptor.base.problems import invalid
from preceptor.rooms.training.backends.builds import read_rows
from preceptor.rooms.training.backends.heldout import Floats, sigmoid
from preceptor.rooms.training.backends.light_model import load_light_model
from preceptor.rooms.training.backends.program import Outcome, Task, run_task
from preceptor.rooms.training.backends.tables import REAL, TEXT, write_table
from preceptor.rooms.training.rules import faults_of

Scorer = Callable[[Sequence[Any], Sequence[str]], tuple[Floats, int]]
"""Prompts and responses in, (one score a response, how many were cut to the model's length) out."""

SIDES = ("chosen", "rejected")


class ScoreSettings(BaseModel):
    """How a transformer is asked; a light model needs none of it."""

    model_config = ConfigDict(strict=True, extra="forbid")
    batch_size: int = Field(default=16, ge=1, le=4096)
    max_length: int = Field(default=1024, ge=8)
    threads: int = Field(default=1, ge=1)


class ScoreFile(BaseModel):
    """One `score.json`."""

    model_config = ConfigDict(strict=True, extra="forbid")
    model: str = Field(min_length=1)
    rows: str = Field(min_length=1)
    settings: ScoreSettings = ScoreSettings()


def score(task: Task) -> Outcome:
    """Scores every row; nothing is left out, and rows cut to fit are counted."""
    asked = _read_task(task.folder / "score.json")
    table = read_rows(Path(asked.rows))
    scorer = _scorer(Path(asked.model), asked.settings)
    responses = SIDES if set(SIDES) <= set(table[0]) else ("response",)
    _check(table, responses, path=asked.rows)
    prompts = [row["prompt"] for row in table]
    said = {name: scorer(prompts, [row[name] for row in table]) for name in responses}
    _write(task.folder / "scores.parquet", table, {name: scores for name, (scores, _) in said.items()})
    return Outcome(
        metrics={"mean_score": float(np.mean([scores.mean() for scores, _ in said.values()]))},
        rows={"scored": len(table), "cut": sum(cut for _, cut in said.values())},
        model=asked.model,
        scores="scores.parquet",
    )


def _read_task(path: Path) -> ScoreFile:
    try:
        return ScoreFile.model_validate_json(path.read_bytes())
    except FileNotFoundError:
        raise invalid("training.score_file", f"There is no {path}.", hint="Write score.json there first.") from None
    except ValidationError as error:
        raise invalid(
            "training.score_file",
            f"{path} has {error.error_count()} fault(s).",
            hint="Each fault says where and what was expected.",
            faults=faults_of(error),
        ) from None


def _check(rows: Sequence[Mapping[str, Any]], responses: Sequence[str], *, path: str) -> None:
    lacking = [name for name in ("prompt", *responses) if name not in rows[0]]
    if lacking:
        raise invalid(
            "training.score_columns",
            f"{path} lacks {', '.join(lacking)}; found {', '.join(rows[0])}.",
            hint="Give prompt and response, or prompt, chosen and rejected.",
        )
    empty = [place for place, row in enumerate(rows) if any(not isinstance(row[name], str) for name in responses)]
    if empty:
        raise invalid("training.score_rows", f"{path}: row {empty[0]} and {len(empty) - 1} more hold no text.")


def _scorer(model: Path, settings: ScoreSettings) -> Scorer:
    if (model / "weights.npz").is_file():
        light = load_light_model(model)
        return lambda prompts, responses: (light.utility(prompts, responses), 0)
    if not (model / "config.json").is_file():
        raise invalid(
            "training.model_missing",
            f"{model} holds neither a light model (weights.npz) nor a transformer (config.json).",
            hint="Give the model folder of a finished reward-light or reward run.",
        )
    return _transformer(model, settings)


def _transformer(folder: Path, settings: ScoreSettings) -> Scorer:
    from preceptor.rooms.training.backends.extra import open_training_extra

    open_training_extra(threads=settings.threads, allow_download=False)
    from preceptor.rooms.training.backends.asking import scores_of
    from preceptor.rooms.training.backends.start import open_scorer
    from preceptor.rooms.training.backends.tokens import encode

    opened = open_scorer(folder)
    pad = opened.tokenizer.pad_token_id

    def ask(prompts: Sequence[Any], responses: Sequence[str]) -> tuple[Floats, int]:
        sides = [encode(p, [r], opened.tokenizer) for p, r in zip(prompts, responses, strict=True)]
        tokens = [each.prompt + each.responses[0] for each in sides]
        fitted = [ids[-settings.max_length :] for ids in tokens]  # the end is what the head reads
        cut = sum(len(ids) > settings.max_length for ids in tokens)
        return scores_of(opened.model, fitted, pad=pad, batch_size=settings.batch_size), cut

    return ask


def _write(path: Path, rows: Sequence[Mapping[str, Any]], said: Mapping[str, Floats]) -> None:
    keys = [name for name in ("row_id", "group") if name in rows[0]]
    if "response" in said:
        scores = {"score": said["response"]}
    else:
        scores = {f"score_{side}": said[side] for side in SIDES}
        scores["chance_chosen_better"] = sigmoid(said["chosen"] - said["rejected"])
    lines = (
        {**{name: str(row[name]) for name in keys}, **{name: column[place] for name, column in scores.items()}}
        for place, row in enumerate(rows)
    )
    write_table(path, lines, columns={**dict.fromkeys(keys, TEXT), **dict.fromkeys(scores, REAL)})


if __name__ == "__main__":
    sys.exit(run_task(sys.argv[1:], score))
