"""Taking the next item of a queue, giving it back, and how often a project looks."""

from __future__ import annotations

from preceptor.base.ids import new_id
from preceptor.base.problems import conflict
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.review.events import SettingsChanged
from preceptor.rooms.review.nouns import DISAGREEMENT, GOLD, SECOND, Lease, LeaseState, Shares, Sight, Stage
from preceptor.rooms.review.queries.sight import case_of, sight_of
from preceptor.rooms.review.rules import deciding
from preceptor.rooms.review.store import queues, verdicts
from preceptor.rooms.work import queries as work
from preceptor.rooms.workforce.queries import contributor_of

QUEUES = "review.queues"
_WINDOW, _WINDOWS = 50, 10
"""Places looked at in one piece, and pieces: what others hold and what the reviewer answered or decided is passed over."""
_STAGES = {SECOND: Stage.SECOND, GOLD: Stage.GOLD}


def ask_for_queues(ctx: Ctx, project_id: int) -> str:
    """Make the queues anew; gives the job, or that of the one already waiting."""
    require(ctx, Deed.REVIEW, project_id)
    return ctx.enqueue(QUEUES, {"project_id": project_id}, key=f"{QUEUES}:{project_id}", again=True)


def change_settings(ctx: Ctx, project_id: int, shares: Shares) -> Shares:
    """How often the project looks. Raises Problem `review.shares`."""
    require(ctx, Deed.CHANGE_PROJECT, project_id)
    deciding.check_shares(shares)
    queues.save_shares(ctx.conn, project_id, shares)
    ctx.tell(SettingsChanged(subject=str(project_id), project_id=project_id, **vars(shares)))
    ask_for_queues(ctx, project_id)
    return shares


def take(ctx: Ctx, project_id: int, *, queue: str = DISAGREEMENT, item: str | None = None) -> Sight | None:
    """The reviewer's next item of a queue, or the one named; what they hold already comes first. None when none is left.

    Raises Problem `item.not_found`, `review.taken` when somebody else has the item named.
    """
    require(ctx, Deed.REVIEW, project_id)
    held = verdicts.held_by(ctx.conn, ctx.actor.account_no, project_id)
    if held is not None:
        if item is None and (sight := _kept(ctx, held)) is not None:
            return sight
        verdicts.end(ctx.conn, held, LeaseState.RETURNED)
    lease = _named(ctx, project_id, item) if item is not None else next_lease(ctx, project_id, queue)
    case = case_of(ctx, lease) if lease is not None else None
    return sight_of(ctx, lease, case) if lease is not None and case is not None else None


def release(ctx: Ctx, token: str) -> None:
    """Give an item back undecided. Raises Problem `review.not_found`, `review.decided`, `review.gone`."""
    found = verdicts.find(ctx.conn, token)
    require(ctx, Deed.REVIEW, found.project_id if found is not None else None)
    lease = deciding.check_held(found, token=token, account_no=ctx.actor.account_no)
    verdicts.end(ctx.conn, lease, LeaseState.RETURNED)


def next_lease(ctx: Ctx, project_id: int, queue: str) -> Lease | None:
    """Gold that measures the reviewer now and then, second looks first, then the queue."""
    shares = queues.load_shares(ctx.conn, project_id)
    mixed_in = [GOLD, SECOND] if ctx.random.random() < shares.gold else [SECOND]
    asked = [queue] if queue not in mixed_in else []
    return next(filter(None, (_first_free(ctx, project_id, one, queue) for one in (*mixed_in, *asked))), None)


def _kept(ctx: Ctx, held: Lease) -> Sight | None:
    case = case_of(ctx, held)
    if case is None:
        return None
    verdicts.prolong(ctx.conn, held, ctx.now() + deciding.LEASE_MICROS)
    return sight_of(ctx, held, case)


def _named(ctx: Ctx, project_id: int, item_id: str) -> Lease:
    item = work.item(ctx, item_id)
    require(ctx, Deed.REVIEW, item.project_id)
    free = _free(ctx, [item.no], Stage.FIRST)
    lease = _lease(ctx, project_id, item.no, DISAGREEMENT, Stage.FIRST) if free and item.gold is None else None
    if item.project_id != project_id or lease is None:
        raise conflict(
            "review.taken", "You cannot decide this item: somebody has it now, or you answered or decided it yourself.",
            hint="Take the next one, or ask another reviewer.",
        )  # fmt: skip
    return lease


def _first_free(ctx: Ctx, project_id: int, source: str, queue: str) -> Lease | None:
    """The first item of `source` nobody holds and the reviewer has no part in, leased; `queue` is what they asked for."""
    stage, after = _STAGES.get(source, Stage.FIRST), None
    for _ in range(_WINDOWS):
        found = queues.next_places(ctx.conn, project_id, source, after=after, limit=_WINDOW)
        free = _free(ctx, [one.item_no for one in found], stage)
        for one in found:
            if one.item_no in free and (lease := _lease(ctx, project_id, one.item_no, queue, stage)) is not None:
                return lease
        if len(found) < _WINDOW:
            return None
        after = (found[-1].priority, found[-1].item_no)
    return None


def _free(ctx: Ctx, numbers: list[int], stage: Stage) -> set[int]:
    if not numbers:
        return set()
    verdicts.expire(ctx.conn, numbers, now=ctx.now())
    free = set(numbers) - verdicts.decided_among(ctx.conn, numbers, by=ctx.actor.account_no)
    if stage is not Stage.GOLD:
        free -= verdicts.taken_among(ctx.conn, numbers)
    me = contributor_of(ctx, ctx.actor.account_no)
    free -= work.answered_among(ctx, numbers, me) if me is not None else set()
    return free & work.items_by_no(ctx, sorted(free)).keys() if free else free


def _lease(ctx: Ctx, project_id: int, item_no: int, queue: str, stage: Stage) -> Lease | None:
    now = ctx.now()
    lease = Lease(
        0, new_id(), project_id, item_no, ctx.actor.account_no, queue, stage, LeaseState.HELD, now,
        now + deciding.LEASE_MICROS,
    )  # fmt: skip
    return verdicts.find(ctx.conn, lease.token) if verdicts.lease(ctx.conn, lease) else None
