"""Other tools' files of labels: judgments brought in, what people agreed on written out."""

from __future__ import annotations

import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from preceptor.client.connection import Connection
from preceptor.client.data import Imports

Json = dict[str, Any]


class Labels:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def formats(self, project: int) -> Iterator[Json]:
        """Each format of each question: {question, format, title, loses, reads}."""
        return self._connection.rows(f"/projects/{project}/labels")

    def loses(self, project: int, question: str, format: str) -> str:
        """What a format cannot hold of a question's answers; "" when there is no such format."""
        found = (one for one in self.formats(project) if (one["question"], one["format"]) == (question, format))
        return str(next(found, {"loses": ""})["loses"])

    def read(self, project: int, files: Sequence[Path | str], *, question: str, format: str) -> Json:
        """Import what files of another tool say, as items with judgments: {import, job}. Send the media they name first.

        A file that cannot be read fails the import and says why; nothing of it comes in.
        """
        mapping = {"reader": "labels", "question": question, "format": format}
        return Imports(self._connection).start(project, files, mapping=mapping)

    def write(self, project: int, folder: Path | str, *, question: str, format: str) -> list[Path]:
        """Write the consensus on a question as files of another tool; gives their paths. Items without one are left out."""
        to = Path(folder)
        to.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix="preceptor-") as kept:
            packed = Path(kept) / "labels.zip"
            self._connection.download(f"/projects/{project}/labels/{question}/{format}", packed, zipped=True)
            with zipfile.ZipFile(packed) as archive:
                return [Path(archive.extract(name, to)) for name in archive.namelist()]
