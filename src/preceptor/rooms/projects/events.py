"""What happened to projects; the subject is the project's number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from preceptor.base.events import Event


@dataclass(frozen=True, kw_only=True)
class ProjectMade(Event):
    """`template` is "" for a form of one's own; `with_sample`: the template's sample items are wanted."""

    NAME: ClassVar[str] = "projects.project_made"
    name: str
    template: str
    with_sample: bool


@dataclass(frozen=True, kw_only=True)
class ProjectChanged(Event):
    """`what` names the settings that are other ones now; `now` holds their new values as JSON."""

    NAME: ClassVar[str] = "projects.project_changed"
    what: tuple[str, ...]
    now: dict[str, object]


@dataclass(frozen=True, kw_only=True)
class FormChanged(Event):
    """A new version holds for every item handed out from now on; `changes` are sentences."""

    NAME: ClassVar[str] = "projects.form_changed"
    version: int
    changes: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class StateChanged(Event):
    NAME: ClassVar[str] = "projects.state_changed"
    was: str
    now: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class HoldChanged(Event):
    """Nothing is handed out any more, for this reason, although the project is open; "" when it is again."""

    NAME: ClassVar[str] = "projects.hold_changed"
    reason: str


@dataclass(frozen=True, kw_only=True)
class RoundBegun(Event):
    NAME: ClassVar[str] = "projects.round_begun"
    round: int
