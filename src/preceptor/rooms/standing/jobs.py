"""What happens on events, and by the clock: rules look on, objections nobody judged are granted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from preceptor.base.events import Heard
from preceptor.infra.jobs.context import JobCtx
from preceptor.infra.unit import Ctx
from preceptor.rooms.projects.queries import snapshot
from preceptor.rooms.quality.queries import agreement_of
from preceptor.rooms.standing import actions, rules, store
from preceptor.rooms.standing.nouns import Agreed, Answered, Collector, GoldMet, Rule, Signal, Skipped
from preceptor.rooms.work import queries as work
from preceptor.rooms.work.rules import content_hash

_BATCH = 200


def on_events(ctx: Ctx, events: Sequence[Heard]) -> None:
    """Hears answers given, gold scored, items skipped: counts them for the projects that have rules, and lets these look."""
    by_project: dict[int, list[Heard]] = defaultdict(list)
    for event in events:
        by_project[event.project_id or 0].append(event)
    for project_id, heard in sorted(by_project.items()):
        rules_on = _rules_on(ctx, project_id)
        if rules_on:
            answered = _answered(ctx, project_id, rules_on, heard)
            actions.follow(ctx, project_id, rules_on, list(_signals(heard, answered)))


def on_consensus(ctx: Ctx, events: Sequence[Heard]) -> None:
    """Hears quality.consensus_reached: how far each person agrees with it is measured anew."""
    for project_id in sorted({event.project_id or 0 for event in events}):
        rules_on, after = _rules_on(ctx, project_id), 0
        while rules_on and (people := store.people_after(ctx.conn, project_id, after=after, limit=_BATCH)):
            measured = agreement_of(ctx, project_id, people)
            signals = [
                (who, Agreed(int(one["labels"]), round(one["estimate"] * one["labels"])))
                for who, one in sorted(measured.items())
            ]
            actions.follow(ctx, project_id, rules_on, signals)
            after = people[-1]


def grant_overdue(job: JobCtx) -> int:
    """Comes round every hour; a short batch at a time."""
    total = 0
    while True:
        with job.batch(done=total) as ctx:
            granted = actions.grant_overdue(ctx)
        total += granted
        if granted == 0:
            return total


def _rules_on(ctx: Ctx, project_id: int) -> list[Rule]:
    return [one for one in store.rules_of(ctx.conn, project_id) if one.on]


def _signals(heard: Sequence[Heard], answered: Mapping[str, Answered]) -> Iterator[tuple[int, Signal]]:
    for event in heard:
        who = event.payload.get("contributor", 0)
        if event.name == "work.answer_given":
            yield who, answered.get(event.subject, Answered())
        elif event.name == "routing.item_skipped":
            yield who, Skipped()
        elif who:  # gold that was scored before events said whose answer it was belongs to nobody
            yield who, GoldMet(event.payload["right"])


def _answered(
    ctx: Ctx, project_id: int, rules_on: Sequence[Rule], heard: Sequence[Heard]
) -> dict[str, Answered]:
    """What the answers say and how fast they were, read only where a rule asks."""
    asked = {each.collector for rule in rules_on for each in rule.draft.conditions}
    given = [event for event in heard if event.name == "work.answer_given"]
    if not given or not asked & {Collector.SAME, Collector.FAST}:
        return {}
    said = {one.id: content_hash(one.answers) for one in work.answers_by_id(ctx, [one.subject for one in given])}
    words = _words(ctx, project_id, sorted({event.payload["item_no"] for event in given}))
    return {
        event.subject: Answered(
            said.get(event.subject, ""),
            rules.is_fast(words.get(event.payload["item_no"], 0), event.payload["active_seconds"]),
        )
        for event in given
    }


def _words(ctx: Ctx, project_id: int, numbers: Sequence[int]) -> dict[int, int]:
    """Item's number → words it shows."""
    form = snapshot(ctx, project_id).form
    items = work.items_by_no(ctx, numbers)
    return {no: sum(len(text.split()) for text in form.plain(one.payload).values()) for no, one in items.items()}
