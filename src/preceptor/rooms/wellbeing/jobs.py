"""What is heard: answers and skips are counted, erased accounts forgotten."""

from __future__ import annotations

from collections.abc import Sequence

from preceptor.base.events import Heard
from preceptor.infra.unit import Ctx
from preceptor.rooms.wellbeing import actions


def on_work(ctx: Ctx, events: Sequence[Heard]) -> None:
    """Hears work.answer_given and routing.item_skipped: what was looked at counts, however it ended. A moment behind, so hand-out
    reckons with what is underway."""
    actions.count(ctx, events)


def on_accounts_erased(ctx: Ctx, events: Sequence[Heard]) -> None:
    """Hears identity.account_erased."""
    actions.forget(ctx, {one.subject for one in events})
