"""A terminal for tests: the words somebody types, and what they get on both outputs."""

from __future__ import annotations

import contextlib
import io
import json
import os
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from unittest.mock import patch

from preceptor.entry.cli import main


@dataclass(frozen=True)
class Said:
    """`code` is the exit code."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """What a program reads from standard output."""
        return json.loads(self.out)

    @property
    def problem(self) -> dict[str, Any]:
        """What a program reads from standard error: the last line is the problem."""
        found: dict[str, Any] = json.loads(self.err.strip().splitlines()[-1])
        return found


class Terminal:
    """`terminal("project", "list", "--json")` in this process, with these PRECEPTOR_* variables and no others."""

    def __init__(self, variables: Mapping[str, str]) -> None:
        self._variables = dict(variables)
        self.typed: list[tuple[str, ...]] = []

    def __call__(self, *words: object) -> Said:
        typed = tuple(map(str, words))
        self.typed.append(typed)
        out, err = io.StringIO(), io.StringIO()
        typing = patch.object(sys, "argv", ["preceptor", *typed])
        with self._environment(), typing, contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = main()
        return Said(code, out.getvalue(), err.getvalue())

    def done(self, *words: object) -> Said:
        """The same, which must go well."""
        said = self(*words)
        assert said.code == 0, (words, said)
        return said

    @contextlib.contextmanager
    def _environment(self) -> Iterator[None]:
        others = {name: value for name, value in os.environ.items() if not name.startswith("PRECEPTOR_")}
        with patch.dict(os.environ, {**others, **self._variables, "COLUMNS": "200"}, clear=True):
            yield
