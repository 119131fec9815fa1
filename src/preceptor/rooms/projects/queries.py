"""Reads of projects: the snapshot rooms above work with, lists, form versions, templates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from preceptor.base.actor import Role
from preceptor.base.money import Money
from preceptor.base.problems import Fault, Problem, not_found
from preceptor.fields import registry as field_registry
from preceptor.fields.contract import FieldKind
from preceptor.forms import Form, parse, parse_stored
from preceptor.infra.unit import Ctx
from preceptor.questions import registry as question_registry
from preceptor.questions.contract import QuestionKind
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import may, require, visible_projects
from preceptor.rooms.policy.queries import newest_version
from preceptor.rooms.projects import rules, store
from preceptor.rooms.projects.nouns import (
    Allowed,
    Counts,
    FormVersion,
    Listed,
    Project,
    ProjectSnapshot,
    State,
    snapshot_key,
)
from preceptor.templates import Template, all_templates, template

SNAPSHOT_MICROS = 1_000_000
"""How long another process may go on with the settings a project had before."""


def snapshot(ctx: Ctx, project_id: int) -> ProjectSnapshot:
    """The project as rooms above work with it, its form parsed; at most a second old, at once after a change made here.

    For rooms that have asked for the right already. Raises Problem `project.not_found`.
    """
    found = ctx.cached(snapshot_key(project_id), lambda: _snapshot(ctx, project_id), micros=SNAPSHOT_MICROS)
    guidelines = newest_version(ctx, project_id)
    # Guidelines change without their project: what is remembered of it need not be loaded again for that.
    return found if found.guidelines_version == guidelines else replace(found, guidelines_version=guidelines)


def name_of(ctx: Ctx, project_id: int) -> str:
    """For rooms that have something to say about it, "" once it is gone."""
    found = store.load_listed(ctx.conn, project_id)
    return found.project.name if found is not None else ""


def form_at(ctx: Ctx, project_id: int, version: int) -> Form:
    """Any version of a project's form, parsed; remembered, since no version ever changes. For rooms above."""
    return ctx.cached(("projects.form", project_id, version), lambda: _parsed(ctx, project_id, version))


def forms_at(ctx: Ctx, project_id: int, versions: Iterable[int]) -> Mapping[int, Form]:
    """Several versions at once: answers are read with the form they were given under. For rooms above."""
    return {version: form_at(ctx, project_id, version) for version in set(versions)}


def project(ctx: Ctx, project_id: int) -> Allowed:
    """A project with its counts and what the asker may do in it."""
    require(ctx, Deed.SEE_PROJECT, project_id)
    found = store.load_listed(ctx.conn, project_id)
    if found is None:
        raise not_found("project", project_id)
    return _allowed(ctx, found)


def just_made(ctx: Ctx, made: Project) -> Allowed:
    """The same for who has just made it: they were recognised before they became its manager."""
    roles = {**ctx.actor.project_roles, made.id: frozenset({Role.MANAGER})}
    maker = replace(ctx, actor=replace(ctx.actor, project_roles=roles))
    return _allowed(maker, Listed(made, Counts()))


def list_projects(
    ctx: Ctx, *, state: State | None = None, before: int | None = None, limit: int = 50
) -> Sequence[Allowed]:
    """Newest first; of those the asker may see (people who only work find theirs in the catalogue)."""
    _require_known(ctx)
    scope = visible_projects(ctx)
    if scope is not None:
        scope = frozenset(one for one in scope if may(ctx, Deed.SEE_PROJECT, one))
    found = store.list_projects(ctx.conn, scope=scope, state=state, before=before, limit=limit)
    return [_allowed(ctx, one) for one in found]


def counts(ctx: Ctx, project_id: int) -> Counts:
    """For rooms above that have asked for the right already."""
    return store.counts(ctx.conn, project_id)


def price_at(ctx: Ctx, project_id: int, at: int) -> Money | None:
    """What one task paid at a time (micros), None when nothing; for rooms above that reckon later what was promised then."""
    return store.price_at(ctx.conn, project_id, at)


