"""Reads for contributors: where they can work, and what they have done."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from preceptor.base.ids import alias
from preceptor.infra.unit import Ctx
from preceptor.rooms.eligibility.queries import missing, qualifies
from preceptor.rooms.hours import queries as hours
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import may, require, require_known, visible_projects
from preceptor.rooms.projects.nouns import ProjectSnapshot, State
from preceptor.rooms.projects.queries import form_at, list_projects, snapshot
from preceptor.rooms.quality.queries import my_gold
from preceptor.rooms.routing import rules, store
from preceptor.rooms.routing.hot import hot_of
from preceptor.rooms.routing.nouns import CatalogueRow, Lease, MyWork, Recent, Tally
from preceptor.rooms.work import queries as work
from preceptor.rooms.work.nouns import Answer, Counts
from preceptor.rooms.workforce.queries import contributor_of

_MOST_ROWS = 200
_RECENT = 20


def catalogue(ctx: Ctx) -> Sequence[CatalogueRow]:
    """The open projects the asker may work in, with what is left for them; at most 200."""
    if not ctx.actor.known:
        require(ctx, Deed.WORK)
    projects = _mine(ctx, State.ACTIVE)[:_MOST_ROWS]
    open_numbers = [project.id for project in projects]
    counts = work.counts(ctx, open_numbers)
    me = contributor_of(ctx, ctx.actor.account_no)
    done = _done(ctx, me, open_numbers)
    return [_row(ctx, project, me, counts[project.id], done.get(project.id, Tally())) for project in projects]


def finished(ctx: Ctx) -> Sequence[tuple[int, str]]:
    """The projects that are over and in which the asker answered or skipped something, by number and name, the newest first."""
    require_known(ctx)
    projects = {one.id: one.name for one in _mine(ctx, State.DONE)}
    done = _done(ctx, contributor_of(ctx, ctx.actor.account_no), [*projects])
    worked = sorted((each for each, tally in done.items() if tally.answered + tally.skipped), reverse=True)
    return [(each, projects[each]) for each in worked][:_MOST_ROWS]


def my_work(ctx: Ctx, project_id: int) -> MyWork:
    """What the asker has done in a project, and their last answers in plain words."""
    require(ctx, Deed.WORK, project_id)
    me = contributor_of(ctx, ctx.actor.account_no)
    if me is None:
        return MyWork(Tally(), ())
    recent = work.own_answers(ctx, project_id, me, limit=_RECENT)
    tally = _done(ctx, me, [project_id]).get(project_id, Tally())
    seen, right = my_gold(ctx, project_id, me)
    return MyWork(tally, [_recent(ctx, each) for each in recent], seen, right)


def in_hand(ctx: Ctx, token: str) -> Lease:
    """A lease of the asker's own, held or answered; for rooms above. Raises Problem `lease.not_found`."""
    require_known(ctx)
    found = hot_of(ctx).find(ctx.raw, token)
    if found is None:
        raise rules.no_lease(token)
    rules.check_mine(found.lease, ctx.actor.account_no)
    return found.lease


def shown_as(item_id: str) -> str:
    """What a contributor hears an item called; for rooms above that speak of one to its contributor."""
    return alias(item_id)


def held_in(ctx: Ctx, project_id: int) -> int:
    """How many items of a project are in people's hands; for rooms above that have asked for the right."""
    return store.held_in(ctx.conn, project_id)


def _mine(ctx: Ctx, state: State) -> Sequence[ProjectSnapshot]:
    """Those in this state which the asker may work in."""
    scope = visible_projects(ctx)
    numbers: Iterable[int] = (
        (each.listed.project.id for each in list_projects(ctx, state=state, limit=_MOST_ROWS))
        if scope is None
        else sorted(scope)
    )
    mine = (snapshot(ctx, each) for each in numbers if may(ctx, Deed.WORK, each))
    return [project for project in mine if project.state is state]


def _done(ctx: Ctx, me: int | None, project_ids: Sequence[int]) -> dict[int, Tally]:
    """Tallies, completed by the answers their follower has not counted yet."""
    if me is None:
        return {}
    counted = store.tallies_of(ctx.conn, me, project_ids)
    done = {}
    for project_id in project_ids:
        tally, until = counted.get(project_id, (Tally(), 0))
        more, seconds = work.done_since(ctx, project_id, me, since=until)
        done[project_id] = Tally(tally.answered + more, tally.skipped, tally.seconds + seconds)
    return done


def _row(ctx: Ctx, project: ProjectSnapshot, me: int | None, counts: Counts, done: Tally) -> CatalogueRow:
    lacking = missing(ctx, project.id)
    return CatalogueRow(
        project_id=project.id,
        name=project.name,
        description=project.description,
        pay_currency=project.pay.currency if project.pay else None,
        pay_minor_units=project.pay.minor_units if project.pay else None,
        tasks_left=max(0, min(counts.items - done.answered - done.skipped, counts.answers_left)),
        estimated_seconds=counts.mean_seconds or project.estimated_seconds,
        answered_by_me=done.answered,
        missing=lacking,
        left=hours.left(ctx, project.id, me, ctx.actor.account_no),
        qualifies=() if lacking else qualifies(ctx, project.id),
    )


def _recent(ctx: Ctx, answer: Answer) -> Recent:
    form = form_at(ctx, answer.project_id, answer.form_version)
    payload = work.payloads(ctx, [answer.item_no])[answer.item_no]
    given = form.check_answers(payload, dict(answer.answers))
    summary = form.summary_as_shown(payload, given, answer.shown_order)
    return Recent(answer.id, alias(answer.item), answer.answered_at, summary)
