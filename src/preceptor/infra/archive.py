"""The backup's file: parts as one stream, their sizes and SHA-256 in a manifest at the end."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import tarfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from preceptor.base.problems import Kind, Problem
from preceptor.infra.db.rows import Shape

FORMAT = 1
_BROKEN = (EOFError, zlib.error, gzip.BadGzipFile, tarfile.TarError, json.JSONDecodeError, UnicodeDecodeError)


@dataclass(frozen=True)
class Contents:
    """What an archive holds, or what a restore put back: rows of each table, files and their bytes."""

    version: str
    tables: dict[str, int]
    files: int
    bytes: int


class ArchiveWriter:
    """Adds parts; `close` writes the manifest, without which the archive counts as damaged."""

    def __init__(self, tar: tarfile.TarFile) -> None:
        self._tar = tar
        self._manifest: dict[str, dict[str, Any]] = {}

    def add(self, name: str, content: bytes) -> None:
        self.add_stream(name, len(content), iter((content,)))

    def add_stream(self, name: str, size: int, chunks: Iterator[bytes]) -> None:
        """A part whose size is known beforehand. Raises Problem when `chunks` give another number of bytes."""
        part = _Hashed(_Joined(chunks))
        info = tarfile.TarInfo(name)
        info.size, info.mode = size, 0o600
        try:
            self._tar.addfile(info, part)
        except OSError as error:
            raise _changed(name) from error
        if part.size != size or part.read(1):
            raise _changed(name)
        self._manifest[name] = {"bytes": size, "sha256": part.sha256}

    def close(self) -> None:
        content = json.dumps({"parts": self._manifest}, indent=1).encode()
        info = tarfile.TarInfo("manifest.json")
        info.size, info.mode = len(content), 0o600
        self._tar.addfile(info, io.BytesIO(content))


class ArchiveReader:
    """An archive from its beginning; `read_all` hands out every part once, in order."""

    def __init__(self, tar: tarfile.TarFile) -> None:
        self._tar = tar
        self._seen: dict[str, dict[str, Any]] = {}
        first = tar.next()
        if first is None or first.name != "backup.json":
            raise damaged("it does not begin with backup.json")
        self._head = json.loads(self._read(first))
        if self._head.get("format") != FORMAT:
            raise damaged(f"its format is {self._head.get('format')}, this program reads {FORMAT}")
        self.version: str = self._head["version"]
        self.top_xact: int = self._head["top_xact"]
        self._shapes = {
            each["name"]: Shape(each["name"], tuple((name, kind) for name, kind in each["columns"]))
            for each in self._head["tables"]
        }

    def read_all(
        self, on_rows: Callable[[Shape, Iterator[list[Any]]], int], on_file: Callable[[str, IO[bytes]], None]
    ) -> Contents:
        """Both are given a part to read to its end; raises Problem `backup.damaged` when any is not as it was written."""
        tables = dict.fromkeys(self._shapes, 0)
        files = size = 0
        while (member := self._tar.next()) is not None:
            folder, _, rest = member.name.partition("/")
            if folder == "tables" and (shape := self._shapes.get(rest.partition("/")[0])) is not None:
                with self._part(member) as part:
                    tables[shape.name] += on_rows(shape, (json.loads(line) for line in part))
            elif folder == "files":
                with self._part(member) as part:
                    on_file(rest, part)  # type: ignore[arg-type]
                files, size = files + 1, size + member.size
            elif member.name == "manifest.json":
                self._compare(json.loads(self._read(member)))
                return Contents(self.version, tables, files, size)
            else:
                raise damaged(f"it has an unknown part {member.name}")
        raise damaged("its end is missing")

    def _read(self, member: tarfile.TarInfo) -> bytes:
        with self._part(member) as part:
            return part.read()

    @contextmanager
    def _part(self, member: tarfile.TarInfo) -> Iterator[_Hashed]:
        source = self._tar.extractfile(member)
        if source is None:
            raise damaged(f"{member.name} is no file")
        part = _Hashed(source)
        yield part
        part.read()
        self._seen[member.name] = {"bytes": part.size, "sha256": part.sha256}

    def _compare(self, manifest: dict[str, Any]) -> None:
        self._seen.pop("manifest.json", None)
        wanted = manifest.get("parts", {})
        for name in sorted(wanted.keys() | self._seen.keys()):
            if wanted.get(name) != self._seen.get(name):
                raise damaged(f"{name} is not what was written")


@contextmanager
def opened(source: Path) -> Iterator[ArchiveReader]:
    """An archive to be read. Raises Problem `backup.damaged`, also for what shows only while it is read."""
    try:
        with tarfile.open(source, "r:gz") as tar:
            yield ArchiveReader(tar)
            while tar.fileobj is not None and tar.fileobj.read(1 << 20):
                pass  # to the very end, where gzip keeps its own check
    except FileNotFoundError:
        raise Problem(Kind.NOT_FOUND, "backup.not_found", f"There is no backup {source}.") from None
    except _BROKEN as error:
        raise damaged(str(error) or "it ends in the middle") from None


def damaged(why: str) -> Problem:
    return Problem(Kind.INVALID, "backup.damaged", f"The backup is damaged: {why}.", hint="Use another one.")


def _changed(name: str) -> Problem:
    return Problem(
        Kind.CONFLICT, "backup.changed", f"{name} changed while it was being backed up.", hint="Make the backup again."
    )


class _Hashed:
    """Reads on, hashing what goes by; iterates over lines."""

    def __init__(self, source: IO[bytes] | _Joined) -> None:
        self._source = source
        self._hash = hashlib.sha256()
        self.size = 0

    @property
    def sha256(self) -> str:
        return self._hash.hexdigest()

    def read(self, size: int = -1) -> bytes:
        return self._add(self._source.read(size))

    def __iter__(self) -> Iterator[bytes]:
        for line in self._source:
            yield self._add(line)

    def _add(self, content: bytes) -> bytes:
        self._hash.update(content)
        self.size += len(content)
        return content


class _Joined:
    """Chunks of any size as one thing to read from."""

    def __init__(self, chunks: Iterable[bytes]) -> None:
        self._chunks = iter(chunks)
        self._chunk = memoryview(b"")

    def read(self, size: int = -1) -> bytes:
        """Up to `size` bytes, b"" at the end; all of the rest when `size` is negative."""
        found: list[memoryview] = []
        missing = size
        while missing:
            if not self._chunk:
                following = next(self._chunks, None)
                if following is None:
                    break
                self._chunk = memoryview(following)
            taken = self._chunk if missing < 0 else self._chunk[:missing]
            self._chunk = self._chunk[len(taken) :]
            found.append(taken)
            missing -= len(taken) if missing > 0 else 0
        return b"".join(found)

    def __iter__(self) -> Iterator[bytes]:
        return self._chunks