def deeds_here(ctx: Ctx, project_id: int) -> tuple[Deed, ...]:
    """What the asker may do in a project: pages show what is listed and never work it out again."""
    return tuple(deed for deed in Deed if may(ctx, deed, project_id))


def form(ctx: Ctx, project_id: int, *, version: int | None = None) -> FormVersion:
    """The form in use or the version named; whoever works in a project may read every version."""
    _require_reader(ctx, project_id)
    found = store.load(ctx.conn, project_id)
    if found is None:
        raise not_found("project", project_id)
    return _form(ctx, project_id, found.form_version if version is None else version)


def specifications(ctx: Ctx, project_id: int) -> Sequence[Mapping[str, Any]]:
    """The questions of the form in use that a grader or a reward function can be built from, each as plain JSON."""
    _require_reader(ctx, project_id)
    asked = snapshot(ctx, project_id).form.questions.values()
    stated = (question.kind.specification(question.settings) for question in asked)
    return [one for one in stated if one is not None]


def form_versions(ctx: Ctx, project_id: int, *, before: int | None = None, limit: int = 50) -> Sequence[FormVersion]:
    """Newest first, each with what it changed; `before` is the cursor."""
    _require_reader(ctx, project_id)
    found = store.list_forms(ctx.conn, project_id, before=before, limit=limit)
    if not found and before is None:
        raise not_found("project", project_id)
    return found


def checked_form(ctx: Ctx, raw: Mapping[str, Any]) -> Form | Sequence[Fault]:
    """A form as it would be kept, or what is wrong with it; for a page that edits one."""
    _require_known(ctx)
    try:
        return parse(raw)
    except Problem as problem:
        return problem.faults


def kinds(ctx: Ctx) -> tuple[Sequence[FieldKind[Any]], Sequence[QuestionKind[Any, Any]]]:
    """The kinds of field and of question a form can be made of, for anybody who is signed in."""
    _require_known(ctx)
    return list(field_registry.all_kinds().values()), list(question_registry.all_kinds().values())


def templates(ctx: Ctx) -> Sequence[Template]:
    """The ready-made kinds of work, for anybody who is signed in."""
    _require_known(ctx)
    return tuple(all_templates().values())


def template_named(ctx: Ctx, name: str) -> Template:
    """Raises Problem `template.not_found`."""
    _require_known(ctx)
    return template(name)


def _allowed(ctx: Ctx, listed: Listed) -> Allowed:
    return Allowed(listed, deeds_here(ctx, listed.project.id), rules.next_states(listed.project.state))


def _snapshot(ctx: Ctx, project_id: int) -> ProjectSnapshot:
    found = store.load(ctx.conn, project_id)
    if found is None:
        raise not_found("project", project_id)
    return ProjectSnapshot(
        id=found.id,
        name=found.name,
        description=found.description,
        state=found.state,
        template=found.template,
        form=form_at(ctx, project_id, found.form_version),
        form_version=found.form_version,
        guidelines_version=newest_version(ctx, project_id),
        overlap=found.overlap,
        overlap_most=found.overlap_most,
        gold_share=found.gold_share,
        pay=found.pay,
        estimated_seconds=found.estimated_seconds,
        targets=found.targets,
        round=found.round,
        hold=found.hold,
    )


def _parsed(ctx: Ctx, project_id: int, version: int) -> Form:
    return parse_stored(_form(ctx, project_id, version).text)


def _form(ctx: Ctx, project_id: int, version: int) -> FormVersion:
    found = store.load_form(ctx.conn, project_id, version)
    if found is None:
        raise not_found("form version", version)
    return found


def _require_reader(ctx: Ctx, project_id: int) -> None:
    if not may(ctx, Deed.WORK, project_id):
        require(ctx, Deed.SEE_PROJECT, project_id)


def _require_known(ctx: Ctx) -> None:
    # Whoever is signed in may; nobody hears that they are not.
    if not ctx.actor.known:
        require(ctx, Deed.SEE_PROJECT)
