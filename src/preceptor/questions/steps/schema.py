"""What a review of steps asks and what is answered, with the values of PRM800K."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from preceptor.questions.contract import Many, QuestionBase, Schema
from preceptor.questions.sound import Note, Passage

BAD, NEUTRAL, GOOD = -1, 0, 1
MOST_STEPS = 300
Finish = Literal["", "solution", "found_error", "give_up", "bad_problem"]
"""Why the review ended: Lightman et al., Let's verify step by step (2023), the released labels' `finish_reason`."""


class ErrorKind(Schema):
    value: str = Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.\-]{0,63}$")
    title: str = Field(min_length=1, max_length=100)
    help: str = Field(default="", max_length=1000)


class Question(QuestionBase):
    kind: Literal["steps"] = "steps"
    stop_at_error: bool = True
    """Whether the first wrong step ends the review: what follows from an error is neither right nor wrong."""
    errors: Annotated[Many[ErrorKind], Field(max_length=9)] = ()
    """What a wrong step may be; with any, each wrong step needs one."""
    rewrite: bool = True
    """Whether a better step may be written in place of a wrong one."""
    finish: bool = True
    """Whether it is asked why the review ended."""


class Judged(Schema):
    rating: int = Field(ge=BAD, le=GOOD)
    """−1 wrong, 0 neither harms nor helps, 1 right and a step ahead."""
    unsure: bool = False
    """No point is given, and `rating` is 0."""
    error: str = Field(default="", max_length=64)
    why: Note = ""
    better: Passage = ""

    @property
    def point(self) -> int | None:
        """−1, 0 or 1; None where unsure."""
        return None if self.unsure else self.rating


class Answer(Schema):
    steps: Annotated[Many[Judged], Field(max_length=MOST_STEPS)]
    """Of the first steps, in their order; those after the last one are not rated."""
    finish: Finish = ""
