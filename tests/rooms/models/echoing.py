"""The program behind a local model with a writer that needs no torch: run as `python -m rooms.models.echoing FOLDER`."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from preceptor.rooms.models.providers.serving import serve


class Echo:
    """Says the last turn again, word by word."""

    def __init__(self) -> None:
        self.ended: dict[str, Any] = {}

    def prompt(self, turns: Sequence[Mapping[str, Any]]) -> str:
        return str(turns[-1]["content"])

    def write(self, prompt: str, _asked: Mapping[str, Any]) -> Iterator[str]:
        words = prompt.split()
        yield from (f"{word} " for word in words)
        self.ended = {"finish": "stop", "usage": {"prompt_tokens": len(words), "completion_tokens": len(words)}}


if __name__ == "__main__":
    sys.exit(serve(Path(sys.argv[1]), lambda _folder: Echo()))
