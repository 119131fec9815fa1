"""The reading program: requests as JSON lines in, what was found as JSON lines out.

Run as `python -m preceptor.rooms.media.backends.program`. A request is {"do": "read", "path", "type", "clean"} or
{"do": "derive", "path", "type", "duration_ms", "folder"}.
"""

from __future__ import annotations

import json
import os
import resource
import sys
from pathlib import Path
from typing import Any

from preceptor.rooms.media.backends import pictures, sounds
from preceptor.rooms.media.backends.refusal import Refused

_MEMORY = 4 * 1024**3
_CPU_SECONDS = 600
_POSTER, _THUMBNAIL = 1280, 320


def main() -> None:
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (_CPU_SECONDS, _CPU_SECONDS))
    for line in sys.stdin:
        sys.stdout.write(json.dumps(_answer(json.loads(line))) + "\n")
        sys.stdout.flush()


def _answer(asked: dict[str, Any]) -> dict[str, Any]:
    try:
        return {"found": _read(asked) if asked["do"] == "read" else _derive(asked)}
    except Refused as refused:
        return {"refused": refused.told}
    except MemoryError:
        return {"refused": {"code": "media.too_large", "why": "opening it takes more memory than it may.", "hint": ""}}


def _read(asked: dict[str, Any]) -> dict[str, Any]:
    path, kind, clean = Path(asked["path"]), asked["type"], Path(asked["clean"])
    return pictures.read(path, kind, clean) if kind.startswith("image/") else sounds.read(path, kind, clean)


def _derive(asked: dict[str, Any]) -> dict[str, Any]:
    """Make every part its family has; gives their names."""
    path, kind, folder = Path(asked["path"]), asked["type"], Path(asked["folder"])
    if kind.startswith("image/"):
        pictures.thumbnail(path, kind, folder / "thumbnail")
        return {"parts": ["thumbnail"]}
    parts = ["peaks"] if sounds.peaks(path, kind, asked["duration_ms"], folder / "peaks") else []
    if kind.startswith("video/"):
        first = sounds.first_picture(path, kind)
        pictures.save_small(first, folder / "poster", _POSTER)
        pictures.save_small(first, folder / "thumbnail", _THUMBNAIL)
        parts += ["poster", "thumbnail"]
    return {"parts": parts}


if __name__ == "__main__":
    main()
