"""The pictures, sounds and films of sample items; docs/make_sample_media.py makes them."""

from __future__ import annotations

import functools
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

PREFIX = "sample-"
_HOME = files("preceptor.templates") / "samples" / "media"


@dataclass(frozen=True)
class SampleFile:
    """`value` is what a field of an item holds of it."""

    value: Mapping[str, Any]
    content: bytes

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.content).hexdigest()

    def part(self, name: str) -> bytes | None:
        """Its peaks (JSON) or poster (WebP); None when there is no such part."""
        file = _HOME / f"{self.value['media']}.{name}"
        return file.read_bytes() if file.is_file() else None


def find(media_id: str) -> SampleFile | None:
    """None when no sample bears this id."""
    value = _manifest().get(media_id) if media_id.startswith(PREFIX) else None
    return SampleFile(value, (_HOME / media_id).read_bytes()) if value is not None else None


@functools.cache
def _manifest() -> Mapping[str, Mapping[str, Any]]:
    found: dict[str, dict[str, Any]] = json.loads((_HOME / "manifest.json").read_text("utf-8"))
    return {name: {"media": name, **value} for name, value in found.items()}
