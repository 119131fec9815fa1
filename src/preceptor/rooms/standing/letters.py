"""What quality rules decide, as it is said to those concerned and to who judges."""

from __future__ import annotations

from collections.abc import Iterator

from preceptor.base.events import Heard
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import account_named, who_may
from preceptor.rooms.messages.nouns import Kind, Letter
from preceptor.rooms.projects.queries import name_of
from preceptor.rooms.standing import store
from preceptor.rooms.standing.nouns import Action, AppealState, Receipt, ReceiptState
from preceptor.rooms.workforce.queries import accounts_of

_ENDS = {
    ReceiptState.IN_FORCE: "receipt_removed",
    ReceiptState.UNDONE: "receipt_undone",
    ReceiptState.DONE: "receipt_done",
}
"""What a person is told when a receipt came to a state without an objection being judged."""
_WITHOUT_RULE = {
    "receipt_undone": "receipt_counts_again",
    "objection_granted": "receipt_counts_again",
    "objection_upheld": "set_aside_stays",
    "objection_waits": "set_aside_objection",
}
"""The same where a person set answers aside, and no rule has a name to be told."""


def receipt_given(ctx: Ctx, event: Heard) -> Iterator[Letter]:
    """Of standing.receipt_given: to the person, also where somebody still has to decide; then to those who do."""
    one = store.load_receipt(ctx.conn, event.subject)
    if one is None:
        return
    yield from _to_person(ctx, event, one, f"receipt_{one.rule.draft.action.value}")
    if one.rule.draft.action is Action.REMOVE:
        yield from _to_team(ctx, event, one, "removal_waits", Deed.MANAGE_MEMBERS)


def receipt_changed(ctx: Ctx, event: Heard) -> Iterator[Letter]:
    """Of standing.receipt_changed: an objection to those who judge it, everything else to the person."""
    one = store.load_receipt(ctx.conn, event.subject)
    if one is None:
        return
    state, appeal = ReceiptState(event.payload["state"]), AppealState(event.payload["appeal"])
    person, actor = accounts_of(ctx, [one.contributor_id]).get(one.contributor_id), account_named(ctx, event.actor)
    if appeal is AppealState.OPEN and actor is not None and actor.no == person:
        yield from _to_team(ctx, event, one, "objection_waits", Deed.REVIEW)
    elif appeal is AppealState.GRANTED:
        yield from _to_person(ctx, event, one, "objection_granted")
    elif state in _ENDS and not (appeal is AppealState.UPHELD and state is not ReceiptState.UNDONE):
        yield from _to_person(ctx, event, one, _ENDS[state])
    elif appeal is AppealState.UPHELD:
        yield from _to_person(ctx, event, one, "objection_upheld")
    elif state is ReceiptState.DECLINED:
        yield from _to_person(ctx, event, one, "receipt_declined")


def _worded(one: Receipt, words: str) -> str:
    return _WITHOUT_RULE.get(words, words) if one.rule.draft.action is Action.SET_ASIDE else words


def _to_person(ctx: Ctx, event: Heard, one: Receipt, words: str) -> Iterator[Letter]:
    draft, once = one.rule.draft, f"receipt/{event.position}"
    values = {
        "project": name_of(ctx, one.project_id), "rule": draft.name, "skill": draft.skill, "hours": str(draft.hours),
        "note": one.appeal.reply if words.startswith("objection") else one.note,
    }  # fmt: skip
    for account in accounts_of(ctx, [one.contributor_id]).values():
        yield Letter(account, Kind.RECEIPT, _worded(one, words), once, values, "/quality")


def _to_team(ctx: Ctx, event: Heard, one: Receipt, words: str, deed: Deed) -> Iterator[Letter]:
    """To those who may decide or judge, without who decided before and without whom it is about."""
    decider = one.decided_by if one.decided_by is not None else one.rule.made_by
    not_these = {*accounts_of(ctx, [one.contributor_id]).values()} | ({decider} if deed is Deed.REVIEW else set())
    values, once = {"project": name_of(ctx, one.project_id), "rule": one.rule.draft.name}, f"receipt/{event.position}"
    for account in sorted(who_may(ctx, deed, one.project_id) - not_these):
        yield Letter(
            account, Kind.OBJECTION_WAITS, _worded(one, words), once, values, f"/projects/{one.project_id}/rules"
        )
