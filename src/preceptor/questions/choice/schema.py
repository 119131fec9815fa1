"""What a choice asks and what is answered."""

from __future__ import annotations

from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from preceptor.questions.choice.tree import Tree, tree_of
from preceptor.questions.contract import Many, QuestionBase, Schema

VALUE = r"^[A-Za-z0-9][A-Za-z0-9_.\-/]{0,63}$"
MOST_OPTIONS = 10_000
"""In a taxonomy of which one is chosen."""
MOST_OF_SEVERAL = 500
"""Where several may be chosen each option is a judgment of its own, in every answer."""


class Option(Schema):
    value: str = Field(pattern=VALUE)
    title: str = Field(min_length=1, max_length=200)
    help: str = Field(default="", max_length=1000)
    parent: str = Field(default="", max_length=64)
    """The option it lies under; "" = at the top. One with others under it is a branch."""


class Question(QuestionBase):
    kind: Literal["choice"] = "choice"
    options: Annotated[Many[Option], Field(min_length=2, max_length=MOST_OPTIONS)]
    multiple: bool = False
    at_least: int = Field(default=1, ge=0, le=200)
    at_most: int | None = Field(default=None, ge=1, le=200)
    """How many may be chosen where `multiple`; None = all of them."""
    leaves_only: bool = False
    """Whether a branch may not be chosen itself, only what lies at its end."""
    allow_other: bool = False
    """Whether something that is not listed may be written."""
    allow_unsure: bool = False
    allow_hard: bool = False
    """Whether "hard to interpret" is an answer: it speaks of the item, where unsure speaks of the person."""
    set_distance: Literal["jaccard", "masi"] = "jaccard"
    """How far two sets lie apart where `multiple`; MASI is harder on sets that only overlap."""

    @cached_property
    def tree(self) -> Tree:
        """Made once for a question: a form never changes, and thousands of answers are checked against it."""
        return tree_of({option.value: option.parent for option in self.options})


class Answer(Schema):
    values: Many[str] = ()
    unsure: bool = False
    """An honest answer that labels nothing: unknown is not no."""
    hard: bool = False
    """The item cannot be interpreted: a judgment, and labelled as one."""
    other: str = Field(default="", max_length=500)
    """What is not on the list, in the person's words."""
