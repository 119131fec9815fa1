"""Rows that hold a prompt and no response, for reinforcement learning and the next round."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from preceptor.forms import Form
from preceptor.rooms.datasets.nouns import Recipe
from preceptor.rooms.datasets.pairs import Judged, answers_in, split_of
from preceptor.rooms.datasets.reading import reading_of
from preceptor.rooms.datasets.voices import Row, Voice, lineage_of, weight_of

SHOWN = ""
"""The question of a prompt nobody was asked for: it is the item's own."""


def prompt_rows(form: Form, judged: Judged, recipe: Recipe) -> Iterator[Row]:
    """Each prompt somebody wrote, with where it stands on the map; where the form asks for none, the item's own prompt."""
    if any(question.kind.written is not None for question in form.questions.values()):
        yield from _written(form, judged, recipe)
        return
    voices = list({voice.answer: voice for voice, _, _ in answers_in(form, judged, recipe)}.values())
    prompt = judged.payload.get(reading_of(form).prompt, "")
    if prompt and voices and len(voices) >= recipe.min_votes:
        yield _row(judged, recipe, prompt, SHOWN, {}, voices, weight=1.0)


def _written(form: Form, judged: Judged, recipe: Recipe) -> Iterator[Row]:
    for voice, name, reply in answers_in(form, judged, recipe):
        kind, settings = reply.question.kind, reply.question.settings
        said = kind.written(settings, reply.seen(judged.payload), reply.answer) if kind.written else None
        if said is not None and said.text.strip():
            yield _row(
                judged, recipe, said.text, name, dict(said.facets), [voice], weight=weight_of(voice, name, recipe)
            )


def _row(
    judged: Judged,
    recipe: Recipe,
    prompt: Any,
    question: str,
    facets: dict[str, str],
    voices: Sequence[Voice],
    *,
    weight: float,
) -> Row:
    return {
        "row_id": f"{judged.item}:{question}:{voices[0].answer}" if question else judged.item,
        "item": judged.item,
        "group": judged.group or judged.item,
        "split": split_of(judged, recipe),
        "question": question,
        "prompt": prompt,
        "facets": json.dumps(facets, ensure_ascii=False, sort_keys=True),
        "weight": weight,
        "votes": len(voices),
        **lineage_of(voices),
    }
