"""What people do with guidelines: begin them with the project, and change them."""

from __future__ import annotations

from collections.abc import Sequence

from preceptor.base.problems import invalid, not_found
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.policy import rules, store
from preceptor.rooms.policy.events import GuidelinesBegun, GuidelinesChanged
from preceptor.rooms.policy.nouns import Change, Clause, ClauseChange, Guidelines, newest_key


def begin(ctx: Ctx, project_id: int, clauses: Sequence[Clause]) -> Guidelines:
    """Version 1, made together with the project; there may be no clause yet. Raises Problem `policy.faults`."""
    require(ctx, Deed.MAKE_PROJECT)
    first = _version(ctx, project_id, clauses, version=1, note="")
    store.add(ctx.conn, first)
    ctx.forget(newest_key(project_id))
    ctx.tell(GuidelinesBegun(subject=str(project_id), project_id=project_id, clauses=len(first.clauses)))
    return first


def change(
    ctx: Ctx, project_id: int, clauses: Sequence[Clause], *, based_on: int | None = None, note: str = ""
) -> Guidelines:
    """A new version, or the newest one when nothing differs from it.

    `based_on` is the version the change was made on: Problem `policy.guidelines_changed_meanwhile` when it is no longer
    the newest, so that nobody overwrites what they have not seen. Raises Problem `policy.faults`.
    """
    require(ctx, Deed.CHANGE_PROJECT, project_id)
    newest = store.load(ctx.conn, project_id)
    if newest is None:
        raise not_found("project", project_id)
    if based_on is not None and based_on != newest.version:
        raise store.changed_meanwhile(based_on, newest.version)
    wanted = _version(ctx, project_id, clauses, version=newest.version + 1, note=note)
    if wanted.clauses == newest.clauses:
        return newest
    store.add(ctx.conn, wanted)
    ctx.forget(newest_key(project_id))
    ctx.tell(_told(wanted, rules.changes(newest.clauses, wanted.clauses)))
    return wanted


def _version(ctx: Ctx, project_id: int, clauses: Sequence[Clause], *, version: int, note: str) -> Guidelines:
    faults = rules.faults(clauses)
    if faults:
        raise invalid(
            "policy.faults",
            f"The guidelines cannot be kept as they are: {faults[0].why}",
            hint="Correct the places named and send all clauses again.",
            faults=faults,
        )
    return Guidelines(project_id, version, rules.in_order(clauses), note, ctx.now(), ctx.actor.id)


def _told(wanted: Guidelines, changes: Sequence[ClauseChange]) -> GuidelinesChanged:
    def numbers(*kinds: Change) -> tuple[str, ...]:
        return tuple(number for one in changes if one.change in kinds for number in _number(one))

    return GuidelinesChanged(
        subject=str(wanted.project_id),
        project_id=wanted.project_id,
        version=wanted.version,
        added=numbers(Change.ADDED),
        removed=numbers(Change.REMOVED),
        changed=numbers(Change.CHANGED, Change.RENUMBERED),
        note=wanted.note,
    )


def _number(change: ClauseChange) -> tuple[str, ...]:
    clause = change.now or change.was
    return (clause.number,) if clause else ()
