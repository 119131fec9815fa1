"""Guidelines over HTTP: read, change, list versions, compare two."""

from __future__ import annotations

from typing import Annotated, Self

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict, Field

from preceptor.base.clock import rfc3339
from preceptor.door import Asked, ProjectId
from preceptor.rooms.policy import actions, queries
from preceptor.rooms.policy.nouns import MOST_CLAUSES, Clause, ClauseChange, Guidelines, Version, Words

router = APIRouter(tags=["policy"])
VersionNumber = Annotated[int, Query(ge=1, le=2**31 - 1)]


class ClauseBody(BaseModel):
    """A clause as sent and as shown; lengths are judged by the room, which says where and why."""

    model_config = ConfigDict(extra="forbid", from_attributes=True)
    number: str
    title: str = ""
    text: str = ""


class NewGuidelines(BaseModel):
    """All clauses of the next version; `based_on` is the version the change was made on."""

    model_config = ConfigDict(extra="forbid")
    # One more than is kept, so that the room can say how many there are.
    clauses: list[ClauseBody] = Field(max_length=MOST_CLAUSES + 1)
    based_on: int | None = Field(default=None, ge=1)
    note: str = Field(default="", max_length=500)


class GuidelinesBody(BaseModel):
    version: int
    clauses: list[ClauseBody]
    note: str
    made_at: str

    @classmethod
    def of(cls, one: Guidelines) -> Self:
        clauses = [ClauseBody.model_validate(clause) for clause in one.clauses]
        return cls(version=one.version, clauses=clauses, note=one.note, made_at=rfc3339(one.made_at))


class VersionBody(BaseModel):
    version: int
    clauses: int
    note: str
    made_at: str

    @classmethod
    def of(cls, one: Version) -> Self:
        return cls(version=one.version, clauses=one.clauses, note=one.note, made_at=rfc3339(one.made_at))


class Versions(BaseModel):
    rows: list[VersionBody]
    next: str | None


class WordsBody(BaseModel):
    """A stretch of words: same, added or removed."""

    stretch: str
    text: str


class ChangeBody(BaseModel):
    change: str
    was: ClauseBody | None
    now: ClauseBody | None
    title: list[WordsBody]
    text: list[WordsBody]

    @classmethod
    def of(cls, one: ClauseChange) -> Self:
        was, now = (ClauseBody.model_validate(clause) if clause else None for clause in (one.was, one.now))
        return cls(change=one.change, was=was, now=now, title=_words(one.title), text=_words(one.text))


class Changes(BaseModel):
    earlier: int
    later: int
    rows: list[ChangeBody]


@router.get("/projects/{project_id}/guidelines")
async def show_guidelines(door: Asked, project_id: ProjectId, version: VersionNumber | None = None) -> GuidelinesBody:
    """The newest version, or the one named."""
    return GuidelinesBody.of(await door.read(queries.guidelines, project_id, version=version))


@router.put("/projects/{project_id}/guidelines")
async def change_guidelines(door: Asked, project_id: ProjectId, body: NewGuidelines) -> GuidelinesBody:
    """All clauses as they shall be from now on: a new version, unless nothing differs."""
    clauses = [Clause(one.number, one.title, one.text) for one in body.clauses]
    made = await door.write(actions.change, project_id, clauses, based_on=body.based_on, note=body.note)
    return GuidelinesBody.of(made)


@router.get("/projects/{project_id}/guidelines/versions")
async def list_versions(
    door: Asked,
    project_id: ProjectId,
    cursor: VersionNumber | None = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> Versions:
    """Newest first."""
    rows = await door.read(queries.versions, project_id, before=cursor, limit=limit)
    following = str(rows[-1].version) if len(rows) == limit and rows[-1].version > 1 else None
    return Versions(rows=[VersionBody.of(one) for one in rows], next=following)


@router.get("/projects/{project_id}/guidelines/changes")
async def show_changes(door: Asked, project_id: ProjectId, earlier: VersionNumber, later: VersionNumber) -> Changes:
    """What differs between two versions, clause by clause and word by word."""
    found = await door.read(queries.changes, project_id, earlier=earlier, later=later)
    return Changes(earlier=earlier, later=later, rows=[ChangeBody.of(one) for one in found])


def _words(stretches: tuple[Words, ...]) -> list[WordsBody]:
    return [WordsBody(stretch=one.stretch, text=one.text) for one in stretches]
