"""The things of this room: gold, consensus, agreement and standing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from preceptor.rooms.work.nouns import Voices
from preceptor.stats.overlap import ASKED, Reason

GOLD_BLOCK = 5
"""How somebody does on gold is told in blocks: a figure that moved with every answer would show which items are gold."""


class Method(StrEnum):
    """How several answers become one."""

    MAJORITY = "majority"
    """Each voice counts the same."""
    DAWID_SKENE = "dawid_skene"
    """Each contributor's mistakes are learnt, label by label (Dawid and Skene 1979), shrunk to the crowd's."""
    ONE_COIN = "one_coin"
    """Each contributor has one accuracy; wants little data."""
    MACE = "mace"
    """Each contributor knows the answer, or guesses in a way of their own (Hovy et al. 2013)."""
    GLAD = "glad"
    """Contributors differ in ability, items in difficulty (Whitehill et al. 2009)."""
    ORDINAL = "ordinal"
    """Each contributor has a lean and a spread along the scale; where labels have no order, as dawid_skene."""


@dataclass(frozen=True)
class Wish:
    """How a project's consensus is to be inferred, and from whose answers."""

    method: Method = Method.DAWID_SKENE
    voices: Voices = field(default_factory=Voices)

    def told(self) -> dict[str, Any]:
        return {"method": self.method.value, "people": self.voices.people, "judges": list(self.voices.judges)}

    @classmethod
    def of(cls, told: Mapping[str, Any]) -> Wish:
        """From JSON, as `told` keeps it; what is not said is as by default."""
        method = Method(told.get("method", Method.DAWID_SKENE))
        return cls(method, Voices(told.get("people", True), tuple(told.get("judges", ()))))


@dataclass(frozen=True)
class GoldScore:
    """How one answer to a gold item did on one question: `score` = 1 − distance (0..1)."""

    answer: str
    item_no: int
    contributor_id: int
    question: str
    score: float
    right: bool


@dataclass(frozen=True)
class Consensus:
    """What the answers to one question of one item add up to. `confidence` (0..1) is the mean probability of its
    units; `units` holds each unit's label and probability (of a whole: each part's support); `answer` is None where
    they make no single answer. `ruling` is the verdict of a second look that settled it, "" where there was none."""

    item_no: int
    question: str
    answer: Mapping[str, Any] | None
    summary: str
    confidence: float
    answers: int
    units: Mapping[str, tuple[Any, float]]
    ruling: str = ""


@dataclass(frozen=True)
class ConsensusRow:
    """A consensus as the results page shows it."""

    item: str
    question: str
    summary: str
    answer: Mapping[str, Any] | None
    confidence: float
    answers: int
    excerpt: str
    ruling: str = ""


@dataclass(frozen=True)
class Stop:
    """Whether an item of a project with dynamic overlap is asked about again, and why (not).

    `reason` is that of `stats.overlap`, of the question that wants more most; `sure` (0..1) is the least of the
    probabilities of its labels, `gain` the most that further answers would add to one."""

    item_no: int
    reason: Reason
    question: str
    sure: float
    gain: float
    answers: int

    @property
    def asks(self) -> bool:
        return self.reason in ASKED


@dataclass(frozen=True)
class StopRow:
    """A stop as the results page shows it."""

    item: str
    reason: Reason
    question: str
    sure: float
    gain: float
    answers: int
    excerpt: str


@dataclass(frozen=True)
class Agreement:
    """Krippendorff's alpha of one question's family of units, with its 95 % bootstrap interval over units.

    `alpha` is None where nobody overlapped or every label was the same, in which case chance cannot be told. At level
    "distance" alpha is over the kind's own distance between whole answers, `percent` the mean of 1 − distance, `units`
    the items looked at and `labels` the answers. At level "mean" there is no alpha: `percent` is the mean over items of
    a figure of the kind's, named by `family`, and the interval is its own."""

    question: str
    family: str
    level: str
    alpha: float | None
    low: float | None
    high: float | None
    percent: float | None
    units: int
    raters: int
    labels: int
    coefficients: Mapping[str, tuple[float, float | None, float | None]] = field(default_factory=dict)
    """Other coefficients (`stats.agreement.Coefficient`) → estimate, low, high, of labels; by weights where they have an
    order. Intervals are over items, whose units are no independent witnesses. Empty for whole answers."""


