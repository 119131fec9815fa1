"""What is done with rules and receipts: write, fire, decide, object, judge, undo."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from preceptor.base.ids import new_id
from preceptor.base.problems import conflict, not_found
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require, require_known
from preceptor.rooms.routing.actions import set_terms
from preceptor.rooms.standing import queries, rules, store
from preceptor.rooms.standing.events import ReceiptChanged, ReceiptGiven, RuleChanged
from preceptor.rooms.standing.nouns import (
    Appeal,
    AppealState,
    Draft,
    Evidence,
    Receipt,
    ReceiptState,
    Record,
    Rule,
    Signal,
)
from preceptor.rooms.workforce.queries import contributor_of

_LATE = 100


def make_rule(ctx: Ctx, project_id: int, draft: Draft) -> Rule:
    """A rule that is on from now. Raises Problem `rule.invalid`, `rule.never`, `rule.always`, `rule.skips`, `rule.too_many`."""
    require(ctx, Deed.CHANGE_PROJECT, project_id)
    queries.check(ctx, project_id, draft)
    if len(store.rules_of(ctx.conn, project_id)) >= rules.MOST_RULES:
        raise conflict("rule.too_many", f"A project has {rules.MOST_RULES} rules at most.", hint="Change one instead.")
    made = Rule(new_id(), project_id, 1, draft, on=True, made_at=ctx.now())
    return _keep(ctx, made)


def change_rule(ctx: Ctx, rule_id: str, draft: Draft, *, on: bool) -> Rule:
    """The next version: what was counted before does not count for it. One that is switched off may say anything."""
    known = queries.rule(ctx, rule_id, Deed.CHANGE_PROJECT)
    if on:
        queries.check(ctx, known.project_id, draft)
    changed = replace(known, version=known.version + 1, draft=draft, on=on, made_at=ctx.now())
    return _keep(ctx, changed)


def _keep(ctx: Ctx, one: Rule) -> Rule:
    store.put_rule(ctx.conn, one)
    store.begin(ctx.conn, one)
    ctx.tell(
        RuleChanged(
            subject=one.id, project_id=one.project_id, version=one.version, on=one.on, action=one.draft.action.value
        )
    )
    return one


def follow(ctx: Ctx, project_id: int, rules_on: Sequence[Rule], signals: Sequence[tuple[int, Signal]]) -> None:
    """Count what happened, in its order, and let each rule look after each event. For the follower of events."""
    require(ctx, Deed.REVIEW, project_id)
    people = sorted({who for who, _ in signals})
    records = store.records_of(ctx.conn, project_id, people)
    sinces = store.sinces_of(ctx.conn, [one.id for one in rules_on], people)
    for who, signal in signals:
        now = records[who] = rules.after(records.get(who, Record()), signal)
        for rule in rules_on:
            evidence = rules.fires(rule.draft, now, sinces.get((rule.id, who), Record()))
            if evidence is not None:
                sinces[rule.id, who] = now
                store.save_since(ctx.conn, rule.id, who, now)
                _fire(ctx, rule, who, evidence)
    store.save_records(ctx.conn, project_id, records)


def _fire(ctx: Ctx, rule: Rule, contributor_id: int, evidence: Sequence[Evidence]) -> None:
    state, now = rules.STATE_AT_FIRST[rule.draft.action], ctx.now()
    given = Receipt(
        new_id(), rule.project_id, contributor_id, rule, evidence, state, now, rules.until(rule, now=now)
    )  # fmt: skip
    store.put_receipt(ctx.conn, given)
    ctx.tell(
        ReceiptGiven(
            subject=given.id, project_id=rule.project_id, rule=rule.id, version=rule.version,
            contributor=contributor_id, action=rule.draft.action.value,
        )
    )  # fmt: skip
    _apply(ctx, given)


def decide(ctx: Ctx, receipt_id: str, *, confirm: bool, note: str) -> Receipt:
    """A person's word on a removal that a rule proposed. Raises Problem `receipt.not_found`, `receipt.decided`."""
    one = _load(ctx, receipt_id, Deed.MANAGE_MEMBERS)
    if one.state is not ReceiptState.PROPOSED:
        raise conflict("receipt.decided", "This waits for nobody's decision.", hint="Look at the list again.")
    state = ReceiptState.IN_FORCE if confirm else ReceiptState.DECLINED
    return _save(ctx, replace(one, state=state, decided_by=ctx.actor.account_no, note=note))


