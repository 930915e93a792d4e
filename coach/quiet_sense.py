"""Nudges that know when to be quiet: after two that nobody took up, and when few are answered.

Nothing here changes what somebody wished: their interval, days, hours and cap are theirs."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from coach.model import Letter, Nudge, NudgeState, Person
from coach.ports import Book
from coach.wishes import Sense

# clinical.md section 4: 2 ignored in a row, the next 2 slots are left out.
IN_A_ROW = 2
SLOTS_OFF = 2
# The same: under a quarter answered over 3 working days; issue 5 part 4: it asks once.
A_QUARTER = 4
WORKING_DAYS = 3
# Of fewer than this no share is told.
FEWEST = 8
ASKS_AGAIN = timedelta(days=28)
# What is older is forgotten; a week holds the last working day even of one a week.
IN_MIND = timedelta(days=7)
LOOKED_BACK = timedelta(days=14)
# A sign of life is noted this often at most, and counts this long for what comes after it.
SEEN_EVERY = timedelta(minutes=5)
ANSWERED: tuple[NudgeState, ...] = ("done", "skipped", "later")


def listen(
    book: Book, person: Person, number: int, day: date, lately: Sequence[Nudge], now: datetime
) -> int | None:
    """Hours of `day` for which it has been quiet before this nudge; None: this slot is left out.

    `number` is that of the occurrence, claimed just now; `lately`, their nudges of IN_MIND before
    `day` and of it. The share is weighed with the first
    slot of a day, and the question comes in the place of that nudge."""
    sense = person.sense
    if person.course.flare is None and not any(nudge.date == day for nudge in lately):
        sense = weighed(book.nudges(person.id, day - LOOKED_BACK), sense, day)
    if sense != person.sense:
        book.keep(replace(person, sense=sense))
    asks = sense.asked_on == day != person.sense.asked_on
    if asks:
        book.post(Letter("fewer", person.id, number, 0, now))
    if asks or leaves_out(lately, sense):
        book.hush(number)
        return None
    return was_quiet(quiet_h(lately, day, person.every_min), person.sense.told_utc, now)


def leaves_out(nudges: Sequence[Nudge], sense: Sense) -> bool:
    """Whether the slot after these is left out. Slots on which nothing was sent (a meeting, a
    routine just now) are not among them, and one that was taken back says nothing."""
    row = off = 0
    for nudge in nudges:
        if nudge.state == "hushed":
            off += 1
        elif is_ignored(nudge, sense.seen_utc):
            row, off = 1 if off >= SLOTS_OFF else row + 1, 0
        elif nudge.state != "dropped":
            row = off = 0
    if row >= IN_A_ROW and off < SLOTS_OFF:
        return True
    return sense.halved and bool(nudges) and off == 0


def rests(nudges: Sequence[Nudge], sense: Sense) -> bool:
    """Whether other calls of the day's rhythm rest as well: the last two were let pass, or every
    second one is left out."""
    heard = [nudge for nudge in nudges if nudge.state not in ("hushed", "dropped")][-IN_A_ROW:]
    passed = [nudge for nudge in heard if is_ignored(nudge, sense.seen_utc)]
    return sense.halved or len(passed) == IN_A_ROW


def is_ignored(nudge: Nudge, seen_utc: datetime | None) -> bool:
    """No answer, and no sign of life since it was sent."""
    if nudge.state != "sent" or nudge.sent_utc is None:
        return False
    return seen_utc is None or seen_utc < nudge.sent_utc - SEEN_EVERY


def quiet_h(nudges: Sequence[Nudge], day: date, every_min: int) -> int:
    """For how many hours of this day the slots just before were left out; 0: not worth saying,
    as when only every second one is."""
    sent = [n for n, nudge in enumerate(nudges) if nudge.state != "hushed"]
    off = nudges[sent[-1] + 1 :] if sent else nudges
    today = sum(nudge.date == day for nudge in off)
    if len(off) < SLOTS_OFF or not today:
        return 0
    return max(1, round(today * every_min / 60))


def was_quiet(hours: int, told_utc: datetime | None, now: datetime) -> int:
    """The same, if nothing else was said meanwhile: a call is no quiet."""
    return 0 if told_utc and now - told_utc < timedelta(hours=hours) else hours


def chosen(person: Person, before: Person | None) -> Person:
    """Whoever chooses when and how often has answered whether it should be fewer."""
    was = before or person
    if _rhythm(person) == _rhythm(was) or not person.sense.halved:
        return person
    return replace(person, sense=replace(person.sense, halved=False))


def _rhythm(person: Person) -> tuple[object, ...]:
    wishes = person.wishes
    return person.every_min, wishes.most, person.days, person.hours, wishes.other_hours


def weighed(nudges: Sequence[Nudge], sense: Sense, day: date) -> Sense:
    """After the last three days before this one on which any was sent. A quarter or more ends
    what fewer began; fewer is asked about once, until there was a quarter again."""
    sent = [each for each in nudges if each.sent_utc and each.state in (*ANSWERED, "sent")]
    days = sorted({nudge.date for nudge in sent if nudge.date < day})[-WORKING_DAYS:]
    if len(days) < WORKING_DAYS:
        return sense
    states = [nudge.state for nudge in sent if nudge.date in days]
    if A_QUARTER * sum(state in ANSWERED for state in states) >= len(states):
        return replace(sense, halved=False, low=False)
    asked_lately = sense.asked_on is not None and day - sense.asked_on < ASKS_AGAIN
    if len(states) < FEWEST or sense.low or asked_lately:
        return sense
    return replace(sense, asked_on=day, halved=True, low=True)
