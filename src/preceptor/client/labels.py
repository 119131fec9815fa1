"""Other tools' files of marks in media: judgments brought in, consensus written out."""

from __future__ import annotations

import json
import tempfile
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from preceptor.base.problems import invalid
from preceptor.client.connection import Connection
from preceptor.client.data import Imports
from preceptor.questions import registry
from preceptor.questions.format import Format, Labelled

Json = dict[str, Any]
_UNNAMED = "source"


class Labels:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def formats(self, project: int, question: str) -> dict[str, str]:
        """Name of a format → what it loses, for a question that marks media."""
        rows = self._connection.get(f"/projects/{project}/labels")["rows"]
        return {row["name"]: row["loses"] for row in rows if row["question"] == question}

    def read(self, project: int, files: Sequence[Path | str], *, question: str, format: str) -> Json:
        """Import what files of another tool say, as items with judgments: {import, job}. Send the media they name first.

        Raises Problem `format.*` for a file that cannot be read; nothing is imported then.
        """
        kind, asked = self._asked(project, question)
        chosen = _format(kind, format)
        found = [one for path in map(Path, files) for one in chosen.read(asked, path.name, path.read_text("utf-8"))]
        with tempfile.TemporaryDirectory(prefix="preceptor-") as folder:
            rows = Path(folder) / "labels.jsonl"
            lines = (json.dumps(row, ensure_ascii=False) for row in _rows(found, asked.about, question))
            rows.write_text("\n".join(lines) + "\n", encoding="utf-8")
            return Imports(self._connection).start(project, [rows], mapping={"reader": "items"})

    def write(self, project: int, folder: Path | str, *, question: str, format: str) -> list[Path]:
        """Write the consensus of a question as files of another tool; gives their paths. Items without one are left out."""
        to = Path(folder)
        to.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix="preceptor-") as between:
            archive = Path(between) / "labels.zip"
            self._connection.download(f"/projects/{project}/labels/{question}", archive, **{"as": format})
            return list(_unpacked(archive, to))

    def _asked(self, project: int, question: str) -> tuple[Any, Any]:
        form = self._connection.get(f"/projects/{project}/form")["form"]
        raw = next((one for one in form["questions"] if one["name"] == question), None)
        if raw is None:
            raise invalid("format.question", f"The form asks no question {question}.", hint="See the project's form.")
        kind = registry.kind(raw["kind"])
        return kind, kind.Question.model_validate(raw)


def _format(kind: Any, name: str) -> Format:
    try:
        found: Format = kind.formats[name]
    except KeyError:
        known = ", ".join(kind.formats) or "none"
        raise invalid(
            "format.unknown", f"Questions of kind {kind.name} have no format {name}; there are: {known}.",
            hint="Choose one of these.",
        ) from None  # fmt: skip
    return found


def _unpacked(archive: Path, to: Path) -> Iterator[Path]:
    """Only files right inside the folder, whatever the archive says."""
    with zipfile.ZipFile(archive) as opened:
        for entry in opened.infolist():
            path = to / Path(entry.filename.replace("\\", "/")).name
            path.write_bytes(opened.read(entry))
            yield path


def _rows(found: Sequence[Labelled], field: str, question: str) -> Iterator[Mapping[str, Any]]:
    """One item a file, with everybody's judgment of it; people without a name get a number each."""
    by_file: dict[str, list[Labelled]] = {}
    for one in found:
        by_file.setdefault(one.file, []).append(one)
    for file, told in by_file.items():
        judgments = [
            {
                "contributor": one.contributor or (_UNNAMED if n == 1 else f"{_UNNAMED} {n}"),
                "answers": {question: one.answer},
            }
            for n, one in enumerate(told, start=1)
        ]
        yield {"payload": {field: {"file": file}}, "key": file, "group": file, "judgments": judgments}
