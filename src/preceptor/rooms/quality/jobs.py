"""What happens later: gold is scored as answers come in, consensus is inferred."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from preceptor.base.events import Heard
from preceptor.forms import Form, Reply
from preceptor.infra.jobs.context import JobCtx
from preceptor.infra.unit import Ctx
from preceptor.rooms.projects import queries as projects
from preceptor.rooms.quality import rules
from preceptor.rooms.quality.actions import CONSENSUS
from preceptor.rooms.quality.events import ConsensusReached
from preceptor.rooms.quality.nouns import GoldScore, Method, Outcome
from preceptor.rooms.quality.store import findings, results
from preceptor.rooms.work import actions as work_actions
from preceptor.rooms.work import queries as work
from preceptor.rooms.work.events import ModelAnswered
from preceptor.rooms.work.nouns import Answer, Item, Raters
from preceptor.stats.overlap import Overlap

_BATCH = 200
_SEED = 20260101


def on_answers(ctx: Ctx, events: Sequence[Heard]) -> None:
    """Hears answers given (by models too), revised and imported: scores gold, and asks for a consensus when it is due."""
    gold: dict[int, list[str]] = defaultdict(list)
    more: dict[int, int] = defaultdict(int)
    for event in events:
        project_id = event.project_id or 0
        if event.payload.get("gold"):
            gold[project_id].append(event.subject)
        # A revision is no new answer, a model's is none of people's, a batch of imported ones is many.
        old = "revision" in event.payload or event.name == ModelAnswered.NAME
        more[project_id] += 0 if old else int(event.payload.get("count", 1))
    for project_id, answers in gold.items():
        _score_gold(ctx, project_id, work.answers_by_id(ctx, answers))
    for project_id, count in more.items():
        _ask_when_stale(ctx, project_id, count)


def consensus(job: JobCtx) -> dict[str, Any]:
    """Infer everything anew from people's answers, measure models beside them, then write it in short batches."""
    import numpy as np

    from preceptor.rooms.quality.beside import Said, keeping, labelled, measured
    from preceptor.rooms.quality.inference import Given, Judged, infer  # numba: not in the web process
    from preceptor.rooms.quality.joining import joined

    project_id, method = int(job.args["project_id"]), Method(job.args["method"])
    form = job.read(projects.snapshot, project_id).form
    answers = 0

    def judged() -> Iterator[Judged]:
        nonlocal answers
        for item, given, forms in _items(job, project_id):
            answers += len(given)
            everybody = [
                Given(answer.contributor_id, forms[answer.form_version].replies(item.payload, answer.answers))
                for answer in given
            ]
            gold = form.replies(item.payload, item.gold.answers) if item.gold else {}
            yield Judged(item.no, item.payload, everybody, gold)

    overlap = job.read(_dynamic, project_id)
    outcome = infer(form, judged(), method=method, rng=np.random.default_rng(_SEED), overlap=overlap)
    kept: list[Said] = []
    said = keeping(form, labelled(form, _of_models(job, project_id)), kept)
    beside = list(measured(outcome.consensus, said))
    outcome = replace(outcome, reliability=[*outcome.reliability, *beside])
    with job.batch() as ctx:
        findings.replace_joined(ctx.conn, project_id, joined(form, outcome.consensus, kept))
        findings.replace_doubts(ctx.conn, project_id, outcome.doubts)
    return _write(job, project_id, outcome, method=method, answers=answers)


def _of_models(job: JobCtx, project_id: int) -> Iterator[tuple[int, int, Mapping[str, Any], Mapping[str, Reply]]]:
    """Every answer of a model that judges: (item's number, contributor, what the item shows, replies)."""
    for item, given, forms in _items(job, project_id, raters=Raters.MODELS):
        for answer in given:
            replies = forms[answer.form_version].replies(item.payload, answer.answers)
            yield item.no, answer.contributor_id, item.payload, replies


