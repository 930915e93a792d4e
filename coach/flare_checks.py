"""Better, same, worse: when it is asked, and what the answer does (issue 4 point 6)."""

from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Literal

from coach.course import Flare
from coach.door import enter, may_hear_from_us
from coach.exercises import Library
from coach.flare import asked_by_now, may_step, row_of
from coach.flare_keep import keep, with_volume
from coach.flare_pages import HowIsIt
from coach.flare_stages import RETURN
from coach.flare_way import to_signs
from coach.model import Letter, Person
from coach.moments import instant, local_date
from coach.outcomes import Outcome, Stale
from coach.player import stop_open
from coach.ports import Book
from coach.standing import STILL_AT_IT, as_they_stand
from coach.zone_names import on_the_wall

How = Literal["better", "same", "worse"]
AFTER = timedelta(hours=2)
# Nobody is woken to be asked how it is; the morning asks.
AWAKE = (time(7), time(22))
# A morning that is nearer than this is not yet "the next morning".
SOONEST = timedelta(hours=3)
MORNING_AT = time(8, 30)


def planned(book: Book, person: Person, flare: Flare, now: datetime, hours: bool) -> Flare:
    """The next questions, in the flare and in the outbox. `hours`: after two hours as well."""
    book.cross_out_all(person.id, ("flare",))
    local = on_the_wall(person.zone, now + AFTER).time()
    soon = hours and AWAKE[0] <= local < AWAKE[1]
    flare = replace(
        flare,
        check=flare.check + 2,
        hours_utc=now + AFTER if soon else None,
        morning_utc=next_morning(person, now),
    )
    for number, due in enumerate((flare.hours_utc, flare.morning_utc), flare.check):
        if due:
            book.post(Letter("flare", person.id, number, 0, due))
    return flare


def next_morning(person: Person, now: datetime) -> datetime:
    """When their routine is due, or half past eight, on their wall."""
    zone, at = person.zone or "UTC", person.routine_at or MORNING_AT
    today = local_date(zone, now)
    days = (today + timedelta(days=ahead) for ahead in range(3))
    return next(due for day in days if (due := instant(day, at, zone)) - now >= SOONEST)


def letter_says(book: Book, letter: Letter, now: datetime) -> HowIsIt | None:
    """Only while it waits for an answer, and they want to hear from us; in the middle of a
    routine it would take the buttons from under their thumb, and is asked after it."""
    person = book.person(letter.person)
    if person is None or not may_hear_from_us(person):
        return None
    going = book.open_session(person.id)
    at_it = going and going.kind == "routine" and now - going.moved_utc <= STILL_AT_IT
    if at_it or person.quiet_on == local_date(person.zone, now):
        return None
    waits = asked_by_now(person.course.flare, now)
    return HowIsIt(letter.session) if waits == letter.session else None


def how_it_is(
    book: Book, person: int, check: int, how: How, library: Library, now: datetime
) -> Outcome:
    """One answer to each question. Worse is the list again, also from an older screen."""
    known = enter(book, person)
    if not isinstance(known, Person):
        return known
    flare = known.course.flare
    asked = flare is not None and asked_by_now(flare, now) == check
    if flare is None or not (asked or how == "worse"):
        return Stale(as_they_stand(book, known, library, now))
    book.cross_out_all(person, ("flare",))
    resting = book.open_session(person)
    if resting and resting.kind == "ease":  # they are through with it, and are asked what next
        stop_open(book, person, now)
    if how == "worse":
        worse = replace(flare, worse=flare.worse + asked)
        return to_signs(book, known, worse, "how_it_is", "flare-worse", now)
    if check % 2 == 0:
        book.post(Letter("flare", person, check + 1, 0, flare.morning_utc or now))
        known = keep(book, known, replace(flare, hours_utc=None), "how_it_is", f"flare-{how}", now)
    else:
        known = _morning(book, known, flare, how, now)
    return as_they_stand(book, known, library, now)


def able(
    book: Book, person: int, check: int, can: bool, library: Library, now: datetime
) -> Outcome:
    """Their own word, and with all else that the row asks for the next stage begins."""
    known = enter(book, person)
    if not isinstance(known, Person):
        return known
    flare, today = known.course.flare, local_date(known.zone, now)
    if flare is None or not flare.able or flare.check != check or asked_by_now(flare, now):
        return Stale(as_they_stand(book, known, library, now))
    flare = replace(flare, able=False)
    if flare.calm_on != today:  # asked on another day: the next morning asks anew
        known = keep(book, known, flare, "able", "flare-too-late", now)
        return Stale(as_they_stand(book, known, library, now))
    if not can or not may_step(flare, book.checks(person, flare.since), today):
        known = keep(book, known, flare, "able", "flare-not-able", now)
        return as_they_stand(book, known, library, now)
    then = row_of(flare).then
    if then == "returning":
        known = with_volume(known, RETURN[0])
    # What the row asks for is less than 8 of 10.
    flare = replace(flare, stage=then, since=today, calm=0, calm_on=None, worse=0, severe=False)
    return as_they_stand(book, keep(book, known, flare, "able", "flare-able", now), library, now)


def _morning(book: Book, known: Person, flare: Flare, how: How, now: datetime) -> Person:
    """No worse. A better one may open the next stage; on the way back each adds a little."""
    today = local_date(known.zone, now)
    in_a_row = flare.calm_on == today - timedelta(days=1)
    calm = flare.calm + 1 if in_a_row else 1
    flare = planned(book, known, replace(flare, calm=calm, calm_on=today), now, hours=False)
    if flare.stage == "returning":
        return _returned(book, known, flare, now)
    steps = how == "better" and may_step(flare, book.checks(known.id, flare.since), today)
    return keep(book, known, replace(flare, able=steps), "how_it_is", f"flare-{how}", now)


def _returned(book: Book, known: Person, flare: Flare, now: datetime) -> Person:
    """Back to the usual amount, a step each morning (clinical.md section 2: 3 to 7 days)."""
    volume = next((v for v in RETURN if v > known.course.volume), RETURN[-1])
    known = with_volume(known, volume)
    if volume < RETURN[-1]:
        return keep(book, known, flare, "how_it_is", "flare-returning", now)
    book.cross_out_all(known.id, ("flare",))
    return keep(book, known, None, "how_it_is", "flare-returned", now)
