"""Tables of this room: consensus, agreement, reliability."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from preceptor.infra.db.schema import Micros, metadata
from preceptor.infra.db.upsert import insert_new, overwrite
from preceptor.rooms.quality.nouns import Agreement, Consensus, Reliability, Stop, Wish
from preceptor.stats.overlap import Reason

reliabilities = sa.Table(
    "quality_reliability",
    metadata,
    sa.Column("project_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("contributor_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("question", sa.Text, primary_key=True),
    sa.Column("reliability", sa.Float, nullable=False),
    sa.Column("low", sa.Float, nullable=False),
    sa.Column("high", sa.Float, nullable=False),
    sa.Column("labels", sa.BigInteger, nullable=False),
    sa.Column("shared", sa.BigInteger, nullable=False, server_default="0"),
    sa.Column("agreed", sa.BigInteger, nullable=False),
    sa.Column("owed", sa.Float),
)
consensus = sa.Table(
    "quality_consensus",
    metadata,
    sa.Column("project_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("question", sa.Text, primary_key=True),
    sa.Column("item_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("run", sa.BigInteger, nullable=False),
    sa.Column("confidence", sa.Float, nullable=False),
    sa.Column("answers", sa.BigInteger, nullable=False),
    sa.Column("summary", sa.Text, nullable=False),
    sa.Column("answer", sa.Text),
    sa.Column("units", sa.Text, nullable=False),
    sa.Column("ruling", sa.Text, nullable=False, server_default=""),
    # The results page lists the least sure first.
    sa.Index("ix_quality_consensus_sure", "project_id", "question", "confidence", "item_id"),
)
agreements = sa.Table(
    "quality_agreement",
    metadata,
    sa.Column("project_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("question", sa.Text, primary_key=True),
    sa.Column("family", sa.Text, primary_key=True),
    sa.Column("level", sa.Text, nullable=False),
    sa.Column("alpha", sa.Float),
    sa.Column("low", sa.Float),
    sa.Column("high", sa.Float),
    sa.Column("percent", sa.Float),
    sa.Column("units", sa.BigInteger, nullable=False),
    sa.Column("raters", sa.BigInteger, nullable=False),
    sa.Column("labels", sa.BigInteger, nullable=False),
    sa.Column("coefficients", sa.Text, nullable=False, server_default="{}"),
)
stops = sa.Table(
    "quality_stop",
    metadata,
    sa.Column("project_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("item_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("reason", sa.Text, nullable=False),
    sa.Column("question", sa.Text, nullable=False),
    sa.Column("sure", sa.Float, nullable=False),
    sa.Column("gain", sa.Float, nullable=False),
    sa.Column("answers", sa.Integer, nullable=False),
    # The page lists the items of one reason, least sure first.
    sa.Index("ix_quality_stop_reason", "project_id", "reason", "sure", "item_id"),
)
runs = sa.Table(
    "quality_run",
    metadata,
    sa.Column("project_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("number", sa.BigInteger, nullable=False),
    sa.Column("method", sa.Text, nullable=False),
    # Counted by the follower as answers come in; compared with `answers_then` to see whether consensus is stale.
    sa.Column("answers_now", sa.BigInteger, nullable=False),
    sa.Column("answers_then", sa.BigInteger, nullable=False),
    sa.Column("at", Micros, nullable=False),
    # `answers_then` are people's, whoever was heard; these are the judges' that were.
    sa.Column("judged_then", sa.BigInteger, nullable=False, server_default="0"),
    # Method and voices as JSON: what the last run went by, and what the next is to go by.
    sa.Column("heard", sa.Text, nullable=False, server_default="{}"),
    sa.Column("wished", sa.Text, nullable=False, server_default="{}"),
)


def count_answers(conn: sa.Connection, project_id: int, more: int) -> tuple[int, int]:
    """Add to the project's answers; gives answers now, and answers at the last run."""
    _begin(conn, project_id)
    counted = sa.update(runs).where(runs.c.project_id == project_id).values(answers_now=runs.c.answers_now + more)
    found = conn.execute(counted.returning(runs.c.answers_now, runs.c.answers_then)).one()
    return found.answers_now, found.answers_then