def _items(
    job: JobCtx, project_id: int, *, raters: Raters = Raters.PEOPLE
) -> Iterator[tuple[Item, Sequence[Answer], Mapping[int, Form]]]:
    """Every item that has answers, with them and the forms they were given under; read in short pieces, since long snapshots slow down PostgreSQL."""
    after = 0
    while items := job.read(work.items, project_id, after=after, limit=_BATCH):
        job.check()
        by_item: Mapping[int, list[Answer]] = defaultdict(list)
        answers = job.read(work.answers_by_item, [item.no for item in items], raters=raters)
        for answer in answers:
            by_item[answer.item_no].append(answer)
        forms = job.read(projects.forms_at, project_id, {answer.form_version for answer in answers})
        yield from ((item, by_item[item.no], forms) for item in items if item.no in by_item)
        after = items[-1].no


def _write(job: JobCtx, project_id: int, outcome: Outcome, *, method: Method, answers: int) -> dict[str, Any]:
    number = job.step("number", lambda: job.read(_next_number, project_id))
    job.total(len(outcome.consensus))
    for start in range(0, len(outcome.consensus), _BATCH):
        end = min(start + _BATCH, len(outcome.consensus))
        with job.batch(done=end) as ctx:
            results.save_consensus(ctx.conn, project_id, number, outcome.consensus[start:end])
    items = len({one.item_no for one in outcome.consensus})
    with job.batch() as ctx:
        results.replace_agreement(ctx.conn, project_id, outcome.agreement)
        results.save_reliability(ctx.conn, project_id, outcome.reliability)
        results.end_run(ctx.conn, project_id, number=number, method=method.value, answers=answers, at=ctx.now())
        told = ConsensusReached(
            subject=job.id, project_id=project_id, method=method.value, items=items, answers=answers
        )
        ctx.tell(told)
    asked = _ask_again(job, project_id, outcome)
    return {
        "items": items,
        "answers": answers,
        "asked_again": asked,
        "questions": sorted({one.question for one in outcome.consensus}),
    }


def _ask_again(job: JobCtx, project_id: int, outcome: Outcome) -> int:
    """Keep why each item is (not) asked about again, and ask about those that are; gives how many were reopened."""
    for start in range(0, len(outcome.stops), _BATCH):
        with job.batch() as ctx:
            results.save_stops(ctx.conn, project_id, outcome.stops[start : start + _BATCH])
    from preceptor.rooms.quality.stopping import asking  # loads what the job has loaded already

    chosen, reopened = asking(outcome.stops), 0
    for start in range(0, len(chosen), _BATCH):
        with job.batch() as ctx:
            reopened += work_actions.ask_one_more(ctx, project_id, chosen[start : start + _BATCH])
    return reopened


def _dynamic(ctx: Ctx, project_id: int) -> Overlap | None:
    """How items get more answers than the least; None where all get the same."""
    project = projects.snapshot(ctx, project_id)
    return Overlap(least=project.overlap, most=project.overlap_most) if project.overlap_most else None


def _next_number(ctx: Ctx, project_id: int) -> int:
    last = results.last_run(ctx.conn, project_id)
    return (last.number if last else 0) + 1


def _score_gold(ctx: Ctx, project_id: int, answers: Sequence[Answer]) -> None:
    items = work.items_by_no(ctx, sorted({answer.item_no for answer in answers}))
    found: list[GoldScore] = []
    for answer in answers:
        item = items[answer.item_no]
        if item.gold is not None:
            form = projects.form_at(ctx, project_id, answer.form_version)
            found += rules.score(
                form,
                item.payload,
                item.gold.answers,
                answer.answers,
                answer=answer.id,
                item_no=item.no,
                contributor_id=answer.contributor_id,
            )
    results.save_scores(ctx.conn, project_id, found, at=ctx.now())


def _ask_when_stale(ctx: Ctx, project_id: int, more: int) -> None:
    now, then, method = results.count_answers(ctx.conn, project_id, more)
    idle = _dynamic(ctx, project_id) is not None and not work.has_open(ctx, project_id)
    if rules.consensus_is_stale(answers_now=now, answers_then=then, idle=idle):
        args = {"project_id": project_id, "method": method or Method.DAWID_SKENE.value}
        ctx.enqueue(CONSENSUS, args, key=f"{CONSENSUS}:{project_id}", again=True)
