"""The things of this room: files, what is made of them, and how people want them veiled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from preceptor.fields.media import FAMILIES

MOST_BYTES: Mapping[str, int] = {"image": 64 * 1024**2, "audio": 1024**3, "video": 4 * 1024**3}
"""Largest file of each family."""
LARGEST = max(MOST_BYTES.values())
MOST_ARCHIVE_BYTES = 20 * 1024**3
"""Bytes an archive may hold when unpacked, whatever it says of itself."""
MOST_ARCHIVE_FILES = 100_000
MOST_NAME = 300
"""Characters of a file's name, folders included."""
ABANDONED_SECONDS = 24 * 3600
"""Bytes in the file store that belong to no file after so long were left by a request that broke off."""
MOST_SNAPSHOT_BYTES = 8 * 1024**2
MOST_SNAPSHOTS = 200
"""Of one item: as many sources as one answer may name, ten times over."""
LINK_SECONDS = 300
"""How long a signed address works."""

ENDINGS: Mapping[str, tuple[str, ...]] = {
    "image/png": ("png",),
    "image/jpeg": ("jpg", "jpeg", "jpe", "jfif"),
    "image/webp": ("webp",),
    "image/gif": ("gif",),
    "audio/wav": ("wav", "wave"),
    "audio/mpeg": ("mp3",),
    "audio/flac": ("flac",),
    "audio/ogg": ("ogg", "oga", "opus"),
    "audio/mp4": ("m4a", "mp4"),
    "audio/webm": ("webm", "weba"),
    "video/mp4": ("mp4", "m4v"),
    "video/webm": ("webm",),
}
"""Type → the endings a file of it may bear."""
TYPES: Mapping[str, str] = {kind: family for family, kinds in FAMILIES.items() for kind in kinds}
"""Type as kept → family."""


class Part(StrEnum):
    """What is made of a file by a job, soon after it came."""

    THUMBNAIL = "thumbnail"
    """A picture, or a film's first, at most 320 pixels wide and high (WebP)."""
    POSTER = "poster"
    """A film's first picture, in its own size up to 1,280 pixels (WebP)."""
    PEAKS = "peaks"
    """Loudness over time of a sound or a film with sound (JSON)."""


@dataclass(frozen=True)
class Read:
    """What a file was found to be, before it belongs to a project. Pixels; milliseconds; None where it has none."""

    type: str
    bytes: int
    sha256: str
    width: int | None = None
    height: int | None = None
    duration_ms: int | None = None
    frames_per_second: float | None = None
    codec: str = ""


@dataclass(frozen=True)
class Media:
    """A file of a project. `name` is what rows of an import call it: the path inside its archive or folder."""

    id: str
    project_id: int
    name: str
    type: str
    bytes: int
    sha256: str
    key: str
    kept_at: int
    width: int | None = None
    height: int | None = None
    duration_ms: int | None = None
    frames_per_second: float | None = None
    """Of a film whose pictures come evenly; None where it does not say."""
    codec: str = ""
    prepared: bool = False
    """Whether thumbnail, poster and peaks are made, as far as its family has them."""
    used_at: int | None = None
    """When the first item came to show it; from then on it stays."""

    @property
    def family(self) -> str:
        return TYPES[self.type]


@dataclass(frozen=True)
class Served:
    """A file of `size` bytes ready to be handed out: `key` in the file store, or `content` of one that comes with the house."""

    name: str
    type: str
    size: int
    etag: str
    key: str = ""
    content: bytes = b""


class Look(StrEnum):
    """How warned media is shown until its person asks for it."""

    BLUR = "blur"
    """Blurred and grey."""
    GREY = "grey"
    """Sharp, without its colours."""
    HIDE = "hide"
    """Not at all."""


@dataclass(frozen=True)
class Veil:
    """One person's choice; `opted_in` are the categories they want to see at once."""

    look: Look = Look.BLUR
    muted: bool = True
    """Whether warned sound starts muted."""
    opted_in: tuple[str, ...] = ()