def wish(conn: sa.Connection, project_id: int, wanted: Wish) -> None:
    """What the runs of this project go by from now on."""
    _begin(conn, project_id)
    conn.execute(sa.update(runs).where(runs.c.project_id == project_id).values(wished=json.dumps(wanted.told())))


def wished(conn: sa.Connection, project_id: int) -> Wish:
    text = conn.execute(sa.select(runs.c.wished).where(runs.c.project_id == project_id)).scalar()
    return Wish.of(json.loads(text or "{}"))


def _begin(conn: sa.Connection, project_id: int) -> None:
    """The project's row, before its first run."""
    none = {"project_id": project_id, "number": 0, "method": "", "answers_now": 0, "answers_then": 0, "at": 0}
    insert_new(conn, runs, [none])


def run_number(conn: sa.Connection, project_id: int) -> int:
    """Of the last consensus run; 0 before the first."""
    return conn.execute(sa.select(runs.c.number).where(runs.c.project_id == project_id)).scalar() or 0


def save_consensus(conn: sa.Connection, project_id: int, run: int, found: Sequence[Consensus]) -> None:
    overwrite(
        conn,
        consensus,
        [
            {
                "project_id": project_id,
                "question": one.question,
                "item_id": one.item_no,
                "run": run,
                "confidence": one.confidence,
                "answers": one.answers,
                "summary": one.summary,
                "answer": json.dumps(one.answer, ensure_ascii=False) if one.answer is not None else None,
                "units": json.dumps(one.units, ensure_ascii=False),
                "ruling": one.ruling,
            }
            for one in found
        ],
    )


def replace_agreement(conn: sa.Connection, project_id: int, found: Sequence[Agreement]) -> None:
    conn.execute(sa.delete(agreements).where(agreements.c.project_id == project_id))
    rows = [
        {"project_id": project_id, **vars(one), "coefficients": json.dumps(dict(one.coefficients))} for one in found
    ]
    overwrite(conn, agreements, rows)


def save_reliability(conn: sa.Connection, project_id: int, found: Sequence[Reliability]) -> None:
    overwrite(conn, reliabilities, [{"project_id": project_id, **vars(one)} for one in found])


def end_run(
    conn: sa.Connection, project_id: int, *, number: int, heard: Wish, answers: int, judged: int, at: int
) -> None:
    """Remember the run, and drop what an earlier one found for items that have no answers any more.

    `answers_now` is left to the follower that counts: what came in during the run must still make the next one due.
    """
    found = {
        "number": number, "method": heard.method.value, "answers_then": answers, "judged_then": judged,
        "heard": json.dumps(heard.told()), "at": at,
    }  # fmt: skip
    known = conn.execute(sa.update(runs).where(runs.c.project_id == project_id).values(**found)).rowcount
    if not known:
        conn.execute(sa.insert(runs).values(project_id=project_id, answers_now=answers, **found))
    stale = sa.and_(consensus.c.project_id == project_id, consensus.c.run < number)
    conn.execute(sa.delete(consensus).where(stale))


def last_run(conn: sa.Connection, project_id: int) -> Any | None:
    return conn.execute(sa.select(runs).where(runs.c.project_id == project_id)).first()


def agreement_of(conn: sa.Connection, project_id: int) -> list[Agreement]:
    query = sa.select(agreements).where(agreements.c.project_id == project_id)
    rows = conn.execute(query.order_by(agreements.c.question, agreements.c.family)).mappings()
    return [_agreement(row) for row in rows]


def _agreement(row: Any) -> Agreement:
    others = {name: tuple(ends) for name, ends in json.loads(row["coefficients"]).items()}
    return Agreement(**{k: v for k, v in row.items() if k != "project_id"} | {"coefficients": others})


def reliabilities_of(conn: sa.Connection, project_id: int, people: Sequence[int]) -> list[Any]:
    query = sa.select(reliabilities).where(reliabilities.c.project_id == project_id)
    return list(conn.execute(query.where(reliabilities.c.contributor_id.in_(people))))


