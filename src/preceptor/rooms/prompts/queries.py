"""The near-duplicate warning and the map of what is wanted and what is there."""

from __future__ import annotations

from collections.abc import Sequence

from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import may, require
from preceptor.rooms.projects.queries import snapshot
from preceptor.rooms.prompts import rules, store
from preceptor.rooms.prompts.nouns import Alike, Coverage
from preceptor.stats import minhash

_LOOKED_AT = 40
"""Candidates compared: those that share most bands."""


def alike(ctx: Ctx, project_id: int, text: str, *, but: str = "", limit: int = 3) -> Sequence[Alike]:
    """Prompts handed in that are nearly the same, the most alike first; `but` is the answer being written."""
    require(ctx, Deed.WORK, project_id)
    if not rules.is_worth_comparing(text):
        return ()
    mine = minhash.signature(text)
    shared = store.sharing(ctx.conn, project_id, minhash.bands(mine), but=but, limit=_LOOKED_AT)
    found = [Alike(minhash.likeness(mine, minhash.unpacked(packed)), rules.excerpt(said)) for said, packed in shared]
    close = [one for one in found if one.likeness >= rules.ALIKE_FROM]
    return sorted(close, key=lambda one: -one.likeness)[:limit]


def coverage(ctx: Ctx, project_id: int) -> Sequence[Coverage]:
    """The map of each question that asks for prompts, for who works in the project and who runs it."""
    if not may(ctx, Deed.WORK, project_id):
        require(ctx, Deed.SEE_PROJECT, project_id)
    found = []
    for name, question in rules.mapped(snapshot(ctx, project_id).form).items():
        both = rules.axes(question)
        if both is not None:
            cells = store.cells_of(ctx.conn, project_id, name)
            found.append(Coverage(name, question.settings.title, both[0], both[1], cells))
    return found
