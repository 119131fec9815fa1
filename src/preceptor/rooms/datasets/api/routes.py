"""Routes of this room: uploads, imports, builds, exports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Response
from fastapi.responses import StreamingResponse
from pydantic import BaseModel, ConfigDict, Field

from preceptor.base.clock import rfc3339
from preceptor.base.ids import new_id
from preceptor.door import Asked, ProjectId
from preceptor.infra.files import safe_name
from preceptor.rooms.datasets import actions, queries
from preceptor.rooms.datasets.nouns import Build, Import, Shape, Table
from preceptor.rooms.datasets.rules import RecipeIn
from preceptor.rooms.datasets.shapes import LOSES

router = APIRouter()
Format = Literal["jsonl", "parquet"]
_TYPES = {"jsonl": "application/x-ndjson", "parquet": "application/vnd.apache.parquet"}


class UploadOut(BaseModel):
    upload: str
    name: str
    bytes: int
    sha256: str
    format_guess: str
    columns: Sequence[str]
    preview: Sequence[Mapping[str, str]]
    bad_rows: Sequence[Mapping[str, Any]]
    mapping_guess: Mapping[str, Any] | None
    first_item: Mapping[str, Any] | None


class MappingToTry(BaseModel):
    model_config = ConfigDict(extra="forbid")
    mapping: dict[str, Any]


class FirstItemOut(BaseModel):
    """`payload` is null when the row cannot become an item; `faults` say why, or what the form finds wrong with it."""

    payload: Mapping[str, Any] | None
    faults: Sequence[Mapping[str, str]]


class NewImport(BaseModel):
    model_config = ConfigDict(extra="forbid")
    uploads: list[str] = Field(min_length=1, max_length=1000)
    mapping: dict[str, Any]
    include_judgments: bool = True


class ImportStarted(BaseModel):
    import_: str = Field(serialization_alias="import")
    job: str


class BadRowOut(BaseModel):
    file: str
    line: int
    reason: str
    raw: str


class ImportOut(BaseModel):
    id: str
    project_id: int
    state: str
    job: str
    rows_read: int
    items: int
    answers: int
    known_items: int
    bad_rows: int
    bad_rows_listed: int
    started_at: str
    ended_at: str | None
    problem: Mapping[str, Any] | None
    first_bad_rows: Sequence[BadRowOut] = ()


class ImportPage(BaseModel):
    rows: Sequence[ImportOut]
    next: str | None = None


class NewBuild(BaseModel):
    model_config = ConfigDict(extra="forbid")
    name: str = Field(min_length=1, max_length=120)
    recipe: RecipeIn = Field(default_factory=lambda: RecipeIn.model_validate({}))


class BuildStarted(BaseModel):
    build: str
    job: str


class TableOut(BaseModel):
    rows: int
    bytes: int
    sha256: str


class MeasuredOut(BaseModel):
    """Share of a judge's labels that are those of people's consensus, its 95 % interval, and of how many."""

    estimate: float
    low: float
    high: float
    labels: int


class JudgeVoiceOut(BaseModel):
    """A model whose answers a build holds; `models`: what its endpoint called it → answers."""

    id: str
    name: str
    pseudonym: str
    instruction: str
    swap: bool
    models: Mapping[str, int]
    agreement: MeasuredOut | None


class VoicesOut(BaseModel):
    """Whose answers a build holds."""

    people: bool = True
    judges: Sequence[JudgeVoiceOut] = ()


class BuildOut(BaseModel):
    """`voices` is null until it is frozen."""

    id: str
    project_id: int
    name: str
    state: str
    job: str
    made_at: str
    hash: str
    recipe: Mapping[str, Any]
    tables: Mapping[str, TableOut]
    voices: VoicesOut | None
    lineage: Mapping[str, Any]
    card: str


class BuildPage(BaseModel):
    rows: Sequence[BuildOut]
    next: str | None


class RowsPage(BaseModel):
    rows: Sequence[Mapping[str, Any]]
    next: str | None


class ShapesOut(BaseModel):
    rows: Sequence[Mapping[str, str]]


@router.post("/projects/{project_id}/uploads", status_code=201)
async def upload_file(
    door: Asked, project_id: ProjectId, name: Annotated[str, Query(min_length=1, max_length=300)]
) -> UploadOut:
    """Send a file as the raw body; it goes to the store while it arrives, and its first rows are looked at."""
    await door.read(actions.may_upload, project_id)
    key = f"uploads/{new_id()}/{safe_name(name)}"
    most = door.units.settings.upload_max_bytes
    stored = await door.units.files.take(key, door.request.stream(), most=most)
    kept = await door.write(actions.keep_upload, project_id, name=name, stored=stored, key=key)
    seen = await door.read(queries.preview, kept)
    return UploadOut(upload=kept.id, name=kept.name, bytes=kept.bytes, sha256=kept.sha256, **seen)


@router.post("/uploads/{upload_id}/first-item")
async def show_first_item(door: Asked, upload_id: str, body: MappingToTry) -> FirstItemOut:
    """What the first row becomes under a mapping; nothing is imported."""
    return FirstItemOut(**await door.read(queries.first_item, upload_id, body.mapping))


@router.post("/projects/{project_id}/imports", status_code=202)
async def start_import(door: Asked, project_id: ProjectId, body: NewImport) -> ImportStarted:
    """Bring uploaded files in, with the judgments people already made."""
    started = await door.write(actions.start_import, project_id, **body.model_dump())
    return ImportStarted(import_=started.id, job=started.job)


@router.get("/projects/{project_id}/imports")
async def list_imports(door: Asked, project_id: ProjectId) -> ImportPage:
    """A project's imports, newest first."""
    return ImportPage(rows=[_import(one) for one in await door.read(queries.imports, project_id)])


