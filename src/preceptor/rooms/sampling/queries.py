"""Reads of draws, their prompts and their responses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from preceptor.base.problems import not_found
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import may, require
from preceptor.rooms.sampling import store
from preceptor.rooms.sampling.nouns import Draw, Prompt, Response


def draws(ctx: Ctx, project_id: int, *, before: int | None = None, limit: int = 50) -> Sequence[Draw]:
    """Newest first; `before` is the `made_at` of the last one shown."""
    require(ctx, Deed.USE_MODELS, project_id)
    return store.page(ctx.conn, project_id, before=before, limit=limit)


def draw(ctx: Ctx, draw_id: str) -> Draw:
    """Raises Problem `draw.not_found`, also for one of a project the asker may not see."""
    found = store.load(ctx.conn, draw_id)
    if found is None or not may(ctx, Deed.USE_MODELS, found.project_id):
        if not ctx.actor.known:
            require(ctx, Deed.USE_MODELS)
        raise not_found("draw", draw_id)
    return found


def prompts(
    ctx: Ctx, draw_id: str, *, after: int = -1, limit: int = 50
) -> tuple[Sequence[Prompt], Mapping[int, Sequence[Response]]]:
    """Prompts by place, and place → the responses that came, as they came."""
    one = draw(ctx, draw_id)
    found = store.prompts_of(ctx.conn, one.id, after=after, limit=limit)
    came: dict[int, list[Response]] = {prompt.place: [] for prompt in found}
    for response in store.responses_to(ctx.conn, one.id, list(came)):
        came[response.place].append(response)
    return found, came
