"""Drives over HTTP: a manager's, and what one was asked oneself."""

from __future__ import annotations

from typing import Annotated, Any, Self

from fastapi import APIRouter, Path
from pydantic import BaseModel, ConfigDict, Field

from preceptor.base.clock import rfc3339
from preceptor.door import Asked, Door, ProjectId
from preceptor.rooms.drives import actions, queries
from preceptor.rooms.drives.nouns import Aspect, DriveState, InviteState, Mine, NewDrive, Person, Reason, Told
from preceptor.rooms.eligibility.nouns import write_rule
from preceptor.rooms.eligibility.queries import read_rule

router = APIRouter(tags=["drives"])
Strict = ConfigDict(extra="forbid")
Id = Annotated[str, Path(pattern=r"^[0-9a-f]{32}$")]


class NewDriveBody(BaseModel):
    """By rule: `rule` as in a project's eligibility (null: whoever may work there) and how many are `wanted`. Or by name: `emails`
    of people who have an account. Open for `days`; `note` is read by whoever is asked."""

    model_config = Strict
    rule: dict[str, Any] | None = None
    wanted: int | None = None
    emails: Annotated[list[Annotated[str, Field(max_length=254)]], Field(max_length=1000)] = Field(default_factory=list)
    days: int = 7
    note: Annotated[str, Field(max_length=10_000)] = ""

    def noun(self) -> NewDrive:
        return NewDrive(read_rule(self.rule), self.wanted, tuple(self.emails), self.days, self.note)


class ReasonCount(BaseModel):
    """How many of the people have at least half of what is looked at."""

    aspect: Aspect
    key: str
    people: int


class InvitedBody(BaseModel):
    """Somebody who is asked: `name` "" until they came in, unless they were named; `said` when they declined."""

    id: str
    state: InviteState
    name: str
    points: int | None
    expires_at: str | None
    answered_at: str | None
    said: str

    @classmethod
    def of(cls, one: Person) -> Self:
        invite = one.invite
        return cls(
            id=invite.id, state=invite.state, name=one.name, points=invite.fit.points if invite.fit.reasons else None,
            expires_at=_at(invite.expires_at), answered_at=_at(invite.answered_at), said=invite.said,
        )  # fmt: skip


class DriveBody(BaseModel):
    """`passes`: how many may work here and were not asked of late, null before that was looked up or for one to four. `words` says the
    rule. `counts`: how many invites stand where. `reasons`, `points_*` and `people` only where one drive is asked for."""

    id: str
    state: DriveState
    rule: dict[str, Any] | None
    words: str
    wanted: int | None
    days: int
    note: str
    passes: int | None
    made_at: str
    sent_at: str | None
    counts: dict[InviteState, int]
    reasons: list[ReasonCount]
    points_least: int | None
    points_most: int | None
    people: list[InvitedBody]

    @classmethod
    def of(cls, one: Told) -> Self:
        drive = one.drive
        least, most = one.points or (None, None)
        named = drive.wanted is None
        return cls(
            id=drive.id, state=drive.state, rule=write_rule(drive.rule) if drive.rule is not None else None, words=one.words,
            wanted=drive.wanted, days=drive.days, note=drive.note, made_at=rfc3339(drive.made_at), sent_at=_at(drive.sent_at),
            passes=drive.passes if named or drive.passes is None else queries.told(drive.passes), counts=dict(one.counts),
            reasons=[ReasonCount(aspect=aspect, key=key, people=many) for aspect, key, many in one.reasons],
            points_least=least, points_most=most, people=[InvitedBody.of(each) for each in one.people],
        )  # fmt: skip


class DriveRows(BaseModel):
    rows: list[DriveBody]


class ReasonBody(BaseModel):
    """Why the work fits: what was looked at, of what, what was found."""

    aspect: Aspect
    key: str
    had: str | int

    @classmethod
    def of(cls, one: Reason) -> Self:
        # How many check items somebody has met would help to tell them from work.
        return cls(aspect=one.aspect, key=one.key, had="" if one.aspect is Aspect.RECORD else one.had)


