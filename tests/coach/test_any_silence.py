"""Whatever they answer, or not, over sixty days: when it is quiet, what it asks and notes."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.due import claim_due
from coach.letters import delivered
from coach.model import Person
from coach.nudge_answers import Answer, answer_nudge
from coach.quiet_sense import SEEN_EVERY
from coach.reminders import replan
from coach.returning import came_by
from coach.sense_answers import FewerHow, answer_fewer
from coach.sense_pages import FewerAsked
from coach.wishes import UNNOTICED
from storage.book import SqlBook
from tests.coach.examples import examples
from tests.coach.lives import ANNA, NOW, SCREENED, TODAY, Rooms, person, taken, taken_back

DAY = timedelta(days=1)
NOTED = (7, 14, 21, 28, 42, 56)
ANSWERS: tuple[Answer, ...] = ("done", "skipped", "later", "not-today")


class Life:
    """What they do, and what is then true; told without a look at what the coach noted.

    `quiet`: "!" a sign of life, "s" a nudge, "h" a slot that was left out. A sign of life counts
    for a nudge that comes a moment after it as well."""

    def __init__(self, rooms: Rooms, book: SqlBook, seed: int, answers: float) -> None:
        self.library, self.book, self.chance = rooms.library, book, Random(seed)
        self.answers = answers
        self.quiet = "!"
        self.seen, self.seen_at = TODAY, NOW
        self.asked: list[datetime] = []
        self.hushed = 0

    def person(self) -> Person:
        known = self.book.person(ANNA)
        assert known is not None
        return known

    def tick(self, now: datetime) -> None:
        before = self.slots_left_out(now)
        offers = claim_due(self.book, self.library, 40, now).offers
        if self.slots_left_out(now) > before:
            self.quiet += "h"
        for offer in offers:
            self.judge()
            assert now.date() < self.seen + 7 * DAY, "a nudge into the silence"
            self.quiet += "s!" if now - self.seen_at <= SEEN_EVERY else "s"
            if self.chance.random() < self.answers:
                at = now + timedelta(minutes=self.chance.randint(1, 8))
                came_by(self.book, ANNA, False, at)
                answer = self.chance.choice(ANSWERS)
                answer_nudge(self.book, ANNA, offer.nudge, answer, self.library, at)
                self.is_seen(at)
        for one in taken(self.book, self.library, now):
            if one.letter.kind == "note":
                self.may_note(now.date())
            if isinstance(one.says, FewerAsked):
                dates = [asked.date() for asked in self.asked]  # clocks change in between
                assert all(now.date() - asked >= 28 * DAY for asked in dates)
                self.asked.append(now)
            delivered(self.book, one.letter, now)

    def slots_left_out(self, now: datetime) -> int:
        """A day is kept whole: the nominal date of a slot is that of its moment here."""
        return sum(n.state == "hushed" for n in self.book.nudges(ANNA, now.date()))

    def judge(self) -> None:
        """Before a nudge: not two that nobody took up, without two slots out after them."""
        since = self.quiet.rpartition("!")[2].rpartition("hh")[2]
        assert since.count("s") < 2, self.quiet[-12:]

    def may_note(self, today: date) -> None:
        named = [self.seen + days * DAY for days in NOTED]
        moved = [day + max(0, 7 - day.weekday()) * DAY * (day.weekday() > 4) for day in named]
        assert today in moved

    def is_seen(self, at: datetime) -> None:
        self.quiet += "!"
        self.seen, self.seen_at = at.date(), at

    def comes_by(self, at: datetime) -> None:
        """Any tap; and where the warning signs come first, there are none."""
        came_by(self.book, ANNA, False, at)
        self.is_seen(at)
        well = replace(SCREENED, screened_on=at.date())
        body = replace(self.person().body, answered_on=at.date())
        known = replace(self.person(), safety="clear", course=well, body=body)
        self.book.keep(known)
        replan(self.book, known, at)
        due = self.book.next_due(ANNA)
        assert due is not None
        assert due - at < 4 * DAY, "it is not over"

    def says_of_fewer(self, at: datetime) -> None:
        if asked_on := self.person().sense.asked_on:
            hows: tuple[FewerHow, ...] = ("hours", "as-it-is")
            answer_fewer(self.book, ANNA, asked_on.toordinal(), self.chance.choice(hows), at)


@pytest.mark.slow
@given(
    seed=st.integers(0, 2**32),
    answers=st.sampled_from([0.0, 0.1, 0.3, 0.7]),
    comes=st.sampled_from([0.0, 0.02, 0.2]),
)
@examples(6, 200)
def test_any_sixty_days(rooms: Rooms, seed: int, answers: float, comes: float) -> None:
    with taken_back(rooms.store) as book:
        life = Life(rooms, book, seed, answers)
        who = person(ANNA, seen_on=TODAY, sense=UNNOTICED)
        book.keep(who)
        replan(book, who, NOW)
        now, end = NOW, NOW + 60 * DAY
        while (due := book.next_due(ANNA) or now + DAY) <= end:
            now = max(due, now)
            life.tick(now)
            if life.chance.random() < comes:
                now += timedelta(minutes=20)
                life.comes_by(now)
                life.says_of_fewer(now)
        known = life.person()
        assert (known.days, known.hours, known.every_min) == (who.days, who.hours, who.every_min)
        assert known.wishes == who.wishes
