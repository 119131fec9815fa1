"""What people agreed on in media, as the files of another tool."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from preceptor.base.problems import Kind, Problem, invalid, not_found
from preceptor.forms.form import BoundQuestion
from preceptor.infra.unit import Ctx
from preceptor.questions.format import Format, Labelled
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.media import queries as media
from preceptor.rooms.projects import queries as projects
from preceptor.rooms.quality import store
from preceptor.rooms.work import queries as work

MOST_LABELLED = 100_000
"""Files of media written at once: some formats are one text, which has to fit into memory."""
_AT_ONCE = 500
_SIZES = ("width", "height", "duration_ms")


@dataclass(frozen=True)
class LabelFormat:
    """One way out for one question."""

    question: str
    title: str
    """The question's."""
    name: str
    format_title: str
    loses: str


@dataclass(frozen=True)
class Labels:
    """A question's consensus on its way out, ordered by the names of its media."""

    question: BoundQuestion
    format: Format
    rows: Sequence[Labelled]


def label_formats(ctx: Ctx, project_id: int) -> list[LabelFormat]:
    """For each question of the form that marks media, the formats its answers can leave in."""
    require(ctx, Deed.BUILD, project_id)
    asked = projects.snapshot(ctx, project_id).form.questions
    return [
        LabelFormat(name, question.settings.title, key, each.title, each.loses)
        for name, question in asked.items()
        for key, each in question.kind.formats.items()
    ]


def labels(ctx: Ctx, project_id: int, *, question: str, format: str) -> Labels:
    """The last consensus of a question, item by item; items without one are left out.

    Raises Problem `question.not_found`, `format.unknown`, `labels.none`, `labels.too_many`.
    """
    require(ctx, Deed.BUILD, project_id)
    asked = projects.snapshot(ctx, project_id).form.questions.get(question)
    if asked is None:
        raise not_found("question", question)
    chosen = _format(asked, format)
    rows = sorted(_rows(ctx, project_id, asked), key=lambda one: one.file)
    if not rows:
        raise invalid(
            "labels.none", f"Nothing is agreed on yet for “{asked.settings.title}”.",
            hint="Infer consensus on the page Results first, or wait for answers.",
        )  # fmt: skip
    return Labels(asked, chosen, rows)


def pack_labels(found: Labels, to: Path) -> None:
    """Write them as a ZIP archive of the other tool's files. Needs no transaction."""
    with zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in found.format.write(found.question.settings, found.rows).items():
            archive.writestr(name.replace("/", "__"), text)


def _format(asked: BoundQuestion, name: str) -> Format:
    found = asked.kind.formats.get(name)
    if found is None:
        known = ", ".join(asked.kind.formats) or "none"
        raise invalid(
            "format.unknown", f"Questions of kind {asked.kind.name} have no format {name}; there are: {known}.",
            hint="Choose one of these.",
        )  # fmt: skip
    return found


def _rows(ctx: Ctx, project_id: int, asked: BoundQuestion) -> Iterator[Labelled]:
    """Items in order of their numbers, some hundred at a time."""
    after, field, name, seen = 0, asked.settings.about, asked.settings.name, 0
    while outlines := work.outlines(ctx, project_id, after=after, limit=_AT_ONCE):
        after = outlines[-1].no
        agreed = store.consensus_of(ctx.conn, project_id, [one.no for one in outlines], question=name)
        told = {row.item_id: json.loads(row.answer) for row in agreed if row.answer}
        items = work.items_by_no(ctx, list(told))
        values = {no: item.payload[field] for no, item in items.items() if item.payload.get(field)}
        names = media.names(ctx, project_id, {value["media"] for value in values.values()})
        for no, value in values.items():
            size = {side: value[side] for side in _SIZES if side in value}
            yield Labelled(names.get(value["media"], value["media"]), told[no], size)
        seen += len(values)
        if seen > MOST_LABELLED:
            raise Problem(
                Kind.TOO_LARGE, "labels.too_many", f"There are more than {MOST_LABELLED:,} files to write.",
                hint="Freeze a build and export that: it has no such limit.",
            )  # fmt: skip
