"""The run file: what the server wrote for a program to do, read strictly."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from preceptor.base.problems import invalid
from preceptor.rooms.training.nouns import Method
from preceptor.rooms.training.rules import faults_of


class _Part(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class BuildPart(_Part):
    """`path` is the folder with `train.parquet` and, when anything is held out, `test.parquet`."""

    path: str = Field(min_length=1)
    hash: str = ""


class ModelPart(_Part):
    """`start` ("from" in the file) is a local folder, a hub name, or "tiny" for one made from config."""

    start: str = Field(default="tiny", alias="from", min_length=1)


class RunFile(_Part):
    """One `run.json`; `settings` are checked against the method's own by `rules.settings_of`."""

    run: str = Field(min_length=1)
    method: str
    seed: int = Field(default=0, ge=0, lt=2**31)
    build: BuildPart
    model: ModelPart = ModelPart()
    settings: dict[str, Any] = {}
    resume: bool = True


def read_run_file(path: Path, *, method: Method) -> RunFile:
    """Reads and checks `run.json`; raises Problem when it is absent, malformed or for another program."""
    if not path.is_file():
        raise invalid("training.run_file", f"There is no run file at {path}.", hint="Write run.json there first.")
    try:
        run = RunFile.model_validate_json(path.read_bytes())
    except ValidationError as error:
        raise invalid(
            "training.run_file",
            f"The run file {path} has {error.error_count()} fault(s).",
            hint="Each fault says where and what was expected.",
            faults=faults_of(error),
        ) from None
    if run.method != method.value:
        raise invalid(
            "training.run_file",
            f"The run file asks for “{run.method}”, but this program does “{method}”.",
            hint=f"Start the module of that method, or set method to “{method}”.",
        )
    return run


def write_atomically(path: Path, content: bytes) -> None:
    """Readers see the old file or the whole new one, never half of it, even after a power cut."""
    part = path.with_name(path.name + ".part")
    with part.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)


def say(text: str) -> None:
    """One line for whoever reads the program's own log."""
    sys.stderr.write(text.rstrip("\n") + "\n")
