"""A build's rows in the shapes trainers read (TRL 1.16), and what each cannot hold."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from preceptor.rooms.datasets.nouns import Shape, Table
from preceptor.rooms.datasets.tables import COLUMNS

Row = Mapping[str, Any]
Messages = list[dict[str, str]]
_ROLES = {"user": "user", "assistant": "assistant", "system": "system"}
_TRACE = (
    "row_id",
    "item",
    "group",
    "split",
    "answers",
    "contributors",
    "model_voices",
    "form_versions",
    "guidelines_versions",
)
_LABELS = ("weight", "votes")


def as_messages(prompt: object) -> Messages:
    """A prompt as chat messages {role, content}: a plain text is one turn of the user's."""
    if isinstance(prompt, list):
        return [{"role": _ROLES[turn["role"]], "content": turn["text"]} for turn in prompt]
    return [{"role": "user", "content": str(prompt)}]


def _said(text: str) -> Messages:
    return [{"role": "assistant", "content": text}]


def _preference(row: Row) -> dict[str, Any]:
    return {
        "prompt": as_messages(row["prompt"]),
        "chosen": _said(row["chosen"]),
        "rejected": _said(row["rejected"]),
        **_pick(
            row, "soft_label", "margin", *_LABELS, "question", "dimension", "chosen_model", "rejected_model", *_TRACE
        ),
    }


def _preference_implicit(row: Row) -> dict[str, Any]:
    explicit = _preference(row)
    prompt = explicit.pop("prompt")
    explicit["chosen"] = prompt + explicit["chosen"]
    explicit["rejected"] = prompt + explicit["rejected"]
    return explicit


def _sft(row: Row) -> dict[str, Any]:
    return {
        "prompt": as_messages(row["prompt"]),
        "completion": _said(row["completion"]),
        **_pick(row, "source", *_LABELS, *_TRACE),
    }


def _messages(row: Row) -> dict[str, Any]:
    whole = _sft(row)
    return {"messages": whole.pop("prompt") + whole.pop("completion"), **whole}


def _unpaired(row: Row) -> dict[str, Any]:
    return {
        "prompt": as_messages(row["prompt"]),
        "completion": _said(row["completion"]),
        "label": row["label"],
        **_pick(row, "goodness", *_LABELS, *_TRACE),
    }


def _classifier(row: Row) -> dict[str, Any]:
    return {"text": row["text"], "labels": row["labels"], **_pick(row, "counted", "votes", "question", *_TRACE)}


def _stepwise(row: Row) -> dict[str, Any]:
    return {
        "prompt": row["prompt"],
        **_pick(row, "completions", "labels", "soft_labels", "points", "source", *_LABELS, "question", *_TRACE),
    }


def _prompt(row: Row) -> dict[str, Any]:
    return {"prompt": as_messages(row["prompt"]), **_pick(row, "facets", *_LABELS, "question", *_TRACE)}


def _raters(row: Row) -> dict[str, Any]:
    return {**row, "value": json.dumps(row["value"], ensure_ascii=False, sort_keys=True)}


SHAPES: Mapping[Shape, tuple[Table, Callable[[Row], dict[str, Any]]]] = {
    Shape.PREFERENCE: (Table.PREFERENCES, _preference),
    Shape.PREFERENCE_IMPLICIT: (Table.PREFERENCES, _preference_implicit),
    Shape.SFT: (Table.TEXTS, _sft),
    Shape.MESSAGES: (Table.TEXTS, _messages),
    Shape.UNPAIRED: (Table.RATINGS, _unpaired),
    Shape.RATERS: (Table.JUDGMENTS, _raters),
    Shape.CLASSIFIER: (Table.TAGS, _classifier),
    Shape.STEPWISE: (Table.STEPS, _stepwise),
    Shape.PROMPT: (Table.PROMPTS, _prompt),
}
"""Each shape with the table it is made from."""

