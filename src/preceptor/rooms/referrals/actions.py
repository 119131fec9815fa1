"""Offering credit, sharing a link, coming by one, and what becomes of it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from preceptor.base.ids import new_id
from preceptor.base.money import Money
from preceptor.base.problems import not_found
from preceptor.infra import secrets
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import numbers_of, require, require_known, roles_in, spare, who_may
from preceptor.rooms.openings.nouns import Stage
from preceptor.rooms.openings.queries import my_application, open_opening, opening, opening_shown
from preceptor.rooms.pay import actions as pay
from preceptor.rooms.pay.queries import accepted_tasks, budget_left
from preceptor.rooms.referrals import rules, store
from preceptor.rooms.referrals.events import LinkMade, Offered, OfferEnded, Referred, Settled
from preceptor.rooms.referrals.nouns import LOOK_MICROS, MOST_STEPS, Ground, Link, Offer, Referral, State
from preceptor.rooms.verification.queries import same_document
from preceptor.rooms.workforce.actions import ensure_contributor
from preceptor.rooms.workforce.queries import contributor_of

_TOKEN_BYTES = 16


def set_offer(ctx: Ctx, project_id: int, opening_id: str, amount: Money, *, tasks: int, most: int) -> Offer:
    """What bringing somebody earns who comes from now on; whoever came before keeps what was said then.

    Raises Problem `opening.not_found`, `referrals.offer`.
    """
    require(ctx, Deed.MANAGE_MEMBERS, project_id)
    require(ctx, Deed.PAY, project_id)
    found = opening(ctx, project_id, opening_id)
    rules.check_offer(amount, tasks=tasks, most=most, left=budget_left(ctx, project_id, amount.currency))
    store.set_offer(ctx.conn, Offer(found.no, found.id, project_id, amount, tasks, most, ctx.now()))
    told = Offered(
        subject=found.id, project_id=project_id, currency=amount.currency, minor_units=amount.minor_units, tasks=tasks,
        most=most,
    )  # fmt: skip
    ctx.tell(told)
    return _offer(ctx, opening_id)


def end_offer(ctx: Ctx, project_id: int, opening_id: str) -> None:
    """Whoever comes from now on brings no credit. Raises Problem `opening.not_found`, `offer.not_found`."""
    require(ctx, Deed.MANAGE_MEMBERS, project_id)
    opening(ctx, project_id, opening_id)
    was = _offer(ctx, opening_id)
    if was.ended_at is not None:
        return
    store.set_offer(ctx.conn, replace(was, ended_at=ctx.now()))
    ctx.tell(OfferEnded(subject=opening_id, project_id=project_id))


def make_link(ctx: Ctx, opening_id: str, *, address: str) -> Link:
    """One's own way to an opening; asked again it is the same. Raises Problem `referrals.no_offer`, `referrals.team`, `openings.closed`."""
    require_known(ctx)
    found, me = open_opening(ctx, opening_id, address=address), ctx.actor.account_no
    team = me in who_may(ctx, Deed.MANAGE_MEMBERS, found.project_id)
    rules.check_may_share(store.offer(ctx.conn, opening_id), team=team)
    if (known := store.link_of(ctx.conn, me, found.no)) is not None:
        return known
    made = Link(secrets.token(_TOKEN_BYTES), 0, found.no, found.id, found.project_id, me, ctx.now())
    store.add_link(ctx.conn, made)
    ctx.tell(LinkMade(subject=found.id, project_id=found.project_id))
    return store.link_of(ctx.conn, me, found.no) or made


def come(ctx: Ctx, opening_id: str, token: str, *, address: str) -> Referral:
    """Remember by whose link the asker came; the first one counts.

    Raises Problem `link.not_found`, `referrals.no_offer`, `.own`, `.loop`, `.late`.
    """
    require_known(ctx)
    spare(ctx, address)
    me = ctx.actor.account_no
    found, link = opening_shown(ctx, opening_id), store.link_by_token(ctx.conn, token)
    if link is None or link.opening_no != found.no:
        raise not_found("link", token[:40])
    if (known := store.came_by(ctx.conn, me, opening_id)) is not None:
        return known
    rules.check_may_come(
        person=me, referrer=link.account_no, before=_before(ctx, link.account_no), late=_is_late(ctx, opening_id)
    )
    offer = rules.check_may_share(store.offer(ctx.conn, opening_id), team=False)
    made = Referral(
        new_id(), 0, found.no, found.id, found.project_id, link.account_no, me, State.CAME, offer.amount, offer.tasks,
        ctx.now(),
    )  # fmt: skip
    store.add(ctx.conn, made)
    ctx.tell(Referred(subject=made.id, project_id=found.project_id, opening=found.id))
    return store.came_by(ctx.conn, me, opening_id) or made


