"""What a question about marks asks, and what is answered: pixels of the picture as shown."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, Strict

from preceptor.questions.contract import NAME, Many, QuestionBase, Schema

MOST_MARKS = 300
MOST_POINTS = 100
_WORD = r"^[A-Za-z0-9][A-Za-z0-9_.\-]{0,63}$"
Pixels = Annotated[float, Field(allow_inf_nan=False, ge=-100_000, le=100_000)]
Extent = Annotated[float, Field(allow_inf_nan=False, gt=0, le=100_000)]
Point = Annotated[tuple[Pixels, Pixels], Strict(False)]
Shape = Literal["box", "rotated", "polygon", "point"]


class Label(Schema):
    value: str = Field(pattern=_WORD)
    title: str = Field(min_length=1, max_length=200)
    help: str = Field(default="", max_length=1000)


class Attribute(Schema):
    """Something said of each mark, by one of a few words: hidden in part, cut off by the edge."""

    name: str = Field(pattern=NAME)
    title: str = Field(min_length=1, max_length=200)
    options: Annotated[Many[Annotated[str, Field(pattern=_WORD)]], Field(min_length=2, max_length=30)]
    required: bool = False


class Question(QuestionBase):
    kind: Literal["boxes"] = "boxes"
    labels: Annotated[Many[Label], Field(min_length=1, max_length=100)]
    shapes: Annotated[Many[Shape], Field(min_length=1, max_length=4)] = ("box",)
    attributes: Annotated[Many[Attribute], Field(max_length=10)] = ()
    at_least: int = Field(default=0, ge=0, le=MOST_MARKS)
    at_most: int = Field(default=100, ge=1, le=MOST_MARKS)
    point_radius: float = Field(default=20, gt=0, le=10_000)
    """Pixels by which two points may lie apart and still mean the same thing."""


class _Mark(Schema):
    label: str = Field(max_length=64)
    attributes: dict[str, Annotated[str, Field(max_length=64)]] = Field(default_factory=dict, max_length=10)


class Box(_Mark):
    """`x`, `y` is the corner at the top left."""

    shape: Literal["box"]
    x: Pixels
    y: Pixels
    width: Extent
    height: Extent


class Rotated(_Mark):
    """`x`, `y` is the middle; `angle` in degrees, clockwise."""

    shape: Literal["rotated"]
    x: Pixels
    y: Pixels
    width: Extent
    height: Extent
    angle: float = Field(allow_inf_nan=False, ge=0, lt=360)


class Polygon(_Mark):
    shape: Literal["polygon"]
    points: Annotated[Many[Point], Field(min_length=3, max_length=MOST_POINTS)]


class Spot(_Mark):
    shape: Literal["point"]
    x: Pixels
    y: Pixels


Mark = Annotated[Box | Rotated | Polygon | Spot, Field(discriminator="shape")]


class Answer(Schema):
    marks: Annotated[Many[Mark], Field(max_length=MOST_MARKS)]
