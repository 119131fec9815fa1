"""The time, handed in so that rules can be tried at any hour."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Protocol

MINUTE_MICROS = 60_000_000
DAY_MICROS = 24 * 60 * MINUTE_MICROS

Zone = tzinfo
"""Where a person lives by the clock; for rules, which import no datetime."""


class Clock(Protocol):
    """Tells the time in UTC."""

    def now(self) -> datetime: ...


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)


@dataclass
class SetClock:
    """A clock that moves only when told; for tests and rehearsals."""

    at: datetime = field(default_factory=lambda: datetime(2026, 1, 1, tzinfo=UTC))

    def now(self) -> datetime:
        return self.at

    def advance(self, **by: float) -> None:
        self.at += timedelta(**by)


def to_micros(at: datetime) -> int:
    """Microseconds since 1970 UTC, the way times are stored; refuses naive times."""
    if at.tzinfo is None:
        raise ValueError(f"naive time {at!r}: give it a time zone")
    return (at - _EPOCH) // timedelta(microseconds=1)


def from_micros(micros: int) -> datetime:
    return _EPOCH + timedelta(microseconds=micros)


def month_micros(year: int, month: int) -> tuple[int, int]:
    """When a month (1 to 12, UTC) begins and when it is over, in microseconds."""
    following = datetime(year + month // 12, month % 12 + 1, 1, tzinfo=UTC)
    return to_micros(datetime(year, month, 1, tzinfo=UTC)), to_micros(following)


def hour_of(micros: int, zone: tzinfo) -> int:
    """What hour it is (0..23) where `zone` holds."""
    return from_micros(micros).astimezone(zone).hour


def next_hour(micros: int, hour: int, zone: tzinfo) -> int:
    """The next time it is `hour` o'clock there; by the wall's clock, so that a day of 23 hours is one day too."""
    here = from_micros(micros).astimezone(zone)
    today = here.replace(hour=hour, minute=0, second=0, microsecond=0)
    return to_micros(today if today > here else today + timedelta(days=1))


def rfc3339(micros: int) -> str:
    """A stored time as every reply writes it: UTC, ending in Z."""
    return from_micros(micros).isoformat().replace("+00:00", "Z")


_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
