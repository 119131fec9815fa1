"""One answer to an item as builds read it: a person's by pseudonym, a model's by its judge."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from preceptor.forms import Reply
from preceptor.rooms.datasets.nouns import Recipe

Row = dict[str, Any]


@dataclass(frozen=True)
class Voice:
    """One answer to one item, as the build reads it: by question, with the form it was given under. `weights` holds the
    rater's weight per question. Of a model's voice `judge` is the judge's id and `model` what its endpoint called it; of a
    person's both are empty, and `suggestion` is the judge whose answer they were shown before they gave theirs."""

    answer: str
    contributor: str
    replies: Mapping[str, Reply]
    form_version: int
    guidelines_version: int
    answered_at: int
    seconds: float
    weights: Mapping[str, float]
    judge: str = ""
    model: str = ""
    suggestion: str = ""
    sway: Mapping[str, float] = field(default_factory=dict)
    """Question → the weight against what sways its person, where the recipe asks for it and the question takes sides."""


def lineage_of(voices: Sequence[Voice]) -> Row:
    """What every row carries so that it can be traced to who said it, under which form and guidelines."""
    return {
        "answers": [voice.answer for voice in voices],
        "contributors": [voice.contributor for voice in voices],
        "model_voices": sum(bool(voice.judge) for voice in voices),
        "form_versions": sorted({voice.form_version for voice in voices}),
        "guidelines_versions": sorted({voice.guidelines_version for voice in voices}),
    }


def weight_of(voice: Voice, question: str, recipe: Recipe) -> float:
    return voice.weights.get(question, 1.0) if recipe.weighting == "reliability" else 1.0
