"""What is told of a project's people."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op


revision = "0050"
down_revision = "0049"
branch_labels = None
depends_on = None


# From two days before the last day known: nobody asks for seven days that ended earlier.
COUNT = """INSERT INTO wellbeing_crowd (project_id, last, people, units, most_units, pulses, said)
    WITH RECURSIVE span(last, until) AS (
        SELECT MAX(day) - 2, MAX(day) + 6 FROM wellbeing_day UNION ALL SELECT last + 1, until FROM span WHERE last < until
    ), person AS (
        SELECT met.project_id, span.last, met.contributor_id, SUM(met.units) AS units
        FROM span JOIN wellbeing_day AS met ON met.day > span.last - 7 AND met.day <= span.last
        WHERE met.project_id <> 0 GROUP BY met.project_id, span.last, met.contributor_id
    )
    SELECT person.project_id, person.last, COUNT(*), CAST(SUM(person.units) AS BIGINT), CAST(MAX(person.units) AS BIGINT),
        COUNT(pulse.said), CAST(COALESCE(SUM(pulse.said), 0) AS BIGINT)
    FROM person LEFT JOIN wellbeing_pulse AS pulse
        ON pulse.contributor_id = person.contributor_id AND pulse.week = (person.last + 3) / 7
    GROUP BY person.project_id, person.last"""


def upgrade() -> None:
    op.create_table(
        "wellbeing_crowd",
        sa.Column("project_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("last", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("people", sa.BigInteger(), nullable=False),
        sa.Column("units", sa.BigInteger(), nullable=False),
        sa.Column("most_units", sa.BigInteger(), nullable=False),
        sa.Column("pulses", sa.BigInteger(), nullable=False),
        sa.Column("said", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("project_id", "last", name=op.f("pk_wellbeing_crowd")),
        sqlite_strict=True,
    )
    op.execute(COUNT)


def downgrade() -> None:
    op.drop_table("wellbeing_crowd")
