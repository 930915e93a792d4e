"""From a person's wishes to the rules in the due-table, and to silence."""

from dataclasses import replace
from datetime import datetime, time

from coach.door import may_hear_from_us
from coach.model import Person, Range, Rule, RuleKind
from coach.moments import next_occurrence
from coach.ports import Book

# clinical.md section 4: the first prompt at least 45 minutes into the day, at most 8 a day.
FIRST_BREAK_MIN = 45
MOST_BREAKS = 8


def replan(book: Book, person: Person, now: datetime) -> None:
    """Make the due-table say what the person wishes now; to be called after every change."""
    speaks = may_hear_from_us(person)
    for kind in ("break", "routine"):
        rule = book.keep_rule(rule_of(person, kind))
        book.schedule(rule.id, next_occurrence(rule, now) if speaks else None)


def rule_of(person: Person, kind: RuleKind) -> Rule:
    times = break_times(person) if kind == "break" else routine_times(person)
    return Rule(0, person.id, kind, times, person.days, person.zone or "UTC")


def routine_times(person: Person) -> tuple[time, ...]:
    return (person.routine_at,) if person.routine_at else ()


def break_times(person: Person) -> tuple[time, ...]:
    """The wall-clock slots of one working day, spread over the hour by a stable offset."""
    first = _minutes(min(start for start, _ in person.hours)) + FIRST_BREAK_MIN
    slots = range(first + spread(person), 24 * 60, person.every_min)
    return tuple(_clock(slot) for slot in slots if _within(slot, person.hours))[:MOST_BREAKS]


def spread(person: Person) -> int:
    """Minutes that are this person's for ever: load is flat, nobody is 30,000th at :00."""
    # Knuth's multiplicative hash: neighbouring ids land far apart.
    return (person.id * 2654435761 % 2**32) * person.every_min // 2**32


def silence(book: Book, person: Person) -> None:
    """No reminder, no letter, no live nudge: all in this unit of work."""
    for rule in book.rules(person.id):
        book.schedule(rule.id, None)
    book.cross_out_all(person.id, ("hold-over", "routine", "morning"))
    book.drop_nudges(person.id)


def gone(book: Book, person: int, now: datetime) -> None:
    """They blocked the bot, or left Telegram: stop at once, and keep everything."""
    if known := book.person(person):
        away = replace(known, reachable=False)
        book.keep(away)
        silence(book, away)


def heard_from(book: Book, person: int, typed: bool, now: datetime) -> None:
    """Whoever writes or taps can be reached; and who taps or gives a command instead of typing
    the hours or the name that was asked for has moved on."""
    back_again(book, person, now)
    known = book.person(person)
    if known and not typed and known.asking in ("hours", "routine-at", "exercise"):
        book.keep(replace(known, asking="nothing"))


def back_again(book: Book, person: int, now: datetime) -> None:
    """They unblocked the bot: what they had wished holds again."""
    if (known := book.person(person)) and not known.reachable:
        here = replace(known, reachable=True)
        book.keep(here)
        replan(book, here, now)


def _within(slot: int, hours: tuple[Range, ...]) -> bool:
    return any(_minutes(start) <= slot < _minutes(end) for start, end in hours)


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute


def _clock(minutes: int) -> time:
    return time(*divmod(minutes, 60))
