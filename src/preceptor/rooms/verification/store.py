"""Checks and their evidence at rest; the pictures themselves lie sealed in the file store."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

import sqlalchemy as sa

from preceptor.infra.db.schema import Id, Micros, metadata
from preceptor.infra.db.upsert import insert_new, overwrite
from preceptor.rooms.verification.nouns import Check, Evidence, Field, Part, Route, State, Twin

_KEPT = sa.text("erase_at IS NOT NULL AND erased_at IS NULL")
_WAITS = sa.text("state = 'waiting'")
_ENDS = sa.text("state = 'verified' AND reminded_at IS NULL")
_HASHED = sa.text("hash <> ''")

checks = sa.Table(
    "verification_check", metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("account_no", sa.BigInteger, nullable=False),
    sa.Column("account", sa.Text, nullable=False),
    sa.Column("route", sa.Text, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("paper", sa.Text, nullable=False),
    sa.Column("country", sa.Text, nullable=False),
    sa.Column("hash", sa.Text, nullable=False),
    sa.Column("sealed", sa.Text, nullable=False),
    sa.Column("begun_at", Micros, nullable=False),
    sa.Column("sent_at", Micros),
    sa.Column("decided_at", Micros),
    sa.Column("decided_by", sa.Text, nullable=False),
    sa.Column("reason", sa.Text, nullable=False),
    # Fields with a comma between them.
    sa.Column("checked", sa.Text, nullable=False),
    sa.Column("expires_at", Micros),
    sa.Column("erase_at", Micros),
    sa.Column("erased_at", Micros),
    sa.Column("reference", sa.Text, nullable=False),
    # When its person was told that the yes ends soon; not of the check itself, so `save` leaves it as it is.
    sa.Column("reminded_at", Micros),
    sa.Index("ix_verification_check_account", "account_no", "id"),
    sa.Index("ix_verification_check_hash", "hash", sqlite_where=_HASHED, postgresql_where=_HASHED),
    sa.Index("ix_verification_check_waits", "id", sqlite_where=_WAITS, postgresql_where=_WAITS),
    sa.Index("ix_verification_check_kept", "erase_at", sqlite_where=_KEPT, postgresql_where=_KEPT),
    sa.Index("ix_verification_check_reference", "reference"),
    sa.Index("ix_verification_check_ends", "expires_at", sqlite_where=_ENDS, postgresql_where=_ENDS),
)  # fmt: skip

evidence = sa.Table(
    "verification_evidence", metadata,
    sa.Column("check_id", sa.Text, primary_key=True),
    sa.Column("part", sa.Text, primary_key=True),
    sa.Column("key", sa.Text, nullable=False),
    sa.Column("type", sa.Text, nullable=False),
    sa.Column("bytes", sa.BigInteger, nullable=False),
    sa.Column("sha256", sa.Text, nullable=False),
    sa.Column("kept_at", Micros, nullable=False),
    sa.Index("ix_verification_evidence_key", "key", unique=True),
)  # fmt: skip

asks = sa.Table(
    "verification_ask", metadata,
    sa.Column("project_id", Id, primary_key=True, autoincrement=False),
)  # fmt: skip

told = sa.Table(
    "verification_told", metadata,
    sa.Column("event", sa.Text, primary_key=True),
    sa.Column("at", Micros, nullable=False),
)  # fmt: skip


def save(conn: sa.Connection, one: Check) -> None:
    overwrite(conn, checks, [_row(one)])


def load(conn: sa.Connection, check_id: str, *, lock: bool = False) -> Check | None:
    return _one(conn, checks.c.id == check_id, lock=lock)


def by_reference(conn: sa.Connection, reference: str) -> Check | None:
    return _one(conn, checks.c.reference == reference, lock=True)


def of_account(conn: sa.Connection, account_no: int, *, limit: int, lock: bool = False) -> list[Check]:
    """One person's, newest first."""
    query = sa.select(checks).where(checks.c.account_no == account_no).order_by(checks.c.id.desc()).limit(limit)
    return [_check(row) for row in conn.execute(query.with_for_update() if lock else query)]


def latest_verified(conn: sa.Connection, account_no: int) -> int | None:
    """When the longest of a person's yeses ends (micros)."""
    mine = (checks.c.account_no == account_no, checks.c.state == State.VERIFIED.value)
    found: int | None = conn.execute(sa.select(sa.func.max(checks.c.expires_at)).where(*mine)).scalar_one()
    return found


def ending(conn: sa.Connection, *, after: int, until: int, limit: int) -> list[Check]:
    """Yeses that end in this time and whose person was not told yet, the first to end first."""
    query = sa.select(checks).where(_ENDS, checks.c.expires_at > after, checks.c.expires_at <= until)
    return [_check(row) for row in conn.execute(query.order_by(checks.c.expires_at).limit(limit))]


def remind(conn: sa.Connection, ids: Collection[str], *, now: int) -> None:
    conn.execute(sa.update(checks).where(checks.c.id.in_(list(ids))).values(reminded_at=now))


def count_of(conn: sa.Connection, account_no: int) -> int:
    return conn.execute(sa.select(sa.func.count()).where(checks.c.account_no == account_no)).scalar_one()


