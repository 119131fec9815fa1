"""What `review` does here: let an answer hold, take a ruling back, set answers aside."""

from __future__ import annotations

from collections.abc import Sequence

from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.rulings import store
from preceptor.rooms.rulings.nouns import Ruling, SetAside


def rule(ctx: Ctx, ruling: Ruling) -> None:
    """What holds for an item from now on, in place of what was ruled before."""
    require(ctx, Deed.REVIEW, ruling.project_id)
    store.put(ctx.conn, ruling)


def unrule(ctx: Ctx, project_id: int, item_no: int) -> None:
    """Nothing is ruled on this item any more."""
    require(ctx, Deed.REVIEW, project_id)
    store.drop(ctx.conn, item_no)


def set_aside(ctx: Ctx, project_id: int, item_no: int, given: Sequence[SetAside]) -> None:
    """These of the item's answers count in no consensus and no build from now on; those set aside before count again."""
    require(ctx, Deed.REVIEW, project_id)
    store.replace_asides(ctx.conn, project_id, item_no, given)


def set_old_aside(ctx: Ctx, project_id: int, given: Sequence[SetAside]) -> None:
    """These answers count no more, beside what else is set aside; `verdict` is the revision of the guidelines. For `revisions`."""
    require(ctx, Deed.CHANGE_PROJECT, project_id)
    store.add_asides(ctx.conn, project_id, given)


def let_old_count(ctx: Ctx, project_id: int, revision: str, answers: Sequence[str]) -> None:
    """These answers (at most 500), set aside by this revision, count again. For `revisions`."""
    require(ctx, Deed.CHANGE_PROJECT, project_id)
    store.drop_asides(ctx.conn, revision, answers)


def set_person_aside(ctx: Ctx, project_id: int, contributor_id: int, quarantine: str) -> None:
    """Nothing this person says here counts from now on, by this quarantine. For `integrity`. One row, however much they said: so
    undoing it brings back exactly what was."""
    require(ctx, Deed.MANAGE_MEMBERS, project_id)
    store.put_person_aside(ctx.conn, project_id, contributor_id, quarantine)


def let_person_count(ctx: Ctx, project_id: int, contributor_id: int) -> None:
    """All they said here counts again, but what a verdict set aside. For `integrity`."""
    require(ctx, Deed.MANAGE_MEMBERS, project_id)
    store.drop_person_aside(ctx.conn, project_id, contributor_id)
