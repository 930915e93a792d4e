"""From a person's wishes to the rules in the due-table, and to silence.

The only place where it is worked out what comes next of a rule."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import get_args

from coach.after_meetings import after_its_meeting, longest_wait, waits_since
from coach.best_hours import LOOKS_BACK, best_times, has_choice
from coach.call_rules import Times, call_times
from coach.door import may_hear_from_us
from coach.kinds import GRACE, KINDS
from coach.model import SAFETY_LETTERS, LetterKind, Occurrence, Person, Rule, RuleKind
from coach.moments import local_date, next_occurrence
from coach.ports import Book
from coach.quiet import MOST_ENDS, in_quiet_hours, quiet_until
from coach.silence import note_dates, note_times

# By construction: a kind that somebody adds tomorrow is silenced too.
SILENCED = tuple(kind for kind in get_args(LetterKind) if kind not in SAFETY_LETTERS)
INSTANT = timedelta(microseconds=1)


def replan(book: Book, person: Person, now: datetime) -> None:
    """Make the due-table say what the person wishes now; to be called after every change."""
    known = {rule.kind: rule for rule in book.rules(person.id)}
    for kind in KINDS:
        _plan(book, person, rule_of(book, person, kind, now), known.get(kind), now)


def plan(book: Book, person: Person, kind: RuleKind, now: datetime) -> None:
    """The same, of one kind."""
    known = {rule.kind: rule for rule in book.rules(person.id)}
    _plan(book, person, rule_of(book, person, kind, now), known.get(kind), now)


def plan_new(book: Book, person: Person, now: datetime) -> None:
    """The kinds of which they have no rule yet, since an older program did not know them; and the
    notes, which begin to count with this."""
    known = {rule.kind: rule for rule in book.rules(person.id)}
    for kind in KINDS:
        if kind == "note" or kind not in known:
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
        after = max(coming.due_utc, quiet - longest_wait(rule, person, coming) - INSTANT)
    # More silences than that, one after the other: the tick finds it quiet, and goes on from it.
    return next_occurrence(rule, after)


def unplan(book: Book, person: int, kind: RuleKind, now: datetime) -> None:
    """Nothing comes next of this kind, until it is planned again."""
    for rule in book.rules(person):
        if rule.kind == kind:
            book.schedule(rule.id, None, now)


def come_again(rule: Rule, person: Person, due: datetime, now: datetime) -> Occurrence | None:
    """After one that was due: of those missed meanwhile, what is still in its grace is said."""
    return following(rule, person, max(due, now - GRACE[rule.kind]))


def rule_of(book: Book, person: Person, kind: RuleKind, now: datetime) -> Rule:
    """What they wish of this kind; without times if nothing."""
    match kind:
        case "break":
            return _breaks(book, person, now)
        case "routine":
            return _rule(person, kind, routine_times(person))
        case "note":
            return _rule(person, kind, note_times(person), note_dates(person))
        case _:
            return _call(person, kind, call_times(book, person, kind, now))


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
    if known and known.sense.reminded_utc:  # which is followed by something now
        book.keep(known := replace(known, sense=replace(known.sense, reminded_utc=None)))
        unplan(book, person, "call", now)
    if known and not typed and known.asking not in ("nothing", "zone"):
        book.keep(replace(known, asking="nothing"))


def back_again(book: Book, person: int, now: datetime) -> None:
    """They unblocked the bot: what they had wished holds again."""
    if (known := book.person(person)) and not known.reachable:
        here = replace(known, reachable=True, seen_on=local_date(known.zone, now))
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
    after = waits - INSTANT if waits else _after(book, known, pending, now)
    book.schedule(known.id, following(known, person, after) if speaks else None, now)


def _after(book: Book, rule: Rule, pending: Occurrence | None, now: datetime) -> datetime:
    """Now; but what is due this very moment, and in no batch yet, is not lost by a change, nor
    is what a clock that ran ahead has passed over."""
    graced = now - GRACE[rule.kind]
    if pending and pending.due_utc <= now:
        return max(pending.due_utc - INSTANT, graced)
    return graced if book.is_stranded(rule.id, now) else now


def _breaks(book: Book, person: Person, now: datetime) -> Rule:
    today = local_date(person.zone, now)
    lately = book.nudges(person.id, today - LOOKS_BACK) if has_choice(person) else ()
    each = [(day, best_times(person, day, lately, today)) for day in person.days]
    usual = each[0][1] if each else ()
    others = tuple((day, times) for day, times in each if times != usual)
    return replace(_rule(person, "break", usual), others=others)


def _call(person: Person, kind: RuleKind, times: Times) -> Rule:
    rule = _rule(person, kind, times.at, times.dates)
    days = rule.days if times.days is None else times.days
    return replace(rule, days=days, others=times.others)


def _rule(
    person: Person, kind: RuleKind, times: tuple[time, ...], dates: tuple[date, ...] | None = None
) -> Rule:
    loud = tuple(at for at in times if not in_quiet_hours(at, person.wishes.quiet))
    return Rule(0, person.id, kind, loud, person.days, person.zone or "UTC", dates=dates)
