"""Publishing targets, and counting what reviewers let stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.performance import rules, store
from preceptor.rooms.performance.events import TargetsChanged
from preceptor.rooms.performance.nouns import Targets
from preceptor.rooms.review.queries import stood
from preceptor.rooms.workforce import actions as workforce
from preceptor.rooms.workforce.nouns import Reviews


def publish_targets(ctx: Ctx, project_id: int, wanted: Targets) -> Targets:
    """What is asked of everybody's work from now on; they tell, and decide about nobody. Raises Problem `performance.targets`."""
    require(ctx, Deed.CHANGE_PROJECT, project_id)
    kept, was = rules.check_targets(wanted), store.targets_of(ctx.conn, project_id)
    if kept != was:
        store.replace_targets(ctx.conn, project_id, kept)
        told = TargetsChanged(
            subject=str(project_id), project_id=project_id, was={one.value: least for one, least in was.items()},
            now={one.value: least for one, least in kept.items()},
        )  # fmt: skip
        ctx.tell(told)
    return kept


def count_verdicts(ctx: Ctx, project_id: int, verdicts: Sequence[str]) -> Sequence[int]:
    """Add what these verdicts (at most 500) let stand to each author's tally; gives the authors. For the follower of verdicts."""
    require(ctx, Deed.REVIEW, project_id)
    sums: dict[int, list[int]] = defaultdict(lambda: [0, 0])
    for said in stood(ctx, verdicts).values():
        for author, stands in said.items():
            sums[author][0] += 1
            sums[author][1] += int(stands)
    workforce.count_reviews(ctx, project_id, {who: Reviews(*counts) for who, counts in sums.items()})
    return sorted(sums)
