"""Reads: what an upload holds, how an import goes, builds and their rows, exports."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any

from preceptor.base.problems import Problem, conflict, not_found
from preceptor.forms import Form
from preceptor.infra.files import Files
from preceptor.infra.jobs import view
from preceptor.infra.unit import Ctx
from preceptor.rooms.datasets import labels, store
from preceptor.rooms.datasets.nouns import BadRow, Build, Import, ImportState, Shape, Table, Upload
from preceptor.rooms.datasets.parquet import copy_rows, lines_to_parquet, read_rows, write_lines
from preceptor.rooms.datasets.readers.compile import compile_reader, open_mapped, parse_mapping
from preceptor.rooms.datasets.readers.draft import Unreadable
from preceptor.rooms.datasets.readers.guess import guess_mapping
from preceptor.rooms.datasets.readers.mapping import LabelMapping
from preceptor.rooms.datasets.reading import reading_of
from preceptor.rooms.datasets.shapes import SHAPES, TYPES, shaped
from preceptor.rooms.datasets.sources.open import LABELS, guess_format, open_source
from preceptor.rooms.datasets.tables import unflat
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import may, require
from preceptor.rooms.media import queries as media
from preceptor.rooms.projects import queries as projects

_LOOKED_AT = 50
_SHOWN = 5
_RAISED = {"=", "+", "-", "@", "\t", "\r"}
"""Spreadsheets take a cell that begins so for a formula."""


def known(ctx: Ctx) -> None:
    """For what everybody with an account may see. Raises Problem unauthenticated."""
    if not ctx.actor.known:
        require(ctx, Deed.BUILD)


def preview(ctx: Ctx, upload: Upload) -> Mapping[str, Any]:
    """What the first rows hold, and which column is probably what. Raises Problem `import.*` for an unreadable file."""
    require(ctx, Deed.IMPORT, upload.project_id)
    form = projects.snapshot(ctx, upload.project_id).form
    with ctx.files.local(upload.key) as path:
        format_ = guess_format(path, upload.name)
        source = open_source(path, name=upload.name) if format_ != LABELS else None
        rows = list(islice(source.rows(), _LOOKED_AT)) if source else []
    good = [row.values for row in rows if row.values is not None]
    reading = reading_of(form)
    label = labels.guessed(form, good[0]) if good else None
    mapping: Any = LabelMapping(question=label.question, format=label.format) if label else None
    if mapping is None and good:
        mapping = guess_mapping(good, prompt_field=reading.prompt, responses_field=reading.responses)
    return {
        "format_guess": format_,
        "columns": list(good[0]) if good else [],
        "preview": [{name: str(value)[:300] for name, value in row.items()} for row in good[:_SHOWN]],
        "bad_rows": [{"line": row.line, "reason": row.fault} for row in rows if row.fault][:_SHOWN],
        "mapping_guess": mapping.model_dump(mode="json") if mapping else None,
        "first_item": _first_item(ctx, upload.project_id, mapping, form, good),
    }


def _first_item(
    ctx: Ctx, project_id: int, mapping: Any, form: Form, rows: Sequence[Mapping[str, Any]]
) -> Mapping[str, Any] | None:
    """The first item as it would come in; None when the guess does not fit."""
    try:
        items = compile_reader(mapping, form)(rows[0]).items if mapping and rows else ()
    except (Unreadable, Problem):
        return None
    return _looked_at(ctx, project_id, form, items[0].payload) if items else None


def _looked_at(ctx: Ctx, project_id: int, form: Form, payload: Any) -> Mapping[str, Any]:
    """A payload with its media whole, and what the form finds wrong with it."""
    payload, missing = media.whole(ctx, project_id, form, payload)
    return {"payload": payload, "faults": [vars(one) for one in missing or form.check_item(payload)]}


def first_item(ctx: Ctx, upload_id: str, raw: Mapping[str, Any]) -> Mapping[str, Any]:
    """The first item of an upload under a mapping, before anything is imported; faults say why there is none.

    Raises Problem `upload.not_found`, `import.mapping`.
    """
    upload = store.load_upload(ctx.conn, upload_id)
    if upload is None or not may(ctx, Deed.IMPORT, upload.project_id):
        if not ctx.actor.known:
            require(ctx, Deed.IMPORT)
        raise not_found("upload", upload_id)
    form = projects.snapshot(ctx, upload.project_id).form
    mapping = parse_mapping(raw, form)
    reader = compile_reader(mapping, form)
    with ctx.files.local(upload.key) as path:
        source = open_mapped(path, name=upload.name, mapping=mapping, form=form)
        rows = [row.values for row in islice(source.rows(), _LOOKED_AT)]
    for values in rows:
        try:
            items = reader(values).items if values is not None else ()
        except (Unreadable, Problem) as why:
            return {"payload": None, "faults": [{"where": "", "why": str(why)}]}
        if items:
            return _looked_at(ctx, upload.project_id, form, items[0].payload)
    return {"payload": None, "faults": [{"where": "", "why": "None of the first rows holds an item."}]}


def import_(ctx: Ctx, import_id: str) -> Import:
    """An import as it stands; a job that was stopped or broke off shows in its state."""
    found = store.load_import(ctx.conn, import_id)
    if found is None or not may(ctx, Deed.IMPORT, found.project_id):
        if not ctx.actor.known:
            require(ctx, Deed.IMPORT)
        raise not_found("import", import_id)
    if found.state in {ImportState.WAITING, ImportState.RUNNING}:
        job = view.get(ctx, found.job, scope=view.Scope(ctx.actor.id, None))
        if job.state in {"failed", "cancelled"}:
            return replace(found, state=ImportState(job.state), problem=job.problem)
    return found


def imports(ctx: Ctx, project_id: int) -> Sequence[Import]:
    """A project's last hundred imports, newest first."""
    require(ctx, Deed.IMPORT, project_id)
    return store.list_imports(ctx.conn, project_id, limit=100)


