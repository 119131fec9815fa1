"""Gold scores at rest, and how many of them each person met and got right."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import sqlalchemy as sa

from preceptor.infra.db.schema import Id, Micros, metadata
from preceptor.infra.db.upsert import overwrite
from preceptor.rooms.quality.nouns import GoldScore, GoldTally

scores = sa.Table(
    "quality_gold_score",
    metadata,
    sa.Column("answer", sa.Text, primary_key=True),
    sa.Column("question", sa.Text, primary_key=True),
    sa.Column("project_id", sa.BigInteger, nullable=False),
    sa.Column("item_id", sa.BigInteger, nullable=False),
    sa.Column("contributor_id", sa.BigInteger, nullable=False),
    sa.Column("score", sa.Float, nullable=False),
    sa.Column("right", sa.Boolean, nullable=False),
    sa.Column("at", Micros, nullable=False),
    sa.Index("ix_quality_gold_score_person", "project_id", "contributor_id"),
    sa.Index("ix_quality_gold_score_everywhere", "contributor_id", "right"),
)

# One row a person and project, counted as scores come in: nobody's gold is ever counted anew.
tallies = sa.Table(
    "quality_gold_tally",
    metadata,
    sa.Column("project_id", Id, primary_key=True, autoincrement=False),
    sa.Column("contributor_id", Id, primary_key=True, autoincrement=False),
    sa.Column("seen", sa.BigInteger, nullable=False),
    sa.Column("right", sa.BigInteger, nullable=False),
    # As of the last full block: what is told to anybody outside, so that no figure says which item was gold.
    sa.Column("told_seen", sa.BigInteger, nullable=False),
    sa.Column("told_right", sa.BigInteger, nullable=False),
    sa.Index("ix_quality_gold_tally_person", "contributor_id"),
)


def save_scores(conn: sa.Connection, project_id: int, given: Sequence[GoldScore], *, at: int, block: int) -> None:
    """Keeps the scores and counts them; a score given anew replaces the one before."""
    if not given:
        return
    was = _right_before(conn, given)
    rows = [{"project_id": project_id, "item_id": one.item_no, "at": at, **vars(one)} for one in given]
    for row in rows:
        del row["item_no"]
    overwrite(conn, scores, rows)
    people = sorted({one.contributor_id for one in given})
    now = of_project(conn, project_id, people)
    for one in given:
        mine = now[one.contributor_id]
        now[one.contributor_id] = mine.plus(one.right, was=was.get((one.answer, one.question)), block=block)
    overwrite(conn, tallies, [{"project_id": project_id, "contributor_id": who, **vars(now[who])} for who in people])


def of_project(conn: sa.Connection, project_id: int, people: Sequence[int]) -> dict[int, GoldTally]:
    """By primary key; nobody is left out."""
    query = sa.select(tallies).where(tallies.c.project_id == project_id, tallies.c.contributor_id.in_(people))
    found = {
        row.contributor_id: GoldTally(row.seen, row.right, row.told_seen, row.told_right) for row in conn.execute(query)
    }
    return {who: found.get(who, GoldTally()) for who in people}


def told_of_each(conn: sa.Connection, people: Iterable[int]) -> dict[int, dict[int, tuple[int, int]]]:
    """Contributor → project → gold met and got right, as it is told; those who met none are left out."""
    query = sa.select(tallies).where(tallies.c.contributor_id.in_(list(people)), tallies.c.told_seen > 0)
    found: dict[int, dict[int, tuple[int, int]]] = {}
    for row in conn.execute(query):
        found.setdefault(row.contributor_id, {})[row.project_id] = (row.told_seen, row.told_right)
    return found


def _right_before(conn: sa.Connection, given: Sequence[GoldScore]) -> Mapping[tuple[str, str], bool]:
    query = sa.select(scores.c.answer, scores.c.question, scores.c.right)
    rows = conn.execute(query.where(scores.c.answer.in_({one.answer for one in given})))
    return {(row.answer, row.question): bool(row.right) for row in rows}
