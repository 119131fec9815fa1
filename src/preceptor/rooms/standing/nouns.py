"""The things of this room: rules, records and receipts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

WINDOW = 100
"""So many of a person's newest events a record remembers, at most."""


class Collector(StrEnum):
    """What is counted about a person."""

    GOLD = "gold"
    """Share right of the last gold items met."""
    AGREEMENT = "agreement"
    """Share of labels that are the consensus's, as of its last run."""
    FAST = "fast"
    """Share of the last answers given in less than a third of the time silent reading takes."""
    SAME = "same"
    """Answers in a row that say the same."""
    SKIPS = "skips"
    """Items skipped in a row."""
    ANSWERS = "answers"
    """Answers given."""
    TODAY = "today"
    """Answers given on this day (UTC)."""
    REVIEWED = "reviewed"
    """Share of the last answers reviewers looked at that they let stand."""

    @property
    def is_share(self) -> bool:
        return self is Collector.AGREEMENT or self.has_window

    @property
    def has_window(self) -> bool:
        return self in (Collector.GOLD, Collector.FAST, Collector.REVIEWED)


class Comparison(StrEnum):
    """How what is counted is held against a value."""

    BELOW = "below"
    """Less than the value."""
    AT_LEAST = "at_least"
    """The value or more."""


class Action(StrEnum):
    """What follows when all conditions hold."""

    WARN = "warn"
    """The person and the managers are told; nothing changes."""
    MORE_GOLD = "more_gold"
    """For some hours, more of what the person gets is gold."""
    PAUSE = "pause"
    """For some hours, the person gets nothing more in this project."""
    EXAM = "exam"
    """The person gets nothing more in this project before they passed an exam that grants a skill, anew."""
    ASK_AGAIN = "ask_again"
    """The items of their last answers are each given to one more person."""
    REMOVE = "remove"
    """A manager is asked whether the person should stop working here; nothing happens before they decide."""
    SET_ASIDE = "set_aside"
    """The person's answers in this project count no more and they get nothing more, until it is undone: decided by a person on
    evidence (`integrity`), never by a rule."""


@dataclass(frozen=True)
class Condition:
    """`value` is a share (0..1) or a count; it is held against what was counted only once there are `minimum` events, of which
    the last `window` count (shares of gold, of fast and of reviewed answers only)."""

    collector: Collector
    comparison: Comparison
    value: float
    minimum: int = 1
    window: int = 10


@dataclass(frozen=True)
class Draft:
    """A rule as its author writes it: all `conditions` must hold. `hours` for MORE_GOLD and PAUSE, `share` (0..1) for
    MORE_GOLD, `skill` for EXAM, `answers` (how many of their last) for ASK_AGAIN."""

    name: str
    conditions: Sequence[Condition]
    action: Action
    hours: int = 24
    share: float = 0.3
    skill: str = ""
    answers: int = 20


@dataclass(frozen=True)
class Rule:
    """A rule at rest; `version` grows with each change, made at `made_at` (micros) by the account `made_by`."""

    id: str
    project_id: int
    version: int
    draft: Draft
    on: bool
    made_at: int
    made_by: int


@dataclass(frozen=True)
class Facts:
    """What a rule can hope to see in a project: how many items and gold items, the share handed out as gold, the most answers
    an item gets, whether items show text, and the skills that open exams grant."""

    items: int
    gold: int
    gold_share: float
    overlap: int
    has_words: bool
    skills: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Count:
    """Yes-or-no events: how many in all, and the newest ones as "1" and "0", last one last."""

    total: int = 0
    last: str = ""


@dataclass(frozen=True)
class Record:
    """What was counted of one person in one project. `same` and `skips` run in a row, `skipped` is all skips, `said` the
    digest of the last answer, `today` the answers of `day` (days since 1970, UTC)."""

    answers: int = 0
    gold: Count = field(default_factory=Count)
    fast: Count = field(default_factory=Count)
    said: str = ""
    same: int = 0
    skips: int = 0
    skipped: int = 0
    labels: int = 0
    agreed: int = 0
    reviewed: Count = field(default_factory=Count)
    day: int = 0
    today: int = 0


@dataclass(frozen=True)
class Answered:
    """An answer was given: what it says (digest), and whether it was fast (None: nothing to read was shown), on which
    `day` (days since 1970, UTC)."""

    said: str = ""
    fast: bool | None = None
    day: int = 0


@dataclass(frozen=True)
class GoldMet:
    """An answer to gold was scored."""

    right: bool


@dataclass(frozen=True)
class Skipped:
    """An item was skipped."""


@dataclass(frozen=True)
class Agreed:
    """A consensus run measured this person: labels in all, and those that agree."""

    labels: int
    agreed: int


@dataclass(frozen=True)
class Reviewed:
    """A reviewer looked at an answer for the first time, and let it stand or not."""

    stands: bool


Signal = Answered | GoldMet | Skipped | Agreed | Reviewed


@dataclass(frozen=True)
class Seen:
    """Something that happened to one person at a time (micros)."""

    contributor_id: int
    at: int
    signal: Signal


@dataclass(frozen=True)
class Evidence:
    """A condition that held: what was found, and on how many events it rests."""

    condition: Condition
    found: float
    of: int


class ReceiptState(StrEnum):
    """Whether what a receipt says holds."""

    NOTED = "noted"
    """It only tells."""
    DONE = "done"
    """What followed was done once, and does not hold on."""
    PROPOSED = "proposed"
    """A person has to decide; nothing holds yet."""
    IN_FORCE = "in_force"
    """It holds, until its end if it has one."""
    DECLINED = "declined"
    """A person decided that nothing should follow."""
    UNDONE = "undone"
    """Taken back, by a manager or by an appeal."""


class AppealState(StrEnum):
    """Where an objection stands."""

    NONE = "none"
    """Nobody objected."""
    OPEN = "open"
    """The person objected; somebody who did not decide has to judge, in time."""
    GRANTED = "granted"
    """The person was right, or nobody judged in time."""
    UPHELD = "upheld"
    """The decision stays."""


@dataclass(frozen=True)
class Appeal:
    """`due_at`: if nobody has judged by then, it is granted. Times in micros; `judged_by` an account's number."""

    state: AppealState = AppealState.NONE
    plea: str = ""
    due_at: int | None = None
    reply: str = ""
    judged_by: int | None = None


@dataclass(frozen=True)
class Receipt:
    """A decision about a person. `decided_by` is the account of the person who decided, None where the rule alone did; `until`
    None: it has no end."""

    id: str
    project_id: int
    contributor_id: int
    rule: Rule
    evidence: Sequence[Evidence]
    state: ReceiptState
    made_at: int
    until: int | None
    decided_by: int | None = None
    note: str = ""
    appeal: Appeal = field(default_factory=Appeal)


@dataclass(frozen=True)
class Replay:
    """What a rule would have done since `since` (micros): it looked on at `events` of `people` people, and would have fired
    `fired` times on `hit` of them. `whole` False: there were more events than a replay reads, and the newest were read."""

    since: int
    events: int
    people: int
    fired: int
    hit: int
    whole: bool
