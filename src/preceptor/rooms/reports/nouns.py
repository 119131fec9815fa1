"""The things of this room: indicators, targets, days, people, findings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

MOST_DAYS = 366
"""The longest stretch of time one look shows."""
TOTAL = 0
"""The "day" under which everything that ever happened in a project is added up."""


class Indicator(StrEnum):
    """One figure of a project's health."""

    STOPPED = "stopped"
    """Share of the people who worked here who are paused, kept out by an exam, set aside or removed now."""
    REJECTED = "rejected"
    """Share of the answers reviewers looked at that they did not let stand."""
    SUBMITTED = "submitted"
    """Share of the items begun that ended in an answer, and were neither skipped nor left until their time ran out."""
    GOLD = "gold"
    """Share of answers to gold that were right."""
    AGREEMENT = "agreement"
    """Krippendorff's alpha of the question people agree on least, as of the last consensus; Gwet's coefficient of one to which nearly
    everybody says the same."""
    OVERTURNED = "overturned"
    """Share of reviewers' verdicts that a blind second look overturned, over all time."""
    PACE = "pace"
    """Active seconds of the answer in the middle."""
    FAST = "fast"
    """Share of answers given in less than a third of the time silent reading takes, of those looked at."""
    WAGE = "wage"
    """What an hour of active time came to, over all time and people, in minor units; its target is the project's floor."""
    QUEUE = "queue"
    """Days until the last item is answered, at the pace of the days looked at."""
    BUDGET = "budget"
    """Share of what is left to answer that the money left pays for, at most 10."""
    QUESTIONS = "questions"
    """Hours the oldest question of a contributor has waited for an answer."""
    EXPOSURE = "exposure"
    """Points (severity × minutes) of difficult content in seven days, of whoever met most; told of five people or more."""


class State(StrEnum):
    """How an indicator stands."""

    WELL = "well"
    """It is where it should be."""
    WATCH = "watch"
    """It misses its target, by so little that it may be chance, or by a fifth of it at most."""
    ACT = "act"
    """It misses its target for certain."""
    TOO_FEW = "too_few"
    """There is too little yet to tell."""
    PLAIN = "plain"
    """Nobody set a target: it is told and not judged."""


@dataclass(frozen=True)
class Aim:
    """What an indicator should be where nobody said otherwise. `least` is how many things it must rest on; `most` the highest
    target that makes sense, `fixed` that it is set elsewhere."""

    target: float | None
    at_least: bool
    least: int
    most: float = 1.0
    fixed: bool = False


AIMS: Mapping[Indicator, Aim] = {
    Indicator.STOPPED: Aim(0.20, False, 5),
    Indicator.REJECTED: Aim(0.30, False, 30),
    Indicator.SUBMITTED: Aim(0.90, True, 30),
    Indicator.GOLD: Aim(0.70, True, 30),
    Indicator.AGREEMENT: Aim(0.667, True, 20),
    Indicator.OVERTURNED: Aim(0.15, False, 20),
    Indicator.PACE: Aim(None, False, 30, most=86_400),
    Indicator.FAST: Aim(0.05, False, 30),
    Indicator.WAGE: Aim(None, True, 30, fixed=True),
    Indicator.QUEUE: Aim(None, False, 30, most=3_650),
    Indicator.BUDGET: Aim(1.0, True, 1, most=10),
    Indicator.QUESTIONS: Aim(24, False, 0, most=8_760),
    Indicator.EXPOSURE: Aim(1_440, False, 5, most=1_800),
}
"""Stopped, rejected and submitted are the published figures of a large crowd platform (Toloka); agreement is Krippendorff's least for
tentative conclusions (2004); gold is where a healthy project's people stand on Scale's histogram; exposure four fifths of the house's
weekly cap. The rest are ours."""


@dataclass(frozen=True)
class Found:
    """What was found of an indicator, resting on `of` things. `low` and `high` are its 95 % interval; `about` holds further numbers
    by name; `question` names the form's question where it is about one, `part` a dimension of it."""

    indicator: Indicator
    value: float | None
    of: int
    low: float | None = None
    high: float | None = None
    target: float | None = None
    """Where it is set elsewhere."""
    currency: str = ""
    question: str = ""
    part: str = ""
    """Of that question, "" for all of it."""
    about: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Health:
    """An indicator as it is shown. `target_own`: the project set it."""

    found: Found
    state: State
    target: float | None
    target_own: bool
    at_least: bool
    least: int


@dataclass(frozen=True)
class Report:
    """How a project is. `days`: over how many days was looked where time matters; `changed_at` (micros) is when anything it rests on
    was last counted, 0 for never."""

    indicators: Sequence[Health]
    days: int
    changed_at: int


@dataclass(frozen=True)
class Day:
    """What happened in a project on one day (days since 1970, UTC), or ever (`TOTAL`).

    `work` counts answers to items that are not gold; `seconds` are active ones, also of what was skipped; `people` came for the first
    time. `fast` of `fast_of` answers looked at were too fast. `pace` maps a step of the scale in `rules.step` to answers. `spent` is
    everything the project ever spent by then, minor units, as seen at `spent_at` (micros)."""

    answers: int = 0
    work: int = 0
    seconds: int = 0
    skipped: int = 0
    returned: int = 0
    gold: int = 0
    gold_right: int = 0
    reviewed: int = 0
    stood: int = 0
    fast: int = 0
    fast_of: int = 0
    people: int = 0
    pace: Mapping[int, int] = field(default_factory=dict)
    spent: int = 0
    spent_at: int = 0


@dataclass(frozen=True)
class Stretch:
    """A day, or a week, from its `first` day on (days since 1970); `spent` on it in minor units, None where it is not known."""

    first: int
    day: Day
    pace: float | None
    """Active seconds of the answer in the middle."""
    spent: int | None


@dataclass(frozen=True)
class History:
    """How it went; `unit` is "day" or "week"."""

    stretches: Sequence[Stretch]
    unit: str
    currency: str


@dataclass(frozen=True)
class Doing:
    """What one person did in one project; `stopped_until` (micros) is 0 for whoever may work."""

    contributor_id: int
    answers: int
    seconds: int
    gold: int
    gold_right: int
    stopped_until: int


@dataclass(frozen=True)
class Point:
    """A person on the scatter. `pace` is active seconds an answer; `gold` and `agreement` are shares with 95 % intervals."""

    contributor_id: int
    pseudonym: str
    answers: int
    pace: float
    gold: tuple[float, float, float] | None
    agreement: tuple[float, float, float] | None
    stopped: bool


@dataclass(frozen=True)
class Grouped:
    """How far people agree on one question within one group of items. `by` is "time", "clause", "group" or a field's name; `name` the
    group's own. `alpha` None: everybody says the same, or nobody overlaps; `same` is the share of pairs of labels that agree."""

    by: str
    name: str
    question: str
    family: str
    alpha: float | None
    low: float | None
    high: float | None
    same: float | None
    items: int
    labels: int


@dataclass(frozen=True)
class Confused:
    """One table of labels: `counts[i][j]` times somebody said `labels[i]` where the consensus is `labels[j]`."""

    question: str
    family: str
    labels: Sequence[str]
    counts: Sequence[Sequence[int]]


@dataclass(frozen=True)
class Findings:
    """What the last look at the answers found; `answers` on `items` were read, `whole` False: an even part of all. `unit` of groups
    by time: "day" or "week"."""

    at: int
    answers: int
    items: int
    whole: bool
    unit: str
    groups: Sequence[Grouped] = ()
    confused: Sequence[Confused] = ()
