"""Offers, links and referrals at rest."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from preceptor.base.money import Money
from preceptor.infra.db.schema import Id, Micros, metadata
from preceptor.infra.db.upsert import insert_new, overwrite
from preceptor.rooms.referrals.nouns import Ground, Link, Offer, Referral, State

_DUE = sa.text("look_at IS NOT NULL")

offers = sa.Table(
    "referrals_offer", metadata,
    sa.Column("opening_no", Id, primary_key=True, autoincrement=False),
    sa.Column("opening", sa.Text, nullable=False, unique=True),
    sa.Column("project_id", sa.BigInteger, nullable=False),
    sa.Column("currency", sa.Text, nullable=False),
    sa.Column("minor_units", sa.BigInteger, nullable=False),
    sa.Column("tasks", sa.Integer, nullable=False),
    sa.Column("most", sa.Integer, nullable=False),
    sa.Column("set_at", Micros, nullable=False),
    sa.Column("ended_at", Micros),
    # Counted where a credit is given, in its transaction: exact, whoever else is looked at meanwhile.
    sa.Column("given", sa.Integer, nullable=False),
)  # fmt: skip

links = sa.Table(
    "referrals_link", metadata,
    sa.Column("no", Id, primary_key=True),
    sa.Column("token", sa.Text, nullable=False, unique=True),
    sa.Column("opening_no", sa.BigInteger, nullable=False),
    sa.Column("opening", sa.Text, nullable=False),
    sa.Column("project_id", sa.BigInteger, nullable=False),
    sa.Column("account_no", sa.BigInteger, nullable=False),
    sa.Column("made_at", Micros, nullable=False),
    sa.UniqueConstraint("account_no", "opening_no"),
)  # fmt: skip

referrals = sa.Table(
    "referrals_referral", metadata,
    sa.Column("no", Id, primary_key=True),
    sa.Column("id", sa.Text, nullable=False, unique=True),
    sa.Column("opening_no", sa.BigInteger, nullable=False),
    sa.Column("opening", sa.Text, nullable=False),
    sa.Column("project_id", sa.BigInteger, nullable=False),
    sa.Column("referrer", sa.BigInteger, nullable=False),
    sa.Column("referred", sa.BigInteger, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("ground", sa.Text, nullable=False),
    sa.Column("currency", sa.Text, nullable=False),
    sa.Column("minor_units", sa.BigInteger, nullable=False),
    sa.Column("tasks", sa.Integer, nullable=False),
    sa.Column("came_at", Micros, nullable=False),
    sa.Column("applied_at", Micros),
    sa.Column("look_at", Micros),
    sa.Column("settled_at", Micros),
    # The first link somebody came by is the one that counts.
    sa.UniqueConstraint("referred", "opening_no"),
    sa.Index("ix_referrals_referral_referrer", "referrer", "opening_no"),
    sa.Index("ix_referrals_referral_opening", "opening_no", "state"),
    sa.Index("ix_referrals_referral_owed", "project_id", "state"),
    sa.Index("ix_referrals_referral_due", "look_at", sqlite_where=_DUE, postgresql_where=_DUE),
)  # fmt: skip

_OPEN = (State.CAME, State.APPLIED, State.OWED)
_MOST_NAMED = 500


def set_offer(conn: sa.Connection, one: Offer) -> None:
    """What it says from now on; how often credit was given stays."""
    known = offer(conn, one.opening, lock=True)
    values = {
        "opening_no": one.opening_no, "opening": one.opening, "project_id": one.project_id, "currency": one.amount.currency,
        "minor_units": one.amount.minor_units, "tasks": one.tasks, "most": one.most, "set_at": one.set_at,
        "ended_at": one.ended_at, "given": known.given if known else 0,
    }  # fmt: skip
    overwrite(conn, offers, [values])


def offer(conn: sa.Connection, opening: str, *, lock: bool = False) -> Offer | None:
    query = sa.select(offers).where(offers.c.opening == opening)
    row = conn.execute(query.with_for_update() if lock else query).one_or_none()
    if row is None:
        return None
    known = dict(row._mapping)
    amount = _money(known)
    return Offer(**known, amount=amount)


def take_place(conn: sa.Connection, opening: str) -> bool:
    """Count one more credit of an opening; False when it has given as many as it offered. Exact, whoever else counts at once."""
    here = (offers.c.opening == opening, offers.c.given < offers.c.most)
    return conn.execute(sa.update(offers).where(*here).values(given=offers.c.given + 1)).rowcount == 1


def add_link(conn: sa.Connection, one: Link) -> None:
    """Nothing where its person has one already."""
    insert_new(conn, links, [_bare(one)])


def link_of(conn: sa.Connection, account_no: int, opening_no: int) -> Link | None:
    return _link(conn, links.c.account_no == account_no, links.c.opening_no == opening_no)


def link_by_token(conn: sa.Connection, token: str) -> Link | None:
    return _link(conn, links.c.token == token)


def links_of(conn: sa.Connection, account_no: int, *, limit: int) -> list[Link]:
    """Newest first."""
    query = sa.select(links).where(links.c.account_no == account_no).order_by(links.c.no.desc()).limit(limit)
    return [Link(**row._mapping) for row in conn.execute(query)]


def add(conn: sa.Connection, one: Referral) -> None:
    """Nothing where this person came to this opening before."""
    insert_new(conn, referrals, [_row(one)])


def save(conn: sa.Connection, one: Referral) -> None:
    conn.execute(sa.update(referrals).where(referrals.c.id == one.id).values(_row(one)))


def load(conn: sa.Connection, referral_id: str) -> Referral | None:
    return _first(conn, sa.select(referrals).where(referrals.c.id == referral_id))


def came_by(conn: sa.Connection, account_no: int, opening: str) -> Referral | None:
    """How somebody came to an opening, None when by nobody's link."""
    mine = (referrals.c.referred == account_no, referrals.c.opening == opening)
    return _first(conn, sa.select(referrals).where(*mine))


