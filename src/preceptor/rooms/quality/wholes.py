"""Consensus and agreement of answers that are wholes (marks in a text, boxes, claims); pure.

The kind makes one answer of several (`QuestionKind.aggregate`); this file says how much each voice counts. As in
A. Braylan and M. Lease, Modeling and aggregation of complex annotations via annotation distances (2020), nobody's parts
are modelled: a voice counts by the inverse of its distance to gold where that is known and to the others elsewhere,
held near the crowd's until there is something to go by.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations
from typing import Any

import numpy as np

from preceptor.forms import BoundQuestion, Reply
from preceptor.questions.contract import Label, Schema, Shown, Voice
from preceptor.rooms.quality.nouns import Agreement, Consensus, Method, Outcome, Reliability
from preceptor.stats.agreement import alpha_interval, percent_agreement
from preceptor.stats.distances import Pairs, choose_pairs, distance_agreement
from preceptor.stats.intervals import beta_posterior, cluster_bootstrap
from preceptor.stats.votes import Votes

ROUNDS = 2
"""First all voices count the same, then each by its distance to the others, weighted so."""
PRIOR_ITEMS = 5
"""As many items at the crowd's mean distance are added to each person's own."""
LIGHTEST, HEAVIEST = 0.2, 5.0
MOST_COMPARED = 10
"""Answers of one item that each answer is compared with; of more, the neighbours in the list."""
PARTS = "parts"
"""What small judgments without a family are called: the empty family is the whole."""
LEVEL = "distance"
"""What stands for the level of measurement where alpha is over a kind's own distance."""
MEAN = "mean"
"""… and where no chance is taken off: a figure of the kind's own, told as it is."""


@dataclass(frozen=True)
class _Item:
    item_no: int
    shown: Shown
    people: Sequence[int]
    answers: Sequence[Schema]
    gold: Schema | None


@dataclass
class Wholes:
    """The answers to one question, item by item."""

    name: str
    question: BoundQuestion
    items: list[_Item] = field(default_factory=list)

    def take(self, item_no: int, shown: Shown, given: Sequence[tuple[int, Reply]], gold: Reply | None) -> None:
        """Keep what still fits the question as it is asked today."""
        kept = [(person, reply.answer) for person, reply in given if self._fits(shown, reply)]
        if kept:
            right = gold.answer if gold is not None and self._fits(shown, gold) else None
            self.items.append(_Item(item_no, shown, [one for one, _ in kept], [answer for _, answer in kept], right))

    def _fits(self, shown: Shown, reply: Reply) -> bool:
        now, then = self.question, reply.question
        if now is then or now.settings == then.settings:
            return True
        return now.kind is then.kind and not now.kind.faults(now.settings, shown, reply.answer)

    def distance(self, one: Schema, other: Schema) -> float:
        return self.question.kind.distance(self.question.settings, one, other)


def solve(wholes: Wholes, *, method: Method, rng: np.random.Generator) -> Outcome:
    """Consensus of every item, agreement, and each contributor's reliability. Deterministic given `rng`."""
    weights, apart, count = _weighed(wholes, method)
    return Outcome(
        consensus=list(_consensus(wholes, weights)),
        agreement=_agreement(wholes, rng),
        reliability=[_reliability(wholes.name, person, apart[person], count[person]) for person in sorted(count)],
    )


def agreed_wholes(wholes: Wholes, *, method: Method) -> list[Consensus]:
    """The consensus of `solve` alone."""
    return list(_consensus(wholes, _weighed(wholes, method)[0]))


def _weighed(wholes: Wholes, method: Method) -> tuple[Mapping[int, float], dict[int, float], dict[int, int]]:
    """Person → weight; and each one's summed distance, and on how many items."""
    gaps = list(_gaps(wholes))
    apart, count = _distances(gaps, {})
    weights: Mapping[int, float] = {}
    for _ in range(ROUNDS if method is not Method.MAJORITY else 0):
        weights = _weights(apart, count)
        apart, count = _distances(gaps, weights)
    return weights, apart, count


@dataclass(frozen=True)
class _Gap:
    """How far two people lie apart on one item; `other` is None where the right answer is known."""

    item_no: int
    person: int
    other: int | None
    distance: float


def _gaps(wholes: Wholes) -> Iterator[_Gap]:
    for one in wholes.items:
        if one.gold is not None:
            for person, answer in zip(one.people, one.answers, strict=True):
                yield _Gap(one.item_no, person, None, wholes.distance(answer, one.gold))
            continue
        for mine, theirs in combinations(range(len(one.people)), 2):
            if theirs - mine <= MOST_COMPARED:
                apart = wholes.distance(one.answers[mine], one.answers[theirs])
                yield _Gap(one.item_no, one.people[mine], one.people[theirs], apart)
                yield _Gap(one.item_no, one.people[theirs], one.people[mine], apart)


def _distances(gaps: Sequence[_Gap], weights: Mapping[int, float]) -> tuple[dict[int, float], dict[int, int]]:
    """Person → summed distance to gold or to the others, each item counting once, and on how many items."""
    total: dict[tuple[int, int], float] = defaultdict(float)
    weight: dict[tuple[int, int], float] = defaultdict(float)
    for gap in gaps:
        counts = 1.0 if gap.other is None else weights.get(gap.other, 1.0)
        total[gap.person, gap.item_no] += counts * gap.distance
        weight[gap.person, gap.item_no] += counts
    apart: dict[int, float] = defaultdict(float)
    count: dict[int, int] = defaultdict(int)
    for key, summed in total.items():
        apart[key[0]] += summed / weight[key]
        count[key[0]] += 1
    return apart, count


