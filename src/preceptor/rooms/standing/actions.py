"""What is done with rules and receipts: write, fire, decide, object, judge, undo."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from preceptor.base.ids import new_id
from preceptor.base.problems import conflict, not_found
from preceptor.infra.unit import Ctx
from preceptor.rooms.eligibility.actions import close_to, count_receipt, reindex_workers, reopen_to
from preceptor.rooms.eligibility.nouns import Closing
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require, require_known
from preceptor.rooms.routing.actions import set_terms
from preceptor.rooms.standing import queries, store
from preceptor.rooms.standing.events import ReceiptChanged, ReceiptGiven, RuleChanged
from preceptor.rooms.standing.nouns import (
    Action,
    Appeal,
    AppealState,
    Draft,
    Evidence,
    Receipt,
    ReceiptState,
    Record,
    Rule,
    Seen,
)
from preceptor.rooms.standing.rules import receipts
from preceptor.rooms.standing.rules.checking import MOST_RULES
from preceptor.rooms.standing.rules.watching import after, fires
from preceptor.rooms.work import queries as work
from preceptor.rooms.work.actions import ask_one_more
from preceptor.rooms.workforce.queries import contributor_of, contributors_behind

_LATE = 100
_MOST = 200


def make_rule(ctx: Ctx, project_id: int, draft: Draft) -> Rule:
    """A rule that is on from now. Raises Problem `rule.invalid`, `rule.never`, `rule.always`, `rule.skips`, `rule.no_way_back`,
    `rule.too_many`."""
    require(ctx, Deed.CHANGE_PROJECT, project_id)
    queries.check(ctx, project_id, draft)
    if len(store.rules_of(ctx.conn, project_id)) >= MOST_RULES:
        raise conflict("rule.too_many", f"A project has {MOST_RULES} rules at most.", hint="Change one instead.")
    made = Rule(new_id(), project_id, 1, draft, on=True, made_at=ctx.now(), made_by=ctx.actor.account_no)
    return _keep(ctx, made)


def change_rule(ctx: Ctx, rule_id: str, draft: Draft, *, on: bool) -> Rule:
    """The next version: what was counted before does not count for it. One that is switched off may say anything."""
    known = _load_rule(ctx, rule_id)
    if on:
        queries.check(ctx, known.project_id, draft)
    changed = replace(known, version=known.version + 1, draft=draft, on=on, made_at=ctx.now(),
                      made_by=ctx.actor.account_no)  # fmt: skip
    return _keep(ctx, changed)


def _keep(ctx: Ctx, one: Rule) -> Rule:
    store.put_rule(ctx.conn, one)
    ctx.tell(
        RuleChanged(
            subject=one.id, project_id=one.project_id, version=one.version, on=one.on, action=one.draft.action.value
        )
    )
    return one


def follow(ctx: Ctx, project_id: int, rules_on: Sequence[Rule], happened: Sequence[Seen]) -> None:
    """Count what happened, in its order, and let each rule look after each event. For the followers of events.

    What happened before a rule was made is not held against anybody. Costs a few statements for each batch of events.
    """
    require(ctx, Deed.REVIEW, project_id)
    people = sorted({one.contributor_id for one in happened})
    records = store.records_of(ctx.conn, project_id, people)
    sinces = store.sinces_of(ctx.conn, rules_on, people)
    changed: dict[tuple[str, int], tuple[int, Record]] = {}
    for one in happened:
        who = one.contributor_id
        before = records.get(who, Record())
        now = records[who] = after(before, one.signal)
        for rule in rules_on:
            if one.at < rule.made_at:
                continue
            if (rule.id, who) not in sinces:
                sinces[rule.id, who], changed[rule.id, who] = before, (rule.version, before)
            evidence = fires(rule.draft, now, sinces[rule.id, who])
            if evidence is not None:
                sinces[rule.id, who], changed[rule.id, who] = now, (rule.version, now)
                _fire(ctx, rule, who, evidence)
    store.save_records(ctx.conn, project_id, {who: records[who] for who in people})
    store.save_sinces(ctx.conn, changed)


def _fire(ctx: Ctx, rule: Rule, contributor_id: int, evidence: Sequence[Evidence]) -> None:
    action, now = rule.draft.action, ctx.now()
    if store.stands(ctx.conn, rule, contributor_id, now=now):
        return  # they went on with what they held, or nobody has decided yet: it need not be said twice
    given = Receipt(
        new_id(), rule.project_id, contributor_id, rule, evidence, receipts.STATE_AT_FIRST[action], now,
        receipts.until(rule, now=now),
    )  # fmt: skip
    if action is Action.ASK_AGAIN:
        _ask_again(ctx, given)
    _give(ctx, given)


def _give(ctx: Ctx, given: Receipt) -> None:
    store.put_receipt(ctx.conn, given)
    ctx.tell(
        ReceiptGiven(
            subject=given.id, project_id=given.project_id, rule=given.rule.id, version=given.rule.version,
            contributor=given.contributor_id, action=given.rule.draft.action.value,
        )
    )  # fmt: skip
    _apply(ctx, given)


def _ask_again(ctx: Ctx, one: Receipt) -> None:
    asked = work.recent_answers(ctx, one.project_id, one.contributor_id, limit=one.rule.draft.answers)
    ask_one_more(ctx, one.project_id, sorted({answer.item_no for answer in asked}))


def decide(ctx: Ctx, receipt_id: str, *, confirm: bool, note: str) -> Receipt:
    """A person's word on a removal that a rule proposed. Raises Problem `receipt.not_found`, `receipt.decided`."""
    one = _load(ctx, receipt_id, Deed.MANAGE_MEMBERS)
    if one.state is not ReceiptState.PROPOSED:
        raise conflict("receipt.decided", "This waits for nobody's decision.", hint="Look at the list again.")
    state = ReceiptState.IN_FORCE if confirm else ReceiptState.DECLINED
    return _save(ctx, replace(one, state=state, decided_by=ctx.actor.account_no, note=note))


