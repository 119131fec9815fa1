"""Handing out the next item: what is held first, then the queue, then a slow look."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from pydantic_core import from_json, to_json

from preceptor.base.ids import alias, new_id
from preceptor.forms import Form
from preceptor.forms.letters import lettered
from preceptor.forms.naming import renamed
from preceptor.infra.unit import Ctx
from preceptor.rooms.eligibility.actions import admit
from preceptor.rooms.gold.queries import teaches
from preceptor.rooms.hours import queries as hours
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.judging.actions import suggest
from preceptor.rooms.probes.actions import draw
from preceptor.rooms.probes.queries import share_of
from preceptor.rooms.projects.nouns import ProjectSnapshot
from preceptor.rooms.projects.queries import form_at, snapshot
from preceptor.rooms.routing import rules, store
from preceptor.rooms.routing.actions.returning import return_some
from preceptor.rooms.routing.actions.terms import terms_of
from preceptor.rooms.routing.hot import Want, hot_of, rows
from preceptor.rooms.routing.hot.contract import CANDIDATES
from preceptor.rooms.routing.nouns import MOST_LEASES, Held, Lease, Next, NoWork, Offer
from preceptor.rooms.wellbeing.nouns import Ration, Underway
from preceptor.rooms.wellbeing.queries import EXPECTED_SECONDS, allows, exposing, ration
from preceptor.rooms.work.nouns import Purpose
from preceptor.rooms.work.queries import has_open, names_for, warnings_of
from preceptor.rooms.workforce.actions import ensure_me

_LOOKS = 5
"""Batches of candidates one slow search looks at; the next asking goes on from there."""


def take_next(ctx: Ctx, project_id: int, *, holding: str | None = None) -> Next:
    """The asker's next item. What they hold already comes first, so that a closed tab loses nothing.

    `holding` is the token of the lease they have on the screen: then this is another one, fetched ahead.
    """
    require(ctx, Deed.WORK, project_id)
    project = snapshot(ctx, project_id)
    contributor_id = hot_of(ctx).contributor(ctx.raw, ctx.actor.account_no) or ensure_me(ctx).id
    held = hot_of(ctx).held(ctx.raw, project_id, contributor_id)
    for one in held:
        if one.token != holding:
            return Next(_kept(ctx, project, one, ahead=holding is not None))
    if len(held) >= MOST_LEASES:
        return Next(_kept(ctx, project, held[-1], ahead=True))
    closed = closed_to(ctx, project, contributor_id)
    if closed is not None:
        return Next(no_work=closed)
    ahead = holding is not None and bool(held)
    # What was sent just before may not be counted yet; it is reckoned like what they hold.
    underway = exposing_of(ctx, project, [one.token for one in held], times=2) if ahead else ()
    return taken_next(ctx, project, want_of(ctx, project, contributor_id, ahead=ahead), underway=underway)


def after(ctx: Ctx, project: ProjectSnapshot, lease: Lease, *, other: str | None, holding: str | None) -> Next:
    """The next item once `lease` is closed; `other` is the person's other active lease, as far as was known."""
    if other is not None and other != holding:
        for one in hot_of(ctx).held(ctx.raw, project.id, lease.contributor_id):
            if one.token == other:
                return Next(_kept(ctx, project, one, ahead=False))
    ahead = other is not None and other == holding
    if ahead:
        store.show(ctx.conn, str(other), now=ctx.now())
    closed = closed_to(ctx, project, lease.contributor_id)
    if closed is not None:
        return Next(no_work=closed)
    underway = [*ended_now(ctx, lease), *exposing_of(ctx, project, [str(other)] if ahead else [])]
    return taken_next(ctx, project, want_of(ctx, project, lease.contributor_id, ahead=ahead), underway=underway)


def ended_now(ctx: Ctx, lease: Lease) -> list[Underway]:
    """A lease that ends in this breath, as what is met by it and not counted yet."""
    return [Underway(lease.item_no, rules.spent(lease, now=ctx.now(), claimed=None).active_seconds)]


def exposing_of(ctx: Ctx, project: ProjectSnapshot, tokens: Sequence[str], *, times: int = 1) -> list[Underway]:
    """What somebody holds, as so many tasks of the time this project expects; nothing is asked where it can expose nobody."""
    if not tokens or exposing(ctx, project.id) is None:
        return []
    seconds = times * (project.estimated_seconds or EXPECTED_SECONDS)
    return [Underway(item_no, seconds) for item_no in store.items_on(ctx.conn, tokens)]


