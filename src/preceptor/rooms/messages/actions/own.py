"""What people do with their own messages: read them, choose how to hear."""

from __future__ import annotations

from preceptor.base.problems import not_found
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.queries import require_known
from preceptor.rooms.messages import rules
from preceptor.rooms.messages.events import PreferencesChanged
from preceptor.rooms.messages.nouns import Preferences
from preceptor.rooms.messages.store import inbox, wishes


def set_read(ctx: Ctx, message_id: str, *, read: bool) -> None:
    """Mark one of one's own read, or unread again. Raises Problem `message.not_found`."""
    require_known(ctx)
    if not inbox.set_read(ctx.conn, ctx.actor.account_no, message_id, at=ctx.now() if read else None):
        raise not_found("message", message_id)


def set_all_read(ctx: Ctx, newest_id: str) -> None:
    """All one has, up to the newest one saw. Raises Problem `message.not_found`."""
    require_known(ctx)
    newest = inbox.load(ctx.conn, ctx.actor.account_no, newest_id)
    if newest is None:
        raise not_found("message", newest_id)
    inbox.set_all_read(ctx.conn, ctx.actor.account_no, upto=newest.no, at=ctx.now())


def set_preferences(ctx: Ctx, wanted: Preferences) -> None:
    """How one wants to hear from now on. Raises Problem `messages.preferences`."""
    require_known(ctx)
    rules.check_preferences(wanted)
    wishes.save(ctx.conn, ctx.actor.account_no, wanted)
    ways = {kind.value: way.value for kind, way in wanted.ways.items()}
    ctx.tell(PreferencesChanged(subject=ctx.actor.id, ways=ways))


def erase_mine(ctx: Ctx) -> None:
    """Every message to the asker, what was to be mailed, and what they chose."""
    require_known(ctx)
    inbox.forget_person(ctx.conn, ctx.actor.account_no)
    wishes.forget_person(ctx.conn, ctx.actor.account_no)
