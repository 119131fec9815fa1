"""What is written: questions and exams."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from preceptor.rooms.workforce.nouns import Domain

MOST_TEXT, MOST_REASON, MOST_OPTION, MOST_TITLE = 8_000, 4_000, 2_000, 120
"""Characters."""
MOST_OPTIONS = 12
MOST_ACCEPTED = 50
MOST_SECTIONS = 20
MOST_ASKED = 200
"""Questions in one exam."""
MOST_MINUTES = 24 * 60
MOST_ATTEMPTS = 100
MOST_COOLDOWN_HOURS = 24 * 365
MOST_VALID_DAYS = 365 * 10
MOST_SAID = 64 * 1024
"""Bytes of one answer."""
GRACE = 30_000_000
"""Micros after the end in which an answer that was on its way still counts; it is marked late."""
RENEWAL = 30 * 24 * 3_600_000_000
"""Micros before a certificate ends from which its exam can be taken again."""


class Shape(StrEnum):
    """How a question is answered."""

    SINGLE = "single"
    """One option is chosen; where several are right, any of them is."""
    SEVERAL = "several"
    """All the right options are chosen, and no other."""
    SHORT = "short"
    """A few words, or a number."""
    PRACTICE = "practice"
    """A task as it is worked on, measured against gold."""


class Difficulty(StrEnum):
    """How hard its writer thinks it is; the statistics say how hard it was."""

    EASY = "easy"
    """Nearly everybody of the trade knows it."""
    MEDIUM = "medium"
    """Most of the trade know it."""
    HARD = "hard"
    """Only the good ones know it."""


class QuestionState(StrEnum):
    """Whether a question is asked."""

    ACTIVE = "active"
    """Exams draw it."""
    RETIRED = "retired"
    """Asked no more; what was answered stays and counts."""


@dataclass(frozen=True)
class Content:
    """What is asked and what is right. `text` and `reason` are markdown; `right` are places in `options`.

    SHORT is either `accepted` words or a `number` with its `tolerance`; PRACTICE a `form`, a `payload` for it and the `gold`.
    """

    shape: Shape
    text: str
    options: tuple[str, ...] = ()
    right: tuple[int, ...] = ()
    accepted: tuple[str, ...] = ()
    number: float | None = None
    tolerance: float = 0.0
    form: Mapping[str, Any] | None = None
    payload: Mapping[str, Any] | None = None
    gold: Mapping[str, Any] | None = None
    reason: str = ""


@dataclass(frozen=True)
class Tags:
    """What a question is found and drawn by. `topic` is a free word such as virology, "" for none."""

    domain: Domain = Domain.GENERAL
    topic: str = ""
    language: str = "en"
    difficulty: Difficulty = Difficulty.MEDIUM


@dataclass(frozen=True)
class Question:
    """One of the bank in its newest version; `version_no` names that version in hot tables. Times in microseconds."""

    id: str
    no: int
    state: QuestionState
    tags: Tags
    version: int
    version_no: int
    content: Content
    made_at: int
    changed_at: int


@dataclass(frozen=True)
class Version:
    """One version of a question, which never changes. `counts_as`: the version whose key its answers are counted by since it was
    corrected, None while its own holds."""

    no: int
    question_no: int
    number: int
    content: Content
    counts_as: int | None = None


@dataclass(frozen=True)
class BankFilter:
    """Which questions of the bank; what is None or "" is not asked."""

    state: QuestionState = QuestionState.ACTIVE
    domain: Domain | None = None
    topic: str = ""
    language: str = ""
    difficulty: Difficulty | None = None


class Feedback(StrEnum):
    """What is said once an attempt is graded, beside what was reached and needed."""

    NONE = "none"
    """Passed or not."""
    SCORE = "score"
    """The score of each section."""
    EACH = "each"
    """Of each question whether it was right, with the reason."""


class ExamState(StrEnum):
    """Whether an exam can be taken."""

    DRAFT = "draft"
    """Only those who write exams see it."""
    OPEN = "open"
    """Everybody who is signed in may take it."""
    CLOSED = "closed"
    """Nobody can start it any more; who has begun may finish."""


@dataclass(frozen=True)
class Section:
    """Questions of an exam: those named by id, or `count` drawn from the bank by tags. `pass_mark` in percent, None for none."""

    title: str
    questions: tuple[str, ...] = ()
    count: int = 0
    drawn: BankFilter = BankFilter()
    pass_mark: int | None = None

    @property
    def asked(self) -> int:
        return len(self.questions) or self.count


@dataclass(frozen=True)
class Plan:
    """All that an exam says. `minutes` None = no limit; marks in percent; `skill` "" = it grants none; `valid_days` None = for good."""

    title: str
    description: str = ""
    sections: tuple[Section, ...] = ()
    pass_mark: int = 70
    minutes: int | None = None
    attempts: int = 2
    cooldown_hours: int = 24
    shuffle_questions: bool = True
    shuffle_options: bool = True
    feedback: Feedback = Feedback.SCORE
    training: bool = False
    skill: str = ""
    valid_days: int | None = None

    @property
    def asked(self) -> int:
        return sum(section.asked for section in self.sections)


@dataclass(frozen=True)
class Exam:
    """`version` counts the changes; attempts keep the one they were begun with. `taken` graded attempts, `passed` of them. Times in
    microseconds."""

    id: str
    no: int
    state: ExamState
    version: int
    plan: Plan
    made_at: int
    changed_at: int
    taken: int = 0
    passed: int = 0


@dataclass(frozen=True)
class Replaced:
    """A question that is asked in another's place, and the exams that name it from now on."""

    question: Question
    exams: Sequence[Exam]


@dataclass(frozen=True)
class Tried:
    """How an answer would be counted: `score` 0 … 1, `right` from `right_from` on; `parts`: the score of each question of a
    practice item that its gold measures."""

    score: float
    right: bool
    right_from: float
    parts: Mapping[str, float]
