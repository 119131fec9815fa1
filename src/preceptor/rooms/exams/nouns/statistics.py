"""What answers say of the questions themselves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from preceptor.rooms.exams.nouns.written import Question
from preceptor.stats.intervals import Interval


class Sign(StrEnum):
    """Why somebody should look at a question; none of them decides."""

    WRONG_KEY = "wrong_key"
    """Those who know less answer it rightly more often: is the key right?"""
    LEAKED = "leaked"
    """It grew easier over time than people grew able, or right answers came faster: is it known?"""
    TELLS_LITTLE = "tells_little"
    """Those who know more answer it hardly better."""


@dataclass(frozen=True)
class Choice:
    """One option: how often it was chosen, by everybody and by the lowest and highest 27 % on the other questions."""

    place: int
    text: str
    right: bool
    chosen: int
    share: float
    lower: float
    upper: float
    discrimination: float


@dataclass(frozen=True)
class QuestionStatistics:
    """Of one question: share right, item-rest discrimination, slope and difficulty of the 2PL; NaN where unknown.

    `better`: the option that those who know more choose, where the key looks wrong; `leak_p`: the chance of so much ease and speed were it not known.
    """

    question: Question
    answers: int
    right: Interval
    discrimination: Interval
    slope: Interval
    difficulty: float
    leak_p: float
    choices: Sequence[Choice]
    signs: Sequence[Sign]
    better: int | None = None


@dataclass(frozen=True)
class ExamStatistics:
    """Of an exam's questions, those to look at first. `attempts` looked at, of so many `people`, each one's earliest among them.

    `alpha`: of a form that everybody was put whole, else NaN; `reliability`: of the 2PL, also where questions are drawn.
    """

    attempts: int
    people: int
    alpha: Interval
    reliability: Interval
    rows: Sequence[QuestionStatistics]
