"""What happened in sessions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from preceptor.base.events import Event


@dataclass(frozen=True, kw_only=True)
class SessionMade(Event):
    """A session is planned; `subject` is its id."""

    NAME: ClassVar[str] = "calibration.session_made"
    title: str
    items: int
    people: int


@dataclass(frozen=True, kw_only=True)
class Invited(Event):
    """More people have a seat; `subject` is the session."""

    NAME: ClassVar[str] = "calibration.invited"
    people: int


@dataclass(frozen=True, kw_only=True)
class SessionMoved(Event):
    """A session is in another stage."""

    NAME: ClassVar[str] = "calibration.session_moved"
    stage: str


@dataclass(frozen=True, kw_only=True)
class TurnFinished(Event):
    """Somebody has answered every item of a turn; `seconds` is their time in the session so far, by the server's clock."""

    NAME: ClassVar[str] = "calibration.turn_finished"
    contributor: int
    turn: int
    seconds: int


@dataclass(frozen=True, kw_only=True)
class Certified(Event):
    """Somebody has both answers to every item, and so the certificate."""

    NAME: ClassVar[str] = "calibration.certified"
    contributor: int
    guidelines_version: int


@dataclass(frozen=True, kw_only=True)
class ClauseProposed(Event):
    """Somebody proposes other words for a clause; `subject` is the session. The words are not in the trail: it cannot be erased."""

    NAME: ClassVar[str] = "calibration.clause_proposed"
    clause: str
    contributor: int


@dataclass(frozen=True, kw_only=True)
class ProposalDecided(Event):
    """A manager decided about a proposal; `subject` is its id."""

    NAME: ClassVar[str] = "calibration.proposal_decided"
    clause: str
    state: str


@dataclass(frozen=True, kw_only=True)
class RequirementChanged(Event):
    """A project asks for a certificate before its next task, or asks no more."""

    NAME: ClassVar[str] = "calibration.requirement_changed"
    asked: bool
