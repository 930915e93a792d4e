"""It hurts now: the warning signs first, then a position that can be borne (clinical.md §2)."""

from dataclasses import replace
from datetime import datetime

from coach.body_pages import Clearance
from coach.course import Flare
from coach.door import enter
from coach.exercises import Library, Program
from coach.flare import ANSWER_HOLDS, begun, list_holds, menu, needs_somebody
from coach.flare_keep import keep
from coach.flare_pages import Meanwhile, NewsAsked
from coach.limits import Limits, limits
from coach.model import Person
from coach.moments import local_date
from coach.outcomes import Outcome, Stale
from coach.player import stop_open
from coach.ports import Book
from coach.safety import open_signs
from coach.standing import as_they_stand

# The sudden-pain protocol in its safe form, with its gates (the inventory's sudden-pain-flow).
PROTOCOL = "s3-sudden-pain"
# A fresh wound is no place for warmth, and who may only walk and breathe has one, or may have.
NO_HEAT = ("heat", "all_but_walking")


def it_hurts(book: Book, person: int, library: Library, now: datetime) -> Outcome:
    """Whatever is under way ends. The list opens, unless it was answered just now; before the
    word of their own team as well, which says nothing of what is new."""
    known = enter(book, person)
    if isinstance(known, Clearance):
        return open_signs(book, person, "asked", now)
    if not isinstance(known, Person):
        return known
    stop_open(book, person, now)
    flare = known.course.flare
    if flare is None or not list_holds(flare, now):
        return to_signs(book, known, flare, "it_hurts", "flare-hurts", now)
    keep(book, known, replace(flare, hurt_utc=now), "it_hurts", "flare-again", now)
    return NewsAsked(flare.check)


def news(
    book: Book, person: int, check: int, new: bool, library: Library, now: datetime
) -> Outcome:
    """Something new, or not sure: the list, from whatever screen. Nothing new: the positions."""
    known = enter(book, person)
    if not isinstance(known, Person):
        return known
    flare = known.course.flare
    if new:
        return to_signs(book, known, flare, "news", "flare-news", now)
    if flare is None or flare.check != check or not list_holds(flare, now):
        return Stale(as_they_stand(book, known, library, now))
    stop_open(book, person, now)
    known = keep(book, known, replace(flare, position=None), "news", "flare-no-news", now)
    return as_they_stand(book, known, library, now)


def severe(book: Book, person: int, is_so: bool, library: Library, now: datetime) -> Outcome:
    """8 of 10 and more, or less than that by now. From any screen it is as true."""
    known = enter(book, person)
    if not isinstance(known, Person):
        return known
    flare = known.course.flare
    if is_so and (flare is None or flare.position is not None or not _answered(flare, now)):
        strong = replace(flare or begun(now, local_date(known.zone, now)), severe=True)
        return to_signs(book, known, strong, "severe", "flare-severe", now)
    if flare and flare.severe != is_so:
        why = "flare-severe" if is_so else "flare-less"
        known = keep(book, known, replace(flare, severe=is_so), "severe", why, now)
    return as_they_stand(book, known, library, now)


def meanwhile(book: Book, person: int, library: Library, now: datetime) -> Outcome:
    """Warmth, steps, a pharmacist; of a spell that is over nothing is said."""
    known = enter(book, person)
    if not isinstance(known, Person):
        return known
    if known.course.flare is None:
        return Stale(as_they_stand(book, known, library, now))
    return meanwhile_page(known, known.course.flare, library, now)


def meanwhile_page(person: Person, flare: Flare, library: Library, now: datetime) -> Meanwhile:
    bar = limits(person, now)
    return Meanwhile(
        heat=not bar.safest and bar.tags.isdisjoint(NO_HEAT),
        protocol=not flare.severe and fits(library, library.programs.get(PROTOCOL), bar),
        severe=flare.severe,
        someone=needs_somebody(flare, now),
        moves=bool(menu(library, bar, flare)),
    )


def fits(library: Library, program: Program | None, bar: Limits) -> bool:
    """Whether they can do all of it."""
    return program is not None and all(
        bar.allows(library.exercises[name]) for name in program.whole
    )


def to_signs(
    book: Book, person: Person, flare: Flare | None, rule: str, why: str, now: datetime
) -> Outcome:
    """Everything stops, and the list comes first; a spell of which they are coming back is new."""
    going = flare if flare and flare.stage != "returning" else None
    flare = replace(
        going or begun(now, local_date(person.zone, now), flare),
        stage="signs",
        position=None,
        calm=0,
        calm_on=None,
        able=False,
        signs_utc=now,
        hurt_utc=now,
        hours_utc=None,
        morning_utc=None,
    )
    book.cross_out_all(person.id, ("flare",))
    keep(book, person, flare, rule, why, now)
    # At 8 of 10 all of the second list is asked (clinical.md section 1, "Ask when").
    return open_signs(book, person.id, "severe" if flare.severe else "flare", now)


def _answered(flare: Flare, now: datetime) -> bool:
    return flare.signs_utc is not None and now - flare.signs_utc <= ANSWER_HOLDS