def reliability_of(conn: sa.Connection, project_id: int) -> dict[tuple[int, str], float]:
    """(contributor, question) → expected share of right labels."""
    query = sa.select(reliabilities).where(reliabilities.c.project_id == project_id)
    return {(row.contributor_id, row.question): row.reliability for row in conn.execute(query)}


def consensus_rows(
    conn: sa.Connection,
    project_id: int,
    *,
    question: str,
    low: float,
    high: float,
    after: tuple[float, int] | None,
    limit: int,
) -> list[Any]:
    """Least sure first, by keyset (confidence, item)."""
    table = consensus.c
    query = sa.select(consensus).where(
        table.project_id == project_id, table.question == question, table.confidence >= low, table.confidence <= high
    )
    if after is not None:
        query = query.where(sa.tuple_(table.confidence, table.item_id) > sa.tuple_(*map(sa.literal, after)))
    return list(conn.execute(query.order_by(table.confidence, table.item_id).limit(limit)))


def save_stops(conn: sa.Connection, project_id: int, found: Sequence[Stop]) -> None:
    rows = [
        {"project_id": project_id, "item_id": one.item_no, "reason": one.reason.value, "question": one.question,
         "sure": one.sure, "gain": one.gain, "answers": one.answers}
        for one in found
    ]  # fmt: skip
    overwrite(conn, stops, rows)


def count_stops(conn: sa.Connection, project_id: int) -> dict[str, int]:
    """Reason → items."""
    query = sa.select(stops.c.reason, sa.func.count()).where(stops.c.project_id == project_id).group_by(stops.c.reason)
    return {row[0]: int(row[1]) for row in conn.execute(query)}


def unsettled(conn: sa.Connection, project_id: int, item_ids: Sequence[int], *, below: float) -> dict[int, float]:
    """Item → how sure, of those torn, or full and less sure than `below`."""
    full = sa.and_(stops.c.reason == Reason.FULL.value, stops.c.sure < below)
    query = sa.select(stops.c.item_id, stops.c.sure).where(
        stops.c.project_id == project_id,
        stops.c.item_id.in_(item_ids),
        sa.or_(stops.c.reason == Reason.TORN.value, full),
    )
    return {row.item_id: float(row.sure) for row in conn.execute(query)}


def stops_page(
    conn: sa.Connection, project_id: int, *, reason: str, after: tuple[float, int] | None, limit: int
) -> list[Any]:
    """Least sure first, by keyset (sure, item)."""
    query = sa.select(stops).where(stops.c.project_id == project_id, stops.c.reason == reason)
    if after is not None:
        query = query.where(sa.tuple_(stops.c.sure, stops.c.item_id) > sa.tuple_(*map(sa.literal, after)))
    return list(conn.execute(query.order_by(stops.c.sure, stops.c.item_id).limit(limit)))


def consensus_of(conn: sa.Connection, project_id: int, item_ids: Sequence[int]) -> list[Any]:
    query = sa.select(consensus).where(consensus.c.project_id == project_id, consensus.c.item_id.in_(item_ids))
    return list(conn.execute(query))


def confidences(conn: sa.Connection, project_id: int, *, after: int, last: int) -> dict[int, tuple[float, int]]:
    """Item → (least confidence over its questions, answers), of the last consensus, for items in (after, last]."""
    query = sa.select(consensus.c.item_id, sa.func.min(consensus.c.confidence), sa.func.max(consensus.c.answers))
    # By question, as the key begins: without it every part of a walk would read the whole project.
    asked = sa.select(agreements.c.question).where(agreements.c.project_id == project_id).distinct()
    questions = list(conn.execute(asked).scalars())
    mine = query.where(
        consensus.c.project_id == project_id,
        consensus.c.question.in_(questions),
        consensus.c.item_id > after,
        consensus.c.item_id <= last,
    ).group_by(consensus.c.item_id)
    return {row[0]: (float(row[1]), int(row[2])) for row in conn.execute(mine)}
