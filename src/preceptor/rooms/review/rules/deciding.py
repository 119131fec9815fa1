"""What a verdict may say, what it leads to, and how reviewers are measured; pure."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping

from preceptor.base.problems import Fault, Kind, Problem, conflict, invalid
from preceptor.forms import Reply
from preceptor.rooms.review.nouns import (
    CONSENSUS,
    Cause,
    Decision,
    Lease,
    LeaseState,
    Outcome,
    Remedy,
    Share,
    Shares,
    Verdict,
)
from preceptor.stats.intervals import wilson

SAME_WITHIN = 0.25
"""Two answers are the same decision when they lie no farther apart than this (0 same … 1 opposite), as for gold."""
LEASE_MICROS = 30 * 60 * 1_000_000
MOST_REASON = 1000
"""Characters."""

REMEDIES: Mapping[Cause, Remedy] = {
    Cause.RATER_ERROR: Remedy.COACH,
    Cause.AMBIGUOUS_ITEM: Remedy.MEND_ITEM,
    Cause.GUIDELINE_GAP: Remedy.EDIT_CLAUSE,
    Cause.LEGITIMATE_DIFFERENCE: Remedy.KEEP_SPREAD,
}


def check(decision: Decision, *, voices: Collection[str]) -> None:
    """Raises Problem `verdict.invalid` with a fault for each thing that is missing or contradicts another.

    `voices` are the ids of the answers beside each other, and `consensus` where there is one.
    """
    faults = [*_choice_faults(decision, voices), *_rejection_faults(decision, voices)]
    if faults:
        raise invalid(
            "verdict.invalid", f"At {faults[0].where}: {faults[0].why}",
            hint="Mend what is marked; the item is still yours.", faults=faults,
        )  # fmt: skip


def _choice_faults(decision: Decision, voices: Collection[str]) -> list[Fault]:
    found = []
    if decision.outcome is Outcome.ACCEPT and decision.chosen not in voices:
        found.append(Fault("/chosen", "Say which of the answers is right, by its id."))
    if decision.outcome is not Outcome.ACCEPT and decision.chosen:
        found.append(Fault("/chosen", "Only “accept” chooses one of the answers."))
    if decision.outcome is Outcome.FIX and not decision.answers:
        found.append(Fault("/answers", "Give the answer that is right."))
    if decision.outcome is not Outcome.FIX and decision.answers is not None:
        found.append(Fault("/answers", "Only “fix” brings an answer of its own."))
    if decision.outcome is Outcome.REDO and not decision.rejected:
        found.append(Fault("/rejected", "Reject at least one answer: another is asked for in its place."))
    return found


def _rejection_faults(decision: Decision, voices: Collection[str]) -> list[Fault]:
    found = []
    seen: set[str] = set()
    for at, one in enumerate(decision.rejected):
        where = f"/rejected/{at}"
        if one.answer not in voices or one.answer == CONSENSUS:
            found.append(Fault(f"{where}/answer", "There is no such answer beside this item."))
        elif one.answer in seen:
            found.append(Fault(f"{where}/answer", "It is rejected twice."))
        elif one.answer == decision.chosen:
            found.append(Fault(f"{where}/answer", "It is the one accepted."))
        if not one.reason.strip() or len(one.reason) > MOST_REASON:
            found.append(Fault(f"{where}/reason", f"Say why, in 1 to {MOST_REASON} characters: its author reads it."))
        seen.add(one.answer)
    return found


def check_shares(shares: Shares) -> None:
    """Raises Problem `review.shares`."""
    faults = [
        Fault(f"/{name}", "It is a share between 0 and 1.")
        for name, value in vars(shares).items()
        if not (math.isfinite(value) and 0 <= value <= 1)
    ]
    if not faults and shares.gold > 0.5:
        faults = [Fault("/gold", "At most half of what a reviewer gets may measure the reviewer.")]
    if faults:
        raise invalid("review.shares", faults[0].why, hint="Correct the shares named.", faults=faults)


def check_held(lease: Lease | None, *, token: str, account_no: int) -> Lease:
    """Raises Problem `review.not_found` for what is nobody's or somebody else's, `review.gone` once it ended."""
    if lease is None or lease.account_no != account_no:
        raise Problem(
            Kind.NOT_FOUND, "review.not_found", f"You hold no item {token[:40]} to decide.", hint="Take the next one."
        )
    if lease.state is LeaseState.DECIDED:
        raise conflict("review.decided", "You have decided this item already.", hint="Take the next one.")
    if lease.state is LeaseState.RETURNED:
        raise Problem(
            Kind.GONE, "review.gone", "You held this item too long, and it went to somebody else.",
            hint="Take the next one; your words are still on the page.",
        )  # fmt: skip
    return lease


def check_not_own(authors: Collection[int], me: int | None) -> None:
    """Raises Problem `review.own_answer`: nobody judges themselves."""
    if me is not None and me in authors:
        raise conflict(
            "review.own_answer", "You have answered this item yourself, so somebody else must decide it.",
            hint="Take the next one.",
        )  # fmt: skip


def same(mine: Mapping[str, Reply], theirs: Mapping[str, Reply]) -> bool:
    """Whether two answers are one decision: on no question both settle do they lie farther apart than SAME_WITHIN."""
    far = [mine[name].distance(theirs[name]) for name in mine.keys() & theirs.keys()]
    return all(one is None or one <= SAME_WITHIN for one in far)


def overturns(first: Verdict, second: Verdict, mine: Mapping[str, Reply], theirs: Mapping[str, Reply]) -> bool:
    """Whether a blind second verdict decides otherwise: another sort of outcome, or another answer."""
    if (first.settled is None) != (second.settled is None):
        return True
    if first.settled is None:
        return first.decision.outcome is not second.decision.outcome
    return not same(mine, theirs)


def share(count: int, of: int) -> Share:
    """With Wilson's 95 % interval (`stats.intervals`)."""
    if not of:
        return Share(count, of, None)
    found = wilson(count, of)
    return Share(count, of, (found.estimate, found.low, found.high))
