"""What people do with guidelines, content policies and taxonomies: begin and change them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from preceptor.base.problems import Fault, conflict, invalid, not_found
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.policy import judging, ready, rules
from preceptor.rooms.policy.events import GuidelinesBegun, GuidelinesChanged, PolicyChanged, TaxonomyChanged
from preceptor.rooms.policy.nouns import (
    Change,
    Clause,
    ClauseChange,
    Guidelines,
    Node,
    Policy,
    PolicyClause,
    Taxonomy,
    newest_key,
)
from preceptor.rooms.policy.store import guidelines as store
from preceptor.rooms.policy.store import judging as judged


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
    return GuidelinesChanged(
        subject=str(wanted.project_id),
        project_id=wanted.project_id,
        version=wanted.version,
        added=_numbers(changes, Change.ADDED),
        removed=_numbers(changes, Change.REMOVED),
        changed=_numbers(changes, Change.CHANGED, Change.RENUMBERED),
        note=wanted.note,
    )


def _number(change: ClauseChange) -> tuple[str, ...]:
    clause = change.now or change.was
    return (clause.number,) if clause else ()


def change_policy(
    ctx: Ctx, name: str, title: str, clauses: Sequence[PolicyClause], *, based_on: int | None = None, note: str = ""
) -> Policy:
    """A new version of a content policy of the house, or its first; the newest one when nothing differs from it.

    `based_on` as in `change`. Raises Problem `policy.faults`, `policy.changed_meanwhile`.
    """
    require(ctx, Deed.MAKE_PROJECT)
    _refuse([*judging.name_faults(name, title), *judging.policy_faults(clauses)], "The policy")
    newest = judged.policy(ctx.conn, name) or ready.policies().get(name)
    version = newest.version if newest else 0
    if based_on is not None and based_on != version:
        raise judged.changed_meanwhile(based_on, version)
    wanted = Policy(name, version + 1, title.strip(), rules.in_order(clauses), note, ctx.now(), ctx.actor.id)
    if newest and (newest.title, newest.clauses) == (wanted.title, wanted.clauses):
        return newest
    judged.add_policy(ctx.conn, wanted)
    found = rules.changes(newest.clauses if newest else (), wanted.clauses)
    ctx.tell(
        PolicyChanged(
            subject=name, version=wanted.version, added=_numbers(found, Change.ADDED),
            removed=_numbers(found, Change.REMOVED), changed=_numbers(found, Change.CHANGED, Change.RENUMBERED),
            note=note,
        )
    )  # fmt: skip
    return wanted


def change_taxonomy(
    ctx: Ctx, name: str, title: str, nodes: Sequence[Node], *, source: str = "", edition: str = "",
    based_on: int | None = None,
) -> Taxonomy:  # fmt: skip
    """A new version of a taxonomy of one's own, or its first; the newest one when nothing differs from it.

    Raises Problem `policy.faults`, `policy.changed_meanwhile`, `policy.taxonomy_ready` (one that came with Preceptor
    keeps its published categories: copy it under another name).
    """
    require(ctx, Deed.MAKE_PROJECT)
    if name in ready.taxonomies():
        raise conflict(
            "policy.taxonomy_ready", f"The taxonomy {name} is published by others and stays as it is.",
            hint="Save yours under a name of its own.",
        )  # fmt: skip
    _refuse([*judging.name_faults(name, title), *judging.taxonomy_faults(nodes)], "The taxonomy")
    newest = judged.taxonomy(ctx.conn, name)
    version = newest.version if newest else 0
    if based_on is not None and based_on != version:
        raise judged.changed_meanwhile(based_on, version)
    wanted = Taxonomy(name, version + 1, edition, title.strip(), source, tuple(nodes), ctx.now())
    if newest and replace(newest, version=wanted.version, made_at=wanted.made_at) == wanted:
        return newest
    judged.add_taxonomy(ctx.conn, wanted, made_by=ctx.actor.id)
    ctx.tell(TaxonomyChanged(subject=name, version=wanted.version, nodes=len(wanted.nodes)))
    return wanted


def _refuse(faults: Sequence[Fault], thing: str) -> None:
    if faults:
        raise invalid(
            "policy.faults", f"{thing} cannot be kept as it is: {faults[0].why}",
            hint="Correct the places named and send all of it again.", faults=faults,
        )  # fmt: skip


def _numbers(changes: Sequence[ClauseChange], *kinds: Change) -> tuple[str, ...]:
    return tuple(number for one in changes if one.change in kinds for number in _number(one))