@dataclass(frozen=True)
class Standing:
    """How one contributor does in one project. Rates come with 95 % intervals; None until there is something to go
    by. `gold_accuracy` is the share of gold questions right, `agreement` the share of labels that match the others'
    consensus (their own answer left out), `reliability` what truth inference thinks of them."""

    contributor_id: int
    pseudonym: str
    answers: int
    seconds: float
    gold_seen: int
    gold_right: int
    gold_accuracy: tuple[float, float, float] | None
    agreement: tuple[float, float, float] | None
    agreement_labels: int
    reliability: float | None
    owed: float | None
    """How much alpha owes to them: alpha less alpha without them, the mean over questions by their labels; below 0 for who
    holds agreement down."""
    imported: bool
    model: bool
    """A model that judges: measured like people, part of none of their figures."""


@dataclass(frozen=True)
class GoldTally:
    """Gold questions somebody met in a project and got right; `told_*` are the same as of the last full block."""

    seen: int = 0
    right: int = 0
    told_seen: int = 0
    told_right: int = 0

    def plus(self, right: bool, *, was: bool | None, block: int) -> GoldTally:
        """With one more score; `was` is what the same answer had before, None for a new one."""
        if was is not None:
            return replace(self, right=self.right + int(right) - int(was))
        seen, hits = self.seen + 1, self.right + int(right)
        if seen % block:
            return replace(self, seen=seen, right=hits)
        return GoldTally(seen, hits, seen, hits)


@dataclass(frozen=True)
class Reliability:
    """What a consensus run learnt of one contributor on one question: expected share of right labels, with interval, and how many
    labels others gave too (`shared`), of which `agreed` are what most of them said."""

    contributor_id: int
    question: str
    reliability: float
    low: float
    high: float
    labels: int
    shared: int
    agreed: int
    owed: float | None = None
    """How much alpha owes to them; None where it is not told (whole answers, models)."""


@dataclass(frozen=True)
class Doubt:
    """One label that looks wrong by everybody else's word: `quality` (0..1) is the chance that it is right, by the item's other
    answers and what was learnt of those who gave them; `likely` is what they make most likely."""

    item_no: int
    contributor_id: int
    question: str
    unit: str
    given: Any
    likely: Any
    quality: float


@dataclass(frozen=True)
class DoubtRow:
    """A doubt as the results page shows it."""

    item: str
    pseudonym: str
    question: str
    unit: str
    given: Any
    likely: Any
    quality: float
    excerpt: str


@dataclass(frozen=True)
class JoinedShare:
    """How often one label is right over all units that people or one model judged, by both together (prediction-powered
    inference): 95 % intervals over items. `human` is from people alone, `model` from it alone, `weight` (0..1) how far it was
    believed; `both` and `alone` count units. Fair only where people judged a random part."""

    contributor_id: int
    question: str
    family: str
    label: Any
    estimate: float
    low: float
    high: float
    human: float
    human_low: float
    human_high: float
    model: float
    weight: float
    correlation: float | None
    both: int
    alone: int


@dataclass(frozen=True)
class Needed:
    """How many judgments a margin of error asks for: (items, judgments) by people alone, and with a model beside them. `alike` (0..1):
    how far people's answers to one item say the same, the project's mean alpha, 1 before anything is known."""

    margin: float
    per_item: int
    alike: float
    population: int
    alone: tuple[int, int]
    joined: tuple[int, int] | None
    model: str | None


@dataclass(frozen=True)
class GoldCheck:
    """How right (0..1, with its 95 % interval) one method is on `items` gold items held out; the log loss in nats; its `lapse` rate (0..1).
    `suggested`, once a question: the one to infer with, which is the present one unless another loses less."""

    question: str
    method: Method
    items: int
    right: float
    low: float
    high: float
    loss: float
    lapse: float
    suggested: bool


@dataclass(frozen=True)
class Outcome:
    """All one consensus run found; `gold_checks`: on gold held out; `joined`: by people and models together."""

    consensus: Sequence[Consensus]
    agreement: Sequence[Agreement]
    reliability: Sequence[Reliability]
    stops: Sequence[Stop] = ()  # of a project with dynamic overlap: each item's decision
    doubts: Sequence[Doubt] = ()  # labels that look wrong, least likely first
    gold_checks: Sequence[GoldCheck] = ()
    joined: Sequence[JoinedShare] = ()
