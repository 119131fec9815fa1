"""What whoever waited hears: that there is work, and where."""

from __future__ import annotations

from collections.abc import Sequence

from preceptor.rooms.alerts.nouns import Alert
from preceptor.rooms.messages.nouns import Kind, Letter

_NAMED = 5


def work_found(one: Alert, names: Sequence[str]) -> Letter:
    """There is work in these projects; the first five are named."""
    values = {"projects": " · ".join(names[:_NAMED])}
    once = f"work/{one.account_no}/{one.wanted_at}"
    return Letter(one.account_no, Kind.OPENING_FOUND, "work_found", once, values, "/work")
