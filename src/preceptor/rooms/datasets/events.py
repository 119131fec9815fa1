"""What happens in this room."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from preceptor.base.events import Event


@dataclass(frozen=True, kw_only=True)
class UploadKept(Event):
    """A file was sent; `subject` is the upload."""

    NAME: ClassVar[str] = "datasets.upload_kept"
    name: str
    bytes: int
    sha256: str


@dataclass(frozen=True, kw_only=True)
class UploadDropped(Event):
    """An upload that was never imported went when its time was over; `subject` is the upload."""

    NAME: ClassVar[str] = "datasets.upload_dropped"
    name: str


@dataclass(frozen=True, kw_only=True)
class ImportStarted(Event):
    """Files are being brought in; `subject` is the import."""

    NAME: ClassVar[str] = "datasets.import_started"
    uploads: list[str]
    reader: str


@dataclass(frozen=True, kw_only=True)
class ImportEnded(Event):
    """An import is over, one way or another."""

    NAME: ClassVar[str] = "datasets.import_ended"
    state: str
    items: int
    answers: int
    bad_rows: int


@dataclass(frozen=True, kw_only=True)
class BuildStarted(Event):
    """A build was asked for; `subject` is the build."""

    NAME: ClassVar[str] = "datasets.build_started"
    name: str


@dataclass(frozen=True, kw_only=True)
class BuildFrozen(Event):
    """A build is whole and will never change; `subject` is the build."""

    NAME: ClassVar[str] = "datasets.build_frozen"
    hash: str
    rows: int


@dataclass(frozen=True, kw_only=True)
class BuildExported(Event):
    """Somebody took a build out in some shape."""

    NAME: ClassVar[str] = "datasets.build_exported"
    shape: str
    split: str


@dataclass(frozen=True, kw_only=True)
class LabelsExported(Event):
    """Somebody took what people agreed on out as files of another tool; `subject` is the question."""

    NAME: ClassVar[str] = "datasets.labels_exported"
    format: str
    items: int
