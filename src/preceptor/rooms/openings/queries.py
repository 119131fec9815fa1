"""Reads of openings: a project's own for its managers, the open ones for everybody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from preceptor.base.problems import Kind, Problem, invalid, not_found
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require, spare
from preceptor.rooms.openings import rules, store
from preceptor.rooms.openings.nouns import Availability, Opening, Sample, State, Wanted
from preceptor.rooms.projects.queries import snapshot


@dataclass(frozen=True)
class Page:
    """Some openings in order; `next` is the cursor behind the last, None at the end."""

    rows: Sequence[Opening]
    next: str | None


def opening(ctx: Ctx, project_id: int, opening_id: str) -> Opening:
    """One of a project's, in any state, for those who manage its members. Raises Problem `opening.not_found`."""
    require(ctx, Deed.MANAGE_MEMBERS, project_id)
    found = store.load(ctx.conn, opening_id)
    if found is None or found.project_id != project_id:
        raise not_found("opening", opening_id)
    return found


def openings_of(ctx: Ctx, project_id: int, *, before: int | None = None, limit: int = 50) -> Page:
    """A project's openings, newest first, for those who manage its members."""
    require(ctx, Deed.MANAGE_MEMBERS, project_id)
    rows = store.list_of_project(ctx.conn, project_id, before=before, limit=limit)
    return Page(rows, str(rows[-1].no) if len(rows) == limit else None)


def open_openings(ctx: Ctx, wanted: Wanted, *, address: str, cursor: str = "", limit: int = 20) -> Page:
    """Those anybody may apply to now. `address` asks, and not too often. Raises Problem `openings.sort`, `web.cursor`."""
    spare(ctx, address)
    rules.check_wanted(wanted)
    words = rules.search_words(wanted.words)[:8]
    rows = store.list_open(ctx.conn, wanted, words=words, now=ctx.now(), after=_after(cursor), limit=limit)
    following = f"{store.sort_value(rows[-1], wanted.sort)}.{rows[-1].no}" if len(rows) == limit else None
    return Page(rows, following)


def open_opening(ctx: Ctx, opening_id: str, *, address: str) -> Opening:
    """One as strangers see it. Raises Problem `opening.not_found` for a draft, `openings.closed` for one that is over."""
    spare(ctx, address)
    found = store.load(ctx.conn, opening_id)
    if found is None or found.state is State.DRAFT:
        raise _hidden()
    rules.check_takes_applications(found, now=ctx.now())
    return found


def availability(one: Opening, country: str) -> Availability:
    """Whether an opening is for people of a country; "" when it is not known yet."""
    return rules.availability(one.posting, country)


def sample(ctx: Ctx, opening_id: str, *, address: str) -> Sample:
    """One task to try, for anybody; nothing done with it is kept. Raises Problem `sample.not_found` where there is none."""
    found = open_opening(ctx, opening_id, address=address)
    form = snapshot(ctx, found.project_id).form
    payload = found.posting.sample
    # The form may have changed since the sample was chosen: what fits no more is not shown.
    if payload is None or form.is_live or form.check_item(payload):
        raise Problem(
            Kind.NOT_FOUND,
            "sample.not_found",
            "This opening has no task to try.",
            hint="Its page says what the work is.",
        )
    return Sample(form.to_json(), form.for_contributor(payload, form.shuffled(payload, ctx.random)))


def _after(cursor: str) -> tuple[int, int] | None:
    if not cursor:
        return None
    value, _, number = cursor.partition(".")
    if not all(part.isascii() and part.isdigit() and len(part) < 20 for part in (value, number)):
        raise invalid("web.cursor", "This cursor was not handed out here.", hint="Take “next” of the page before.")
    return int(value), int(number)


def _hidden() -> Problem:
    return Problem(
        Kind.NOT_FOUND, "opening.not_found", "There is no such opening.", hint="Look at the openings that there are."
    )