def bad_rows_csv(ctx: Ctx, one: Import) -> str:
    """The rows left out, as CSV that no spreadsheet will take for formulas; its last line says if there were more."""
    require(ctx, Deed.IMPORT, one.project_id)
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["file", "line", "reason", "begins"])
    after = 0
    while batch := store.list_bad_rows(ctx.conn, one.id, after=after, limit=1000):
        writer.writerows([_inert(row.file), row.line, row.reason, _inert(row.raw)] for _, row in batch)
        after = batch[-1][0]
    if one.bad_rows > one.bad_rows_listed:
        more = one.bad_rows - one.bad_rows_listed
        writer.writerow(["", "", f"and {more} more: only the first {one.bad_rows_listed} rows left out are listed", ""])
    return out.getvalue()


def bad_rows(ctx: Ctx, one: Import, *, limit: int = 20) -> Sequence[BadRow]:
    """The first of them, for the page."""
    require(ctx, Deed.IMPORT, one.project_id)
    return [row for _, row in store.list_bad_rows(ctx.conn, one.id, after=0, limit=limit)]


def build(ctx: Ctx, build_id: str) -> Build:
    """Raises Problem `build.not_found`, also when it is of a project the asker may not see."""
    found = store.load_build(ctx.conn, build_id)
    if found is None or not may(ctx, Deed.BUILD, found.project_id):
        if not ctx.actor.known:
            require(ctx, Deed.BUILD)
        raise not_found("build", build_id)
    return _as_its_job_stands(ctx, found)


def _as_its_job_stands(ctx: Ctx, found: Build) -> Build:
    """A job that failed or was stopped wrote nothing into its build: the job says so."""
    if found.state != "building":
        return found
    job = view.get(ctx, found.job, scope=view.Scope(ctx.actor.id, None))
    return replace(found, state=job.state) if job.state in {"failed", "cancelled"} else found


