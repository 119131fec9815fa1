"""Bringing files in, freezing builds, taking exports out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from preceptor.client.connection import Connection, ServerProblem

Json = dict[str, Any]
_DATA = (".jsonl", ".json", ".ndjson", ".csv", ".tsv", ".parquet", ".gz", ".zip")


class Imports:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def upload(self, project: int, file: Path | str) -> Json:
        """Send one file; gives {upload, columns, preview, mapping_guess …}."""
        path = Path(file)
        found: Json = self._connection.upload(f"/projects/{project}/uploads", path, name=path.name)
        return found

    def start(
        self,
        project: int,
        files: Sequence[Path | str],
        *,
        mapping: Mapping[str, Any] | None = None,
        include_judgments: bool = True,
        split: str | None = None,
    ) -> Json:
        """Upload files (or the data files of a Hugging Face folder, of one `split`) and import them: {import, job}.

        Without `mapping` the server's guess is taken; look at it first with `upload`.
        """
        uploads = [self.upload(project, path) for path in data_files(files, split=split)]
        body = {
            "uploads": [one["upload"] for one in uploads],
            "mapping": mapping or uploads[0]["mapping_guess"],
            "include_judgments": include_judgments,
        }
        found: Json = self._connection.post(f"/projects/{project}/imports", body)
        return found

    def get(self, number: str) -> Json:
        found: Json = self._connection.get(f"/imports/{number}")
        return found

    def bad_rows(self, number: str, to: Path | str) -> int:
        """Save the list of rows left out, as CSV; gives its bytes."""
        return self._connection.download(f"/imports/{number}/bad-rows", Path(to))


class Media:
    """Pictures, sounds and films that items show."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, project: int, file: Path | str, *, name: str | None = None) -> Json:
        """Send one file; `name` is what rows of an import call it (default: the file's own)."""
        path = Path(file)
        found: Json = self._connection.upload(f"/projects/{project}/media", path, name=name or path.name)
        return found

    def add_folder(self, project: int, folder: Path | str) -> Iterator[tuple[str, Json | ServerProblem]]:
        """Send every file of a folder, named by its path inside it: (name, what was kept or why it was refused)."""
        root = Path(folder)
        for path in sorted(p for p in root.rglob("*") if p.is_file() and not p.name.startswith(".")):
            name = path.relative_to(root).as_posix()
            try:
                yield name, self.add(project, path, name=name)
            except ServerProblem as problem:
                yield name, problem

    def add_archive(self, project: int, file: Path | str) -> Json:
        """Send a ZIP, to be unpacked by a job: {job}; its result counts what was kept, known and refused."""
        found: Json = self._connection.upload(f"/projects/{project}/media/archives", Path(file))
        return found

    def list(self, project: int) -> Iterator[Json]:
        return self._connection.rows(f"/projects/{project}/media")

    def get(self, media: str) -> Json:
        found: Json = self._connection.get(f"/media/{media}/about")
        return found

    def link(self, media: str) -> Json:
        """{url, seconds}: an address to fetch the file at."""
        found: Json = self._connection.get(f"/media/{media}/link")
        return found

    def remove(self, media: str) -> None:
        """Take out a file that no item shows. Raises ServerProblem `media.in_use`."""
        self._connection.delete(f"/media/{media}")

    def save(self, media: str, to: Path | str) -> int:
        """Save a file; gives its bytes."""
        return self._connection.download(f"/media/{media}", Path(to))


class Builds:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def create(self, project: int, name: str, **recipe: Any) -> Json:
        """Freeze a dataset: {build, job}. recipe: questions, min_votes, weighting, test_share, seed …

        It hears people alone unless `judges` names models that judge by their ids; `people=False` leaves people out.
        """
        found: Json = self._connection.post(f"/projects/{project}/builds", {"name": name, "recipe": recipe})
        return found

    def list(self, project: int) -> Iterator[Json]:
        return self._connection.rows(f"/projects/{project}/builds")

    def get(self, build: str) -> Json:
        found: Json = self._connection.get(f"/builds/{build}")
        return found

    def export(self, build: str, to: Path | str, *, shape: str, format: str = "jsonl", split: str | None = None) -> int:
        """Save a build in a shape a trainer reads; gives its bytes."""
        query = {"shape": shape, "as": format, "split": split}
        return self._connection.download(f"/builds/{build}/export", Path(to), **query)


def data_files(files: Sequence[Path | str], *, split: str | None = None) -> list[Path]:
    """Files as given; of a folder, the data files in it (Hugging Face layout), in name order, of one split if asked."""
    found: list[Path] = []
    for one in map(Path, files):
        inside = sorted(p for p in one.rglob("*") if p.suffix in _DATA and p.name[0] != ".") if one.is_dir() else [one]
        found += [p for p in inside if not one.is_dir() or split is None or split in p.stem]
    if not found:
        raise FileNotFoundError(f"No data files ({', '.join(_DATA)}) in {', '.join(map(str, files))}.")
    return found
