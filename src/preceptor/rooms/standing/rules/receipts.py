"""What follows when a rule fired: states, ends, terms, objections; pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from preceptor.base.problems import conflict, forbidden, invalid
from preceptor.rooms.routing.nouns import Terms
from preceptor.rooms.standing.nouns import Action, AppealState, Receipt, ReceiptState, Rule

APPEAL_MICROS = 7 * 24 * 3_600_000_000
"""An appeal nobody judges in a week is granted: silence is not held against the person."""
COUNTED_MICROS = 90 * 24 * 3_600_000_000
"""After ninety days nothing is held against anybody where they ask for other work."""
_HOUR = 3_600_000_000


STATE_AT_FIRST: Mapping[Action, ReceiptState] = {
    Action.WARN: ReceiptState.NOTED,
    Action.MORE_GOLD: ReceiptState.IN_FORCE,
    Action.PAUSE: ReceiptState.IN_FORCE,
    Action.EXAM: ReceiptState.IN_FORCE,
    Action.ASK_AGAIN: ReceiptState.DONE,
    Action.REMOVE: ReceiptState.PROPOSED,
    Action.SET_ASIDE: ReceiptState.IN_FORCE,
}


def until(rule: Rule, *, now: int) -> int | None:
    """When what a rule does ends by itself (micros)."""
    lasts = rule.draft.action in (Action.PAUSE, Action.MORE_GOLD)
    return now + rule.draft.hours * _HOUR if lasts else None


def holds(one: Receipt, *, now: int) -> bool:
    """Whether what a receipt says is so at this time."""
    return one.state is ReceiptState.IN_FORCE and (one.until is None or one.until > now)


def counts_until(one: Receipt) -> int | None:
    """Until when (micros) a receipt counts against its person where rules on who may work ask; None: it does not. What waits for a word,
    was declined, undone or made good, or is contested, counts for nothing."""
    made_good = one.rule.draft.action is Action.EXAM and one.state is ReceiptState.DONE
    stands = one.state in (ReceiptState.NOTED, ReceiptState.DONE, ReceiptState.IN_FORCE) and not made_good
    contested = one.appeal.state in (AppealState.OPEN, AppealState.GRANTED)
    return one.made_at + COUNTED_MICROS if stands and not contested else None


def terms(receipts: Sequence[Receipt], *, now: int) -> Terms | None:
    """How much gold a person gets under all their receipts; None: as much as everybody."""
    found = [one for one in receipts if one.rule.draft.action is Action.MORE_GOLD and holds(one, now=now)]
    if not found:
        return None
    return Terms(max(one.rule.draft.share for one in found), max(one.until or 0 for one in found))


CLOSES: Mapping[Action, str] = {
    Action.PAUSE: "Your work in this project is paused by the rule “{name}”.",
    Action.EXAM: "Before your next task here you pass an exam for “{skill}” again, by the rule “{name}”.",
    Action.REMOVE: "A manager decided that your work in this project ends, after the rule “{name}” proposed it.",
    Action.SET_ASIDE: "A manager set your answers in this project aside. You read why under Quality, and can object there.",
}
"""Actions that keep somebody from new work, and what the person is told."""


def sentence(one: Receipt) -> str:
    """What a person who asks for work is told."""
    draft = one.rule.draft
    return CLOSES[draft.action].format(name=draft.name, skill=draft.skill)


_OPEN_TO_APPEAL = (ReceiptState.NOTED, ReceiptState.PROPOSED, ReceiptState.IN_FORCE)


def check_undo(one: Receipt) -> None:
    """Raises Problem `receipt.nothing_to_undo`."""
    if one.state not in (ReceiptState.NOTED, ReceiptState.IN_FORCE):
        raise conflict("receipt.nothing_to_undo", "Nothing that holds on follows from this receipt.", hint="Leave it.")


def check_appeal(one: Receipt, plea: str) -> None:
    """Raises Problem `receipt.nothing_to_appeal`, `receipt.appealed`, `receipt.plea`."""
    if one.state not in _OPEN_TO_APPEAL:
        raise conflict(
            "receipt.nothing_to_appeal", "Nothing follows from this receipt.", hint="There is nothing to undo."
        )
    if one.appeal.state is not AppealState.NONE:
        raise conflict("receipt.appealed", "You have objected to this already.", hint="Wait for the answer.")
    if not plea.strip():
        raise invalid(
            "receipt.plea", "Say in a sentence why the decision is wrong.", hint="Whoever judges reads only this."
        )


def check_judge(one: Receipt, *, account_no: int, is_theirs: bool) -> None:
    """Whoever decided does not judge: who confirmed it, or, where the rule alone did, who wrote the rule.

    Raises Problem `receipt.no_appeal`, `receipt.own_decision`."""
    if one.appeal.state is not AppealState.OPEN:
        raise conflict("receipt.no_appeal", "No objection is open here.", hint="Look at the list again.")
    decider = one.decided_by if one.decided_by is not None else one.rule.made_by
    if is_theirs or decider == account_no:
        raise forbidden(
            "receipt.own_decision", "Whoever decided, or is concerned, does not judge the objection.",
            hint="Let another manager or reviewer judge it.",
        )  # fmt: skip


def after_grant(state: ReceiptState) -> ReceiptState:
    """What becomes of a receipt whose objection is right."""
    return ReceiptState.DECLINED if state is ReceiptState.PROPOSED else ReceiptState.UNDONE
