"""Who set how many probes there are, and when what sways people was measured."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from preceptor.base.events import Event


@dataclass(frozen=True, kw_only=True)
class SettingChanged(Event):
    """`subject` is the project's id."""

    NAME: ClassVar[str] = "probes.setting_changed"
    share: float
    kinds: Sequence[str]
    distance: int


@dataclass(frozen=True, kw_only=True)
class Measured(Event):
    """What sways people was measured anew; `subject` is the job."""

    NAME: ClassVar[str] = "probes.measured"
    choices: int
    probes: int
