"""What happens in this room."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from preceptor.base.events import Event


@dataclass(frozen=True, kw_only=True)
class EvaluationStarted(Event):
    """A run is being measured; `subject` is the evaluation."""

    NAME: ClassVar[str] = "evaluation.started"
    run: str
    build: str


@dataclass(frozen=True, kw_only=True)
class EvaluationFinished(Event):
    """A report is there and will not change; `accuracy` is {estimate, low, high, rows}, null without strict pairs."""

    NAME: ClassVar[str] = "evaluation.finished"
    run: str
    build: str
    accuracy: Mapping[str, Any] | None
