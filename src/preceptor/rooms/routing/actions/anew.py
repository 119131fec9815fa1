"""Whether somebody who answered an item may get it again."""

from __future__ import annotations

from collections.abc import Sequence

from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.routing import outdated


def let_answer_again(ctx: Ctx, project_id: int, answers: Sequence[str]) -> None:
    """Whoever gave these answers (at most 500 of a project, by id) may get their items again, once these are open. For `revisions`."""
    require(ctx, Deed.CHANGE_PROJECT, project_id)
    outdated.outdate(ctx.conn, answers)


def let_answer_once(ctx: Ctx, project_id: int, answers: Sequence[str]) -> None:
    """Take `let_answer_again` back for those who have not got their item again meanwhile. For `revisions`."""
    require(ctx, Deed.CHANGE_PROJECT, project_id)
    outdated.renew(ctx.conn, answers)
