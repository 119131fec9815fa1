"""What a drive may say, and when it and its invites may change; pure."""

from __future__ import annotations

from preceptor.base.clock import DAY_MICROS
from preceptor.base.problems import Fault, Kind, Problem, conflict, invalid
from preceptor.rooms.drives.nouns import (
    MOST_DAYS,
    MOST_NAMED,
    MOST_NOTE,
    MOST_SAID,
    MOST_WANTED,
    DriveState,
    Invite,
    InviteState,
    NewDrive,
)

_OVER = {
    InviteState.EXPIRED: "Its time has run out.",
    InviteState.WITHDRAWN: "The project took it back.",
    InviteState.DECLINED: "You have declined it.",
}


def check_drive(new: NewDrive) -> NewDrive:
    """The same with its text trimmed. Raises Problem `drives.invalid` with a fault for each place."""
    faults = list(_faults(new))
    if faults:
        raise invalid("drives.invalid", "Nobody can be asked like this.", hint="Mend each place named.", faults=faults)
    emails = tuple(dict.fromkeys(one.strip() for one in new.emails))
    return NewDrive(new.rule, new.wanted, emails, new.days, new.note.strip())


def _faults(new: NewDrive) -> list[Fault]:
    found = []
    if (new.wanted is None) == (not new.emails):
        found.append(Fault("/wanted", "Say how many are to be found, or name people by their addresses; not both."))
    elif new.wanted is not None and not 1 <= new.wanted <= MOST_WANTED:
        found.append(Fault("/wanted", f"Expected 1 to {MOST_WANTED:,}; here are {new.wanted:,}."))
    if new.emails and new.rule is not None:
        found.append(Fault("/rule", "Whoever is named needs no rule; the project's own still holds."))
    if len(new.emails) > MOST_NAMED:
        found.append(Fault("/emails", f"At most {MOST_NAMED} at once; here are {len(new.emails)}."))
    if not 1 <= new.days <= MOST_DAYS:
        found.append(Fault("/days", f"Open for 1 to {MOST_DAYS} days."))
    if len(new.note) > MOST_NOTE:
        found.append(Fault("/note", f"At most {MOST_NOTE:,} characters; here are {len(new.note):,}."))
    return found


def check_may_send(state: DriveState) -> None:
    """Raises Problem `drives.not_ready`."""
    if state is not DriveState.READY:
        why = "Who fits best is still being looked up." if state is DriveState.MATCHING else "It was sent or withdrawn."
        raise conflict("drives.not_ready", f"These invites cannot be sent now. {why}", hint="Look at it again.")


def check_may_withdraw(invite: Invite) -> None:
    """Raises Problem `drives.answered` once there is nothing to take back."""
    if invite.state not in (InviteState.OPEN, InviteState.PROPOSED):
        raise conflict(
            "drives.answered", f"This invite is {invite.state.value} already.",
            hint="Take somebody off the project on its members' page.",
        )  # fmt: skip


def check_answerable(invite: Invite, *, now: int) -> None:
    """Raises Problem `drives.over` when it is too late to say yes or no."""
    late = invite.state is InviteState.OPEN and invite.expires_at is not None and invite.expires_at <= now
    if invite.state is InviteState.OPEN and not late:
        return
    why = _OVER[InviteState.EXPIRED] if late else _OVER.get(invite.state, "You have answered it.")
    raise Problem(
        Kind.GONE, "drives.over", f"This invitation is over. {why}",
        hint="That costs you nothing; look at the openings for other work.",
    )  # fmt: skip


def check_said(said: str) -> str:
    """The reason somebody gives, trimmed. Raises Problem `drives.reason`."""
    told = said.strip()
    if len(told) > MOST_SAID:
        raise invalid("drives.reason", f"A reason has at most {MOST_SAID} characters; this has {len(told)}.")
    return told


def week_of(micros: int) -> int:
    """Weeks since 1970, each beginning on a Monday (1 January 1970 was a Thursday), UTC."""
    return (micros // DAY_MICROS + 3) // 7
