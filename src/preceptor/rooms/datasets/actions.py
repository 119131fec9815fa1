"""What people do here: keep an upload, start an import, freeze a build."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from preceptor.base.ids import new_id
from preceptor.base.problems import Fault, invalid
from preceptor.fields.sound import text_fault
from preceptor.infra.files import Stored
from preceptor.infra.unit import Ctx
from preceptor.rooms.datasets import rules, store
from preceptor.rooms.datasets.events import BuildExported, BuildStarted, ImportStarted, LabelsExported, UploadKept
from preceptor.rooms.datasets.nouns import Build, Import, ImportState, Upload
from preceptor.rooms.datasets.readers.compile import compile_reader, parse_mapping
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.probes.queries import measurement
from preceptor.rooms.projects import queries as projects
from preceptor.rooms.work import queries as work


def may_upload(ctx: Ctx, project_id: int) -> None:
    """Asked before the first byte is taken."""
    require(ctx, Deed.IMPORT, project_id)


def keep_upload(ctx: Ctx, project_id: int, *, name: str, stored: Stored, key: str) -> Upload:
    """Remember a file that has arrived. Raises Problem `import.name`."""
    require(ctx, Deed.IMPORT, project_id)
    fault = text_fault(name)
    if fault:
        raise invalid("import.name", f"The file's name cannot be kept. {fault}", hint="Give it another name.")
    upload = Upload(new_id(), project_id, name, key, stored.bytes, stored.sha256, ctx.now())
    store.add_upload(ctx.conn, upload)
    told = UploadKept(subject=upload.id, project_id=project_id, name=name, bytes=upload.bytes, sha256=upload.sha256)
    ctx.tell(told)
    return upload


def start_import(
    ctx: Ctx, project_id: int, *, uploads: Sequence[str], mapping: Mapping[str, Any], include_judgments: bool
) -> Import:
    """Bring uploaded files in, as a job. Raises Problem `import.upload`, `import.mapping`, `import.form`."""
    require(ctx, Deed.IMPORT, project_id)
    found = store.uploads_of(ctx.conn, project_id, uploads)
    if not uploads or len(found) != len(uploads):
        missing = sorted(set(uploads) - {one.id for one in found})
        raise invalid(
            "import.upload",
            "These uploads are not in this project." if missing else "Name at least one upload.",
            hint="Send the file to this project first.",
            faults=[Fault("/uploads", f"There is no upload {one}.") for one in missing],
        )
    form = projects.snapshot(ctx, project_id).form
    compile_reader(parse_mapping(mapping, form), form)
    import_id = new_id()
    job = ctx.enqueue("datasets.import", {"import_id": import_id, "project_id": project_id})
    one = Import(
        import_id, project_id, ImportState.WAITING, list(uploads), mapping, include_judgments, job, started_at=ctx.now()
    )
    store.add_import(ctx.conn, one)
    reader = str(mapping.get("reader", "columns"))
    ctx.tell(ImportStarted(subject=import_id, project_id=project_id, uploads=list(uploads), reader=reader))
    return one


def start_build(ctx: Ctx, project_id: int, *, name: str, recipe: rules.RecipeIn) -> Build:
    """Freeze what a project has learnt so far, as a job.

    Raises Problem `build.question`, `build.unmeasured`, `voices.nobody`, `voices.judge`.
    """
    require(ctx, Deed.BUILD, project_id)
    checked = rules.check_recipe(recipe, projects.snapshot(ctx, project_id).form)
    work.judges_heard(ctx, project_id, checked.voices)
    if checked.unsway:
        found = measurement(ctx, project_id)
        rules.check_measured(checked, measured=found is not None and bool(found.model.names))
    build_id = new_id()
    job = ctx.enqueue("datasets.build", {"build_id": build_id, "project_id": project_id})
    build = Build(build_id, project_id, name, "building", vars(checked), job, ctx.now())
    store.add_build(ctx.conn, build)
    ctx.tell(BuildStarted(subject=build_id, project_id=project_id, name=name))
    return build


def note_export(ctx: Ctx, build: Build, *, shape: str, split: str) -> None:
    """Who took what out stands in the trail."""
    require(ctx, Deed.BUILD, build.project_id)
    ctx.tell(BuildExported(subject=build.id, project_id=build.project_id, shape=shape, split=split))


def note_labels(ctx: Ctx, project_id: int, *, question: str, format: str, items: int) -> None:
    """Who took out what people agreed on, and as what, stands in the trail."""
    require(ctx, Deed.BUILD, project_id)
    ctx.tell(LabelsExported(subject=question, project_id=project_id, format=format, items=items))
