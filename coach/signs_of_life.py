"""Somebody wrote or tapped: when, and that they are back after a silence."""

from dataclasses import replace
from datetime import datetime, timedelta

from coach.model import Person
from coach.moments import local_date
from coach.ports import Book
from coach.quiet_sense import SEEN_EVERY
from coach.reminders import plan, plan_new, replan
from coach.silence import is_silent

NO_TIME = timedelta()


def alive(book: Book, known: Person, now: datetime) -> Person:
    """Kept some minutes apart at most: who plays a routine taps every minute. Whatever their
    silence had stopped is planned again in this unit of work."""
    today, seen = local_date(known.zone, now), known.sense.seen_utc
    if known.seen_on == today and seen and NO_TIME <= now - seen < SEEN_EVERY:
        return known
    back = is_silent(known, today)
    sense = replace(known.sense, seen_utc=now, back_on=today if back else known.sense.back_on)
    here = replace(known, seen_on=today, sense=sense)
    book.keep(here)
    if back:
        replan(book, here, now)
    elif known.seen_on is None and known.zone:
        plan_new(book, here, now)
    elif known.seen_on != today and known.zone:
        plan(book, here, "note", now)
    return here


def noticed(book: Book, person: Person, now: datetime) -> Person:
    """Who has not been heard from since anybody looked is counted from today, and not from the
    day on which they joined."""
    if person.seen_on:
        return person
    here = replace(person, seen_on=local_date(person.zone, now))
    book.keep(here)
    plan_new(book, here, now)
    return here
