"""What happens in this room."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from preceptor.base.events import Event


@dataclass(frozen=True, kw_only=True)
class RunStarted(Event):
    """A run was asked for; `subject` is the run."""

    NAME: ClassVar[str] = "training.run_started"
    name: str
    method: str
    build: str
    build_hash: str


@dataclass(frozen=True, kw_only=True)
class RunFinished(Event):
    """A model is saved and its held-out rows are scored; `subject` is the run."""

    NAME: ClassVar[str] = "training.run_finished"
    method: str
    build: str
    metrics: Mapping[str, float]


@dataclass(frozen=True, kw_only=True)
class RunFailed(Event):
    """A run came to no model; `problem` says why."""

    NAME: ClassVar[str] = "training.run_failed"
    method: str
    problem: Mapping[str, Any] | None


@dataclass(frozen=True, kw_only=True)
class RunCancelled(Event):
    """Somebody called a run off; its last checkpoint is kept."""

    NAME: ClassVar[str] = "training.run_cancelled"
    method: str


@dataclass(frozen=True, kw_only=True)
class RunRetried(Event):
    """Somebody let a failed or cancelled run go on from its last checkpoint."""

    NAME: ClassVar[str] = "training.run_retried"
    method: str
