"""Routes of people who apply: an account, applications, all that is held, its end."""

from __future__ import annotations

from functools import partial
from typing import Annotated, Self

from fastapi import APIRouter, Response
from pydantic import BaseModel, ConfigDict, Field, SecretStr

from preceptor.base.clock import rfc3339
from preceptor.base.problems import invalid
from preceptor.door import Asked
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.api.sessions import admit
from preceptor.rooms.identity.api.shapes import MeOut
from preceptor.rooms.identity.nouns import Opened
from preceptor.rooms.identity.queries import me
from preceptor.rooms.openings import actions, queries
from preceptor.rooms.openings.api.bodies import OpeningId, when
from preceptor.rooms.openings.nouns import Application, Applied, Stage
from preceptor.rooms.workforce.api.profiles import delete_bytes

router = APIRouter()
Strict = ConfigDict(extra="forbid")


class Joining(BaseModel):
    """Who one is; the password as everywhere."""

    model_config = Strict
    email: Annotated[str, Field(max_length=254)]
    name: Annotated[str, Field(min_length=1, max_length=120, pattern=r"\S")]
    password: SecretStr


class NoteBody(BaseModel):
    """Why one applies, in one's own words."""

    model_config = Strict
    note: Annotated[str, Field(max_length=10_000)] = ""


class ErasureBody(BaseModel):
    """`email` is one's own address, typed again: there is no way back."""

    model_config = Strict
    email: Annotated[str, Field(max_length=254)]


class ApplicationBody(BaseModel):
    """One's own application; `reason` is what was said to the decision."""

    id: str
    opening: str
    title: str
    stage: Stage
    note: str
    reason: str
    began_at: str
    sent_at: str | None
    decided_at: str | None
    project_id: int | None
    """The project one works in; null until one is accepted."""

    @classmethod
    def of(cls, one: Applied) -> Self:
        mine, opening = one.application, one.opening
        return cls(
            id=mine.id, opening=opening.id, title=opening.posting.title, stage=mine.stage, note=mine.note,
            reason=mine.reason, began_at=rfc3339(mine.began_at), sent_at=when(mine.sent_at),
            decided_at=when(mine.decided_at), project_id=opening.project_id if mine.stage is Stage.ACCEPTED else None,
        )  # fmt: skip


class ApplicationsBody(BaseModel):
    rows: list[ApplicationBody]
    next: None = None


class MyApplicationBody(BaseModel):
    """Null before one began."""

    application: ApplicationBody | None


@router.post("/openings/{opening_id}/join", status_code=201)
async def join_by_opening(door: Asked, opening_id: OpeningId, body: Joining, response: Response) -> MeOut:
    """Make an account to apply with, and sign in. Problems: openings.closed, identity.email_taken, identity.password_weak."""
    make = partial(_join, opening_id=opening_id, email=body.email, name=body.name)
    return await admit(door, response, body.password.get_secret_value(), make, email=body.email.strip().lower())


@router.get("/openings/{opening_id}/application")
async def show_my_application(door: Asked, opening_id: OpeningId) -> MyApplicationBody:
    """My own to this opening. Problems: opening.not_found."""
    return await _mine(door, opening_id)


@router.put("/openings/{opening_id}/application")
async def save_my_application(door: Asked, opening_id: OpeningId, body: NoteBody) -> MyApplicationBody:
    """Begin it or go on with it; nobody sees it yet. Problems: openings.closed, application.sent, application.note."""
    await door.write(actions.save_application, opening_id, body.note)
    return await _mine(door, opening_id)


@router.post("/openings/{opening_id}/application/send")
async def send_my_application(door: Asked, opening_id: OpeningId, body: NoteBody) -> MyApplicationBody:
    """Send it, with my profile as it is now. Problems: application.incomplete, application.country, application.sent."""
    await door.write(actions.send_application, opening_id, body.note)
    return await _mine(door, opening_id)


@router.delete("/openings/{opening_id}/application", status_code=204)
async def withdraw_my_application(door: Asked, opening_id: OpeningId) -> None:
    """Take it back. Problems: application.not_found, application.decided."""
    await door.write(actions.withdraw_application, opening_id)


@router.get("/me/applications")
async def list_my_applications(door: Asked) -> ApplicationsBody:
    """All of mine, newest first, with where each stands."""
    return ApplicationsBody(rows=[ApplicationBody.of(one) for one in await door.read(queries.my_applications)])


@router.post("/me/erase", status_code=204)
async def erase_me(door: Asked, body: ErasureBody) -> None:
    """Erase everything held on me and close my account for good; answers stay under a pseudonym that leads to nobody.
    Problems: openings.not_your_address, identity.last_admin, identity.session_needed."""
    mine = await door.read(me)
    if body.email.strip().lower() != mine.account.email:
        raise invalid(
            "openings.not_your_address", "This is not the address of your account.", hint="Type your own, to be sure."
        )
    await delete_bytes(door, await door.write(actions.erase_me))


def _join(ctx: Ctx, hashed: str, agent: str, *, opening_id: str, email: str, name: str) -> Opened:
    return actions.join(ctx, opening_id, email=email, name=name, password_hash=hashed, agent=agent)


async def _mine(door: Asked, opening_id: str) -> MyApplicationBody:
    found: Application | None = await door.read(queries.my_application, opening_id)
    opening = await door.read(queries.opening_shown, opening_id)
    return MyApplicationBody(application=ApplicationBody.of(Applied(found, opening)) if found else None)
