"""Reads of questions and precedents: one's own, those that wait, those that hold."""

from __future__ import annotations

from collections.abc import Sequence

from preceptor.base.problems import not_found
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import may, require
from preceptor.rooms.precedents import store
from preceptor.rooms.precedents.nouns import Precedent, Thread, ThreadState

_MINE = 50
_MOST_COUNTED = 1_000


def thread_of(ctx: Ctx, thread_id: str) -> Thread:
    """For its asker and for those who answer. Raises Problem `question.not_found` to everybody else."""
    if not ctx.actor.known:
        require(ctx, Deed.WORK)
    found = store.load_thread(ctx.conn, thread_id)
    if found is None or not (_answers(ctx, found.project_id) or found.asker == ctx.actor.account_no):
        raise not_found("question", thread_id)
    return found


def threads(
    ctx: Ctx, project_id: int, *, state: ThreadState | None = None, before: int | None = None, limit: int = 50
) -> Sequence[Thread]:
    """Everybody's questions, newest first, for those who answer."""
    require(ctx, Deed.REVIEW, project_id)
    return store.list_threads(ctx.conn, project_id, state=state, before=before, limit=limit)


def my_threads(ctx: Ctx, project_id: int) -> Sequence[Thread]:
    """The asker's own questions, newest first."""
    require(ctx, Deed.WORK, project_id)
    return store.threads_of(ctx.conn, ctx.actor.account_no, project_id, limit=_MINE)


def unanswered(ctx: Ctx, project_id: int) -> tuple[int, int | None]:
    """How many questions wait for an answer (a thousand at most), and since when (micros) the oldest does; None where none waits."""
    require(ctx, Deed.SEE_QUALITY, project_id)
    return store.count_open(ctx.conn, project_id, most=_MOST_COUNTED)


def precedent_of(ctx: Ctx, precedent_id: str) -> Precedent:
    """Raises Problem `precedent.not_found`, also for one of a project the asker has no part in."""
    if not ctx.actor.known:
        require(ctx, Deed.WORK)
    found = store.load_precedent(ctx.conn, precedent_id, reader=ctx.actor.account_no)
    if found is None or not (may(ctx, Deed.WORK, found.project_id) or may(ctx, Deed.SEE_PROJECT, found.project_id)):
        raise not_found("precedent", precedent_id)
    return found


def precedents(
    ctx: Ctx, project_id: int, *, match: str = "", unread: bool = False, before: int | None = None, limit: int = 20
) -> Sequence[Precedent]:
    """What holds, newest first, for everybody who works in the project; `unread`: those without the asker's receipt."""
    if not may(ctx, Deed.SEE_PROJECT, project_id):
        require(ctx, Deed.WORK, project_id)
    reader = ctx.actor.account_no
    return store.list_precedents(
        ctx.conn, project_id, reader=reader, match=match, unread=unread, before=before, limit=limit
    )


def _answers(ctx: Ctx, project_id: int) -> bool:
    return may(ctx, Deed.REVIEW, project_id)
