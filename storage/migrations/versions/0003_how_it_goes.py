"""What people told about their body, how it goes with them, and what was decided from it."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

# SQLite counts by itself only in a column called exactly INTEGER.
NUMBER = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    op.add_column("people", sa.Column("body", sa.LargeBinary))
    op.add_column("people", sa.Column("course", sa.LargeBinary))
    op.add_column("people", sa.Column("country", sa.String))
    op.create_table(
        "checks",
        sa.Column("session", NUMBER, primary_key=True, autoincrement=False),
        sa.Column("person", sa.BigInteger, nullable=False),
        sa.Column("date", sa.Date, nullable=False),
        sa.Column("what", sa.LargeBinary, nullable=False),
    )
    op.create_index("ix_checks_person_date", "checks", ["person", "date"])
    op.create_table(
        "decisions",
        sa.Column("id", NUMBER, primary_key=True),
        sa.Column("person", sa.BigInteger, nullable=False),
        sa.Column("what", sa.LargeBinary, nullable=False),
        sa.Column("decided_utc", sa.DateTime, nullable=False),
    )
    op.create_index("ix_decisions_person", "decisions", ["person"])
    op.create_table(
        "reviews",
        sa.Column("person", sa.BigInteger, primary_key=True),
        sa.Column("date", sa.Date, primary_key=True),
        sa.Column("what", sa.LargeBinary, nullable=False),
    )


def downgrade() -> None:
    for table in ("reviews", "decisions", "checks"):
        op.drop_table(table)
    for column in ("country", "course", "body"):
        op.drop_column("people", column)
