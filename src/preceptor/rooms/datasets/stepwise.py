"""From reviews of reasoning to rows a process reward model learns from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from preceptor.forms import Form
from preceptor.questions.chain import Step
from preceptor.rooms.datasets.nouns import Recipe
from preceptor.rooms.datasets.pairs import Judged, answers_in, split_of
from preceptor.rooms.datasets.reading import prompt_before
from preceptor.rooms.datasets.voices import Row, Voice, lineage_of, weight_of

WRONG = -1


@dataclass(frozen=True)
class _Review:
    """One voice's steps, and how much it counts."""

    voice: Voice
    weight: float
    steps: Sequence[Step]


@dataclass(frozen=True)
class _Pooled:
    """A step as all who could tell judged it: `right` is the weighted share of them that did not find it wrong (0..1), `point` the
    weighted mean of their points (−1..1)."""

    text: str
    right: float
    point: float

    @property
    def label(self) -> bool:
        return self.right >= 0.5


def step_rows(form: Form, judged: Judged, recipe: Recipe) -> Iterator[Row]:
    """For each question that reviews steps: a row of the steps as shown, and one for each better step somebody wrote, with the steps
    before it."""
    reviews: dict[str, list[_Review]] = defaultdict(list)
    for voice, name, reply in answers_in(form, judged, recipe):
        kind, settings = reply.question.kind, reply.question.settings
        steps = kind.chain(settings, reply.seen(judged.payload), reply.answer)
        if steps:
            reviews[name].append(_Review(voice, weight_of(voice, name, recipe), steps))
    for name, given in reviews.items():
        pooled = _pooled(given) if len(given) >= recipe.min_votes else []
        if pooled:
            yield _row(form, judged, recipe, name, "review", pooled, given)
            yield from _better_rows(form, judged, recipe, name, pooled, given)


def _pooled(reviews: Sequence[_Review]) -> list[_Pooled]:
    """Step by step, up to the first that nobody could judge. Behind a step found wrong it goes on only where somebody who found it
    wrong went on: what follows from an error is neither right nor wrong."""
    found: list[_Pooled] = []
    for at in range(max(len(one.steps) for one in reviews)):
        sure = [(one, one.steps[at].point) for one in reviews if at < len(one.steps)]
        told = [(one.weight, point) for one, point in sure if point is not None]
        total = sum(weight for weight, _ in told)
        if total <= 0 or (found and not found[-1].label and not _went_on(reviews, at)):
            break
        right = sum(weight for weight, point in told if point != WRONG) / total
        text = sure[0][0].steps[at].text
        found.append(_Pooled(text, right, sum(weight * point for weight, point in told) / total))
    return found


def _went_on(reviews: Sequence[_Review], at: int) -> bool:
    return any(len(one.steps) > at and one.steps[at - 1].point == WRONG for one in reviews)


def _better_rows(
    form: Form, judged: Judged, recipe: Recipe, name: str, pooled: Sequence[_Pooled], reviews: Sequence[_Review]
) -> Iterator[Row]:
    """Steps people wrote in place of a wrong one, each standing alone, where all before it are right."""
    for one in reviews:
        for at, step in enumerate(one.steps[: len(pooled)]):
            if step.better.strip() and not pooled[at].label and all(each.label for each in pooled[:at]):
                better = _Pooled(step.better, 1.0, 1.0)
                yield _row(form, judged, recipe, name, f"better:{at}", [*pooled[:at], better], [one])


def _row(
    form: Form,
    judged: Judged,
    recipe: Recipe,
    name: str,
    source: str,
    steps: Sequence[_Pooled],
    reviews: Sequence[_Review],
) -> Row:
    prompt = prompt_before(form, form.questions[name].settings.about)
    value = judged.payload.get(prompt)
    voices = [one.voice for one in reviews]
    return {
        "row_id": f"{judged.item}:{name}:{source}:{voices[0].answer}",
        "item": judged.item,
        "group": judged.group or judged.item,
        "split": split_of(judged, recipe),
        "question": name,
        "prompt": form.fields[prompt].kind.plain(value) if value is not None else "",
        "completions": [step.text for step in steps],
        "labels": [step.label for step in steps],
        "soft_labels": [step.right for step in steps],
        "points": [step.point for step in steps],
        "source": source.partition(":")[0],
        "weight": sum(one.weight for one in reviews) / len(reviews),
        "votes": len(reviews),
        **lineage_of(voices),
    }
