"""Krippendorff's alpha over files of votes: what it is made of is added up."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from preceptor.stats import kernels
from preceptor.stats.agreement.alpha import Alpha, Floats, Level, alpha_of, positions, usable_counts
from preceptor.stats.distributed.numbering import Part, number
from preceptor.stats.distributed.partitions import Partitions
from preceptor.stats.distributed.runners import Here, Runner


def krippendorff_alpha(
    partitions: Partitions,
    *,
    work: Path | str,
    level: Level = "nominal",
    classes: Sequence[Any] | None = None,
    runner: Runner | None = None,
) -> Alpha:
    """Alpha of all files, as `preceptor.stats.agreement.krippendorff_alpha` of their votes together.

    work: an existing folder for arrays, 12 bytes a vote, which are gone afterwards; every runner's workers must see
    it. classes: the order of the labels, for ordinal. Raises Problem as that function, and as `Partitions.of`.
    """
    runner = runner or Here()
    with tempfile.TemporaryDirectory(dir=work) as folder:
        numbered = number(partitions, Path(folder), runner, classes=classes)
        seen = list(runner.map(_counts, numbered.parts))
        counts = np.sum([counts for counts, _items in seen], axis=0)
        items = sum(items for _counts, items in seen)
        position = None if level == "nominal" else positions(numbered.label_names, level, counts)
        within = sum(runner.map(partial(_within, position), numbered.parts))
    return alpha_of(within, counts, position, items=items, level=level)


def _counts(part: Part) -> tuple[NDArray[np.int64], int]:
    """Usable votes by label (classes,), and how many items have at least two votes."""
    votes = part.votes()
    return usable_counts(votes), int((votes.per_item >= 2).sum())


def _within(position: Floats | None, part: Part) -> float:
    """Usable votes times their mean disagreement within items."""
    votes = part.votes()
    start, label = votes.by_item.start, votes.by_item.label
    if position is None:
        within, _counts = kernels.coincidence.nominal_whole(start, label, votes.classes)
        return float(within)
    return float(kernels.coincidence.squared_whole(start, label, position))
