"""Contributors over HTTP: my own pseudonym, and lists for those who look after quality."""

from __future__ import annotations

from typing import Annotated, Self

from fastapi import APIRouter, Query
from pydantic import BaseModel

from preceptor.base.clock import rfc3339
from preceptor.door import Asked
from preceptor.rooms.workforce import actions, queries
from preceptor.rooms.workforce.nouns import Contributor, Tally

router = APIRouter()


class ContributorBody(BaseModel):
    """A person as everybody else sees them."""

    id: int
    pseudonym: str
    source: str
    since: str

    @classmethod
    def of(cls, one: Contributor) -> Self:
        since = rfc3339(one.made_at)
        return cls(id=one.id, pseudonym=one.pseudonym, source=one.source, since=since)


class TallyBody(ContributorBody):
    """With what they have done."""

    answers: int
    seconds: int

    @classmethod
    def tallied(cls, one: Tally) -> Self:
        person = ContributorBody.of(one.contributor)
        return cls(**person.model_dump(), answers=one.answers, seconds=one.seconds)


class Tallies(BaseModel):
    rows: list[TallyBody]
    next: str | None


@router.get("/contributors/me")
async def show_my_pseudonym(door: Asked) -> ContributorBody:
    """The asker's own pseudonym; it is made on first need, which is why this read may write."""
    return ContributorBody.of(await door.write(actions.ensure_me))


@router.get("/contributors")
async def list_contributors(
    door: Asked,
    project_id: Annotated[int | None, Query(ge=1, le=2**53)] = None,
    cursor: Annotated[int, Query(ge=0, le=2**53)] = 0,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> Tallies:
    """Of one project for those who look after its quality; of the whole house for administrators."""
    rows = await door.read(queries.tallies, project_id=project_id, after=cursor, limit=limit)
    following = str(rows[-1].contributor.id) if len(rows) == limit else None
    return Tallies(rows=[TallyBody.tallied(one) for one in rows], next=following)