def undo(ctx: Ctx, receipt_id: str, *, note: str) -> Receipt:
    """Take back what follows from a receipt; doing so twice changes nothing. Raises Problem `receipt.not_found`."""
    one = _load(ctx, receipt_id, Deed.CHANGE_PROJECT)
    if one.state is not ReceiptState.IN_FORCE:
        return one
    return _save(ctx, replace(one, state=ReceiptState.UNDONE, note=note))


def appeal(ctx: Ctx, receipt_id: str, plea: str) -> Receipt:
    """Object to what was decided about oneself. Raises Problem `receipt.not_found`, `receipt.appealed`, `receipt.plea`,
    `receipt.nothing_to_appeal`."""
    require_known(ctx)
    one = store.load_receipt(ctx.conn, receipt_id, lock=True)
    if one is None or one.contributor_id != contributor_of(ctx, ctx.actor.account_no):
        raise not_found("receipt", receipt_id)
    rules.check_appeal(one, plea)
    return _save(ctx, replace(one, appeal=Appeal(AppealState.OPEN, plea, ctx.now() + rules.APPEAL_MICROS)))


def judge(ctx: Ctx, receipt_id: str, *, grant: bool, reply: str) -> Receipt:
    """Judge an objection; whoever decided does not. Raises Problem `receipt.not_found`, `receipt.no_appeal`,
    `receipt.own_decision`."""
    one = _load(ctx, receipt_id, Deed.REVIEW)
    is_theirs = one.contributor_id == contributor_of(ctx, ctx.actor.account_no)
    rules.check_judge(one, account_no=ctx.actor.account_no, is_theirs=is_theirs)
    return _judged(ctx, one, grant=grant, reply=reply, by=ctx.actor.account_no)


def grant_overdue(ctx: Ctx) -> int:
    """Grant a batch of the objections nobody judged in time; gives how many."""
    require(ctx, Deed.ADMINISTER)
    late = store.overdue(ctx.conn, now=ctx.now(), limit=_LATE)
    for one in late:
        _judged(ctx, one, grant=True, reply="", by=None)
    return len(late)


def _judged(ctx: Ctx, one: Receipt, *, grant: bool, reply: str, by: int | None) -> Receipt:
    state = AppealState.GRANTED if grant else AppealState.UPHELD
    judged = replace(one, appeal=replace(one.appeal, state=state, reply=reply, judged_by=by))
    return _save(ctx, replace(judged, state=ReceiptState.UNDONE) if grant else judged)


def _load(ctx: Ctx, receipt_id: str, deed: Deed) -> Receipt:
    one = store.load_receipt(ctx.conn, receipt_id, lock=True)
    if one is None:
        require_known(ctx)
        raise not_found("receipt", receipt_id)
    require(ctx, deed, one.project_id)
    return one


def _save(ctx: Ctx, one: Receipt) -> Receipt:
    store.put_receipt(ctx.conn, one)
    ctx.tell(
        ReceiptChanged(
            subject=one.id, project_id=one.project_id, contributor=one.contributor_id, state=one.state.value,
            appeal=one.appeal.state.value,
        )
    )  # fmt: skip
    _apply(ctx, one)
    return one


def _apply(ctx: Ctx, one: Receipt) -> None:
    """What all of the person's receipts in this project amount to, where work is handed out."""
    wanted = store.Wanted(
        project_id=one.project_id, contributor_id=one.contributor_id, state=ReceiptState.IN_FORCE, limit=200
    )
    terms = rules.terms(store.list_receipts(ctx.conn, wanted), now=ctx.now())
    set_terms(ctx, one.project_id, one.contributor_id, terms)
