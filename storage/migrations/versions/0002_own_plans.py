"""What people make their own: a program they follow, exercises added or left out."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("people", sa.Column("own", sa.LargeBinary))
    op.add_column("sessions", sa.Column("program", sa.LargeBinary))
    op.add_column("deeds", sa.Column("program", sa.LargeBinary))


def downgrade() -> None:
    op.drop_column("deeds", "program")
    op.drop_column("sessions", "program")
    op.drop_column("people", "own")
