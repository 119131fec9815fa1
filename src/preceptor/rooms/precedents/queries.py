"""Reads of questions and precedents: one's own, those that wait, those that hold."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from preceptor.base.problems import not_found
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import may, require
from preceptor.rooms.policy.queries import guidelines
from preceptor.rooms.precedents import rules, store
from preceptor.rooms.precedents.nouns import Precedent, Quiz, Quizzed, Stale, Thread, ThreadState

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


def resting_on(ctx: Ctx, project_id: int, clauses: Collection[str], *, before: int) -> Sequence[Precedent]:
    """What holds by one of these clauses as it read before that version, of the newest thousand precedents. For rooms above that have
    asked for the right."""
    found = store.list_precedents(
        ctx.conn, project_id, reader=0, match="", unread=False, before=None, limit=_MOST_COUNTED
    )
    return [one for one in found if one.guidelines_version < before and not set(clauses).isdisjoint(one.clauses)]


def items_behind(ctx: Ctx, project_id: int, precedents: Sequence[Precedent]) -> Sequence[str]:
    """The items (ids) somebody asked about and was answered with these precedents, of the newest thousand questions. For rooms above
    that have asked for the right."""
    return store.items_behind(ctx.conn, project_id, [one.id for one in precedents], most=_MOST_COUNTED)


def quizzes(ctx: Ctx, project_id: int) -> Sequence[Quiz]:
    """Exams drawn from this project's precedents, newest first, with the questions that may hold no more; of the last thousand
    questions."""
    require(ctx, Deed.SEE_PROJECT, project_id)
    rows = store.quizzed_in(ctx.conn, project_id, limit=_MOST_COUNTED)
    known = store.precedents_named(ctx.conn, [one.precedent for one in rows])
    newest = guidelines(ctx, project_id)
    clauses = {
        version: {each.number: each for each in guidelines(ctx, project_id, version=version).clauses}
        for version in {one.guidelines_version for one in rows}
    }
    now = {each.number: each for each in newest.clauses}
    found: dict[str, list[tuple[Quizzed, Precedent, Stale | None]]] = {}
    for one in rows:
        why = rules.stale(
            known[one.precedent], one.asks, drawn=clauses[one.guidelines_version], now=now,
            same_version=one.guidelines_version == newest.version,
        )  # fmt: skip
        found.setdefault(one.exam, []).append((one, known[one.precedent], why))
    return [
        Quiz(exam, each[0][0].made_at, each[0][0].guidelines_version, newest.version, each)
        for exam, each in found.items()
    ]


def _answers(ctx: Ctx, project_id: int) -> bool:
    return may(ctx, Deed.REVIEW, project_id)
