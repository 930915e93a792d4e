"""Alembic runs this file for each command; `storage.upgrading` has put the engine into it."""

from alembic import context
from sqlalchemy import Engine

from storage.tables import metadata


def run(engine: Engine) -> None:
    """Each migration in one transaction of its own, tables and all: SQLite can do that."""
    with engine.connect() as connection:
        context.configure(
            connection=connection,
            target_metadata=metadata,
            transactional_ddl=True,
            transaction_per_migration=True,
            render_as_batch=True,
        )
        with context.begin_transaction():
            context.run_migrations()


run(context.config.attributes["engine"])