LOSES: Mapping[Shape, str] = {
    Shape.PREFERENCE: "Single votes are pooled into soft_label, margin and weight; ask for the shape raters to keep each.",
    Shape.PREFERENCE_IMPLICIT: "As preference; the border between prompt and response is only the last turn.",
    Shape.SFT: "Says what to imitate, not what to avoid: rejected responses are left out.",
    Shape.MESSAGES: "As sft; which turns are to be learned and which only stand before them is for the trainer to say.",
    Shape.UNPAIRED: "Which response was compared with which is lost; goodness is cut at one half into label.",
    Shape.CLASSIFIER: "Severity, targets, reasons and who said what; ask for the shape raters to keep them.",
    Shape.STEPWISE: "A step is right or wrong: neutral counts as right (points keeps −1, 0, 1), a step nobody could judge ends the row, "
    "kinds of error and reasons are left out. A chat before the steps becomes plain text.",
    Shape.PROMPT: "Every response and judgment; of a prompt tried on models, the tries and whether they failed (ask for the shape raters).",
    Shape.RATERS: "The items' texts are in the build's items table; join by item.",
}
"""What a person must know before they use a shape; shown beside the export and written into its card."""


_MESSAGES, _TEXT, _REAL, _NUMBER = "STRUCT(role VARCHAR, content VARCHAR)[]", "VARCHAR", "DOUBLE", "BIGINT"
_TRACES = dict.fromkeys(("row_id", "item", "group", "split"), _TEXT) | {
    "answers": "VARCHAR[]", "contributors": "VARCHAR[]", "model_voices": "BIGINT", "form_versions": "BIGINT[]", "guidelines_versions": "BIGINT[]",
}  # fmt: skip
_WEIGHED = {"weight": _REAL, "votes": _NUMBER}
_PAIR = {
    "chosen": _MESSAGES, "rejected": _MESSAGES, "soft_label": _REAL, "margin": _REAL, **_WEIGHED, "question": _TEXT,
    "dimension": _TEXT, "chosen_model": _TEXT, "rejected_model": _TEXT, **_TRACES,
}  # fmt: skip
TYPES: Mapping[Shape, Mapping[str, str]] = {
    Shape.PREFERENCE: {"prompt": _MESSAGES, **_PAIR},
    Shape.PREFERENCE_IMPLICIT: _PAIR,
    Shape.SFT: {"prompt": _MESSAGES, "completion": _MESSAGES, "source": _TEXT, **_WEIGHED, **_TRACES},
    Shape.MESSAGES: {"messages": _MESSAGES, "source": _TEXT, **_WEIGHED, **_TRACES},
    Shape.UNPAIRED: {
        "prompt": _MESSAGES, "completion": _MESSAGES, "label": "BOOLEAN", "goodness": _REAL, **_WEIGHED, **_TRACES,
    },
    Shape.RATERS: COLUMNS[Table.JUDGMENTS],
    Shape.CLASSIFIER: {
        "text": _TEXT, "labels": _TEXT, "counted": _TEXT, "votes": _NUMBER, "question": _TEXT, **_TRACES,
    },
    Shape.STEPWISE: {
        "prompt": _TEXT, "completions": "VARCHAR[]", "labels": "BOOLEAN[]", "soft_labels": "DOUBLE[]", "points": "DOUBLE[]",
        "source": _TEXT, **_WEIGHED, "question": _TEXT, **_TRACES,
    },
    Shape.PROMPT: {"prompt": _MESSAGES, "facets": _TEXT, **_WEIGHED, "question": _TEXT, **_TRACES},
}  # fmt: skip
"""The columns of each shape in Parquet, in DuckDB's words."""


def shaped(rows: Iterator[Row], shape: Shape) -> Iterator[dict[str, Any]]:
    change = SHAPES[shape][1]
    return map(change, rows)


def _pick(row: Row, *names: str) -> dict[str, Any]:
    return {name: row[name] for name in names if name in row}
