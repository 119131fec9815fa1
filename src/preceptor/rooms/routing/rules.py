"""What may happen with leases: pure decisions over what was loaded."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from preceptor.base.problems import Kind, Problem, conflict
from preceptor.rooms.eligibility.nouns import Missing
from preceptor.rooms.hours.nouns import Left, Whose
from preceptor.rooms.projects.nouns import Hold, State
from preceptor.rooms.routing.nouns import Given, Lease, LeaseState, NoWork, NoWorkCode, Spent, Terms
from preceptor.rooms.wellbeing.nouns import Ration, Why
from preceptor.rooms.work.nouns import Purpose

IDLE_MICROS = 60_000_000
"""A gap between two signs of life counts up to here; longer, and the person was away."""
MOST_DRAFT_BYTES = 256 * 1024
MOST_EXTENSIONS_MICROS = 24 * 3600 * 1_000_000
"""A lease can be extended until a day after it was taken; then the item goes to somebody else."""

_CLOSED = {
    State.DRAFT: "This project is still being set up.",
    State.PAUSED: "This project is paused.",
    State.DONE: "This project is finished. Thank you for your part in it.",
}
_HELD = {
    Hold.USED_UP: (
        "The money for this project is used up for now. Everything you have done is paid; more work comes with more money."
    )
}


def no_work_in(state: State, *, hold: Hold = Hold.NOTHING) -> NoWork | None:
    """Why a project hands out nothing at all, or None when it is open; `hold` is what stands in the way though it is."""
    if state is State.ACTIVE:
        return NoWork(NoWorkCode.ON_HOLD, _HELD[hold], why=hold.value) if hold in _HELD else None
    return NoWork(NoWorkCode.NOT_OPEN, _CLOSED[state], why=state.value)


def not_admitted(missing: Sequence[Missing]) -> NoWork:
    """`missing` holds at least one thing; the first is said, the others are beside it."""
    return NoWork(NoWorkCode.NOT_ADMITTED, f"Before your next task: {missing[0].sentence} {missing[0].hint}", missing)


def gold_share(terms: Terms | None, usual: float, *, now: int) -> float:
    """How much of what this person gets is gold: never less than what everybody gets."""
    return max(usual, terms.gold_share) if terms is not None and terms.gold_until > now else usual


_ENOUGH = {
    Why.OWN_DAY: "You have met as much difficult content today as your cap allows. Neutral tasks come first, and none is left here now.",
    Why.OWN_WEEK: "You have met as much difficult content this week as your cap allows. Neutral tasks come first, and none is left here now.",
    Why.PROJECT_DAY: "You have met as much of this project's difficult content today as it allows one person.",
    Why.PROJECT_WEEK: "You have met as much of this project's difficult content this week as it allows one person.",
    Why.CHOSEN: "What is left here is of a kind you do not want to meet. Your pay and standing stay as they are.",
}


def enough_seen(one: Ration) -> NoWork:
    return NoWork(NoWorkCode.ENOUGH_SEEN, _ENOUGH[one.why], why=one.why.value)


def enough_worked(left: Left | None) -> NoWork | None:
    """Why somebody who has worked the hours of a cap gets nothing more, None while some are left."""
    if left is None or left.seconds > 0:
        return None
    hours = "1 hour" if left.hours == 1 else f"{left.hours} hours"
    sentence = f"You have worked the {hours} {_WORKED[left.whose]}. It goes on on Monday (UTC)."
    return NoWork(NoWorkCode.ENOUGH_HOURS, sentence, why=left.whose.value)


_WORKED = {
    Whose.PROJECT: "that this project allows one person in a week",
    Whose.OWN: "that you allow yourself in a week; on the Wellbeing page you can change that",
}

NOTHING_LEFT = NoWork(NoWorkCode.NOTHING_LEFT, "You have seen everything there is for now. Come back later.")


def choose(*, gold_share: float, draw: float, probe_share: float = 0.0) -> Purpose:
    """Whether this hand-out is gold or a hidden repeat; `draw` is uniform in [0, 1). Without one left, work is handed out instead."""
    if draw < gold_share:
        return Purpose.GOLD
    return Purpose.PROBE if draw < gold_share + probe_share else Purpose.WORK


def chance_of(token: str) -> Random:
    """The chance that shuffles what a lease shows: the same for as long as the lease is looked at."""
    return Random(token)  # noqa: S311 - an order to look at, not a secret


def check_mine(lease: Lease, account_no: int) -> None:
    """Raises Problem `lease.not_found` on somebody else's."""
    if lease.account_no is None or lease.account_no != account_no:
        raise no_lease(lease.token)


def check_held(lease: Lease) -> None:
    """Raises Problem `lease.answered`, `lease.skipped` or `lease.gone` unless the lease is active.

    One that has run out but was not taken back yet still holds its slot, so it may still be used.
    """
    if lease.state == LeaseState.ACTIVE:
        return
    if lease.state in (LeaseState.ANSWERED, LeaseState.OUTDATED):
        raise conflict("lease.answered", "This item is answered already.", hint="Change the answer, or go on.")
    if lease.state == LeaseState.SKIPPED:
        raise conflict("lease.skipped", "You skipped this item.", hint="Go on with the next one.")
    if lease.state == LeaseState.WITHDRAWN:
        raise withdrawn()
    raise gone()


def check_same(given: Given, content_hash: str) -> None:
    """A second answer on one lease must be the first one sent again. Raises Problem `lease.answered_otherwise`."""
    if given.content_hash != content_hash:
        raise conflict(
            "lease.answered_otherwise",
            "Another answer to this item is in already.",
            hint="Use PUT /answers/{id} to change it while the undo window is open.",
        )


def spent(lease: Lease, *, now: int, claimed: int | None) -> Spent:
    """Time on the item, by the server's clock. Without heartbeats the client's own count is believed, up to the whole."""
    whole = max(0, now - (lease.opened_at if lease.opened_at is not None else lease.leased_at))
    if lease.beat_at is not None:
        active = lease.active_micros + min(max(0, now - lease.beat_at), IDLE_MICROS)
    else:
        active = claimed * 1_000_000 if claimed is not None else whole
    return Spent(whole // 1_000_000, min(active, whole) // 1_000_000)


def beaten(*, opened_at: int, beat_at: int | None, active_micros: int, now: int, active: bool) -> int:
    """Active micros after a heartbeat; `active`: the person did something since the last one."""
    since = max(0, now - (beat_at if beat_at is not None else opened_at))
    return active_micros + (min(since, IDLE_MICROS) if active else 0)


def extended(lease: Lease, *, now: int, seconds: int) -> int:
    """When the lease now ends. Raises Problem `lease.extended_enough` a day after it was taken."""
    last = lease.leased_at + MOST_EXTENSIONS_MICROS
    if now >= last:
        raise conflict(
            "lease.extended_enough",
            "You have had this item for a day; it cannot be kept longer.",
            hint="Answer it now, or give it back.",
        )
    return min(max(lease.expires_at, now + seconds * 1_000_000), last)


def no_lease(token: str) -> Problem:
    return Problem(
        Kind.NOT_FOUND, "lease.not_found", f"There is no lease {token[:40]} of yours.", hint="Ask for the next item."
    )


def gone() -> Problem:
    return Problem(
        Kind.GONE,
        "lease.gone",
        "The time for this item ran out, and it went to somebody else.",
        hint="Go on with the next one; extend the time when an item takes longer.",
    )


def withdrawn() -> Problem:
    return Problem(
        Kind.GONE,
        "lease.withdrawn",
        "This item was taken back from everybody; you did nothing wrong.",
        hint="Go on with the next one.",
    )
