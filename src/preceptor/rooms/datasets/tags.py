"""From answers to rows a classifier learns from: what holds, and how many said so."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator

from preceptor.forms import Form
from preceptor.rooms.datasets import pairs
from preceptor.rooms.datasets.nouns import Recipe
from preceptor.rooms.datasets.pairs import Judged
from preceptor.rooms.datasets.voices import Row, Voice, lineage_of, weight_of


def tag_rows(form: Form, judged: Judged, recipe: Recipe) -> Iterator[Row]:
    """One row for each question with tags: `labels` maps a tag (hazard, clause, criterion, option) to the weighted share of
    voices that said it holds (0..1), `counted` to how many said either. A tag nobody could tell is missing: unknown is not
    no. The text is that of the field asked about."""
    given: dict[str, dict[str, list[tuple[bool, float]]]] = defaultdict(lambda: defaultdict(list))
    voices: dict[str, list[Voice]] = defaultdict(list)
    for voice, name, reply in pairs.answers_in(form, judged, recipe):
        question = reply.question
        found = question.kind.tags(question.settings, reply.seen(judged.payload), reply.answer)
        for tag, holds in found.items():
            given[name][tag].append((holds, weight_of(voice, name, recipe)))
        if found:
            voices[name].append(voice)
    for name, tags in given.items():
        if len(voices[name]) >= recipe.min_votes:
            yield _row(form, judged, recipe, name, tags, voices[name])


def _row(
    form: Form,
    judged: Judged,
    recipe: Recipe,
    name: str,
    tags: dict[str, list[tuple[bool, float]]],
    voices: list[Voice],
) -> Row:
    about = form.questions[name].settings.about
    value = judged.payload.get(about)
    shares = {tag: _share(said) for tag, said in sorted(tags.items())}
    return {
        "row_id": f"{judged.item}:{name}",
        "item": judged.item,
        "group": judged.group or judged.item,
        "split": pairs.split_of(judged, recipe),
        "question": name,
        "text": form.fields[about].kind.plain(value) if value is not None else "",
        "labels": json.dumps({tag: share for tag, share in shares.items() if share is not None}, ensure_ascii=False),
        "counted": json.dumps({tag: len(said) for tag, said in sorted(tags.items())}, ensure_ascii=False),
        "votes": len(voices),
        **lineage_of(voices),
    }


def _share(said: list[tuple[bool, float]]) -> float | None:
    total = sum(weight for _, weight in said)
    return sum(weight for holds, weight in said if holds) / total if total > 0 else None
