"""Lists of the second look: queues, verdicts, how reviewers do, one's own reviews."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from preceptor.base.problems import not_found
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import may, names, require, require_known
from preceptor.rooms.projects.queries import snapshot
from preceptor.rooms.review.nouns import (
    GOLD,
    SECOND,
    Cause,
    Outcome,
    Received,
    ReviewerRow,
    Shares,
    Stage,
    Verdict,
    Waiting,
    WaitingRow,
)
from preceptor.rooms.review.rules import deciding
from preceptor.rooms.review.store import queues
from preceptor.rooms.review.store import verdicts as store
from preceptor.rooms.work import queries as work
from preceptor.rooms.workforce.queries import contributor_of

_EXCERPT = 160


def waiting(ctx: Ctx, project_id: int) -> Sequence[Waiting]:
    """The queues and how many items wait in each; second looks and gold are no queues anybody chooses."""
    require(ctx, Deed.REVIEW, project_id)
    return [one for one in queues.list_waiting(ctx.conn, project_id) if one.queue not in (GOLD, SECOND)]


def waiting_items(
    ctx: Ctx, project_id: int, *, queue: str, after: tuple[float, int] | None = None, limit: int = 50
) -> tuple[Sequence[WaitingRow], tuple[float, int] | None]:
    """What waits in a queue, the next first; the second is the next cursor. Second looks and gold are never listed."""
    require(ctx, Deed.REVIEW, project_id)
    if queue in (GOLD, SECOND):
        return [], None
    places = queues.next_places(ctx.conn, project_id, queue, after=after, limit=limit)
    items = work.items_by_no(ctx, [one.item_no for one in places])
    form = snapshot(ctx, project_id).form
    rows = [
        WaitingRow(items[one.item_no].id, one.priority, _excerpt(form.plain(items[one.item_no].payload)))
        for one in places
        if one.item_no in items
    ]
    return rows, (places[-1].priority, places[-1].item_no) if len(places) == limit else None


def verdicts(
    ctx: Ctx, project_id: int, *, outcome: Outcome | None = None, cause: Cause | None = None,
    before: int | None = None, limit: int = 50,
) -> Sequence[tuple[int, Verdict]]:  # fmt: skip
    """What was decided, newest first; the number beside each is the cursor."""
    require(ctx, Deed.REVIEW, project_id)
    return store.page(ctx.conn, project_id, outcome=outcome, cause=cause, before=before, limit=limit)


def verdict(ctx: Ctx, verdict_id: str) -> Verdict:
    """Raises Problem `verdict.not_found`, also for one of a project the asker may not review."""
    found = store.by_id(ctx.conn, verdict_id)
    if found is None or not may(ctx, Deed.REVIEW, found.project_id):
        if not ctx.actor.known:
            require(ctx, Deed.REVIEW)
        raise not_found("verdict", verdict_id)
    return found


def stood(ctx: Ctx, verdict_ids: Sequence[str]) -> Mapping[str, Mapping[int, bool]]:
    """Verdict → contributor → whether what they had said of the item stood, for first looks; for rooms above that have asked for
    the right; at most 500 at a time. Each answer is in the first verdict that was made after it, and in no other."""
    found = [one for one in store.by_ids(ctx.conn, verdict_ids) if one.stage is Stage.FIRST]
    items = sorted({one.item_no for one in found})
    said: dict[str, dict[int, bool]] = {one.id: {} for one in found}
    looks: dict[int, list[Verdict]] = defaultdict(list)
    for one in store.of_items(ctx.conn, items):
        if one.stage is Stage.FIRST:
            looks[one.item_no].append(one)
    for answer in work.answers_by_item(ctx, items):
        seen_by = next((one for one in looks[answer.item_no] if one.made_at >= answer.answered_at), None)
        if seen_by is not None and seen_by.id in said:
            stands = answer.id not in {each.answer for each in seen_by.decision.rejected}
            said[seen_by.id][answer.contributor_id] = stands
    return said


def shares(ctx: Ctx, project_id: int) -> Shares:
    require(ctx, Deed.REVIEW, project_id)
    return queues.load_shares(ctx.conn, project_id)


def reviewers(ctx: Ctx, project_id: int) -> Sequence[ReviewerRow]:
    """How each reviewer does, by gold they met and by blind second looks at their verdicts."""
    require(ctx, Deed.SEE_QUALITY, project_id)
    rows = store.tallies(ctx.conn, project_id)
    called = names(ctx, [row.account_no for row in rows])
    return [_reviewer(row, called) for row in rows]


def my_reviews(ctx: Ctx, *, limit: int = 50) -> Sequence[Received]:
    """What reviewers said of the asker's own answers, newest first."""
    require_known(ctx)
    me = contributor_of(ctx, ctx.actor.account_no)
    return store.received(ctx.conn, me, limit=limit) if me is not None else []


def _reviewer(row: Any, called: Mapping[int, str]) -> ReviewerRow:
    return ReviewerRow(
        account=row.account_no,
        name=called.get(row.account_no, ""),
        decided=row.decided,
        mean_seconds=row.seconds / row.decided if row.decided else 0.0,
        gold=deciding.share(row.gold_right, row.gold_seen),
        overturned=deciding.share(row.overturned, row.looked),
    )


def _excerpt(words: Mapping[str, str]) -> str:
    return next(iter(words.values()), "")[:_EXCERPT]
