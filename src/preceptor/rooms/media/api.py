"""Media over HTTP: send, list, play in parts; one's own veil."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Iterable
from typing import Annotated, Any, Literal, Self

from fastapi import APIRouter, Path, Query, Response
from fastapi.responses import StreamingResponse
from pydantic import BaseModel, ConfigDict, Field

from preceptor.base.clock import rfc3339
from preceptor.base.ids import new_id
from preceptor.door import Asked, Door, ProjectId
from preceptor.rooms.media import actions, queries
from preceptor.rooms.media.nouns import LARGEST, MOST_ARCHIVE_BYTES, MOST_NAME, TYPES, Look, Media, Part, Served, Veil

router = APIRouter(tags=["media"])
MediaId = Annotated[str, Path(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.\-]{0,79}$")]
FileName = Annotated[str, Query(min_length=1, max_length=MOST_NAME)]
_RANGE = re.compile(r"bytes=(\d{0,18})-(\d{0,18})")
_SHIELD = {
    # Whatever a browser makes of the bytes, it is no page: no script, no frame, no origin of ours.
    "Content-Security-Policy": "sandbox; default-src 'none'; media-src 'self'; img-src 'self'; frame-ancestors 'none'",
    "Cache-Control": "private, max-age=31536000, immutable",
    "Accept-Ranges": "bytes",
}


def _bytes(types: Iterable[str]) -> dict[int | str, dict[str, Any]]:
    """What a route that hands out files says of itself."""
    content: dict[str, Any] = {kind: {"schema": {}} if kind.endswith("json") else {} for kind in types}
    return {
        200: {"content": content, "description": "The file."},
        206: {"content": content, "description": "A part of it."},
    }


class MediaBody(BaseModel):
    """A file as it is kept. Pixels as shown; milliseconds; `prepared` once thumbnail, poster and peaks are made."""

    id: str
    name: str
    family: str
    type: str
    bytes: int
    sha256: str
    width: int | None
    height: int | None
    duration_ms: int | None
    frames_per_second: float | None
    codec: str
    prepared: bool
    used: bool
    """Whether an item shows it; what none shows can be taken out."""
    kept_at: str

    @classmethod
    def of(cls, one: Media) -> Self:
        known = {name: value for name, value in vars(one).items() if name in cls.model_fields}
        seen = {"family": one.family, "used": one.used_at is not None, "kept_at": rfc3339(one.kept_at)}
        return cls(**{**known, **seen})


class MediaPage(BaseModel):
    rows: list[MediaBody]
    next: str | None


class UnpackingBody(BaseModel):
    """The job tells how many files were kept, known before, and refused with which reason."""

    job: str


class LinkBody(BaseModel):
    url: str
    seconds: int


class VeilSettings(BaseModel):
    """`opted_in`: categories to be shown at once."""

    model_config = ConfigDict(extra="forbid")
    look: Look = Look.BLUR
    muted: bool = True
    opted_in: list[Annotated[str, Field(max_length=40)]] = Field(default_factory=list, max_length=40)


class VeilBody(VeilSettings):
    """With the number of veils lifted today, which only their owner is told."""

    lifted_today: int


class Reveal(BaseModel):
    model_config = ConfigDict(extra="forbid")
    severity: int = Field(ge=1, le=3)


class Lifted(BaseModel):
    lifted_today: int


@router.post("/projects/{project_id}/media", status_code=201)
async def add_media(door: Asked, project_id: ProjectId, name: FileName) -> MediaBody:
    """Send a picture, a sound or a film as the raw body; it is opened, cleaned of places and names, and measured."""
    incoming = await _received(door, project_id, most=LARGEST)
    read, key = await asyncio.to_thread(actions.take_in, door.units.files, incoming, name)
    return MediaBody.of(await door.write(actions.keep, project_id, name=name, read=read, key=key))


@router.post("/projects/{project_id}/media/archives", status_code=202)
async def add_archive(door: Asked, project_id: ProjectId) -> UnpackingBody:
    """Send a ZIP of pictures, sounds and films; a job unpacks it, and each file keeps its path as its name."""
    incoming = await _received(door, project_id, most=MOST_ARCHIVE_BYTES)
    return UnpackingBody(job=await door.write(actions.start_unpacking, project_id, incoming=incoming))


@router.get("/projects/{project_id}/media")
async def list_media(
    door: Asked, project_id: ProjectId, cursor: Annotated[str | None, Query(max_length=64)] = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50, unused: bool = False,
    family: Literal["image", "audio", "video"] | None = None,
) -> MediaPage:  # fmt: skip
    """A project's files, newest first; `unused`: only those that no item shows."""
    rows = await door.read(
        queries.list_media, project_id, before=cursor, limit=limit, unused=unused, family=family or ""
    )
    return MediaPage(rows=[MediaBody.of(one) for one in rows], next=rows[-1].id if len(rows) == limit else None)