class MyInviteBody(BaseModel):
    id: str
    project_id: int
    project: str
    state: InviteState
    by: str
    note: str
    reasons: list[ReasonBody]
    made_at: str
    expires_at: str | None
    answered_at: str | None

    @classmethod
    def of(cls, mine: Mine) -> Self:
        one = mine.invite
        reasons = [ReasonBody.of(each) for each in one.fit.reasons if each.share >= queries.HALF]
        return cls(
            id=one.id, project_id=one.project_id, project=mine.project, state=one.state, by=mine.by, note=mine.note,
            reasons=reasons, made_at=rfc3339(one.made_at), expires_at=_at(one.expires_at), answered_at=_at(one.answered_at),
        )  # fmt: skip


class MyInvites(BaseModel):
    rows: list[MyInviteBody]


class AcceptedBody(BaseModel):
    project_id: int


class DeclineBody(BaseModel):
    """A reason may be given and need not be; it is read by the project's managers."""

    model_config = Strict
    said: Annotated[str, Field(max_length=5_000)] = ""


@router.post("/projects/{project_id}/drives", status_code=201)
async def make_drive(door: Asked, project_id: ProjectId, body: NewDriveBody) -> DriveBody:
    """Look up who would be asked; nobody hears of it before it is sent. Problems: project.not_found, drives.invalid, drives.unknown,
    drives.project_over, eligibility.rule, eligibility.protected."""
    made = await door.write(actions.make_drive, project_id, body.noun())
    return DriveBody.of(await door.read(queries.drive, project_id, made.id))


@router.get("/projects/{project_id}/drives")
async def list_drives(door: Asked, project_id: ProjectId) -> DriveRows:
    """A project's drives, newest first; the last hundred. Problems: project.not_found."""
    return DriveRows(rows=[DriveBody.of(one) for one in await door.read(queries.drives_of, project_id)])


@router.get("/projects/{project_id}/drives/{drive_id}")
async def show_drive(door: Asked, project_id: ProjectId, drive_id: Id) -> DriveBody:
    """One with its people, at most 200. Problems: project.not_found, drive.not_found."""
    return DriveBody.of(await door.read(queries.drive, project_id, drive_id))


@router.post("/projects/{project_id}/drives/{drive_id}/send")
async def send_drive(door: Asked, project_id: ProjectId, drive_id: Id) -> DriveBody:
    """Ask everybody who was found. Problems: drive.not_found, drives.not_ready, drives.project_over."""
    await door.write(actions.send_drive, project_id, drive_id)
    return DriveBody.of(await door.read(queries.drive, project_id, drive_id))


@router.delete("/projects/{project_id}/drives/{drive_id}", status_code=204)
async def withdraw_drive(door: Asked, project_id: ProjectId, drive_id: Id) -> None:
    """Ask nobody any more who has not answered. Problems: drive.not_found."""
    await door.write(actions.withdraw_drive, project_id, drive_id)


@router.delete("/projects/{project_id}/drives/{drive_id}/invites/{invite_id}", status_code=204)
async def withdraw_invite(door: Asked, project_id: ProjectId, drive_id: Id, invite_id: Id) -> None:
    """Take back one that was not answered. Problems: drive.not_found, invite.not_found, drives.answered."""
    await door.write(actions.withdraw_invite, project_id, drive_id, invite_id)


@router.get("/me/invites")
async def list_my_invites(door: Asked) -> MyInvites:
    """What I was asked, newest first; the last hundred."""
    return MyInvites(rows=[MyInviteBody.of(one) for one in await door.read(queries.my_invites)])


@router.post("/me/invites/{invite_id}/accept")
async def accept_invite(door: Asked, invite_id: Id) -> AcceptedBody:
    """I come in. Problems: invite.not_found, drives.over, drives.project_over."""
    return AcceptedBody(project_id=await door.write(actions.accept, invite_id))


@router.post("/me/invites/{invite_id}/decline", status_code=204)
async def decline_invite(door: Asked, invite_id: Id, body: DeclineBody) -> None:
    """No, thank you; it costs nothing. Problems: invite.not_found, drives.over, drives.reason."""
    await door.write(actions.decline, invite_id, said=body.said)


async def held(door: Door) -> object:
    """What one was asked and answered, for the file one can keep."""
    return (await list_my_invites(door)).model_dump(mode="json")["rows"]


def _at(micros: int | None) -> str | None:
    return rfc3339(micros) if micros is not None else None
