"""The gate over HTTP: what I am missing in a project."""

from __future__ import annotations

from typing import Self

from fastapi import APIRouter
from pydantic import BaseModel

from preceptor.door import Asked, ProjectId
from preceptor.rooms.eligibility import queries
from preceptor.rooms.eligibility.nouns import Missing

router = APIRouter()


class MissingBody(BaseModel):
    """Something that comes before the next task: `link` is the page where it can be done, `facts` what a page puts into its own
    words (a document's title, a version)."""

    code: str
    sentence: str
    hint: str
    link: str
    facts: dict[str, str | int]

    @classmethod
    def of(cls, one: Missing) -> Self:
        return cls(code=one.code.value, sentence=one.sentence, hint=one.hint, link=one.link, facts=dict(one.facts))


class MissingRows(BaseModel):
    rows: list[MissingBody]


@router.get("/projects/{project_id}/missing")
async def list_missing(door: Asked, project_id: ProjectId) -> MissingRows:
    """What I am missing before this project hands me work; empty when I may go on. Problems: project.not_found."""
    return MissingRows(rows=[MissingBody.of(one) for one in await door.read(queries.missing, project_id)])