def frozen(ctx: Ctx, build_id: str) -> Build:
    """A build that is whole; raises Problem `build.not_frozen` while it is not."""
    found = build(ctx, build_id)
    if not found.hash:
        raise conflict(
            "build.not_frozen", f"“{found.name}” is {found.state}, not frozen.", hint="Wait for its job to end."
        )
    return found


def builds(ctx: Ctx, project_id: int, *, before: int | None = None, limit: int = 50) -> Sequence[Build]:
    """Newest first; `before` (made_at) is the cursor."""
    require(ctx, Deed.BUILD, project_id)
    return [_as_its_job_stands(ctx, one) for one in store.list_builds(ctx.conn, project_id, before=before, limit=limit)]


def rows(ctx: Ctx, build_id: str, table: Table, *, offset: int, limit: int) -> Sequence[Mapping[str, Any]]:
    """Rows of a build's table as they lie there."""
    found = frozen(ctx, build_id)
    with ctx.files.local(_key_of(found, table)) as path:
        return [unflat(row) for row in read_rows(path, offset=offset, limit=limit)]


def export_key(build: Build, shape: Shape, *, format: str, split: str | None) -> str:
    """Where an export is kept: a build never changes, so neither does what is made from it."""
    return f"builds/{build.id}/exports/{shape.value}-{split or 'all'}.{format}"


def export(ctx: Ctx, build_id: str, shape: Shape, *, format: str, split: str | None) -> tuple[Build, str]:
    """The build and the key of its export in a shape, made now if nobody asked before."""
    found = frozen(ctx, build_id)
    key = export_key(found, shape, format=format, split=split)
    if not ctx.files.exists(key):
        with ctx.files.local(_key_of(found, SHAPES[shape][0])) as source:
            _write_export(ctx, source, key, shape, format=format, split=split)
    return found, key


def write_part(
    files: Files, build: Build, table: Table, path: Path, *, split: str, only: Mapping[str, str] | None = None
) -> int:
    """One split of a frozen build's table as a Parquet file at `path`; gives how many rows it has.

    `only` keeps rows whose columns have these values. For jobs of the rooms above, which asked for the right when they
    were started.
    """
    with files.local(build.tables[table.value]["key"]) as source:
        return copy_rows(source, path, wanted={"split": split, **(only or {})})


def read_part(files: Files, build: Build, table: Table, *, split: str) -> Sequence[Mapping[str, Any]]:
    """The same as rows in memory."""
    with files.local(build.tables[table.value]["key"]) as source:
        return [unflat(row) for row in read_rows(source, split=split)]


def texts_of(form: Form, payload: Mapping[str, Any]) -> tuple[Any, Mapping[str, str]]:
    """An item as trainers read it: its prompt, and response id → text."""
    reading = reading_of(form)
    responses = payload.get(reading.responses) or ()
    return payload.get(reading.prompt, ""), {one["id"]: one["text"] for one in responses}


def _write_export(ctx: Ctx, source: Path, key: str, shape: Shape, *, format: str, split: str | None) -> None:
    import tempfile

    with tempfile.TemporaryDirectory(prefix="preceptor-export-") as folder:
        lines = Path(folder) / "rows.jsonl"
        write_lines(_shaped(source, shape, split), lines)
        if format == "parquet":
            made = Path(folder) / "rows.parquet"
            lines_to_parquet(lines, made, TYPES[shape])
            ctx.files.put_path(key, made)
        else:
            ctx.files.put_path(key, lines)


def _shaped(source: Path, shape: Shape, split: str | None) -> Iterator[dict[str, Any]]:
    return shaped(map(unflat, read_rows(source, split=split)), shape)


def _key_of(build: Build, table: Table) -> str:
    """Where a build's table lies. Raises Problem `build.table` for one that builds of its time did not have."""
    if table.value not in build.tables:
        raise conflict(
            "build.table",
            f"“{build.name}” was frozen before there was a table of {table.value}.",
            hint="Freeze a new build.",
        )
    return str(build.tables[table.value]["key"])


def _inert(cell: str) -> str:
    return f"'{cell}" if cell[:1] in _RAISED else cell
