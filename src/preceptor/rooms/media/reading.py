"""Hands files to the reading program, and takes its word for what they are."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from preceptor.base.problems import Kind, Problem
from preceptor.infra.programs import environment

_MODULE = "preceptor.rooms.media.backends.program"
_SECONDS = 900


def ask(requests: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """One answer a request, {"found": …} or {"refused": …}. What crashes or stalls the program is refused, with it
    those behind it in the same call; so ask in small parts. Raises Problem `media.reader` when it does not start."""
    if not requests:
        return []
    sent = "".join(json.dumps(one) + "\n" for one in requests).encode()
    try:
        done = subprocess.run(
            [sys.executable, "-m", _MODULE], input=sent, capture_output=True, timeout=_SECONDS, check=False,
            env=environment({"OMP_NUM_THREADS": "1"}),
        )  # fmt: skip
        said, status = done.stdout, done.returncode
    except subprocess.TimeoutExpired as late:
        said, status = late.stdout or b"", 1
    answers: list[dict[str, Any]] = [json.loads(line) for line in said.splitlines() if line.endswith(b"}")]
    if not answers and status and b"ModuleNotFoundError" in getattr(done, "stderr", b""):
        raise Problem(
            Kind.UNAVAILABLE, "media.reader", "The program that opens media files does not start.",
            hint="Tell the people who run this installation; its log says why.",
        )  # fmt: skip
    unread = {"code": "media.unreadable", "why": "opening it broke the reader, or took too long.", "hint": ""}
    return answers + [{"refused": unread}] * (len(requests) - len(answers))


def read_request(path: Path, kind: str, clean: Path) -> dict[str, Any]:
    return {"do": "read", "path": str(path.absolute()), "type": kind, "clean": str(clean)}


def derive_request(path: Path, kind: str, *, duration_ms: int | None, folder: Path) -> dict[str, Any]:
    asked = {"do": "derive", "path": str(path.absolute()), "type": kind, "folder": str(folder)}
    return {**asked, "duration_ms": duration_ms or 0}