def applied(ctx: Ctx, account: str, opening_id: str, *, at: int) -> None:
    """Somebody sent an application: if a link brought them, their tasks count from now on. For the house; twice is once."""
    require(ctx, Deed.ADMINISTER)
    for number in numbers_of(ctx, [account]).values():
        one = store.came_by(ctx.conn, number, opening_id)
        if one is not None and one.state is State.CAME:
            store.save(ctx.conn, replace(one, state=State.APPLIED, applied_at=at, look_at=at))


def funded(ctx: Ctx, project_id: int) -> None:
    """Money came in: what is owed is looked at now. For the house."""
    require(ctx, Deed.ADMINISTER)
    store.look_again(ctx.conn, project_id, at=ctx.now())


def look(ctx: Ctx, *, limit: int = 100) -> int:
    """Look at some whose time has come: credited, owed, refused, or looked at again later; gives how many. For the clock."""
    require(ctx, Deed.ADMINISTER)
    found = store.due(ctx.conn, now=ctx.now(), limit=limit)
    for one in found:
        _look_at(ctx, one)
    return len(found)


def forget(ctx: Ctx, accounts: Collection[str]) -> None:
    """These accounts were erased: what was earned before is credited or owed still, the rest goes. For the house itself."""
    require(ctx, Deed.ADMINISTER)
    people = list(numbers_of(ctx, accounts).values())
    for one in store.open_of(ctx.conn, people):
        if one.state is State.APPLIED:
            _look_at(ctx, one)
        now = store.load(ctx.conn, one.id)
        if now is not None and now.state in (State.CAME, State.APPLIED):
            _settle(ctx, now, State.ENDED)
    store.forget(ctx.conn, people)


def _look_at(ctx: Ctx, one: Referral) -> None:
    verdict = rules.judged(
        one, accepted=_accepted(ctx, one), now=ctx.now(), same_person=same_document(ctx, one.referrer, one.referred),
        team=one.referrer in who_may(ctx, Deed.MANAGE_MEMBERS, one.project_id),
    )  # fmt: skip
    if verdict.state is None:
        store.save(ctx.conn, replace(one, look_at=ctx.now() + LOOK_MICROS))
    elif verdict.state is not State.CREDITED:
        _settle(ctx, one, verdict.state, verdict.ground)
    elif one.state is not State.OWED and not store.take_place(ctx.conn, one.opening):
        _settle(ctx, one, State.REFUSED, Ground.FULL)
    else:
        _credit(ctx, one)


def _credit(ctx: Ctx, one: Referral) -> None:
    """Into the ledger, or owed where the budget has not enough."""
    earner = ensure_contributor(ctx, one.referrer).id
    how = {"opening": one.opening, "tasks": one.tasks}
    line = pay.give_credit(ctx, one.project_id, earner, one.amount, key=f"referral:{one.id}", how=how)
    if line is not None:
        _settle(ctx, one, State.CREDITED)
    elif one.state is not State.OWED:
        _settle(ctx, one, State.OWED)
    else:
        store.save(ctx.conn, replace(one, look_at=ctx.now() + LOOK_MICROS))


def _settle(ctx: Ctx, one: Referral, state: State, ground: Ground | None = None) -> None:
    later = ctx.now() + LOOK_MICROS if state is State.OWED else None
    store.save(ctx.conn, replace(one, state=state, ground=ground, look_at=later, settled_at=ctx.now()))
    told = Settled(
        subject=one.id, project_id=one.project_id, opening=one.opening, state=state.value, ground=ground or "",
        currency=one.amount.currency, minor_units=one.amount.minor_units,
    )  # fmt: skip
    ctx.tell(told)


def _accepted(ctx: Ctx, one: Referral) -> int:
    worker = contributor_of(ctx, one.referred)
    return accepted_tasks(ctx, one.project_id, worker, most=one.tasks) if worker is not None else 0


def _before(ctx: Ctx, referrer: int) -> set[int]:
    """Who brought the referrer, who brought those, and so on."""
    found: set[int] = set()
    people = {referrer}
    for _ in range(MOST_STEPS):
        people = store.brought(ctx.conn, people) - found
        if not people:
            break
        found |= people
    return found


def _is_late(ctx: Ctx, opening_id: str) -> bool:
    mine = my_application(ctx, opening_id)
    inside = roles_in(ctx, opening_shown(ctx, opening_id).project_id, ctx.actor.account_no)
    return bool(inside) or (mine is not None and mine.stage is not Stage.DRAFT)


def _offer(ctx: Ctx, opening_id: str) -> Offer:
    found = store.offer(ctx.conn, opening_id)
    if found is None:
        raise not_found("offer", opening_id)
    return found
