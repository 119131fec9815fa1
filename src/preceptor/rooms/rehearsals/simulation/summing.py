"""Many runs summed up: figures with intervals, and what is said of each rule; pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import ceil, floor

import numpy as np

from preceptor.rooms.rehearsals.nouns import Facts, Result, RuleFound, Spread, Verdict
from preceptor.rooms.rehearsals.simulation.bettering import MOST_HONEST, Advice
from preceptor.rooms.rehearsals.simulation.measuring import Measured

_SHARES = frozenset({"under_floor", "accuracy", "gold_burnt", "without_gold", "gold_accuracy", "at_cap"})
_MONEY = frozenset({"cost", "cost_work", "top_ups", "hourly", "hourly_least"})
"""Whole minor units, the interval rounded outwards."""
_TARGETS = ("agreement", "gold_accuracy")


def spread(values: Sequence[float], *, least: float = 0.0, most: float = float("inf")) -> Spread:
    """Mean, and the 95 % prediction interval of one more draw: Student's t, widened by what the mean itself is unsure of (Hahn
    and Meeker, Statistical Intervals, 1991, equation 4.5). Cut to what is possible. At least two values."""
    from scipy.stats import t

    numbers = np.array(values, np.float64)
    n, mean = numbers.size, float(numbers.mean())
    reach = float(t.ppf(0.975, n - 1) * numbers.std(ddof=1) * np.sqrt(1 + 1 / n))
    return Spread(mean, max(least, mean - reach), min(most, mean + reach))


def sum_up(facts: Facts, runs: Sequence[Measured], advice: Mapping[int, Advice], *, seconds: float) -> Result:
    """`advice` by a rule's place: why it would be refused, what would make it better."""
    costs = [one.figures["cost"] for one in runs]
    money = facts.task or facts.terms.hourly or facts.terms.floor
    targets = {name: getattr(facts, name) for name in _TARGETS}
    return Result(
        figures=_figures(runs),
        currency=money.currency if money else "",
        items=facts.items,
        whole=facts.whole,
        answers=sum(one.answers for one in runs),
        runs=len(runs),
        unfinished=sum(one.unfinished for one in runs),
        budget=facts.budget,
        over_budget=sum(cost > facts.budget for cost in costs) if facts.budget is not None else 0,
        reached={
            name: sum(one.figures.get(name, 0.0) >= target for one in runs)
            for name, target in targets.items()
            if target is not None
        },
        rules=[_rule(facts, runs, place, advice.get(place, Advice())) for place in range(len(facts.rules))],
        seconds=seconds,
    )


def _figures(runs: Sequence[Measured]) -> dict[str, Spread]:
    """Those that every run has: what only some could tell would be a figure of those."""
    names = [name for name in runs[0].figures if all(name in one.figures for one in runs)]
    return {name: _figure(name, [one.figures[name] for one in runs]) for name in names}


def _figure(name: str, values: Sequence[float]) -> Spread:
    if name in _MONEY:
        found = spread(values)
        return Spread(round(found.mean), floor(found.low), ceil(found.high))
    if name in _SHARES:
        return spread(values, most=1.0)
    if name == "agreement":
        return spread(values, least=-1.0, most=1.0)
    return spread(values)


def _rule(facts: Facts, runs: Sequence[Measured], place: int, advice: Advice) -> RuleFound:
    rule, hits = facts.rules[place], [one.hits[place] for one in runs]
    fired = spread([one.fired for one in hits])
    honest = spread([one.honest for one in hits], most=1.0)
    others = [one.others for one in hits if one.others is not None]
    if advice.refused:
        verdict = Verdict.REFUSED
    elif fired.mean == 0:
        verdict = Verdict.NEVER
    else:
        verdict = Verdict.PUNISHES if honest.mean > MOST_HONEST else Verdict.FINE
    return RuleFound(
        rule=rule.id, name=rule.draft.name, action=rule.draft.action.value, verdict=verdict, fired=fired, honest=honest,
        others=spread(others, most=1.0) if len(others) > 1 else None, why=advice.refused, change=advice.change,
    )  # fmt: skip
