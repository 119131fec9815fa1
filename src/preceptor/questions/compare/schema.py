"""What a comparison asks and what is answered."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from preceptor.questions.contract import QuestionBase, Schema


class Question(QuestionBase):
    kind: Literal["compare"] = "compare"
    points: Literal[7, 5, 3] = 7
    """Points on the scale: 7 runs from −3 (left much better) by 0 (the same) to 3 (right much better)."""
    allow_tie: bool = True
    allow_both_bad: bool = True

    @property
    def reach(self) -> int:
        """The largest value on the scale: 3, 2 or 1."""
        return self.points // 2


class Answer(Schema):
    left: str
    right: str
    value: int = Field(ge=-3, le=3)
    """Negative: left is better; 0: the same; positive: right is better."""
    both_bad: bool = False

    @property
    def canonical(self) -> tuple[str, str, int]:
        """(first id, second id, value) with ids sorted, so that the side it was shown on does not matter."""
        if self.left <= self.right:
            return self.left, self.right, self.value
        return self.right, self.left, -self.value
