"""Rankings as pairwise judgments and back, and how far two rankings lie apart.

Unit "r1|r2" (ids sorted; "accuracy:r1|r2" for a dimension): −1 the first is better, 0 tie, 1 the second is
better. Unit "none_acceptable": 1 or 0, only where the question allows it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations, groupby

from preceptor.questions.contract import Comparable, Label, Resolved, Shown
from preceptor.questions.rank.schema import Answer, Order, Question
from preceptor.questions.shown import response_ids

NONE_ACCEPTABLE = "none_acceptable"


def labels(question: Question, _shown: Shown, answer: Answer) -> dict[str, Label]:
    found: dict[str, Label] = dict(_pairs(answer.order))
    for name, order in answer.by_dimension.items():
        found.update({f"{name}:{unit}": label for unit, label in _pairs(order).items()})
    if question.allow_none_acceptable:
        found[NONE_ACCEPTABLE] = int(answer.none_acceptable)
    return found


def categories(question: Question, unit: str) -> Sequence[Label]:
    if unit == NONE_ACCEPTABLE:
        return (0, 1)
    return (-1, 0, 1) if question.allow_ties else (-1, 1)


def family(unit: str) -> str:
    if unit == NONE_ACCEPTABLE:
        return NONE_ACCEPTABLE
    return unit.partition(":")[0] if ":" in unit else ""


def assemble(question: Question, shown: Shown, resolved: Mapping[str, Resolved]) -> Answer | None:
    """The order by Copeland's score (wins − losses): right whenever the pairs agree with one order, and
    the least surprising choice when they run in a circle. Returns None when there is neither an order nor
    "none acceptable"."""
    none = resolved.get(NONE_ACCEPTABLE)
    none_acceptable = bool(none and none.label)
    ids = response_ids(question, shown)
    order = _order(question, ids, _within(resolved, ""))
    if not order and not none_acceptable:
        return None
    by_dimension = {name: _order(question, ids, _within(resolved, name)) for name in question.dimensions}
    return Answer(
        order=order,
        none_acceptable=none_acceptable,
        by_dimension={name: found for name, found in by_dimension.items() if found},
    )


def adopt(question: Question, shown: Shown, order: Sequence[Sequence[str]]) -> Answer | None:
    whole = {each for tie in order for each in tie} == set(response_ids(question, shown))
    tied = any(len(tie) > 1 for tie in order)
    if (tied and not question.allow_ties) or not (whole or question.allow_partial):
        return None
    return Answer(order=tuple(tuple(tie) for tie in order))


def distance(_question: Question, one: Answer, other: Answer) -> float:
    """The mean over pairs, overall and per dimension alike: 0 same, ½ tie against a side or judged by one
    only, 1 reversed (Kendall's tau distance with ties, penalty ½; Fagin et al. 2006). When only one of the
    two calls all unacceptable they are half-way apart before the orders are looked at."""
    apart = _order_distance(one, other)
    return apart if one.none_acceptable == other.none_acceptable else 0.5 + apart / 2


def comparables(question: Question) -> list[Comparable]:
    """Which response won is no value to look at: another item has other responses."""
    both = ((True, "yes"), (False, "no"))
    return (
        [Comparable(NONE_ACCEPTABLE, "No response is good enough", f"/{NONE_ACCEPTABLE}", both)]
        if question.allow_none_acceptable
        else []
    )


def _order_distance(one: Answer, other: Answer) -> float:
    mine, theirs = _all_pairs(one), _all_pairs(other)
    units = mine.keys() | theirs.keys()
    if not units:
        return 0.0
    gaps = (abs(mine[u] - theirs[u]) / 2 if u in mine and u in theirs else 0.5 for u in units)
    return sum(gaps) / len(units)


def _all_pairs(answer: Answer) -> dict[str, int]:
    found = _pairs(answer.order)
    for name, order in answer.by_dimension.items():
        found.update({f"{name}:{unit}": label for unit, label in _pairs(order).items()})
    return found


def _pairs(order: Order) -> dict[str, int]:
    place = {each: number for number, tie in enumerate(order) for each in tie}
    return {f"{a}|{b}": _sign(place[a] - place[b]) for a, b in combinations(sorted(place), 2)}


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)


def _within(resolved: Mapping[str, Resolved], name: str) -> dict[tuple[str, str], Resolved]:
    """The pairs of one dimension, as (first id, second id)."""
    found = {}
    for unit, judged in resolved.items():
        if unit != NONE_ACCEPTABLE and family(unit) == name:
            first, _, second = unit.rpartition(":")[2].partition("|")
            found[first, second] = judged
    return found


def _order(question: Question, ids: list[str], pairs: Mapping[tuple[str, str], Resolved]) -> Order:
    if not pairs:
        return ()
    placed = ids if not question.allow_partial else [i for i in ids if any(i in pair for pair in pairs)]
    wins, sureness = dict.fromkeys(placed, 0), dict.fromkeys(placed, 0.0)
    for (first, second), judged in pairs.items():
        if first in wins and second in wins:
            lean = int(judged.label)
            wins[first] -= lean
            wins[second] += lean
            sureness[first] -= lean * judged.probability
            sureness[second] += lean * judged.probability
    if question.allow_ties:
        ranked = sorted(placed, key=lambda each: (-wins[each], each))
        return tuple(tuple(tie) for _, tie in groupby(ranked, key=wins.__getitem__))
    return tuple((each,) for each in sorted(placed, key=lambda each: (-wins[each], -sureness[each], each)))
