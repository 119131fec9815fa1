"""Program: lets a trained model answer prompts.

`generate.json` in its folder says what to do: {"model": folder, "prompts": Parquet file, "seed": n,
"settings": {…}}. Rows hold prompt (row_id and group are carried along). It writes `generations.parquet`: one
row an answer with its text, its number of tokens, whether it came to its own end, and how it was drawn.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from preceptor.base.problems import invalid
from preceptor.rooms.training.backends.builds import read_rows
from preceptor.rooms.training.backends.extra import open_training_extra
from preceptor.rooms.training.backends.program import Outcome, Task, run_task
from preceptor.rooms.training.backends.tables import REAL, TEXT, WHOLE, YES, write_table
from preceptor.rooms.training.rules import faults_of

_ANSWER = {
    "answer": WHOLE, "response": TEXT, "tokens": WHOLE, "ended": YES,
    "temperature": REAL, "top_p": REAL, "seed": WHOLE,
}  # fmt: skip


class GenerateSettings(BaseModel):
    """How answers are drawn. Temperature 0 takes the likeliest token each time; lengths are tokens."""

    model_config = ConfigDict(strict=True, extra="forbid")
    answers: int = Field(default=1, ge=1, le=64)
    temperature: float = Field(default=1.0, ge=0, le=10)
    top_p: float = Field(default=1.0, gt=0, le=1)
    max_new_tokens: int = Field(default=256, ge=1, le=100_000)
    batch_size: int = Field(default=16, ge=1, le=4096)
    threads: int = Field(default=1, ge=1)


class GenerateFile(BaseModel):
    """One `generate.json`."""

    model_config = ConfigDict(strict=True, extra="forbid")
    model: str = Field(min_length=1)
    prompts: str = Field(min_length=1)
    seed: int = Field(default=0, ge=0, lt=2**31)
    settings: GenerateSettings = GenerateSettings()


def generate(task: Task) -> Outcome:
    """Answers every prompt; told to stop, it leaves between two batches and keeps nothing."""
    asked = _read_task(task.folder / "generate.json")
    rows = read_rows(Path(asked.prompts))
    if "prompt" not in rows[0]:
        raise invalid("training.generate_columns", f"{asked.prompts} lacks prompt; found {', '.join(rows[0])}.")
    open_training_extra(threads=asked.settings.threads, allow_download=False)
    from preceptor.rooms.training.backends.writing import write_answers

    found: list[dict[str, Any]] = []
    for number, answer in write_answers(rows, Path(asked.model), settings=asked.settings, seed=asked.seed):
        task.stop.raise_if_asked()
        found.append({**_kept(rows[number]), **answer})
        task.log.point(len(found), of=len(rows) * asked.settings.answers, epoch=0.0, values={})
    _write(task.folder / "generations.parquet", found, asked)
    ended = sum(answer["ended"] for answer in found)
    return Outcome(
        metrics={"answers": float(len(found)), "share_ended": ended / len(found)},
        rows={"prompts": len(rows)},
        model=asked.model,
        notes={"generations": "generations.parquet", "seed": asked.seed},
    )


def _kept(row: Mapping[str, Any]) -> dict[str, Any]:
    return {name: row[name] for name in ("row_id", "group", "prompt") if name in row}


def _read_task(path: Path) -> GenerateFile:
    try:
        return GenerateFile.model_validate_json(path.read_bytes())
    except FileNotFoundError:
        raise invalid("training.generate_file", f"There is no {path}.", hint="Write generate.json there.") from None
    except ValidationError as error:
        raise invalid(
            "training.generate_file",
            f"{path} has {error.error_count()} fault(s).",
            hint="Each fault says where and what was expected.",
            faults=faults_of(error),
        ) from None


def _write(path: Path, answers: Sequence[Mapping[str, Any]], asked: GenerateFile) -> None:
    drawn = {"temperature": asked.settings.temperature, "top_p": asked.settings.top_p, "seed": asked.seed}
    keys = [name for name in ("row_id", "group", "prompt") if name in answers[0]]
    lines = ({**answer, **{name: _text(answer[name]) for name in keys}, **drawn} for answer in answers)
    write_table(path, lines, columns={**dict.fromkeys(keys, TEXT), **_ANSWER})


def _text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


if __name__ == "__main__":
    sys.exit(run_task(sys.argv[1:], generate))
