"""Reads: rules, receipts, appeals, and what a rule can hope to see."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from preceptor.infra.unit import Ctx
from preceptor.rooms.exams.queries import skills_on_offer
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require, require_known
from preceptor.rooms.projects.queries import snapshot
from preceptor.rooms.standing import store
from preceptor.rooms.standing.nouns import AppealState, Draft, Facts, Receipt, ReceiptState, Rule
from preceptor.rooms.standing.rules import checking
from preceptor.rooms.standing.rules import receipts as rules
from preceptor.rooms.work import queries as work
from preceptor.rooms.workforce.queries import contributor_of, contributors

_LOOKED_AT = 20
_AT_ONCE = 200


def list_rules(ctx: Ctx, project_id: int) -> Sequence[Rule]:
    """Oldest first; at most thirty a project."""
    require(ctx, Deed.SEE_QUALITY, project_id)
    return store.rules_of(ctx.conn, project_id)


def rules_on(ctx: Ctx, project_id: int) -> Sequence[Rule]:
    """Those that look on now; for the followers of this room, which act for the house."""
    require(ctx, Deed.SEE_QUALITY, project_id)
    return [one for one in store.rules_of(ctx.conn, project_id) if one.on]


def check(ctx: Ctx, project_id: int, draft: Draft) -> None:
    """Whether a rule can fire here, and not on everybody. Raises Problem `rule.*`."""
    require(ctx, Deed.SEE_QUALITY, project_id)
    checking.check(draft, facts(ctx, project_id))


def skills(ctx: Ctx, project_id: int) -> Sequence[str]:
    """What a rule can ask people to show anew: the skills open exams grant, by name."""
    require(ctx, Deed.SEE_QUALITY, project_id)
    return sorted(skills_on_offer(ctx))


def receipts(
    ctx: Ctx, project_id: int, *, state: ReceiptState | None = None, before: str | None = None, limit: int = 50
) -> Sequence[tuple[Receipt, str]]:
    """What rules decided, newest first, each with the person's pseudonym."""
    require(ctx, Deed.SEE_QUALITY, project_id)
    wanted = store.Wanted(project_id=project_id, state=state, before=before, limit=limit)
    found = store.list_receipts(ctx.conn, wanted)
    people = contributors(ctx, {one.contributor_id for one in found})
    return [(one, people[one.contributor_id].pseudonym if one.contributor_id in people else "") for one in found]


def stopped(ctx: Ctx, project_id: int, people: Sequence[int]) -> Mapping[int, int | None]:
    """Person → until when (micros; None: no end) they get no work here, of those of these people whom something in force stops.
    For rooms above that have asked for the right."""
    found: dict[int, int | None] = {}
    for who in people:
        wanted = store.Wanted(project_id=project_id, contributor_id=who, state=ReceiptState.IN_FORCE, limit=_AT_ONCE)
        ends = [one.until for one in store.list_receipts(ctx.conn, wanted) if one.rule.draft.action in rules.CLOSES]
        if ends:
            found[who] = None if None in ends else max(end for end in ends if end is not None)
    return found


def appeals(ctx: Ctx, project_id: int, *, limit: int = 50) -> Sequence[Receipt]:
    """Objections that wait for a judge, newest first; who objects is not told."""
    require(ctx, Deed.REVIEW, project_id)
    return store.list_receipts(ctx.conn, store.Wanted(project_id=project_id, appeal=AppealState.OPEN, limit=limit))


def my_receipts(ctx: Ctx, *, before: str | None = None, limit: int = 50) -> Sequence[tuple[Receipt, str]]:
    """Everything decided about the asker, in all projects, newest first, each with its project's name: what managers see of
    it, no less."""
    require_known(ctx)
    me = contributor_of(ctx, ctx.actor.account_no)
    if me is None:
        return []
    found = store.list_receipts(ctx.conn, store.Wanted(contributor_id=me, before=before, limit=limit))
    return [(one, snapshot(ctx, one.project_id).name) for one in found]


def all_my_receipts(ctx: Ctx) -> Sequence[tuple[Receipt, str]]:
    """The same to the last one, for the file the asker can keep."""
    found: list[tuple[Receipt, str]] = []
    before: str | None = None
    while page := my_receipts(ctx, before=before, limit=_AT_ONCE):
        found += page
        before = page[-1][0].id
    return found


def facts(ctx: Ctx, project_id: int) -> Facts:
    """What a rule can hope to see here; for rooms above that have asked for the right."""
    project, counts = snapshot(ctx, project_id), work.counts(ctx, [project_id])[project_id]
    shown = work.outlines(ctx, project_id, limit=_LOOKED_AT)
    items = work.items_by_no(ctx, [one.no for one in shown]).values()
    has_words = not items or any(any(project.form.plain(one.payload).values()) for one in items)
    most = max(project.overlap, project.overlap_most or 0)
    return Facts(counts.items, counts.gold, project.gold_share, most, has_words, skills_on_offer(ctx))
