"""What happens later: a project is played through."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from preceptor.base.events import Heard
from preceptor.infra.jobs.context import JobCtx
from preceptor.infra.unit import Ctx
from preceptor.rooms.rehearsals import facts as gathering
from preceptor.rooms.rehearsals import queries, rules, store
from preceptor.rooms.rehearsals.actions import REHEARSE
from preceptor.rooms.rehearsals.events import RehearsalFinished
from preceptor.rooms.rehearsals.nouns import Facts, Rehearsal, Result, State, Wanted
from preceptor.rooms.rehearsals.pilots import past_of
from preceptor.rooms.standing.queries import facts as reach_of


def rehearse(job: JobCtx) -> dict[str, Any]:
    """Play the runs wanted, one step each: killed anywhere, it goes on with the next; cancelled, it stops before it."""
    one = job.read(queries.rehearsal, job.args["rehearsal_id"])
    if one.result is not None:  # killed after the commit, before the job was settled
        return _said(one.result)
    with job.batch() as ctx:
        store.begin(ctx.conn, one.id)
    began = job.units.now()
    found = job.read(gathering.gather, one.project_id, one.wanted)
    found = replace(found, past=past_of(job, found, job.args["scope"]))
    wanted = rules.with_mix(one.wanted, found.past)
    rules.check_size(wanted, found)
    result = _played(job, found, wanted, began=began)
    _finish(job, replace(one, wanted=wanted, told=gathering.told(found)), found, result)
    return _said(result)


def _played(job: JobCtx, found: Facts, wanted: Wanted, *, began: int) -> Result:
    import numpy as np

    from preceptor.rooms.rehearsals.simulation.measuring import Measured, measure
    from preceptor.rooms.rehearsals.simulation.playing import Run  # numba: not in the web process
    from preceptor.rooms.rehearsals.simulation.summing import sum_up

    def play(seed: np.random.SeedSequence) -> dict[str, Any]:
        run = Run(found, wanted, seed)
        run.play()
        return measure(run).told()

    runs = []
    job.total(wanted.runs)
    for number, seed in enumerate(np.random.SeedSequence(wanted.seed).spawn(wanted.runs)):
        runs.append(Measured.of(job.step(f"run {number}", partial(play, seed))))
        job.progress(number + 1, total=wanted.runs)
    advice = _advice(job, found, wanted, runs)
    return sum_up(found, runs, advice, seconds=round((job.units.now() - began) / 1e6, 1))


def _advice(job: JobCtx, found: Facts, wanted: Wanted, runs: Sequence[Any]) -> Mapping[int, Any]:
    """What would make the rules better that never fired or hit honest people; the first run is played once more for it."""
    import numpy as np

    from preceptor.rooms.rehearsals.simulation.bettering import Advice, better, is_good, refusal
    from preceptor.rooms.rehearsals.simulation.playing import Run

    bad = [place for place in range(len(found.rules)) if not is_good([one.hits[place] for one in runs])]
    if not bad:
        return {}
    job.check()
    run = Run(found, wanted, np.random.SeedSequence(wanted.seed).spawn(1)[0], keep_seen=True)
    played, reach = run.play(), job.read(reach_of, found.project_id)
    honest = [one.type.is_honest for one in played.people]
    advice = {}
    for place in bad:
        job.check()
        draft = found.rules[place].draft
        refused = refusal(draft, reach)
        advice[place] = Advice(refused, None if refused else better(draft, reach, played.seen, honest))
    return advice


def _finish(job: JobCtx, one: Rehearsal, found: Facts, result: Result) -> None:
    with job.batch(done=result.runs, total=result.runs) as ctx:
        ended = replace(
            one, state=State.FINISHED, ended_at=ctx.now(), result=result, form_version=found.form_version,
            guidelines_version=found.guidelines_version,
        )  # fmt: skip
        store.finish(ctx.conn, ended)
        ctx.tell(
            RehearsalFinished(
                subject=one.id, project_id=one.project_id, runs=result.runs, answers=result.answers,
                form_version=found.form_version,
            )
        )  # fmt: skip


def _said(result: Result) -> dict[str, Any]:
    return {"runs": result.runs, "answers": result.answers, "seconds": result.seconds}


def on_job_ended(ctx: Ctx, events: Sequence[Heard]) -> None:
    """Hears jobs.ended: a rehearsal whose job failed or was stopped ends with it."""
    for event in events:
        if event.payload["kind"] == REHEARSE and event.payload["state"] != "succeeded":
            state = State(event.payload["state"])
            store.end_of(ctx.conn, event.subject, state=state, at=event.at_micros, problem=event.payload.get("problem"))
