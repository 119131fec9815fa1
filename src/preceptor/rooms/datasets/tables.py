"""The columns of a build's tables and their types; see docs/reference/builds.md."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from typing import Any

from preceptor.forms import Form
from preceptor.rooms.datasets import lessons, pairs, prompted, stepwise, tags
from preceptor.rooms.datasets.nouns import Recipe, Table
from preceptor.rooms.datasets.pairs import Judged

_TEXT, _NUMBER, _REAL, _YES, _TEXTS, _NUMBERS = "VARCHAR", "BIGINT", "DOUBLE", "BOOLEAN", "VARCHAR[]", "BIGINT[]"
_WHERE = {"item": _TEXT, "group": _TEXT, "split": _TEXT}
_LINEAGE = {
    "answers": _TEXTS,
    "contributors": _TEXTS,
    "model_voices": _NUMBER,
    "form_versions": _NUMBERS,
    "guidelines_versions": _NUMBERS,
}
_PROMPT = {"prompt": _TEXT, "prompt_is_chat": _YES}
_COMPLETION = {
    "row_id": _TEXT, **_WHERE, **_PROMPT, "completion": _TEXT, "source": _TEXT, "response_id": _TEXT, "weight": _REAL,
    "votes": _NUMBER, **_LINEAGE,
}  # fmt: skip

COLUMNS: Mapping[Table, Mapping[str, str]] = {
    Table.ITEMS: {**_WHERE, "gold": _YES, "payload": _TEXT},
    Table.JUDGMENTS: {
        **_WHERE, "question": _TEXT, "answer": _TEXT, "contributor": _TEXT, "rater": _TEXT, "judge": _TEXT, "model": _TEXT, "suggestion": _TEXT,
        "value": _TEXT, "summary": _TEXT,
        "weight": _REAL, "sway_weight": _REAL, "gold": _YES, "form_version": _NUMBER, "guidelines_version": _NUMBER,
        "answered_at": _NUMBER, "seconds": _REAL,
    },
    Table.PREFERENCES: {
        "row_id": _TEXT, **_WHERE, "question": _TEXT, "dimension": _TEXT, **_PROMPT, "chosen": _TEXT, "rejected": _TEXT,
        "chosen_id": _TEXT, "rejected_id": _TEXT, "chosen_model": _TEXT, "rejected_model": _TEXT, "soft_label": _REAL,
        "margin": _REAL, "weight": _REAL, "votes": _NUMBER, "votes_chosen": _NUMBER, "votes_tied": _NUMBER, **_LINEAGE,
    },
    Table.TEXTS: _COMPLETION,
    Table.RATINGS: {**_COMPLETION, "goodness": _REAL, "label": _YES},
    Table.TAGS: {
        "row_id": _TEXT, **_WHERE, "question": _TEXT, "text": _TEXT, "labels": _TEXT, "counted": _TEXT,
        "votes": _NUMBER, **_LINEAGE,
    },
    Table.STEPS: {
        "row_id": _TEXT, **_WHERE, "question": _TEXT, **_PROMPT, "completions": _TEXTS, "labels": "BOOLEAN[]",
        "soft_labels": "DOUBLE[]", "points": "DOUBLE[]", "source": _TEXT, "weight": _REAL, "votes": _NUMBER, **_LINEAGE,
    },
    Table.PROMPTS: {
        "row_id": _TEXT, **_WHERE, "question": _TEXT, **_PROMPT, "facets": _TEXT, "weight": _REAL, "votes": _NUMBER, **_LINEAGE,
    },
}  # fmt: skip

MAKERS: Mapping[Table, Callable[[Form, Judged, Recipe], Iterator[dict[str, Any]]]] = {
    Table.ITEMS: lambda _form, judged, recipe: iter([pairs.item_row(judged, recipe)]),
    Table.JUDGMENTS: pairs.judgment_rows,
    Table.PREFERENCES: lambda form, judged, recipe: chain(
        pairs.preference_rows(form, judged, recipe), lessons.comparison_rows(form, judged, recipe)
    ),
    Table.TEXTS: lambda form, judged, recipe: chain(
        pairs.text_rows(form, judged, recipe),
        lessons.conversation_rows(form, judged, recipe),
        pairs.best_rows(form, judged, recipe),
    ),
    Table.RATINGS: pairs.rating_rows,
    Table.TAGS: tags.tag_rows,
    Table.STEPS: stepwise.step_rows,
    Table.PROMPTS: prompted.prompt_rows,
}

_as_text = json.JSONEncoder(ensure_ascii=False, sort_keys=True).encode


def flat(row: Mapping[str, Any]) -> dict[str, Any]:
    """A row as the table keeps it: a prompt of turns, payloads and values as JSON text."""
    kept = dict(row)
    if "prompt" in kept:
        kept["prompt_is_chat"] = not isinstance(kept["prompt"], str)
    for name in ("prompt", "payload", "value"):
        if name in kept and not isinstance(kept[name], str):
            kept[name] = _as_text(kept[name])
    return kept


def unflat(row: Mapping[str, Any]) -> dict[str, Any]:
    """The opposite of `flat`."""
    given = dict(row)
    if given.pop("prompt_is_chat", False):
        given["prompt"] = json.loads(given["prompt"])
    for name in ("payload", "value"):
        if name in given:
            given[name] = json.loads(given[name])
    return given
