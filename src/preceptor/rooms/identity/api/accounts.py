"""Accounts and invitations, for administrators."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from preceptor.base.problems import invalid
from preceptor.door import Asked, ProjectId
from preceptor.infra.passwords import hash_password_soon
from preceptor.rooms.identity import actions, queries, rules
from preceptor.rooms.identity.api import shapes
from preceptor.rooms.identity.nouns import Deed

router = APIRouter()


@router.get("/accounts", operation_id="list_accounts")
async def list_accounts(
    door: Asked,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
    cursor: Annotated[str, Query(max_length=500)] = "",
    match: Annotated[str, Query(max_length=100)] = "",
) -> shapes.Accounts:
    """In the order they were made. `match`: those with words in name or address that begin so, by these words."""
    if match.strip():
        found, more = await door.read(queries.find_accounts, match, after=_place(cursor), limit=limit)
        next_one = f"{more[1]}:{more[0]}" if more is not None else None
        return shapes.Accounts(rows=[shapes.AccountOut.of(one) for one in found], next=next_one)
    rows = await door.read(queries.list_accounts, after=position(cursor) or 0, limit=limit)
    following = str(rows[-1].no) if len(rows) == limit else None
    return shapes.Accounts(rows=[shapes.AccountOut.of(one) for one in rows], next=following)


@router.post("/accounts", status_code=201, operation_id="make_account")
async def make_account(door: Asked, body: shapes.NewAccount) -> shapes.AccountOut:
    # Asked before the hash as well: nobody may buy our hashing time without the right to the deed.
    rules.require(door.actor, Deed.ADMINISTER)
    password = body.password.get_secret_value()
    rules.check_password(password, email=rules.normal_email(body.email))
    made = await door.write(
        actions.make_account, email=body.email, name=body.name, roles=body.roles,
        password_hash=await hash_password_soon(password),
    )  # fmt: skip
    return shapes.AccountOut.of(made)


@router.patch("/accounts/{account_id}", operation_id="change_account")
async def change_account(door: Asked, account_id: str, body: shapes.AccountPatch) -> shapes.AccountOut:
    rules.require(door.actor, Deed.ADMINISTER)
    hashed = None
    if body.password is not None:
        rules.check_password(body.password.get_secret_value())
        hashed = await hash_password_soon(body.password.get_secret_value())
    changed = await door.write(
        actions.change_account, account_id, name=body.name, roles=body.roles, state=body.state, password_hash=hashed
    )
    return shapes.AccountOut.of(changed)


@router.get("/invitations", operation_id="list_invitations")
async def list_invitations(door: Asked) -> shapes.Invitations:
    rows = await door.read(queries.invitations)
    return shapes.Invitations(rows=[shapes.InvitationOut.of(one) for one in rows])


@router.post("/invitations", status_code=201, operation_id="make_invitation")
async def make_invitation(door: Asked, body: shapes.NewInvitation) -> shapes.InvitationOut:
    """The link is in this answer and nowhere else; it works once. We send no mail: hand it on yourself."""
    places = {project: frozenset(held) for project, held in body.project_roles.items()}
    made = await door.write(
        actions.invite, body.email, roles=frozenset(body.roles), project_roles=places, days=body.days
    )
    # After the #: what stands there is never sent to a server, so it is in nobody's access log.
    link = f"{door.units.settings.address}/invitation#{made.secret}"
    return shapes.InvitationOut.of(made.invitation, link=link)


@router.get("/projects/{project_id}/invitations", operation_id="list_project_invitations")
async def list_project_invitations(door: Asked, project_id: ProjectId) -> shapes.Invitations:
    """Open invitations that lead into this project."""
    rows = await door.read(queries.project_invitations, project_id)
    return shapes.Invitations(rows=[shapes.InvitationOut.of(one) for one in rows])


@router.delete("/invitations/{invitation_id}", status_code=204, operation_id="withdraw_invitation")
async def withdraw_invitation(door: Asked, invitation_id: str) -> None:
    await door.write(actions.withdraw_invitation, invitation_id)


def position(cursor: str) -> int | None:
    """The row a page begins behind. Raises Problem `web.cursor` for one we did not hand out."""
    if not cursor:
        return None
    if not (cursor.isascii() and cursor.isdigit() and len(cursor) < 19):
        raise invalid("web.cursor", "This cursor was not handed out here.", hint="Take “next” of the page before.")
    return int(cursor)


def _place(cursor: str) -> tuple[str, int] | None:
    """The word and the account's number of a cursor; the first page for none."""
    number, _, word = cursor.partition(":")
    return (word, position(number) or 0) if cursor else None
