"""Files that an answer rests on, kept by the house and told by their hash."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Attached:
    """`where` points into the answer; `sha256` (hex) is of the file as the house keeps it."""

    where: str
    media: str
    sha256: str
