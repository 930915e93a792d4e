"""The shape of the tables. Rows never leave this room; the coach's values do.

A change here needs a migration in `migrations/versions/` and the new HEAD."""

from datetime import UTC, datetime

import sqlalchemy as sa
from sqlalchemy import Column, Index, UniqueConstraint

from storage.sealed import Sealed

HEAD = "0004"  # of the migrations; here, so that the bot need not import alembic to know it

# SQLite counts by itself only in a column called exactly INTEGER.
Number = sa.BigInteger().with_variant(sa.Integer, "sqlite")


class Utc(sa.TypeDecorator[datetime]):
    """SQLite forgets time zones: moments go in as UTC and come back aware."""

    impl = sa.DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:
        if value is None:
            return None
        if value.utcoffset() is None:
            raise ValueError(f"a naive moment, {value}: nobody knows when that is")
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:
        return value.replace(tzinfo=UTC) if value else None


metadata = sa.MetaData()

alembic_version = sa.Table(  # alembic's own, as it makes it itself
    "alembic_version",
    metadata,
    Column("version_num", sa.String(32), nullable=False),
    sa.PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)

keyring = sa.Table(
    "keyring",
    metadata,
    Column("id", sa.Integer, primary_key=True),
    Column("canary", Sealed, nullable=False),  # sings only for the right key
)

inbox = sa.Table(
    "inbox",
    metadata,
    Column("update_id", Number, primary_key=True, autoincrement=False),
    Column("state", sa.String, nullable=False),  # waiting, acted, done, quarantine
    Column("tries", sa.Integer, nullable=False),
    Column("person", sa.BigInteger),  # until it is done
    Column("raw", Sealed),  # emptied when done
    Column("swept_utc", Utc),  # the first nightly round that found it closed
    Index("ix_inbox_state", "state", "swept_utc"),
    Index("ix_inbox_person", "person"),
)

files = sa.Table(
    "files",
    metadata,
    Column("bot", sa.BigInteger, primary_key=True),
    Column("key", sa.String, primary_key=True),
    Column("file_id", sa.String, nullable=False),
)

people = sa.Table(
    "people",
    metadata,
    Column("id", Number, primary_key=True, autoincrement=False),  # Telegram's
    Column("joined_utc", Utc, nullable=False),
    Column("agreed", sa.Integer, nullable=False),
    Column("safety", Sealed, nullable=False),
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
    Column("own", Sealed),  # what they left out tells how their back is
    Column("body", Sealed),
    Column("course", Sealed),
    Column("country", sa.String),
    Column("wishes", Sealed),  # holidays and meetings, and which programs they are called for
    Column("sense", sa.JSON(none_as_null=True)),
    Column("seen_on", sa.Date),
)

consents = sa.Table(
    "consents",
    metadata,
    Column("id", Number, primary_key=True),
    Column("person", sa.BigInteger, nullable=False, index=True),
    Column("version", sa.Integer, nullable=False),
    Column("agreed_utc", Utc, nullable=False),
)

screenings = sa.Table(
    "screenings",
    metadata,
    Column("id", Number, primary_key=True),
    Column("person", sa.BigInteger, nullable=False, index=True),
    Column("answer", Sealed, nullable=False),
    Column("version", sa.Integer, nullable=False),
    Column("answered_utc", Utc, nullable=False),
)

live = sa.Table(
    "live",
    metadata,
    Column("person", sa.BigInteger, primary_key=True),
    Column("role", sa.String, primary_key=True),
    Column("message", sa.BigInteger, nullable=False),
)

sessions = sa.Table(
    "sessions",
    metadata,
    Column("id", Number, primary_key=True),
    Column("person", sa.BigInteger, nullable=False),
    Column("kind", sa.String, nullable=False),
    Column("plan", sa.JSON, nullable=False),
    Column("step", sa.Integer, nullable=False),
    Column("phase", sa.String, nullable=False),
    Column("ends_utc", Utc),
    Column("moved_utc", Utc, nullable=False),
    Column("done_s", sa.Integer, nullable=False),
    Column("done_steps", sa.Integer, nullable=False),
    Column("felt", Sealed),
    Column("program", Sealed),  # some are for bad days
    Index("ix_sessions_person", "person", "phase"),
    sqlite_autoincrement=True,  # old buttons name this id: it must never come again
)

