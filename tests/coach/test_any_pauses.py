"""Whatever pauses somebody chooses: nothing comes in them, and everything comes after them."""

from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach import holiday_list, pauses
from coach.due import claim_due
from coach.heard_pauses import hear_pause
from coach.letters import delivered
from coach.model import Person
from coach.moments import local_date
from coach.next_to_come import next_to_come
from coach.ports import Book
from coach.quiet import is_quiet
from coach.reminders import replan
from tests.coach.anybody import STARTS, persons
from tests.coach.examples import examples
from tests.coach.lives import Rooms, taken, taken_back

WORDS = (
    "in a meeting until 15:00",
    "busy for 3 hours",
    "not today",
    "pause for 2 days",
    "pause until thursday",
    "away next week",
    "on holiday tomorrow",
    "pause until I resume",
    "busy until 25:99",
)


def chooses(book: Book, who: int, chance: Random, now: datetime) -> None:
    today = local_date(None, now).toordinal()
    first = today + chance.randint(0, 4)
    known = book.person(who)
    assert known is not None
    match chance.randint(0, 5):
        case 0:
            pauses.pause(book, who, now)
            pauses.for_minutes(book, who, chance.choice(pauses.MEETINGS_MIN), now)
        case 1:
            pauses.pause(book, who, now)
            pauses.for_days(book, who, chance.choice(pauses.PAUSES_DAYS), now)
        case 2:
            holiday_list.add(book, who, first, first + chance.randint(0, 5), now)
        case 3 | 4:
            hear_pause(book, known, chance.choice(WORDS), now)
        case _:
            pauses.resume(book, who, now)


def said_at(book: Book, rooms: Rooms, now: datetime) -> bool:
    """Whether anything unasked is sent now."""
    offers = claim_due(book, rooms.library, 40, now).offers
    letters = taken(book, rooms.library, now)
    for each in letters:
        delivered(book, each.letter, now)
    return bool(offers or letters)


def soon(book: Book, who: int, now: datetime) -> datetime:
    """The next moment at which something could come; at most three hours on."""
    due = book.next_due(who)
    later = now + timedelta(hours=3)
    return max(now + timedelta(seconds=1), min(later, due or later))


@pytest.mark.slow
@given(who=persons(0), start=st.sampled_from(STARTS), seed=st.integers(0, 2**32))
@examples(10, 1500)
def test_any_pauses(rooms: Rooms, who: Person, start: str, seed: int) -> None:
    now, chance = datetime.fromisoformat(start).replace(tzinfo=UTC), Random(seed)
    with taken_back(rooms.store) as book:
        book.keep(who)
        replan(book, who, now)
        end = now + timedelta(days=6)
        while now < end:
            if chance.random() < 0.15:
                chooses(book, who.id, chance, now)
            known = book.person(who.id)
            assert known is not None
            if said_at(book, rooms, now):
                assert not known.paused
                assert not is_quiet(known, now)
            now = soon(book, who.id, now)
        everything_resumes(book, rooms, who.id, now)


def everything_resumes(book: Book, rooms: Rooms, who: int, now: datetime) -> None:
    """All is taken back: what is said to come next comes, and at that moment. Whom safety locks
    hears nothing, and has nothing to resume."""
    pauses.resume(book, who, now)
    known = book.person(who)
    assert known is not None
    for each in known.wishes.holidays:
        ends = each.first.toordinal(), each.last.toordinal()
        holiday_list.remove(book, who, *ends, now)
    known = book.person(who)
    assert known is not None
    assert not is_quiet(known, now) or known.safety != "clear"
    promised = next_to_come(book, known, now + timedelta(microseconds=1))
    said_at(book, rooms, now)  # what a meeting had kept
    wishes = any(rule.times_at or rule.others for rule in book.rules(who))
    if known.zone is None or known.safety != "clear" or not wishes:
        assert promised is None
        return
    assert promised is not None
    for _ in range(40):
        due = book.next_due(who)
        assert due is not None
        if said_at(book, rooms, due):
            assert due == promised
            return
    raise AssertionError("nothing comes any more")
