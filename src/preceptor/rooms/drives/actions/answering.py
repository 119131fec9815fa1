"""What somebody says to an invite: yes and they are in, no and nothing happens."""

from __future__ import annotations

from dataclasses import replace

from preceptor.base.actor import SYSTEM
from preceptor.base.problems import not_found
from preceptor.infra.unit import Ctx
from preceptor.rooms.drives import rules
from preceptor.rooms.drives.actions.asking import check_open
from preceptor.rooms.drives.events import Answered
from preceptor.rooms.drives.nouns import Invite, InviteState
from preceptor.rooms.drives.store import invites
from preceptor.rooms.identity.actions import take_in
from preceptor.rooms.identity.queries import require_known


def accept(ctx: Ctx, invite_id: str) -> int:
    """Come in as a contributor; the project's gate holds as for everybody. Saying yes twice is saying it once. Gives the project.

    Raises Problem `invite.not_found`, `drives.over`, `drives.project_over`.
    """
    require_known(ctx)
    one = _mine(ctx, invite_id)
    if one.state is InviteState.ACCEPTED:
        return one.project_id
    rules.check_answerable(one, now=ctx.now())
    check_open(ctx, one.project_id)
    invites.save(ctx.conn, replace(one, state=InviteState.ACCEPTED, answered_at=ctx.now()))
    # The manager who sent the invite has asked for the right; the trail says who came.
    take_in(replace(ctx, actor=replace(SYSTEM, id=ctx.actor.id)), one.project_id, one.account_no)
    ctx.tell(Answered(subject=one.id, project_id=one.project_id, accepted=True))
    return one.project_id


def decline(ctx: Ctx, invite_id: str, *, said: str = "") -> None:
    """Say no, with a reason or without; it costs nothing anywhere. Raises Problem `invite.not_found`, `drives.over`, `drives.reason`."""
    require_known(ctx)
    one = _mine(ctx, invite_id)
    told = rules.check_said(said)
    if one.state is InviteState.DECLINED:
        return
    rules.check_answerable(one, now=ctx.now())
    invites.save(ctx.conn, replace(one, state=InviteState.DECLINED, answered_at=ctx.now(), said=told))
    ctx.tell(Answered(subject=one.id, project_id=one.project_id, accepted=False))


def _mine(ctx: Ctx, invite_id: str) -> Invite:
    """The asker's own, once it was sent. Raises Problem `invite.not_found` for every other."""
    found = invites.load(ctx.conn, invite_id, lock=True)
    if found is None or found.account_no != ctx.actor.account_no or found.expires_at is None:
        raise not_found("invite", invite_id)
    return found
