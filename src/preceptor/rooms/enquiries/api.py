"""Enquiries over HTTP: one's own, and an opening's for its managers."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from fastapi import APIRouter, Path, Query
from pydantic import BaseModel, ConfigDict, Field

from preceptor.base.clock import rfc3339
from preceptor.door import Asked, Door, ProjectId
from preceptor.rooms.enquiries import actions, queries
from preceptor.rooms.enquiries.nouns import Enquiry, State

router = APIRouter(tags=["enquiries"])
Id = Annotated[str, Path(pattern=r"^[0-9a-f]{32}$")]


class EnquiryText(BaseModel):
    """Plain text; never shown as anything else."""

    model_config = ConfigDict(extra="forbid")
    # One more than is kept, so that the room can say how many there are.
    text: Annotated[str, Field(max_length=2_001)]


class EnquiryStateBody(BaseModel):
    """`open`: its person may go on."""

    model_config = ConfigDict(extra="forbid")
    state: Literal["open", "closed"]


class EnquiryWord(BaseModel):
    """`by_team`: said by those who posted the opening."""

    by_team: bool
    text: str
    at: str


class EnquiryBody(BaseModel):
    """`name` is the asker's, for managers; "" in one's own. `may_ask`: its person may go on."""

    id: str
    opening: str
    name: str
    state: State
    may_ask: bool
    asked_at: str
    words: list[EnquiryWord]

    @classmethod
    def of(cls, one: Enquiry) -> Self:
        words = [EnquiryWord(by_team=each.by_team, text=each.text, at=rfc3339(each.at)) for each in one.words]
        return cls(
            id=one.id, opening=one.opening, name=one.name, state=one.state, may_ask=one.state is not State.CLOSED,
            asked_at=rfc3339(one.asked_at), words=words,
        )  # fmt: skip


class MyEnquiry(BaseModel):
    """Null before one asked."""

    enquiry: EnquiryBody | None


class EnquiryRows(BaseModel):
    rows: list[EnquiryBody]
    next: str | None


@router.get("/openings/{opening_id}/enquiry")
async def show_my_enquiry(door: Asked, opening_id: Id) -> MyEnquiry:
    """What I asked about an opening, with the answers. Problems: opening.not_found."""
    found = await door.read(queries.mine, opening_id)
    return MyEnquiry(enquiry=EnquiryBody.of(found) if found else None)


@router.post("/openings/{opening_id}/enquiry", status_code=201)
async def ask_about_opening(door: Asked, opening_id: Id, body: EnquiryText) -> EnquiryBody:
    """Ask those who posted it, or ask on; five times a day. Problems: opening.not_found, enquiry.text, enquiry.too_many,
    enquiry.closed, enquiry.over, enquiry.own, enquiry.long."""
    return EnquiryBody.of(await door.write(actions.ask, opening_id, body.text))


@router.get("/me/enquiries")
async def list_my_enquiries(door: Asked) -> EnquiryRows:
    """All I asked, newest first; the last two hundred."""
    return EnquiryRows(rows=[EnquiryBody.of(one) for one in await door.read(queries.all_mine)], next=None)


@router.get("/projects/{project_id}/openings/{opening_id}/enquiries")
async def list_enquiries(
    door: Asked, project_id: ProjectId, opening_id: Id, state: State | None = None,
    cursor: Annotated[int | None, Query(ge=1, le=2**53)] = None, limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> EnquiryRows:  # fmt: skip
    """What was asked about an opening, newest first. Problems: opening.not_found, identity.not_allowed."""
    rows = await door.read(queries.of_opening, project_id, opening_id, state=state, before=cursor, limit=limit)
    following = str(rows[-1].no) if len(rows) == limit else None
    return EnquiryRows(rows=[EnquiryBody.of(one) for one in rows], next=following)


@router.post("/projects/{project_id}/enquiries/{enquiry_id}/words", status_code=201)
async def answer_enquiry(door: Asked, project_id: ProjectId, enquiry_id: Id, body: EnquiryText) -> EnquiryBody:
    """Answer; whoever asked is told. Problems: enquiry.not_found, enquiry.text, enquiry.long."""
    return EnquiryBody.of(await door.write(actions.answer, project_id, enquiry_id, body.text))


@router.post("/projects/{project_id}/enquiries/{enquiry_id}/state")
async def set_enquiry_state(door: Asked, project_id: ProjectId, enquiry_id: Id, body: EnquiryStateBody) -> EnquiryBody:
    """Close it, so that its person cannot go on, or open it again. Problems: enquiry.not_found."""
    act = actions.close if body.state == "closed" else actions.open_again
    return EnquiryBody.of(await door.write(act, project_id, enquiry_id))


async def held(door: Door) -> object:
    """What one asked and was answered, for the file one can keep."""
    return (await list_my_enquiries(door)).model_dump(mode="json")["rows"]
