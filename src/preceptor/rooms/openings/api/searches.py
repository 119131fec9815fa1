"""Routes of searches one wants to hear of."""

from __future__ import annotations

from typing import Annotated, Any, Self

from fastapi import APIRouter, Path
from pydantic import BaseModel, ConfigDict, Field

from preceptor.base.clock import rfc3339
from preceptor.door import Asked
from preceptor.rooms.openings import actions, queries
from preceptor.rooms.openings.nouns import Hours, PayUnit, Search, Wanted, WorkMode
from preceptor.rooms.workforce.nouns import Domain

router = APIRouter()
SearchId = Annotated[str, Path(pattern=r"^[0-9a-f]{32}$")]


class SearchFor(BaseModel):
    """What is looked for, as in the list of openings; what is left out is not asked."""

    model_config = ConfigDict(extra="forbid")
    words: Annotated[str, Field(max_length=200)] = ""
    domain: Domain | None = None
    language: Annotated[str, Field(max_length=40)] = ""
    country: Annotated[str, Field(pattern=r"^([A-Z]{2})?$")] = ""
    work_mode: WorkMode | None = None
    hours: Hours | None = None
    currency: Annotated[str, Field(pattern=r"^([A-Z]{3})?$")] = ""
    unit: PayUnit | None = None
    pay_least: Annotated[int | None, Field(ge=0, le=2**53)] = None


class KeptSearchBody(SearchFor):
    id: str
    made_at: str

    @classmethod
    def of(cls, one: Search) -> Self:
        said: dict[str, Any] = {name: getattr(one.wanted, name) for name in SearchFor.model_fields}
        return cls(**said, id=one.id, made_at=rfc3339(one.made_at))


class KeptSearchesBody(BaseModel):
    rows: list[KeptSearchBody]
    next: None = None


@router.get("/me/searches")
async def list_my_searches(door: Asked) -> KeptSearchesBody:
    """Those I hear of, oldest first; at most twenty."""
    return KeptSearchesBody(rows=[KeptSearchBody.of(one) for one in await door.read(queries.my_searches)])


@router.post("/me/searches", status_code=201)
async def keep_search(door: Asked, body: SearchFor) -> KeptSearchBody:
    """Tell me, once a day at most, what is posted from now on and fits. Problems: openings.searches, openings.sort."""
    return KeptSearchBody.of(await door.write(actions.keep_search, Wanted(**body.model_dump())))


@router.delete("/me/searches/{search_id}", status_code=204)
async def remove_search(door: Asked, search_id: SearchId) -> None:
    """Hear of it no more. Problems: search.not_found."""
    await door.write(actions.remove_search, search_id)
