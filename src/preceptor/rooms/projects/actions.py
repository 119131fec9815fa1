"""What people do with projects: make, change, open and close them, and change their form."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any

from preceptor.base.problems import Fault, conflict, invalid, not_found
from preceptor.forms import Form, parse, parse_stored
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.actions import found_project
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.policy import actions as policy
from preceptor.rooms.projects import rules, store
from preceptor.rooms.projects.events import (
    FormChanged,
    HoldChanged,
    ProjectChanged,
    ProjectMade,
    RoundBegun,
    StateChanged,
)
from preceptor.rooms.projects.nouns import (
    Counts,
    FormChange,
    FormVersion,
    Hold,
    NewProject,
    Project,
    State,
    snapshot_key,
)
from preceptor.rooms.projects.start import Start, start_of


def create_project(ctx: Ctx, new: NewProject) -> Project:
    """A draft with its form, its guidelines (version 1 of both) and its maker as manager.

    Raises Problem `projects.start`, `template.not_found`, `form.invalid`, `policy.faults` or `projects.invalid`.
    """
    require(ctx, Deed.MAKE_PROJECT)
    start = start_of(new)
    draft = _draft(ctx, new, start)
    _refuse(rules.faults(draft))
    made = replace(draft, id=store.add(ctx.conn, draft))
    store.add_form(ctx.conn, _version(ctx, made, start.form, ()))
    store.add_price(ctx.conn, made.id, made.pay, from_at=ctx.now())
    policy.begin(ctx, made.id, start.guidelines)
    found_project(ctx, made.id)
    ctx.tell(
        ProjectMade(
            subject=str(made.id),
            project_id=made.id,
            name=made.name,
            template=made.template,
            with_sample=new.with_sample,
        )
    )
    return made


def change_project(ctx: Ctx, project_id: int, changes: Mapping[str, Any]) -> Project:
    """Set some of `rules.CHANGEABLE`, already in the project's own types. Raises Problem `projects.invalid`."""
    require(ctx, Deed.CHANGE_PROJECT, project_id)
    was = _locked(ctx, project_id)
    wanted = rules.changed(was, changes, now=ctx.now())
    what = tuple(sorted(name for name in changes if getattr(was, name) != getattr(wanted, name)))
    if not what:
        return was
    _refuse([*rules.faults(wanted), *rules.change_faults(was, wanted, store.counts(ctx.conn, project_id))])
    _save(ctx, wanted)
    if "pay" in what:
        store.add_price(ctx.conn, project_id, wanted.pay, from_at=ctx.now())
    values = asdict(wanted)
    ctx.tell(ProjectChanged(**_about(wanted), what=what, now={name: values[name] for name in what}))
    return wanted


def change_state(ctx: Ctx, project_id: int, wanted: State, *, reason: str = "") -> Project:
    """Open, pause or close a project. Raises Problem `projects.state`, saying why not and what to do instead."""
    require(ctx, Deed.CHANGE_PROJECT, project_id)
    was = _locked(ctx, project_id)
    move = rules.move(was.state, wanted)
    if not move.allowed:
        raise conflict("projects.state", f"The project is {was.state.value}, not {wanted.value}.", hint=move.reason)
    if was.state is wanted:
        return was
    now = replace(was, state=wanted, changed_at=ctx.now())
    _save(ctx, now)
    ctx.tell(StateChanged(**_about(now), was=was.state.value, now=wanted.value, reason=reason or move.reason))
    return now


