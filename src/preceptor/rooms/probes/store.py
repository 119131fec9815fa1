"""Settings, probes, their counts and the last measurement at rest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import sqlalchemy as sa

from preceptor.infra.db.schema import Id, Micros, metadata
from preceptor.infra.db.upsert import overwrite, upsert
from preceptor.rooms.probes.nouns import Kind, Probe, Setting, Source

settings = sa.Table(
    "probes_setting", metadata,
    sa.Column("project_id", Id, primary_key=True, autoincrement=False),
    sa.Column("share", sa.Float, nullable=False),
    # Kinds with a comma between them.
    sa.Column("kinds", sa.Text, nullable=False),
    sa.Column("distance", sa.Integer, nullable=False),
)  # fmt: skip

probes = sa.Table(
    "probes_probe", metadata,
    # The number of the probe's own item.
    sa.Column("item_no", Id, primary_key=True, autoincrement=False),
    sa.Column("project_id", sa.BigInteger, nullable=False),
    sa.Column("contributor_id", sa.BigInteger, nullable=False),
    sa.Column("source_no", sa.BigInteger, nullable=False),
    sa.Column("source_item", sa.Text, nullable=False),
    sa.Column("source_answer", sa.Text, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("token", sa.Text, nullable=False, unique=True),
    sa.Column("drawn_at", Micros, nullable=False),
    sa.Column("answered_at", Micros),
    # Nobody meets the repeat of one item twice.
    sa.Index("uq_probes_probe_once", "source_no", "contributor_id", unique=True),
    sa.Index("ix_probes_probe_project", "project_id", "item_no"),
)  # fmt: skip

tallies = sa.Table(
    "probes_tally", metadata,
    sa.Column("project_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("kind", sa.Text, primary_key=True),
    sa.Column("answered", sa.BigInteger, nullable=False, server_default="0"),
)  # fmt: skip

measurements = sa.Table(
    "probes_measurement", metadata,
    sa.Column("project_id", Id, primary_key=True, autoincrement=False),
    sa.Column("at", Micros, nullable=False),
    sa.Column("found", sa.Text, nullable=False),
)  # fmt: skip


def setting_of(conn: sa.Connection, project_id: int) -> Setting:
    row = conn.execute(sa.select(settings).where(settings.c.project_id == project_id)).one_or_none()
    if row is None:
        return Setting()
    return Setting(row.share, tuple(Kind(one) for one in row.kinds.split(",") if one), row.distance)


def save_setting(conn: sa.Connection, project_id: int, one: Setting) -> None:
    kinds = ",".join(kind.value for kind in one.kinds)
    overwrite(
        conn, settings, [{"project_id": project_id, "share": one.share, "kinds": kinds, "distance": one.distance}]
    )


def met(conn: sa.Connection, contributor_id: int, numbers: Sequence[int]) -> set[int]:
    """The items of these whose repeat this person was handed already."""
    mine = sa.and_(probes.c.source_no.in_(numbers), probes.c.contributor_id == contributor_id)
    return set(conn.execute(sa.select(probes.c.source_no).where(mine)).scalars())


def add(conn: sa.Connection, project_id: int, one: Probe, source: Source, *, now: int) -> None:
    row = {
        "item_no": one.item_no, "project_id": project_id, "contributor_id": one.contributor_id,
        "source_no": one.source_no, "source_item": source.item, "source_answer": one.source_answer,
        "kind": one.kind.value, "token": one.token, "drawn_at": now,
    }  # fmt: skip
    conn.execute(sa.insert(probes).values(row))


def source_of(conn: sa.Connection, item_no: int) -> Source | None:
    query = sa.select(probes.c.source_no, probes.c.source_item, probes.c.source_answer)
    row = conn.execute(query.where(probes.c.item_no == item_no)).one_or_none()
    return Source(*row) if row is not None else None


def copies_of(conn: sa.Connection, source_no: int) -> list[int]:
    """The probes' own items that repeat an item: one a person at most."""
    return list(conn.execute(sa.select(probes.c.item_no).where(probes.c.source_no == source_no)).scalars())


def answered(conn: sa.Connection, tokens: Sequence[str], *, at: int) -> list[tuple[int, Kind]]:
    """Note that these were answered; gives the project and kind of each that was not noted yet."""
    new = sa.and_(probes.c.token.in_(tokens), probes.c.answered_at.is_(None))
    change = sa.update(probes).where(new).values(answered_at=at).returning(probes.c.project_id, probes.c.kind)
    return [(row.project_id, Kind(row.kind)) for row in conn.execute(change)]


def count(conn: sa.Connection, project_id: int, kind: Kind, more: int) -> None:
    upsert(conn, tallies, {"project_id": project_id, "kind": kind.value}, add={"answered": more})


def counts(conn: sa.Connection, project_id: int) -> Mapping[Kind, int]:
    query = sa.select(tallies.c.kind, tallies.c.answered).where(tallies.c.project_id == project_id)
    found = {Kind(row.kind): int(row.answered) for row in conn.execute(query)}
    return {kind: found.get(kind, 0) for kind in Kind}


def page(conn: sa.Connection, project_id: int, *, before: int | None, limit: int) -> list[Probe]:
    """Answered probes, newest first, with a number below `before`."""
    query = sa.select(probes).where(probes.c.project_id == project_id, probes.c.answered_at.is_not(None))
    if before is not None:
        query = query.where(probes.c.item_no < before)
    return [
        Probe(row.item_no, row.contributor_id, row.source_no, row.source_answer, Kind(row.kind), row.token)
        for row in conn.execute(query.order_by(probes.c.item_no.desc()).limit(limit))
    ]


def save_measurement(conn: sa.Connection, project_id: int, *, at: int, found: str) -> None:
    overwrite(conn, measurements, [{"project_id": project_id, "at": at, "found": found}])


def measurement_of(conn: sa.Connection, project_id: int) -> tuple[int, str] | None:
    row = conn.execute(sa.select(measurements).where(measurements.c.project_id == project_id)).one_or_none()
    return (row.at, row.found) if row is not None else None
