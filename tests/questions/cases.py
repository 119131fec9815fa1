"""The examples that every kind of question brings, read once, and the strategies drawn from them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from hypothesis import strategies as st

from preceptor.questions import registry
from preceptor.questions.contract import QuestionKind

DEFAULT_FIELDS = {"prompt": "markdown", "responses": "responses"}


@dataclass(frozen=True, eq=False)
class Case:
    """One example of one kind, its question and answer already parsed when it is a good one."""

    id: str
    kind: QuestionKind[Any, Any]
    raw: dict[str, Any]

    @property
    def shown(self) -> dict[str, Any]:
        return self.raw.get("shown", {})

    @property
    def fields(self) -> dict[str, str]:
        return self.raw.get("fields", DEFAULT_FIELDS)

    @cached_property
    def question(self) -> Any:
        return self.kind.Question.model_validate(self.raw["question"])

    @cached_property
    def answer(self) -> Any:
        return self.kind.Answer.model_validate(self.raw["answer"])


def cases(which: str) -> list[Case]:
    """All "good" or all "bad" examples of all kinds."""
    return [
        Case(f"{name}-{number}", kind, raw)
        for name, kind in registry.all_kinds().items()
        for number, raw in enumerate(registry.examples(name)[which])
    ]


def leaves(value: Any, at: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The paths to every value inside a JSON value, itself included."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [at] + [path for key, part in inner for path in leaves(part, (*at, key))]


def replaced(value: Any, path: tuple[Any, ...], new: Any) -> Any:
    """A copy of a JSON value with the part at `path` replaced."""
    if not path:
        return new
    copy = json.loads(json.dumps(value))
    part = copy
    for step in path[:-1]:
        part = part[step]
    part[path[-1]] = new
    return copy


def without(value: Any, path: tuple[Any, ...]) -> Any:
    """A copy of a JSON value that lacks the part at `path`."""
    copy = json.loads(json.dumps(value))
    part = copy
    for step in path[:-1]:
        part = part[step]
    del part[path[-1]]
    return copy


def words_in(value: Any) -> list[Any]:
    """Every string and number in a JSON value, keys too: what a mutation may put in a wrong place."""
    if isinstance(value, dict):
        return [*value, *(word for part in value.values() for word in words_in(part))]
    if isinstance(value, list):
        return [word for part in value for word in words_in(part)]
    return [value]


@cache
def near_misses(case: Case) -> st.SearchStrategy[Any]:
    """Answers like the example's, with one or two parts replaced by others of its words or by small numbers: some
    are right, some wrong, all look real."""
    raw = case.raw["answer"]
    paths = st.sampled_from(leaves(raw))
    parts = st.sampled_from([*words_in(raw), *words_in(case.shown)[:40]]) | st.integers(-4, 6) | st.booleans()
    edits = st.lists(st.tuples(paths, parts | st.lists(parts, max_size=3)), min_size=1, max_size=2)

    def apply(changes: list[tuple[tuple[Any, ...], Any]]) -> Any:
        value = raw
        for path, new in changes:
            try:
                value = replaced(value, path, new)
            except (KeyError, IndexError, TypeError):
                continue  # the first change removed what the second would have changed
        return value

    return edits.map(apply)
