"""What happens later: counts follow the answers, items follow their project's overlap."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from preceptor.base.events import Heard
from preceptor.infra.jobs.context import JobCtx
from preceptor.infra.unit import Ctx
from preceptor.rooms.projects import actions as projects
from preceptor.rooms.work import actions
from preceptor.rooms.work.nouns import NewItem
from preceptor.rooms.work.rules import MOST_ITEMS
from preceptor.rooms.work.store import bulk
from preceptor.rooms.workforce import actions as workforce
from preceptor.rooms.workforce.nouns import Done
from preceptor.templates.catalogue import template


def on_answers(ctx: Ctx, events: Sequence[Heard]) -> None:
    """Hears work.answer_given: adds to the counts of its project and of its contributor."""
    by_project: dict[int, list[Done]] = defaultdict(list)
    to_work: dict[int, list[Done]] = defaultdict(list)  # gold and hidden repeats fill no slot
    for event in events:
        done = Done(event.payload["contributor"], 1, event.payload["active_seconds"])
        by_project[event.project_id or 0].append(done)
        if not event.payload["gold"] and not event.payload.get("probe"):
            to_work[event.project_id or 0].append(done)
    for project_id, work_done in sorted(to_work.items()):
        bulk.tally(ctx.conn, project_id, {"answers": len(work_done), "seconds": sum(one.seconds for one in work_done)})
    for project_id, all_done in sorted(by_project.items()):
        new = workforce.count(ctx, project_id, _by_contributor(all_done))
        projects.count(ctx, project_id, answers=len(all_done), contributors=len(new))


def _by_contributor(all_done: Sequence[Done]) -> list[Done]:
    """One sum a person, so that each tally is written once a batch."""
    sums: dict[int, list[int]] = defaultdict(lambda: [0, 0])
    for one in all_done:
        sums[one.contributor_id][0] += one.answers
        sums[one.contributor_id][1] += one.seconds
    return [Done(contributor, answers, seconds) for contributor, (answers, seconds) in sums.items()]


def on_project_changed(ctx: Ctx, events: Sequence[Heard]) -> None:
    """Hears projects.project_changed: another overlap holds for the items that are there already, too."""
    for event in events:
        if "overlap" in event.payload["what"]:
            overlap = event.payload["now"]["overlap"]
            ctx.enqueue("work.set_overlap", {"project_id": event.project_id, "overlap": overlap})


def on_project_made(ctx: Ctx, events: Sequence[Heard]) -> None:
    """Hears projects.project_made: puts the template's sample items into a project that was made with them."""
    for event in events:
        if event.payload["with_sample"] and event.project_id is not None:
            samples = [NewItem.of_sample(one) for one in template(event.payload["template"]).samples()]
            for start in range(0, len(samples), MOST_ITEMS):
                actions.add_items(ctx, event.project_id, samples[start : start + MOST_ITEMS])


def set_overlap(job: JobCtx) -> int:
    """Give every work item of a project the overlap that was set; a batch at a time, going on where it was."""
    project_id, overlap = job.args["project_id"], job.args["overlap"]
    after = job.cursor or 0
    while True:
        with job.batch(done=job.done + MOST_ITEMS, cursor=after) as ctx:
            last = actions.set_overlap(ctx, project_id, overlap=overlap, after=after)
        if last is None:
            return job.done
        after = last