def taken_next(ctx: Ctx, project: ProjectSnapshot, want: Want, *, underway: Sequence[Underway] = ()) -> Next:
    """What comes next for somebody who may be handed a task: from the queue, or, where they may not have everything, from a look
    at what is open (docs/decisions/0026-exposure.md)."""
    found = ration(
        ctx, project.id, want.contributor_id, task_seconds=project.estimated_seconds, underway=underway
    )  # fmt: skip
    if found is None:
        is_probe = want.purpose is Purpose.PROBE
        taken = repeated(ctx, project, want) if is_probe else hot_of(ctx).take(ctx.raw, want)
        return next_of(ctx, project, taken, want)
    want = replace(want, purpose=Purpose.WORK)
    taken = _search(ctx, want, found)
    if taken is None:
        return Next(no_work=rules.enough_seen(found) if has_open(ctx, project.id) else rules.NOTHING_LEFT)
    return Next(offer(ctx, project, taken, reason="The next one that fits what you want to meet.", maybe_gold=False))


def closed_to(ctx: Ctx, project: ProjectSnapshot, contributor_id: int) -> NoWork | None:
    """Why the asker gets nothing new here, or None when a task may be handed to them.

    The one place the gate is asked (docs/decisions/0020-the-gate.md). What they hold already stays theirs to answer.
    """
    closed = rules.no_work_in(project.state, hold=project.hold)
    if closed is not None:
        return closed
    tired = rules.enough_worked(hours.left(ctx, project.id, contributor_id, ctx.actor.account_no))
    if tired is not None:
        return tired
    missing = admit(ctx, project.id, contributor_id)
    return rules.not_admitted(missing) if missing else None


def want_of(ctx: Ctx, project: ProjectSnapshot, contributor_id: int, *, ahead: bool) -> Want:
    """A hand-out to be made now; whether it is gold or a hidden repeat is drawn here."""
    now = ctx.now()
    share = rules.gold_share(terms_of(ctx, project.id, contributor_id), project.gold_share, now=now)
    return Want(
        project_id=project.id,
        contributor_id=contributor_id,
        purpose=rules.choose(gold_share=share, probe_share=share_of(ctx, project.id), draw=ctx.random.random()),
        token=new_id(),
        now=now,
        expires_at=now + ctx.settings.lease_seconds * 1_000_000,
        opened_at=None if ahead else now,
        form_version=project.form_version,
        guidelines_version=project.guidelines_version,
    )


def next_of(ctx: Ctx, project: ProjectSnapshot, taken: Held | None, want: Want) -> Next:
    """What was taken as an offer; if nothing was, look on: work instead of gold, returned leases, what was missed."""
    if taken is None and want.purpose is not Purpose.WORK:
        want = replace(want, purpose=Purpose.WORK)
        taken = hot_of(ctx).take(ctx.raw, want)
    if taken is None and return_some(ctx, project_id=project.id, limit=20):
        taken = hot_of(ctx).take(ctx.raw, want)
    if taken is None:
        taken = _search(ctx, want)
    if taken is not None:
        is_gold = want.purpose is Purpose.GOLD
        return Next(offer(ctx, project, taken, reason="The next one in the queue.", maybe_gold=is_gold))
    # Another tab of the same person may have taken, meanwhile, what they may hold.
    for one in hot_of(ctx).held(ctx.raw, project.id, want.contributor_id)[:1]:
        return Next(_kept(ctx, project, one, ahead=want.opened_at is None))
    return Next(no_work=rules.NOTHING_LEFT)


def repeated(ctx: Ctx, project: ProjectSnapshot, want: Want) -> Held | None:
    """A hidden repeat, leased; None when this person has answered nothing that can be repeated."""
    tokens = ((token, rules.chance_of(token)) for token in iter(new_id, ""))
    drawn = draw(ctx, project, want.contributor_id, tokens=tokens)
    if drawn is None:
        return None
    want = replace(want, token=drawn.token)
    store.hand(ctx.conn, want, drawn.item_no)
    return rows.taken(want, drawn.item, to_json(drawn.payload).decode())


