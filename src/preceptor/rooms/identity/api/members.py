"""Members of a project."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from preceptor.door import Asked, ProjectId
from preceptor.rooms.identity import actions, queries
from preceptor.rooms.identity.api import shapes

router = APIRouter()


@router.get("/projects/{project_id}/members", operation_id="list_members")
async def list_members(
    door: Asked,
    project_id: ProjectId,
    cursor: Annotated[int, Query(ge=0, lt=2**63)] = 0,
    limit: Annotated[int, Query(ge=1, le=500)] = 200,
) -> shapes.Members:
    """People in the project, in the order their accounts were made."""
    rows = await door.read(queries.members, project_id, after=cursor, limit=limit)
    following = str(rows[-1].account.no) if len(rows) == limit else None
    return shapes.Members(rows=[shapes.MemberOut.of(one) for one in rows], next=following)


@router.get("/projects/{project_id}/candidate", operation_id="find_candidate")
async def find_candidate(
    door: Asked, project_id: ProjectId, email: Annotated[str, Query(max_length=254)]
) -> shapes.AccountOut:
    """The account with exactly this address, to be made a member."""
    return shapes.AccountOut.of(await door.read(queries.find_account, email, project_id=project_id))


@router.put("/projects/{project_id}/members/{account_id}", operation_id="set_member")
async def set_member(door: Asked, project_id: ProjectId, account_id: str, body: shapes.Roles) -> shapes.MemberOut:
    """Give somebody these roles here, and no others."""
    return shapes.MemberOut.of(await door.write(actions.set_member, project_id, account_id, roles=body.roles))


@router.delete("/projects/{project_id}/members/{account_id}", status_code=204, operation_id="remove_member")
async def remove_member(door: Asked, project_id: ProjectId, account_id: str) -> None:
    await door.write(actions.remove_member, project_id, account_id)
