"""Rows for classifiers: shares of voices by tag, and what nobody knew is missing."""

from __future__ import annotations

import json
from typing import Any

from preceptor.forms import parse
from preceptor.rooms.datasets.nouns import Recipe, Shape
from preceptor.rooms.datasets.pairs import Judged
from preceptor.rooms.datasets.shapes import shaped
from preceptor.rooms.datasets.tags import tag_rows
from preceptor.rooms.datasets.voices import Voice

FORM = parse(
    {
        "fields": [{"kind": "text", "name": "prompt", "title": "Text"}],
        "questions": [
            {"kind": "flags", "name": "harm", "title": "Harm?", "about": "prompt",
             "hazards": [{"code": code, "title": code} for code in ("hate", "violence", "privacy")]},
            {"kind": "text", "mode": "write", "name": "why", "title": "Why?", "about": "prompt", "required": False},
        ],
    }
)  # fmt: skip
SHOWN = {"prompt": "They are all worthless."}


def voice(name: str, weight: float, **holds: str) -> Voice:
    answers = {"harm": {"flags": {code: {"holds": one} for code, one in holds.items()}}, "why": {"text": "Because."}}
    return Voice(name, name, FORM.replies(SHOWN, answers), 1, 1, 0, 1.0, {"harm": weight})


def rows(*voices: Voice, **recipe: Any) -> list[dict[str, Any]]:
    return list(tag_rows(FORM, Judged("i1", "", SHOWN, False, voices), Recipe(**recipe)))


def test_labels_are_weighted_shares_and_the_unknown_is_missing() -> None:
    one = voice("a", 3.0, hate="yes", violence="no", privacy="unknown")
    other = voice("b", 1.0, hate="no", violence="unknown", privacy="unknown")
    [row] = rows(one, other, weighting="reliability")
    assert json.loads(row["labels"]) == {"hate": 0.75, "violence": 0.0}
    assert json.loads(row["counted"]) == {"hate": 2, "violence": 1}
    assert (row["question"], row["text"], row["votes"], row["answers"]) == ("harm", SHOWN["prompt"], 2, ["a", "b"])
    [shape] = shaped(iter([row]), Shape.CLASSIFIER)
    assert shape["text"] == SHOWN["prompt"] and json.loads(shape["labels"])["hate"] == 0.75


def test_too_few_voices_make_no_row_and_nothing_known_makes_none() -> None:
    assert rows(voice("a", 1.0, hate="yes", violence="no", privacy="no"), min_votes=2) == []
    assert rows(voice("a", 1.0, hate="unknown", violence="unknown", privacy="unknown")) == []
