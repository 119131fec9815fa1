"""What the gold bank does to items: make one gold, mend it, shelve it, bring it back."""

from __future__ import annotations

from preceptor.base.problems import conflict
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.projects import actions as projects
from preceptor.rooms.projects.queries import snapshot
from preceptor.rooms.work import rules
from preceptor.rooms.work.events import GoldMade
from preceptor.rooms.work.nouns import Gold, Item, Purpose
from preceptor.rooms.work.store import bulk, reads


def make_gold(ctx: Ctx, project_id: int, item_no: int, gold: Gold) -> Item:
    """Let a work item be gold from now on, at the end of the stream; whoever has had it never gets it again.

    Raises Problem `answers.invalid` when the answer does not fit the form, `gold.already`.
    """
    require(ctx, Deed.CHANGE_PROJECT, project_id)
    item = reads.items_by_no(ctx.conn, [item_no])[item_no]
    snapshot(ctx, project_id).form.check_gold(item.payload, dict(gold.answers))
    position = bulk.tail(ctx.conn, project_id, 1)
    if item.project_id != project_id or not bulk.make_gold(ctx.conn, item_no, position=position):
        raise conflict("gold.already", "This item is gold already.", hint="Change it in the gold bank.")
    bulk.put_gold(ctx.conn, item_no, rules.stored(gold.answers), gold.reason)
    done = min(item.taken, item.overlap)
    bulk.tally(ctx.conn, project_id, {"items": -1, "gold": 1, "slots": -item.overlap, "answers": -done})
    projects.count(ctx, project_id, items=-1, gold=1)
    ctx.tell(GoldMade(subject=item.id, project_id=project_id))
    return item


def reword_gold(ctx: Ctx, project_id: int, item_no: int, gold: Gold) -> None:
    """Another right answer or reason; what was scored by the old one stays scored. Raises Problem `answers.invalid`."""
    require(ctx, Deed.CHANGE_PROJECT, project_id)
    item = reads.items_by_no(ctx.conn, [item_no])[item_no]
    assert item.purpose is Purpose.GOLD
    snapshot(ctx, project_id).form.check_gold(item.payload, dict(gold.answers))
    bulk.put_gold(ctx.conn, item_no, rules.stored(gold.answers), gold.reason)


def shelve_gold(ctx: Ctx, project_id: int, item_no: int) -> None:
    """Hand this gold out no more: it lies before the stream's beginning, where nobody comes by."""
    require(ctx, Deed.CHANGE_PROJECT, project_id)
    bulk.move_gold(ctx.conn, item_no, position=-item_no)


def unshelve_gold(ctx: Ctx, project_id: int, item_no: int) -> None:
    """Hand it out again, at the end of the stream, where everybody still comes by."""
    require(ctx, Deed.CHANGE_PROJECT, project_id)
    bulk.move_gold(ctx.conn, item_no, position=bulk.tail(ctx.conn, project_id, 1))