def waiting(conn: sa.Connection, *, after: str, limit: int) -> list[Check]:
    """What waits, longest first."""
    query = sa.select(checks).where(_WAITS, checks.c.id > after).order_by(checks.c.id).limit(limit)
    return [_check(row) for row in conn.execute(query)]


def decided(conn: sa.Connection, *, before: str, limit: int) -> list[Check]:
    """What was decided, the newest check first."""
    query = sa.select(checks).where(checks.c.decided_at.is_not(None)).order_by(checks.c.id.desc()).limit(limit)
    return [_check(row) for row in conn.execute(query.where(checks.c.id < before) if before else query)]


def twins(conn: sa.Connection, one: Check, *, limit: int) -> list[Twin]:
    """Other people's checks of the same document."""
    if not one.hash:
        return []
    query = sa.select(checks).where(_HASHED, checks.c.hash == one.hash, checks.c.account_no != one.account_no)
    rows = conn.execute(query.order_by(checks.c.id.desc()).limit(limit))
    return [Twin(row.id, State(row.state), row.begun_at) for row in rows]


def share_hash(conn: sa.Connection, one: int, other: int) -> bool:
    """Whether two accounts have checks of the same document."""
    theirs = sa.select(checks.c.hash).where(_HASHED, checks.c.account_no == other)
    mine = (checks.c.account_no == one, checks.c.hash != "", checks.c.hash.in_(theirs))
    return conn.execute(sa.select(checks.c.id).where(*mine).limit(1)).first() is not None


def due(conn: sa.Connection, *, now: int, limit: int) -> list[Check]:
    """Whose evidence is to be gone by now."""
    query = sa.select(checks).where(_KEPT, checks.c.erase_at <= now).order_by(checks.c.erase_at).limit(limit)
    return [_check(row) for row in conn.execute(query)]


def keep_part(conn: sa.Connection, one: Evidence) -> None:
    overwrite(conn, evidence, [{**vars(one), "part": one.part.value}])


def parts_of(conn: sa.Connection, check_id: str) -> list[Evidence]:
    """In the order they are asked for."""
    rows = conn.execute(sa.select(evidence).where(evidence.c.check_id == check_id)).mappings()
    found = [Evidence(**{**row, "part": Part(row["part"])}) for row in rows]
    return sorted(found, key=lambda one: list(Part).index(one.part))


def drop_parts(conn: sa.Connection, check_id: str) -> None:
    conn.execute(sa.delete(evidence).where(evidence.c.check_id == check_id))


def known_keys(conn: sa.Connection, keys: Collection[str]) -> set[str]:
    return set(conn.execute(sa.select(evidence.c.key).where(evidence.c.key.in_(list(keys)))).scalars())


def is_asked(conn: sa.Connection, project_id: int) -> bool:
    return conn.execute(sa.select(asks).where(asks.c.project_id == project_id)).first() is not None


def ask(conn: sa.Connection, project_id: int, *, asked: bool) -> None:
    if asked:
        insert_new(conn, asks, [{"project_id": project_id}])
    else:
        conn.execute(sa.delete(asks).where(asks.c.project_id == project_id))


def was_told(conn: sa.Connection, event: str) -> bool:
    return conn.execute(sa.select(told).where(told.c.event == event)).first() is not None


def note_told(conn: sa.Connection, event: str, *, now: int) -> None:
    conn.execute(sa.insert(told).values(event=event, at=now))


def _one(conn: sa.Connection, *where: sa.ColumnElement[bool], lock: bool) -> Check | None:
    query = sa.select(checks).where(*where).limit(1)
    row = conn.execute(query.with_for_update() if lock else query).one_or_none()
    return _check(row) if row is not None else None


def _row(one: Check) -> dict[str, Any]:
    spelled = {"route": one.route.value, "state": one.state.value, "checked": _spelled(one.checked)}
    return {**vars(one), **spelled}


def _spelled(checked: Sequence[Field]) -> str:
    return ",".join(one.value for one in checked)


def _check(row: Any) -> Check:
    read = {
        "route": Route(row.route), "state": State(row.state),
        "checked": tuple(Field(one) for one in row.checked.split(",") if one),
    }  # fmt: skip
    kept = {name: value for name, value in row._mapping.items() if name != "reminded_at"}
    return Check(**{**kept, **read})


def forget(conn: sa.Connection, account: str) -> list[str]:
    """An account is erased: its open checks lapse, and nothing leads from any to its person; gives the checks' ids."""
    mine = checks.c.account == account
    ids = list(conn.execute(sa.select(checks.c.id).where(mine)).scalars())
    lapsed = sa.update(checks).where(mine, checks.c.state.in_([State.DRAFT.value, State.WAITING.value]))
    conn.execute(lapsed.values(state=State.LAPSED.value))
    nobody = {
        "account_no": 0,
        "account": "",
        "paper": "",
        "country": "",
        "hash": "",
        "sealed": "",
        "reason": "",
        "reference": "",
    }
    conn.execute(sa.update(checks).where(mine).values(**nobody))
    return ids


def hasten(conn: sa.Connection, ids: Collection[str], *, now: int) -> None:
    """What is still held of these is to be gone at once."""
    conn.execute(sa.update(checks).where(checks.c.id.in_(list(ids)), _KEPT).values(erase_at=now))


def drop_told(conn: sa.Connection, *, before: int) -> None:
    conn.execute(sa.delete(told).where(told.c.at < before))
