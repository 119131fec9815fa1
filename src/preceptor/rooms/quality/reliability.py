"""What a consensus run learnt of each contributor; pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from preceptor.questions.contract import Label, Level
from preceptor.rooms.quality.coefficients import measured, owed
from preceptor.rooms.quality.nouns import Reliability
from preceptor.stats.agreement import compared_with_others
from preceptor.stats.intervals import beta_posterior
from preceptor.stats.truth import Truth


@dataclass(frozen=True)
class Learnt:
    """One question's truth on units that share a scale; `people` are the annotators of its votes."""

    question: str
    level: Level
    truth: Truth
    people: Sequence[int]
    categories: Sequence[Label]


@dataclass
class _Sum:
    """One person on one question, over its families."""

    right: float = 0.0
    labels: int = 0
    shared: int = 0
    agreed: float = 0.0
    owed: list[tuple[float, int]] = field(default_factory=list)


def reliabilities(learnt: Iterable[Learnt]) -> Iterator[Reliability]:
    """One figure a contributor and question: the families of a question are pooled by their labels."""
    sums: dict[tuple[int, str], _Sum] = defaultdict(_Sum)
    for one in learnt:
        _add(sums, one)
    for (person, question), found in sums.items():
        interval = beta_posterior(found.right, max(0.0, found.labels - found.right))
        yield Reliability(
            person,
            question,
            interval.estimate,
            interval.low,
            interval.high,
            found.labels,
            found.shared,
            round(found.agreed),
            _mean(found.owed),
        )


def _add(sums: dict[tuple[int, str], _Sum], one: Learnt) -> None:
    votes = one.truth.votes
    agreed, shared = (each.tolist() for each in compared_with_others(votes))
    counts = votes.per_annotator.tolist()
    held = owed(measured(votes, one.categories, level=one.level), level=one.level)
    for place, person in enumerate(one.people):
        found, alpha = sums[person, one.question], held[place]
        found.right += float(one.truth.right[place])
        found.labels += counts[place]
        found.shared += int(shared[place])
        found.agreed += agreed[place]
        if alpha is not None:
            found.owed.append((alpha, counts[place]))


def _mean(weighted: Sequence[tuple[float, int]]) -> float | None:
    weight = sum(count for _, count in weighted)
    return sum(value * count for value, count in weighted) / weight if weight else None
