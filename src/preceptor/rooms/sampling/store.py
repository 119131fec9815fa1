"""Draws, their prompts and every response that came."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

import sqlalchemy as sa

from preceptor.infra.db.schema import Micros, metadata
from preceptor.infra.db.upsert import insert_new
from preceptor.rooms.models.nouns import Settings
from preceptor.rooms.sampling.nouns import Draw, DrawState, NewPrompt, Prompt, Response, Tally
from preceptor.rooms.sampling.nouns import NewDraw as New

_TALLY = ("prompts", "items", "responses", "doubles", "left_out", "cost")
_WAITING = sa.text("item = '' AND problem = ''")

draws = sa.Table(
    "sampling_draw", metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("project_id", sa.BigInteger, nullable=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("endpoints", sa.Text, nullable=False),
    sa.Column("each", sa.Integer, nullable=False),
    sa.Column("settings", sa.Text, nullable=False),
    sa.Column("from_project", sa.BigInteger),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("job", sa.Text, nullable=False),
    *(sa.Column(name, sa.BigInteger, nullable=False) for name in _TALLY),
    sa.Column("made_at", Micros, nullable=False),
    sa.Column("made_by", sa.Text, nullable=False),
    sa.Index("ix_sampling_draw_project", "project_id", "made_at"),
    # A job that ends is heard by its own name.
    sa.Index("ix_sampling_draw_job", "job"),
)  # fmt: skip

prompts = sa.Table(
    "sampling_prompt", metadata,
    sa.Column("draw_id", sa.Text, primary_key=True),
    sa.Column("place", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("digest", sa.Text, nullable=False),
    sa.Column("payload", sa.Text, nullable=False),
    sa.Column("group_key", sa.Text, nullable=False),
    sa.Column("item", sa.Text, nullable=False),
    sa.Column("problem", sa.Text, nullable=False),
    sa.UniqueConstraint("draw_id", "digest"),
    sa.Index("ix_sampling_prompt_waiting", "draw_id", "place", sqlite_where=_WAITING, postgresql_where=_WAITING),
)  # fmt: skip

responses = sa.Table(
    "sampling_response", metadata,
    sa.Column("draw_id", sa.Text, primary_key=True),
    sa.Column("place", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("endpoint", sa.Text, primary_key=True),
    sa.Column("nth", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("settings", sa.Text, nullable=False),
    sa.Column("model", sa.Text, nullable=False),
    sa.Column("finish", sa.Text, nullable=False),
    sa.Column("input_tokens", sa.BigInteger, nullable=False),
    sa.Column("output_tokens", sa.BigInteger, nullable=False),
    sa.Column("cost", sa.BigInteger, nullable=False),
    sa.Column("call", sa.Text, nullable=False),
    sa.Column("problem", sa.Text, nullable=False),
    sa.Column("at", Micros, nullable=False),
)  # fmt: skip


def add(conn: sa.Connection, draw_id: str, project_id: int, new: New, *, now: int, by: str) -> None:
    conn.execute(sa.insert(draws).values(
        id=draw_id, project_id=project_id, name=new.name.strip(), endpoints=json.dumps(new.endpoints), each=new.each,
        settings=_settings(new.settings), from_project=new.from_project, state=DrawState.DRAFT.value, job="",
        made_at=now, made_by=by, **dict.fromkeys(_TALLY, 0),
    ))  # fmt: skip


def load(conn: sa.Connection, draw_id: str, *, lock: bool = False) -> Draw | None:
    query = sa.select(draws).where(draws.c.id == draw_id)
    row = conn.execute(query.with_for_update() if lock else query).first()
    return _draw(row) if row is not None else None


def by_job(conn: sa.Connection, job: str) -> Draw | None:
    row = conn.execute(sa.select(draws).where(draws.c.job == job)).first()
    return _draw(row) if row is not None else None


def page(conn: sa.Connection, project_id: int, *, before: int | None, limit: int) -> list[Draw]:
    """Newest first; `before` is the `made_at` of the last one shown."""
    query = sa.select(draws).where(draws.c.project_id == project_id)
    if before is not None:
        query = query.where(draws.c.made_at < before)
    return [_draw(row) for row in conn.execute(query.order_by(draws.c.made_at.desc()).limit(limit))]


def move(conn: sa.Connection, draw_id: str, **values: Any) -> None:
    conn.execute(sa.update(draws).where(draws.c.id == draw_id).values(**values))


def count(conn: sa.Connection, draw_id: str, **more: int) -> None:
    added = {name: draws.c[name] + value for name, value in more.items()}
    conn.execute(sa.update(draws).where(draws.c.id == draw_id).values(added))


def add_prompts(conn: sa.Connection, draw_id: str, new: Sequence[tuple[NewPrompt, str]], *, first: int) -> int:
    """Add prompts with their digests behind place `first`, those not there yet; gives how many. The caller holds the draw's lock."""
    digests = [digest for _, digest in new]
    known = sa.select(prompts.c.digest).where(prompts.c.draw_id == draw_id, prompts.c.digest.in_(digests))
    seen = set(conn.execute(known).scalars())
    fresh = {digest: prompt for prompt, digest in new if digest not in seen}
    rows = [
        {"draw_id": draw_id, "place": first + at, "digest": digest, "group_key": prompt.group, "item": "",
         "payload": json.dumps(prompt.payload, ensure_ascii=False), "problem": ""}
        for at, (digest, prompt) in enumerate(fresh.items())
    ]  # fmt: skip
    if rows:
        conn.execute(sa.insert(prompts), rows)
    return len(rows)


