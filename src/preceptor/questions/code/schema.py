"""What is asked about code and what is answered, with the runs the page says were made."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from preceptor.questions.contract import Many, QuestionBase, Schema

DimensionName = Literal["correctness", "efficiency", "security", "best_practice", "instruction_following"]
MOST_RUNS = 50
LOW, HIGH = 1, 5


class Question(QuestionBase):
    kind: Literal["code"] = "code"
    dimensions: Annotated[Many[DimensionName], Field(min_length=1, max_length=5)] = (
        "correctness",
        "efficiency",
        "security",
        "best_practice",
        "instruction_following",
    )
    language: Literal["python", "javascript"] = "python"
    """What the responses are run as. Python has its standard library only."""
    tests: str = Field(default="", max_length=40)
    """Name of the field that holds tests: code run after a response; functions named test… are run one by one. "" = none."""
    must_run: bool = False
    """Whether every response must have been run before it is judged."""
    stop_after_seconds: int = Field(default=10, ge=1, le=60)


class Run(Schema):
    """One run in the person's own browser, as the page reports it. The code it runs can forge this: it helps the person
    judge, and is evidence of nothing."""

    response: str
    what: Literal["tests", "own"]
    outcome: Literal["passed", "failed", "error", "stopped"]
    passed: int = Field(ge=0, le=1000)
    failed: int = Field(ge=0, le=1000)
    seconds: float = Field(ge=0, le=3600)
    tried: str = Field(default="", max_length=10_000)
    """What the person added to the response to try it; only for their own tries."""
    output: str = Field(default="", max_length=2_000)
    runner: str = Field(default="", max_length=100)
    """The runner and its version, such as "Pyodide 314.0.7 (Python 3.14.2)"."""


class Answer(Schema):
    values: dict[str, dict[str, int]]
    """Response id → dimension → point."""
    runs: Annotated[Many[Run], Field(max_length=MOST_RUNS)] = ()
