"""What comes next for whom a bad spell is on: one question, or the gentle menu of the day."""

from datetime import datetime

from coach.exercises import Library
from coach.flare import asked_by_now, asks_position, needs_somebody, row_of
from coach.flare_pages import AbleAsked, FlarePage, Gentle, HowIsIt, PositionAsked
from coach.model import Person
from coach.moments import local_date
from coach.plan import in_minutes
from coach.ports import Book
from coach.todays import todays


def in_flare(
    book: Book, person: Person, library: Library, now: datetime, clean: bool
) -> FlarePage | None:
    """None: there is no flare, or nothing is asked and the usual routine may be.

    `clean`: the list was answered with this very tap."""
    flare = person.course.flare
    if flare is None:
        return None
    someone = needs_somebody(flare, now) or person.course.advise
    if asks_position(flare):
        return PositionAsked(flare.check, flare.severe, someone, clean)
    if (number := asked_by_now(flare, now)) is not None:
        return HowIsIt(number)
    if flare.able and flare.calm_on == local_date(person.zone, now):
        return AbleAsked(flare.check, flare.stage)
    if flare.stage == "returning":
        return None
    today = todays(book, person, library, now)
    strong = {name for move in row_of(flare).do for name in move.one_of}
    return Gentle(
        check=flare.check,
        stage=flare.stage,
        moves=today.moves,
        minutes=in_minutes(today.seconds),
        severe=flare.severe,
        someone=someone,
        strong=any(e.exercise in strong and e.sets > 1 for e in today.plan),
    )
