"""Leases, drafts and flags at rest: everything beside the hot path."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from preceptor.infra.db.schema import Id, Micros, metadata
from preceptor.infra.db.upsert import overwrite, upsert
from preceptor.rooms.routing.hot.contract import Want
from preceptor.rooms.routing.nouns import Lease, LeaseState, Tally, Terms

_ACTIVE = sa.text("state = 0")
_NEVER_AGAIN = sa.text("state < 3")

leases = sa.Table(
    "routing_lease", metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("token", sa.Text, nullable=False, unique=True),
    sa.Column("project_id", sa.BigInteger, nullable=False),
    sa.Column("item_id", sa.BigInteger, nullable=False),
    sa.Column("contributor_id", sa.BigInteger, nullable=False),
    sa.Column("purpose", sa.SmallInteger, nullable=False),
    # The item's place when it was taken: the greatest of a person's is how far they are.
    sa.Column("queue_position", sa.BigInteger, nullable=False),
    sa.Column("state", sa.SmallInteger, nullable=False),
    sa.Column("leased_at", Micros, nullable=False),
    sa.Column("opened_at", Micros),
    sa.Column("expires_at", Micros, nullable=False),
    sa.Column("beat_at", Micros),
    sa.Column("active_micros", sa.BigInteger, nullable=False),
    sa.Column("closed_at", Micros),
    sa.Column("form_version", sa.Integer, nullable=False),
    sa.Column("guidelines_version", sa.Integer, nullable=False),
    sa.Column("reason", sa.Text),
    sa.Column("note", sa.Text),
    sa.Index("ix_routing_lease_position", "contributor_id", "project_id", "purpose", "queue_position"),
    sa.Index("ix_routing_lease_active", "contributor_id", "project_id", sqlite_where=_ACTIVE, postgresql_where=_ACTIVE),
    sa.Index("ix_routing_lease_expiry", "expires_at", sqlite_where=_ACTIVE, postgresql_where=_ACTIVE),
    # Last resort: whatever went wrong above, nobody judges one item twice.
    sa.Index("uq_routing_lease_once", "item_id", "contributor_id", unique=True,
             sqlite_where=_NEVER_AGAIN, postgresql_where=_NEVER_AGAIN),
)  # fmt: skip

drafts = sa.Table(
    "routing_draft", metadata,
    sa.Column("lease_id", Id, primary_key=True, autoincrement=False),
    sa.Column("payload", sa.Text, nullable=False),
    sa.Column("saved_at", Micros, nullable=False),
)  # fmt: skip

flags = sa.Table(
    "routing_flag", metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("project_id", sa.BigInteger, nullable=False),
    sa.Column("item_id", sa.BigInteger, nullable=False),
    sa.Column("contributor_id", sa.BigInteger, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("note", sa.Text, nullable=False),
    sa.Column("flagged_at", Micros, nullable=False),
    sa.Index("ix_routing_flag_project", "project_id", "id"),
)  # fmt: skip

# How far the slow search of somebody who has run out of items has come; one row a person, written only there.
searches = sa.Table(
    "routing_search", metadata,
    sa.Column("project_id", Id, primary_key=True, autoincrement=False),
    sa.Column("contributor_id", Id, primary_key=True, autoincrement=False),
    sa.Column("position", sa.BigInteger, nullable=False),
)  # fmt: skip

tallies = sa.Table(
    "routing_tally", metadata,
    sa.Column("project_id", Id, primary_key=True, autoincrement=False),
    sa.Column("contributor_id", Id, primary_key=True, autoincrement=False),
    sa.Column("answered", sa.BigInteger, nullable=False, server_default="0"),
    sa.Column("skipped", sa.BigInteger, nullable=False, server_default="0"),
    sa.Column("seconds", sa.BigInteger, nullable=False, server_default="0"),
    # Answers up to then are counted here; later ones are counted when somebody asks.
    sa.Column("counted_until", Micros, nullable=False, server_default="0"),
)  # fmt: skip

# One row a person whose terms in a project are not everybody's: most projects have none.
terms = sa.Table(
    "routing_terms", metadata,
    sa.Column("project_id", Id, primary_key=True, autoincrement=False),
    sa.Column("contributor_id", Id, primary_key=True, autoincrement=False),
    sa.Column("gold_share", sa.Float, nullable=False),
    sa.Column("gold_until", Micros, nullable=False),
)  # fmt: skip

_CANDIDATES = sa.text(
    "SELECT id, queue_position, EXISTS (SELECT 1 FROM routing_lease l WHERE l.item_id = c.id "
    "AND l.contributor_id = :contributor AND l.state < 3) AS mine FROM (SELECT id, queue_position FROM work_item "
    "WHERE project_id = :project AND purpose = 0 AND taken < overlap AND queue_position > :after "
    "ORDER BY queue_position LIMIT :limit) c ORDER BY queue_position"
)
_GIVE_BACK = sa.text("UPDATE work_item SET taken = taken - 1, queue_position = :position WHERE id = :item")
_RETURN = sa.text("UPDATE work_item SET taken = taken - :count WHERE id = :item")
_TAKE_AGAIN = sa.text(
    "UPDATE work_item SET taken = taken + 1 WHERE id = :item AND purpose = 0 AND taken < overlap RETURNING id"
)


def close(conn: sa.Connection, lease: Lease, state: LeaseState, *, now: int, reason: str = "", note: str = "") -> bool:
    """End an active lease; False when it was not active any more."""
    statement = sa.update(leases).where(leases.c.id == lease.no, leases.c.state == int(LeaseState.ACTIVE))
    values = {"state": int(state), "closed_at": now, "reason": reason or None, "note": note or None}
    return conn.execute(statement.values(values)).rowcount == 1


def held_in(conn: sa.Connection, project_id: int) -> int:
    """Active leases of a project: one look over all that are active, of which there are two a person at most."""
    held = sa.and_(_ACTIVE, leases.c.project_id == project_id)
    return int(conn.execute(sa.select(sa.func.count()).select_from(leases).where(held)).scalar_one())


def withdraw_from(conn: sa.Connection, items: Sequence[int], *, now: int) -> int:
    """End everybody's active leases on these items; gives how many."""
    others = sa.and_(leases.c.item_id.in_(items), leases.c.state == int(LeaseState.ACTIVE))
    values = {"state": int(LeaseState.WITHDRAWN), "closed_at": now, "reason": "escalated"}
    return conn.execute(sa.update(leases).where(others).values(values)).rowcount


