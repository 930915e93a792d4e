"""/walk: how long today, and what was walked."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from coach.amounts import read_minutes
from coach.course import Decision
from coach.door import enter
from coach.exercises import Library
from coach.limits import limits
from coach.model import Deed, Person
from coach.moments import local_date
from coach.outcomes import Outcome, Stale
from coach.ports import Book
from coach.standing import as_they_stand
from coach.walking import (
    COMFORTABLE_MIN,
    GOAL_DAYS,
    WALK_VERSION,
    WEEK,
    Turn,
    Why,
    begun,
    minutes_of,
    walk_on,
)
from coach.week_pages import Heard, WalkAsked, WalkHow, WalkPage, Way

# As far back as any rule of walking looks: over 28 days it is asked again.
LOOKS_BACK = timedelta(days=29)
# Five hours on foot are a hike; more is a slip of the finger.
MOST_MIN = 300
OFFERED_MIN = (1, 2, 3, 5, 8, 10, 15, 20, 30, 45, 60)
ASK_AGAIN = 0  # instead of the number, from 1, of one of COMFORTABLE_MIN


def walk(book: Book, person: int, library: Library, now: datetime) -> Outcome:
    """Today's walk; the first time the one question."""
    known = _walker(book, person, library, now)
    return _page(book, known, now) if isinstance(known, Person) else known


def begin_walks(
    book: Book, person: int, day: int, choice: int, library: Library, now: datetime
) -> Outcome:
    """How long is comfortable; `day`, on which it was asked, is a date's ordinal number."""
    known = _walker(book, person, library, now)
    if not isinstance(known, Person):
        return known
    today = local_date(known.zone, now)
    if day != today.toordinal() or choice > len(COMFORTABLE_MIN):
        return Stale(_page(book, known, now))
    if choice == ASK_AGAIN:
        return WalkAsked(today, again=True)
    turn = Turn(begun(COMFORTABLE_MIN[choice - 1], today), "started")
    return _page(book, _turned(book, known, turn, now), now, why="started")


def walked(
    book: Book, person: int, day: int, number: int, minutes: int, library: Library, now: datetime
) -> Outcome:
    """So many minutes, as the walk of that day with this number, from 0: a second tap on the
    same button finds it noted, and one from another day notes nothing."""
    known = _walker(book, person, library, now)
    if not isinstance(known, Person):
        return known
    today = local_date(known.zone, now)
    fresh = day == today.toordinal() and number == len(_walks(book, known, today))
    if not fresh or not 1 <= minutes <= MOST_MIN:
        return Stale(_page(book, known, now))
    return _note(book, known, minutes, now)


def how_long(book: Book, person: int, way: Way, library: Library, now: datetime) -> Outcome:
    known = _walker(book, person, library, now)
    return _how(book, known, way, "asked", now) if isinstance(known, Person) else known


def heard_minutes(book: Book, person: int, words: str, library: Library, now: datetime) -> Outcome:
    """Typed, when it was asked how long. What is no such number keeps the question."""
    known = _walker(book, person, library, now)
    if not isinstance(known, Person):
        return known
    minutes = read_minutes(words)
    if minutes is None:
        return _how(book, known, "any", "unclear", now)
    if not 1 <= minutes <= MOST_MIN:
        return _how(book, known, "any", "far" if minutes > MOST_MIN else "zero", now)
    book.keep(known := replace(known, asking="nothing"))
    return _note(book, known, minutes, now)


def look(book: Book, known: Person, now: datetime, held: bool = False) -> tuple[Person, Turn]:
    """The walk as it is from today on, kept and noted if it has changed. `held`: no longer one."""
    walk, today = known.course.walk, local_date(known.zone, now)
    if walk is None:
        return known, Turn(None, "again")
    since = today - LOOKS_BACK
    deeds, checks = book.deeds(known.id, since), book.checks(known.id, since)
    turn = walk_on(walk, deeds, checks, known.course.flare, today)
    if turn.why == "grown" and (held or _was_taken_back(book, known, today)):
        turn = Turn(walk, "stays")
    return (known if turn.walk == walk else _turned(book, known, turn, now)), turn


def walk_minutes(book: Book, person: int, since: date) -> int:
    walks = (deed.seconds for deed in book.deeds(person, since) if deed.kind == "walk")
    return round(sum(walks) / 60)


def _walker(book: Book, person: int, library: Library, now: datetime) -> Person | Outcome:
    """Walking is barred by nothing but a lock, and where there is to be no plan at all."""
    known = enter(book, person)
    if isinstance(known, Person) and not limits(known, now).plan:
        return as_they_stand(book, known, library, now)
    return known


def _page(
    book: Book, known: Person, now: datetime, why: Why = "stays", noted: bool = False
) -> WalkAsked | WalkPage:
    before, today = known.course.walk, local_date(known.zone, now)
    known, turn = look(book, known, now)
    severe = known.course.flare is not None and known.course.flare.severe
    if turn.walk is None and not severe:
        return WalkAsked(today, again=before is not None)
    monday = today - timedelta(days=today.weekday())
    flare, walks = known.course.flare, _walks(book, known, today)
    moved = before and turn.walk and before.seconds != turn.walk.seconds
    return WalkPage(
        today,
        minutes_of(turn.walk) if turn.walk else 0,
        walks=len(walks),
        walked_min=round(sum(deed.seconds for deed in walks) / 60),
        days=len({deed.date for deed in book.deeds(known.id, monday) if deed.kind == "walk"}),
        goal_days=GOAL_DAYS,
        why=turn.why if moved else why,
        flare=flare.stage if flare else None,
        noted=noted,
        severe=severe,
    )


def _how(book: Book, known: Person, way: Way, heard: Heard, now: datetime) -> Outcome:
    flare = known.course.flare
    if known.course.walk is None or (flare and flare.severe):
        return _page(book, known, now)
    book.keep(replace(known, asking="walk-minutes"))
    goal, today = minutes_of(known.course.walk), local_date(known.zone, now)
    less = tuple(minutes for minutes in OFFERED_MIN if minutes < goal)
    more = tuple(minutes for minutes in OFFERED_MIN if minutes > goal)
    choices = {"less": less[-4:], "more": more[:4], "any": (*less[-2:], goal, *more[:2])}[way]
    return WalkHow(today, len(_walks(book, known, today)), choices, heard)


def _note(book: Book, known: Person, minutes: int, now: datetime) -> WalkAsked | WalkPage:
    today = local_date(known.zone, now)
    mark = f"walk:{today.isoformat()}:{len(_walks(book, known, today))}"
    noted = book.note_deed(Deed(known.id, "walk", today, minutes * 60, mark, now))
    return _page(book, known, now, noted=noted)


def _walks(book: Book, known: Person, today: date) -> list[Deed]:
    """Of today. A clock that was set back may leave later ones: they count when their day is."""
    deeds = book.deeds(known.id, today)
    return [deed for deed in deeds if deed.kind == "walk" and deed.date == today]


def _turned(book: Book, known: Person, turn: Turn, now: datetime) -> Person:
    known = replace(known, course=replace(known.course, walk=turn.walk))
    what = f"{minutes_of(turn.walk)} min" if turn.walk else ""
    book.keep(known)
    book.note_decision(Decision(known.id, "walk_on", WALK_VERSION, turn.why, what, now))
    return known


def _was_taken_back(book: Book, known: Person, today: date) -> bool:
    """They undid a review that had changed the walk: it is not done again behind their back."""
    last = next(reversed(book.reviews(known.id)), None)
    recent = last is not None and last.undone and today - last.date < WEEK
    return bool(recent and last and last.walk != last.was.walk)
