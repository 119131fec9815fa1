"""A first guess which column is what, shown to the person before anything is imported."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from preceptor.rooms.datasets.readers.mapping import (
    AnyMapping,
    ColumnMapping,
    ItemMapping,
    TranscriptMapping,
    TreeMapping,
    VoteColumns,
    VoteRows,
)

Rows = Sequence[Mapping[str, Any]]
_PROMPTS = ("prompt", "instruction", "question", "text", "context", "input", "query")
_KEYS = ("id", "key", "idx", "item_id", "question_id", "uid", "comparison_id")
_RESPONSES = re.compile(
    r"^(response|output|answer|result|completion|model_output)s?_?([a-d]|[xy]|\d+)?$", re.IGNORECASE
)
_ANNOTATORS = re.compile(r"^(annotator|rater|worker|judge)_?\d+$", re.IGNORECASE)
_MODELS = re.compile(r"^(model)_?([a-d]|[xy]|\d+)$", re.IGNORECASE)
_SIDES = {"left": "first", "right": "second", "tie": "tie", "a": "first", "b": "second", "model_a": "first",
          "model_b": "second", "both": "tie", "draw": "tie"}  # fmt: skip
_DIGITS = {"0": "tie", "1": "first", "2": "second"}


def guess_mapping(rows: Rows, *, prompt_field: str, responses_field: str) -> AnyMapping:
    """Look at the first rows (≥ 1) of a file; `*_field` name the form's fields, "" where it has none of that sort."""
    columns = list(rows[0]) if rows else []
    names = set(columns)
    if "payload" in names:
        return ItemMapping()
    if {"chosen", "rejected"} <= names and all(_is_transcript(row["chosen"]) for row in rows[:5]):
        return TranscriptMapping(key=_first(_KEYS, names) or ("line" if "line" in names else ""))
    if isinstance(rows[0].get("prompt") if rows else None, dict) and "replies" in rows[0]["prompt"]:
        return TreeMapping()
    votes = _votes(columns, rows)
    if isinstance(votes, VoteRows) and not _response_columns(columns):
        return ColumnMapping(votes=votes)
    return _columns(columns, votes, prompt_field, responses_field)


def _columns(
    columns: list[str], votes: VoteColumns | VoteRows | None, prompt_field: str, responses_field: str
) -> ColumnMapping:
    best_first = {"chosen", "rejected"} <= set(columns)
    responses = ["chosen", "rejected"] if best_first else _response_columns(columns)
    prompts = [name for name in _PROMPTS if name in columns and name not in responses]
    # "instruction" with "input" is one text in two columns; any other pair is an alternative.
    paired = ["instruction", "input"] if {"instruction", "input"} <= set(prompts) else _preferred(columns, prompts)
    fields: dict[str, tuple[str, ...]] = {}
    if prompt_field and paired:
        fields[prompt_field] = tuple(paired)
    if responses_field and responses:
        fields[responses_field] = tuple(responses)
    return ColumnMapping(
        fields=fields,
        models=tuple(name for name in columns if _MODELS.match(name)),
        key=_first(_KEYS, set(columns)) if votes is None or isinstance(votes, VoteColumns) else "",
        best_first=best_first,
        votes=votes,
    )


def _preferred(columns: list[str], prompts: list[str]) -> list[str]:
    # llmfao: "prompt" is a number there and "text" what was asked.
    if "text" in prompts and "prompt" in prompts and "text" in columns:
        return ["text"]
    return prompts[:1]


def _votes(columns: list[str], rows: Rows) -> VoteColumns | VoteRows | None:
    annotators = tuple(name for name in columns if _ANNOTATORS.match(name))
    if annotators:
        return VoteColumns(columns=annotators, codes=_codes(rows, annotators))
    who = _first(("worker", "annotator", "rater", "judge", "user_id"), set(columns))
    winner = _first(("winner", "preference", "label", "vote"), set(columns))
    if who and winner:
        item = _first(_KEYS, set(columns)) or columns[0]
        return VoteRows(item=item, contributor=who, winner=winner, codes=_codes(rows, (winner,)))
    if "label" in columns and "output_1" in columns:
        return VoteColumns(columns=("label",), codes=_codes(rows, ("label",)))
    return None


def _codes(rows: Rows, columns: Sequence[str]) -> dict[str, Any]:
    found = {str(row.get(column, "")).strip() for row in rows for column in columns}
    return dict(_SIDES) if any(code.lower() in _SIDES for code in found) else dict(_DIGITS)


def _response_columns(columns: list[str]) -> list[str]:
    return [name for name in columns if _RESPONSES.match(name)]


def _first(wanted: Sequence[str], names: set[str]) -> str:
    return next((name for name in wanted if name in names), "")


def _is_transcript(value: object) -> bool:
    return isinstance(value, str) and "Human:" in value and "Assistant:" in value
