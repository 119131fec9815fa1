"""What people do here: have a project rehearsed."""

from __future__ import annotations

from preceptor.base.ids import new_id
from preceptor.base.problems import conflict
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.projects.queries import snapshot
from preceptor.rooms.rehearsals import queries, rules, store
from preceptor.rooms.rehearsals.events import RehearsalAsked
from preceptor.rooms.rehearsals.nouns import Rehearsal, Wanted

REHEARSE = "rehearsals.rehearse"


def start(ctx: Ctx, project_id: int, wanted: Wanted) -> Rehearsal:
    """Have the project played through, as a job; changes nothing in it.

    Raises Problem `rehearsal.invalid`, `rehearsal.going` (one of this project is not over yet); the job fails with
    `rehearsal.no_past` or `rehearsal.too_much`.
    """
    require(ctx, Deed.CHANGE_PROJECT, project_id)
    rules.check(wanted)
    if store.is_any_going(ctx.conn, project_id):
        raise conflict(
            "rehearsal.going",
            "This project is being rehearsed already.",
            hint="Wait until it is over, or cancel its job.",
        )
    project, rehearsal_id = snapshot(ctx, project_id), new_id()
    # The job has the house's rights: whose work may be looked at is settled here.
    args = {"rehearsal_id": rehearsal_id, "project_id": project_id, "scope": queries.scope(ctx)}
    one = Rehearsal(
        id=rehearsal_id, project_id=project_id, job=ctx.enqueue(REHEARSE, args), wanted=wanted, asked_at=ctx.now(),
        asked_by=ctx.actor.id, form_version=project.form_version, guidelines_version=project.guidelines_version,
    )  # fmt: skip
    store.add(ctx.conn, one)
    ctx.tell(RehearsalAsked(subject=one.id, project_id=project_id, people=wanted.people, runs=wanted.runs))
    return one