@router.get("/imports/{import_id}")
async def get_import(door: Asked, import_id: str) -> ImportOut:
    """How an import goes, and the first rows it left out."""
    one = await door.read(queries.import_, import_id)
    bad = await door.read(queries.bad_rows, one)
    return _import(one).model_copy(update={"first_bad_rows": [BadRowOut(**vars(row)) for row in bad]})


class Csv(Response):
    """A table to download."""

    media_type = "text/csv"


@router.get("/imports/{import_id}/bad-rows", response_class=Csv)
async def get_bad_rows(door: Asked, import_id: str) -> Csv:
    """The rows left out (the first 10,000 of them), with file, line and reason, as CSV."""
    one = await door.read(queries.import_, import_id)
    text = await door.read(queries.bad_rows_csv, one)
    headers = {"Content-Disposition": f'attachment; filename="bad-rows-{one.id}.csv"'}
    return Csv(text, headers=headers)


@router.get("/shapes")
async def list_shapes(door: Asked) -> ShapesOut:
    """The shapes a build can be exported in, and what each cannot hold."""
    await door.read(queries.known)
    return ShapesOut(rows=[{"name": shape.value, "loses": LOSES[shape]} for shape in Shape])


@router.post("/projects/{project_id}/builds", status_code=202)
async def start_build(door: Asked, project_id: ProjectId, body: NewBuild) -> BuildStarted:
    """Freeze what the project has learnt so far."""
    started = await door.write(actions.start_build, project_id, name=body.name, recipe=body.recipe)
    return BuildStarted(build=started.id, job=started.job)


@router.get("/projects/{project_id}/builds")
async def list_builds(
    door: Asked,
    project_id: ProjectId,
    cursor: Annotated[int | None, Query(ge=0, lt=2**63)] = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> BuildPage:
    """A project's builds, newest first."""
    found = await door.read(queries.builds, project_id, before=cursor, limit=limit)
    following = str(found[-1].made_at) if len(found) == limit else None
    return BuildPage(rows=[_build(one) for one in found], next=following)


@router.get("/builds/{build_id}")
async def get_build(door: Asked, build_id: str) -> BuildOut:
    """One build: hash, tables, lineage, card."""
    return _build(await door.read(queries.build, build_id))


@router.get("/builds/{build_id}/rows")
async def list_build_rows(
    door: Asked,
    build_id: str,
    table: Table = Table.PREFERENCES,
    cursor: Annotated[int, Query(ge=0, lt=2**63)] = 0,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> RowsPage:
    """Rows of one table, as they lie there."""
    rows = await door.read(queries.rows, build_id, table, offset=cursor, limit=limit)
    return RowsPage(rows=rows, next=str(cursor + limit) if len(rows) == limit else None)


@router.get(
    "/builds/{build_id}/export",
    response_class=StreamingResponse,
    responses={200: {"content": {kind: {} for kind in _TYPES.values()}, "description": "The file."}},
)
async def export_build(
    door: Asked,
    build_id: str,
    shape: Shape = Shape.PREFERENCE,
    format: Annotated[Format, Query(alias="as")] = "jsonl",
    split: Literal["train", "test"] | None = None,
) -> StreamingResponse:
    """The build in a shape a trainer reads (TRL's dataset formats), as JSON lines or Parquet."""
    build, key = await door.read(queries.export, build_id, shape, format=format, split=split)
    await door.write(actions.note_export, build, shape=shape.value, split=split or "all")
    name = f"{build.id}-{shape.value}{'-' + split if split else ''}.{format}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return StreamingResponse(door.units.files.give(key), media_type=_TYPES[format], headers=headers)


def _import(one: Import) -> ImportOut:
    values = {name: value for name, value in vars(one).items() if name in ImportOut.model_fields}
    ended = rfc3339(one.ended_at) if one.ended_at is not None else None
    told = {"state": one.state.value, "started_at": rfc3339(one.started_at), "ended_at": ended}
    return ImportOut(**{**values, **told, "bad_rows_listed": one.bad_rows_listed})


def _build(one: Build) -> BuildOut:
    voices = VoicesOut.model_validate(one.lineage.get("voices", {})) if one.lineage else None
    return BuildOut(**{**vars(one), "voices": voices, "made_at": rfc3339(one.made_at)})
