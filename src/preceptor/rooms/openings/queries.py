"""Reads of openings: a project's own for its managers, the open ones for everybody."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from preceptor.base.problems import Kind, Problem, invalid, not_found
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import may, names, require, require_known, spare
from preceptor.rooms.openings import rules
from preceptor.rooms.openings.nouns import (
    Application,
    Applied,
    Availability,
    Opening,
    Sample,
    Search,
    Stage,
    State,
    Wanted,
)
from preceptor.rooms.openings.store import applications, searches
from preceptor.rooms.openings.store import openings as store
from preceptor.rooms.projects.queries import snapshot
from preceptor.rooms.workforce.nouns import Resume
from preceptor.rooms.workforce.queries import resume_of

_NEWEST = 20
_SAME_MOMENT = 10_000_000


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
    found = opening_shown(ctx, opening_id)
    rules.check_takes_applications(found, now=ctx.now())
    return found


def opening_shown(ctx: Ctx, opening_id: str) -> Opening:
    """One that is or was open. Raises Problem `opening.not_found`."""
    found = store.load(ctx.conn, opening_id)
    if found is None or found.state is State.DRAFT:
        raise _hidden()
    return found


def my_application(ctx: Ctx, opening_id: str) -> Application | None:
    """The asker's own to one opening, None before they began."""
    require_known(ctx)
    return applications.of_person(ctx.conn, opening_shown(ctx, opening_id).no, ctx.actor.account_no)


def my_applications(ctx: Ctx) -> Sequence[Applied]:
    """The asker's own, newest first, at most 200."""
    require_known(ctx)
    found = applications.list_of_person(ctx.conn, ctx.actor.account_no, limit=200)
    known = store.by_numbers(ctx.conn, {one.opening_no for one in found})
    return [Applied(one, known[one.opening_no]) for one in found]


def applications_of(
    ctx: Ctx,
    project_id: int,
    opening_id: str,
    *,
    stage: Stage,
    country: str = "",
    before: int | None = None,
    limit: int = 50,
) -> Sequence[Applied]:
    """What was sent to an opening, newest first, for those who decide. Drafts are their people's own."""
    found = opening(ctx, project_id, opening_id)
    if stage is Stage.DRAFT:
        return []
    rows = applications.list_of_opening(ctx.conn, found.no, stage, country=country, before=before, limit=limit)
    called = names(ctx, [one.account_no for one in rows])
    return [Applied(one, found, called.get(one.account_no, "")) for one in rows]


def application(ctx: Ctx, application_id: str) -> Applied:
    """One that was sent, for those who decide. Raises Problem `application.not_found` to everybody else."""
    require_known(ctx)
    found = applications.load(ctx.conn, application_id)
    leads = store.by_number(ctx.conn, found.opening_no) if found else None
    if (
        found is None
        or leads is None
        or found.stage is Stage.DRAFT
        or not may(ctx, Deed.MANAGE_MEMBERS, leads.project_id)
    ):
        raise not_found("application", application_id)
    return Applied(found, leads, names(ctx, [found.account_no]).get(found.account_no, ""))


def application_told(ctx: Ctx, application_id: str) -> tuple[Application, Opening] | None:
    """One with its opening, for the letters that tell of it."""
    found = applications.load(ctx.conn, application_id)
    opening = store.by_number(ctx.conn, found.opening_no) if found else None
    return (found, opening) if found is not None and opening is not None else None


def takes_applications(ctx: Ctx, one: Opening) -> bool:
    """Whether anybody may apply to it now; for rooms above."""
    return rules.takes_applications(one, now=ctx.now())


def titles_of(ctx: Ctx, opening_ids: Iterable[str]) -> Mapping[str, str]:
    """Opening → its title, for rooms above that speak of it to whom it concerns."""
    return store.titles(ctx.conn, opening_ids)


def my_searches(ctx: Ctx) -> Sequence[Search]:
    """What the asker wants to hear of, oldest first."""
    require_known(ctx)
    return searches.of_person(ctx.conn, ctx.actor.account_no)


def taken_in_at(ctx: Ctx, account_no: int, project_id: int, at: int) -> bool:
    """Whether an application of theirs into a project was accepted at that time (micros, within some seconds): then becoming
    a member is no news of its own."""
    for one in applications.list_of_person(ctx.conn, account_no, limit=_NEWEST):
        decided = one.decided_at if one.stage is Stage.ACCEPTED else None
        if decided is not None and abs(decided - at) < _SAME_MOMENT:
            opening = store.by_number(ctx.conn, one.opening_no)
            if opening is not None and opening.project_id == project_id:
                return True
    return False


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


def resume_sent(ctx: Ctx, application_id: str) -> Resume | None:
    """The résumé of whoever sent an application, for those who decide. Raises Problem `application.not_found`."""
    return resume_of(ctx, application(ctx, application_id).application.account_no)
