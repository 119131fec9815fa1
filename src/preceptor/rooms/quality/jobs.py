"""What happens later: gold is scored as answers come in, consensus is inferred."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from preceptor.base.events import Heard
from preceptor.infra.jobs.context import JobCtx
from preceptor.infra.unit import Ctx
from preceptor.rooms.projects import queries as projects
from preceptor.rooms.quality import rules
from preceptor.rooms.quality.actions import CONSENSUS
from preceptor.rooms.quality.events import ConsensusReached, GoldScored
from preceptor.rooms.quality.hearing import Hearing, judged, of_models
from preceptor.rooms.quality.nouns import GOLD_BLOCK, GoldScore, Outcome, Wish
from preceptor.rooms.quality.ruled import with_rulings
from preceptor.rooms.quality.store import findings, results
from preceptor.rooms.quality.store import gold as scores
from preceptor.rooms.work import actions as work_actions
from preceptor.rooms.work import queries as work
from preceptor.rooms.work.events import ModelAnswered
from preceptor.rooms.work.nouns import Answer, Source, Voices
from preceptor.stats.overlap import Overlap

ANSWERS = ("work.answer_given", "work.answer_revised", "work.answers_imported", "work.model_answered")
"""What scores gold and makes a consensus due."""
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
        # A revision or a hidden repeat is no new answer, a model's is none of people's, a batch of imported ones is many.
        old = "revision" in event.payload or event.name == ModelAnswered.NAME or event.payload.get("probe")
        more[project_id] += 0 if old else int(event.payload.get("count", 1))
    for project_id, answers in gold.items():
        _score_gold(ctx, project_id, work.answers_by_id(ctx, answers))
    for project_id, count in more.items():
        _ask_when_stale(ctx, project_id, count)


def consensus(job: JobCtx) -> dict[str, Any]:
    """Infer everything anew from the answers wished for, measure models beside people, then write it in short batches."""
    import numpy as np

    from preceptor.rooms.quality.beside import measured
    from preceptor.rooms.quality.inference import infer  # numba: not in the web process
    from preceptor.rooms.quality.joining import joined

    project_id = int(job.args["project_id"])
    wish, judges = job.read(_wished, project_id)
    form = job.read(projects.snapshot, project_id).form
    overlap = job.read(dynamic, project_id)

    def inferred(heard: Hearing) -> Outcome:
        read = judged(job, project_id, form, heard)
        return infer(form, read, method=wish.method, rng=np.random.default_rng(_SEED), overlap=overlap)

    heard = Hearing(wish.voices, judges)
    outcome = people = inferred(heard)
    if wish.voices.judges:
        people = inferred(Hearing(Voices(), frozenset()))
        outcome = rules.of_people(outcome, people)
    beside, said = measured(form, people.consensus, of_models(job, project_id))
    outcome = replace(
        outcome,
        consensus=with_rulings(outcome.consensus, heard.settled, heard.verdicts),
        reliability=[*outcome.reliability, *beside],
        doubts=rules.still_open(outcome.doubts, heard.verdicts),
        joined=joined(form, people.consensus, said),
    )
    return _write(job, project_id, outcome, wish=wish, counted=heard)


def _wished(ctx: Ctx, project_id: int) -> tuple[Wish, frozenset[int]]:
    """How to infer, and the contributors that are the judges to be heard."""
    wish = results.wished(ctx.conn, project_id)
    return wish, frozenset(work.judges_heard(ctx, project_id, wish.voices).values())


def _write(job: JobCtx, project_id: int, outcome: Outcome, *, wish: Wish, counted: Hearing) -> dict[str, Any]:
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
        findings.replace_doubts(ctx.conn, project_id, outcome.doubts)
        findings.replace_gold_checks(ctx.conn, project_id, outcome.gold_checks)
        findings.replace_joined(ctx.conn, project_id, outcome.joined)
        results.end_run(
            ctx.conn,
            project_id,
            number=number,
            heard=wish,
            answers=counted.people_answers,
            judged=counted.judge_answers,
            at=ctx.now(),
        )
        ctx.tell(_reached(job, project_id, wish, items=items, counted=counted))
    asked = _ask_again(job, project_id, outcome)
    return {
        "items": items,
        "answers": counted.people_answers + counted.judge_answers,
        "asked_again": asked,
        "questions": sorted({one.question for one in outcome.consensus}),
    }


def _reached(job: JobCtx, project_id: int, wish: Wish, *, items: int, counted: Hearing) -> ConsensusReached:
    return ConsensusReached(
        subject=job.id,
        project_id=project_id,
        method=wish.method.value,
        items=items,
        answers=counted.people_answers,
        people=wish.voices.people,
        judges=list(wish.voices.judges),
        judged=counted.judge_answers,
    )


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


def dynamic(ctx: Ctx, project_id: int) -> Overlap | None:
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
            scored = rules.score(
                form,
                item.payload,
                item.gold.answers,
                answer.answers,
                answer=answer.id,
                item_no=item.no,
                contributor_id=answer.contributor_id,
            )
            found += scored
            _tell_score(ctx, answer, scored)
    scores.save_scores(ctx.conn, project_id, found, at=ctx.now(), block=GOLD_BLOCK)


def _tell_score(ctx: Ctx, answer: Answer, scored: Sequence[GoldScore]) -> None:
    if not scored or answer.revision > 1 or answer.source is Source.MODEL:
        return
    right = all(one.right for one in scored)
    ctx.tell(
        GoldScored(
            subject=answer.id, project_id=answer.project_id, item_no=answer.item_no, right=right,
            contributor=answer.contributor_id,
        )
    )  # fmt: skip


def _ask_when_stale(ctx: Ctx, project_id: int, more: int) -> None:
    now, then = results.count_answers(ctx.conn, project_id, more)
    idle = dynamic(ctx, project_id) is not None and not work.has_open(ctx, project_id)
    if rules.consensus_is_stale(answers_now=now, answers_then=then, idle=idle):
        ctx.enqueue(CONSENSUS, {"project_id": project_id}, key=f"{CONSENSUS}:{project_id}", again=True)
