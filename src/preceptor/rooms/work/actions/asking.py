"""Asking for more answers to items, or for as many as before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.projects.queries import snapshot
from preceptor.rooms.work.actions.items import check_batch
from preceptor.rooms.work.events import AskedAgain
from preceptor.rooms.work.store import bulk


def ask_again(ctx: Ctx, project_id: int, chosen: Sequence[int], *, more: int) -> int:
    """Let these work items (numbers, in the order wanted) take `more` answers beyond those they have, and come next.

    What else is open comes after them. Gold and items of other projects are passed over. Gives how many were changed.
    """
    require(ctx, Deed.PLAN_ROUNDS, project_id)
    changed, slots = bulk.ask_again(ctx.conn, project_id, chosen, more=more)
    ctx.tell(AskedAgain(subject=str(project_id), project_id=project_id, items=changed, more=more, slots=slots))
    return changed


def ask_one_more(ctx: Ctx, project_id: int, chosen: Sequence[int]) -> int:
    """Let these work items (numbers, at most 200) take one more answer, where they are full; gives how many were.

    For `quality`, whose job decides that one more is worth asking for.
    """
    require(ctx, Deed.PLAN_ROUNDS, project_id)
    return _reopen(ctx, project_id, chosen, more=1)


def ask_in_place(ctx: Ctx, project_id: int, item_no: int, *, rejected: int) -> None:
    """Let an item take as many answers as were rejected of it. For `review`, whose verdict that is."""
    require(ctx, Deed.REVIEW, project_id)
    _reopen(ctx, project_id, [item_no], more=rejected)


def ask_instead(ctx: Ctx, project_id: int, chosen: Sequence[int]) -> Mapping[int, int]:
    """Let each of these work items (numbers, at most 200) take one answer more, since one it has counts no more; gives the overlap
    each had. For `integrity`."""
    require(ctx, Deed.MANAGE_MEMBERS, project_id)
    check_batch(ctx, len(chosen))
    before = bulk.ask_instead(ctx.conn, project_id, chosen)
    if before:
        ctx.tell(
            AskedAgain(subject=str(project_id), project_id=project_id, items=len(before), more=1, slots=len(before))
        )
    return before


def ask_no_more(ctx: Ctx, project_id: int, before: Mapping[int, int]) -> None:
    """Take back what `ask_instead` asked for: item → the overlap it gave. Where the project asks for more by now, so it stays."""
    require(ctx, Deed.MANAGE_MEMBERS, project_id)
    check_batch(ctx, len(before))
    wanted = snapshot(ctx, project_id).overlap
    slots = bulk.ask_no_more(ctx.conn, project_id, {no: min(had, wanted) for no, had in before.items()})
    ctx.tell(AskedAgain(subject=str(project_id), project_id=project_id, items=len(before), more=-1, slots=slots))


def ask_anew(ctx: Ctx, project_id: int, gone: Mapping[int, int]) -> Mapping[int, tuple[int, int]]:
    """Let each of these work items (numbers, at most 200) take as many answers as the project wants beside those of its places that
    count no more (`gone`). Item → the overlap it had, and how many answers are wanted of it now; gold and held items are left out.
    For `revisions`."""
    require(ctx, Deed.CHANGE_PROJECT, project_id)
    check_batch(ctx, len(gone))
    overlap = snapshot(ctx, project_id).overlap
    found = bulk.ask_anew(ctx.conn, project_id, {no: overlap + lost for no, lost in gone.items()})
    if found:
        slots = sum(now - had for had, now, _ in found.values())
        ctx.tell(
            AskedAgain(subject=str(project_id), project_id=project_id, items=len(found), more=overlap, slots=slots)
        )
    return {no: (had, max(0, now - max(had, taken))) for no, (had, now, taken) in found.items()}


def ask_as_before(ctx: Ctx, project_id: int, before: Mapping[int, int]) -> None:
    """Take back what `ask_anew` asked for: item → the overlap it gave. Where the project asks for more by now, so it stays."""
    require(ctx, Deed.CHANGE_PROJECT, project_id)
    check_batch(ctx, len(before))
    wanted = snapshot(ctx, project_id).overlap
    slots = bulk.ask_as_before(ctx.conn, project_id, {no: max(had, wanted) for no, had in before.items()})
    ctx.tell(AskedAgain(subject=str(project_id), project_id=project_id, items=len(before), more=-1, slots=slots))


def _reopen(ctx: Ctx, project_id: int, chosen: Sequence[int], *, more: int) -> int:
    check_batch(ctx, len(chosen))
    asked = bulk.ask_one_more(ctx.conn, project_id, chosen, more=more)
    if asked:
        slots = asked * more
        ctx.tell(AskedAgain(subject=str(project_id), project_id=project_id, items=asked, more=more, slots=slots))
    return asked
