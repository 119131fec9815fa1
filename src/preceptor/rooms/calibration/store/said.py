"""Answers, the discussion, proposals and certificates at rest."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from typing import Any

import sqlalchemy as sa

from preceptor.infra.db.schema import Id, Micros, metadata
from preceptor.infra.db.upsert import overwrite
from preceptor.rooms.calibration.nouns import Certificate, Given, Post, Proposal, ProposalState, Turn

answers = sa.Table(
    "calibration_answer", metadata,
    sa.Column("session_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("place", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("contributor_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("turn", sa.SmallInteger, primary_key=True, autoincrement=False),
    sa.Column("answers", sa.Text, nullable=False),
    sa.Column("at", Micros, nullable=False),
    sa.Index("ix_calibration_answer_contributor", "contributor_id", "session_id"),
)  # fmt: skip

posts = sa.Table(
    "calibration_post", metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("session_id", sa.BigInteger, nullable=False),
    sa.Column("contributor_id", sa.BigInteger, nullable=False),
    sa.Column("place", sa.Integer, nullable=False),
    sa.Column("clause", sa.Text, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("at", Micros, nullable=False),
    sa.Index("ix_calibration_post_session", "session_id", "id"),
    # How much somebody has said of late, and what to erase.
    sa.Index("ix_calibration_post_contributor", "contributor_id", "session_id", "at"),
)  # fmt: skip

proposals = sa.Table(
    "calibration_proposal", metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("public_id", sa.Text, nullable=False, unique=True),
    sa.Column("session_id", sa.BigInteger, nullable=False),
    sa.Column("contributor_id", sa.BigInteger, nullable=False),
    sa.Column("clause", sa.Text, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("why", sa.Text, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("at", Micros, nullable=False),
    sa.Index("ix_calibration_proposal_session", "session_id", "id"),
    sa.Index("ix_calibration_proposal_contributor", "contributor_id"),
)  # fmt: skip

# Only the newest a person has in a project counts, so only that is kept.
certificates = sa.Table(
    "calibration_certificate", metadata,
    sa.Column("contributor_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("project_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("session", sa.Text, nullable=False),
    sa.Column("guidelines_version", sa.Integer, nullable=False),
    # Clause's number → hash of its words, as JSON.
    sa.Column("clauses", sa.Text, nullable=False),
    sa.Column("granted_at", Micros, nullable=False),
    # Whose certificate a new version of the guidelines ends.
    sa.Index("ix_calibration_certificate_project", "project_id", "contributor_id"),
)  # fmt: skip


_MINE = (answers.c.session_id == sa.bindparam("session"), answers.c.contributor_id == sa.bindparam("contributor"))
# Made once: in a live session of hundreds, making them cost more than running them.
_BY = sa.select(answers).where(*_MINE)
_COUNT_BY = sa.select(answers.c.turn, sa.func.count().label("given")).where(*_MINE).group_by(answers.c.turn)


def keep_answer(conn: sa.Connection, session_no: int, one: Given) -> None:
    """In the place of what the person said before in this turn."""
    row = {"session_id": session_no, "place": one.place, "contributor_id": one.contributor_id, "turn": int(one.turn),
           "answers": json.dumps(one.answers), "at": one.at}  # fmt: skip
    overwrite(conn, answers, [row])


def answers_by(conn: sa.Connection, session_no: int, contributor_id: int) -> list[Given]:
    mine = {"session": session_no, "contributor": contributor_id}
    return [_given(row) for row in conn.execute(_BY, mine)]


def count_by(conn: sa.Connection, session_no: int, contributor_id: int) -> dict[Turn, int]:
    """How many items one person has answered in each turn."""
    rows = conn.execute(_COUNT_BY, {"session": session_no, "contributor": contributor_id})
    return {Turn(row.turn): row.given for row in rows}


def answers_to(
    conn: sa.Connection, session_no: int, place: int, turns: Collection[Turn], contributors: Sequence[int] | None = None
) -> list[Given]:
    """What these people (None: all) said of one item in these turns."""
    about = [
        answers.c.session_id == session_no,
        answers.c.place == place,
        answers.c.turn.in_([int(one) for one in turns]),
    ]
    if contributors is not None:
        about.append(answers.c.contributor_id.in_(list(contributors)))
    return [_given(row) for row in conn.execute(sa.select(answers).where(*about))]


def who_answered(conn: sa.Connection, session_no: int, place: int, *, after: int, limit: int) -> list[int]:
    """Contributors who gave any answer to an item, by number from behind `after`."""
    about = (answers.c.session_id == session_no, answers.c.place == place, answers.c.contributor_id > after)
    query = sa.select(answers.c.contributor_id).where(*about).distinct()
    return list(conn.execute(query.order_by(answers.c.contributor_id).limit(limit)).scalars())


def all_answers(conn: sa.Connection, session_no: int) -> list[Given]:
    order = (answers.c.place, answers.c.contributor_id, answers.c.turn)
    rows = conn.execute(sa.select(answers).where(answers.c.session_id == session_no).order_by(*order))
    return [_given(row) for row in rows]


def all_by(conn: sa.Connection, contributor_id: int) -> list[tuple[int, Given]]:
    """All one person answered in any session, each with the session's number."""
    rows = conn.execute(sa.select(answers).where(answers.c.contributor_id == contributor_id))
    return [(row.session_id, _given(row)) for row in rows]


