"""From choices to a measurement, by the library's model; not for the web process."""

from __future__ import annotations

import numpy as np

from preceptor.rooms.probes import rules
from preceptor.rooms.probes.gathering import Gathered
from preceptor.rooms.probes.nouns import Effect, Kind, Measurement, Model, Person
from preceptor.stats.bias import Bias, Choices, measure
from preceptor.stats.intervals import Intervals

LENGTH, FORMATTING = "length", "formatting"
_MOST_PEOPLE = 1000
_SAME = 1e-9


def measurement(found: Gathered, *, at: int) -> Measurement:
    """Side always, length and formatting where responses differ in them at all."""
    choices = choices_of(found)
    bias = measure(choices)
    return Measurement(
        at=at,
        choices=len(choices),
        whole=found.whole,
        effects=_effects(bias, bias.points()) if bias.converged else (),
        repeats=[rules.repeats(kind, found.ways.get(kind, ())) for kind in Kind],
        people=_people(bias, found) if bias.converged else (),
        model=_model(bias) if bias.converged else Model(),
    )


def choices_of(found: Gathered) -> Choices:
    traits = {
        name: column
        for name, column in ((LENGTH, found.length), (FORMATTING, found.marks))
        if column and np.abs(column).max() > _SAME
    }
    return Choices.from_columns(
        person=np.array(found.person, dtype=np.int64), pair=found.pair or np.zeros(0, dtype=np.int64),
        group=np.array(found.item, dtype=np.int64), left=found.left, first_left=found.first_left, traits=traits,
    )  # fmt: skip


def _effects(bias: Bias, points: Intervals) -> list[Effect]:
    return [
        Effect(name, float(points.estimate[at]), float(points.low[at]), float(points.high[at]))
        for at, name in enumerate(bias.names)
    ]


def _people(bias: Bias, found: Gathered) -> list[Person]:
    """Those who judged most first."""
    points = bias.points_of_people()
    order = sorted(range(len(bias.people.names)), key=lambda row: -int(bias.people.choices[row]))[:_MOST_PEOPLE]
    rows = []
    for row in order:
        number = int(bias.people.names[row])
        own = Intervals(points.estimate[row], points.low[row], points.high[row], points.level)
        rows.append(Person(number, int(bias.people.choices[row]), found.probes[number], _effects(bias, own)))
    return rows


def _model(bias: Bias) -> Model:
    people = {int(name): bias.people.effect[row].tolist() for row, name in enumerate(bias.people.names)}
    return Model(bias.names, bias.effect.tolist(), bias.lean, bias.spread, people)
