"""What people got right of gold, over all projects."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from preceptor.infra.unit import Ctx
from preceptor.rooms.quality.store import records


def gold_everywhere(ctx: Ctx, contributors: Sequence[int]) -> Mapping[int, tuple[int, int]]:
    """Contributor → gold questions met in all projects, and got right. For rooms above that have asked for the right."""
    return records.gold_everywhere(ctx.conn, contributors)
