"""Routes of other tools' files of labels: which there are, and the consensus as one of them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from typing import Annotated

from fastapi import APIRouter, Path, Query, Response
from pydantic import BaseModel

from preceptor.door import Asked, ProjectId
from preceptor.infra.files import safe_name
from preceptor.rooms.datasets import actions
from preceptor.rooms.datasets.queries import agreed

router = APIRouter()
Name = Annotated[str, Path(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
_FILES = ("application/json", "application/x-ndjson", "application/xml", "text/vtt", "application/zip")
_BYTES = {"type": "string", "format": "binary"}
_TYPES = {"json": _FILES[0], "jsonl": _FILES[1], "xml": _FILES[2], "vtt": _FILES[3]}


class FormatOut(BaseModel):
    """`reads`: whether judgments also come in by it (an import whose mapping is {reader: labels, question, format})."""

    question: str
    format: str
    title: str
    loses: str
    reads: bool


class FormatsOut(BaseModel):
    rows: Sequence[FormatOut]


@router.get("/projects/{project_id}/labels")
async def list_label_formats(door: Asked, project_id: ProjectId) -> FormatsOut:
    """The formats of other tools that the answers to each question can come in or go out as, and what each loses."""
    found = await door.read(agreed.formats, project_id)
    return FormatsOut(rows=[FormatOut(**vars(one)) for one in found])


@router.get(
    "/projects/{project_id}/labels/{question}/{format}",
    response_class=Response,
    responses={
        200: {"content": {kind: {"schema": _BYTES} for kind in _FILES}, "description": "The file, or a ZIP of several."}
    },
)
async def export_labels(
    door: Asked, project_id: ProjectId, question: Name, format: Name, zipped: Annotated[bool, Query()] = False
) -> Response:
    """What people agreed on, as a file of another tool; several files, or `zipped`, come as a ZIP."""
    files, items = await door.read(agreed.written, project_id, question, format)
    await door.write(actions.note_labels, project_id, question=question, format=format, items=items)
    if len(files) == 1 and not zipped:
        [(name, text)] = files.items()
        return _download(name, text.encode(), _TYPES.get(name.rpartition(".")[2], "text/plain"))
    return _download(f"{question}-{format}.zip", _packed(files), "application/zip")


def _download(name: str, content: bytes, kind: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{safe_name(name)}"', "X-Content-Type-Options": "nosniff"}
    return Response(content, media_type=kind, headers=headers)


def _packed(files: Mapping[str, str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name.replace("/", "__").replace("\\", "__"), text)
    return buffer.getvalue()
