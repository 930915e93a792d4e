"""The first tables: people, sessions, the diary, the due-table, the outbox and the inbox."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy import Column

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

Number = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    _plumbing()
    _persons()
    _sessions()
    _due_table()


def downgrade() -> None:
    for table in (
        "occurrences",
        "rules",
        "outbox",
        "deeds",
        "hurts",
        "sessions",
        "live",
        "screenings",
        "consents",
        "people",
        "files",
        "inbox",
        "keyring",
    ):
        op.drop_table(table)


def _plumbing() -> None:
    op.create_table(
        "keyring",
        Column("id", sa.Integer, primary_key=True),
        Column("canary", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "inbox",
        Column("update_id", Number, primary_key=True, autoincrement=False),
        Column("state", sa.String, nullable=False),
        Column("tries", sa.Integer, nullable=False),
        Column("person", sa.BigInteger),
        Column("raw", sa.LargeBinary),
        Column("swept_utc", sa.DateTime),
    )
    op.create_index("ix_inbox_state", "inbox", ["state", "swept_utc"])
    op.create_index("ix_inbox_person", "inbox", ["person"])
    op.create_table(
        "files",
        Column("bot", sa.BigInteger, primary_key=True),
        Column("key", sa.String, primary_key=True),
        Column("file_id", sa.String, nullable=False),
    )
    op.create_table(
        "outbox",
        Column("person", sa.BigInteger, primary_key=True),
        Column("kind", sa.String, primary_key=True),
        Column("session", sa.BigInteger, primary_key=True),
        Column("step", sa.Integer, primary_key=True),
        Column("due_utc", sa.DateTime, nullable=False),
        Column("send_utc", sa.DateTime, nullable=False),
    )
    op.create_index("ix_outbox_send_utc", "outbox", ["send_utc"])


def _persons() -> None:
    op.create_table(
        "people",
        Column("id", Number, primary_key=True, autoincrement=False),
        Column("joined_utc", sa.DateTime, nullable=False),
        Column("agreed", sa.Integer, nullable=False),
        Column("safety", sa.LargeBinary, nullable=False),
        Column("floor", sa.Boolean, nullable=False),
        Column("minutes", sa.Integer, nullable=False),
        Column("zone", sa.String),
        Column("days", sa.JSON, nullable=False),
        Column("hours", sa.JSON, nullable=False),
        Column("every_min", sa.Integer, nullable=False),
        Column("routine_at", sa.Time),
        Column("paused", sa.Boolean, nullable=False),
        Column("reachable", sa.Boolean, nullable=False),
        Column("quiet_on", sa.Date),
        Column("asking", sa.String, nullable=False),
    )
    op.create_table(
        "consents",
        Column("id", Number, primary_key=True),
        Column("person", sa.BigInteger, nullable=False),
        Column("version", sa.Integer, nullable=False),
        Column("agreed_utc", sa.DateTime, nullable=False),
    )
    op.create_index("ix_consents_person", "consents", ["person"])
    op.create_table(
        "screenings",
        Column("id", Number, primary_key=True),
        Column("person", sa.BigInteger, nullable=False),
        Column("answer", sa.LargeBinary, nullable=False),
        Column("version", sa.Integer, nullable=False),
        Column("answered_utc", sa.DateTime, nullable=False),
    )
    op.create_index("ix_screenings_person", "screenings", ["person"])
    op.create_table(
        "live",
        Column("person", sa.BigInteger, primary_key=True),
        Column("role", sa.String, primary_key=True),
        Column("message", sa.BigInteger, nullable=False),
    )


def _sessions() -> None:
    op.create_table(
        "sessions",
        Column("id", Number, primary_key=True),
        Column("person", sa.BigInteger, nullable=False),
        Column("kind", sa.String, nullable=False),
        Column("plan", sa.JSON, nullable=False),
        Column("step", sa.Integer, nullable=False),
        Column("phase", sa.String, nullable=False),
        Column("ends_utc", sa.DateTime),
        Column("moved_utc", sa.DateTime, nullable=False),
        Column("done_s", sa.Integer, nullable=False),
        Column("done_steps", sa.Integer, nullable=False),
        Column("felt", sa.LargeBinary),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_sessions_person", "sessions", ["person", "phase"])
    op.create_table(
        "hurts",
        Column("id", Number, primary_key=True),
        Column("person", sa.BigInteger, nullable=False),
        Column("session", sa.BigInteger, nullable=False),
        Column("step", sa.Integer, nullable=False),
        Column("what", sa.LargeBinary, nullable=False),
        Column("said_utc", sa.DateTime, nullable=False),
    )
    op.create_index("ix_hurts_person", "hurts", ["person"])
    op.create_table(
        "deeds",
        Column("person", sa.BigInteger, primary_key=True),
        Column("mark", sa.String, primary_key=True),
        Column("kind", sa.String, nullable=False),
        Column("date", sa.Date, nullable=False),
        Column("seconds", sa.Integer, nullable=False),
        Column("done_utc", sa.DateTime, nullable=False),
    )
    op.create_index("ix_deeds_person_date", "deeds", ["person", "date"])


def _due_table() -> None:
    op.create_table(
        "rules",
        Column("id", Number, primary_key=True),
        Column("person", sa.BigInteger, nullable=False),
        Column("kind", sa.String, nullable=False),
        Column("times_at", sa.JSON, nullable=False),
        Column("days", sa.JSON, nullable=False),
        Column("zone", sa.String, nullable=False),
        Column("date", sa.Date),
        Column("slot", sa.Integer),
        Column("due_utc", sa.DateTime),
        sa.UniqueConstraint("person", "kind", name="uq_rules_person_kind"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_rules_due_utc", "rules", ["due_utc"])
    op.create_table(
        "occurrences",
        Column("id", Number, primary_key=True),
        Column("rule", Number, sa.ForeignKey("rules.id"), nullable=False),
        Column("person", sa.BigInteger, nullable=False),
        Column("date", sa.Date, nullable=False),
        Column("slot", sa.Integer, nullable=False),
        Column("due_utc", sa.DateTime, nullable=False),
        Column("claimed_utc", sa.DateTime, nullable=False),
        Column("exercise", sa.String),
        Column("state", sa.String),
        Column("again_due", sa.DateTime),
        sa.UniqueConstraint("rule", "date", "slot", name="uq_occurrences_rule_date_slot"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_occurrences_again_due", "occurrences", ["again_due"])
    op.create_index("ix_occurrences_person_date", "occurrences", ["person", "date"])
    op.create_index("ix_occurrences_date", "occurrences", ["date"])
