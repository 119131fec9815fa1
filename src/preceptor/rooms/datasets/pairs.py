"""From answers to rows a model learns from: pairs, texts, ratings, each voice traceable."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, TypeVar, cast

from preceptor.forms import Form, Reply
from preceptor.questions.contract import Preference
from preceptor.rooms.datasets.nouns import Recipe
from preceptor.rooms.datasets.reading import Reading, reading_of
from preceptor.rooms.datasets.voices import Row, Voice, lineage_of, weight_of
from preceptor.stats.sampling import hash_fraction

T = TypeVar("T")


@dataclass(frozen=True)
class _Vote:
    """One voice on one pair, with its weight on that question."""

    voice: Voice
    weight: float
    preference: Preference


Votes = dict[tuple[str, str, tuple[str, str]], list[_Vote]]
"""By question, dimension and pair of responses."""


@dataclass(frozen=True)
class Judged:
    """One item and everything that was said about it."""

    item: str
    group: str
    payload: Mapping[str, Any]
    gold: bool
    voices: Sequence[Voice]
    ruling: Voice | None = None
    """What a reviewer ruled, where they did."""
    worked_out: dict[str, tuple[Form, Recipe, Any]] = field(init=False, default_factory=dict, compare=False, repr=False)
    """What several tables are made of, for the form and recipe it was asked for last; a changed copy begins anew."""

    def once(self, what: str, form: Form, recipe: Recipe, work_out: Callable[[], T]) -> T:
        """`work_out()`, remembered under `what` as long as form and recipe are the same."""
        at_form, by_recipe, known = self.worked_out.get(what, (None, None, None))
        if at_form is not form or by_recipe is not recipe:
            self.worked_out[what] = form, recipe, (known := work_out())
        return cast("T", known)


def item_row(judged: Judged, recipe: Recipe) -> Row:
    return {
        "item": judged.item,
        "group": judged.group or judged.item,
        "split": split_of(judged, recipe),
        "gold": judged.gold,
        "payload": dict(judged.payload),
    }


def judgment_rows(form: Form, judged: Judged, recipe: Recipe) -> Iterator[Row]:
    """Every answer to every question asked for, nothing averaged."""
    for voice, name, reply in answers_in(form, judged, recipe):
        question = reply.question
        yield {
            "item": judged.item,
            "group": judged.group or judged.item,
            "split": split_of(judged, recipe),
            "question": name,
            "answer": voice.answer,
            "contributor": voice.contributor,
            "rater": "model" if voice.judge else "person",
            "judge": voice.judge,
            "model": voice.model,
            "suggestion": voice.suggestion,
            "value": reply.answer.model_dump(mode="json"),
            "summary": question.kind.summary(question.settings, reply.seen(judged.payload), reply.answer),
            "weight": weight_of(voice, name, recipe),
            "sway_weight": voice.sway.get(name),
            "gold": judged.gold,
            "form_version": voice.form_version,
            "guidelines_version": voice.guidelines_version,
            "answered_at": voice.answered_at,
            "seconds": voice.seconds,
        }


def preference_rows(form: Form, judged: Judged, recipe: Recipe) -> Iterator[Row]:
    """One row for each pair and question: `soft_label` is the weighted share of voices for `chosen` (a tie counts
    half), `margin` the weighted mean strength of their preference (0..1), `weight` the mean weight of the voices."""
    reading = reading_of(form)
    texts = _texts_by_id(judged.payload, reading)
    for (question, dimension, pair), votes in _votes(form, judged, recipe).items():
        first, second = pair
        if len(votes) < recipe.min_votes or first not in texts or second not in texts:
            continue
        pooled = _pool(first, votes)
        if pooled is None or not _kept(pooled.soft, recipe):
            continue
        chosen, rejected = (first, second) if pooled.soft >= 0.5 else (second, first)
        yield {
            "row_id": f"{judged.item}:{question}:{dimension}:{first}|{second}",
            "item": judged.item,
            "group": judged.group or judged.item,
            "split": split_of(judged, recipe),
            "question": question,
            "dimension": dimension,
            "prompt": judged.payload.get(reading.prompt, ""),
            "chosen": texts[chosen]["text"],
            "rejected": texts[rejected]["text"],
            "chosen_id": chosen,
            "rejected_id": rejected,
            "chosen_model": texts[chosen].get("model", ""),
            "rejected_model": texts[rejected].get("model", ""),
            "soft_label": max(pooled.soft, 1 - pooled.soft),
            "margin": abs(pooled.lean),
            "weight": pooled.weight,
            "votes": len(votes),
            "votes_chosen": sum(v.preference.strength > 0 and v.preference.chosen == chosen for v in votes),
            "votes_tied": sum(v.preference.strength == 0 for v in votes),
            **lineage_of([vote.voice for vote in votes]),
        }


def text_rows(form: Form, judged: Judged, recipe: Recipe) -> Iterator[Row]:
    """What people wrote or edited; one row a text, each standing alone."""
    reading = reading_of(form)
    for voice, name, reply in answers_in(form, judged, recipe):
        question, shown = reply.question, reply.seen(judged.payload)
        for replaced, text in question.kind.texts(question.settings, shown, reply.answer).items():
            if text.strip():
                yield text_row(judged, recipe, reading, text, name, replaced, [voice])


def best_rows(form: Form, judged: Judged, recipe: Recipe) -> Iterator[Row]:
    """The response most voices preferred to every other, as a text to imitate; none when there is no such response."""
    reading = reading_of(form)
    texts = _texts_by_id(judged.payload, reading)
    wins: dict[str, float] = defaultdict(float)
    voices: dict[str, Voice] = {}
    lost: set[str] = set()
    for (_question, dimension, (first, second)), votes in _votes(form, judged, recipe).items():
        pooled = _pool(first, votes)
        if dimension or pooled is None or len(votes) < recipe.min_votes:
            continue
        better, worse = (first, second) if pooled.soft > 0.5 else (second, first)
        lost.add(worse)
        if pooled.soft == 0.5:
            lost.add(better)
        wins[better] += 1
        voices.update({vote.voice.answer: vote.voice for vote in votes})
    champions = [name for name in wins if name not in lost and name in texts]
    for champion in champions[:1]:
        yield text_row(judged, recipe, reading, texts[champion]["text"], "best", champion, list(voices.values()))


def rating_rows(form: Form, judged: Judged, recipe: Recipe) -> Iterator[Row]:
    """The weighted mean goodness (0..1) of each response, from the questions that rate or order responses."""
    reading = reading_of(form)
    texts = _texts_by_id(judged.payload, reading)
    sums: dict[str, list[tuple[float, float, Voice]]] = defaultdict(list)
    for voice, name, reply in answers_in(form, judged, recipe):
        question, shown = reply.question, reply.seen(judged.payload)
        for response, goodness in question.kind.ratings(question.settings, shown, reply.answer).items():
            sums[response].append((goodness, weight_of(voice, name, recipe), voice))
    for response, given in sums.items():
        total = sum(weight for _, weight, _ in given)
        if response not in texts or len(given) < recipe.min_votes or total <= 0:
            continue
        goodness = sum(value * weight for value, weight, _ in given) / total
        yield {
            **text_row(judged, recipe, reading, texts[response]["text"], "rating", response, [v for *_, v in given]),
            "goodness": goodness,
            "label": goodness >= 0.5,
        }


@dataclass(frozen=True)
class _Pooled:
    """`soft`: weighted share for the pair's first (0..1); `lean`: weighted mean strength towards it (−1..1)."""

    soft: float
    lean: float
    weight: float


