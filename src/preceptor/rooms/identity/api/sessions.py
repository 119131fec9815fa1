"""Signing in and out, invitations accepted, one's open sessions."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from fastapi import APIRouter, Response

from preceptor.base.problems import Kind, Problem
from preceptor.door import Asked, Door
from preceptor.infra.passwords import check_password_soon, hash_password_soon
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity import actions, queries, rules
from preceptor.rooms.identity.api import shapes
from preceptor.rooms.identity.api.cookies import hand_out, take_back
from preceptor.rooms.identity.api.recognise import session_secret
from preceptor.rooms.identity.nouns import Opened, Refusal

router = APIRouter()

_REFUSALS = {
    Refusal.WRONG: Problem(
        Kind.UNAUTHENTICATED, "identity.wrong", "The e-mail address or the password is wrong.",
        hint="Check both; if you have forgotten the password, ask an administrator for a new one.",
    ),
    Refusal.CODE_NEEDED: Problem(
        Kind.UNAUTHENTICATED, "identity.code_needed", "This account asks for a code as well.",
        hint="Send the code your authenticator shows, or a recovery code.",
    ),
    Refusal.CODE_WRONG: Problem(
        Kind.UNAUTHENTICATED, "identity.code_wrong", "This code is wrong, too old, or was used before.",
        hint="Wait for the next code and try again.",
    ),
}  # fmt: skip


@router.post("/sessions", status_code=201, operation_id="sign_in")
async def sign_in(door: Asked, body: shapes.SignIn, response: Response) -> shapes.MeOut:
    """Sign in; the session travels in a cookie that scripts cannot read."""
    email = rules.normal_email(body.email)
    address, agent = door.caller, agent_of(door)
    found = await door.write(actions.knock, email, address=address)
    checked = await check_password_soon(body.password.get_secret_value(), found.password_hash if found else "")
    opened = await door.write(
        actions.sign_in, found, checked=checked, email=email, address=address, code=body.code, agent=agent,
        old_secret=session_secret(door.request),
    )  # fmt: skip
    if isinstance(opened, Refusal):
        raise _REFUSALS[opened]
    return await welcome(door, response, opened)


@router.delete("/sessions/current", status_code=204, operation_id="sign_out")
async def sign_out(door: Asked, response: Response) -> None:
    await door.write(actions.sign_out, session_secret(door.request))
    take_back(response, door)


@router.get("/sessions", operation_id="list_sessions")
async def list_sessions(door: Asked) -> shapes.Sessions:
    """One's own open sessions."""
    rows = await door.read(queries.my_sessions)
    here = await door.read(queries.session_of, session_secret(door.request))
    return shapes.Sessions(rows=[shapes.SessionOut.of(one, current=here.id if here else "") for one in rows])


@router.delete("/sessions/{session_id}", status_code=204, operation_id="end_session")
async def end_session(door: Asked, session_id: str) -> None:
    await door.write(actions.end_session, session_id)


@router.post("/invitations/look", operation_id="look_at_invitation")
async def look_at_invitation(door: Asked, body: shapes.InvitationLink) -> shapes.InvitationOut:
    """What a link offers, before it is used; looking does not use it up."""
    await door.write(actions.knock, "", address=door.caller)
    return shapes.InvitationOut.of(await door.read(queries.invitation_of, body.token))


@router.post("/invitations/accept", status_code=201, operation_id="accept_invitation")
async def accept_invitation(door: Asked, body: shapes.AcceptInvitation, response: Response) -> shapes.MeOut:
    """Make the account an invitation keeps a place for, and sign in."""
    accept = partial(_accept, token=body.token, name=body.name, email=body.email)
    return await admit(door, response, body.password.get_secret_value(), accept)


def _accept(ctx: Ctx, hashed: str, agent: str, *, token: str, name: str, email: str) -> Opened:
    return actions.accept_invitation(ctx, token, name=name, password_hash=hashed, agent=agent, email=email)


async def admit(
    door: Door, response: Response, password: str, make: Callable[[Ctx, str, str], Opened], *, email: str = ""
) -> shapes.MeOut:
    """Let somebody new in: judge and hash their password, `make` the account (ctx, hash, agent), hand out the cookie.

    For rooms that let strangers in too. Counted as a sign-in from that address: nobody may buy our hashing time.
    """
    rules.check_password(password, email=email)
    await door.write(actions.knock, "", address=door.caller)
    hashed = await hash_password_soon(password)
    return await welcome(door, response, await door.write(make, hashed, agent_of(door)))


async def welcome(door: Door, response: Response, opened: Opened) -> shapes.MeOut:
    """Hand out the cookie and say who has come in."""
    hand_out(response, door, opened)
    standing = await door.read(queries.standing_of_session, opened.secret)
    if standing is None:
        raise _REFUSALS[Refusal.WRONG]
    return shapes.MeOut.of(await door.units.read(standing.actor, queries.me))


def agent_of(door: Door) -> str:
    return door.request.headers.get("user-agent", "")
