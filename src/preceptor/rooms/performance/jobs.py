"""What happens a moment later: verdicts are counted for the authors of the answers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from preceptor.base.events import Heard
from preceptor.infra.unit import Ctx
from preceptor.rooms.eligibility.actions import reindex_workers
from preceptor.rooms.performance import actions


def on_verdicts(ctx: Ctx, events: Sequence[Heard]) -> None:
    """Hears review.item_decided."""
    by_project: dict[int, list[str]] = defaultdict(list)
    for event in events:
        by_project[event.project_id or 0].append(event.subject)
    for project_id, verdicts in sorted(by_project.items()):
        reindex_workers(ctx, actions.count_verdicts(ctx, project_id, verdicts))
