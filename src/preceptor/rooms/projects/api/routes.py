"""Routes of projects: lists, one project, its state and its form."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from preceptor.door import Asked, Door, ProjectId
from preceptor.rooms.projects import actions, queries
from preceptor.rooms.projects.api.bodies import (
    ChangesBody,
    FormBody,
    FormVersionBody,
    FormVersionList,
    Limit,
    NewForm,
    NewProjectBody,
    ProjectBody,
    ProjectList,
    SpecificationList,
    StateBody,
    VersionNumber,
)
from preceptor.rooms.projects.nouns import State

router = APIRouter()


@router.get("/projects")
async def list_projects(
    door: Asked,
    state: State | None = None,
    cursor: Annotated[int | None, Query(ge=1, le=2**53)] = None,
    limit: Limit = 50,
) -> ProjectList:
    """Those the asker may see, newest first, each with its counts and what the asker may do in it."""
    found = await door.read(queries.list_projects, state=state, before=cursor, limit=limit)
    following = str(found[-1].listed.project.id) if len(found) == limit else None
    return ProjectList(rows=[ProjectBody.of(one) for one in found], next=following)


@router.post("/projects", status_code=201)
async def make_project(door: Asked, body: NewProjectBody) -> ProjectBody:
    """A draft from a template or from a form; its maker becomes its manager."""
    made = await door.write(actions.create_project, body.noun())
    return ProjectBody.of(await door.read(queries.just_made, made))


@router.get("/projects/{project_id}")
async def show_project(door: Asked, project_id: ProjectId) -> ProjectBody:
    return await _shown(door, project_id)


@router.patch("/projects/{project_id}")
async def change_project(door: Asked, project_id: ProjectId, body: ChangesBody) -> ProjectBody:
    """Only what is sent changes."""
    await door.write(actions.change_project, project_id, body.changes())
    return await _shown(door, project_id)


@router.post("/projects/{project_id}/state")
async def change_state(door: Asked, project_id: ProjectId, body: StateBody) -> ProjectBody:
    """Open, pause or close it."""
    await door.write(actions.change_state, project_id, body.state, reason=body.reason)
    return await _shown(door, project_id)


@router.get("/projects/{project_id}/form")
async def show_form(door: Asked, project_id: ProjectId, version: VersionNumber | None = None) -> FormBody:
    """The form in use, or the version named."""
    return FormBody.of(await door.read(queries.form, project_id, version=version))


@router.put("/projects/{project_id}/form")
async def change_form(door: Asked, project_id: ProjectId, body: NewForm) -> FormBody:
    """The whole form as it shall be from now on: a new version, unless nothing differs."""
    return FormBody.of(await door.write(actions.change_form, project_id, body.form, based_on=body.based_on))


@router.get("/projects/{project_id}/form/specifications")
async def list_specifications(door: Asked, project_id: ProjectId) -> SpecificationList:
    """The rubrics of the form as reward specifications: criteria, points and formula, for a grader or a reward function."""
    return SpecificationList(rows=[dict(one) for one in await door.read(queries.specifications, project_id)])


@router.get("/projects/{project_id}/form/versions")
async def list_form_versions(
    door: Asked, project_id: ProjectId, cursor: VersionNumber | None = None, limit: Limit = 50
) -> FormVersionList:
    """Newest first, each with what it changed."""
    found = await door.read(queries.form_versions, project_id, before=cursor, limit=limit)
    following = str(found[-1].version) if len(found) == limit and found[-1].version > 1 else None
    return FormVersionList(rows=[FormVersionBody.of(one) for one in found], next=following)


async def _shown(door: Door, project_id: int) -> ProjectBody:
    return ProjectBody.of(await door.read(queries.project, project_id))
