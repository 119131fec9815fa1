"""What happened to media; who lifted which veil is no event, and told to nobody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from preceptor.base.events import Event


@dataclass(frozen=True, kw_only=True)
class MediaKept(Event):
    """A file was found sound and belongs to a project now."""

    NAME: ClassVar[str] = "media.media_kept"
    name: str
    type: str
    bytes: int
    sha256: str


@dataclass(frozen=True, kw_only=True)
class MediaRemoved(Event):
    """A file no item showed was taken out, its bytes with it."""

    NAME: ClassVar[str] = "media.media_removed"
    name: str
    sha256: str


@dataclass(frozen=True, kw_only=True)
class ArchiveUnpacked(Event):
    """An archive's files are in, or listed with the reason why not; `subject` is the job."""

    NAME: ClassVar[str] = "media.archive_unpacked"
    kept: int
    known: int
    refused: int
