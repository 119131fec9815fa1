"""What happens later: gold is scored as answers come in, consensus is inferred when enough have."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from preceptor.base.events import Heard
from preceptor.infra.jobs import JobCtx
from preceptor.infra.unit import Ctx
from preceptor.rooms.projects import queries as projects
from preceptor.rooms.quality import rules, store
from preceptor.rooms.quality.events import ConsensusReached
from preceptor.rooms.quality.nouns import GoldScore, Method
from preceptor.rooms.work import queries as work
from preceptor.rooms.work.nouns import Answer

CONSENSUS = "quality.consensus"
_BATCH = 200
_SEED = 20260101


def on_answers(ctx: Ctx, events: Sequence[Heard]) -> None:
    """Hears work.answer_given and work.answer_revised: scores gold, keeps standings, asks for consensus when due."""
    answers = work.answers(ctx, [int(event.payload["answer"]) for event in events])
    by_project: dict[int, list[Answer]] = defaultdict(list)
    for answer in answers:
        by_project[answer.project_id].append(answer)
    for project_id, given in by_project.items():
        _score_gold(ctx, project_id, given)
        _ask_when_stale(ctx, project_id, sum(answer.revision == 1 for answer in given))


def consensus(job: JobCtx) -> dict[str, Any]:
    """Infer everything anew from all answers of a project, then write it in short batches."""
    from preceptor.rooms.quality.inference import Given, Judged, infer  # numba: not in the web process

    project_id, method = int(job.args["project_id"]), Method(job.args["method"])
    snapshot = job.read(projects.snapshot, project_id)
    answers = 0

    def judged() -> Iterator[Judged]:
        nonlocal answers
        for batch in work.judged_in_batches(job.read, project_id):
            job.check()
            golds = job.read(_golds, [one.item_id for one in batch])
            for one in batch:
                answers += len(one.answers)
                given = [Given(answer.contributor_id, answer.payload) for answer in one.answers]
                gold = golds.get(one.item_id)
                yield Judged(one.item_id, one.payload, given, gold.answers if gold and not gold.retired else None)

    outcome = infer(snapshot.form, judged(), method=method, rng=np.random.default_rng(_SEED))
    number = job.read(_next_number, project_id)
    job.total(len(outcome.consensus))
    for start in range(int(job.cursor or 0), len(outcome.consensus), _BATCH):
        end = min(start + _BATCH, len(outcome.consensus))
        with job.batch(done=end, cursor=end) as ctx:
            store.save_consensus(ctx.conn, project_id, number, outcome.consensus[start:end])
    with job.batch() as ctx:
        store.replace_agreement(ctx.conn, project_id, outcome.agreement)
        store.save_reliability(ctx.conn, project_id, outcome.reliability)
        store.end_run(ctx.conn, project_id, number=number, method=method, answers=answers, at=ctx.now())
        items = len({one.item_id for one in outcome.consensus})
        ctx.tell(
            ConsensusReached(subject=job.id, project_id=project_id, method=method.value, items=items, answers=answers)
        )
    return {"items": items, "answers": answers, "questions": sorted({one.question for one in outcome.consensus})}


def _golds(ctx: Ctx, item_ids: Sequence[int]) -> Any:
    return store.gold_of(ctx.conn, item_ids)


def _next_number(ctx: Ctx, project_id: int) -> int:
    last = store.last_run(ctx.conn, project_id)
    return (last.number if last else 0) + 1


def _score_gold(ctx: Ctx, project_id: int, answers: Sequence[Answer]) -> None:
    golds = store.gold_of(ctx.conn, {answer.item_id for answer in answers})
    shown = work.payloads(ctx, list(golds))
    found: list[GoldScore] = []
    for answer in answers:
        if answer.item_id in golds:
            form = projects.form_of(ctx, project_id, answer.form_version)
            found += rules.score(
                form,
                shown[answer.item_id],
                golds[answer.item_id].answers,
                answer.payload,
                answer_id=answer.id,
                item_id=answer.item_id,
                contributor_id=answer.contributor_id,
            )
    store.save_scores(ctx.conn, project_id, found, at=ctx.now())
    store.add_to_standings(ctx.conn, _standing_rows(project_id, answers, found))


def _standing_rows(project_id: int, answers: Sequence[Answer], scored: Sequence[GoldScore]) -> list[dict[str, Any]]:
    rows: dict[int, dict[str, Any]] = {}
    for answer in answers:
        if answer.revision == 1:
            row = rows.setdefault(answer.contributor_id, _empty(project_id, answer.contributor_id))
            row["answers"] += 1
            row["seconds"] += answer.seconds
    first = {answer.id for answer in answers if answer.revision == 1}
    for score in scored:
        if score.answer_id in first:
            rows[score.contributor_id]["gold_seen"] += 1
            rows[score.contributor_id]["gold_right"] += int(score.right)
    return list(rows.values())


def _empty(project_id: int, contributor_id: int) -> dict[str, Any]:
    return {
        "project_id": project_id,
        "contributor_id": contributor_id,
        "answers": 0,
        "seconds": 0.0,
        "gold_seen": 0,
        "gold_right": 0,
    }


def _ask_when_stale(ctx: Ctx, project_id: int, more: int) -> None:
    now, then, method = store.count_answers(ctx.conn, project_id, more)
    if rules.consensus_is_stale(answers_now=now, answers_then=then):
        args = {"project_id": project_id, "method": method or Method.DAWID_SKENE.value}
        ctx.enqueue(CONSENSUS, args, key=f"{CONSENSUS}:{project_id}")
