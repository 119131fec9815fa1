"""Leases whose answers were given by guidelines that have changed, at rest."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa

from preceptor.rooms.routing.nouns import LeaseState
from preceptor.rooms.routing.store import leases


def outdate(conn: sa.Connection, tokens: Sequence[str]) -> None:
    """Whoever answered on these leases may get their items again."""
    answered = sa.and_(leases.c.token.in_(tokens), leases.c.state == int(LeaseState.ANSWERED))
    conn.execute(sa.update(leases).where(answered).values(state=int(LeaseState.OUTDATED)))


def renew(conn: sa.Connection, tokens: Sequence[str]) -> None:
    """Whoever answered on these leases never gets their items again; those who have got one since never do anyway."""
    later = leases.alias()
    same_person = sa.and_(later.c.item_id == leases.c.item_id, later.c.contributor_id == leases.c.contributor_id)
    # Written out: a bound value would not find the index over leases that bar their person.
    barred = later.c.state < sa.literal_column(str(int(LeaseState.EXPIRED)))
    got = sa.select(later.c.id).where(same_person, barred).exists()
    outdated = sa.and_(leases.c.token.in_(tokens), leases.c.state == int(LeaseState.OUTDATED))
    conn.execute(sa.update(leases).where(outdated, ~got).values(state=int(LeaseState.ANSWERED)))
