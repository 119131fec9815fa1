"""What people do here: have a run's model measured."""

from __future__ import annotations

from preceptor.base.ids import new_id
from preceptor.base.problems import conflict, invalid
from preceptor.infra.unit import Ctx
from preceptor.rooms.datasets import queries as datasets
from preceptor.rooms.datasets.nouns import Build
from preceptor.rooms.evaluation import store
from preceptor.rooms.evaluation.events import EvaluationStarted
from preceptor.rooms.evaluation.nouns import Evaluation
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.training import queries as training
from preceptor.rooms.training.nouns import Method, Run

EVALUATE = "evaluation.run"


def start_evaluation(
    ctx: Ctx, run_id: str, *, build_id: str | None = None, level: float = 0.95, bins: int = 10
) -> Evaluation:
    """Measure a finished run on the held-out part of its build, or of another build of the project, as a job.

    Raises Problem `run.not_finished`, `evaluation.no_opinion`, `evaluation.other_build`, `build.not_frozen`.
    """
    run = training.finished(ctx, run_id)
    require(ctx, Deed.TRAIN, run.project_id)
    build = datasets.frozen(ctx, build_id or run.build_id)
    _check(run, build)
    evaluation_id = new_id()
    job = ctx.enqueue(EVALUATE, {"evaluation_id": evaluation_id, "project_id": run.project_id})
    one = Evaluation(
        id=evaluation_id,
        project_id=run.project_id,
        run_id=run.id,
        build_id=build.id,
        job=job,
        level=level,
        bins=bins,
        created_at=ctx.now(),
    )
    store.add(ctx.conn, one)
    ctx.tell(EvaluationStarted(subject=one.id, project_id=one.project_id, run=run.id, build=build.id))
    return one


def _check(run: Run, build: Build) -> None:
    if run.method is Method.SFT:
        raise conflict(
            "evaluation.no_opinion",
            "A model that only learnt to write has no opinion on pairs, so there is nothing to measure it by here.",
            hint="Its held-out loss and perplexity stand in the run's metrics. Train reward-light, reward or dpo.",
        )
    if build.project_id != run.project_id:
        raise invalid(
            "evaluation.other_build",
            f"“{build.name}” is a build of another project ({build.project_id}).",
            hint="Choose one of this project's builds.",
        )
    if run.method is Method.DPO and build.id != run.build_id:
        raise conflict(
            "evaluation.other_build",
            "A dpo run judges only the pairs its own build held out: that needs the model it started from.",
            hint="Leave build out, or train a reward model.",
        )
