"""The things of this room: what an edit reaches, and what was asked again for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from preceptor.base.money import Money
from preceptor.rooms.policy.nouns import Change
from preceptor.rooms.work.nouns import Counts

Given = Mapping[int, int]
"""Version of the guidelines → how many answers were given under it."""


class Which(StrEnum):
    """Which items are asked again."""

    OLDER = "older"
    """All that hold an answer given under an older version, those of the oldest version first."""
    CLAUSES = "clauses"
    """Of these, the ones somebody asked about and was answered by a clause that differs now."""


class RevisionState(StrEnum):
    """How far a revision is."""

    ASKING = "asking"
    """A job sets old answers aside and lets their items be handed out again."""
    ASKED = "asked"
    """All its items wait for others, or have been judged anew."""
    UNDOING = "undoing"
    """A job lets the old answers count again."""
    UNDONE = "undone"
    """The old answers count; what was answered meanwhile counts beside them."""


@dataclass(frozen=True)
class Judged:
    """An item and the people's answers it holds, by the version they were given under."""

    item_no: int
    given: Given

    @property
    def oldest(self) -> int:
        return min(self.given)


@dataclass(frozen=True)
class Older:
    """How much was judged under versions before one."""

    items: int
    answers: int


@dataclass(frozen=True)
class Revision:
    """Items asked again because the guidelines changed between versions `since` and `until`. `most` is None for all. `items`,
    `answers` (set aside) and `places` (answers asked for) grow while the job goes on;
    passed over are items a reviewer `ruled` on and `other` ones (gold, held, no answer that counts). `short`: it ended early, since the budget did.
    `same_people`: whoever judged an item before may get it again. Times in microseconds."""

    id: str
    project_id: int
    since: int
    until: int
    which: Which
    most: int | None
    reason: str
    state: RevisionState
    job: str
    made_at: int
    made_by: int
    items: int = 0
    answers: int = 0
    places: int = 0
    ruled: int = 0
    other: int = 0
    short: bool = False
    same_people: bool = True
    undone_at: int | None = None
    note: str = ""
    at_version: int = -1
    at_item: int = 0
    """With `at_version`: the last item the job has looked at."""


@dataclass(frozen=True)
class Asked:
    """An item of a revision: the overlap it had, and its old answers by version."""

    item_no: int
    overlap: int
    given: Given


@dataclass(frozen=True)
class Cost:
    """What asking `items` again comes to, at most. `seconds`: what one answer takes on average, None before the first. `price`: what one
    comes to at the best rate, None where nothing is paid. `left`: what the budget has, None where there is none; `promised`: what
    is open already comes to. Money in minor units of `price`."""

    items: int
    overlap: int
    seconds: int | None
    price: Money | None
    left: int | None
    promised: int

    @property
    def places(self) -> int:
        return self.items * self.overlap

    @property
    def minutes(self) -> int | None:
        """Rounded up."""
        return -(-self.places * self.seconds // 60) if self.seconds is not None else None

    @property
    def total(self) -> Money | None:
        return self.price.times(self.places) if self.price is not None else None

    @property
    def affordable(self) -> int | None:
        """How many items the budget pays for beside what is open; None where it sets no limit."""
        if self.left is None or self.price is None or self.price.minor_units <= 0:
            return None
        return max(0, self.left - self.promised) // self.price.minor_units // self.overlap

    @property
    def in_budget(self) -> bool:
        return self.affordable is None or self.affordable >= self.items


@dataclass(frozen=True)
class ClauseReached:
    """A clause that differs, by its numbers in the two versions ("" where it is in one alone)."""

    change: Change
    was: str
    now: str
    title: str


@dataclass(frozen=True)
class Named:
    """Something that rests on the words before, by its id and what people call it."""

    id: str
    name: str


@dataclass(frozen=True)
class Reach:
    """What rests on the guidelines as they read before `until`. Lists are of the newest looked at (`LOOKED`); `builds` and
    `runs` are None for who may not see them. `people` may work in the project; where others must judge an item, it needs `people_needed`."""

    project_id: int
    since: int
    until: int
    clauses: Sequence[ClauseReached]
    judged: Counts
    older: Older
    on_clauses: int
    gold: int
    precedents: Sequence[Named]
    quizzes: Mapping[str, int]
    certificates: int
    builds: Sequence[Named] | None
    runs: Sequence[Named] | None
    models: int
    cost: Cost
    people: int
    people_needed: int


LOOKED = {"precedents": 1_000, "questions": 1_000, "gold": 10_000, "certificates": 1_000, "builds": 200, "runs": 200}
"""How many of each are looked at, newest first where they have an order."""
