"""The build job: each judged item read once, written to Parquet, hashed and frozen."""

from __future__ import annotations

import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from preceptor.base.problems import Kind, Problem
from preceptor.forms import Form
from preceptor.infra.jobs.context import JobCtx
from preceptor.infra.unit import Ctx
from preceptor.rooms.datasets import rules, store
from preceptor.rooms.datasets.events import BuildFrozen
from preceptor.rooms.datasets.hearing import Hearing, hearing, judges_told, voices_of
from preceptor.rooms.datasets.nouns import Build, Recipe, Table
from preceptor.rooms.datasets.pairs import Judged
from preceptor.rooms.datasets.parquet import TableWriter
from preceptor.rooms.datasets.tables import COLUMNS, MAKERS, flat
from preceptor.rooms.datasets.voices import Voice
from preceptor.rooms.policy import queries as policy
from preceptor.rooms.projects import queries as projects
from preceptor.rooms.quality import queries as quality
from preceptor.rooms.rulings import queries as rulings
from preceptor.rooms.rulings.nouns import Holds, Ruling
from preceptor.rooms.work import queries as work

_BATCH = 200
_REVIEW = "review"
"""Whose voice a ruling is, where rows name contributors."""
_AS_GIVEN = {Table.ITEMS, Table.JUDGMENTS}
"""Tables that hold what everybody said, whatever was ruled."""


@dataclass
class _Seen:
    """What the rows were made of, counted on the way."""

    items: int = 0
    answers: int = 0
    gold_left_out: int = 0
    rulings: set[str] = field(default_factory=set)
    set_aside: int = 0
    contributors: set[str] = field(default_factory=set)
    """People; the judges are counted apart, each by the models that spoke as it."""
    judged: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    form_versions: set[int] = field(default_factory=set)
    guidelines_versions: set[int] = field(default_factory=set)

    def add(self, judged: Judged) -> None:
        self.items += 1
        self.answers += len(judged.voices)
        for voice in judged.voices:
            if voice.judge:
                self.judged[voice.judge][voice.model] += 1
            else:
                self.contributors.add(voice.contributor)
            self.form_versions.add(voice.form_version)
            self.guidelines_versions.add(voice.guidelines_version)


def build(job: JobCtx) -> dict[str, Any]:
    """Freeze a build. It is written to a folder of its own first: killed anywhere, it begins again and leaves nothing."""
    one = job.read(_load, job.args["build_id"])
    recipe = Recipe(**one.recipe)
    with tempfile.TemporaryDirectory(prefix="preceptor-build-") as folder:
        heard = job.read(hearing, one.project_id, recipe)
        seen, tables = _write_tables(job, one, recipe, heard, Path(folder))
        if not seen.items:
            raise Problem(
                Kind.INVALID,
                "build.empty",
                "None of those whose answers this build hears has answered anything yet, so there is nothing to freeze.",
                hint="Let people answer, import judgments, or let the judges judge.",
            )
        for name, info in tables.items():
            job.units.files.put_path(info["key"], Path(folder) / f"{name}.parquet")
    return _freeze(job, one, recipe, heard, seen, tables)


def _load(ctx: Ctx, build_id: str) -> Build:
    found = store.load_build(ctx.conn, build_id)
    assert found is not None
    return found


def _write_tables(
    job: JobCtx, one: Build, recipe: Recipe, heard: Hearing, folder: Path
) -> tuple[_Seen, dict[str, dict[str, Any]]]:
    form = job.read(projects.snapshot, one.project_id).form
    seen = _Seen()
    with ExitStack() as opened:
        writers = {table: opened.enter_context(TableWriter(folder, table.value, COLUMNS[table])) for table in Table}
        for judged in _judged(job, one.project_id, recipe, heard, seen):
            ruled, by = _as_ruled(judged, recipe)
            for table, writer in writers.items():
                given = (_as_given(judged), recipe) if table in _AS_GIVEN else (ruled, by)
                for row in MAKERS[table](form, *given):
                    writer.add(flat(row))
        return seen, {table.value: _finished(one, table, writer) for table, writer in writers.items()}


def _finished(one: Build, table: Table, writer: TableWriter) -> dict[str, Any]:
    path = writer.finish()
    key = f"builds/{one.id}/{table.value}.parquet"
    return {"rows": writer.rows, "bytes": path.stat().st_size, "sha256": writer.sha256, "key": key}


