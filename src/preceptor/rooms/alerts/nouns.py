"""The thing of this room: an alert."""

from __future__ import annotations

from dataclasses import dataclass

LOOK_MICROS = 15 * 60_000_000
"""Whether there is work for somebody is looked up this often."""


@dataclass(frozen=True)
class Alert:
    """Somebody (an account's number) wants to hear; times in microseconds. `look_at` is when it is looked up next."""

    account_no: int
    wanted_at: int
    look_at: int
