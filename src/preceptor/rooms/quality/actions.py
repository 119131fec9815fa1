"""What people do here: set gold, retire it, ask for a consensus."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from preceptor.base.problems import not_found
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.projects import queries as projects
from preceptor.rooms.quality import store
from preceptor.rooms.quality.events import GoldRetired, GoldSet
from preceptor.rooms.quality.nouns import Gold, Method

CONSENSUS = "quality.consensus"


def set_gold(ctx: Ctx, project_id: int, golds: Sequence[tuple[int, Mapping[str, Any], Mapping[str, Any], str]]) -> None:
    """Make items gold: (item id, its payload, right answers, reason). Raises Problem `answers.invalid` at the first
    that the form does not take. The items were made with purpose gold (`work.actions.add_items`)."""
    require(ctx, Deed.IMPORT, project_id)
    form = projects.snapshot(ctx, project_id).form
    for _, shown, answers, _ in golds:
        form.check_gold(shown, dict(answers))
    store.save_gold(ctx.conn, [Gold(item, project_id, answers, reason) for item, _, answers, reason in golds])
    for item_id, _, answers, _ in golds:
        ctx.tell(GoldSet(subject=str(item_id), project_id=project_id, questions=sorted(answers)))


def retire_gold(ctx: Ctx, project_id: int, item_id: int, *, reason: str) -> None:
    """Take an item out of the gold stream (it leaked, or its answer was wrong); scores given stay as they are."""
    require(ctx, Deed.CHANGE_PROJECT, project_id)
    gold = store.gold_of(ctx.conn, [item_id]).get(item_id)
    if gold is None or gold.project_id != project_id:
        raise not_found("gold item", item_id)
    store.save_gold(ctx.conn, [Gold(item_id, project_id, gold.answers, gold.reason, retired=True)])
    ctx.tell(GoldRetired(subject=str(item_id), project_id=project_id, reason=reason))


def ask_for_consensus(ctx: Ctx, project_id: int, *, method: Method = Method.DAWID_SKENE) -> str:
    """Start a consensus run; gives its job, or that of the one already waiting."""
    require(ctx, Deed.SEE_QUALITY, project_id)
    args = {"project_id": project_id, "method": method.value}
    return ctx.enqueue(CONSENSUS, args, key=f"{CONSENSUS}:{project_id}")
