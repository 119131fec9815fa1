"""What a judge may be, how much place counts, and what suggestions do to people; pure."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random
from statistics import NormalDist
from typing import Any

from preceptor.base.problems import Fault
from preceptor.forms import Form
from preceptor.rooms.judging.nouns import (
    LEAST_HELD_BACK,
    MOST_HELD_BACK,
    MOST_INSTRUCTION,
    MOST_NAME,
    Anchoring,
    NewJudge,
    Side,
)
from preceptor.rooms.models.nouns import Settings

THOUSAND = 1000
_Z = NormalDist().inv_cdf(0.975)


def judge_faults(new: NewJudge, settings: Sequence[Fault], *, known: bool) -> list[Fault]:
    """Everything wrong with a judge as described; `settings` are the faults of its settings."""
    found = [*settings]
    if not 1 <= len(new.name.strip()) <= MOST_NAME:
        found.append(Fault("/name", f"A name has 1 to {MOST_NAME} characters."))
    if len(new.instruction) > MOST_INSTRUCTION:
        found.append(Fault("/instruction", f"An instruction has at most {MOST_INSTRUCTION} characters."))
    if not known:
        found.append(Fault("/endpoint", "There is no such endpoint."))
    return found


def held_back_faults(share: float) -> list[Fault]:
    if LEAST_HELD_BACK <= share <= MOST_HELD_BACK:
        return []
    return [Fault("/held_back", f"The share held back is {LEAST_HELD_BACK} to {MOST_HELD_BACK}: without some held back "
                                "nobody could tell what showing them does.")]  # fmt: skip


def orders_for(form: Form, payload: Mapping[str, Any], *, judge: str, item: str) -> dict[str, list[str]]:
    """The order a judge is shown an item in: drawn, and the same whenever it is asked again."""
    return form.shuffled(payload, Random(f"{judge}:{item}"))  # noqa: S311 - an order to look at, not a secret


def reversed_orders(orders: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """Every pair the other way round."""
    return {name: list(reversed(ids)) for name, ids in orders.items()}


def can_swap(orders: Mapping[str, Sequence[str]]) -> bool:
    return any(len(ids) > 1 for ids in orders.values())


def is_held_back(token: str, share: float) -> bool:
    """Whether a lease's holder sees no suggestion: drawn from the lease, so it stays what it was at every look."""
    return Random(f"suggestion:{token}").random() < share  # noqa: S311 - a draw, not a secret


def agreement(
    form: Form, payload: Mapping[str, Any], one: Mapping[str, Any], other: Mapping[str, Any]
) -> dict[str, float]:
    """Question → how far two answers agree (1 same … 0 opposite), for those both answer."""
    mine, theirs = form.replies(payload, one), form.replies(payload, other)
    found = {name: mine[name].distance(theirs[name]) for name in mine if name in theirs}
    return {name: 1.0 - distance for name, distance in found.items() if distance is not None}


@dataclass(frozen=True)
class Places:
    """Preferences given, and those for the part that was shown earlier."""

    preferences: int
    earlier: int


def places(
    form: Form, payload: Mapping[str, Any], answers: Mapping[str, Any], orders: Mapping[str, Sequence[str]]
) -> Places:
    """How often an answer prefers what was shown earlier. Over an order and its opposite a judge that does not look at
    places comes out at one half (Wang et al. 2023, arXiv 2305.17926)."""
    given = earlier = 0
    for reply in form.replies(payload, answers).values():
        order = list(orders.get(reply.question.settings.about, ()))
        for one in reply.question.kind.preferences(reply.question.settings, payload, reply.answer):
            if one.strength > 0 and one.chosen in order and one.rejected in order:
                given += 1
                earlier += order.index(one.chosen) < order.index(one.rejected)
    return Places(given, earlier)


@dataclass(frozen=True)
class Sums:
    """Agreements of one side in thousandths: how many, their sum, the sum of their squares."""

    count: int = 0
    total: int = 0
    squares: int = 0

    @property
    def mean(self) -> float | None:
        return self.total / self.count / THOUSAND if self.count else None

    @property
    def variance_of_mean(self) -> float:
        spread = self.squares - self.total**2 / self.count
        return max(0.0, spread) / (self.count - 1) / self.count / THOUSAND**2


def anchoring(question: str, shown: Sums, held: Sums) -> Anchoring:
    """Agreement with the suggestion when shown less agreement when held back. Which is which was drawn by lot, so the
    difference is what showing does. The interval is Welch's (Biometrika 34 (1947) 28), with normal quantiles and answers
    taken for independent; where a side is all of one mind, half an answer more and less widens it from nothing."""
    sides = Side(shown.count, shown.mean), Side(held.count, held.mean)
    if shown.count < 2 or held.count < 2 or shown.mean is None or held.mean is None:
        return Anchoring(question, *sides, None, None, None)
    difference = shown.mean - held.mean
    half = _Z * math.sqrt(_variance(shown) + _variance(held))
    return Anchoring(question, *sides, difference, max(-1.0, difference - half), min(1.0, difference + half))


def _variance(sums: Sums) -> float:
    """Of the mean; Agresti's half answer keeps a side without spread from being certain (Am. Stat. 54 (2000) 280)."""
    if sums.variance_of_mean > 0 or sums.mean is None:
        return sums.variance_of_mean
    share = (sums.mean * sums.count + 0.5) / (sums.count + 1)
    return share * (1 - share) / (sums.count + 1)


def used(settings: Settings) -> dict[str, Any]:
    """Settings as stored beside a judgment: what was set."""
    return {name: value for name, value in vars(settings).items() if value not in (None, "", ()) and name != "schema"}
