"""Tables of this room: plans, rounds and their picks."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from preceptor.infra.db.schema import Micros, metadata
from preceptor.rooms.rounds.nouns import Chosen, Pick, Plan, PlanState, Round, Stop, Strategy

rounds = sa.Table(
    "rounds_round",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("project_id", sa.BigInteger, nullable=False),
    sa.Column("number", sa.BigInteger, nullable=False),
    sa.Column("strategy", sa.Text, nullable=False),
    sa.Column("run", sa.Text, nullable=False),
    sa.Column("more", sa.BigInteger, nullable=False),
    sa.Column("items", sa.BigInteger, nullable=False),
    sa.Column("opened_at", Micros, nullable=False),
    sa.Column("opened_by", sa.Text, nullable=False),
    sa.Column("reason", sa.Text, nullable=False),
    # Two rounds of a project never bear the same number.
    sa.Index("uq_rounds_round_number", "project_id", "number", unique=True),
)
picks = sa.Table(
    "rounds_pick",
    metadata,
    sa.Column("round_id", sa.Text, primary_key=True),
    sa.Column("item_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("place", sa.BigInteger, nullable=False),
    sa.Column("item", sa.Text, nullable=False),
    sa.Column("score", sa.Float, nullable=False),
    sa.Column("confidence", sa.Float),
    sa.Column("answers", sa.BigInteger, nullable=False),
    sa.Column("group_key", sa.Text, nullable=False),
    sa.Column("reasons", sa.Text, nullable=False),
    # Slots that were taken when it was picked: what was given since is the round's.
    sa.Column("taken", sa.BigInteger, nullable=False),
)
plans = sa.Table(
    "rounds_plan",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("project_id", sa.BigInteger, nullable=False),
    sa.Column("size", sa.BigInteger, nullable=False),
    sa.Column("strategy", sa.Text, nullable=False),
    sa.Column("run", sa.Text, nullable=False),
    sa.Column("job", sa.Text, nullable=False),
    sa.Column("created_at", Micros, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("ended_at", Micros),
    # JSON, at most a thousand picks: read and written whole.
    sa.Column("chosen", sa.Text),
    sa.Column("round", sa.Text),
    sa.Column("problem", sa.Text),
    sa.Index("ix_rounds_plan_job", "job"),
)


def add_plan(conn: sa.Connection, one: Plan) -> None:
    conn.execute(sa.insert(plans).values(**{**vars(one), "strategy": one.strategy.value, "state": one.state.value}))


def load_plan(conn: sa.Connection, plan_id: str) -> Plan | None:
    row = conn.execute(sa.select(plans).where(plans.c.id == plan_id)).first()
    return _plan(row) if row is not None else None


def move_plan(conn: sa.Connection, plan_id: str, *, state: PlanState) -> None:
    conn.execute(sa.update(plans).where(plans.c.id == plan_id).values(state=state.value))


def finish_plan(conn: sa.Connection, plan_id: str, chosen: Chosen, *, at: int) -> None:
    written = json.dumps(
        {
            "picks": [vars(pick) for pick in chosen.picks],
            "considered": chosen.considered,
            "unjudged": chosen.unjudged,
            "stop": vars(chosen.stop),
        },
        ensure_ascii=False,
    )
    finished = {"state": PlanState.FINISHED.value, "ended_at": at, "chosen": written, "problem": None}
    conn.execute(sa.update(plans).where(plans.c.id == plan_id).values(**finished))


def end_plan_of(conn: sa.Connection, job: str, *, state: PlanState, at: int, problem: Mapping[str, Any] | None) -> None:
    """End the plan of a job that came to nothing; a finished plan stays as it is."""
    unfinished = sa.and_(plans.c.job == job, plans.c.state != PlanState.FINISHED.value)
    ended = {"state": state.value, "ended_at": at, "problem": json.dumps(problem) if problem else None}
    conn.execute(sa.update(plans).where(unfinished).values(**ended))


def open_plan(conn: sa.Connection, plan_id: str, round_id: str) -> bool:
    """Write down which round a plan was opened as; False when it had been opened before."""
    unopened = sa.and_(plans.c.id == plan_id, plans.c.round.is_(None))
    return conn.execute(sa.update(plans).where(unopened).values(round=round_id)).rowcount == 1


def add(conn: sa.Connection, one: Round, chosen: Sequence[Pick], taken: Sequence[int]) -> None:
    conn.execute(sa.insert(rounds).values(**{**vars(one), "strategy": one.strategy.value}))
    rows = [
        {
            "round_id": one.id, "item_id": pick.no, "place": place, "item": pick.item, "score": pick.score,
            "confidence": pick.confidence, "answers": pick.answers, "group_key": pick.group,
            "reasons": json.dumps(list(pick.reasons), ensure_ascii=False), "taken": then,
        }
        for place, (pick, then) in enumerate(zip(chosen, taken, strict=True))
    ]  # fmt: skip
    conn.execute(sa.insert(picks), rows)


def load(conn: sa.Connection, round_id: str) -> Round | None:
    row = conn.execute(sa.select(rounds).where(rounds.c.id == round_id)).first()
    return _round(row) if row is not None else None


def page(conn: sa.Connection, project_id: int, *, before: int | None, limit: int) -> list[Round]:
    """Newest first; `before` is the number of the last one shown."""
    query = sa.select(rounds).where(rounds.c.project_id == project_id)
    if before is not None:
        query = query.where(rounds.c.number < before)
    return [_round(row) for row in conn.execute(query.order_by(rounds.c.number.desc()).limit(limit))]


def picks_of(conn: sa.Connection, round_id: str) -> list[tuple[Pick, int]]:
    """Each pick in the order chosen, and how many slots of its item were taken then."""
    query = sa.select(picks).where(picks.c.round_id == round_id).order_by(picks.c.place)
    return [
        (
            Pick(
                row.item_id, row.item, row.score, row.confidence, row.answers, row.group_key,
                tuple(json.loads(row.reasons)),
            ),
            row.taken,
        )
        for row in conn.execute(query)
    ]  # fmt: skip


def _round(row: Any) -> Round:
    values = dict(row._mapping)
    return Round(**{**values, "strategy": Strategy(values["strategy"])})


def _plan(row: Any) -> Plan:
    values = dict(row._mapping)
    chosen, problem = (json.loads(values[name]) if values[name] else None for name in ("chosen", "problem"))
    values |= {"strategy": Strategy(values["strategy"]), "state": PlanState(values["state"])}
    return Plan(**{**values, "chosen": _chosen(chosen) if chosen else None, "problem": problem})


def _chosen(read: Mapping[str, Any]) -> Chosen:
    picks = [Pick(**{**pick, "reasons": tuple(pick["reasons"])}) for pick in read["picks"]]
    return Chosen(picks, read["considered"], read["unjudged"], Stop(**read["stop"]))
