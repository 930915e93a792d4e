"""What people wish of reminders, and what the due-table needs for it."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

NEW = (
    ("people", "wishes", sa.LargeBinary),
    ("people", "sense", sa.JSON),
    ("people", "seen_on", sa.Date),
    ("rules", "others", sa.JSON),
    ("rules", "dates", sa.JSON),
    ("rules", "planned_utc", sa.DateTime),
    ("occurrences", "sent_utc", sa.DateTime),
    ("occurrences", "mini", sa.Boolean),
)


def upgrade() -> None:
    for table, name, kind in NEW:
        op.add_column(table, sa.Column(name, kind))
    op.create_index("ix_rules_planned_utc", "rules", ["planned_utc"])
    op.create_table(
        "releases",
        sa.Column("name", sa.String, primary_key=True),
        sa.Column("version", sa.String, nullable=False),
    )


def downgrade() -> None:
    op.drop_table("releases")
    op.drop_index("ix_rules_planned_utc", "rules")
    for table, name, _ in reversed(NEW):
        op.drop_column(table, name)
