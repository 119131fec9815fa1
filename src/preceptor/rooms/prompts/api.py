"""Routes of written prompts: what is nearly the same, and the map."""

from __future__ import annotations

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field

from preceptor.door import Asked, ProjectId
from preceptor.questions.talk import Facet
from preceptor.rooms.prompts import queries

router = APIRouter(tags=["prompts"], prefix="/projects/{project_id}/prompts")


class AlikeIn(BaseModel):
    """`but`: the answer (its lease) that is being written or revised."""

    model_config = ConfigDict(extra="forbid", strict=True)

    text: str = Field(max_length=50_000)
    but: str = Field(default="", max_length=64)


class AlikeBody(BaseModel):
    """`likeness` from 0 to 1."""

    likeness: float
    text: str


class AlikesBody(BaseModel):
    rows: list[AlikeBody]


class ValueBody(BaseModel):
    value: str
    title: str


class FacetBody(BaseModel):
    name: str
    title: str
    values: list[ValueBody]

    @classmethod
    def of(cls, facet: Facet) -> FacetBody:
        values = [ValueBody(value=value, title=title) for value, title in facet.values]
        return cls(name=facet.name, title=facet.title, values=values)


class CellBody(BaseModel):
    """`wanted`: items that want this; `there`: prompts handed in."""

    row: str
    column: str
    wanted: int
    there: int


class CoverageBody(BaseModel):
    """The map of one question; `columns` is null when it has one facet."""

    question: str
    title: str
    rows: FacetBody
    columns: FacetBody | None
    cells: list[CellBody]


class CoveragesBody(BaseModel):
    rows: list[CoverageBody]


@router.post("/alike")
async def find_alike(door: Asked, project_id: ProjectId, body: AlikeIn) -> AlikesBody:
    """Prompts of the project that are nearly the same as this text, the most alike first; at most three."""
    found = await door.read(queries.alike, project_id, body.text, but=body.but)
    return AlikesBody(rows=[AlikeBody(likeness=round(one.likeness, 3), text=one.text) for one in found])


@router.get("/coverage")
async def show_coverage(door: Asked, project_id: ProjectId) -> CoveragesBody:
    """What is wanted and what is there, by the first two facets of each question that asks for prompts."""
    found = await door.read(queries.coverage, project_id)
    rows = [
        CoverageBody(
            question=one.question, title=one.title, rows=FacetBody.of(one.rows),
            columns=FacetBody.of(one.columns) if one.columns is not None else None,
            cells=[CellBody(**vars(cell)) for cell in one.cells],
        )
        for one in found
    ]  # fmt: skip
    return CoveragesBody(rows=rows)