hurts = sa.Table(
    "hurts",
    metadata,
    Column("id", Number, primary_key=True),
    Column("person", sa.BigInteger, nullable=False, index=True),
    Column("session", sa.BigInteger, nullable=False),
    Column("step", sa.Integer, nullable=False),
    Column("what", Sealed, nullable=False),  # exercise and level
    Column("said_utc", Utc, nullable=False),
)

deeds = sa.Table(
    "deeds",
    metadata,
    Column("person", sa.BigInteger, primary_key=True),
    Column("mark", sa.String, primary_key=True),
    Column("kind", sa.String, nullable=False),
    Column("date", sa.Date, nullable=False),
    Column("seconds", sa.Integer, nullable=False),
    Column("done_utc", Utc, nullable=False),
    Column("program", Sealed),
    Index("ix_deeds_person_date", "person", "date"),
)

checks = sa.Table(
    "checks",
    metadata,
    Column("session", Number, primary_key=True, autoincrement=False),
    Column("person", sa.BigInteger, nullable=False),
    Column("date", sa.Date, nullable=False),
    Column("what", Sealed, nullable=False),
    Index("ix_checks_person_date", "person", "date"),
)

decisions = sa.Table(
    "decisions",
    metadata,
    Column("id", Number, primary_key=True),
    Column("person", sa.BigInteger, nullable=False, index=True),
    Column("what", Sealed, nullable=False),
    Column("decided_utc", Utc, nullable=False),
)

reviews = sa.Table(
    "reviews",
    metadata,
    Column("person", sa.BigInteger, primary_key=True),
    Column("date", sa.Date, primary_key=True),
    Column("what", Sealed, nullable=False),
)

outbox = sa.Table(
    "outbox",
    metadata,
    Column("person", sa.BigInteger, primary_key=True),
    Column("kind", sa.String, primary_key=True),
    Column("session", sa.BigInteger, primary_key=True),
    Column("step", sa.Integer, primary_key=True),
    Column("due_utc", Utc, nullable=False),
    Column("send_utc", Utc, nullable=False, index=True),  # due, or the end of a lease
)

rules = sa.Table(
    "rules",
    metadata,
    Column("id", Number, primary_key=True),
    Column("person", sa.BigInteger, nullable=False),
    Column("kind", sa.String, nullable=False),
    Column("times_at", sa.JSON, nullable=False),
    Column("days", sa.JSON, nullable=False),
    Column("zone", sa.String, nullable=False),
    Column("date", sa.Date),  # with slot and due_utc: what comes next
    Column("slot", sa.Integer),
    Column("due_utc", Utc, index=True),
    Column("others", sa.JSON(none_as_null=True)),  # weekdays that have times of their own
    Column("dates", sa.JSON(none_as_null=True)),
    Column("planned_utc", Utc, index=True),  # by the clock as it was then: see coach.due
    UniqueConstraint("person", "kind", name="uq_rules_person_kind"),
    sqlite_autoincrement=True,
)

occurrences = sa.Table(
    "occurrences",
    metadata,
    Column("id", Number, primary_key=True),
    Column("rule", sa.ForeignKey("rules.id"), nullable=False),
    Column("person", sa.BigInteger, nullable=False),
    Column("date", sa.Date, nullable=False),
    Column("slot", sa.Integer, nullable=False),
    Column("due_utc", Utc, nullable=False),
    Column("claimed_utc", Utc, nullable=False),
    Column("exercise", sa.String),  # of a nudge; nothing else has one, nor a state
    Column("state", sa.String),
    Column("again_due", Utc, index=True),
    Column("sent_utc", Utc),
    Column("mini", sa.Boolean),
    UniqueConstraint("rule", "date", "slot", name="uq_occurrences_rule_date_slot"),
    Index("ix_occurrences_person_date", "person", "date"),
    Index("ix_occurrences_date", "date"),
    sqlite_autoincrement=True,  # old buttons name this id
)

releases = sa.Table(  # of what the tables were worked out with, e.g. the time zones
    "releases",
    metadata,
    Column("name", sa.String, primary_key=True),
    Column("version", sa.String, nullable=False),
)
