"""What happened to drives and invites. The trail names no reason of anybody's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from preceptor.base.events import Event


@dataclass(frozen=True, kw_only=True)
class DriveMade(Event):
    """A manager wants people asked in; `subject` is the drive. `asks` is its rule in words, "" for people named."""

    NAME: ClassVar[str] = "drives.drive_made"
    wanted: int
    asks: str


@dataclass(frozen=True, kw_only=True)
class DriveSent(Event):
    """The invites of a drive go out."""

    NAME: ClassVar[str] = "drives.drive_sent"


@dataclass(frozen=True, kw_only=True)
class DriveWithdrawn(Event):
    """Whoever had not answered is asked no more; `invite` is the only one that was taken back, "" for all."""

    NAME: ClassVar[str] = "drives.drive_withdrawn"
    invite: str = ""


@dataclass(frozen=True, kw_only=True)
class Invited(Event):
    """Somebody was asked in; `subject` is the invite."""

    NAME: ClassVar[str] = "drives.invited"
    drive: str


@dataclass(frozen=True, kw_only=True)
class Answered(Event):
    """Somebody said yes or no; `subject` is the invite. Why they said no is in no trail."""

    NAME: ClassVar[str] = "drives.answered"
    accepted: bool
