"""Other tools' files of marks in media: judgments brought in, consensus written out."""

from __future__ import annotations

import json
import tempfile
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
        kind, _ = self._asked(project, question)
        return {name: each.loses for name, each in kind.formats.items()}

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
        kind, asked = self._asked(project, question)
        chosen = _format(kind, format)
        to = Path(folder)
        to.mkdir(parents=True, exist_ok=True)
        written = []
        for name, text in chosen.write(asked, list(self._agreed(project, asked.about, question))).items():
            path = to / name.replace("/", "__")
            path.write_text(text, encoding="utf-8")
            written.append(path)
        return written

    def _agreed(self, project: int, field: str, question: str) -> Iterator[Labelled]:
        for row in self._connection.rows(f"/projects/{project}/consensus", question=question):
            if row["answer"] is not None:
                value = self._connection.get(f"/items/{row['item']}")["payload"][field]
                size = {side: value[side] for side in ("width", "height", "duration_ms") if side in value}
                yield Labelled(self._name(value["media"]), row["answer"], size)

    def _name(self, media: str) -> str:
        """The name it was sent under; those that come with the house are called by their id."""
        if media.startswith("sample-"):
            return media
        name: str = self._connection.get(f"/media/{media}/about")["name"]
        return name

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