def waiting(conn: sa.Connection, draw_id: str, *, after: int, limit: int) -> list[Prompt]:
    """Prompts that are neither an item nor left out, from behind place `after`."""
    query = sa.select(prompts).where(prompts.c.draw_id == draw_id, prompts.c.place > after, _WAITING)
    return [_prompt(row) for row in conn.execute(query.order_by(prompts.c.place).limit(limit))]


def prompts_of(conn: sa.Connection, draw_id: str, *, after: int, limit: int) -> list[Prompt]:
    query = sa.select(prompts).where(prompts.c.draw_id == draw_id, prompts.c.place > after)
    return [_prompt(row) for row in conn.execute(query.order_by(prompts.c.place).limit(limit))]


def settle(conn: sa.Connection, draw_id: str, place: int, *, item: str = "", problem: str = "") -> None:
    mine = sa.and_(prompts.c.draw_id == draw_id, prompts.c.place == place)
    conn.execute(sa.update(prompts).where(mine).values(item=item, problem=problem))


def keep(conn: sa.Connection, draw_id: str, one: Response) -> None:
    """A response that is there already stays: whoever asked twice, one was paid for and is kept."""
    row = {**asdict(one), "draw_id": draw_id, "settings": _settings(one.settings)}
    insert_new(conn, responses, [row])


def responses_to(conn: sa.Connection, draw_id: str, places: Sequence[int]) -> list[Response]:
    """All that came for these prompts, in the order they were asked for."""
    table = responses.c
    query = sa.select(responses).where(table.draw_id == draw_id, table.place.in_(list(places)))
    return [_response(row) for row in conn.execute(query.order_by(table.place, table.endpoint, table.nth))]


def _settings(settings: Settings) -> str:
    return json.dumps(asdict(settings), ensure_ascii=False)


def _read_settings(text: str) -> Settings:
    kept = json.loads(text)
    return Settings(**{**kept, "stop": tuple(kept["stop"]), "tools": tuple(kept["tools"])})


def _draw(row: Any) -> Draw:
    return Draw(
        row.id, row.project_id, row.name, tuple(json.loads(row.endpoints)), row.each, _read_settings(row.settings),
        row.from_project, DrawState(row.state), row.job, Tally(*(getattr(row, name) for name in _TALLY)), row.made_at,
        row.made_by,
    )  # fmt: skip


def _prompt(row: Any) -> Prompt:
    return Prompt(row.place, json.loads(row.payload), row.group_key, row.item, row.problem)


def _response(row: Any) -> Response:
    values = {name: getattr(row, name) for name in Response.__dataclass_fields__}
    return Response(**{**values, "settings": _read_settings(row.settings)})
