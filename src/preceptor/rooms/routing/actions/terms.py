"""On what terms somebody works: how much of what they get is gold.

Most projects have nobody whose terms are their own, and each process remembers that: then it costs no statement.
"""

from __future__ import annotations

from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.routing import store
from preceptor.rooms.routing.nouns import Terms

_REMEMBERED_MICROS = 2_000_000
"""For so long another process may not know yet that a project has somebody with terms of their own."""


def terms_of(ctx: Ctx, project_id: int, contributor_id: int) -> Terms | None:
    """This person's own terms, or None where they are everybody's. Called while handing out, after the right was asked."""
    any_here = ctx.cached(
        _key(project_id), lambda: store.has_terms(ctx.conn, project_id), micros=_REMEMBERED_MICROS
    )  # fmt: skip
    return store.load_terms(ctx.conn, project_id, contributor_id) if any_here else None


def set_terms(ctx: Ctx, project_id: int, contributor_id: int, terms: Terms | None) -> None:
    """From now on this person works on these terms, or on everybody's. For `standing`, whose receipts say why."""
    require(ctx, Deed.REVIEW, project_id)
    if terms is None:
        store.drop_terms(ctx.conn, project_id, contributor_id)
    else:
        store.save_terms(ctx.conn, project_id, contributor_id, terms)
    ctx.forget(_key(project_id))


def drop_terms_over(ctx: Ctx) -> None:
    """Forget terms whose time is over, so that their projects ask about nobody. For the clock."""
    require(ctx, Deed.ADMINISTER)
    for project_id in store.drop_terms_over(ctx.conn, now=ctx.now()):
        ctx.forget(_key(project_id))


def _key(project_id: int) -> tuple[str, int]:
    return ("routing.terms", project_id)
