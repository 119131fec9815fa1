"""What happens later: an account that is erased takes what it asked with it."""

from __future__ import annotations

from collections.abc import Sequence

from preceptor.base.events import Heard
from preceptor.infra.unit import Ctx
from preceptor.rooms.enquiries import actions


def on_accounts_erased(ctx: Ctx, events: Sequence[Heard]) -> None:
    """Hears identity.account_erased."""
    actions.forget(ctx, {one.subject for one in events})
