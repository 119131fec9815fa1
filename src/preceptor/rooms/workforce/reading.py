"""Hands a résumé to the reading program, and takes its word for what it says."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from preceptor.base.problems import Kind, Problem, invalid
from preceptor.infra.programs import environment
from preceptor.rooms.workforce.nouns import MOST_RESUME_BYTES, MOST_RESUME_TEXT

_MODULE = "preceptor.rooms.workforce.backends.program"
_SECONDS = 40


def read(path: Path) -> tuple[str, str]:
    """A file's type, and its text without control characters. Raises Problem `resume.empty`, `.too_large`, `.type`,
    `.locked`, `.pages`, `.unsafe`, `.unreadable`."""
    size = path.stat().st_size
    if size == 0:
        raise invalid("resume.empty", "This file is empty.", hint="Choose another one.")
    if size > MOST_RESUME_BYTES:
        raise Problem(
            Kind.TOO_LARGE, "resume.too_large", f"This file has {size:,} bytes; at most {MOST_RESUME_BYTES:,}.",
            hint="Leave pictures out, or print it as a PDF.",
        )  # fmt: skip
    said = _ask(path)
    if "refused" in said:
        raise invalid(said["refused"], f"This résumé is not taken. {said['why']}", hint=said["hint"])
    # Databases hold neither zero bytes nor halves of characters.
    text = "".join(letter for letter in said["text"] if letter in "\n\t" or letter.isprintable())
    return said["type"], text.encode("utf-8", "ignore").decode()[:MOST_RESUME_TEXT]


def _ask(path: Path) -> dict[str, str]:
    command = [sys.executable, "-m", _MODULE, str(path.absolute())]
    try:
        done = subprocess.run(command, capture_output=True, timeout=_SECONDS, check=True, env=environment({}))
        found: dict[str, str] = json.loads(done.stdout)
        return found
    except (subprocess.TimeoutExpired, subprocess.CalledProcessError, ValueError):
        hint = "Save it anew, or print it as a PDF."
        return {"refused": "resume.unreadable", "why": "Opening it broke the reader, or took too long.", "hint": hint}
