"""Takes a ZIP archive apart, a few files at a time, believing nothing it says of itself."""

from __future__ import annotations

import tempfile
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from preceptor.base.problems import Problem, invalid
from preceptor.infra.files import Files
from preceptor.rooms.media import reading, rules
from preceptor.rooms.media.actions import kept_path, looked_at
from preceptor.rooms.media.nouns import LARGEST, MOST_ARCHIVE_BYTES, MOST_ARCHIVE_FILES, Read

GROUP = 20
"""Files opened by one start of the reading program, and kept in one transaction."""
_CHUNK = 1024 * 1024


@dataclass(frozen=True)
class Taken:
    """A file of an archive: what it was found to be and where it lies, or why it was refused."""

    name: str
    read: Read | None = None
    key: str = ""
    refused: str = ""


def opened(path: Path) -> zipfile.ZipFile:
    """Raises Problem `media.archive`."""
    try:
        return zipfile.ZipFile(path)
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise invalid(
            "media.archive", f"The archive cannot be opened: {error}.", hint="Pack it again as ZIP and send it whole."
        ) from None


def wanted(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """The files in it, by name. Raises Problem `media.archive` when they are too many or too large together."""
    found = sorted((one for one in archive.infolist() if not rules.skipped(one.filename)), key=lambda one: one.filename)
    size = sum(one.file_size for one in found)
    if len(found) > MOST_ARCHIVE_FILES or size > MOST_ARCHIVE_BYTES:
        raise invalid(
            "media.archive", f"The archive holds {len(found):,} files of {size:,} bytes together.",
            hint=f"At most {MOST_ARCHIVE_FILES:,} files of {MOST_ARCHIVE_BYTES:,} bytes together: send it in parts.",
        )  # fmt: skip
    return found


def take_group(files: Files, archive: zipfile.ZipFile, entries: Sequence[zipfile.ZipInfo]) -> list[Taken]:
    """Each entry kept in the file store, or refused."""
    with tempfile.TemporaryDirectory(prefix="preceptor-media-") as folder:
        kinds = {place: _unpacked(archive, entry, Path(folder) / str(place)) for place, entry in enumerate(entries)}
        sound = {place: kind for place, kind in kinds.items() if not isinstance(kind, Problem)}
        asked = [
            reading.read_request(Path(folder) / str(p), kind, Path(folder) / f"{p}.clean") for p, kind in sound.items()
        ]
        answers = dict(zip(sound, reading.ask(asked), strict=True))
        taken = []
        for place, entry in enumerate(entries):
            trouble = kinds[place]
            if isinstance(trouble, Problem):
                taken.append(Taken(entry.filename, refused=trouble.sentence))
            elif "refused" in answers[place]:
                taken.append(
                    Taken(entry.filename, refused=rules.refusal(entry.filename, answers[place]["refused"]).sentence)
                )
            else:
                read, key = kept_path(files, Path(folder) / f"{place}.clean", answers[place]["found"])
                taken.append(Taken(rules.check_name(entry.filename), read, key))
        return taken


def _unpacked(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, to: Path) -> str | Problem:
    """Its type, the file lying at `to`; or why it is refused. Reads no further than its stated size, however it is packed."""
    try:
        with archive.open(entry) as packed, to.open("wb") as out:
            left = min(entry.file_size, LARGEST) + 1
            while left > 0 and (chunk := packed.read(min(_CHUNK, left))):
                out.write(chunk)
                left -= len(chunk)
        return looked_at(to, entry.filename)
    except Problem as problem:
        return problem
    except (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, OSError, EOFError) as error:
        return invalid("media.archive", f"{entry.filename} cannot be unpacked: {str(error)[:120]}.")