def _judged(job: JobCtx, project_id: int, recipe: Recipe, heard: Hearing, seen: _Seen) -> Iterator[Judged]:
    """Every item with answers of those who are heard, or a ruling of people who are, in the order items came in."""
    there = job.read(lambda ctx: work.counts(ctx, [project_id])[project_id])
    after = done = 0
    while items := job.read(work.items, project_id, after=after, limit=_BATCH):
        numbers = [item.no for item in items]
        voices, left_out = voices_of(job, project_id, heard, items)
        decides = recipe.adjudicated == "decides" and recipe.people
        ruled = job.read(rulings.rulings_of, numbers) if decides else {}
        forms = job.read(projects.forms_at, project_id, {one.form_version for one in ruled.values()})
        seen.set_aside += left_out
        for item in items:
            one = Judged(item.id, item.group, item.payload, item.gold is not None, voices.get(item.no, ()))
            one = _with_ruling(one, ruled.get(item.no), forms, seen)
            if not one.voices and one.ruling is None:
                continue
            if item.gold is not None and not recipe.include_gold:
                seen.gold_left_out += 1
            else:
                seen.add(one)
                yield one
        after, done = items[-1].no, done + len(items)
        job.progress(done, total=there.items + there.gold)


def _with_ruling(one: Judged, ruling: Ruling | None, forms: Mapping[int, Form], seen: _Seen) -> Judged:
    """The item with what a reviewer ruled about it."""
    if ruling is None:
        return one
    seen.rulings.add(ruling.verdict)
    if ruling.holds is Holds.SPREAD:
        return one
    voice = Voice(
        answer=ruling.verdict,
        contributor=_REVIEW,
        replies=forms[ruling.form_version].replies(one.payload, ruling.answers),
        form_version=ruling.form_version,
        guidelines_version=ruling.guidelines_version,
        answered_at=ruling.at,
        seconds=0.0,
        weights={},
    )
    return replace(one, ruling=voice)


def _as_given(judged: Judged) -> Judged:
    """The item with everything that was said about it, the ruling last."""
    return judged if judged.ruling is None else replace(judged, voices=[*judged.voices, judged.ruling])


def _as_ruled(judged: Judged, recipe: Recipe) -> tuple[Judged, Recipe]:
    """The item as the aggregated tables see it: by the ruling alone, where there is one, which nobody need confirm."""
    if judged.ruling is None:
        return judged, recipe
    return replace(judged, voices=[judged.ruling]), replace(recipe, min_votes=1)


def _answered_under(ctx: Ctx, project_id: int, seen: _Seen) -> tuple[list[Any], list[Any]]:
    """The forms and the guidelines' clauses, as JSON, in the order of their versions (0: there were no guidelines)."""
    forms = projects.forms_at(ctx, project_id, seen.form_versions)
    read = [policy.guidelines(ctx, project_id, version=n).clauses for n in sorted(seen.guidelines_versions) if n]
    return [forms[n].to_json() for n in sorted(forms)], [[vars(clause) for clause in clauses] for clauses in read]


def _voices(job: JobCtx, project_id: int, heard: Hearing, seen: _Seen) -> dict[str, Any]:
    """Whose answers it holds: whether people's, and each judge's with how many answers every model gave as it."""
    told = job.read(judges_told, project_id, heard)
    judges = [{**one, "models": dict(sorted(seen.judged[one["id"]].items()))} for one in told]
    return {"people": heard.voices.people, "judges": judges}


def _unswayed(heard: Hearing) -> dict[str, Any] | None:
    """What `sway_weight` was reckoned from; None where there is none."""
    if heard.measured is None:
        return None
    effects = {one.name: [one.points, one.low, one.high] for one in heard.measured.effects}
    return {"against": list(heard.unsway), "measured_at": heard.measured.at, "effects": effects}


def _left_out(seen: _Seen) -> str:
    counted = {"gold items": seen.gold_left_out, "answers set aside": seen.set_aside}
    return ", ".join(f"{count} {what}" for what, count in counted.items() if count) or "nothing"


def _freeze(
    job: JobCtx,
    one: Build,
    recipe: Recipe,
    heard: Hearing,
    seen: _Seen,
    tables: Mapping[str, Mapping[str, Any]],
) -> dict[str, Any]:
    project = job.read(projects.snapshot, one.project_id)
    lineage = {
        "recipe": vars(recipe),
        "items": seen.items,
        "answers": seen.answers,
        "contributors": len(seen.contributors),
        "form_versions": sorted(seen.form_versions),
        "guidelines_versions": sorted(seen.guidelines_versions),
        "adjudicated": len(seen.rulings),
        "left_out": _left_out(seen),
        "voices": _voices(job, one.project_id, heard, seen),
        "unswayed": _unswayed(heard),
        "agreement": [vars(found) for found in job.read(quality.agreement, one.project_id)],
    }
    forms, guidelines = job.read(_answered_under, one.project_id, seen)
    hash_ = rules.build_hash(vars(recipe), tables, forms=forms, guidelines=guidelines)
    card = rules.card(one.name, project.name, hash_=hash_, lineage=lineage, tables=tables)
    with job.batch() as ctx:
        store.freeze_build(
            ctx.conn, one.id, state="frozen", hash=hash_, tables=dict(tables), lineage=lineage, card=card
        )
        rows = sum(info["rows"] for info in tables.values())
        ctx.tell(BuildFrozen(subject=one.id, project_id=one.project_id, hash=hash_, rows=rows))
    return {"hash": hash_, "rows": {name: info["rows"] for name, info in tables.items()}}
