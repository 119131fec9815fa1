"""What somebody who is asked in hears."""

from __future__ import annotations

from collections.abc import Iterator

from preceptor.base.events import Heard
from preceptor.infra.unit import Ctx
from preceptor.rooms.drives.nouns import InviteState
from preceptor.rooms.drives.queries import invite_told
from preceptor.rooms.messages.nouns import Kind, Letter
from preceptor.rooms.projects.queries import name_of


def invited(ctx: Ctx, event: Heard) -> Iterator[Letter]:
    """Of drives.invited: to whom it was sent, unless it was taken back meanwhile."""
    found = invite_told(ctx, event.subject)
    if found is None or found[0].state is not InviteState.OPEN:
        return
    mine, asked = found
    values = {"project": name_of(ctx, mine.project_id), "days": str(asked.days), "note": asked.note}
    yield Letter(mine.account_no, Kind.INVITED, "invited", f"invite/{mine.id}", values, "/invited")