def tell_set_aside(ctx: Ctx, project_id: int, contributor_id: int, *, reason: str) -> Receipt:
    """The receipt of a person's decision to set somebody's answers aside; it keeps them from new work. For `integrity`."""
    require(ctx, Deed.MANAGE_MEMBERS, project_id)
    by, now = ctx.actor.account_no, ctx.now()
    nobodys = Rule("", project_id, 0, Draft("", (), Action.SET_ASIDE), on=False, made_at=now, made_by=by)
    given = Receipt(
        new_id(), project_id, contributor_id, nobodys, (), ReceiptState.IN_FORCE, now, None, decided_by=by, note=reason
    )
    _give(ctx, given)
    return given


def undo(ctx: Ctx, receipt_id: str, *, note: str) -> Receipt:
    """Take back what follows from a receipt; doing so twice changes nothing. Raises Problem `receipt.not_found`,
    `receipt.nothing_to_undo`."""
    one = _load(ctx, receipt_id, Deed.CHANGE_PROJECT)
    if one.state is ReceiptState.UNDONE:
        return one
    receipts.check_undo(one)
    return _save(ctx, replace(one, state=ReceiptState.UNDONE, note=note))


def appeal(ctx: Ctx, receipt_id: str, plea: str) -> Receipt:
    """Object to what was decided about oneself. Raises Problem `receipt.not_found`, `receipt.appealed`, `receipt.plea`,
    `receipt.nothing_to_appeal`."""
    require_known(ctx)
    one = store.load_receipt(ctx.conn, receipt_id, lock=True)
    if one is None or one.contributor_id != contributor_of(ctx, ctx.actor.account_no):
        raise not_found("receipt", receipt_id)
    receipts.check_appeal(one, plea)
    return _keep_receipt(ctx, replace(one, appeal=Appeal(AppealState.OPEN, plea, ctx.now() + receipts.APPEAL_MICROS)))


