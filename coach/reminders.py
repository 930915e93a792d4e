"""From a person's wishes to the rules in the due-table, and to silence.

The only place where it is worked out what comes next of a rule."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import get_args

from coach.after_meetings import after_its_meeting, waits_since
from coach.door import may_hear_from_us
from coach.kinds import GRACE, KINDS
from coach.model import SAFETY_LETTERS, LetterKind, Occurrence, Person, Rule, RuleKind
from coach.moments import next_occurrence
from coach.ports import Book
from coach.quiet import MOST_ENDS, in_quiet_hours, quiet_until
from coach.slots import break_times

# By construction: a kind that somebody adds tomorrow is silenced too.
SILENCED = tuple(kind for kind in get_args(LetterKind) if kind not in SAFETY_LETTERS)
INSTANT = timedelta(microseconds=1)
Others = tuple[tuple[int, tuple[time, ...]], ...]


def replan(book: Book, person: Person, now: datetime) -> None:
    """Make the due-table say what the person wishes now; to be called after every change."""
    known = {rule.kind: rule for rule in book.rules(person.id)}
    for kind in KINDS:
        _plan(book, person, rule_of(book, person, kind, now), known.get(kind), now)


def plan(book: Book, person: Person, kind: RuleKind, now: datetime) -> None:
    """The same, of one kind."""
    known = {rule.kind: rule for rule in book.rules(person.id)}
    _plan(book, person, rule_of(book, person, kind, now), known.get(kind), now)


def following(rule: Rule, person: Person, after: datetime) -> Occurrence | None:
    """What comes next of it later than `after`, and not while they want to hear nothing; what a
    meeting would eat comes right after it."""
    for _ in range(MOST_ENDS):
        coming = next_occurrence(rule, after)
        if coming is None or (quiet := quiet_until(person, coming.due_utc)) == coming.due_utc:
            return coming
        if waits := after_its_meeting(rule, person, coming):
            return waits
        after = quiet - INSTANT
    return None


def come_again(rule: Rule, person: Person, due: datetime, now: datetime) -> Occurrence | None:
    """After one that was due: of those missed meanwhile, what is still in its grace is said."""
    return following(rule, person, max(due, now - GRACE[rule.kind]))


def rule_of(book: Book, person: Person, kind: RuleKind, now: datetime) -> Rule:
    """What they wish of this kind; without times if nothing."""
    match kind:
        case "break":
            return _breaks(person)
        case "routine":
            return _rule(person, kind, routine_times(person))
        case _:
            return _rule(person, kind, ())


def routine_times(person: Person) -> tuple[time, ...]:
    return (person.routine_at,) if person.routine_at else ()


def silence(book: Book, person: Person) -> None:
    """No reminder, no letter, no live nudge: all in this unit of work."""
    book.unschedule(person.id)
    book.cross_out_all(person.id, SILENCED)
    book.drop_nudges(person.id)


def gone(book: Book, person: int, now: datetime) -> None:
    """They blocked the bot, or left Telegram: stop at once, and keep everything."""
    if known := book.person(person):
        away = replace(known, reachable=False)
        book.keep(away)
        silence(book, away)


def heard_from(book: Book, person: int, typed: bool, now: datetime) -> None:
    """Whoever writes or taps can be reached; and who taps or gives a command instead of typing
    the hours, the name or the number that was asked for has moved on."""
    back_again(book, person, now)
    known = book.person(person)
    if known and not typed and known.asking not in ("nothing", "zone"):
        book.keep(replace(known, asking="nothing"))


def back_again(book: Book, person: int, now: datetime) -> None:
    """They unblocked the bot: what they had wished holds again."""
    if (known := book.person(person)) and not known.reachable:
        here = replace(known, reachable=True)
        book.keep(here)
        replan(book, here, now)


def _plan(book: Book, person: Person, wish: Rule, known: Rule | None, now: datetime) -> None:
    if known is None and not wish.times_at and not wish.others:
        return
    pending = book.pending(known.id) if known else None
    waits = waits_since(known, pending, now) if known else None
    if known is None or replace(wish, id=known.id) != known:
        known = book.keep_rule(wish)
    speaks = may_hear_from_us(person)
    after = waits - INSTANT if waits else _after(pending, wish.kind, now)
    book.schedule(known.id, following(known, person, after) if speaks else None, now)


def _after(pending: Occurrence | None, kind: RuleKind, now: datetime) -> datetime:
    """Now; but what is due this very moment, and in no batch yet, is not lost by a change."""
    if pending is None or pending.due_utc > now:
        return now
    return max(pending.due_utc - INSTANT, now - GRACE[kind])


def _breaks(person: Person) -> Rule:
    usual = break_times(person, person.days[0]) if person.days else ()
    each = ((day, break_times(person, day)) for day in person.days)
    others = tuple((day, times) for day, times in each if times != usual)
    return replace(_rule(person, "break", usual), others=others)


def _rule(
    person: Person, kind: RuleKind, times: tuple[time, ...], dates: tuple[date, ...] | None = None
) -> Rule:
    loud = tuple(at for at in times if not in_quiet_hours(at, person.wishes.quiet))
    return Rule(0, person.id, kind, loud, person.days, person.zone or "UTC", dates=dates)
