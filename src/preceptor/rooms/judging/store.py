"""Judges, judgments, suggestions shown or held back, and the sums of anchoring."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

import sqlalchemy as sa

from preceptor.infra.db.schema import Micros, metadata
from preceptor.infra.db.upsert import insert_new, overwrite, upsert
from preceptor.rooms.judging.nouns import Judge, JudgeState, Judgment, NewJudge, Suggesting, Tally
from preceptor.rooms.models.nouns import Settings

_TALLY = ("judged", "refused", "repaired", "swapped", "agreed", "preferences", "earlier", "cost")

judges = sa.Table(
    "judging_judge", metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("project_id", sa.BigInteger, nullable=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("endpoint", sa.Text, nullable=False),
    sa.Column("contributor_id", sa.BigInteger, nullable=False),
    sa.Column("instruction", sa.Text, nullable=False),
    sa.Column("settings", sa.Text, nullable=False),
    sa.Column("swap", sa.Boolean, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("job", sa.Text, nullable=False),
    *(sa.Column(name, sa.BigInteger, nullable=False) for name in _TALLY),
    sa.Column("made_at", Micros, nullable=False),
    sa.Column("made_by", sa.Text, nullable=False),
    sa.Index("ix_judging_judge_project", "project_id", "made_at"),
)  # fmt: skip

judgments = sa.Table(
    "judging_judgment", metadata,
    sa.Column("judge_id", sa.Text, primary_key=True),
    sa.Column("item_no", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("item", sa.Text, nullable=False),
    sa.Column("answer", sa.Text, nullable=False),
    sa.Column("answers", sa.Text),
    sa.Column("second", sa.Text),
    sa.Column("refusal", sa.Text, nullable=False),
    sa.Column("raw", sa.Text, nullable=False),
    sa.Column("repaired", sa.Boolean, nullable=False),
    sa.Column("model", sa.Text, nullable=False),
    sa.Column("settings", sa.Text, nullable=False),
    sa.Column("cost", sa.BigInteger, nullable=False),
    sa.Column("at", Micros, nullable=False),
    # A suggestion is looked up by the name an offer knows its item under.
    sa.Index("ix_judging_judgment_item", "judge_id", "item"),
)  # fmt: skip

suggesting = sa.Table(
    "judging_suggesting", metadata,
    sa.Column("project_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("judge", sa.Text, nullable=False),
    sa.Column("held_back", sa.Float, nullable=False),
)  # fmt: skip

suggested = sa.Table(
    "judging_suggested", metadata,
    # The lease's token, which is the answer's id too.
    sa.Column("token", sa.Text, primary_key=True),
    sa.Column("project_id", sa.BigInteger, nullable=False),
    sa.Column("judge", sa.Text, nullable=False),
    sa.Column("answers", sa.Text, nullable=False),
    sa.Column("shown", sa.Boolean, nullable=False),
    sa.Column("agreement", sa.Text),
    sa.Column("at", Micros, nullable=False),
)  # fmt: skip

anchors = sa.Table(
    "judging_anchor", metadata,
    sa.Column("project_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("judge", sa.Text, primary_key=True),
    sa.Column("question", sa.Text, primary_key=True),
    sa.Column("shown", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("count", sa.BigInteger, nullable=False),
    # Agreements in thousandths, and their squares.
    sa.Column("total", sa.BigInteger, nullable=False),
    sa.Column("squares", sa.BigInteger, nullable=False),
)  # fmt: skip


def add(
    conn: sa.Connection, judge_id: str, project_id: int, new: NewJudge, *, contributor: int, now: int, by: str
) -> None:
    conn.execute(sa.insert(judges).values(
        id=judge_id, project_id=project_id, name=new.name.strip(), endpoint=new.endpoint, contributor_id=contributor,
        instruction=new.instruction, settings=json.dumps(asdict(new.settings), ensure_ascii=False), swap=new.swap,
        state=JudgeState.ACTIVE.value, job="", made_at=now, made_by=by, **dict.fromkeys(_TALLY, 0),
    ))  # fmt: skip


def load(conn: sa.Connection, judge_id: str, *, lock: bool = False) -> Judge | None:
    query = sa.select(judges).where(judges.c.id == judge_id)
    row = conn.execute(query.with_for_update() if lock else query).first()
    return _judge(row) if row is not None else None


def of_project(conn: sa.Connection, project_id: int) -> list[Judge]:
    query = sa.select(judges).where(judges.c.project_id == project_id).order_by(judges.c.made_at).limit(200)
    return [_judge(row) for row in conn.execute(query)]


def move(conn: sa.Connection, judge_id: str, **values: Any) -> None:
    conn.execute(sa.update(judges).where(judges.c.id == judge_id).values(**values))


def count(conn: sa.Connection, judge_id: str, tally: Tally) -> None:
    added = {name: judges.c[name] + value for name, value in asdict(tally).items() if value}
    if added:
        conn.execute(sa.update(judges).where(judges.c.id == judge_id).values(added))


def judged_among(conn: sa.Connection, judge_id: str, numbers: Sequence[int]) -> set[int]:
    query = sa.select(judgments.c.item_no).where(judgments.c.judge_id == judge_id)
    return set(conn.execute(query.where(judgments.c.item_no.in_(list(numbers)))).scalars())


def keep(conn: sa.Connection, judge_id: str, one: Judgment, *, settings: Mapping[str, Any]) -> None:
    row = asdict(one) | {"answers": _json(one.answers), "second": _json(one.second), "settings": _json(settings)}
    conn.execute(sa.insert(judgments).values(judge_id=judge_id, **row))


def page(conn: sa.Connection, judge_id: str, *, after: int, limit: int, refused: bool) -> list[Judgment]:
    """By item's number; `refused` brings only those without an answer."""
    query = sa.select(judgments).where(judgments.c.judge_id == judge_id, judgments.c.item_no > after)
    if refused:
        query = query.where(judgments.c.answer == "")
    return [_judgment(row) for row in conn.execute(query.order_by(judgments.c.item_no).limit(limit))]


