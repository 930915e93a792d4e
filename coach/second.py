"""The second list of warning signs (clinical.md section 1, B): a yes pauses first, then asks."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from coach.course import Course, Resting, Signs
from coach.door import CONSENT_VERSION
from coach.exercises import Library
from coach.model import Person, Safety
from coach.moments import local_date
from coach.outcomes import Locked, Outcome, Stale, Welcome
from coach.ports import Book
from coach.reminders import replan
from coach.safety import HELD, Answer, held, note, post, quieten
from coach.signs import MASKS, MEANWHILE_DAYS, asked_of_b, hold, left_out, rows_of, strictest
from coach.signs_pages import SecondScreening, SeeSomeone, WhichAsked
from coach.standing import as_they_stand, onward, where_they_are


def show_second(book: Book, person: int, now: datetime) -> SecondScreening:
    """The second page of /warning: to be seen at any time, by anybody, and whole."""
    known = book.person(person)
    today = local_date(known.zone if known else None, now)
    return SecondScreening("asked", asked_of_b("asked"), today.toordinal())


def answer_second(
    book: Book, person: int, answer: Answer, day: int, library: Library, now: datetime
) -> Outcome:
    """Not sure counts as yes. A "none" under the list of another day does not answer this one."""
    known = book.person(person)
    if answer != "none":
        return _pause(book, known or Person(person, now), answer, now)
    if known is None or known.agreed < CONSENT_VERSION:
        return Welcome()
    if known.safety in HELD:
        return held(known, stricter=True)
    if known.safety == "second" and known.course.signs.on == _date(day):
        return _clear(book, known, library, now)
    if known.safety == "clear":
        note(book, known, answer, "clear", "B", now)
        return where_they_are(book, known, library, now)
    return Stale(as_they_stand(book, known, library, now))


def ask_which(book: Book, person: int, library: Library, now: datetime) -> Outcome:
    """Whoever did not say which, or wants to say it anew, may."""
    known = book.person(person)
    if known is None or known.safety != "paused":
        return Stale(as_they_stand(book, known, library, now))
    return _which(known, 0)


def tick(book: Book, person: int, day: int, mask: int, library: Library, now: datetime) -> Outcome:
    """The ticks travel in the buttons: nothing is kept before Done."""
    known = _asked(book.person(person), day, mask)
    return _which(known, mask) if known else _stands(book, person, library, now)


def say_which(
    book: Book, person: int, day: int, mask: int, library: Library, now: datetime
) -> Outcome:
    """Done. What was ticked before stays ticked; nothing ticked leaves the yes as it is."""
    known = _asked(book.person(person), day, mask)
    if known is None:
        return _stands(book, person, library, now)
    before = known.course.signs.rows
    rows = tuple(row for row in asked_of_b("asked") if row in {*before, *rows_of(mask)})
    first = strictest(rows)
    if first is None:
        return held(known, stricter=True)
    note(book, known, ",".join(rows), first.route, ",".join(rows), now)
    post(book, "soon", person, now)
    if hold(rows):
        if known.agreed >= CONSENT_VERSION:
            book.keep(_with_rows(known, rows))
        return SeeSomeone(rows, country=known.country)
    _go_on(book, known, rows, now)
    return SeeSomeone(rows, holds=False, country=known.country)


def _pause(book: Book, person: Person, answer: Answer, now: datetime) -> Outcome:
    """At once, before it is known which: silence after a yes leaves everything held."""
    note(book, person, answer, "same-day", "B", now)
    if person.safety == "locked":
        return Locked(country=person.country)
    old, again = person.course.signs, person.safety == "paused"
    signs = Signs(
        why=old.why,
        on=local_date(person.zone, now),
        rows=old.rows if again else (),
        first_open=old.first_open if again else person.safety == "unasked",
    )
    course = replace(person.course, signs=signs)
    paused = replace(person, safety="paused", asking="nothing", course=course)
    quieten(book, paused, now)
    book.cross_out_all(person.id, ("signs",))
    post(book, "soon", person.id, now)
    return _which(paused, 0)


def _clear(book: Book, known: Person, library: Library, now: datetime) -> Outcome:
    """Both lists are answered, and there was nothing in them."""
    note(book, known, "none", "clear", "B", now)
    why = known.course.signs.why
    course = replace(known.course, screened_on=local_date(known.zone, now), signs=Signs())
    book.keep(clear := replace(known, safety="clear", course=course))
    replan(book, clear, now)
    if why == "seen":
        return onward(book, clear, library, now, "unlocked")
    new_here = book.first_deed(known.id) is None
    return onward(book, clear, library, now, "first" if new_here else "checked")


def _go_on(book: Book, known: Person, rows: tuple[str, ...], now: datetime) -> None:
    """An appointment, and gently on meanwhile, without what could bring it on."""
    today = local_date(known.zone, now)
    safety: Safety = "unasked" if known.course.signs.first_open else "clear"
    if known.agreed < CONSENT_VERSION:
        book.keep(replace(known, safety="unasked", course=replace(known.course, signs=Signs())))
        return
    course = _rested(_with_rows(known, rows).course, left_out(rows), today)
    if safety == "clear":
        course = replace(course, screened_on=today)
    book.keep(free := replace(known, safety=safety, course=course))
    replan(book, free, now)


def _rested(course: Course, tags: tuple[str, ...], today: date) -> Course:
    """A tag that rests for longer already goes on resting."""
    until = today + timedelta(days=MEANWHILE_DAYS)
    longer = {rest.what for rest in course.resting if rest.until >= until}
    others = [rest for rest in course.resting if rest.what not in tags or rest.what in longer]
    added = [Resting(tag, until) for tag in tags if tag not in longer]
    return replace(course, resting=(*others, *added))


def _with_rows(known: Person, rows: tuple[str, ...]) -> Person:
    signs = replace(known.course.signs, rows=rows)
    return replace(known, course=replace(known.course, signs=signs))


def _which(known: Person, mask: int) -> WhichAsked:
    signs = known.course.signs
    assert signs.on is not None  # set with the pause
    return WhichAsked(asked_of_b(signs.why), signs.on.toordinal(), mask)


def _asked(known: Person | None, day: int, mask: int) -> Person | None:
    """Them, when this is about the yes that holds now; ticks of another one are none for it."""
    if known is None or known.safety != "paused" or not 0 <= mask < MASKS:
        return None
    return known if known.course.signs.on == _date(day) else None


def _stands(book: Book, person: int, library: Library, now: datetime) -> Stale:
    return Stale(as_they_stand(book, book.person(person), library, now))


def _date(day: int) -> date | None:
    """None for an ordinal that no calendar has."""
    return date.fromordinal(day) if 1 <= day <= date.max.toordinal() else None
