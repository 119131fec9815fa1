"""What happens later: prompts handed in are indexed, what items want is counted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from preceptor.base.events import Heard
from preceptor.forms import Reply
from preceptor.infra.jobs.context import JobCtx
from preceptor.infra.unit import Ctx
from preceptor.rooms.projects import queries as projects
from preceptor.rooms.prompts import actions, rules, store
from preceptor.rooms.prompts.nouns import Prompt
from preceptor.rooms.work import queries as work
from preceptor.rooms.work.nouns import Answer

WANTED = "prompts.wanted"
_BATCH = 200


def on_answers(ctx: Ctx, events: Sequence[Heard]) -> None:
    """Hears work.answer_given and work.answer_revised: indexes the prompts among them."""
    by_project: dict[int, list[str]] = defaultdict(list)
    for event in events:
        by_project[event.project_id or 0].append(event.subject)
    for project_id, answers in by_project.items():
        if rules.mapped(projects.snapshot(ctx, project_id).form):
            _index(ctx, project_id, answers)


def on_items(ctx: Ctx, events: Sequence[Heard]) -> None:
    """Hears work.items_added: counts what they want, a batch at a time, as a job."""
    for project_id in {event.project_id for event in events if event.project_id is not None}:
        if rules.mapped(projects.snapshot(ctx, project_id).form):
            ctx.enqueue(WANTED, {"project_id": project_id}, key=f"{WANTED}:{project_id}", again=True)


def count_wanted(job: JobCtx) -> int:
    """Go on behind the last item counted; gives how many were."""
    project_id = int(job.args["project_id"])
    questions = rules.mapped(job.read(projects.snapshot, project_id).form)
    done = 0
    while True:
        with job.batch(done=done) as ctx:
            after = store.position(ctx.conn, project_id)
            items = work.items(ctx, project_id, after=after, limit=_BATCH)
            actions.count_wanted(ctx, project_id, questions, [(item.no, item.payload) for item in items])
        done += len(items)
        if len(items) < _BATCH:
            return done


def _index(ctx: Ctx, project_id: int, ids: Sequence[str]) -> None:
    for start in range(0, len(ids), _BATCH):
        answers = work.answers_by_id(ctx, ids[start : start + _BATCH])
        items = work.items_by_no(ctx, sorted({one.item_no for one in answers}))
        forms = projects.forms_at(ctx, project_id, {one.form_version for one in answers})
        for answer in answers:
            payload = items[answer.item_no].payload
            for name, reply in forms[answer.form_version].replies(payload, answer.answers).items():
                _keep(ctx, answer, name, reply, payload)


def _keep(ctx: Ctx, answer: Answer, name: str, reply: Reply, payload: Mapping[str, Any]) -> None:
    question = reply.question
    written = question.kind.written
    said = written(question.settings, payload, reply.answer) if written is not None else None
    if said is not None:
        actions.keep(ctx, Prompt(answer.project_id, answer.id, name, said.text, said.facets), question)
