"""What happens later: events are counted."""

from __future__ import annotations

from collections.abc import Sequence

from preceptor.base.events import Heard
from preceptor.infra.unit import Ctx
from preceptor.rooms.reports import actions
from preceptor.rooms.reports.counting import EVENTS

__all__ = ["EVENTS", "on_events"]


def on_events(ctx: Ctx, events: Sequence[Heard]) -> None:
    """Hears what is counted: adds to days and people."""
    actions.count(ctx, events)