def _weights(apart: Mapping[int, float], count: Mapping[int, int]) -> dict[int, float]:
    """Person → the crowd's mean distance over their own, shrunk; 1 = as far from the others as most."""
    items = sum(count.values())
    mean = sum(apart.values()) / items if items else 0.0
    if mean == 0:
        return {}
    shrunk = {one: (apart[one] + PRIOR_ITEMS * mean) / (count[one] + PRIOR_ITEMS) for one in count}
    return {one: min(HEAVIEST, max(LIGHTEST, mean / own)) for one, own in shrunk.items()}


def _consensus(wholes: Wholes, weights: Mapping[int, float]) -> Iterator[Consensus]:
    kind, settings = wholes.question.kind, wholes.question.settings
    assert kind.aggregate is not None
    for one in wholes.items:
        voices = [Voice(a, weights.get(person, 1.0)) for person, a in zip(one.people, one.answers, strict=True)]
        made = kind.aggregate(settings, one.shown, voices)
        yield Consensus(
            item_no=one.item_no,
            question=wholes.name,
            answer=made.answer.model_dump(mode="json") if made is not None else None,
            summary=kind.summary(settings, one.shown, made.answer) if made is not None else "",
            confidence=made.confidence if made is not None else 0.0,
            answers=len(voices),
            units={part: (True, share) for part, share in made.support.items()} if made is not None else {},
        )


def _agreement(wholes: Wholes, rng: np.random.Generator) -> list[Agreement]:
    answers = [(one, answer) for one in wholes.items for answer in one.answers]
    pairs = choose_pairs([one.item_no for one, _ in answers], random=rng)
    within, across = (
        [wholes.distance(answers[one][1], answers[other][1]) for one, other in chosen.tolist()]
        for chosen in (pairs.within, pairs.across)
    )
    found = distance_agreement(pairs, within=within, across=across, random=rng)
    whole = Agreement(
        question=wholes.name,
        family="",
        level=LEVEL,
        alpha=finite(found.alpha.estimate),
        low=finite(found.alpha.low),
        high=finite(found.alpha.high),
        percent=finite(found.closeness),
        units=found.items,
        raters=len({person for one in wholes.items for person in one.people}),
        labels=found.answers,
    )
    return [
        whole,
        *_figures(wholes, answers, pairs, whole, rng),
        *_small_agreement(wholes, set(pairs.chosen.tolist()), rng),
    ]


def _figures(
    wholes: Wholes, answers: Sequence[tuple[_Item, Schema]], pairs: Pairs, whole: Agreement, rng: np.random.Generator
) -> Iterator[Agreement]:
    """The kind's own figures: the mean over items of the mean over pairs, with its 95 % interval over items."""
    kind, settings = wholes.question.kind, wholes.question.settings
    values: dict[str, dict[int, list[float]]] = defaultdict(lambda: defaultdict(list))
    for one, other in pairs.within.tolist():
        item, mine = answers[one]
        for name, value in kind.figures(settings, item.shown, mine, answers[other][1]).items():
            values[name][item.item_no].append(value)
    for name, by_item in sorted(values.items()):
        means = [float(np.mean(each)) for each in by_item.values()]
        found = cluster_bootstrap(means, list(by_item), random=rng)
        yield replace(
            whole, family=name, level=MEAN, alpha=None, low=found.low, high=found.high, percent=found.estimate,
            units=len(means),
        )  # fmt: skip


def _small_agreement(wholes: Wholes, chosen: set[int], rng: np.random.Generator) -> Iterator[Agreement]:
    """Alpha over the small judgments, where the kind tells any, family by family."""
    kind, settings = wholes.question.kind, wholes.question.settings
    rows: dict[str, list[tuple[str, int, Label]]] = defaultdict(list)
    classes: dict[str, Sequence[Label]] = {}
    for one in wholes.items:
        if one.item_no not in chosen:
            continue
        for person, answer in zip(one.people, one.answers, strict=True):
            for unit, label in kind.labels(settings, one.shown, answer).items():
                family = kind.family(unit) or PARTS
                rows[family].append((f"{one.item_no}/{unit}", person, label))
                classes.setdefault(family, kind.categories(settings, unit))
    for family in sorted(rows):
        votes = Votes.from_rows(rows[family], classes=list(classes[family]))
        alpha = alpha_interval(votes, level=kind.level, random=rng)
        yield Agreement(
            question=wholes.name,
            family=family,
            level=kind.level,
            alpha=finite(alpha.estimate),
            low=finite(alpha.low),
            high=finite(alpha.high),
            percent=finite(percent_agreement(votes)),
            units=votes.items,
            raters=votes.annotators,
            labels=len(votes),
        )


def _reliability(question: str, person: int, apart: float, items: int) -> Reliability:
    close = items - apart
    found = beta_posterior(close, max(0.0, apart))
    return Reliability(person, question, found.estimate, found.low, found.high, items, items, round(close))


def finite(value: Any) -> float | None:
    return float(value) if np.isfinite(value) else None
