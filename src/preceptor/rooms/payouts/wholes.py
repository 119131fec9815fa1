"""All that a paper tells: a whole statement, a whole batch."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from preceptor.rooms.pay.nouns import EarnedSum, Earning
from preceptor.rooms.payouts.nouns import Batch, Payment


@dataclass(frozen=True)
class WholeStatement:
    """Everything of somebody's money of a month or a year, for its paper: sums of every line, the first lines themselves, payments.

    `name` is told to its owner alone, None for others; `moved_at` when anything of it last moved; times in microseconds.
    """

    period: str
    since: int
    until: int
    name: str | None
    pseudonym: str
    sums: tuple[EarnedSum, ...]
    entries: tuple[Earning, ...]
    payments: tuple[Payment, ...]
    projects: Mapping[int, str]

    @property
    def moved_at(self) -> int:
        moved = (
            at for one in self.entries for at in (one.earned_at, one.decided_at, one.contested_at, one.settled_at) if at
        )
        return max([self.since, *moved, *(one.changed_at for one in self.payments)])


@dataclass(frozen=True)
class WholeBatch:
    """A batch with every payment, and the names of its people and of those who made it, for its paper."""

    batch: Batch
    payments: tuple[Payment, ...]
    pseudonyms: Mapping[int, str]
    drawn_by: str
    released_by: str

    @property
    def moved_at(self) -> int:
        mine = (self.batch.drawn_at, self.batch.released_at or 0, self.batch.ended_at or 0)
        return max([*mine, *(one.changed_at for one in self.payments)])
