"""Reads of endpoints and calls: for those who run them, and for those who choose one to ask."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from preceptor.base.problems import Fault, not_found
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import may, require
from preceptor.rooms.models import rules, store
from preceptor.rooms.models.nouns import Call, Endpoint, Settings


def endpoints(ctx: Ctx, *, closed: bool = False, after: int = 0, limit: int = 50) -> Sequence[Endpoint]:
    """In the order they were added; `after` is the number of the last one shown."""
    require(ctx, Deed.RUN_MODELS)
    return store.page(ctx.conn, closed=closed, after=after, limit=limit)


def endpoint(ctx: Ctx, endpoint_id: str) -> Endpoint:
    require(ctx, Deed.RUN_MODELS)
    return _loaded(ctx, endpoint_id)


def choices(ctx: Ctx, project_id: int) -> Sequence[Endpoint]:
    """Open endpoints a project's manager or analyst may choose from; their page shows names and states, no addresses."""
    if not may(ctx, Deed.CHANGE_PROJECT, project_id):
        require(ctx, Deed.USE_MODELS, project_id)
    return store.page(ctx.conn, closed=False, after=0, limit=200)


def calls(ctx: Ctx, endpoint_id: str, *, before: int | None = None, limit: int = 50) -> Sequence[tuple[int, Call]]:
    """Newest first, each with its number, which is the cursor."""
    require(ctx, Deed.RUN_MODELS)
    return store.calls_of(ctx.conn, _loaded(ctx, endpoint_id).no, before=before, limit=limit)


def known(ctx: Ctx, ids: Sequence[str]) -> Mapping[str, Endpoint]:
    """Endpoint's id → endpoint, for rooms above that have asked for the right; unknown ids are left out."""
    return store.known(ctx.conn, ids)


def settings_faults(settings: Settings) -> Sequence[Fault]:
    """What is wrong with how replies are to be drawn; for rooms above, which store settings before they ask."""
    return rules.settings_faults(settings)


def called(ctx: Ctx, names: Sequence[str]) -> Mapping[str, Endpoint]:
    """Name or id → the open endpoint it means (of several with a name, the oldest), for rooms above that have asked for
    the right; unknown and closed ones are left out."""
    return store.called(ctx.conn, names)


def _loaded(ctx: Ctx, endpoint_id: str) -> Endpoint:
    found = store.load(ctx.conn, endpoint_id)
    if found is None:
        raise not_found("endpoint", endpoint_id)
    return found
