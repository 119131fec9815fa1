"""Choices between a left and a right thing, as arrays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from preceptor.base.problems import invalid
from preceptor.stats.naming import Values, factorise

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Choices:
    """n choices. `pair` is what was compared, the same number for the same two things; `turned` is +1 where the pair's first (in
    any fixed order) stood on the left and -1 where it stood on the right."""

    person: Ints  # (n,)
    pair: Ints  # (n,)
    group: Ints  # (n,), choices that are alike: those on one item
    left: Floats  # (n,), 1 the left was chosen, 0 the right, 0.5 neither
    turned: Floats  # (n,)
    traits: Floats  # (n, traits), how far the left exceeds the right in each
    people: Sequence[Any]  # (people,), names
    names: tuple[str, ...]  # (traits,)

    def __len__(self) -> int:
        return int(self.left.size)

    @classmethod
    def from_columns(
        cls,
        *,
        person: Values,
        pair: Values,
        left: ArrayLike,
        first_left: ArrayLike,
        traits: Mapping[str, ArrayLike] | None = None,
        group: Values | None = None,
    ) -> Choices:
        """Columns of one length. left in 0..1; first_left true or false; `group` is the pair's own where it is not given.

        Raises Problem `stats.bias.columns` on columns of different lengths, `stats.bias.values` on anything that is no number
        or a choice outside 0..1.
        """
        people, names = _codes(person, "person")
        pairs, _ = _codes(pair, "pair")
        groups = pairs if group is None else _codes(group, "group")[0]
        chosen = np.asarray(left, dtype=np.float64).reshape(-1)
        turned = np.where(np.asarray(first_left, dtype=bool).reshape(-1), 1.0, -1.0)
        said = {name: np.asarray(one, dtype=np.float64).reshape(-1) for name, one in (traits or {}).items()}
        sizes = {people.size, pairs.size, groups.size, chosen.size, turned.size, *(one.size for one in said.values())}
        if len(sizes) > 1:
            raise invalid("stats.bias.columns", f"The columns have {sorted(sizes)} rows; one length was expected.")
        table = np.column_stack(list(said.values())) if said else np.zeros((chosen.size, 0))
        if not np.isfinite(table).all() or not ((chosen >= 0) & (chosen <= 1)).all():
            raise invalid("stats.bias.values", "A choice lies outside 0..1, or a difference is not a number.")
        return cls(people, pairs, groups, chosen, turned, table, tuple(names), tuple(said))


def _codes(values: Values, where: str) -> tuple[Ints, Sequence[Any]]:
    codes, names = factorise(values, where=where)
    # People times pairs may be more than 32 bits hold.
    return codes.astype(np.int64), list(names)
