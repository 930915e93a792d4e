"""When somebody is asked about their body: at first, every three months, and when a time ends."""

from datetime import datetime, timedelta

from coach.body import Body
from coach.body_pages import BodyAsked, BodyPage, Clearance, StillAsked, Why
from coach.condition_table import ROWS
from coach.conditions import awaits, ends_since
from coach.model import Person
from coach.moments import local_date

# clinical.md section 6: "ask again every 3 months".
AGAIN = timedelta(days=91)
Asked = BodyAsked | BodyPage | StillAsked | Clearance


def clearance(body: Body) -> Clearance | None:
    """What stands in the way of any plan, until their own team has spoken."""
    had = awaits(body)
    return Clearance(ROWS[had.condition]) if had else None


def first_asked(person: Person, now: datetime, why: Why = "today") -> Asked | None:
    """What comes before any exercise; None for whoever has answered."""
    if stop := clearance(person.body):
        return stop
    if person.body.answered_on is not None:
        return None
    if person.body.told:
        return BodyPage(person.body, local_date(person.zone, now), "midway")
    return BodyAsked(why)


def asked(person: Person, now: datetime, why: Why = "today") -> Asked | None:
    """The same, and whether it is still so; None when nothing is to be asked."""
    if first := first_asked(person, now, why):
        return first
    body, today = person.body, local_date(person.zone, now)
    ended = ends_since(body, today)
    assert body.answered_on is not None  # it is asked first
    if ended or today - body.answered_on >= AGAIN:
        return StillAsked(body.had, body.unsure, ended)
    return None
