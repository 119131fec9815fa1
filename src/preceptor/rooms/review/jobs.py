"""What happens later: the queues of the second look are made anew when consensus is."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from preceptor.base.events import Heard
from preceptor.forms import Form
from preceptor.infra.jobs.context import JobCtx
from preceptor.infra.unit import Ctx
from preceptor.rooms.projects import queries as projects
from preceptor.rooms.quality import queries as quality
from preceptor.rooms.review.actions.desk import QUEUES
from preceptor.rooms.review.events import UnsettledWait
from preceptor.rooms.review.nouns import SECOND, UNSETTLED, Outcome, Place
from preceptor.rooms.review.rules.queueing import Judged, places
from preceptor.rooms.review.store import queues, verdicts
from preceptor.rooms.rulings import queries as rulings
from preceptor.rooms.work import queries as work
from preceptor.rooms.work.nouns import Answer, Item, Purpose, Raters, Source

_BATCH = 200


def on_consensus(ctx: Ctx, events: Sequence[Heard]) -> None:
    """Hears quality.consensus_reached: who is doubted may have changed."""
    for project_id in sorted({event.project_id or 0 for event in events}):
        ctx.enqueue(QUEUES, {"project_id": project_id}, key=f"{QUEUES}:{project_id}", again=True)


def make_queues(job: JobCtx) -> dict[str, int]:
    """Place every judged item that is not decided yet; a batch at a time, going on where it was."""
    project_id = int(job.args["project_id"])
    form = job.read(projects.snapshot, project_id).form
    shares = job.read(lambda ctx: queues.load_shares(ctx.conn, project_id))
    state = job.cursor or {"after": 0, "counts": {}}
    counts = Counter(state["counts"])
    while items := job.read(work.items, project_id, after=state["after"], limit=_BATCH):
        job.check()
        numbers = [item.no for item in items]
        found = [
            place
            for judged in job.read(_judged, project_id, form, items)
            for place in places(judged, shares)
        ]  # fmt: skip
        counts.update(place.queue for place in found)
        state = {"after": items[-1].no, "counts": dict(counts)}
        with job.batch(done=job.done + len(items), cursor=state) as ctx:
            _place(ctx, project_id, numbers, found)
    with job.batch() as ctx:
        second = queues.count_open(ctx.conn, project_id, SECOND)
        if counts[UNSETTLED] and not _waited(ctx, project_id):
            ctx.tell(UnsettledWait(subject=str(project_id), project_id=project_id, items=counts[UNSETTLED]))
        queues.set_waiting(ctx.conn, project_id, {**counts, **({SECOND: second} if second else {})})
    return dict(counts)


def _waited(ctx: Ctx, project_id: int) -> bool:
    """Whether anything unsettled waited before: who was told once is not told of each item more."""
    return any(one.queue == UNSETTLED and one.items for one in queues.list_waiting(ctx.conn, project_id))


def _place(ctx: Ctx, project_id: int, numbers: Sequence[int], found: Sequence[Place]) -> None:
    """Once more without what was decided since it was read."""
    settled = {item_no for item_no, outcome in _last(ctx, numbers).items() if outcome is not Outcome.REDO}
    queues.drop_places(ctx.conn, [no for no in numbers if no not in settled])
    queues.place(ctx.conn, project_id, [one for one in found if one.item_no not in settled])


def _judged(ctx: Ctx, project_id: int, form: Form, items: Sequence[Item]) -> list[Judged]:
    """The items of these that are not decided, with what people, models and the consensus say of each.

    One that was sent back for another answer waits until it has it.
    """
    numbers = [item.no for item in items]
    last = _last(ctx, numbers)
    passed = {item.no for item in items if item.no in last and (last[item.no] is not Outcome.REDO or item.is_open)}
    given: Mapping[int, list[Answer]] = defaultdict(list)
    answers = rulings.counting(ctx, project_id, work.answers_by_item(ctx, numbers, raters=Raters.EVERYBODY))
    for answer in answers:
        given[answer.item_no].append(answer)
    forms = projects.forms_at(ctx, project_id, {answer.form_version for answer in answers})
    agreed: Mapping[int, dict[str, Any]] = defaultdict(dict)
    for (item_no, question), row in quality.consensus_of_items(ctx, project_id, numbers).items():
        agreed[item_no][question] = row
    unsettled = quality.unsettled(ctx, project_id, numbers)
    return [
        replace(_one(form, forms, item, given[item.no], agreed[item.no]), unsettled=unsettled.get(item.no))
        for item in items
        if item.no not in passed and item.no in given
    ]


def _one(
    form: Form, forms: Mapping[int, Form], item: Item, given: Sequence[Answer], agreed: Mapping[str, Any]
) -> Judged:
    replies = [(answer, forms[answer.form_version].replies(item.payload, answer.answers)) for answer in given]
    consensus = {name: json.loads(row.answer) for name, row in agreed.items() if row.answer}
    return Judged(
        item_no=item.no,
        is_open=item.is_open,
        gold=item.purpose is Purpose.GOLD,
        people=[(answer.contributor_id, said) for answer, said in replies if answer.source is not Source.MODEL],
        models=[said for answer, said in replies if answer.source is Source.MODEL],
        consensus=form.replies(item.payload, consensus),
        confidence=min((row.confidence for row in agreed.values()), default=None),
    )


def _last(ctx: Ctx, numbers: Sequence[int]) -> dict[int, Outcome]:
    """Item → what was decided about it last."""
    return {one.item_no: one.decision.outcome for one in verdicts.of_items(ctx.conn, numbers)}
