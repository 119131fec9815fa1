"""What happens later: answers are counted by version, items asked again, that undone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from preceptor.base.events import Heard
from preceptor.infra.jobs.context import JobCtx
from preceptor.infra.unit import Ctx
from preceptor.rooms.revisions import actions
from preceptor.rooms.work import queries as work
from preceptor.rooms.work.nouns import ItemFilter

GIVEN, IMPORTED, MADE_GOLD = HEARD = ("work.answer_given", "work.answers_imported", "work.gold_made")
"""What this room hears of judgments."""
_BATCH = 200


def on_work(ctx: Ctx, events: Sequence[Heard]) -> None:
    """Hears work.answer_given, work.answers_imported and work.gold_made."""
    by_project: dict[int, list[Heard]] = defaultdict(list)
    for event in events:
        by_project[event.project_id or 0].append(event)
    for project_id, heard in sorted(by_project.items()):
        found = [*_given(ctx, heard), *_imported(ctx, project_id, heard)]
        for start in range(0, len(found), _BATCH):
            actions.note_answers(ctx, project_id, found[start : start + _BATCH])
        golds = [event.subject for event in heard if event.name == MADE_GOLD]
        if golds:
            made = work.items(ctx, project_id, wanted=ItemFilter(ids=golds), limit=len(golds))
            actions.forget_items(ctx, project_id, [one.no for one in made])


def _given(ctx: Ctx, heard: Sequence[Heard]) -> list[tuple[int, str, int]]:
    """(item, answer, version) of answers to work, neither gold nor hidden repeats."""
    ids = [
        event.subject
        for event in heard
        if event.name == GIVEN and not event.payload["gold"] and not event.payload.get("probe")
    ]
    return [(one.item_no, one.id, one.guidelines_version) for one in work.answers_by_id(ctx, ids)] if ids else []


def _imported(ctx: Ctx, project_id: int, heard: Sequence[Heard]) -> list[tuple[int, str, int]]:
    found: list[tuple[int, str, int]] = []
    for event in heard:
        if event.name == IMPORTED:
            first, last = event.payload["first"], event.payload["last"]
            found += work.imported_between(ctx, project_id, first=first, last=last)
    return found


def ask(job: JobCtx) -> int:
    """Ask about a revision's items, a batch at a time; killed anywhere, it goes on where it was."""
    return job.drain(actions.ask_some, str(job.args["revision"]), limit=_BATCH)


def undo(job: JobCtx) -> int:
    """Take a revision back, a batch at a time."""
    return job.drain(actions.take_some_back, str(job.args["revision"]), limit=_BATCH)