def judge(ctx: Ctx, receipt_id: str, *, grant: bool, reply: str) -> Receipt:
    """Judge an objection; whoever decided does not. Raises Problem `receipt.not_found`, `receipt.no_appeal`,
    `receipt.own_decision`."""
    one = _load(ctx, receipt_id, Deed.REVIEW)
    is_theirs = one.contributor_id == contributor_of(ctx, ctx.actor.account_no)
    receipts.check_judge(one, account_no=ctx.actor.account_no, is_theirs=is_theirs)
    return _judged(ctx, one, grant=grant, reply=reply, by=ctx.actor.account_no)


def erase_pleas(ctx: Ctx, accounts: Collection[str]) -> None:
    """Accounts were erased: the words these people objected with go too; decisions stay, under the pseudonym."""
    require(ctx, Deed.ADMINISTER)
    for who in contributors_behind(ctx, accounts):
        store.erase_pleas(ctx.conn, who)


def count_receipts(ctx: Ctx, receipt_ids: Sequence[str]) -> None:
    """These were given or changed: let rules on who may work count them, or count them no more. For their follower."""
    require(ctx, Deed.ADMINISTER)
    found = [one for one in (store.load_receipt(ctx.conn, each) for each in receipt_ids) if one is not None]
    for one in found:
        count_receipt(ctx, one.project_id, one.contributor_id, one.id, until=receipts.counts_until(one))
    reindex_workers(ctx, {one.contributor_id for one in found})


def settle_exams(ctx: Ctx, account_no: int, skill: str, *, shown_at: int) -> None:
    """Somebody showed a skill: decisions before `shown_at` (micros) that asked for it are done."""
    require(ctx, Deed.ADMINISTER)
    who = contributor_of(ctx, account_no)
    if who is None:
        return
    wanted = store.Wanted(contributor_id=who, state=ReceiptState.IN_FORCE, limit=_MOST)
    for one in store.list_receipts(ctx.conn, wanted):
        draft = one.rule.draft
        if draft.action is Action.EXAM and draft.skill == skill and one.made_at < shown_at:
            _save(ctx, replace(one, state=ReceiptState.DONE))


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
    return _save(ctx, replace(judged, state=receipts.after_grant(one.state)) if grant else judged)


def _load_rule(ctx: Ctx, rule_id: str) -> Rule:
    """Raises Problem `rule.not_found`."""
    found = store.load_rule(ctx.conn, rule_id)
    if found is None:
        require_known(ctx)
        raise not_found("rule", rule_id)
    require(ctx, Deed.CHANGE_PROJECT, found.project_id)
    return found


def _load(ctx: Ctx, receipt_id: str, deed: Deed) -> Receipt:
    one = store.load_receipt(ctx.conn, receipt_id, lock=True)
    if one is None:
        require_known(ctx)
        raise not_found("receipt", receipt_id)
    require(ctx, deed, one.project_id)
    return one


def _save(ctx: Ctx, one: Receipt) -> Receipt:
    _keep_receipt(ctx, one)
    _apply(ctx, one)
    return one


def _keep_receipt(ctx: Ctx, one: Receipt) -> Receipt:
    store.put_receipt(ctx.conn, one)
    ctx.tell(
        ReceiptChanged(
            subject=one.id, project_id=one.project_id, contributor=one.contributor_id, state=one.state.value,
            appeal=one.appeal.state.value,
        )
    )  # fmt: skip
    return one


def _apply(ctx: Ctx, one: Receipt) -> None:
    """Let what a receipt says hold where work is handed out, or hold no more."""
    project_id, who, draft = one.project_id, one.contributor_id, one.rule.draft
    if draft.action is Action.MORE_GOLD:
        wanted = store.Wanted(project_id=project_id, contributor_id=who, state=ReceiptState.IN_FORCE, limit=_MOST)
        set_terms(ctx, project_id, who, receipts.terms(store.list_receipts(ctx.conn, wanted), now=ctx.now()))
    elif draft.action in receipts.CLOSES and receipts.holds(one, now=ctx.now()):
        closing = Closing(
            one.id, receipts.sentence(one), one.made_at, one.until, draft.skill if draft.action is Action.EXAM else ""
        )
        close_to(ctx, project_id, who, closing)
    elif draft.action in receipts.CLOSES:
        reopen_to(ctx, project_id, who, one.id)