def add_post(conn: sa.Connection, session_no: int, one: Post) -> int:
    values = {"session_id": session_no, "contributor_id": one.contributor_id, "place": one.place, "clause": one.clause,
              "text": one.text, "at": one.at}  # fmt: skip
    return int(conn.execute(sa.insert(posts).values(values).returning(posts.c.id)).scalar_one())


def posts_after(conn: sa.Connection, session_no: int, *, after: int, limit: int) -> list[Post]:
    """In the order they were said, from behind number `after`."""
    query = sa.select(posts).where(posts.c.session_id == session_no, posts.c.id > after)
    return [_post(row) for row in conn.execute(query.order_by(posts.c.id).limit(limit))]


def newest_post(conn: sa.Connection, session_no: int) -> int:
    query = sa.select(sa.func.max(posts.c.id)).where(posts.c.session_id == session_no)
    return conn.execute(query).scalar_one() or 0


def count_posts(conn: sa.Connection, session_no: int, contributor_id: int, *, since: int) -> tuple[int, int]:
    """How many lines one person has said since then, and how many in all."""
    mine = (posts.c.session_id == session_no, posts.c.contributor_id == contributor_id)
    lately = sa.func.count(sa.case((posts.c.at > since, 1)))
    row = conn.execute(sa.select(lately.label("lately"), sa.func.count().label("whole")).where(*mine)).one()
    return row.lately, row.whole


def posts_by(conn: sa.Connection, contributor_id: int) -> list[Post]:
    rows = conn.execute(sa.select(posts).where(posts.c.contributor_id == contributor_id).order_by(posts.c.id))
    return [_post(row) for row in rows]


def add_proposal(conn: sa.Connection, session_no: int, one: Proposal) -> None:
    values = {**vars(one), "public_id": one.id, "session_id": session_no, "state": one.state.value}
    del values["id"]
    conn.execute(sa.insert(proposals).values(values))


def proposals_of(conn: sa.Connection, session_no: int) -> list[Proposal]:
    rows = conn.execute(sa.select(proposals).where(proposals.c.session_id == session_no).order_by(proposals.c.id))
    return [_proposal(row) for row in rows]


def proposals_by(conn: sa.Connection, contributor_id: int) -> list[Proposal]:
    mine = proposals.c.contributor_id == contributor_id
    return [_proposal(row) for row in conn.execute(sa.select(proposals).where(mine).order_by(proposals.c.id))]


def decide(conn: sa.Connection, proposal_id: str, state: ProposalState) -> None:
    conn.execute(sa.update(proposals).where(proposals.c.public_id == proposal_id).values(state=state.value))


def certify(conn: sa.Connection, one: Certificate) -> None:
    overwrite(conn, certificates, [{**vars(one), "clauses": json.dumps(dict(one.clauses))}])


def certificate(conn: sa.Connection, project_id: int, contributor_id: int) -> Certificate | None:
    mine = (certificates.c.contributor_id == contributor_id, certificates.c.project_id == project_id)
    row = conn.execute(sa.select(certificates).where(*mine)).one_or_none()
    return _certificate(row) if row is not None else None


def certificates_of(conn: sa.Connection, contributor_id: int) -> list[Certificate]:
    mine = certificates.c.contributor_id == contributor_id
    rows = conn.execute(sa.select(certificates).where(mine).order_by(certificates.c.project_id))
    return [_certificate(row) for row in rows]


def certificates_in(conn: sa.Connection, project_id: int, *, after: int, limit: int) -> list[Certificate]:
    """By contributor's number, from behind `after`."""
    wanted = (certificates.c.project_id == project_id, certificates.c.contributor_id > after)
    query = sa.select(certificates).where(*wanted).order_by(certificates.c.contributor_id).limit(limit)
    return [_certificate(row) for row in conn.execute(query)]


def forget_words(conn: sa.Connection, contributor_id: int) -> None:
    """What somebody wrote; that and when they wrote stays, under the pseudonym, as do their answers."""
    conn.execute(sa.update(posts).where(posts.c.contributor_id == contributor_id).values(text=""))
    conn.execute(sa.update(proposals).where(proposals.c.contributor_id == contributor_id).values(text="", why=""))


def _given(row: Any) -> Given:
    return Given(row.place, row.contributor_id, Turn(row.turn), json.loads(row.answers), row.at)


def _post(row: Any) -> Post:
    return Post(row.id, row.contributor_id, row.place, row.clause, row.text, row.at)


def _proposal(row: Any) -> Proposal:
    return Proposal(row.public_id, row.contributor_id, row.clause, row.text, row.why, ProposalState(row.state), row.at)


def _certificate(row: Any) -> Certificate:
    return Certificate(
        row.session, row.project_id, row.contributor_id, row.guidelines_version, json.loads(row.clauses), row.granted_at
    )
