"""The import job: files in order, batch by batch, each committed exactly once."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from typing import Any

from preceptor.base.problems import Problem, conflict
from preceptor.forms import Form
from preceptor.infra.jobs.context import JobCtx
from preceptor.infra.unit import Ctx
from preceptor.rooms.datasets import store
from preceptor.rooms.datasets.events import ImportEnded
from preceptor.rooms.datasets.incoming import Batch, Checked, Incoming, as_answers
from preceptor.rooms.datasets.nouns import MOST_BAD_ROWS, BadRow, Import, ImportState, Upload
from preceptor.rooms.datasets.readers.compile import compile_reader, open_mapped, parse_mapping
from preceptor.rooms.datasets.readers.draft import JudgmentDraft
from preceptor.rooms.datasets.sources.row import START, Source
from preceptor.rooms.media import queries as media
from preceptor.rooms.projects import queries as projects
from preceptor.rooms.projects.nouns import ProjectSnapshot
from preceptor.rooms.work import actions as work
from preceptor.rooms.work import queries as items
from preceptor.rooms.work.nouns import Gold, NewAnswer, NewItem
from preceptor.rooms.workforce.actions import ensure_imported


def import_files(job: JobCtx) -> dict[str, Any]:
    """Bring in every row of every file, or list it as bad. Goes on at the cursor (file, offset, line)."""
    one = job.read(_load, job.args["import_id"])
    project = job.read(projects.snapshot, one.project_id)
    try:
        for batch, cursor, done, total in _batches(job, one, project.form):
            # Read and checked between two transactions, which leaves the write lock free for longer than it was held.
            with job.batch(done=done, total=total, cursor=cursor) as ctx:
                _refuse_another_form(ctx, project)
                _bring_in(ctx, one, batch)
    except Problem as problem:
        with job.batch() as ctx:
            _end(ctx, one, ImportState.FAILED, problem)
        raise
    with job.batch() as ctx:
        return _end(ctx, one, ImportState.FINISHED, None)


def _load(ctx: Ctx, import_id: str) -> Import:
    one = store.load_import(ctx.conn, import_id)
    assert one is not None
    return one


def _refuse_another_form(ctx: Ctx, checked_with: ProjectSnapshot) -> None:
    """What was checked with one form must not be stored as an answer to another."""
    now = projects.snapshot(ctx, checked_with.id).form_version
    if now != checked_with.form_version:
        raise conflict(
            "import.form_changed",
            f"The project's form was changed (to version {now}) while rows were coming in.",
            hint="Retry the import: what is in stays in, and the rest is checked with the new form.",
        )


def _batches(job: JobCtx, one: Import, form: Form) -> Iterator[tuple[Batch, list[int], int, int]]:
    """Each batch with the cursor behind it and the progress, over all files."""
    mapping = parse_mapping(one.mapping, form)
    most = work.most_at_once(job.units.database.dialect)
    incoming = Incoming(
        form, compile_reader(mapping, form), judgments=one.include_judgments, most=most,
        complete=lambda payload: job.read(media.whole, one.project_id, form, payload),
    )  # fmt: skip
    uploads = job.read(lambda ctx: store.uploads_of(ctx.conn, one.project_id, one.uploads))
    at_file, *place = job.cursor or (0, *START)
    with ExitStack() as opened:
        sources = [(upload, _open(job, opened, upload, mapping, form)) for upload in uploads]
        total = sum(source.total for _, source in sources)
        before = sum(source.total for _, source in sources[:at_file])
        for number, (upload, source) in enumerate(sources[at_file:], start=at_file):
            after = (place[0], place[1]) if number == at_file else START
            for batch in incoming.batches(upload.name, source.rows(after)):
                job.check()
                yield batch, [number, *batch.place], min(before + batch.place[0], total), total
            before += source.total


def _open(job: JobCtx, opened: ExitStack, upload: Upload, mapping: object, form: Form) -> Source:
    path = opened.enter_context(job.units.files.local(upload.key))
    return open_mapped(path, name=upload.name, mapping=mapping, form=form)


def _bring_in(ctx: Ctx, one: Import, batch: Batch) -> None:
    if one.state is ImportState.WAITING:
        store.move_import(ctx.conn, one.id, state=ImportState.RUNNING.value)
    fresh, numbers = _known_or_new(ctx, one.project_id, batch.items)
    answers = [
        _answer(ctx, numbers[place], who, given)
        for place, checked in enumerate(fresh)
        for who, given in checked.judgments
    ]
    late, unknown = _late_judgments(ctx, one.project_id, batch.judgments)
    names = {who for who, _ in (*answers, *late)}
    people = ensure_imported(ctx, one.project_id, sorted(names)) if names else {}
    told = [make(people[who]) for who, make in late]
    fresh_told = items.without_doubles(ctx, told) if told else told
    work.append_answers(ctx, one.project_id, [*(make(people[who]) for who, make in answers), *fresh_told])
    bad = [*batch.bad, *(BadRow(batch.file, line, reason, "") for line, reason in unknown)]
    if bad:
        room = max(0, MOST_BAD_ROWS - store.bad_rows_so_far(ctx.conn, one.id))
        store.add_bad_rows(ctx.conn, one.id, bad[:room])
    added = {
        "rows_read": batch.rows,
        "items": len(fresh),
        "answers": len(answers) + len(fresh_told),
        "known_items": len(batch.items) - len(fresh) + len(told) - len(fresh_told),
        "bad_rows": len(bad),
    }
    store.count_import(ctx.conn, one.id, added)


def _known_or_new(ctx: Ctx, project_id: int, batch: Sequence[Checked]) -> tuple[list[Checked], list[int]]:
    """Add the items that are not in the project yet; gives them and their numbers."""
    known = store.items_by_key(ctx.conn, project_id, [one.draft.key for one in batch if one.draft.key])
    fresh: list[Checked] = []
    for one in batch:
        if one.draft.key not in known:
            fresh.append(one)
            if one.draft.key:
                known[one.draft.key] = 0
    made = work.append_items(ctx, project_id, [_item(one) for one in fresh])
    numbers = [key.no for key in made]
    named = {one.draft.key: number for one, number in zip(fresh, numbers, strict=True) if one.draft.key}
    store.add_keys(ctx.conn, project_id, named)
    return fresh, numbers


def _item(checked: Checked) -> NewItem:
    draft = checked.draft
    gold = Gold(draft.gold, draft.gold_reason) if draft.gold is not None else None
    return NewItem(draft.payload, gold, draft.group or draft.key, draft.severity)


def _late_judgments(
    ctx: Ctx, project_id: int, given: Sequence[tuple[int, JudgmentDraft]]
) -> tuple[list[Any], list[tuple[int, str]]]:
    """Judgments that name their item by its key: made into answers, or their line and the reason why not."""
    if not given:
        return [], []
    numbers = store.items_by_key(ctx.conn, project_id, sorted({one.key for _, one in given}))
    found = items.items_by_no(ctx, sorted(set(numbers.values())))
    form = projects.snapshot(ctx, project_id).form
    answers, unknown = [], []
    for line, one in given:
        item = found.get(numbers.get(one.key, -1))
        try:
            raw = as_answers(form, item.payload, one.judgment) if item else None
        except Problem as problem:
            unknown.append((line, problem.sentence))
            continue
        if item is None:
            unknown.append((line, f"There is no item “{one.key[:60]}” in this project; import the items first."))
        elif raw is None:
            unknown.append((line, "No question of the form can hold this judgment."))
        else:
            answers.append(_answer(ctx, item.no, one.judgment.contributor, raw))
    return answers, unknown


def _answer(ctx: Ctx, number: int, who: str, given: Mapping[str, Any]) -> Any:
    """(name, contributor → NewAnswer): who they are is known only when all names of the batch are."""
    at = ctx.now()
    return who, lambda contributor: NewAnswer(number, contributor, given, at)


def _end(ctx: Ctx, one: Import, state: ImportState, problem: Problem | None) -> dict[str, Any]:
    said = json.dumps({"code": problem.code, "detail": problem.sentence, "hint": problem.hint}) if problem else None
    store.move_import(ctx.conn, one.id, state=state.value, ended_at=ctx.now(), problem=said)
    now = _load(ctx, one.id)
    counts = {"items": now.items, "answers": now.answers, "bad_rows": now.bad_rows}
    ctx.tell(ImportEnded(subject=one.id, project_id=one.project_id, state=state.value, **counts))
    return {**counts, "rows_read": now.rows_read, "known_items": now.known_items}
