"""People who passed are counted."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from preceptor.infra.db.schema import Id

revision = "0052"
down_revision = "0051"
branch_labels = None
depends_on = None


# Who was decided on may be let in; who came by either way, and sat an exam of the house, counts among those who did.
COUNT = """INSERT INTO fairness_count (project_id, step, attribute, "group", people, passed)
    WITH way(project_id, step, person, passed) AS (
        SELECT project_id, step, person, passed FROM fairness_pass WHERE step IN ('accepted', 'work')
        UNION ALL
        SELECT here.project_id, 'admitted', here.person, COALESCE(let_in.passed, 0)
        FROM fairness_pass AS here LEFT JOIN fairness_pass AS let_in
            ON let_in.project_id = here.project_id AND let_in.step = 'admitted' AND let_in.person = here.person
        WHERE here.step = 'accepted'
        UNION ALL
        SELECT ours.project_id, 'exam', taken.person, taken.passed
        FROM (SELECT DISTINCT project_id, person FROM fairness_pass WHERE step IN ('accepted', 'admitted')) AS ours
        JOIN fairness_pass AS taken ON taken.project_id = 0 AND taken.step = 'exam' AND taken.person = ours.person
    ), attribute(name) AS (VALUES ('gender'), ('age'), ('disability'), ('ethnicity'))
    SELECT way.project_id, way.step, attribute.name, COALESCE(own."group", 'not_said'), COUNT(*), CAST(SUM(way.passed) AS BIGINT)
    FROM way CROSS JOIN attribute LEFT JOIN fairness_said AS own ON own.person = way.person AND own.attribute = attribute.name
    GROUP BY way.project_id, way.step, attribute.name, COALESCE(own."group", 'not_said')"""


def upgrade() -> None:
    op.create_table(
        "fairness_count",
        sa.Column("project_id", Id, autoincrement=False, nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("attribute", sa.Text(), nullable=False),
        sa.Column("group", sa.Text(), nullable=False),
        sa.Column("people", sa.BigInteger(), nullable=False),
        sa.Column("passed", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("project_id", "step", "attribute", "group", name=op.f("pk_fairness_count")),
        sqlite_strict=True,
    )
    op.execute(COUNT)


def downgrade() -> None:
    op.drop_table("fairness_count")
