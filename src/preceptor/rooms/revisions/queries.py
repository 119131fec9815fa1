"""Reads: what an edit reaches, what asking again costs, and what was asked again."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from preceptor.base.problems import not_found
from preceptor.infra.unit import Ctx
from preceptor.rooms.calibration import queries as calibration
from preceptor.rooms.datasets import queries as datasets
from preceptor.rooms.gold import queries as gold
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import may, require, who_may
from preceptor.rooms.pay import queries as pay
from preceptor.rooms.policy import queries as policy
from preceptor.rooms.precedents import queries as precedents
from preceptor.rooms.precedents.nouns import Precedent
from preceptor.rooms.projects.queries import snapshot
from preceptor.rooms.revisions import rules, store
from preceptor.rooms.revisions.nouns import LOOKED, ClauseReached, Cost, Named, Reach, Revision
from preceptor.rooms.training import queries as training
from preceptor.rooms.training.nouns import RunState
from preceptor.rooms.work import queries as work
from preceptor.rooms.work.nouns import ItemFilter

_AT_ONCE = 200


def reach(ctx: Ctx, project_id: int, *, since: int | None = None, until: int | None = None) -> Reach:
    """What rests on the clauses that differ between two versions, and what judging anew would cost. `until` is the newest and `since`
    the one before it where they are left open. Costs the same however many answers there are.

    Raises Problem `project.not_found`, `revisions.versions`.
    """
    require(ctx, Deed.CHANGE_PROJECT, project_id)
    since, until = versions_of(ctx, project_id, since=since, until=until)
    clauses = clauses_between(ctx, project_id, since=since, until=until)
    numbers = rules.numbers_before(clauses)
    resting = precedents.resting_on(ctx, project_id, numbers, before=until)
    older = store.older(ctx.conn, project_id, until)
    made_at = policy.guidelines(ctx, project_id, version=until).made_at
    builds = _builds(ctx, project_id, until)
    runs = _runs(ctx, project_id, {one.id for one in builds or ()})
    overlap = snapshot(ctx, project_id).overlap
    return Reach(
        project_id=project_id, since=since, until=until, clauses=clauses,
        judged=work.counts(ctx, [project_id])[project_id], older=older,
        on_clauses=len(_on_clauses(ctx, project_id, resting, until)),
        gold=gold.made_before(ctx, project_id, made_at, most=LOOKED["gold"]),
        precedents=[Named(one.id, one.question) for one in resting],
        quizzes=_quizzes(ctx, project_id, {one.id for one in resting}),
        certificates=calibration.resting_on(ctx, project_id, numbers, before=until, most=LOOKED["certificates"]),
        builds=builds, runs=[named for named, _ in runs] if runs is not None else None,
        models=sum(state is RunState.FINISHED for _, state in runs or ()),
        cost=cost_of(ctx, project_id, items=older.items),
        people=len(who_may(ctx, Deed.WORK, project_id)),
        people_needed=rules.people_needed(items=older.items, answers=older.answers, overlap=overlap),
    )  # fmt: skip


def cost_of(ctx: Ctx, project_id: int, *, items: int) -> Cost:
    """What asking so many items again comes to, at most. For this room's actions, which have asked for the right."""
    counts = work.counts(ctx, [project_id])[project_id]
    price = pay.price_of_task(ctx, project_id, seconds=counts.mean_seconds or 0)
    return Cost(
        items=items,
        overlap=snapshot(ctx, project_id).overlap,
        seconds=counts.mean_seconds,
        price=price,
        left=pay.budget_left(ctx, project_id, price.currency) if price is not None else None,
        promised=counts.answers_left * price.minor_units if price is not None else 0,
    )


def versions_of(ctx: Ctx, project_id: int, *, since: int | None, until: int | None) -> tuple[int, int]:
    """Two versions, the newest and the one before it where they are left open. Raises Problem `revisions.versions`."""
    newest = policy.guidelines(ctx, project_id).version
    later = newest if until is None else until
    earlier = later - 1 if since is None else since
    rules.check_versions(since=earlier, until=later, newest=newest)
    return earlier, later


def clauses_between(ctx: Ctx, project_id: int, *, since: int, until: int) -> Sequence[ClauseReached]:
    """For this room's actions, which have asked for the right."""
    return rules.reached(policy.changes(ctx, project_id, earlier=since, later=until))


def on_clauses(ctx: Ctx, project_id: int, *, since: int, until: int) -> Sequence[int]:
    """Numbers of the items, judged before `until`, that somebody asked about and was answered by a clause that differs. For this room's
    actions, which have asked for the right."""
    numbers = rules.numbers_before(clauses_between(ctx, project_id, since=since, until=until))
    return _on_clauses(ctx, project_id, precedents.resting_on(ctx, project_id, numbers, before=until), until)


def _on_clauses(ctx: Ctx, project_id: int, resting: Sequence[Precedent], until: int) -> Sequence[int]:
    ids = precedents.items_behind(ctx, project_id, resting)
    found: list[int] = []
    for start in range(0, len(ids), _AT_ONCE):
        wanted = ItemFilter(ids=ids[start : start + _AT_ONCE])
        numbers = [one.no for one in work.items(ctx, project_id, wanted=wanted, limit=_AT_ONCE)]
        given = store.judged_of(ctx.conn, numbers)
        found += [no for no in numbers if no in given and min(given[no]) < until]
    return sorted(found)


def _quizzes(ctx: Ctx, project_id: int, resting: Collection[str]) -> Mapping[str, int]:
    """Exam → how many of its questions were drawn from these precedents."""
    found = {
        quiz.exam: sum(precedent.id in resting for _, precedent, _ in quiz.questions)
        for quiz in precedents.quizzes(ctx, project_id)
    }
    return {exam: questions for exam, questions in found.items() if questions}


def _builds(ctx: Ctx, project_id: int, until: int) -> list[Named] | None:
    """Frozen ones that hold answers of an older version."""
    if not may(ctx, Deed.BUILD, project_id):
        return None
    return [
        Named(one.id, one.name)
        for one in datasets.builds(ctx, project_id, limit=LOOKED["builds"])
        if one.hash and any(version < until for version in one.lineage.get("guidelines_versions", ()))
    ]


def _runs(ctx: Ctx, project_id: int, builds: Collection[str]) -> list[tuple[Named, RunState]] | None:
    if not may(ctx, Deed.TRAIN, project_id):
        return None
    runs = training.runs(ctx, project_id, limit=LOOKED["runs"])
    return [(Named(one.id, one.name), one.state) for one in runs if one.build_id in builds]


def revisions(ctx: Ctx, project_id: int, *, before: str | None = None, limit: int = 50) -> Sequence[Revision]:
    """Newest first; `before` (an id) is the cursor."""
    require(ctx, Deed.CHANGE_PROJECT, project_id)
    return store.page(ctx.conn, project_id, before=before, limit=limit)


def revision(ctx: Ctx, revision_id: str) -> Revision:
    """Raises Problem `revision.not_found`, also when it is of a project the asker may not change."""
    found = store.load(ctx.conn, revision_id)
    if found is None or not may(ctx, Deed.CHANGE_PROJECT, found.project_id):
        if not ctx.actor.known:
            require(ctx, Deed.CHANGE_PROJECT)
        raise not_found("revision", revision_id)
    return found