def return_slots(conn: sa.Connection, item: int, count: int) -> None:
    """Slots of an item that is in no queue: it keeps its place."""
    conn.execute(_RETURN, {"item": item, "count": count})


def give_back(conn: sa.Connection, items: Sequence[int], *, first_position: int) -> None:
    """Return a slot of each of these items, putting them at the tail, from `first_position` on.

    The tail is where everybody still comes by: a slot that came back at its old place would be behind most people.
    """
    rows = [{"item": item, "position": first_position + place} for place, item in enumerate(sorted(items))]
    conn.execute(_GIVE_BACK, rows)


def reopen(conn: sa.Connection, lease: Lease, *, expires_at: int) -> bool:
    """Take the slot of a returned lease again, if nobody else has it; the lease is active then."""
    if lease.holds_slot and conn.execute(_TAKE_AGAIN, {"item": lease.item_no}).first() is None:
        return False
    statement = sa.update(leases).where(leases.c.id == lease.no)
    conn.execute(statement.values(state=int(LeaseState.ACTIVE), closed_at=None, expires_at=expires_at))
    return True


def expire(
    conn: sa.Connection, *, now: int, limit: int, project_id: int | None = None
) -> dict[int, list[tuple[int, bool]]]:
    """End up to `limit` leases that have run out: project → (item, does it hold a slot) of each. Their slots are still taken."""
    query = sa.select(leases.c.id, leases.c.project_id, leases.c.item_id, leases.c.purpose).where(
        _ACTIVE, leases.c.expires_at <= now
    )
    if project_id is not None:
        query = query.where(leases.c.project_id == project_id)
    query = query.order_by(leases.c.expires_at).limit(limit).with_for_update(skip_locked=True)
    rows = conn.execute(query).all()
    ended: dict[int, list[tuple[int, bool]]] = defaultdict(list)
    for row in rows:
        ended[row.project_id].append((row.item_id, row.purpose == 0))
    if rows:
        statement = sa.update(leases).where(leases.c.id.in_([row.id for row in rows]))
        conn.execute(statement.values(state=int(LeaseState.EXPIRED), closed_at=now))
    return ended


def hand(conn: sa.Connection, want: Want, item_no: int) -> None:
    """Lease an item that stands in no queue, made for this person. Their own requests go one after the other, see `hot`."""
    row = {
        "token": want.token, "project_id": want.project_id, "item_id": item_no, "contributor_id": want.contributor_id,
        "purpose": int(want.purpose), "queue_position": 0, "state": int(LeaseState.ACTIVE), "leased_at": want.now,
        "opened_at": want.opened_at, "expires_at": want.expires_at, "active_micros": 0,
        "form_version": want.form_version, "guidelines_version": want.guidelines_version,
    }  # fmt: skip
    conn.execute(sa.insert(leases).values(row))


def touch(conn: sa.Connection, lease_no: int, **values: int) -> None:
    conn.execute(sa.update(leases).where(leases.c.id == lease_no).values(values))


def show(conn: sa.Connection, token: str, *, now: int, expires_at: int | None = None) -> None:
    """A held lease comes (back) on the screen: its clock starts if it had not, and it is good for `expires_at` again."""
    values: dict[str, Any] = {"opened_at": sa.func.coalesce(leases.c.opened_at, now)}
    if expires_at is not None:
        values["expires_at"] = expires_at
    conn.execute(sa.update(leases).where(leases.c.token == token).values(values))