@router.get("/media/{media_id}", response_class=StreamingResponse, responses=_bytes(TYPES))
async def play_media(door: Asked, media_id: MediaId) -> Response:
    """The file, whole or the range asked for. Problems: media.not_found."""
    return _handed_out(door, await door.read(queries.served, media_id))


@router.get("/media/{media_id}/about")
async def show_media(door: Asked, media_id: MediaId) -> MediaBody:
    """What is known of a file. Problems: media.not_found."""
    return MediaBody.of(await door.read(queries.media, media_id))


@router.delete("/media/{media_id}", status_code=204)
async def remove_media(door: Asked, media_id: MediaId) -> None:
    """Take out a file that no item shows. Problems: media.not_found, media.in_use."""
    removed = await door.write(actions.remove, media_id)
    await asyncio.to_thread(actions.delete_bytes, door.units.files, removed)


@router.get("/media/{media_id}/link")
async def link_media(door: Asked, media_id: MediaId) -> LinkBody:
    """An address to fetch the file at: signed by the object store for a few minutes, or this server's own."""
    url, seconds = await door.read(queries.link, media_id)
    return LinkBody(url=url, seconds=seconds)


@router.get(
    "/media/{media_id}/{part}", response_class=StreamingResponse, responses=_bytes(["image/webp", "application/json"])
)
async def play_part(door: Asked, media_id: MediaId, part: Literal["thumbnail", "poster", "peaks"]) -> Response:
    """A part made of the file. Problems: part.not_found until it is made, or when its family has none."""
    return _handed_out(door, await door.read(queries.served_part, media_id, Part(part)))


@router.get("/veil")
async def show_veil(door: Asked) -> VeilBody:
    """How the asker wants warned media shown."""
    veil, lifted = await door.read(queries.veil)
    return _veil(veil, lifted)


@router.put("/veil")
async def choose_veil(door: Asked, body: VeilSettings) -> VeilBody:
    """Change it, on every device."""
    await door.write(actions.choose_veil, Veil(body.look, body.muted, tuple(body.opted_in)))
    veil, lifted = await door.read(queries.veil)
    return _veil(veil, lifted)


@router.post("/veil/lifted", status_code=201)
async def count_reveal(door: Asked, body: Reveal) -> Lifted:
    """The asker lifted a veil; gives how many today. Counted for their own protection; nobody else is told."""
    return Lifted(lifted_today=await door.write(actions.count_reveal, severity=body.severity))


async def _received(door: Door, project_id: int, *, most: int) -> str:
    """The body as a file under a key of its own, taken while it arrives."""
    await door.read(actions.may_add, project_id)
    incoming = f"media-incoming/{new_id()}"
    await door.units.files.take(incoming, door.request.stream(), most=most)
    return incoming


def _veil(veil: Veil, lifted: int) -> VeilBody:
    return VeilBody(look=veil.look, muted=veil.muted, opted_in=list(veil.opted_in), lifted_today=lifted)


def _handed_out(door: Door, one: Served) -> Response:
    """200, 206 for one range, 304 when the browser has it."""
    etag = f'"{one.etag}"'
    plain = re.sub(r"[^A-Za-z0-9._-]", "_", one.name)[-80:] or "file"
    headers = {**_SHIELD, "ETag": etag, "Content-Disposition": f'inline; filename="{plain}"'}
    if etag in door.request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    asked = _asked_range(door.request.headers.get("range", ""), one.size)
    start, end = asked or (0, one.size)
    headers["Content-Length"] = str(end - start)
    if asked:
        headers["Content-Range"] = f"bytes {start}-{end - 1}/{one.size}"
    content = _pieces(door, one, start, end)
    return StreamingResponse(content, 206 if asked else 200, headers=headers, media_type=one.type)


async def _pieces(door: Door, one: Served, start: int, end: int) -> AsyncIterator[bytes]:
    if not one.key:
        yield one.content[start:end]
        return
    async for piece in door.units.files.give(one.key, start=start, end=end):
        yield piece


def _asked_range(asked: str, size: int) -> tuple[int, int] | None:
    """[start, end) of a file of `size` bytes; None when it is no one range of it, and is passed over (RFC 9110, 14.2)."""
    found = _RANGE.fullmatch(asked.strip())
    first, last = found.groups() if found else ("", "")
    if first:
        start, end = int(first), min(int(last) + 1 if last else size, size)
    else:
        start, end = max(0, size - int(last or 0)), size
    return (start, end) if (first or last) and start < end else None
