"""Whoever they are and whatever they wish: two weeks of nudges, by a clock that jumps."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, timedelta
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach import day as days
from coach import day_hours, holiday_list, nudge_answers, pauses, reminders, safety
from coach import due as ticks
from coach.exercises import Library
from coach.letters import delivered
from coach.model import Deed, DeedKind, Person
from coach.moments import local_date
from coach.next_to_come import next_to_come
from coach.quiet import is_quiet
from coach.reminders import replan
from coach.slots import break_times
from coach.unasked import Offer, RoutineDue
from storage.book import SqlBook
from storage.tables import occurrences
from tests.coach.anybody import STARTS, ZONES, persons
from tests.coach.examples import examples
from tests.coach.lives import Rooms, taken, taken_back

GRACE = timedelta(minutes=10)


@dataclass
class Fortnight:
    book: SqlBook
    library: Library
    crowd: list[int]
    chance: Random
    now: datetime
    slots: set[tuple[int, object, int]] = field(default_factory=set)
    a_day: dict[tuple[int, object], int] = field(default_factory=dict)
    put_off: set[int] = field(default_factory=set)
    offered: list[Offer] = field(default_factory=list)
    reminded: set[int] = field(default_factory=set)

    def tick(self) -> None:
        offers = ticks.claim_due(self.book, self.library, 40, self.now).offers
        assert len({offer.person for offer in offers}) == len(offers), "two at once"
        for offer in offers:
            self.judge(offer)
        self.offered += offers
        for delivery in taken(self.book, self.library, self.now):
            letter = delivery.letter
            if isinstance(delivery.says, RoutineDue):
                self.may_be_told(letter.person)
                assert letter.session not in self.reminded
                self.reminded.add(letter.session)
            delivered(self.book, letter, self.now)

    def judge(self, offer: Offer) -> None:
        self.may_be_told(offer.person)
        if offer.nudge in self.put_off:
            self.put_off.remove(offer.nudge)
            return
        row = self.row(offer.nudge)
        slot = (offer.person, row.date, row.slot)
        assert slot not in self.slots, "twice for one nominal date and slot"
        self.slots.add(slot)
        self.a_day[slot[:2]] = self.a_day.get(slot[:2], 0) + 1
        assert self.a_day[slot[:2]] <= 8
        assert timedelta() <= self.now - row.due_utc <= GRACE
        self.in_hours(offer.person, row)

    def may_be_told(self, number: int) -> None:
        who = self.book.person(number)
        assert who is not None
        assert who.zone is not None
        assert who.safety == "clear"
        assert who.reachable
        assert not who.paused
        assert not is_quiet(who, self.now)

    def in_hours(self, number: int, row: Any) -> None:
        """By the nominal date and slot, and by the wall, where the clocks did not change."""
        who = self.book.person(number)
        assert who is not None
        assert row.date.weekday() in who.days
        assert who.quiet_on != row.date
        at = time(*divmod(row.slot, 60))
        assert any(start <= at < end for start, end in who.hours)
        wall = row.due_utc.astimezone(ZoneInfo(who.zone or "UTC")).replace(tzinfo=None)
        nominal = datetime.combine(row.date, at)
        assert timedelta() <= wall - nominal <= timedelta(hours=2)

    def row(self, nudge: int) -> Any:
        return self.book._db.execute(occurrences.select().where(occurrences.c.id == nudge)).one()

    def jump(self) -> None:
        """A few minutes; less often at night, when nothing is near; seldom an outage."""
        due = [at for number in self.crowd if (at := self.book.next_due(number))]
        ahead = (min(due, default=self.now) - self.now) // timedelta(minutes=1)
        if self.chance.random() < 0.02:
            minutes = self.chance.randint(60, 1500)
        elif ahead > 20:
            minutes = self.chance.randint(ahead // 2, ahead + 2)
        else:
            minutes = self.chance.randint(1, 9) if due else 240
        self.now += timedelta(minutes=minutes, seconds=self.chance.randint(0, 59))

    def somebody_acts(self) -> None:
        if self.offered and self.chance.random() < 0.4:
            offer = self.chance.choice(self.offered[-5:])
            how: nudge_answers.Answer = self.chance.choice(
                ["done", "later", "later", "skipped", "mini"]
            )
            if self.chance.random() < 0.1:
                how = "not-today"
            nudge_answers.answer_nudge(
                self.book, offer.person, offer.nudge, how, self.library, self.now
            )
            if self.row(offer.nudge).state == "later":
                self.put_off.add(offer.nudge)
        if self.chance.random() < 0.1:
            self.wishes_change(self.chance.choice(self.crowd))

    def wishes_change(self, who: int) -> None:
        book, now, library = self.book, self.now, self.library
        changes: list[Callable[[], object]] = [
            lambda: pauses.pause(book, who, now),
            lambda: pauses.resume(book, who, now),
            lambda: self.pauses_for(who),
            lambda: reminders.gone(book, who, now),
            lambda: reminders.back_again(book, who, now),
            lambda: safety.answer_signs(book, who, "yes", library, now),
            lambda: safety.seen_when(book, who, "today", library, now),
            lambda: days.confirm_zone(book, who, self.chance.choice(ZONES), now),
            lambda: day_hours.set_interval(
                book, who, self.chance.choice(day_hours.INTERVALS_MIN), now
            ),
            lambda: day_hours.set_hours(book, who, self.chance.randint(0, 12), 20, now),
            lambda: day_hours.set_day(book, who, self.chance.randint(0, 6), True, now),
        ]
        self.chance.choice(changes)()

    def pauses_for(self, who: int) -> None:
        """A meeting, some days, or a holiday to come."""
        book, now = self.book, self.now
        today = local_date(None, now).toordinal()
        ahead = self.chance.randint(0, 9)
        if ahead > 2:
            holiday_list.add(book, who, today + ahead, today + ahead + 2, now)
            return
        pauses.pause(book, who, now)
        if ahead:
            pauses.for_minutes(book, who, self.chance.choice(pauses.MEETINGS_MIN), now)
        else:
            pauses.for_days(book, who, self.chance.choice(pauses.PAUSES_DAYS), now)


@pytest.mark.slow
@given(
    crowd=st.tuples(persons(0), persons(1), persons(2)),
    start=st.sampled_from(STARTS),
    seed=st.integers(0, 2**32),
    lively=st.booleans(),
)
@examples(15, 700)
def test_any_fortnight(
    rooms: Rooms,
    crowd: tuple[Person, ...],
    start: str,
    seed: int,
    lively: bool,
) -> None:
    now = datetime.fromisoformat(start).replace(tzinfo=UTC)
    with taken_back(rooms.store) as book:
        for who in crowd:
            book.keep(who)
            replan(book, who, now)
        life = Fortnight(book, rooms.library, [who.id for who in crowd], Random(seed), now)
        while life.now < now + timedelta(days=14):
            life.tick()
            if lively:
                life.somebody_acts()
            life.jump()


@given(who=persons(0), start=st.sampled_from(STARTS))
@examples(30, 700)
def test_a_clock_that_never_misses_sends_every_slot(rooms: Rooms, who: Person, start: str) -> None:
    """Nobody answers, nothing changes: the nudges are the wished slots, one for each moment.
    They look in, or it would be a silence: see test_any_silence."""
    now = datetime.fromisoformat(start).replace(tzinfo=UTC)
    end = now + timedelta(days=14)
    with taken_back(rooms.store) as book:
        who = replace(who, seen_on=end.date())
        book.keep(who)
        replan(book, who, now)
        seen = []
        while (due := book.next_due(who.id)) and due <= end:
            seen += [due for _ in ticks.claim_due(book, rooms.library, 40, due).offers]
        speaks = who.zone and who.safety == "clear" and not who.paused
        assert seen == (wished(who, now, end) if speaks else [])


@given(
    who=persons(0),
    start=st.sampled_from(STARTS),
    did=st.one_of(st.none(), st.sampled_from(["routine", "part", "break"])),
    ago_min=st.integers(0, 180),
    quiet=st.booleans(),
    hour=st.integers(0, 23),
)
@examples(100, 2000)
def test_what_is_said_to_come_next_is_what_comes(
    rooms: Rooms,
    who: Person,
    start: str,
    did: DeedKind | None,
    ago_min: int,
    quiet: bool,
    hour: int,
) -> None:
    now = datetime.fromisoformat(start).replace(tzinfo=UTC) + timedelta(hours=hour)
    with taken_back(rooms.store) as book:
        if quiet:
            who = replace(who, quiet_on=local_date(who.zone, now))
        # Who looks at what comes next has tapped: see coach.signs_of_life.
        who = replace(who, seen_on=local_date(who.zone, now))
        book.keep(who)
        replan(book, who, now)
        if did:
            moved = now - timedelta(minutes=ago_min)
            on = local_date(who.zone, moved)
            book.note_deed(Deed(who.id, did, on, 60, "session:1", moved))
        said = next_to_come(book, who, now)
        assert said == first_to_come(book, rooms.library, who.id, now + timedelta(days=16))


def first_to_come(book: SqlBook, library: Library, who: int, end: datetime) -> datetime | None:
    while (due := book.next_due(who)) and due <= end:
        offers = ticks.claim_due(book, library, 40, due).offers
        if offers or taken(book, library, due):
            return due
    return None


def wished(who: Person, start: datetime, end: datetime) -> list[datetime]:
    zone = ZoneInfo(who.zone or "UTC")
    dates = [start.date() + timedelta(days=n) for n in range(-2, 18)]
    moments = {
        datetime.combine(date, at, zone).astimezone(UTC)
        for date in dates
        if date.weekday() in who.days
        for at in break_times(who, date.weekday())
    }
    return sorted(moment for moment in moments if start < moment <= end)
