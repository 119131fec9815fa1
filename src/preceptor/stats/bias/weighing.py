"""How much each choice should count so that what swayed it no longer tells.

w = E[ P0(choice | worth) / P(choice | worth) | everything said of the pair ], where P is the fitted chance of what was chosen and P0 the same
without the effects removed. Weighing by P0 / P makes the mean of anything what it would be under P0 (D. G. Horvitz and D. J. Thompson,
JASA 47 (1952) 663); putting the mean over the pair's unknown worth, given the data, in its place keeps that true and makes the weights
smoother (Rao and Blackwell). Where nothing sways, every weight is 1. The mean of all weights is about 1.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from preceptor.base.problems import invalid
from preceptor.stats.bias.choices import Choices
from preceptor.stats.bias.likelihood import NODES, Clusters, on_grid
from preceptor.stats.bias.measuring import SIDE, Bias

Floats = NDArray[np.float64]

_LEAST, _MOST = 0.1, 10.0
"""No choice counts for less or more, however it was come by."""


def weights(bias: Bias, choices: Choices, *, without: Sequence[str] = (SIDE,)) -> Floats:
    """The weight of each choice (n,), the effects named in `without` removed; a person the model has not met has the project's.

    Raises Problem `stats.bias.effect` on an effect the model does not have, `stats.bias.traits` when the choices' traits are others.
    """
    strangers = [name for name in without if name not in bias.names]
    if strangers:
        raise invalid("stats.bias.effect", f"There is no effect {strangers[0]}; there are {', '.join(bias.names)}.")
    if bias.names[1:] != choices.names:
        raise invalid("stats.bias.traits", f"The traits are {choices.names}; the model has {bias.names[1:]}.")
    clusters = Clusters.of_codes(choices.pair)
    order = clusters.order
    left, turned = choices.left[order], choices.turned[order]
    parts = np.column_stack([np.ones(order.size), choices.traits[order]]) * _effects(bias, choices)[order]
    kept = np.array([name not in without for name in bias.names])
    pull, rest = parts.sum(axis=1), parts[:, kept].sum(axis=1)
    grid = on_grid(clusters, left=left, turned=turned, pull=pull, lean=bias.lean, spread=bias.spread)
    worth = turned[:, None] * (bias.lean + bias.spread * NODES)[None, :] + rest[:, None]
    plain = 1 / (1 + np.exp(-worth))
    # A tie stands for half a choice of each.
    ratio = left[:, None] * plain / grid.chance + (1 - left[:, None]) * (1 - plain) / (1 - grid.chance)
    found = np.empty(order.size)
    found[order] = (grid.posterior[clusters.of] * ratio).sum(axis=1)
    return np.clip(found, _LEAST, _MOST)


def _effects(bias: Bias, choices: Choices) -> Floats:
    """Each choice's effects (n, effects): those of who made it."""
    known = {name: place for place, name in enumerate(bias.people.names)}
    table = np.vstack([bias.people.effect, bias.effect[None, :]])
    place = np.array([known.get(name, len(known)) for name in choices.people], dtype=np.int64)
    return np.asarray(table[place[choices.person]] if len(choices) else table[:0])