def of_referred(conn: sa.Connection, account_no: int) -> list[Referral]:
    query = sa.select(referrals).where(referrals.c.referred == account_no).order_by(referrals.c.no.desc())
    return [_noun(row) for row in conn.execute(query.limit(_MOST_NAMED))]


def brought(conn: sa.Connection, people: Iterable[int]) -> set[int]:
    """Who brought any of these anywhere."""
    here = referrals.c.referred.in_(list(people)[:_MOST_NAMED])
    return set(conn.execute(sa.select(referrals.c.referrer).where(here).distinct().limit(_MOST_NAMED)).scalars())


def due(conn: sa.Connection, *, now: int, limit: int) -> list[Referral]:
    """Those to be looked at, locked so that nobody else looks meanwhile."""
    query = sa.select(referrals).where(_DUE, referrals.c.look_at <= now).order_by(referrals.c.look_at).limit(limit)
    return [_noun(row) for row in conn.execute(query.with_for_update(skip_locked=True))]


def look_again(conn: sa.Connection, project_id: int, *, at: int) -> None:
    """What a project owes is looked at now: there may be money."""
    owed = (referrals.c.project_id == project_id, referrals.c.state == State.OWED)
    conn.execute(sa.update(referrals).where(*owed).values(look_at=at))


def open_of(conn: sa.Connection, account_nos: Iterable[int]) -> list[Referral]:
    """Not settled, whichever side these people are on."""
    people = list(account_nos)
    either = sa.or_(referrals.c.referrer.in_(people), referrals.c.referred.in_(people))
    query = sa.select(referrals).where(either, referrals.c.state.in_(_OPEN)).order_by(referrals.c.no)
    return [_noun(row) for row in conn.execute(query.with_for_update())]


def forget(conn: sa.Connection, account_nos: Iterable[int]) -> None:
    """Links of these people, and referrals that moved no money. What did stays, by numbers that lead to nobody."""
    people = list(account_nos)
    conn.execute(sa.delete(links).where(links.c.account_no.in_(people)))
    either = sa.or_(referrals.c.referrer.in_(people), referrals.c.referred.in_(people))
    conn.execute(sa.delete(referrals).where(either, referrals.c.state.in_((State.ENDED, State.REFUSED))))


def counts(conn: sa.Connection, *, opening: str) -> list[tuple[State, str, str, int, int]]:
    """(state, ground, currency, how many, minor units) of an opening."""
    return [row[1:] for row in _counted(conn, referrals.c.opening == opening)]


def counts_of(conn: sa.Connection, referrer: int) -> Mapping[str, list[tuple[State, str, str, int, int]]]:
    """The same of whom one person brought, opening by opening."""
    found: dict[str, list[tuple[State, str, str, int, int]]] = defaultdict(list)
    for opening, *rest in _counted(conn, referrals.c.referrer == referrer):
        found[opening].append(tuple(rest))  # type: ignore[arg-type]
    return found


def summed(rows: Sequence[tuple[State, str, str, int, int]]) -> dict[str, Mapping[Any, int]]:
    """Rows of `counts` as the fields of a Brought."""
    found: dict[str, Counter[Any]] = {
        "counts": Counter(),
        "grounds": Counter(),
        "credited": Counter(),
        "owed": Counter(),
    }
    for state, ground, currency, many, units in rows:
        found["counts"][state] += many
        if ground:
            found["grounds"][Ground(ground)] += many
        if state in (State.CREDITED, State.OWED):
            found[state.value][currency] += units
    return dict(found)


def _counted(conn: sa.Connection, here: Any) -> list[tuple[str, State, str, str, int, int]]:
    key = (referrals.c.opening, referrals.c.state, referrals.c.ground, referrals.c.currency)
    query = sa.select(*key, sa.func.count(), sa.func.sum(referrals.c.minor_units)).where(here).group_by(*key)
    return [(row[0], State(row[1]), row[2], row[3], row[4], int(row[5])) for row in conn.execute(query)]


def _link(conn: sa.Connection, *here: Any) -> Link | None:
    row = conn.execute(sa.select(links).where(*here)).one_or_none()
    return Link(**row._mapping) if row is not None else None


def _first(conn: sa.Connection, query: sa.Select[Any]) -> Referral | None:
    row = conn.execute(query).one_or_none()
    return _noun(row) if row is not None else None


def _bare(one: Link | Referral) -> dict[str, Any]:
    return {name: value for name, value in vars(one).items() if name != "no"}


def _row(one: Referral) -> dict[str, Any]:
    row = _bare(one)
    amount: Money = row.pop("amount")
    row |= {"currency": amount.currency, "minor_units": amount.minor_units, "ground": one.ground or ""}
    return row


def _noun(row: Any) -> Referral:
    known = dict(row._mapping)
    ground = Ground(known["ground"]) if known["ground"] else None
    amount = _money(known)
    return Referral(**{**known, "state": State(row.state), "ground": ground, "amount": amount})


def _money(known: dict[str, Any]) -> Money:
    """Taken out of the row."""
    return Money(known.pop("currency"), known.pop("minor_units"))
