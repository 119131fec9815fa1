"""Which kind of file it is: told by its content first, by its name second."""

from __future__ import annotations

from pathlib import Path

from preceptor.base.problems import invalid
from preceptor.rooms.datasets.sources.archive import Zip
from preceptor.rooms.datasets.sources.parquet import Parquet
from preceptor.rooms.datasets.sources.row import Source
from preceptor.rooms.datasets.sources.text import Csv, JsonLines

FORMATS = ("jsonl", "csv", "parquet", "zip")
LABELS = "labels"
"""What is guessed of a file that only another tool's format can read."""


def open_source(path: Path, *, name: str = "", format: str = "") -> Source:
    """Open an uploaded file. `name` is what the person called it; `format` is theirs to say, else it is guessed.

    Raises Problem `import.empty` or `import.format` when nothing can be made of it.
    """
    if path.stat().st_size == 0:
        raise invalid("import.empty", f"{name or path.name} is empty.", hint="Send a file with at least one row.")
    match format or guess_format(path, name or path.name):
        case "parquet":
            return Parquet(path)
        case "csv":
            return Csv(path)
        case "zip":
            return Zip(path)
        case "jsonl":
            return JsonLines(path)
        case "labels":
            raise invalid(
                "import.format", f"{name or path.name} is a file of labels of another tool.",
                hint="Say which question it answers and in which format it is.",
            )  # fmt: skip
        case other:
            raise invalid(
                "import.format", f"“{other}” is not a format we read; expected one of {', '.join(FORMATS)}.",
                hint="Name the format, or convert the file.",
            )  # fmt: skip


def guess_format(path: Path, name: str) -> str:
    with path.open("rb") as stream:
        start = stream.read(512)
    if start.startswith(b"PAR1"):
        return "parquet"
    if start.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return "zip"
    bare = name.lower().removesuffix(".gz")
    if bare.endswith((".csv", ".tsv")):
        return "csv"
    if bare.endswith((".xml", ".vtt")):
        return LABELS
    if bare.endswith((".jsonl", ".ndjson", ".json")):
        return "jsonl"
    if start.startswith(b"\x1f\x8b"):
        return "jsonl"
    head = start.removeprefix(b"\xef\xbb\xbf").lstrip()
    if head.startswith((b"{", b"[")):
        return "jsonl"
    if b"\x00" in start:
        raise invalid(
            "import.format", f"{name} holds binary data we do not know.",
            hint=f"Send one of: {', '.join(FORMATS)} (text formats may be gzipped).",
        )  # fmt: skip
    return "csv"
