"""How amounts, times and references stand on paper: the same in every language."""

from __future__ import annotations

from preceptor.base.clock import from_micros
from preceptor.base.money import Money, spelled

_SHORT = 12


def amount(currency: str, minor_units: int) -> str:
    """“12.50”; its currency stands above it."""
    return spelled(Money(currency, minor_units))


def day(micros: int) -> str:
    return from_micros(micros).strftime("%Y-%m-%d")


def minute(micros: int) -> str:
    return from_micros(micros).strftime("%Y-%m-%d %H:%M")


def clock(seconds: int) -> str:
    """“1:05:30”; a dash for no time."""
    return f"{seconds // 3600}:{seconds // 60 % 60:02d}:{seconds % 60:02d}" if seconds else "–"


def short(reference: str) -> str:
    """The end of an id, where ids of one moment differ: enough to find it by."""
    return reference[-_SHORT:]