def change_form(ctx: Ctx, project_id: int, raw: Mapping[str, Any], *, based_on: int | None = None) -> FormVersion:
    """A new version of the form, or the one in use when nothing differs; versions never change.

    `based_on` is the version the change was made on. Raises Problem `form.invalid`, `projects.form_breaks` (items or
    answers already there could no longer be read) or `projects.form_changed_meanwhile`.
    """
    require(ctx, Deed.CHANGE_PROJECT, project_id)
    was = _locked(ctx, project_id)
    if based_on is not None and based_on != was.form_version:
        raise store.changed_meanwhile(based_on, was.form_version)
    in_use = _form_in_use(ctx, was)
    wanted = parse(raw)
    changes = rules.form_changes(parse_stored(in_use.text), wanted)
    if not changes:
        return in_use
    _refuse_breaking(rules.form_change_faults(changes, wanted, store.counts(ctx.conn, project_id)))
    now = replace(was, form_version=was.form_version + 1, changed_at=ctx.now())
    version = _version(ctx, now, wanted, changes)
    store.add_form(ctx.conn, version)
    _save(ctx, now)
    sentences = tuple(rules.sentence(change) for change in changes)
    ctx.tell(FormChanged(**_about(now), version=now.form_version, changes=sentences))
    return version


def begin_round(ctx: Ctx, project_id: int) -> int:
    """The next turn of the loop; gives its number."""
    require(ctx, Deed.PLAN_ROUNDS, project_id)
    was = _locked(ctx, project_id)
    now = replace(was, round=was.round + 1, changed_at=ctx.now())
    _save(ctx, now)
    ctx.tell(RoundBegun(**_about(now), round=now.round))
    return now.round


def hold(ctx: Ctx, project_id: int, reason: Hold) -> None:
    """Hand nothing out though the project stays open; `Hold.NOTHING` hands out again."""
    require(ctx, Deed.PAY, project_id)
    was = _locked(ctx, project_id)
    if was.hold == reason:
        return
    _save(ctx, replace(was, hold=reason))
    ctx.tell(HoldChanged(**_about(was), reason=reason.value))


def count(ctx: Ctx, project_id: int, *, items: int = 0, gold: int = 0, answers: int = 0, contributors: int = 0) -> None:
    """Add to the counters (negative takes away). For imports and for followers of the answers; people never call it."""
    store.count(ctx.conn, project_id, Counts(items, gold, answers, contributors))


def _draft(ctx: Ctx, new: NewProject, start: Start) -> Project:
    return Project(
        id=0,
        name=new.name.strip(),
        description=new.description,
        state=State.DRAFT,
        template=new.template,
        form_version=1,
        overlap=start.overlap,
        overlap_most=new.overlap_most,
        gold_share=start.gold_share,
        pay=new.pay,
        estimated_seconds=start.estimated_seconds,
        targets=new.targets,
        round=1,
        made_at=ctx.now(),
        made_by=ctx.actor.id,
        changed_at=ctx.now(),
    )


def _version(ctx: Ctx, project: Project, form: Form, changes: Sequence[FormChange]) -> FormVersion:
    text = json.dumps(form.to_json(), ensure_ascii=False, separators=(",", ":"))
    return FormVersion(
        project_id=project.id,
        version=project.form_version,
        text=text,
        hash=hashlib.sha256(text.encode()).hexdigest(),
        changes=tuple(changes),
        made_at=ctx.now(),
        made_by=ctx.actor.id,
    )


def _locked(ctx: Ctx, project_id: int) -> Project:
    found = store.load(ctx.conn, project_id, lock=True)
    if found is None:
        raise not_found("project", project_id)
    return found


def _form_in_use(ctx: Ctx, project: Project) -> FormVersion:
    found = store.load_form(ctx.conn, project.id, project.form_version)
    if found is None:
        raise not_found("form version", project.form_version)
    return found


def _save(ctx: Ctx, project: Project) -> None:
    store.save(ctx.conn, project)
    ctx.forget(snapshot_key(project.id))


def _about(project: Project) -> dict[str, Any]:
    return {"subject": str(project.id), "project_id": project.id}


def _refuse(faults: Sequence[Fault]) -> None:
    if faults:
        raise invalid(
            "projects.invalid",
            f"The project cannot be kept like this: {faults[0].why}",
            hint="Correct the places named.",
            faults=faults,
        )


def _refuse_breaking(faults: Sequence[Fault]) -> None:
    if faults:
        raise invalid(
            "projects.form_breaks",
            f"This form would not fit what is there already: {faults[0].why}",
            hint="Add a question under a new name instead, or begin another project.",
            faults=faults,
        )
