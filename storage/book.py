"""SqlBook answers coach.ports.Book: one open transaction, in words of the trade."""

from storage.deeds import DeedTables
from storage.diary import DiaryTables
from storage.nudges import NudgeTables
from storage.outbox import OutboxTable
from storage.people import PeopleTables
from storage.schedule import ScheduleTables
from storage.sessions import SessionTables
from storage.zones import ZoneTables


class SqlBook(
    PeopleTables,
    SessionTables,
    DeedTables,
    DiaryTables,
    OutboxTable,
    ScheduleTables,
    NudgeTables,
    ZoneTables,
):
    """Valid until its transaction ends."""