def answers_to(conn: sa.Connection, judge_id: str, item: str) -> str | None:
    """The judge's answers to an item as JSON text; None when it gave none."""
    query = sa.select(judgments.c.answers).where(judgments.c.judge_id == judge_id, judgments.c.item == item)
    return conn.execute(query).scalar()


def models_of(conn: sa.Connection, judge_ids: Sequence[str], numbers: Sequence[int]) -> dict[str, str]:
    """Answer → the model that gave it, as its endpoint named it, for these judges' answers to these items (at most 500)."""
    query = sa.select(judgments.c.answer, judgments.c.model)
    wanted = query.where(judgments.c.judge_id.in_(list(judge_ids)), judgments.c.item_no.in_(list(numbers)))
    return {row.answer: row.model for row in conn.execute(wanted)}


def shown_to(conn: sa.Connection, tokens: Sequence[str]) -> dict[str, str]:
    """Answer → the judge whose suggestion was shown beside it; those that were held back are left out."""
    query = sa.select(suggested.c.token, suggested.c.judge)
    wanted = query.where(suggested.c.token.in_(list(tokens)), suggested.c.shown.is_(True))
    return {row.token: row.judge for row in conn.execute(wanted)}


def set_suggesting(conn: sa.Connection, project_id: int, wanted: Suggesting) -> None:
    overwrite(conn, suggesting, [{"project_id": project_id, **asdict(wanted)}])


def suggesting_of(conn: sa.Connection, project_id: int) -> Suggesting:
    row = conn.execute(sa.select(suggesting).where(suggesting.c.project_id == project_id)).first()
    return Suggesting(row.judge, row.held_back) if row is not None else Suggesting()


def note_suggested(conn: sa.Connection, **row: Any) -> None:
    """Keeps what was noted first: an offer is looked at more than once."""
    insert_new(conn, suggested, [{"agreement": None, **row}])


def suggested_to(conn: sa.Connection, tokens: Sequence[str]) -> list[Any]:
    """Rows of those leases that had a suggestion, and were not compared yet."""
    query = sa.select(suggested).where(suggested.c.token.in_(list(tokens)), suggested.c.agreement.is_(None))
    return list(conn.execute(query))


def noted(conn: sa.Connection, token: str) -> Any | None:
    return conn.execute(sa.select(suggested).where(suggested.c.token == token)).first()


def compare(conn: sa.Connection, row: Any, agreement: Mapping[str, float]) -> None:
    """Keep how far a person's answer agrees with the suggestion, and add it to the sums of its side."""
    mine = sa.update(suggested).where(suggested.c.token == row.token)
    conn.execute(mine.values(agreement=_json(agreement)))
    for question, value in sorted(agreement.items()):
        key = {"project_id": row.project_id, "judge": row.judge, "question": question, "shown": int(row.shown)}
        total = round(value * 1000)
        upsert(conn, anchors, key, add={"count": 1, "total": total, "squares": total * total})


def sums(conn: sa.Connection, project_id: int, judge_id: str) -> list[Any]:
    query = sa.select(anchors).where(anchors.c.project_id == project_id, anchors.c.judge == judge_id)
    return list(conn.execute(query.order_by(anchors.c.question)))


def _json(value: Any) -> str | None:
    return None if value is None else json.dumps(value, ensure_ascii=False)


def _judge(row: Any) -> Judge:
    kept = json.loads(row.settings)
    settings = Settings(**{**kept, "stop": tuple(kept["stop"]), "tools": tuple(kept["tools"])})
    return Judge(
        row.id, row.project_id, row.name, row.endpoint, row.contributor_id, row.instruction, settings, bool(row.swap),
        JudgeState(row.state), row.job, Tally(*(getattr(row, name) for name in _TALLY)), row.made_at, row.made_by,
    )  # fmt: skip


def _judgment(row: Any) -> Judgment:
    return Judgment(
        row.item_no, row.item, row.answer, json.loads(row.answers) if row.answers else None,
        json.loads(row.second) if row.second else None, row.refusal, row.raw, bool(row.repaired), row.model, row.cost,
        row.at,
    )  # fmt: skip
