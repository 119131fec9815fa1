"""How much each judgment should count so that what swayed its person no longer tells."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np

from preceptor.rooms.probes.gathering import Gathered
from preceptor.rooms.probes.nouns import Model, Said
from preceptor.rooms.probes.reckoning import FORMATTING, LENGTH
from preceptor.stats.bias import SIDE, Bias, Choices, People, weights


def weights_of(model: Model, said: Sequence[Said], *, without: Sequence[str]) -> Mapping[tuple[str, str], float]:
    """(answer, question) → weight, the mean over its pairs where it judged several. All answers to one item should be in `said`: what one
    says of a pair's worth bears on the others' weights. What the measurement does not know is not removed."""
    known = [name for name in without if name in model.names]
    found, of = Gathered(), []
    for one in said:
        found.add(one.contributor_id, one.item_no, one.sides)
        of += [(one.answer, each.question) for each in one.sides]
    if not of or not known:
        return dict.fromkeys(of, 1.0)
    sums: dict[tuple[str, str], list[float]] = defaultdict(list)
    for key, weight in zip(of, weights(_bias(model), _choices(model, found), without=known).tolist(), strict=True):
        sums[key].append(weight)
    return {key: sum(each) / len(each) for key, each in sums.items()}


def _choices(model: Model, found: Gathered) -> Choices:
    columns = {LENGTH: found.length, FORMATTING: found.marks}
    traits = {name: columns[name] for name in model.names if name != SIDE}
    return Choices.from_columns(
        person=found.person, pair=found.pair, left=found.left, first_left=found.first_left, traits=traits
    )


def _bias(model: Model) -> Bias:
    """The fit, as far as weighing needs it."""
    effect, size = np.array(model.effects, dtype=np.float64), len(model.effects)
    names = [*model.people]
    own = np.array([model.people[name] for name in names], dtype=np.float64).reshape(len(names), size)
    nothing = np.zeros_like(own)
    people = People(names, np.zeros(len(names), dtype=np.int64), own, nothing, own, nothing, np.zeros(size))
    unknown = np.zeros((size + 2, size + 2))
    return Bias(tuple(model.names), effect, model.lean, model.spread, unknown, 0, 0, people, True)