def save_draft(conn: sa.Connection, lease_no: int, payload: str, *, now: int) -> None:
    values = {"payload": payload, "saved_at": now}
    if conn.execute(sa.update(drafts).where(drafts.c.lease_id == lease_no).values(values)).rowcount == 0:
        conn.execute(sa.insert(drafts).values(lease_id=lease_no, **values))


def drop_drafts(conn: sa.Connection, *, limit: int) -> int:
    """Forget drafts of leases that have ended: deleting them with each answer would cost the hot path a statement."""
    ended = sa.select(drafts.c.lease_id).join(leases, leases.c.id == drafts.c.lease_id).where(leases.c.state != 0)
    return conn.execute(sa.delete(drafts).where(drafts.c.lease_id.in_(ended.limit(limit)))).rowcount


def add_flag(conn: sa.Connection, lease: Lease, item_no: int, *, kind: str, note: str, now: int) -> None:
    values = {"project_id": lease.project_id, "item_id": item_no, "contributor_id": lease.contributor_id}
    conn.execute(sa.insert(flags).values(**values, kind=kind, note=note, flagged_at=now))


def gold_on_lease(conn: sa.Connection, token: str) -> int | None:
    """The item of a lease on gold; None for a lease on work."""
    gold = sa.and_(leases.c.token == token, leases.c.purpose == 1)
    found: int | None = conn.execute(sa.select(leases.c.item_id).where(gold)).scalar_one_or_none()
    return found


def items_on(conn: sa.Connection, tokens: Sequence[str]) -> list[int]:
    """The numbers of the items these leases are on."""
    return list(conn.execute(sa.select(leases.c.item_id).where(leases.c.token.in_(list(tokens)))).scalars())


def candidates(
    conn: sa.Connection, project_id: int, contributor_id: int, *, after: int, limit: int
) -> Sequence[tuple[int, int, bool]]:
    """Open items behind queue position `after`: number, position, whether this person has had it."""
    values = {"project": project_id, "contributor": contributor_id, "after": after, "limit": limit}
    return [(row.id, row.queue_position, bool(row.mine)) for row in conn.execute(_CANDIDATES, values)]


def search_position(conn: sa.Connection, project_id: int, contributor_id: int) -> int:
    query = sa.select(searches.c.position).filter_by(project_id=project_id, contributor_id=contributor_id)
    return conn.execute(query).scalar() or 0


def save_search(conn: sa.Connection, project_id: int, contributor_id: int, *, was: int, now_at: int) -> None:
    if was != now_at:
        key = {"project_id": project_id, "contributor_id": contributor_id}
        upsert(conn, searches, key, add={"position": now_at - was})


def count(conn: sa.Connection, project_id: int, contributor_id: int, *, add: Mapping[str, int]) -> None:
    upsert(conn, tallies, {"project_id": project_id, "contributor_id": contributor_id}, add=add)


def counted(conn: sa.Connection, project_id: int, contributor_id: int, *, until: int) -> None:
    """Say up to which time a tally holds."""
    key = {"project_id": project_id, "contributor_id": contributor_id}
    conn.execute(sa.update(tallies).filter_by(**key).values(counted_until=until))


def has_terms(conn: sa.Connection, project_id: int) -> bool:
    """Whether anybody works in this project on terms of their own."""
    query = sa.select(terms.c.contributor_id).where(terms.c.project_id == project_id).limit(1)
    return conn.execute(query).first() is not None


def load_terms(conn: sa.Connection, project_id: int, contributor_id: int) -> Terms | None:
    row: Any = conn.execute(
        sa.select(terms).filter_by(project_id=project_id, contributor_id=contributor_id)
    ).one_or_none()
    return Terms(row.gold_share, row.gold_until) if row is not None else None


def save_terms(conn: sa.Connection, project_id: int, contributor_id: int, one: Terms) -> None:
    overwrite(conn, terms, [{"project_id": project_id, "contributor_id": contributor_id, **vars(one)}])


def drop_terms(conn: sa.Connection, project_id: int, contributor_id: int) -> None:
    conn.execute(sa.delete(terms).filter_by(project_id=project_id, contributor_id=contributor_id))


def drop_terms_over(conn: sa.Connection, *, now: int) -> list[int]:
    """Forget terms whose time is over; gives the projects they were of."""
    over = sa.delete(terms).where(terms.c.gold_until <= now).returning(terms.c.project_id)
    return sorted(set(conn.execute(over).scalars()))


def tallies_of(conn: sa.Connection, contributor_id: int, project_ids: Iterable[int]) -> dict[int, tuple[Tally, int]]:
    """What one person has done in these projects, each with the time up to which it is counted."""
    query = sa.select(tallies).where(tallies.c.contributor_id == contributor_id)
    query = query.where(tallies.c.project_id.in_(list(project_ids)))
    return {
        row.project_id: (Tally(row.answered, row.skipped, row.seconds), row.counted_until)
        for row in conn.execute(query)
    }