def offer(ctx: Ctx, project: ProjectSnapshot, held: Held, *, reason: str, maybe_gold: bool) -> Offer:
    """What its contributor may see of a held item, in the order drawn for this lease. Only what may be gold is looked up in
    the gold bank: it may be practice."""
    form = _form_of(ctx, project, held.form_version)
    payload = from_json(held.payload)
    order = form.shuffled(payload, rules.chance_of(held.token))
    names = names_shown(ctx, form, project.id, payload, held.token)
    suggestion = suggest(ctx, project.id, token=held.token, item=held.item)
    return Offer(
        lease=held.token,
        item=alias(held.item),
        project_id=project.id,
        payload=_called(form, form.for_contributor(payload, order), names),
        shown_order=lettered(order, names),
        form_version=held.form_version,
        guidelines_version=held.guidelines_version,
        leased_at=held.leased_at,
        expires_at=held.expires_at,
        draft=_draft(ctx, form, payload, held, names),
        reason=reason,
        is_training=maybe_gold and _teaches(ctx, held.token),
        suggestion=suggestion.answers if suggestion is not None else None,
    )


def names_shown(ctx: Ctx, form: Form, project_id: int, payload: Mapping[str, Any], token: str) -> Mapping[str, str]:
    """Id → name of the responses on a lease, where repeats are hidden: their ids would give them away. Nothing elsewhere."""
    return names_for(ctx, form, payload, token) if share_of(ctx, project_id) else {}


def _called(form: Form, shown: dict[str, Any], names: Mapping[str, str]) -> dict[str, Any]:
    """The responses under the names they have on this lease; what they say stays."""
    field = form.shuffled_field
    if not names:
        return shown
    return {**shown, field: [{**one, "id": names[one["id"]]} for one in shown[field]]}


def _draft(
    ctx: Ctx, form: Form, payload: Mapping[str, Any], held: Held, names: Mapping[str, str]
) -> dict[str, Any] | None:
    """As it was left; under the names of now, where repeats began or ended to be hidden since."""
    if held.draft is None:
        return None
    draft: dict[str, Any] = from_json(held.draft)
    if names:
        return renamed(form, draft, names)
    before = names_for(ctx, form, payload, held.token)
    back: dict[str, Any] = lettered(draft, {name: one for one, name in before.items()})
    return back


def _teaches(ctx: Ctx, token: str) -> bool:
    item_no = store.gold_on_lease(ctx.conn, token)
    return item_no is not None and teaches(ctx, item_no)


def _form_of(ctx: Ctx, project: ProjectSnapshot, version: int) -> Form:
    return project.form if version == project.form_version else form_at(ctx, project.id, version)


def _kept(ctx: Ctx, project: ProjectSnapshot, held: Held, *, ahead: bool) -> Offer:
    """An item already held: renewed when it comes on the screen, for the person is there again."""
    if not ahead:
        now = ctx.now()
        held = replace(held, expires_at=max(held.expires_at, now + ctx.settings.lease_seconds * 1_000_000))
        store.show(ctx.conn, held.token, now=now, expires_at=held.expires_at)
    return offer(ctx, project, held, reason="You have this one open already.", maybe_gold=True)


def _search(ctx: Ctx, want: Want, rationed: Ration | None = None) -> Held | None:
    """Walk all open items from where the last search stopped, a bounded piece at a time.

    Finds what lies behind the person's position: items that were locked or full in passing and are open after all, and what a
    ration leaves.
    """
    began = at = store.search_position(ctx.conn, want.project_id, want.contributor_id)
    taken = None
    for _ in range(_LOOKS):
        found = store.candidates(ctx.conn, want.project_id, want.contributor_id, after=at, limit=CANDIDATES)
        free = _allowed(ctx, rationed, [item_no for item_no, _, mine in found if not mine])
        taken = next(filter(None, (hot_of(ctx).claim(ctx.raw, want, item_no) for item_no in free)), None)
        at = found[-1][1] if len(found) == CANDIDATES else 0
        if taken is not None or at == 0:
            break
    # What was found may have neighbours: begin with this piece again.
    store.save_search(ctx.conn, want.project_id, want.contributor_id, was=began, now_at=began if taken else at)
    return taken


def _allowed(ctx: Ctx, rationed: Ration | None, numbers: Sequence[int]) -> Iterator[int]:
    if rationed is None:
        yield from numbers
        return
    said = warnings_of(ctx, numbers)
    for no in numbers:
        one = said.get(no)
        if allows(rationed, severity=one.severity if one else None, categories=one.categories if one else ()):
            yield no
