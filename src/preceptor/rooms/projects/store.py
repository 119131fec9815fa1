"""Projects, their form versions and their counters at rest."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import asdict
from typing import Any

import sqlalchemy as sa

from preceptor.base.money import Money
from preceptor.base.problems import conflict
from preceptor.infra.db.schema import Id, Micros, metadata
from preceptor.infra.db.upsert import overwrite, upsert
from preceptor.rooms.projects.nouns import (
    Counts,
    Difference,
    FormChange,
    FormVersion,
    Hold,
    Listed,
    Project,
    State,
    Targets,
)

projects = sa.Table(
    "projects_project", metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("description", sa.Text, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("template", sa.Text, nullable=False),
    sa.Column("form_version", sa.Integer, nullable=False),
    sa.Column("overlap", sa.SmallInteger, nullable=False),
    sa.Column("overlap_most", sa.SmallInteger),
    sa.Column("gold_share", sa.Float, nullable=False),
    sa.Column("pay_currency", sa.Text),
    sa.Column("pay_minor_units", sa.BigInteger),
    sa.Column("estimated_seconds", sa.Integer),
    sa.Column("target_agreement", sa.Float),
    sa.Column("target_gold_accuracy", sa.Float),
    sa.Column("round", sa.Integer, nullable=False),
    sa.Column("made_at", Micros, nullable=False),
    sa.Column("made_by", sa.Text, nullable=False),
    sa.Column("changed_at", Micros, nullable=False),
    sa.Column("hold", sa.Text, nullable=False, server_default=""),
)  # fmt: skip

# What a task paid from when on: what somebody began at one price is paid at it, however late it is reckoned.
prices = sa.Table(
    "projects_price", metadata,
    sa.Column("project_id", Id, primary_key=True, autoincrement=False),
    sa.Column("from_at", Micros, primary_key=True, autoincrement=False),
    sa.Column("currency", sa.Text),
    sa.Column("minor_units", sa.BigInteger),
)  # fmt: skip

forms = sa.Table(
    "projects_form", metadata,
    sa.Column("project_id", Id, primary_key=True, autoincrement=False),
    sa.Column("version", sa.Integer, primary_key=True, autoincrement=False),
    # Text and not Json: JSONB would reorder and re-space what must stay as it was written.
    sa.Column("form", sa.Text, nullable=False),
    sa.Column("hash", sa.Text, nullable=False),
    sa.Column("changes", sa.Text, nullable=False),
    sa.Column("made_at", Micros, nullable=False),
    sa.Column("made_by", sa.Text, nullable=False),
)  # fmt: skip

# Counters instead of aggregates: a list of projects must not cost more the more answers there are.
counters = sa.Table(
    "projects_count", metadata,
    sa.Column("project_id", Id, primary_key=True, autoincrement=False),
    sa.Column("items", sa.BigInteger, nullable=False),
    sa.Column("gold", sa.BigInteger, nullable=False),
    sa.Column("answers", sa.BigInteger, nullable=False),
    sa.Column("contributors", sa.BigInteger, nullable=False),
)  # fmt: skip

_COUNTS = ("items", "gold", "answers", "contributors")


def add(conn: sa.Connection, project: Project) -> int:
    """Keep a new project; gives its number (the one it came with is not looked at)."""
    query = sa.insert(projects).values(_values(project)).returning(projects.c.id)
    return int(conn.execute(query).scalar_one())


def save(conn: sa.Connection, project: Project) -> None:
    conn.execute(sa.update(projects).where(projects.c.id == project.id).values(_values(project)))


def load(conn: sa.Connection, project_id: int, *, lock: bool = False) -> Project | None:
    """`lock`: nobody else changes the project before this transaction ends (SQLite has one writer anyway)."""
    query = sa.select(projects).where(projects.c.id == project_id)
    row = conn.execute(query.with_for_update() if lock else query).one_or_none()
    return _project(row) if row is not None else None


def load_listed(conn: sa.Connection, project_id: int) -> Listed | None:
    row = conn.execute(_with_counts().where(projects.c.id == project_id)).one_or_none()
    return _listed(row) if row is not None else None


def list_projects(
    conn: sa.Connection, *, scope: Collection[int] | None, state: State | None, before: int | None, limit: int
) -> Sequence[Listed]:
    """Newest first, of those in `scope` (None = all); `before` is the last number of the page before."""
    query = _with_counts().order_by(projects.c.id.desc()).limit(limit)
    if scope is not None:
        query = query.where(projects.c.id.in_(sorted(scope)))
    if state is not None:
        query = query.where(projects.c.state == state)
    if before is not None:
        query = query.where(projects.c.id < before)
    return [_listed(row) for row in conn.execute(query)]


def counts(conn: sa.Connection, project_id: int) -> Counts:
    row = conn.execute(sa.select(counters).where(counters.c.project_id == project_id)).one_or_none()
    return Counts(**{name: getattr(row, name) for name in _COUNTS}) if row is not None else Counts()


def count(conn: sa.Connection, project_id: int, more: Counts) -> None:
    upsert(conn, counters, {"project_id": project_id}, add=asdict(more))


def add_form(conn: sa.Connection, form: FormVersion) -> None:
    """Raises Problem `projects.form_changed_meanwhile` when somebody else has just taken this version number."""
    values = {
        "project_id": form.project_id,
        "version": form.version,
        "form": form.text,
        "hash": form.hash,
        "changes": json.dumps([asdict(change) for change in form.changes], ensure_ascii=False),
        "made_at": form.made_at,
        "made_by": form.made_by,
    }
    try:
        conn.execute(sa.insert(forms).values(values))
    except sa.exc.IntegrityError:
        raise changed_meanwhile(form.version - 1, form.version) from None


def changed_meanwhile(based_on: int, newest: int) -> Exception:
    return conflict(
        "projects.form_changed_meanwhile",
        f"Your change was made on version {based_on} of the form, but version {newest} is the newest.",
        hint="Load the newest version, look at what changed, and make your change there.",
    )


def load_form(conn: sa.Connection, project_id: int, version: int) -> FormVersion | None:
    query = sa.select(forms).where(forms.c.project_id == project_id, forms.c.version == version)
    row = conn.execute(query).one_or_none()
    return _form(row) if row is not None else None


def list_forms(conn: sa.Connection, project_id: int, *, before: int | None, limit: int) -> Sequence[FormVersion]:
    """Newest first; `before` leaves out that version and later ones."""
    query = sa.select(forms).where(forms.c.project_id == project_id)
    if before is not None:
        query = query.where(forms.c.version < before)
    return [_form(row) for row in conn.execute(query.order_by(forms.c.version.desc()).limit(limit))]


def add_price(conn: sa.Connection, project_id: int, price: Money | None, *, from_at: int) -> None:
    currency, minor_units = (price.currency, price.minor_units) if price else (None, None)
    row = {"project_id": project_id, "from_at": from_at, "currency": currency, "minor_units": minor_units}
    overwrite(conn, prices, [row])


def price_at(conn: sa.Connection, project_id: int, at: int) -> Money | None:
    """What a task paid at `at` (micros); before the first price none."""
    query = sa.select(prices).where(prices.c.project_id == project_id, prices.c.from_at <= at)
    row = conn.execute(query.order_by(prices.c.from_at.desc()).limit(1)).one_or_none()
    return Money(row.currency, row.minor_units) if row is not None and row.currency else None


def _with_counts() -> sa.Select[Any]:
    counted = (sa.func.coalesce(counters.c[name], 0).label(name) for name in _COUNTS)
    joined = projects.outerjoin(counters, counters.c.project_id == projects.c.id)
    return sa.select(projects, *counted).select_from(joined)


def _listed(row: Any) -> Listed:
    return Listed(_project(row), Counts(**{name: getattr(row, name) for name in _COUNTS}))


def _values(project: Project) -> dict[str, Any]:
    pay = project.pay
    return {
        "name": project.name,
        "description": project.description,
        "state": project.state,
        "template": project.template,
        "form_version": project.form_version,
        "overlap": project.overlap,
        "overlap_most": project.overlap_most,
        "gold_share": project.gold_share,
        "pay_currency": pay.currency if pay else None,
        "pay_minor_units": pay.minor_units if pay else None,
        "estimated_seconds": project.estimated_seconds,
        "target_agreement": project.targets.agreement,
        "target_gold_accuracy": project.targets.gold_accuracy,
        "round": project.round,
        "made_at": project.made_at,
        "made_by": project.made_by,
        "changed_at": project.changed_at,
        "hold": project.hold.value,
    }


def _project(row: Any) -> Project:
    return Project(
        id=row.id,
        name=row.name,
        description=row.description,
        state=State(row.state),
        template=row.template,
        form_version=row.form_version,
        overlap=row.overlap,
        overlap_most=row.overlap_most,
        gold_share=row.gold_share,
        pay=Money(row.pay_currency, row.pay_minor_units) if row.pay_currency else None,
        estimated_seconds=row.estimated_seconds,
        targets=Targets(row.target_agreement, row.target_gold_accuracy),
        round=row.round,
        made_at=row.made_at,
        made_by=row.made_by,
        changed_at=row.changed_at,
        hold=Hold(row.hold),
    )


def _form(row: Any) -> FormVersion:
    changes = tuple(
        FormChange(one["part"], one["name"], Difference(one["difference"]), tuple(one["settings"]))
        for one in json.loads(row.changes)
    )
    return FormVersion(row.project_id, row.version, row.form, row.hash, changes, row.made_at, row.made_by)
