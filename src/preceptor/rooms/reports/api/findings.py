"""Wire shapes of what happened over time, of people, and of findings."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Self

from pydantic import BaseModel

from preceptor.base.clock import rfc3339
from preceptor.rooms.reports.nouns import Confused, Findings, Grouped, History, Point, Stretch
from preceptor.stats.intervals import wilson

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class HealthShare(BaseModel):
    """A share (0..1) with its 95 % interval."""

    estimate: float
    low: float
    high: float

    @classmethod
    def of(cls, one: tuple[float, float, float] | None) -> Self | None:
        return cls(estimate=one[0], low=one[1], high=one[2]) if one is not None else None

    @classmethod
    def counted(cls, count: int, of: int) -> Self | None:
        if not of:
            return None
        found = wilson(count, of)
        return cls(estimate=found.estimate, low=found.low, high=found.high)


class StretchBody(BaseModel):
    """A day (or week) from `first` on. `pace`: active seconds of the answer in the middle; `spent` minor units, null where it is not
    known; `people` came for the first time."""

    first: str
    answers: int
    people: int
    skipped: int
    returned: int
    gold: HealthShare | None
    pace: float | None
    spent: int | None
    each: float | None

    @classmethod
    def of(cls, one: Stretch) -> Self:
        day = one.day
        return cls(
            first=(_EPOCH + timedelta(days=one.first)).date().isoformat(), answers=day.answers, people=day.people,
            skipped=day.skipped, returned=day.returned, gold=HealthShare.counted(day.gold_right, day.gold),
            pace=one.pace, spent=one.spent,
            each=one.spent / day.answers if one.spent is not None and day.answers else None,
        )  # fmt: skip


class HealthHistory(BaseModel):
    """`unit` "day" or "week"; `currency` "" where money is not shown. `each` of a row is what an answer cost, in minor units."""

    rows: list[StretchBody]
    unit: str
    currency: str

    @classmethod
    def of(cls, one: History) -> Self:
        return cls(rows=[StretchBody.of(each) for each in one.stretches], unit=one.unit, currency=one.currency)


class PersonPoint(BaseModel):
    """Somebody's answers, active seconds an answer, share right on gold, and share of labels that are the consensus's."""

    contributor: int
    pseudonym: str
    answers: int
    pace: float
    gold: HealthShare | None
    agreement: HealthShare | None
    stopped: bool

    @classmethod
    def of(cls, one: Point) -> Self:
        return cls(
            contributor=one.contributor_id, pseudonym=one.pseudonym, answers=one.answers, pace=one.pace,
            gold=HealthShare.of(one.gold), agreement=HealthShare.of(one.agreement), stopped=one.stopped,
        )  # fmt: skip


class PeoplePoints(BaseModel):
    """Those who answered most, of `of` people in all."""

    rows: list[PersonPoint]
    of: int


class GroupAgreement(BaseModel):
    """Agreement on a question (one `family` of it) within the group `name` of items. `by`: "time", "clause", "group" or the name of a
    field. `alpha` null: chance cannot be told; `same` is the share of pairs of labels that agree."""

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

    @classmethod
    def of(cls, one: Grouped) -> Self:
        return cls(**vars(one))


class ConfusedLabels(BaseModel):
    """`counts[i][j]`: how often somebody said `labels[i]` where the consensus is `labels[j]`."""

    question: str
    family: str
    labels: list[str]
    counts: list[list[int]]

    @classmethod
    def of(cls, one: Confused) -> Self:
        return cls(
            question=one.question, family=one.family, labels=list(one.labels), counts=[list(row) for row in one.counts]
        )


class HealthFindings(BaseModel):
    """Of the last look, after a consensus: `answers` to `items` were read, `whole` false: an even part of all. `at` null: nobody has
    looked yet."""

    at: str | None
    answers: int
    items: int
    whole: bool
    unit: str
    groups: list[GroupAgreement]
    confused: list[ConfusedLabels]

    @classmethod
    def of(cls, one: Findings | None) -> Self:
        if one is None:
            return cls(at=None, answers=0, items=0, whole=True, unit="day", groups=[], confused=[])
        return cls(
            at=rfc3339(one.at), answers=one.answers, items=one.items, whole=one.whole, unit=one.unit,
            groups=[GroupAgreement.of(each) for each in one.groups],
            confused=[ConfusedLabels.of(each) for each in one.confused],
        )  # fmt: skip
