"""What happened to questions, exams, attempts and skills."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from preceptor.base.events import Event


@dataclass(frozen=True, kw_only=True)
class QuestionsAdded(Event):
    """`count` questions are new in the bank; `subject` is the first one's id."""

    NAME: ClassVar[str] = "exams.questions_added"
    count: int


@dataclass(frozen=True, kw_only=True)
class QuestionChanged(Event):
    """It has a new version; those before stay as they were asked."""

    NAME: ClassVar[str] = "exams.question_changed"
    version: int


@dataclass(frozen=True, kw_only=True)
class QuestionRetired(Event):
    """It is asked no more; `replaced_by` is the id of the one that is asked in its place, "" for none."""

    NAME: ClassVar[str] = "exams.question_retired"
    why: str
    replaced_by: str = ""


@dataclass(frozen=True, kw_only=True)
class QuestionBroughtBack(Event):
    """It is asked again."""

    NAME: ClassVar[str] = "exams.question_brought_back"


@dataclass(frozen=True, kw_only=True)
class QuestionRekeyed(Event):
    """Another answer is right from now on, also for what was answered before."""

    NAME: ClassVar[str] = "exams.question_rekeyed"
    version: int
    why: str


@dataclass(frozen=True, kw_only=True)
class ExamMade(Event):
    """A draft was begun."""

    NAME: ClassVar[str] = "exams.exam_made"
    title: str


@dataclass(frozen=True, kw_only=True)
class ExamChanged(Event):
    """It says something else from this version on; attempts keep the one they were begun with."""

    NAME: ClassVar[str] = "exams.exam_changed"
    version: int


@dataclass(frozen=True, kw_only=True)
class ExamOpened(Event):
    """It can be taken."""

    NAME: ClassVar[str] = "exams.exam_opened"


@dataclass(frozen=True, kw_only=True)
class ExamClosed(Event):
    """It cannot be started any more."""

    NAME: ClassVar[str] = "exams.exam_closed"


@dataclass(frozen=True, kw_only=True)
class AttemptStarted(Event):
    """Somebody began an exam."""

    NAME: ClassVar[str] = "exams.attempt_started"
    exam: str
    contributor: int
    number: int


@dataclass(frozen=True, kw_only=True)
class AttemptGraded(Event):
    """An attempt came to its end, or was counted anew (`regraded`); `number` is its person's nth. From `started_at` (micros) to its
    end there are `seconds`, for whoever pays for them; `answered` questions have an answer."""

    NAME: ClassVar[str] = "exams.attempt_graded"
    exam: str
    contributor: int
    passed: bool
    percent: float
    seconds: int
    regraded: bool = False
    number: int = 1
    started_at: int = 0
    answered: int = 0


@dataclass(frozen=True, kw_only=True)
class AccommodationSet(Event):
    """Somebody has another share of the time from now on; `subject` is their account's id."""

    NAME: ClassVar[str] = "exams.accommodation_set"
    time_percent: int


@dataclass(frozen=True, kw_only=True)
class SkillGranted(Event):
    """Somebody holds a skill from now on; `subject` is its name, `source` what showed it."""

    NAME: ClassVar[str] = "exams.skill_granted"
    account_no: int
    level: int
    source: str
    expires_at: int | None


@dataclass(frozen=True, kw_only=True)
class SkillExpired(Event):
    """Somebody holds a skill no more; `subject` is its name."""

    NAME: ClassVar[str] = "exams.skill_expired"
    account_no: int
    source: str
