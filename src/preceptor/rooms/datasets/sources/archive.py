"""Zip archives of JSON lines and CSV, read member after member, never unpacked to disk."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path, PurePosixPath

from preceptor.base.problems import Kind, Problem, invalid
from preceptor.rooms.datasets.sources.row import START, Place, Row, Source
from preceptor.rooms.datasets.sources.text import Csv, JsonLines, Member

_KINDS: Mapping[str, Callable[[Member], Source]] = {
    ".jsonl": JsonLines,
    ".ndjson": JsonLines,
    ".json": JsonLines,
    ".csv": Csv,
    ".tsv": Csv,
}
_BY_THEMSELVES = {".parquet", ".zip", ".gz", ".tar", ".tgz", ".7z", ".bz2", ".xz", ".xlsx", ".xls", ".arrow"}
"""Files that hold data, too: leaving them out in silence would lose rows."""
_MOST_ENTRIES = 1000
_LARGEST_LIST = 1024 * 1024
"""Bytes of an archive's list of entries, which is in memory whole once it is opened."""
_MOST_BYTES = 64 * 1024**3
_RATIO = 200
"""What unpacks to more than this many times its size is a bomb, not a dataset."""
_PACKINGS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_END, _END_LONG = struct.Struct("<4s8xI"), struct.Struct("<4s36xQ")


class Zip:
    """The rows of its data files, in the order of their names; `at` counts bytes of all of them, one after another.

    Raises Problem `import.zip`, `import.zip_name`, `import.zip_entries`, `import.bomb`.
    """

    def __init__(self, path: Path) -> None:
        self._members = _members(path)
        self._path = path
        self.total = sum(span for _, span in self._members)

    def rows(self, after: Place = START) -> Iterator[Row]:
        before = 0
        for info, span in self._members:
            if after[0] < before + span:
                place = (after[0] - before, after[1]) if after[0] > before else START
                for row in self._open(info).rows(place):
                    yield row._replace(
                        at=before + row.at, fault=f"In {info.filename}: {row.fault}" if row.fault else ""
                    )
            before += span

    def _open(self, info: zipfile.ZipInfo) -> Source:
        return _KINDS[_ending(info)](Member(self._path, info.filename))


def _members(path: Path) -> list[tuple[zipfile.ZipInfo, int]]:
    """The data files, each with the length it takes of `Row.at`: its bytes, and one so that its end is its own."""
    _refuse_long_list(path)
    try:
        with zipfile.ZipFile(path) as archive:
            listed = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:
        raise _broken(path, str(error)) from None
    if len(listed) > _MOST_ENTRIES:
        raise _too_many(path)
    entries = [info for info in listed if not info.is_dir() and not _left_behind(info.filename)]
    for info in entries:
        _check(path, info)
    if len({info.filename for info in entries}) < len(entries):
        raise _broken(path, "two of its files have one name")
    _refuse_bomb(path, entries)
    data = sorted((info for info in entries if _ending(info) in _KINDS), key=lambda info: info.filename)
    if not data:
        held = ", ".join(info.filename[:60] for info in entries[:5]) or "nothing"
        raise invalid(
            "import.zip", f"{path.name} holds no JSON lines or CSV file, but {held}.",
            hint=f"Files that are read end in {', '.join(_KINDS)}.",
        )  # fmt: skip
    return [(info, info.file_size + 1) for info in data]


def _check(path: Path, info: zipfile.ZipInfo) -> None:
    name = info.filename
    parts = PurePosixPath(name.replace("\\", "/")).parts
    if len(name) > 300 or not name.isprintable() or ".." in parts or parts[0] == "/" or ":" in parts[0]:
        raise invalid(
            "import.zip_name", f"{path.name} holds a file named {name[:80]!r}, which leads out of the archive or is no name.",
            hint="Pack the files anew, with plain names.",
        )  # fmt: skip
    if info.flag_bits & 1 or info.compress_type not in _PACKINGS:
        raise _broken(path, f"{name} is encrypted or packed in a way we do not know")
    if _ending(info) in _BY_THEMSELVES:
        raise invalid(
            "import.zip", f"{path.name} holds {name}, which is not read inside an archive.",
            hint="Send Parquet files and archives by themselves; an archive may hold JSON lines and CSV files.",
        )  # fmt: skip


def _refuse_bomb(path: Path, entries: list[zipfile.ZipInfo]) -> None:
    """By the sizes the archive names: no reader takes more of a member than its own entry says."""
    unpacked = sum(info.file_size for info in entries)
    if unpacked > _MOST_BYTES or (unpacked > 64 * 1024**2 and unpacked > _RATIO * path.stat().st_size):
        raise Problem(
            Kind.TOO_LARGE, "import.bomb",
            f"{path.name} unpacks to {unpacked // 1024**2:,} MB, {unpacked // path.stat().st_size:,} times its size.",
            hint=f"At most {_RATIO} times and {_MOST_BYTES // 1024**3} GB are read. Send it unpacked if it is real.",
        )  # fmt: skip


def _refuse_long_list(path: Path) -> None:
    """Before it is opened: a list of millions of entries would fill the memory. (APPNOTE 6.3.10, 4.3.14 and 4.3.16.)"""
    size = path.stat().st_size
    with path.open("rb") as stream:
        stream.seek(max(0, size - 65_636))  # the end may be followed by a comment of 65,535 bytes
        tail = stream.read()
    at, at_long = tail.rfind(b"PK\x05\x06"), tail.rfind(b"PK\x06\x06")
    if at < 0 or at + _END.size > len(tail):
        raise _broken(path, "its end is missing")
    listed = _END.unpack_from(tail, at)[1]
    if at_long >= 0 and at_long + _END_LONG.size <= len(tail):
        listed = max(listed if listed < 2**32 - 1 else 0, _END_LONG.unpack_from(tail, at_long)[1])
    if listed > _LARGEST_LIST:
        raise _too_many(path)


def _too_many(path: Path) -> Problem:
    return Problem(
        Kind.TOO_LARGE, "import.zip_entries", f"{path.name} holds more than {_MOST_ENTRIES:,} files.",
        hint="Join small files into one of JSON lines, or send them in several archives.",
    )  # fmt: skip


def _broken(path: Path, why: str) -> Problem:
    return invalid("import.zip", f"{path.name} cannot be read as a zip archive: {why}.", hint="Pack it again.")


def _ending(info: zipfile.ZipInfo) -> str:
    return PurePosixPath(info.filename).suffix.lower()


def _left_behind(name: str) -> bool:
    """What file managers put in beside the files."""
    return name.startswith("__MACOSX/") or PurePosixPath(name).name.startswith(".")
