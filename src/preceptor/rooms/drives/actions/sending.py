"""Invites go out, some at a time; whoever may not be asked any more is left out."""

from __future__ import annotations

from dataclasses import replace

from preceptor.base.clock import DAY_MICROS
from preceptor.infra.unit import Ctx
from preceptor.rooms.drives import rules
from preceptor.rooms.drives.events import Invited
from preceptor.rooms.drives.nouns import MOST_A_WEEK, QUIET_DAYS, Drive, DriveState, Invite, InviteState
from preceptor.rooms.drives.store import drives, invites
from preceptor.rooms.identity.nouns import AccountState, Deed
from preceptor.rooms.identity.queries import account_of, require, roles_in
from preceptor.rooms.messages.nouns import Kind
from preceptor.rooms.messages.queries import wants

_BATCH = 100


def send_some(ctx: Ctx, drive_id: str) -> int:
    """One batch of a drive's invites; 0 when there are none left. Gives how many were looked at, sent or not."""
    require(ctx, Deed.ADMINISTER)
    one = drives.load(ctx.conn, drive_id, lock=True)
    if one is None or one.state is not DriveState.SENDING:
        return 0
    waiting = invites.in_state(ctx.conn, one.no, InviteState.PROPOSED, limit=_BATCH)
    for each in waiting:
        _send(ctx, one, each)
    if not waiting:
        drives.save(ctx.conn, replace(one, state=DriveState.SENT))
    return len(waiting)


def _send(ctx: Ctx, one: Drive, invite: Invite) -> None:
    if not _may_be_asked(ctx, invite):
        invites.save(ctx.conn, replace(invite, state=InviteState.NOT_SENT))
        return
    until = ctx.now() + one.days * DAY_MICROS
    invites.save(ctx.conn, replace(invite, state=InviteState.OPEN, expires_at=until))
    ctx.tell(Invited(subject=invite.id, project_id=one.project_id, drive=one.id))


def _may_be_asked(ctx: Ctx, invite: Invite) -> bool:
    """Looked at anew: since they were found they may have come in, been asked elsewhere, or said they want no invitations."""
    person = account_of(ctx, invite.account_no)
    if person is None or person.state is not AccountState.ACTIVE or roles_in(ctx, invite.project_id, person.no):
        return False
    since = ctx.now() - QUIET_DAYS * DAY_MICROS
    if invites.was_asked(ctx.conn, invite.project_id, person.no, since) or not wants(ctx, person.no, Kind.INVITED):
        return False
    return invites.use_week(ctx.conn, person.no, rules.week_of(ctx.now()), most=MOST_A_WEEK)
