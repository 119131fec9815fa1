"""What happens later: evidence is weighed, previews are counted, others are asked instead."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from preceptor.base.events import Heard
from preceptor.infra.jobs.context import JobCtx
from preceptor.infra.unit import Ctx
from preceptor.rooms.datasets import queries as datasets
from preceptor.rooms.gold import queries as gold
from preceptor.rooms.integrity import actions, rules, store
from preceptor.rooms.integrity.nouns import PreviewState, Weighing
from preceptor.rooms.quality.queries import Changed, without
from preceptor.rooms.work import queries as work
from preceptor.rooms.work.nouns import Outline

_BATCH = 200
_MOST_SHOWN = 100
"""Changed labels a preview lists; it counts all of them."""
_MOST_BUILDS = 50


def on_consensus(ctx: Ctx, events: Sequence[Heard]) -> None:
    """Hears quality.consensus_reached: a tenth more was answered, so evidence is weighed anew."""
    for project_id in sorted({event.project_id or 0 for event in events}):
        actions.weigh_again(ctx, project_id)


def on_receipts(ctx: Ctx, events: Sequence[Heard]) -> None:
    """Hears standing.receipt_changed: an objection that is right, or a receipt undone, undoes the quarantine."""
    undone = {event.subject for event in events if event.payload["state"] == "undone"}
    if undone:
        actions.undo_by_receipts(ctx, undone)


def on_answers(ctx: Ctx, events: Sequence[Heard]) -> None:
    """Hears work.answer_given: whoever is in quarantine may finish what they hold; others are asked about that too."""
    people: dict[int, set[int]] = defaultdict(set)
    for event in events:
        people[event.project_id or 0].add(event.payload["contributor"])
    for project_id, who in sorted(people.items()):
        for one in store.open_among(ctx.conn, project_id, sorted(who)).values():
            actions.settle_late(ctx, one)


def weigh(job: JobCtx) -> dict[str, Any]:
    """Look at the answers and write down what there is; costs the same from 200,000 answers on."""
    from preceptor.rooms.integrity.gathering import gathered
    from preceptor.rooms.integrity.weighing import evidence  # numba: not in the web process

    project_id = int(job.args["project_id"])
    crowd, whole = gathered(job, project_id)
    found = evidence(crowd)
    people = rules.weigh(found, crowd.answers())
    with job.batch() as ctx:
        store.replace_evidence(ctx.conn, project_id, found)
        store.replace_people(ctx.conn, project_id, people, Weighing(ctx.now(), len(crowd.ids), len(people), whole))
    return {"answers": len(crowd.ids), "people": len(people), "standing": sum(one.stands for one in found)}


def preview(job: JobCtx) -> dict[str, Any]:
    """Count what would change without one person."""
    project_id, who = int(job.args["project_id"]), int(job.args["contributor_id"])
    removal = without(job, project_id, who)
    changed = job.read(_shown, [*removal.other, *removal.gone][:_MOST_SHOWN])
    impact = {
        "answers": removal.answers,
        "labels": removal.labels,
        "whole": removal.whole,
        "other": len(removal.other),
        "gone": len(removal.gone),
        "by_question": rules.by_question(one.question for one in [*removal.other, *removal.gone]),
        "changed": changed,
        **_touched(job, project_id, who),
    }
    with job.batch() as ctx:
        kept = store.load_preview(ctx.conn, project_id, who)
        if kept is not None:
            store.put_preview(ctx.conn, replace(kept, state=PreviewState.READY, at=ctx.now(), impact=impact))
    return {name: impact[name] for name in ("answers", "labels", "other", "gone", "below_overlap")}


def _shown(ctx: Ctx, changed: Sequence[Changed]) -> list[Mapping[str, Any]]:
    items = work.items_by_no(ctx, sorted({one.item_no for one in changed}))
    return [
        {"item": items[one.item_no].id, "question": one.question, "before": one.before, "after": one.after,
         "confidence": one.confidence}
        for one in changed
        if one.item_no in items
    ]  # fmt: skip


def _touched(job: JobCtx, project_id: int, who: int) -> dict[str, Any]:
    """Items others would be asked about, gold that rests on what everybody said, and builds frozen since the first answer."""
    after = below = made = 0
    first: int | None = None
    while page := job.read(work.answers, project_id, after=after, limit=_BATCH, contributor_id=who):
        job.check()
        numbers = sorted({one.item_no for one in page})
        first = page[0].answered_at if first is None else first
        items: Sequence[Outline] = job.read(work.outlines_by_no, numbers)
        gold_items = set(job.read(gold.from_consensus, numbers))
        made += len(gold_items)
        below += rules.below_overlap((one.overlap, one.taken) for one in items if one.no not in gold_items)
        after = page[-1].no
    since = first or 0
    frozen = [one for one in job.read(datasets.builds, project_id, limit=_MOST_BUILDS) if one.made_at >= since]
    builds = [{"id": one.id, "name": one.name} for one in frozen if first is not None and one.hash]
    return {"below_overlap": below, "gold": made, "builds": builds}


def settle(job: JobCtx) -> int:
    """Ask others about what somebody in quarantine answered, or, once it is undone, take that back; a batch at a time."""
    quarantine_id = str(job.args["quarantine"])
    after: int | None = int(job.cursor or 0)
    while after is not None:
        with job.batch(cursor=after) as ctx:
            after = actions.ask_instead(ctx, quarantine_id, after=after, limit=_BATCH)
    return job.drain(actions.ask_no_more, quarantine_id, limit=_BATCH)