def _pool(first: str, votes: Sequence[_Vote]) -> _Pooled | None:
    total = soft = lean = 0.0
    for vote in votes:
        side = 1.0 if vote.preference.chosen == first else -1.0
        total += vote.weight
        lean += vote.weight * side * vote.preference.strength
        soft += vote.weight * (0.5 if vote.preference.strength == 0 else (side + 1) / 2)
    return _Pooled(soft / total, lean / total, total / len(votes)) if total > 0 else None


def _votes(form: Form, judged: Judged, recipe: Recipe) -> Votes:
    return judged.once("votes", form, recipe, lambda: _counted(form, judged, recipe))


def _counted(form: Form, judged: Judged, recipe: Recipe) -> Votes:
    """Votes by (question, dimension, pair), the pair in sorted order so that shown order does not matter."""
    found: Votes = defaultdict(list)
    for voice, name, reply in answers_in(form, judged, recipe):
        question, shown = reply.question, reply.seen(judged.payload)
        weight = weight_of(voice, name, recipe)
        for preference in question.kind.preferences(question.settings, shown, reply.answer):
            first, second = sorted((preference.chosen, preference.rejected))
            found[name, preference.dimension, (first, second)].append(_Vote(voice, weight, preference))
    return found


def answers_in(form: Form, judged: Judged, recipe: Recipe) -> Sequence[tuple[Voice, str, Reply]]:
    """Every answer to the questions wanted that the form still has, with its question as it was put to that person."""
    return judged.once("answers", form, recipe, lambda: list(_answers_in(form, judged, recipe)))


def _answers_in(form: Form, judged: Judged, recipe: Recipe) -> Iterator[tuple[Voice, str, Reply]]:
    wanted = recipe.questions or form.questions
    for voice in judged.voices:
        for name, reply in voice.replies.items():
            now = form.questions.get(name)
            if name in wanted and now is not None and now.kind.name == reply.question.kind.name:
                yield voice, name, reply


def text_row(
    judged: Judged, recipe: Recipe, reading: Reading, text: str, source: str, replaced: str, voices: Sequence[Voice]
) -> Row:
    return {
        "row_id": f"{judged.item}:{source}:{replaced}:{voices[0].answer}",
        "item": judged.item,
        "group": judged.group or judged.item,
        "split": split_of(judged, recipe),
        "prompt": judged.payload.get(reading.prompt, ""),
        "completion": text,
        "source": source,
        "response_id": replaced,
        "weight": sum(weight_of(voice, source, recipe) for voice in voices) / len(voices),
        "votes": len(voices),
        **lineage_of(voices),
    }


def _texts_by_id(payload: Mapping[str, Any], reading: Reading) -> dict[str, Mapping[str, Any]]:
    return {response["id"]: response for response in payload.get(reading.responses) or ()}


def _kept(soft: float, recipe: Recipe) -> bool:
    return recipe.keep_ties if soft == 0.5 else abs(soft - 0.5) >= recipe.min_agreement


def split_of(judged: Judged, recipe: Recipe) -> str:
    """By the group's name alone, so that a prompt never stands in both parts, and stays in its part from build to build."""
    return _part(judged.group or judged.item, recipe.seed, recipe.test_share)


@lru_cache(maxsize=256)  # every row of an item asks
def _part(group: str, seed: int, test_share: float) -> str:
    return "test" if hash_fraction(group, salt=str(seed)) < test_share else "train"
