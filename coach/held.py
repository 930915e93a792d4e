"""Letters that wait: nothing unasked arrives in a pause, a meeting, a holiday, or at night."""

from datetime import datetime, time, timedelta

from coach.model import Letter, Person
from coach.moments import instant
from coach.quiet import MOST_ENDS, in_quiet_hours, quiet_until
from coach.wishes import Range
from coach.zone_names import on_the_wall

# Nobody is woken by a question whose hour they did not choose; their own quiet hours go before.
NIGHT: Range = (time(22), time(7))
# A pause may end, and a wish may change, before what holds a letter is over.
LOOKED_AGAIN = timedelta(minutes=5)


def held_until(person: Person, letter: Letter, last: datetime, now: datetime) -> datetime | None:
    """When it is looked at again; `now` if nothing holds it; None: it is held until after `last`,
    and by then it is no news."""
    if person.paused:
        return now + LOOKED_AGAIN
    end = _quiet_for(person, letter, now)
    if end > last:
        return None
    return min(end, now + LOOKED_AGAIN)


def _quiet_for(person: Person, letter: Letter, now: datetime) -> datetime:
    moment = now
    for _ in range(MOST_ENDS):
        end = quiet_until(person, moment)
        if _at_an_hour_of_ours(person, letter):
            end = _night_over(person, end)
        if end == moment:
            break
        moment = end
    return moment


def _at_an_hour_of_ours(person: Person, letter: Letter) -> bool:
    """A flare's question after two hours is; that of the morning comes at their routine's time."""
    is_morning = letter.session % 2 == 1 and person.routine_at is not None
    return letter.kind == "flare" and not is_morning and person.wishes.quiet is None


def _night_over(person: Person, moment: datetime) -> datetime:
    zone = person.zone or "UTC"
    local = on_the_wall(zone, moment)
    if not in_quiet_hours(local.time(), NIGHT):
        return moment
    today = local.date()
    morning = today + timedelta(days=1) if local.time() >= NIGHT[0] else today
    return max(moment, instant(morning, NIGHT[1], zone))
