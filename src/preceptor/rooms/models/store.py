"""Endpoints and calls at rest; keys are sealed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, replace
from typing import Any

import sqlalchemy as sa

from preceptor.infra.db.schema import Id, Micros, metadata
from preceptor.rooms.models.nouns import (
    Call,
    CallState,
    Endpoint,
    EndpointState,
    Limits,
    Line,
    NewEndpoint,
    Price,
    Provider,
    Purpose,
    Spent,
    Trouble,
    Underway,
    Usage,
)

_OPEN = sa.text("state = 'open'")

endpoints = sa.Table(
    "models_endpoint", metadata,
    sa.Column("no", Id, primary_key=True),
    sa.Column("id", sa.Text, nullable=False, unique=True),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("provider", sa.Text, nullable=False),
    sa.Column("address", sa.Text, nullable=False),
    sa.Column("model", sa.Text, nullable=False),
    sa.Column("sealed_key", sa.Text, nullable=False),
    sa.Column("currency", sa.Text, nullable=False),
    sa.Column("input_price", sa.BigInteger, nullable=False),
    sa.Column("output_price", sa.BigInteger, nullable=False),
    sa.Column("budget", sa.BigInteger),
    sa.Column("most_at_once", sa.Integer, nullable=False),
    sa.Column("seconds", sa.Integer, nullable=False),
    sa.Column("retries", sa.Integer, nullable=False),
    sa.Column("schemas", sa.Boolean, nullable=False),
    sa.Column("script", sa.Text, nullable=False),
    sa.Column("word_millis", sa.Integer, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("down_since", Micros),
    sa.Column("trouble", sa.Text, nullable=False),
    # Counters: pages show sums without reading calls.
    sa.Column("millionths", sa.BigInteger, nullable=False),
    sa.Column("calls", sa.BigInteger, nullable=False),
    sa.Column("failed", sa.BigInteger, nullable=False),
    sa.Column("input_tokens", sa.BigInteger, nullable=False),
    sa.Column("output_tokens", sa.BigInteger, nullable=False),
    sa.Column("made_at", Micros, nullable=False),
    sa.Column("made_by", sa.Text, nullable=False),
)  # fmt: skip

calls = sa.Table(
    "models_call", metadata,
    sa.Column("no", Id, primary_key=True),
    sa.Column("id", sa.Text, nullable=False, unique=True),
    sa.Column("endpoint_no", sa.BigInteger, nullable=False),
    sa.Column("project_id", sa.BigInteger),
    sa.Column("purpose", sa.Text, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("reserved", sa.BigInteger, nullable=False),
    sa.Column("cost", sa.BigInteger, nullable=False),
    sa.Column("input_tokens", sa.BigInteger, nullable=False),
    sa.Column("output_tokens", sa.BigInteger, nullable=False),
    sa.Column("counted", sa.Boolean, nullable=False),
    sa.Column("first_millis", sa.BigInteger),
    sa.Column("millis", sa.BigInteger),
    sa.Column("trouble", sa.Text, nullable=False),
    sa.Column("model", sa.Text, nullable=False),
    sa.Column("actor", sa.Text, nullable=False),
    sa.Column("begun_at", Micros, nullable=False),
    sa.Column("expires_at", Micros, nullable=False),
    # Never more rows than the endpoint takes at once: what runs now is counted, not kept.
    sa.Index("ix_models_call_open", "endpoint_no", sqlite_where=_OPEN, postgresql_where=_OPEN),
    sa.Index("ix_models_call_endpoint", "endpoint_no", "no"),
)  # fmt: skip


def add(conn: sa.Connection, endpoint_id: str, new: NewEndpoint, *, sealed: str, now: int, by: str) -> None:
    zero = dict.fromkeys(("millionths", "calls", "failed", "input_tokens", "output_tokens"), 0)
    state = {"state": EndpointState.OPEN.value, "down_since": None, "trouble": "", "made_at": now, "made_by": by}
    conn.execute(
        sa.insert(endpoints).values(id=endpoint_id, sealed_key=sealed, **columns_of(new), **state, **zero)
    )  # fmt: skip


def columns_of(new: NewEndpoint) -> dict[str, Any]:
    """All that can be set, but the key."""
    return {
        "name": new.name.strip(), "provider": new.provider.value, "address": new.address.rstrip("/"),
        "model": new.model, "currency": new.price.currency, "input_price": new.price.input,
        "output_price": new.price.output, **asdict(new.limits), "schemas": new.schemas,
        "script": json.dumps([asdict(line) for line in new.script], ensure_ascii=False),
        "word_millis": new.word_millis,
    }  # fmt: skip


def change(conn: sa.Connection, no: int, **values: Any) -> None:
    conn.execute(sa.update(endpoints).where(endpoints.c.no == no).values(**values))


def load(conn: sa.Connection, endpoint_id: str, *, lock: bool = False) -> Endpoint | None:
    query = sa.select(endpoints).where(endpoints.c.id == endpoint_id)
    row = conn.execute(query.with_for_update() if lock else query).first()
    return _endpoint(row) if row is not None else None


def sealed_key(conn: sa.Connection, no: int) -> str:
    return str(conn.execute(sa.select(endpoints.c.sealed_key).where(endpoints.c.no == no)).scalar_one())


def page(conn: sa.Connection, *, closed: bool, after: int, limit: int) -> list[Endpoint]:
    """In the order they were added."""
    query = sa.select(endpoints).where(endpoints.c.no > after)
    if not closed:
        query = query.where(endpoints.c.state == EndpointState.OPEN.value)
    return [_endpoint(row) for row in conn.execute(query.order_by(endpoints.c.no).limit(limit))]


def underway(conn: sa.Connection, endpoint_no: int) -> Underway:
    query = sa.select(sa.func.count(), sa.func.coalesce(sa.func.sum(calls.c.reserved), 0))
    row = conn.execute(query.where(calls.c.endpoint_no == endpoint_no, _OPEN)).one()
    return Underway(int(row[0]), int(row[1]))


def lose_expired(conn: sa.Connection, endpoint_no: int, *, now: int) -> None:
    """Calls whose process must have ended: counted as spent at the most they could cost."""
    expired = sa.and_(calls.c.endpoint_no == endpoint_no, _OPEN, calls.c.expires_at <= now)
    lost = conn.execute(sa.select(calls.c.no, calls.c.reserved).where(expired)).all()
    for row in lost:
        values = {"state": CallState.LOST.value, "cost": row.reserved}
        conn.execute(sa.update(calls).where(calls.c.no == row.no).values(**values))
    if lost:
        _count(conn, endpoint_no, millionths=sum(row.reserved for row in lost), failed=len(lost))


def open_call(conn: sa.Connection, **values: Any) -> None:
    nothing = {"state": CallState.OPEN.value, "cost": 0, "input_tokens": 0, "output_tokens": 0, "counted": False,
               "trouble": "", "model": ""}  # fmt: skip
    conn.execute(sa.insert(calls).values(**nothing, **values))


def end_call(
    conn: sa.Connection,
    call_id: str,
    *,
    state: CallState,
    cost: int,
    usage: Usage,
    trouble: str = "",
    model: str = "",
    first_millis: int | None = None,
    millis: int | None = None,
) -> Endpoint | None:
    """Settle an open call and count it; gives its endpoint, or None when it was settled before."""
    values = {
        "state": state.value, "cost": cost, "input_tokens": usage.input, "output_tokens": usage.output,
        "counted": usage.counted, "trouble": trouble, "model": model[:300], "first_millis": first_millis,
        "millis": millis,
    }  # fmt: skip
    mine = sa.update(calls).where(calls.c.id == call_id, _OPEN).values(**values).returning(calls.c.endpoint_no)
    no = conn.execute(mine).scalar()
    if no is None:
        return None
    done = state is CallState.DONE
    _count(conn, no, millionths=cost, calls=int(done), failed=int(state is CallState.FAILED),
           input_tokens=usage.input, output_tokens=usage.output)  # fmt: skip
    row = conn.execute(sa.select(endpoints).where(endpoints.c.no == no)).one()
    return _endpoint(row)


def calls_of(conn: sa.Connection, endpoint_no: int, *, before: int | None, limit: int) -> list[tuple[int, Call]]:
    """Newest first, each with its number, which is the cursor."""
    query = sa.select(calls).where(calls.c.endpoint_no == endpoint_no)
    if before is not None:
        query = query.where(calls.c.no < before)
    return [(row.no, _call(row)) for row in conn.execute(query.order_by(calls.c.no.desc()).limit(limit))]


def forget_calls(conn: sa.Connection, *, before: int, limit: int) -> int:
    """Take away settled calls begun before `before` (micros); the counters keep their sums. Gives how many."""
    old = sa.select(calls.c.no).where(calls.c.begun_at < before, calls.c.state != CallState.OPEN.value)
    return conn.execute(sa.delete(calls).where(calls.c.no.in_(old.order_by(calls.c.no).limit(limit)))).rowcount


def _count(conn: sa.Connection, no: int, **more: int) -> None:
    added = {name: endpoints.c[name] + value for name, value in more.items() if value}
    if added:
        conn.execute(sa.update(endpoints).where(endpoints.c.no == no).values(added))


def _endpoint(row: Any) -> Endpoint:
    return Endpoint(
        no=row.no, id=row.id, name=row.name, provider=Provider(row.provider), address=row.address, model=row.model,
        has_key=bool(row.sealed_key), price=Price(row.currency, row.input_price, row.output_price),
        limits=Limits(row.budget, row.most_at_once, row.seconds, row.retries), schemas=bool(row.schemas),
        script=tuple(_line(line) for line in json.loads(row.script)), word_millis=row.word_millis,
        state=EndpointState(row.state), down_since=row.down_since, trouble=row.trouble,
        spent=Spent(row.millionths, row.calls, row.failed, row.input_tokens, row.output_tokens),
        made_at=row.made_at, made_by=row.made_by,
    )  # fmt: skip


def _line(kept: dict[str, Any]) -> Line:
    line = Line(**kept)
    return replace(line, trouble=Trouble(line.trouble) if line.trouble else None)


def _call(row: Any) -> Call:
    return Call(
        id=row.id, purpose=Purpose(row.purpose), project_id=row.project_id, state=CallState(row.state),
        cost_millionths=row.cost, input_tokens=row.input_tokens, output_tokens=row.output_tokens,
        counted=bool(row.counted), first_millis=row.first_millis, millis=row.millis, trouble=row.trouble,
        model=row.model, begun_at=row.begun_at,
    )  # fmt: skip


def known(conn: sa.Connection, ids: Sequence[str]) -> dict[str, Endpoint]:
    """Endpoint's id → endpoint, for those there are."""
    rows = conn.execute(sa.select(endpoints).where(endpoints.c.id.in_(list(ids))))
    return {row.id: _endpoint(row) for row in rows}


def called(conn: sa.Connection, names: Sequence[str]) -> dict[str, Endpoint]:
    """Name or id → the open endpoint it means; of several with a name, the oldest."""
    either = sa.or_(endpoints.c.name.in_(list(names)), endpoints.c.id.in_(list(names)))
    query = sa.select(endpoints).where(either, endpoints.c.state == EndpointState.OPEN.value)
    found: dict[str, Endpoint] = {}
    for row in conn.execute(query.order_by(endpoints.c.no)):
        one = _endpoint(row)
        for key in (one.id, one.name):
            found.setdefault(key, one)
    return {name: found[name] for name in names if name in found}
