"""What managers do: drive people in, look at whom that would ask, send, take back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from preceptor.base.ids import new_id
from preceptor.base.problems import Fault, Problem, conflict, invalid, not_found
from preceptor.infra.unit import Ctx
from preceptor.rooms.drives import rules
from preceptor.rooms.drives.events import DriveMade, DriveSent, DriveWithdrawn
from preceptor.rooms.drives.nouns import Drive, DriveState, Fit, Found, Invite, InviteState, NewDrive
from preceptor.rooms.drives.queries import of_project
from preceptor.rooms.drives.store import drives, invites
from preceptor.rooms.eligibility.queries import in_words
from preceptor.rooms.identity.nouns import Account, Deed
from preceptor.rooms.identity.queries import person_by_email, require
from preceptor.rooms.projects.nouns import State
from preceptor.rooms.projects.queries import snapshot

MATCH, SEND = "drives.match", "drives.send"
_SEEDS = 2**53


def make_drive(ctx: Ctx, project_id: int, new: NewDrive) -> Drive:
    """Look up who would be asked; nobody hears of it before it is sent. Raises Problem `drives.invalid`, `drives.project_over`."""
    require(ctx, Deed.MANAGE_MEMBERS, project_id)
    wanted = rules.check_drive(new)
    check_open(ctx, project_id)
    named = _named(ctx, wanted.emails)
    state = DriveState.READY if named else DriveState.MATCHING
    made = Drive(
        new_id(), 0, project_id, state, wanted.rule, wanted.wanted, wanted.days, wanted.note, ctx.actor.account_no,
        ctx.now(), ctx.random.randrange(_SEEDS), len(named) if named else None,
    )  # fmt: skip
    made = replace(made, no=drives.add(ctx.conn, made))
    if named:
        _add(ctx, made, [(one.no, Fit()) for one in named])
    else:
        ctx.enqueue(MATCH, {"drive": made.id, "project_id": project_id})
    asks = in_words(wanted.rule) if wanted.rule is not None else ""
    many = wanted.wanted or len(named)
    ctx.tell(DriveMade(subject=made.id, project_id=project_id, wanted=many, asks=asks))
    return made


def propose(ctx: Ctx, drive_id: str, found: Found) -> int:
    """Keep whom matching found, to be looked at. For the job, which may come here twice."""
    require(ctx, Deed.ADMINISTER)
    one = drives.load(ctx.conn, drive_id, lock=True)
    if one is None or one.state is not DriveState.MATCHING:
        return 0
    _add(ctx, one, found.best)
    drives.save(ctx.conn, replace(one, state=DriveState.READY, passes=found.passes))
    return len(found.best)


def send_drive(ctx: Ctx, project_id: int, drive_id: str) -> Drive:
    """Ask everybody who was found. Raises Problem `drive.not_found`, `drives.not_ready`, `drives.project_over`."""
    require(ctx, Deed.MANAGE_MEMBERS, project_id)
    one = of_project(ctx, project_id, drive_id, lock=True)
    rules.check_may_send(one.state)
    check_open(ctx, project_id)
    now = replace(one, state=DriveState.SENDING, sent_at=ctx.now())
    drives.save(ctx.conn, now)
    ctx.enqueue(SEND, {"drive": one.id, "project_id": project_id})
    ctx.tell(DriveSent(subject=one.id, project_id=project_id))
    return now


def withdraw_drive(ctx: Ctx, project_id: int, drive_id: str) -> None:
    """Ask nobody any more who has not answered; who came in stays. Doing so twice changes nothing."""
    require(ctx, Deed.MANAGE_MEMBERS, project_id)
    one = of_project(ctx, project_id, drive_id, lock=True)
    if one.state is DriveState.WITHDRAWN:
        return
    drives.save(ctx.conn, replace(one, state=DriveState.WITHDRAWN))
    invites.withdraw_all(ctx.conn, one.no, at=ctx.now())
    ctx.tell(DriveWithdrawn(subject=one.id, project_id=project_id))


def withdraw_invite(ctx: Ctx, project_id: int, drive_id: str, invite_id: str) -> None:
    """Take back one that was not answered. Raises Problem `invite.not_found`, `drives.answered`."""
    require(ctx, Deed.MANAGE_MEMBERS, project_id)
    one = of_project(ctx, project_id, drive_id)
    found = invites.load(ctx.conn, invite_id, lock=True)
    if found is None or found.drive_no != one.no:
        raise not_found("invite", invite_id)
    rules.check_may_withdraw(found)
    invites.save(ctx.conn, replace(found, state=InviteState.WITHDRAWN, answered_at=ctx.now()))
    ctx.tell(DriveWithdrawn(subject=one.id, project_id=project_id, invite=found.id))


def check_open(ctx: Ctx, project_id: int) -> None:
    """Raises Problem `drives.project_over` where nobody can work any more."""
    if snapshot(ctx, project_id).state is State.DONE:
        raise conflict("drives.project_over", "This project is done.", hint="Open it again first.")


def _named(ctx: Ctx, emails: Sequence[str]) -> list[Account]:
    """The people behind addresses. Raises Problem `drives.unknown` with a fault for each that is nobody's."""
    found, faults = [], []
    for place, one in enumerate(emails):
        try:
            found.append(person_by_email(ctx, one))
        except Problem:
            faults.append(Fault(f"/emails/{place}", "Nobody here has this address; send them a link instead."))
    if faults:
        raise invalid("drives.unknown", "Some of these addresses are nobody's here.", faults=faults)
    return found


def _add(ctx: Ctx, one: Drive, people: Sequence[tuple[int, Fit]]) -> None:
    now = ctx.now()
    rows = [
        Invite(new_id(), 0, one.no, one.project_id, account_no, InviteState.PROPOSED, fit, now)
        for account_no, fit in people
    ]
    invites.add(ctx.conn, rows)
