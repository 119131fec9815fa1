"""What managers do with openings: write them, open them, close them."""

from __future__ import annotations

from dataclasses import replace

from preceptor.base.ids import new_id
from preceptor.base.problems import not_found
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.openings import rules
from preceptor.rooms.openings.events import OpeningChanged, OpeningClosed, OpeningMade, OpeningOpened
from preceptor.rooms.openings.nouns import Opening, Posting, State
from preceptor.rooms.openings.queries import opening
from preceptor.rooms.openings.store import openings as store
from preceptor.rooms.projects.queries import snapshot


def make_opening(ctx: Ctx, project_id: int, posting: Posting) -> Opening:
    """A draft that leads into this project. Raises Problem `openings.invalid`."""
    require(ctx, Deed.MANAGE_MEMBERS, project_id)
    rules.check_posting(posting, snapshot(ctx, project_id).form)
    now = ctx.now()
    made = Opening(new_id(), 0, project_id, State.DRAFT, rules.tidied(posting), now, now, None)
    store.add(ctx.conn, made)
    ctx.tell(OpeningMade(subject=made.id, project_id=project_id, title=made.posting.title))
    return opening(ctx, project_id, made.id)


def change_opening(ctx: Ctx, project_id: int, opening_id: str, posting: Posting) -> Opening:
    """Say something else; what is open stays open. Raises Problem `openings.invalid`, `openings.not_ready`."""
    require(ctx, Deed.MANAGE_MEMBERS, project_id)
    was = _locked(ctx, project_id, opening_id)
    project = snapshot(ctx, project_id)
    rules.check_posting(posting, project.form)
    now = replace(was, posting=rules.tidied(posting), changed_at=ctx.now())
    what = rules.differences(was.posting, now.posting)
    if not what:
        return was
    if now.state is State.OPEN:
        rules.check_may_open(now, project.state, now=ctx.now())
    save_opening(ctx, now)
    ctx.tell(OpeningChanged(subject=now.id, project_id=project_id, what=what))
    return now


def set_state(ctx: Ctx, project_id: int, opening_id: str, wanted: State) -> Opening:
    """Open an opening to everybody, or close it. Raises Problem `openings.not_ready`, `openings.no_draft`."""
    require(ctx, Deed.MANAGE_MEMBERS, project_id)
    was = _locked(ctx, project_id, opening_id)
    rules.check_state(wanted)
    if was.state is wanted:
        return was
    now = replace(was, state=wanted, changed_at=ctx.now())
    if wanted is State.OPEN:
        rules.check_may_open(now, snapshot(ctx, project_id).state, now=ctx.now())
        now = replace(now, posted_at=ctx.now())
    save_opening(ctx, now)
    told = OpeningOpened if wanted is State.OPEN else OpeningClosed
    ctx.tell(told(subject=now.id, project_id=project_id))
    return now


def _locked(ctx: Ctx, project_id: int, opening_id: str) -> Opening:
    found = store.load(ctx.conn, opening_id, lock=True)
    if found is None or found.project_id != project_id:
        raise not_found("opening", opening_id)
    return found


def save_opening(ctx: Ctx, now: Opening) -> None:
    """Keep it, found by strangers as long as it is open; whoever calls has asked for the right."""
    store.save(ctx.conn, now)
    store.set_facets(ctx.conn, now.no, rules.facets(now.posting) if now.state is State.OPEN else ())
