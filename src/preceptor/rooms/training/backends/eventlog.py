"""The live curve: JSON lines appended to `events.jsonl` while a program trains."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from preceptor.base.clock import SystemClock, to_micros


class EventLog:
    """Appends one line per call; a reader may follow the file by byte position: no line ever changes."""

    def __init__(self, path: Path) -> None:
        torn = path.exists() and path.read_bytes()[-1:] not in {b"", b"\n"}
        self._file = path.open("ab", buffering=0)
        if torn:  # the line a kill -9 cut short must not swallow the next one
            self._file.write(b"\n")

    def event(self, name: str, **said: Any) -> None:
        """Something happened: started, resumed, checkpoint, left_out, stopped, finished, failed."""
        self._append({"event": name, **said})

    def point(self, step: int, *, of: int, epoch: float, values: Mapping[str, Any]) -> None:
        """What was measured at optimiser step `step` of `of`."""
        self._append({"step": step, "of": of, "epoch": epoch, **values})

    def close(self) -> None:
        self._file.close()

    def _append(self, said: Mapping[str, Any]) -> None:
        line = {"at": to_micros(SystemClock().now()), **{name: _plain(value) for name, value in said.items()}}
        self._file.write(json.dumps(line, ensure_ascii=False, allow_nan=False).encode() + b"\n")


def _plain(value: Any) -> Any:
    """JSON knows no infinity and no "not a number"; a diverged loss becomes null, the curve shows a gap."""
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    return value
