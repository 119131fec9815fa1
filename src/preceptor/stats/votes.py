"""Who said what: sparse (item, annotator, label) triples as integer codes with their names.

Codes are given in the sorted order of the names, so the same votes in another order give the same result.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from preceptor.base.problems import Fault, invalid
from preceptor.stats import kernels
from preceptor.stats.naming import Values, codes_for, factorise

if TYPE_CHECKING:
    import polars as pl

Codes = NDArray[np.int32]
"""Small non-negative integers: positions in an array of names."""


@dataclass(frozen=True, eq=False)
class ByItem:
    """The votes in item order: those of item i are start[i]:start[i + 1]."""

    start: NDArray[np.int64]  # (items + 1,)
    annotator: Codes  # (votes,)
    label: Codes  # (votes,)


@dataclass(frozen=True, eq=False)
class Votes:
    """Votes (votes,) as codes into names; an item or a label may have no vote, a pair may be judged twice."""

    item: Codes  # (votes,)
    annotator: Codes  # (votes,)
    label: Codes  # (votes,)
    item_names: NDArray[Any]  # (items,)
    annotator_names: NDArray[Any]  # (annotators,)
    label_names: NDArray[Any]  # (classes,)

    def __post_init__(self) -> None:
        if not self.item.size == self.annotator.size == self.label.size:
            raise invalid(
                "stats.votes.lengths",
                f"Found {self.item.size} items, {self.annotator.size} annotators, {self.label.size} labels.",
                hint="Give one item, one annotator and one label for each vote.",
            )
        _check_range(self.item, self.items, where="item")
        _check_range(self.annotator, self.annotators, where="annotator")
        _check_range(self.label, self.classes, where="label")

    def __len__(self) -> int:
        return int(self.item.size)

    @property
    def items(self) -> int:
        return int(self.item_names.size)

    @property
    def annotators(self) -> int:
        return int(self.annotator_names.size)

    @property
    def classes(self) -> int:
        return int(self.label_names.size)

    @classmethod
    def from_columns(
        cls, item: Values, annotator: Values, label: Values, *, classes: Sequence[Any] | None = None
    ) -> Votes:
        """From three columns (lists or numpy arrays) of names of any sortable kind.

        `classes` gives the order of the labels (needed when it is not the sorted one, as in "low", "high")
        and may hold labels nobody used. int32 codes may be kept as they are, without a copy: leave them
        alone afterwards. Raises Problem on unequal lengths, missing values, or a label outside `classes`.
        """
        items, item_names = factorise(item, where="item")
        annotators, annotator_names = factorise(annotator, where="annotator")
        if classes is None:
            labels, label_names = factorise(label, where="label")
        else:
            labels, label_names = codes_for(label, classes, where="label")
        return cls(items, annotators, labels, item_names, annotator_names, label_names)

    @classmethod
    def from_rows(cls, rows: Iterable[tuple[Any, Any, Any]], *, classes: Sequence[Any] | None = None) -> Votes:
        """From (item, annotator, label) triples; else as `from_columns`."""
        columns = list(zip(*rows, strict=True)) or [(), (), ()]
        if len(columns) != 3:
            raise invalid(
                "stats.votes.shape",
                f"Each row has {len(columns)} values; three were expected.",
                hint="Give rows of (item, annotator, label).",
            )
        return cls.from_columns(list(columns[0]), list(columns[1]), list(columns[2]), classes=classes)

    @classmethod
    def from_frame(
        cls,
        frame: pl.DataFrame,
        *,
        item: str = "item",
        annotator: str = "annotator",
        label: str = "label",
        classes: Sequence[Any] | None = None,
    ) -> Votes:
        """From a polars frame with these three columns; strings are numbered by polars, without Python
        objects.
        """
        missing = [name for name in (item, annotator, label) if name not in frame.columns]
        if missing:
            raise invalid(
                "stats.votes.columns",
                f"The frame has no column {', '.join(missing)}.",
                hint=f"It has {', '.join(frame.columns)}; name the right ones.",
                faults=[Fault(name, "is missing") for name in missing],
            )
        return cls.from_columns(frame[item], frame[annotator], frame[label], classes=classes)

    @classmethod
    def from_codes(
        cls, item: NDArray[Any], annotator: NDArray[Any], label: NDArray[Any], *, shape: tuple[int, int, int]
    ) -> Votes:
        """From codes already numbered from 0; shape = (items, annotators, classes), names are those
        numbers.
        """
        names = [np.arange(size) for size in shape]
        codes = [np.ascontiguousarray(column, dtype=np.int32) for column in (item, annotator, label)]
        return cls(codes[0], codes[1], codes[2], names[0], names[1], names[2])

    @cached_property
    def by_item(self) -> ByItem:
        """The same votes in item order; made once, at first need."""
        start, ordered = kernels.grouping.starts(self.item, self.items)
        if ordered:
            return ByItem(start, self.annotator, self.label)
        return ByItem(start, *kernels.grouping.by_item(self.item, self.annotator, self.label, start))

    @cached_property
    def per_item(self) -> NDArray[np.int64]:
        """How many votes each item has (items,)."""
        return np.bincount(self.item, minlength=self.items)

    @cached_property
    def per_annotator(self) -> NDArray[np.int64]:
        """How many votes each annotator gave (annotators,)."""
        return np.bincount(self.annotator, minlength=self.annotators)

    def keep(self, chosen: NDArray[np.bool_]) -> Votes:
        """Only the chosen votes (votes,), with all names kept, so that results line up with the full ones."""
        return Votes(
            self.item[chosen],
            self.annotator[chosen],
            self.label[chosen],
            self.item_names,
            self.annotator_names,
            self.label_names,
        )


def _check_range(codes: Codes, size: int, *, where: str) -> None:
    if codes.size and (int(codes.min()) < 0 or int(codes.max()) >= size):
        raise invalid(
            "stats.votes.codes",
            f"The {where} codes run from {codes.min()} to {codes.max()}; 0 to {size - 1} was expected.",
            hint="Use from_columns, which numbers the names itself.",
        )
