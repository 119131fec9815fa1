"""What to hold out and what to ask next: splits by group, uncertainty, picks by slice."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from preceptor.base.problems import invalid
from preceptor.stats import kernels
from preceptor.stats.naming import Values, factorise
from preceptor.stats.votes import Votes

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Fractions:
    """Shares of the groups that go to each part; they sum to 1."""

    train: float = 0.8
    valid: float = 0.1
    test: float = 0.1

    def __post_init__(self) -> None:
        parts = (self.train, self.valid, self.test)
        if min(parts) < 0 or abs(sum(parts) - 1) > 1e-9:
            raise invalid(
                "stats.split.fractions",
                f"The fractions {parts} must each be 0 or more and sum to 1; they sum to {sum(parts)}.",
            )


def split_by_group(groups: Values, *, fractions: Fractions | None = None, salt: str = "") -> NDArray[np.str_]:
    """ "train", "valid" or "test" for each row (n,), decided by its group's name and the salt alone.

    So all rows of a group (a prompt) stand in one part, a group keeps its part when rows are added, taken
    away or reordered, and the fractions hold on average, not exactly. Another salt gives another split.
    """
    shares = fractions or Fractions()
    codes, names = factorise(groups, where="group")
    place = np.array([hash_fraction(name, salt=salt) for name in names.tolist()])
    part = np.searchsorted([shares.train, shares.train + shares.valid], place, side="right")
    if shares.test == 0:  # rounding of the sum must not leave a sliver for a part that was not wanted
        part = np.minimum(part, 1 if shares.valid > 0 else 0)
    labels = np.array(["train", "valid", "test"])
    return labels[part[codes]] if codes.size else labels[:0]


def hash_fraction(name: Any, *, salt: str = "") -> float:
    """A number in [0, 1) from a name (as text) and a salt by BLAKE2b: the same everywhere and always."""
    digest = hashlib.blake2b(f"{salt}\x1f{name}".encode(), digest_size=8).digest()
    return (int.from_bytes(digest, "big") >> 11) / float(1 << 53)


def entropy(probabilities: ArrayLike) -> Floats:
    """Uncertainty (rows,) of probabilities (rows, classes), in 0 to 1: Shannon's entropy over its largest
    value.
    """
    chances = _rows(probabilities)
    if chances.shape[1] < 2:
        return np.zeros(len(chances))
    safe = np.where(chances > 0, chances, 1.0)
    return np.asarray(np.clip(-(safe * np.log(safe)).sum(axis=1) / np.log(chances.shape[1]), 0.0, 1.0))


def margin(probabilities: ArrayLike) -> Floats:
    """Uncertainty (rows,) in 0 to 1: one less the lead of the most likely class over the next."""
    chances = _rows(probabilities)
    if chances.shape[1] < 2:
        return np.zeros(len(chances))
    two = np.partition(chances, -2, axis=1)[:, -2:]
    return np.asarray(1.0 - (two[:, 1] - two[:, 0]))


def disagreement(votes: Votes) -> Floats:
    """Chance (items,) that two different votes on the item differ, in 0 to 1; NaN with fewer than two
    votes.
    """
    agreement, shares = np.empty(votes.items), np.zeros(votes.classes)
    kernels.coincidence.pair_agreement(votes.by_item.start, votes.by_item.label, votes.classes, agreement, shares)
    return np.asarray(1.0 - agreement)


def pick_next(
    scores: ArrayLike,
    slices: Values,
    *,
    count: int,
    shares: Mapping[Any, float] | None = None,
    done: Mapping[Any, int] | None = None,
    salt: str = "",
) -> NDArray[np.int64]:
    """Positions (count,) of the rows to ask next, highest score first within each slice, slices kept in
    proportion.

    scores (n,): finite, higher = more worth asking. slices (n,): where each row belongs (a language, a
    topic). shares: the wanted proportion of each slice (default: equal for all); done: how many of each
    were asked before. One row at a time goes to the slice furthest behind its share, so what was skipped
    before is made up for; a slice that runs out leaves its turn to the others. Equal scores are ordered by
    a hash of position and salt. Fewer than count come back when there are no more rows.
    """
    worth = np.asarray(scores, dtype=np.float64)
    codes, names = factorise(slices, where="slice")
    _check_pick(worth, codes, count)
    keys = names.tolist()
    wanted = _wanted(keys, shares)
    asked = np.array([float((done or {}).get(name, 0)) for name in keys])
    tie = np.array([hash_fraction(row, salt=salt) for row in range(worth.size)])
    order = np.lexsort((tie, -worth, codes))
    ends = np.cumsum(np.bincount(codes, minlength=len(keys)))
    place = np.concatenate([[0], ends[:-1]]) if len(keys) else ends
    return _take_turns(order, place.copy(), ends=ends, wanted=wanted, asked=asked, count=count)


def _take_turns(
    order: NDArray[np.int64],
    place: NDArray[np.int64],
    *,
    ends: NDArray[np.int64],
    wanted: Floats,
    asked: Floats,
    count: int,
) -> NDArray[np.int64]:
    """Highest-quotient turns (Webster's rule): the next row goes where wanted / (asked + 1/2) is largest."""
    picked: list[int] = []
    while len(picked) < count:
        quotient = np.where((place < ends) & (wanted > 0), wanted / (asked + 0.5), -1.0)
        if not quotient.size or quotient.max() <= 0:
            break
        turn = int(quotient.argmax())
        picked.append(int(order[place[turn]]))
        place[turn] += 1
        asked[turn] += 1
    return np.array(picked, dtype=np.int64)


def _wanted(names: list[Any], shares: Mapping[Any, float] | None) -> Floats:
    if shares is None:
        return np.ones(len(names))
    wanted = np.array([float(shares.get(name, 0.0)) for name in names])
    if (wanted < 0).any() or not np.isfinite(wanted).all():
        raise invalid("stats.pick.shares", f"A slice's share is negative or not a number: {dict(shares)}.")
    return wanted


def _check_pick(worth: Floats, codes: NDArray[np.int32], count: int) -> None:
    if worth.shape != codes.shape or not np.isfinite(worth).all() or count < 0:
        raise invalid(
            "stats.pick.rows",
            f"{worth.size} scores, {codes.size} slices and a count of {count} were given.",
            hint="Give one finite score and one slice for each row, and a count of 0 or more.",
        )


def _rows(probabilities: ArrayLike) -> Floats:
    chances = np.asarray(probabilities, dtype=np.float64)
    if chances.ndim != 2 or not ((chances >= -1e-9) & (chances <= 1 + 1e-9)).all():
        raise invalid(
            "stats.uncertainty.shape",
            f"Probabilities of shape {chances.shape} were given; (rows, classes) in 0 to 1 was expected.",
        )
    return chances
