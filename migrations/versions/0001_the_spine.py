"""The spine."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from preceptor.infra.db.schema import Id
from preceptor.infra.db.schema import Json

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    _make_audit_entry()
    _make_dataset_bad_row()
    _make_dataset_build()
    _make_dataset_import()
    _make_dataset_key()
    _make_dataset_upload()
    _make_evaluation_evaluation()
    _make_event_cursor()
    _make_identity_account()
    _make_identity_attempt()
    _make_identity_invitation()
    _make_job()
    _index_job()
    _make_job_schedule()
    _make_policy_guidelines()
    _make_projects_count()
    _make_projects_form()
    _make_projects_project()
    _make_quality_agreement()
    _make_quality_consensus()
    _make_quality_gold_score()
    _make_quality_reliability()
    _make_quality_run()
    _make_rounds_pick()
    _make_rounds_round()
    _make_routing_draft()
    _make_routing_flag()
    _make_routing_lease()
    _index_routing_lease()
    _make_routing_search()
    _make_routing_tally()
    _make_training_run()
    _make_work_answer()
    _make_work_content()
    _make_work_gold()
    _make_work_item()
    _make_work_tail()
    _make_work_tally()
    _make_workforce_contributor()
    _make_workforce_salt()
    _make_workforce_tally()
    _make_identity_membership()
    _make_identity_provider_link()
    _make_identity_recovery_code()
    _make_identity_session()
    _make_identity_token()
    _make_job_event()
    _make_job_step()


def downgrade() -> None:
    _drop_job_parts()
    _drop_identity_parts()
    _drop_workforce()
    _drop_work()
    _drop_training()
    _drop_routing()
    _drop_rounds()
    _drop_quality()
    _drop_projects()
    _drop_policy()
    _drop_job()
    _drop_identity()
    _drop_event()
    _drop_evaluation()
    _drop_dataset()
    _drop_audit()


def _make_audit_entry() -> None:
    op.create_table(
        "audit_entry",
        sa.Column("id", Id, nullable=False),
        sa.Column("xact", sa.BigInteger(), nullable=False),
        sa.Column("strand", sa.Text(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("cause", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("project_id", sa.BigInteger(), nullable=True),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_entry")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("audit_entry", schema=None) as batch_op:
        batch_op.create_index("ix_audit_entry_order", ["xact", "id"], unique=False)
        batch_op.create_index("ix_audit_entry_project", ["project_id", "id"], unique=False)


def _make_dataset_bad_row() -> None:
    op.create_table(
        "dataset_bad_row",
        sa.Column("id", Id, nullable=False),
        sa.Column("import_id", sa.Text(), nullable=False),
        sa.Column("file", sa.Text(), nullable=False),
        sa.Column("line", sa.BigInteger(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("raw", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dataset_bad_row")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("dataset_bad_row", schema=None) as batch_op:
        batch_op.create_index("ix_dataset_bad_row_import", ["import_id", "id"], unique=False)


def _make_dataset_build() -> None:
    op.create_table(
        "dataset_build",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("project_id", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("recipe", sa.Text(), nullable=False),
        sa.Column("job", sa.Text(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("tables", sa.Text(), nullable=False),
        sa.Column("lineage", sa.Text(), nullable=False),
        sa.Column("card", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dataset_build")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("dataset_build", schema=None) as batch_op:
        batch_op.create_index("ix_dataset_build_project", ["project_id", "made_at"], unique=False)


def _make_dataset_import() -> None:
    op.create_table(
        "dataset_import",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("project_id", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("uploads", sa.Text(), nullable=False),
        sa.Column("mapping", sa.Text(), nullable=False),
        sa.Column("include_judgments", sa.Boolean(), nullable=False),
        sa.Column("job", sa.Text(), nullable=False),
        sa.Column("rows_read", sa.BigInteger(), nullable=False),
        sa.Column("items", sa.BigInteger(), nullable=False),
        sa.Column("answers", sa.BigInteger(), nullable=False),
        sa.Column("known_items", sa.BigInteger(), nullable=False),
        sa.Column("bad_rows", sa.BigInteger(), nullable=False),
        sa.Column("started_at", sa.BigInteger(), nullable=False),
        sa.Column("ended_at", sa.BigInteger(), nullable=True),
        sa.Column("problem", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dataset_import")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("dataset_import", schema=None) as batch_op:
        batch_op.create_index("ix_dataset_import_project", ["project_id", "started_at"], unique=False)


def _make_dataset_key() -> None:
    op.create_table(
        "dataset_key",
        sa.Column("project_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("item_no", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("project_id", "key", name=op.f("pk_dataset_key")),
        sqlite_strict=True,
    )


def _make_dataset_upload() -> None:
    op.create_table(
        "dataset_upload",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("project_id", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("bytes", sa.BigInteger(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("uploaded_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dataset_upload")),
        sqlite_strict=True,
    )


def _make_evaluation_evaluation() -> None:
    op.create_table(
        "evaluation_evaluation",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("project_id", sa.BigInteger(), nullable=False),
        sa.Column("run_id", sa.Text(), nullable=False),
        sa.Column("build_id", sa.Text(), nullable=False),
        sa.Column("job", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("level", sa.Float(), nullable=False),
        sa.Column("bins", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("ended_at", sa.BigInteger(), nullable=True),
        sa.Column("report", sa.Text(), nullable=True),
        sa.Column("problem", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evaluation_evaluation")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("evaluation_evaluation", schema=None) as batch_op:
        batch_op.create_index("ix_evaluation_evaluation_job", ["job"], unique=False)
        batch_op.create_index("ix_evaluation_evaluation_project", ["project_id", "created_at"], unique=False)
        batch_op.create_index("ix_evaluation_evaluation_run", ["run_id", "created_at"], unique=False)


def _make_event_cursor() -> None:
    op.create_table(
        "event_cursor",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("xact", sa.BigInteger(), nullable=False),
        sa.Column("entry", sa.BigInteger(), nullable=False),
        sa.Column("moved_at", sa.BigInteger(), nullable=False),
        sa.Column("trouble", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_event_cursor")),
        sqlite_strict=True,
    )


def _make_identity_account() -> None:
    op.create_table(
        "identity_account",
        sa.Column("no", Id, nullable=False),
        sa.Column("public_id", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("password_hash", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("roles", Json, nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("totp_secret", sa.Text(), nullable=False),
        sa.Column("totp_pending", sa.Text(), nullable=False),
        sa.Column("totp_last_step", sa.BigInteger(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("no", name=op.f("pk_identity_account")),
        sa.UniqueConstraint("email", name=op.f("uq_identity_account_email")),
        sa.UniqueConstraint("public_id", name=op.f("uq_identity_account_public_id")),
        sqlite_strict=True,
    )


def _make_identity_attempt() -> None:
    op.create_table(
        "identity_attempt",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("arrival", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_identity_attempt")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("identity_attempt", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_identity_attempt_arrival"), ["arrival"], unique=False)


def _make_identity_invitation() -> None:
    op.create_table(
        "identity_invitation",
        sa.Column("id", Id, nullable=False),
        sa.Column("public_id", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("token_hash", sa.Text(), nullable=False),
        sa.Column("roles", Json, nullable=False),
        sa.Column("project_roles", Json, nullable=False),
        sa.Column("made_by", sa.BigInteger(), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_identity_invitation")),
        sa.UniqueConstraint("public_id", name=op.f("uq_identity_invitation_public_id")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_identity_invitation_token_hash")),
        sqlite_strict=True,
    )


def _make_job() -> None:
    op.create_table(
        "job",
        sa.Column("id", Id, nullable=False),
        sa.Column("public_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("args", Json, nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("project_id", sa.BigInteger(), nullable=True),
        sa.Column("key", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("run_at", sa.BigInteger(), nullable=False),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=True),
        sa.Column("lease_until", sa.BigInteger(), nullable=True),
        sa.Column("done", sa.BigInteger(), nullable=False),
        sa.Column("total", sa.BigInteger(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("cursor", Json, nullable=True),
        sa.Column("cancel", sa.Boolean(), nullable=False),
        sa.Column("again", sa.Boolean(), nullable=False),
        sa.Column("result", Json, nullable=True),
        sa.Column("problem", Json, nullable=True),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("started_at", sa.BigInteger(), nullable=True),
        sa.Column("ended_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_job")),
        sa.UniqueConstraint("public_id", name=op.f("uq_job_public_id")),
        sqlite_strict=True,
    )


def _index_job() -> None:
    with op.batch_alter_table("job", schema=None) as batch_op:
        batch_op.create_index("ix_job_actor", ["actor", "id"], unique=False)
        batch_op.create_index("ix_job_ended_at", ["ended_at"], unique=False)
        batch_op.create_index(
            "ix_job_leased",
            ["lease_until"],
            unique=False,
            sqlite_where=sa.text("state = 'running'"),
            postgresql_where=sa.text("state = 'running'"),
        )
        batch_op.create_index("ix_job_project_id", ["project_id", "id"], unique=False)
        batch_op.create_index(
            "ix_job_ready",
            ["run_at"],
            unique=False,
            sqlite_where=sa.text("state = 'queued'"),
            postgresql_where=sa.text("state = 'queued'"),
        )
        batch_op.create_index(
            "uq_job_key",
            ["key"],
            unique=True,
            sqlite_where=sa.text("state IN ('queued', 'running')"),
            postgresql_where=sa.text("state IN ('queued', 'running')"),
        )


def _make_job_schedule() -> None:
    op.create_table(
        "job_schedule",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("next_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("kind", name=op.f("pk_job_schedule")),
        sqlite_strict=True,
    )


def _make_policy_guidelines() -> None:
    op.create_table(
        "policy_guidelines",
        sa.Column("project_id", Id, autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("clauses", sa.Text(), nullable=False),
        sa.Column("clause_count", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("made_by", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("project_id", "version", name=op.f("pk_policy_guidelines")),
        sqlite_strict=True,
    )


def _make_projects_count() -> None:
    op.create_table(
        "projects_count",
        sa.Column("project_id", Id, autoincrement=False, nullable=False),
        sa.Column("items", sa.BigInteger(), nullable=False),
        sa.Column("gold", sa.BigInteger(), nullable=False),
        sa.Column("answers", sa.BigInteger(), nullable=False),
        sa.Column("contributors", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("project_id", name=op.f("pk_projects_count")),
        sqlite_strict=True,
    )


def _make_projects_form() -> None:
    op.create_table(
        "projects_form",
        sa.Column("project_id", Id, autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("changes", sa.Text(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("made_by", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("project_id", "version", name=op.f("pk_projects_form")),
        sqlite_strict=True,
    )


def _make_projects_project() -> None:
    op.create_table(
        "projects_project",
        sa.Column("id", Id, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("template", sa.Text(), nullable=False),
        sa.Column("form_version", sa.Integer(), nullable=False),
        sa.Column("overlap", sa.SmallInteger(), nullable=False),
        sa.Column("gold_share", sa.Float(), nullable=False),
        sa.Column("pay_currency", sa.Text(), nullable=True),
        sa.Column("pay_minor_units", sa.BigInteger(), nullable=True),
        sa.Column("estimated_seconds", sa.Integer(), nullable=True),
        sa.Column("target_agreement", sa.Float(), nullable=True),
        sa.Column("target_gold_accuracy", sa.Float(), nullable=True),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("made_by", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_projects_project")),
        sqlite_strict=True,
    )


def _make_quality_agreement() -> None:
    op.create_table(
        "quality_agreement",
        sa.Column("project_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("family", sa.Text(), nullable=False),
        sa.Column("level", sa.Text(), nullable=False),
        sa.Column("alpha", sa.Float(), nullable=True),
        sa.Column("low", sa.Float(), nullable=True),
        sa.Column("high", sa.Float(), nullable=True),
        sa.Column("percent", sa.Float(), nullable=True),
        sa.Column("units", sa.BigInteger(), nullable=False),
        sa.Column("raters", sa.BigInteger(), nullable=False),
        sa.Column("labels", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("project_id", "question", "family", name=op.f("pk_quality_agreement")),
        sqlite_strict=True,
    )


def _make_quality_consensus() -> None:
    op.create_table(
        "quality_consensus",
        sa.Column("project_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("item_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("run", sa.BigInteger(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("answers", sa.BigInteger(), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.Column("units", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("project_id", "question", "item_id", name=op.f("pk_quality_consensus")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("quality_consensus", schema=None) as batch_op:
        batch_op.create_index(
            "ix_quality_consensus_sure", ["project_id", "question", "confidence", "item_id"], unique=False
        )


def _make_quality_gold_score() -> None:
    op.create_table(
        "quality_gold_score",
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("project_id", sa.BigInteger(), nullable=False),
        sa.Column("item_id", sa.BigInteger(), nullable=False),
        sa.Column("contributor_id", sa.BigInteger(), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("right", sa.Boolean(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("answer", "question", name=op.f("pk_quality_gold_score")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("quality_gold_score", schema=None) as batch_op:
        batch_op.create_index("ix_quality_gold_score_person", ["project_id", "contributor_id"], unique=False)


def _make_quality_reliability() -> None:
    op.create_table(
        "quality_reliability",
        sa.Column("project_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("contributor_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("reliability", sa.Float(), nullable=False),
        sa.Column("low", sa.Float(), nullable=False),
        sa.Column("high", sa.Float(), nullable=False),
        sa.Column("labels", sa.BigInteger(), nullable=False),
        sa.Column("agreed", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("project_id", "contributor_id", "question", name=op.f("pk_quality_reliability")),
        sqlite_strict=True,
    )


def _make_quality_run() -> None:
    op.create_table(
        "quality_run",
        sa.Column("project_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("method", sa.Text(), nullable=False),
        sa.Column("answers_now", sa.BigInteger(), nullable=False),
        sa.Column("answers_then", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("project_id", name=op.f("pk_quality_run")),
        sqlite_strict=True,
    )


def _make_rounds_pick() -> None:
    op.create_table(
        "rounds_pick",
        sa.Column("round_id", sa.Text(), nullable=False),
        sa.Column("item_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("place", sa.BigInteger(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=True),
        sa.Column("answers", sa.BigInteger(), nullable=False),
        sa.Column("group_key", sa.Text(), nullable=False),
        sa.Column("reasons", sa.Text(), nullable=False),
        sa.Column("taken", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("round_id", "item_id", name=op.f("pk_rounds_pick")),
        sqlite_strict=True,
    )


def _make_rounds_round() -> None:
    op.create_table(
        "rounds_round",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("project_id", sa.BigInteger(), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("strategy", sa.Text(), nullable=False),
        sa.Column("run", sa.Text(), nullable=False),
        sa.Column("more", sa.BigInteger(), nullable=False),
        sa.Column("items", sa.BigInteger(), nullable=False),
        sa.Column("opened_at", sa.BigInteger(), nullable=False),
        sa.Column("opened_by", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rounds_round")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("rounds_round", schema=None) as batch_op:
        batch_op.create_index("uq_rounds_round_number", ["project_id", "number"], unique=True)


def _make_routing_draft() -> None:
    op.create_table(
        "routing_draft",
        sa.Column("lease_id", Id, autoincrement=False, nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("saved_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("lease_id", name=op.f("pk_routing_draft")),
        sqlite_strict=True,
    )


def _make_routing_flag() -> None:
    op.create_table(
        "routing_flag",
        sa.Column("id", Id, nullable=False),
        sa.Column("project_id", sa.BigInteger(), nullable=False),
        sa.Column("item_id", sa.BigInteger(), nullable=False),
        sa.Column("contributor_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("flagged_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_routing_flag")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("routing_flag", schema=None) as batch_op:
        batch_op.create_index("ix_routing_flag_project", ["project_id", "id"], unique=False)


def _make_routing_lease() -> None:
    op.create_table(
        "routing_lease",
        sa.Column("id", Id, nullable=False),
        sa.Column("token", sa.Text(), nullable=False),
        sa.Column("project_id", sa.BigInteger(), nullable=False),
        sa.Column("item_id", sa.BigInteger(), nullable=False),
        sa.Column("contributor_id", sa.BigInteger(), nullable=False),
        sa.Column("purpose", sa.SmallInteger(), nullable=False),
        sa.Column("queue_position", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.SmallInteger(), nullable=False),
        sa.Column("leased_at", sa.BigInteger(), nullable=False),
        sa.Column("opened_at", sa.BigInteger(), nullable=True),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.Column("beat_at", sa.BigInteger(), nullable=True),
        sa.Column("active_micros", sa.BigInteger(), nullable=False),
        sa.Column("closed_at", sa.BigInteger(), nullable=True),
        sa.Column("form_version", sa.Integer(), nullable=False),
        sa.Column("guidelines_version", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_routing_lease")),
        sa.UniqueConstraint("token", name=op.f("uq_routing_lease_token")),
        sqlite_strict=True,
    )


def _index_routing_lease() -> None:
    with op.batch_alter_table("routing_lease", schema=None) as batch_op:
        batch_op.create_index(
            "ix_routing_lease_active",
            ["contributor_id", "project_id"],
            unique=False,
            sqlite_where=sa.text("state = 0"),
            postgresql_where=sa.text("state = 0"),
        )
        batch_op.create_index(
            "ix_routing_lease_expiry",
            ["expires_at"],
            unique=False,
            sqlite_where=sa.text("state = 0"),
            postgresql_where=sa.text("state = 0"),
        )
        batch_op.create_index(
            "ix_routing_lease_position", ["contributor_id", "project_id", "purpose", "queue_position"], unique=False
        )
        batch_op.create_index(
            "uq_routing_lease_once",
            ["item_id", "contributor_id"],
            unique=True,
            sqlite_where=sa.text("state < 3"),
            postgresql_where=sa.text("state < 3"),
        )


def _make_routing_search() -> None:
    op.create_table(
        "routing_search",
        sa.Column("project_id", Id, autoincrement=False, nullable=False),
        sa.Column("contributor_id", Id, autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("project_id", "contributor_id", name=op.f("pk_routing_search")),
        sqlite_strict=True,
    )


def _make_routing_tally() -> None:
    op.create_table(
        "routing_tally",
        sa.Column("project_id", Id, autoincrement=False, nullable=False),
        sa.Column("contributor_id", Id, autoincrement=False, nullable=False),
        sa.Column("answered", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("skipped", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("seconds", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("counted_until", sa.BigInteger(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("project_id", "contributor_id", name=op.f("pk_routing_tally")),
        sqlite_strict=True,
    )


def _make_training_run() -> None:
    op.create_table(
        "training_run",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("project_id", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("method", sa.Text(), nullable=False),
        sa.Column("build_id", sa.Text(), nullable=False),
        sa.Column("build_hash", sa.Text(), nullable=False),
        sa.Column("settings", sa.Text(), nullable=False),
        sa.Column("options", sa.Text(), nullable=False),
        sa.Column("job", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("started_at", sa.BigInteger(), nullable=True),
        sa.Column("ended_at", sa.BigInteger(), nullable=True),
        sa.Column("attempts", sa.BigInteger(), nullable=False),
        sa.Column("problem", sa.Text(), nullable=True),
        sa.Column("metrics", sa.Text(), nullable=False),
        sa.Column("rows", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_training_run")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("training_run", schema=None) as batch_op:
        batch_op.create_index("ix_training_run_job", ["job"], unique=False)
        batch_op.create_index("ix_training_run_project", ["project_id", "created_at"], unique=False)


def _make_work_answer() -> None:
    op.create_table(
        "work_answer",
        sa.Column("id", Id, nullable=False),
        sa.Column("public_id", sa.Text(), nullable=False),
        sa.Column("revision", sa.SmallInteger(), nullable=False),
        sa.Column("project_id", sa.BigInteger(), nullable=False),
        sa.Column("item_id", sa.BigInteger(), nullable=False),
        sa.Column("contributor_id", sa.BigInteger(), nullable=False),
        sa.Column("lease_id", sa.BigInteger(), nullable=True),
        sa.Column("form_version", sa.Integer(), nullable=False),
        sa.Column("guidelines_version", sa.Integer(), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("shown_order", sa.Text(), nullable=False),
        sa.Column("seconds", sa.Integer(), nullable=False),
        sa.Column("active_seconds", sa.Integer(), nullable=False),
        sa.Column("answered_at", sa.BigInteger(), nullable=False),
        sa.Column("idempotency_key", sa.Text(), nullable=True),
        sa.Column("content_hash", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_work_answer")),
        sa.UniqueConstraint("public_id", "revision", name=op.f("uq_work_answer_public_id_revision")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("work_answer", schema=None) as batch_op:
        batch_op.create_index("ix_work_answer_contributor", ["contributor_id", "project_id", "id"], unique=False)
        batch_op.create_index("ix_work_answer_item", ["item_id"], unique=False)
        batch_op.create_index("ix_work_answer_project", ["project_id", "id"], unique=False)


def _make_work_content() -> None:
    op.create_table(
        "work_content",
        sa.Column("item_id", Id, autoincrement=False, nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("item_id", name=op.f("pk_work_content")),
        sqlite_strict=True,
    )


def _make_work_gold() -> None:
    op.create_table(
        "work_gold",
        sa.Column("item_id", Id, autoincrement=False, nullable=False),
        sa.Column("answers", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("item_id", name=op.f("pk_work_gold")),
        sqlite_strict=True,
    )


def _make_work_item() -> None:
    op.create_table(
        "work_item",
        sa.Column("id", Id, nullable=False),
        sa.Column("public_id", sa.Text(), nullable=False),
        sa.Column("project_id", sa.BigInteger(), nullable=False),
        sa.Column("queue_position", sa.BigInteger(), nullable=False),
        sa.Column("purpose", sa.SmallInteger(), nullable=False),
        sa.Column("overlap", sa.SmallInteger(), nullable=False),
        sa.Column("taken", sa.SmallInteger(), nullable=False),
        sa.Column("group_key", sa.Text(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_work_item")),
        sa.UniqueConstraint("public_id", name=op.f("uq_work_item_public_id")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("work_item", schema=None) as batch_op:
        batch_op.create_index(
            "ix_work_item_gold",
            ["project_id", "queue_position"],
            unique=False,
            sqlite_where=sa.text("purpose = 1"),
            postgresql_where=sa.text("purpose = 1"),
        )
        batch_op.create_index(
            "ix_work_item_open",
            ["project_id", "queue_position"],
            unique=False,
            sqlite_where=sa.text("purpose = 0 AND taken < overlap"),
            postgresql_where=sa.text("purpose = 0 AND taken < overlap"),
        )
        batch_op.create_index("ix_work_item_project", ["project_id", "id"], unique=False)


def _make_work_tail() -> None:
    op.create_table(
        "work_tail",
        sa.Column("project_id", Id, autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("project_id", name=op.f("pk_work_tail")),
        sqlite_strict=True,
    )


def _make_work_tally() -> None:
    op.create_table(
        "work_tally",
        sa.Column("project_id", Id, autoincrement=False, nullable=False),
        sa.Column("items", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("gold", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("slots", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("answers", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("imported", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("seconds", sa.BigInteger(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("project_id", name=op.f("pk_work_tally")),
        sqlite_strict=True,
    )


def _make_workforce_contributor() -> None:
    op.create_table(
        "workforce_contributor",
        sa.Column("id", Id, nullable=False),
        sa.Column("pseudonym", sa.Text(), nullable=False),
        sa.Column("account_no", sa.BigInteger(), nullable=True),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("project_id", sa.BigInteger(), nullable=True),
        sa.Column("source_key", sa.Text(), nullable=True),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_workforce_contributor")),
        sa.UniqueConstraint("account_no", name=op.f("uq_workforce_contributor_account_no")),
        sa.UniqueConstraint("project_id", "source_key", name=op.f("uq_workforce_contributor_project_id_source_key")),
        sa.UniqueConstraint("pseudonym", name=op.f("uq_workforce_contributor_pseudonym")),
        sqlite_strict=True,
    )


def _make_workforce_salt() -> None:
    op.create_table(
        "workforce_salt",
        sa.Column("id", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("sealed", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_workforce_salt")),
        sqlite_strict=True,
    )


def _make_workforce_tally() -> None:
    op.create_table(
        "workforce_tally",
        sa.Column("project_id", Id, autoincrement=False, nullable=False),
        sa.Column("contributor_id", Id, autoincrement=False, nullable=False),
        sa.Column("answers", sa.BigInteger(), nullable=False),
        sa.Column("seconds", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("project_id", "contributor_id", name=op.f("pk_workforce_tally")),
        sqlite_strict=True,
    )


def _make_identity_membership() -> None:
    op.create_table(
        "identity_membership",
        sa.Column("project_id", sa.BigInteger(), nullable=False),
        sa.Column("account_no", sa.BigInteger(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_no"], ["identity_account.no"], name=op.f("fk_identity_membership_account_no")
        ),
        sa.PrimaryKeyConstraint("project_id", "account_no", "role", name=op.f("pk_identity_membership")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("identity_membership", schema=None) as batch_op:
        batch_op.create_index("ix_identity_membership_account", ["account_no"], unique=False)


def _make_identity_provider_link() -> None:
    op.create_table(
        "identity_provider_link",
        sa.Column("issuer", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("account_no", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_no"], ["identity_account.no"], name=op.f("fk_identity_provider_link_account_no")
        ),
        sa.PrimaryKeyConstraint("issuer", "subject", name=op.f("pk_identity_provider_link")),
        sqlite_strict=True,
    )


def _make_identity_recovery_code() -> None:
    op.create_table(
        "identity_recovery_code",
        sa.Column("account_no", sa.BigInteger(), nullable=False),
        sa.Column("code_hash", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_no"], ["identity_account.no"], name=op.f("fk_identity_recovery_code_account_no")
        ),
        sa.PrimaryKeyConstraint("account_no", "code_hash", name=op.f("pk_identity_recovery_code")),
        sqlite_strict=True,
    )


def _make_identity_session() -> None:
    op.create_table(
        "identity_session",
        sa.Column("id", Id, nullable=False),
        sa.Column("public_id", sa.Text(), nullable=False),
        sa.Column("account_no", sa.BigInteger(), nullable=False),
        sa.Column("token_hash", sa.Text(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("seen_at", sa.BigInteger(), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.Column("agent", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["account_no"], ["identity_account.no"], name=op.f("fk_identity_session_account_no")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_identity_session")),
        sa.UniqueConstraint("public_id", name=op.f("uq_identity_session_public_id")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_identity_session_token_hash")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("identity_session", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_identity_session_account_no"), ["account_no"], unique=False)


def _make_identity_token() -> None:
    op.create_table(
        "identity_token",
        sa.Column("id", Id, nullable=False),
        sa.Column("public_id", sa.Text(), nullable=False),
        sa.Column("account_no", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("token_hash", sa.Text(), nullable=False),
        sa.Column("scopes", Json, nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=True),
        sa.Column("used_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["account_no"], ["identity_account.no"], name=op.f("fk_identity_token_account_no")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_identity_token")),
        sa.UniqueConstraint("public_id", name=op.f("uq_identity_token_public_id")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_identity_token_token_hash")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("identity_token", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_identity_token_account_no"), ["account_no"], unique=False)


def _make_job_event() -> None:
    op.create_table(
        "job_event",
        sa.Column("id", Id, nullable=False),
        sa.Column("job_id", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("payload", Json, nullable=False),
        sa.ForeignKeyConstraint(["job_id"], ["job.id"], name=op.f("fk_job_event_job_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_job_event")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("job_event", schema=None) as batch_op:
        batch_op.create_index("ix_job_event_job_id", ["job_id", "id"], unique=False)


def _make_job_step() -> None:
    op.create_table(
        "job_step",
        sa.Column("job_id", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("result", Json, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["job_id"], ["job.id"], name=op.f("fk_job_step_job_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("job_id", "name", name=op.f("pk_job_step")),
        sqlite_strict=True,
    )


def _drop_job_parts() -> None:
    op.drop_table("job_step")
    with op.batch_alter_table("job_event", schema=None) as batch_op:
        batch_op.drop_index("ix_job_event_job_id")
    op.drop_table("job_event")


def _drop_identity_parts() -> None:
    with op.batch_alter_table("identity_token", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_identity_token_account_no"))
    op.drop_table("identity_token")
    with op.batch_alter_table("identity_session", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_identity_session_account_no"))
    op.drop_table("identity_session")
    op.drop_table("identity_recovery_code")
    op.drop_table("identity_provider_link")
    with op.batch_alter_table("identity_membership", schema=None) as batch_op:
        batch_op.drop_index("ix_identity_membership_account")
    op.drop_table("identity_membership")


def _drop_workforce() -> None:
    op.drop_table("workforce_tally")
    op.drop_table("workforce_salt")
    op.drop_table("workforce_contributor")


def _drop_work() -> None:
    op.drop_table("work_tally")
    op.drop_table("work_tail")
    with op.batch_alter_table("work_item", schema=None) as batch_op:
        batch_op.drop_index("ix_work_item_project")
        batch_op.drop_index(
            "ix_work_item_open",
            sqlite_where=sa.text("purpose = 0 AND taken < overlap"),
            postgresql_where=sa.text("purpose = 0 AND taken < overlap"),
        )
        batch_op.drop_index(
            "ix_work_item_gold", sqlite_where=sa.text("purpose = 1"), postgresql_where=sa.text("purpose = 1")
        )
    op.drop_table("work_item")
    op.drop_table("work_gold")
    op.drop_table("work_content")
    with op.batch_alter_table("work_answer", schema=None) as batch_op:
        batch_op.drop_index("ix_work_answer_project")
        batch_op.drop_index("ix_work_answer_item")
        batch_op.drop_index("ix_work_answer_contributor")
    op.drop_table("work_answer")


def _drop_training() -> None:
    with op.batch_alter_table("training_run", schema=None) as batch_op:
        batch_op.drop_index("ix_training_run_project")
        batch_op.drop_index("ix_training_run_job")
    op.drop_table("training_run")


def _drop_routing() -> None:
    op.drop_table("routing_tally")
    op.drop_table("routing_search")
    with op.batch_alter_table("routing_lease", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_routing_lease_once", sqlite_where=sa.text("state < 3"), postgresql_where=sa.text("state < 3")
        )
        batch_op.drop_index("ix_routing_lease_position")
        batch_op.drop_index(
            "ix_routing_lease_expiry", sqlite_where=sa.text("state = 0"), postgresql_where=sa.text("state = 0")
        )
        batch_op.drop_index(
            "ix_routing_lease_active", sqlite_where=sa.text("state = 0"), postgresql_where=sa.text("state = 0")
        )
    op.drop_table("routing_lease")
    with op.batch_alter_table("routing_flag", schema=None) as batch_op:
        batch_op.drop_index("ix_routing_flag_project")
    op.drop_table("routing_flag")
    op.drop_table("routing_draft")


def _drop_rounds() -> None:
    with op.batch_alter_table("rounds_round", schema=None) as batch_op:
        batch_op.drop_index("uq_rounds_round_number")
    op.drop_table("rounds_round")
    op.drop_table("rounds_pick")


def _drop_quality() -> None:
    op.drop_table("quality_run")
    op.drop_table("quality_reliability")
    with op.batch_alter_table("quality_gold_score", schema=None) as batch_op:
        batch_op.drop_index("ix_quality_gold_score_person")
    op.drop_table("quality_gold_score")
    with op.batch_alter_table("quality_consensus", schema=None) as batch_op:
        batch_op.drop_index("ix_quality_consensus_sure")
    op.drop_table("quality_consensus")
    op.drop_table("quality_agreement")


def _drop_projects() -> None:
    op.drop_table("projects_project")
    op.drop_table("projects_form")
    op.drop_table("projects_count")


def _drop_policy() -> None:
    op.drop_table("policy_guidelines")


def _drop_job() -> None:
    op.drop_table("job_schedule")
    with op.batch_alter_table("job", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_job_key",
            sqlite_where=sa.text("state IN ('queued', 'running')"),
            postgresql_where=sa.text("state IN ('queued', 'running')"),
        )
        batch_op.drop_index(
            "ix_job_ready", sqlite_where=sa.text("state = 'queued'"), postgresql_where=sa.text("state = 'queued'")
        )
        batch_op.drop_index("ix_job_project_id")
        batch_op.drop_index(
            "ix_job_leased", sqlite_where=sa.text("state = 'running'"), postgresql_where=sa.text("state = 'running'")
        )
        batch_op.drop_index("ix_job_ended_at")
        batch_op.drop_index("ix_job_actor")
    op.drop_table("job")


def _drop_identity() -> None:
    op.drop_table("identity_invitation")
    with op.batch_alter_table("identity_attempt", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_identity_attempt_arrival"))
    op.drop_table("identity_attempt")
    op.drop_table("identity_account")


def _drop_event() -> None:
    op.drop_table("event_cursor")


def _drop_evaluation() -> None:
    with op.batch_alter_table("evaluation_evaluation", schema=None) as batch_op:
        batch_op.drop_index("ix_evaluation_evaluation_run")
        batch_op.drop_index("ix_evaluation_evaluation_project")
        batch_op.drop_index("ix_evaluation_evaluation_job")
    op.drop_table("evaluation_evaluation")


def _drop_dataset() -> None:
    op.drop_table("dataset_upload")
    op.drop_table("dataset_key")
    with op.batch_alter_table("dataset_import", schema=None) as batch_op:
        batch_op.drop_index("ix_dataset_import_project")
    op.drop_table("dataset_import")
    with op.batch_alter_table("dataset_build", schema=None) as batch_op:
        batch_op.drop_index("ix_dataset_build_project")
    op.drop_table("dataset_build")
    with op.batch_alter_table("dataset_bad_row", schema=None) as batch_op:
        batch_op.drop_index("ix_dataset_bad_row_import")
    op.drop_table("dataset_bad_row")


def _drop_audit() -> None:
    with op.batch_alter_table("audit_entry", schema=None) as batch_op:
        batch_op.drop_index("ix_audit_entry_project")
        batch_op.drop_index("ix_audit_entry_order")
    op.drop_table("audit_entry")
