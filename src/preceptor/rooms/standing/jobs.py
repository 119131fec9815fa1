"""What happens later: rules look on at events, overdue objections are granted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from preceptor.base.events import Heard
from preceptor.infra.jobs.context import JobCtx
from preceptor.infra.unit import Ctx
from preceptor.rooms.eligibility.actions import drop_over
from preceptor.rooms.routing.actions import drop_terms_over
from preceptor.rooms.standing import actions, store
from preceptor.rooms.standing.nouns import Collector
from preceptor.rooms.standing.queries import rules_on
from preceptor.rooms.standing.queries.happening import agreed, asked_by, seen_in

WATCHED = ("work.answer_given", "quality.gold_scored", "routing.item_skipped", "review.item_decided")
"""What `on_events` hears."""
_BATCH = 200


def on_events(ctx: Ctx, events: Sequence[Heard]) -> None:
    """Hears answers, scored gold, skips and verdicts: counts them for the projects that have rules, and lets these look."""
    by_project: dict[int, list[Heard]] = defaultdict(list)
    for event in events:
        by_project[event.project_id or 0].append(event)
    for project_id, heard in sorted(by_project.items()):
        if found := rules_on(ctx, project_id):
            actions.follow(ctx, project_id, found, [*seen_in(ctx, project_id, asked_by(found), heard)])


def on_consensus(ctx: Ctx, events: Sequence[Heard]) -> None:
    """Hears quality.consensus_reached: how far each person agrees with it is measured anew, where a rule asks."""
    for project_id in sorted({event.project_id or 0 for event in events}):
        found, after = rules_on(ctx, project_id), 0
        if Collector.AGREEMENT not in asked_by(found):
            continue
        while people := store.people_after(ctx.conn, project_id, after=after, limit=_BATCH):
            actions.follow(ctx, project_id, found, agreed(ctx, project_id, people))
            after = people[-1]


def on_skills(ctx: Ctx, events: Sequence[Heard]) -> None:
    """Hears exams.skill_granted: what asked for this skill to be shown anew has what it asked for."""
    for event in events:
        actions.settle_exams(ctx, event.payload["account_no"], event.subject, shown_at=event.at_micros)


def on_receipts(ctx: Ctx, events: Sequence[Heard]) -> None:
    """Hears standing.receipt_given and standing.receipt_changed: what is decided about somebody is a fact rules on who may work can
    look at."""
    actions.count_receipts(ctx, sorted({one.subject for one in events}))


def on_accounts_erased(ctx: Ctx, events: Sequence[Heard]) -> None:
    """Hears identity.account_erased: what these people wrote when they objected is erased too."""
    actions.erase_pleas(ctx, {one.subject for one in events})


def grant_overdue(job: JobCtx) -> int:
    """Comes round every hour; a short batch at a time. What held until a time that is over is forgotten."""
    with job.batch(done=0) as ctx:
        drop_terms_over(ctx)
    job.drain(drop_over)
    return job.drain(actions.grant_overdue)
