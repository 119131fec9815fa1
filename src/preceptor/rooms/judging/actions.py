"""What people do with judges: make one, let it judge, show its answers to people."""

from __future__ import annotations

from pydantic_core import from_json

from preceptor.base.ids import new_id
from preceptor.base.problems import conflict, invalid, not_found
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.judging import rules, store
from preceptor.rooms.judging.events import JudgeMade, JudgeRetired, JudgingStarted, SuggestionsSet
from preceptor.rooms.judging.nouns import (
    SUGGESTING_MICROS,
    Judge,
    JudgeState,
    NewJudge,
    Suggesting,
    Suggestion,
    suggesting_key,
)
from preceptor.rooms.models import queries as models
from preceptor.rooms.workforce import actions as workforce

JUDGE = "judging.judge"


def make_judge(ctx: Ctx, project_id: int, new: NewJudge) -> Judge:
    """A judge with a contributor number of its own, marked as a model's. Raises Problem `judging.judge_invalid`."""
    require(ctx, Deed.USE_MODELS, project_id)
    known = new.endpoint in models.known(ctx, [new.endpoint])
    faults = rules.judge_faults(new, models.settings_faults(new.settings), known=known)
    if faults:
        raise invalid(
            "judging.judge_invalid", f"This cannot judge: {faults[0].why}", hint="Correct the places named.",
            faults=faults,
        )  # fmt: skip
    judge_id = new_id()
    contributor = workforce.ensure_model(ctx, project_id, judge_id).id
    store.add(ctx.conn, judge_id, project_id, new, contributor=contributor, now=ctx.now(), by=ctx.actor.id)
    ctx.tell(
        JudgeMade(
            subject=judge_id, project_id=project_id, name=new.name, endpoint=new.endpoint, contributor=contributor,
            swap=new.swap,
        )
    )  # fmt: skip
    return _locked(ctx, judge_id)


def start_judging(ctx: Ctx, judge_id: str) -> Judge:
    """Ask it for every item it has not judged, as a job; what is added meanwhile is judged by the next."""
    judge = _mine(ctx, judge_id)
    if judge.state is JudgeState.RETIRED:
        raise conflict("judging.retired", f"“{judge.name}” is retired.", hint="Make another judge.")
    args = {"project_id": judge.project_id, "judge": judge.id}
    job = ctx.enqueue(JUDGE, args, key=f"{JUDGE}:{judge.id}", again=True)
    store.move(ctx.conn, judge.id, job=job)
    ctx.tell(JudgingStarted(subject=judge.id, project_id=judge.project_id))
    return _locked(ctx, judge_id)


def retire_judge(ctx: Ctx, judge_id: str) -> Judge:
    """It judges no more; its judgments stay, and people see its suggestions no longer."""
    judge = _mine(ctx, judge_id)
    if judge.state is JudgeState.ACTIVE:
        store.move(ctx.conn, judge.id, state=JudgeState.RETIRED.value)
        ctx.tell(JudgeRetired(subject=judge.id, project_id=judge.project_id))
        kept = store.suggesting_of(ctx.conn, judge.project_id)
        if kept.judge == judge.id:
            _suggest(ctx, judge.project_id, Suggesting("", kept.held_back))
    return _locked(ctx, judge_id)


def set_suggesting(ctx: Ctx, project_id: int, wanted: Suggesting) -> Suggesting:
    """Show people a judge's answers, or none ("" as the judge). Raises Problem `judging.suggesting_invalid`."""
    require(ctx, Deed.CHANGE_PROJECT, project_id)
    judge = store.load(ctx.conn, wanted.judge) if wanted.judge else None
    if wanted.judge and (judge is None or judge.project_id != project_id or judge.state is JudgeState.RETIRED):
        raise not_found("judge", wanted.judge)
    faults = rules.held_back_faults(wanted.held_back)
    if faults:
        raise invalid("judging.suggesting_invalid", faults[0].why, hint="0.2 is a good share.", faults=faults)
    _suggest(ctx, project_id, wanted)
    return wanted


def suggest(ctx: Ctx, project_id: int, *, token: str, item: str) -> Suggestion | None:
    """What the holder of a lease is shown of a judge's answer; None when there is none or it is held back.

    Which of the two is noted with the lease, never told. For `routing` alone, which has asked for the right to work.
    """
    wanted = ctx.cached(
        suggesting_key(project_id), lambda: store.suggesting_of(ctx.conn, project_id), micros=SUGGESTING_MICROS
    )
    if not wanted.judge:
        return None
    found = store.noted(ctx.conn, token)
    if found is None:
        answers = store.answers_to(ctx.conn, wanted.judge, item)
        if answers is None:
            return None
        shown = not rules.is_held_back(token, wanted.held_back)
        row = {"project_id": project_id, "judge": wanted.judge, "answers": answers, "shown": shown, "at": ctx.now()}
        store.note_suggested(ctx.conn, token=token, **row)
        return Suggestion(from_json(answers)) if shown else None
    return Suggestion(from_json(found.answers)) if found.shown else None


def _suggest(ctx: Ctx, project_id: int, wanted: Suggesting) -> None:
    store.set_suggesting(ctx.conn, project_id, wanted)
    ctx.forget(suggesting_key(project_id))
    ctx.tell(
        SuggestionsSet(subject=str(project_id), project_id=project_id, judge=wanted.judge, held_back=wanted.held_back)
    )


def _mine(ctx: Ctx, judge_id: str) -> Judge:
    judge = store.load(ctx.conn, judge_id, lock=True)
    if judge is None:
        require(ctx, Deed.USE_MODELS, 0)
        raise not_found("judge", judge_id)
    require(ctx, Deed.USE_MODELS, judge.project_id)
    return judge


def _locked(ctx: Ctx, judge_id: str) -> Judge:
    judge = store.load(ctx.conn, judge_id, lock=True)
    if judge is None:
        raise not_found("judge", judge_id)
    return judge
