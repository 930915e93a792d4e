"""Whatever people tap, in any order, on any message: what must hold after every single tap."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Row

from coach import (
    checks,
    due,
    flare_bears,
    flare_checks,
    flare_way,
    hurts,
    meeting,
    nudge_answers,
    pauses,
    player,
    reminders,
    routine,
    safety,
    second,
)
from coach import day as days
from coach.exercises import Library
from coach.letters import delivered
from coach.model import OPEN, SAFETY_LETTERS, Press, Session
from coach.nudge_pages import MiniOffered
from coach.outcomes import HurtsAsked, NudgeAnswered, Ready, Stale, Step
from coach.plan import plan_s, takes_s
from coach.unasked import Offer
from storage.book import SqlBook
from storage.tables import deeds, sessions
from tests.coach.examples import examples
from tests.coach.lives import NOW, Rooms, letters, settled, taken, taken_back

CROWD = (1, 2, 3)
SESSIONS = sessions.select().order_by(sessions.c.id)
Act = Callable[["Life", int, Press], object]


@dataclass
class Life:
    """A book, its moment, and what was tapped in it so far."""

    book: SqlBook
    library: Library
    now: datetime = NOW
    tapped: list[Press] = field(default_factory=list)
    nudged: list[int] = field(default_factory=list)
    landed: dict[int, int] = field(default_factory=dict)  # by session: seconds given back by Back
    rows: dict[int, Row[Any]] = field(default_factory=dict)
    seen: dict[int, Session] = field(default_factory=dict)  # as of the last look

    def on_step(self, tap: Callable[..., object], press: Press, *how: object) -> object:
        return tap(self.book, press, *how, self.library, self.now)

    def look(self) -> dict[int, Session]:
        """All sessions of all people; what has not changed is not read again."""
        rows = {row.id: row for row in self.book._db.execute(SESSIONS)}
        changed = [row for number, row in rows.items() if self.rows.get(number) != row]
        fresh = {row.id: self.book.session(row.id, row.person) for row in changed}
        self.rows = rows
        self.seen = self.seen | {number: s for number, s in fresh.items() if s}
        assert set(self.seen) == set(rows)
        return self.seen


def claims(life: Life, who: int, press: Press) -> tuple[Offer, ...]:
    offers = due.claim_due(life.book, life.library, 40, life.now).offers
    life.nudged += [offer.nudge for offer in offers]
    return offers


def posts(life: Life, who: int, press: Press) -> None:
    for delivery in taken(life.book, life.library, life.now):
        delivered(life.book, delivery.letter, life.now)


def answers(how: nudge_answers.Answer) -> Act:
    def act(life: Life, who: int, press: Press) -> object:
        nudge = life.nudged[press.step % len(life.nudged)] if life.nudged else 1
        return nudge_answers.answer_nudge(life.book, who, nudge, how, life.library, life.now)

    return act


def on_step(tap: Callable[..., object], *how: object) -> Act:
    return lambda life, who, press: life.on_step(tap, press, *how)


def signs(answer: safety.Answer) -> Act:
    return lambda life, who, press: safety.answer_signs(
        life.book, who, answer, life.library, life.now
    )


def second_list(answer: safety.Answer) -> Act:
    """Under the list of today, or of another day."""
    return lambda life, who, press: second.answer_second(
        life.book, who, answer, life.now.date().toordinal(), life.library, life.now
    )


def ticks(mask: int) -> Act:
    return lambda life, who, press: second.say_which(
        life.book, who, life.now.date().toordinal(), mask, life.library, life.now
    )


def known(act: Callable[..., object], *more: object) -> Act:
    return lambda life, who, press: act(life.book, who, *more, life.library, life.now)


def alone(act: Callable[..., object], *more: object) -> Act:
    return lambda life, who, press: act(life.book, who, *more, life.now)


def in_flare(act: Callable[..., object], *how: object, ahead: int = 0) -> Act:
    """With the number of the question that waits, as their newest screen would have it."""

    def tap(life: Life, who: int, press: Press) -> object:
        known = life.book.person(who)
        flare = known.course.flare if known else None
        number = max(0, (flare.check if flare else press.step) + ahead)
        return act(life.book, who, number, *how, life.library, life.now)

    return tap


ACTS: dict[str, Act] = {
    "/hurts": known(flare_way.it_hurts),
    "lies down": in_flare(flare_bears.bears, "lying"),
    "nothing new": in_flare(flare_way.news, False),
    "8 or more": lambda life, who, press: flare_way.severe(
        life.book, who, True, life.library, life.now
    ),
    "better": in_flare(flare_checks.how_it_is, "better", ahead=1),
    "worse": in_flare(flare_checks.how_it_is, "worse"),
    "able": in_flare(flare_checks.able, True),
    "through": in_flare(flare_bears.through),
    "start": on_step(player.start_step),
    "began": lambda life, who, press: player.hold_began(life.book, press, life.now),
    "done": on_step(player.finish_step),
    "skip": on_step(player.skip),
    "back": on_step(player.back),
    "pause": on_step(player.pause),
    "resume": on_step(player.resume),
    "stop": on_step(player.stop),
    "hurts": on_step(hurts.hurts),
    "hurts a bit": on_step(hurts.hurts_so, "bit"),
    "hurts a lot": on_step(hurts.hurts_so, "lot"),
    "hurts down the leg": on_step(hurts.hurts_so, "leg"),
    "felt": lambda life, who, press: hurts.felt(
        life.book, who, press.session, "same", life.library, life.now
    ),
    "felt a lot": lambda life, who, press: hurts.felt(
        life.book, who, press.session, "lot", life.library, life.now
    ),
    "8 or more after": lambda life, who, press: checks.after_so(
        life.book, who, press.session, True, life.library, life.now
    ),
    "so-so": lambda life, who, press: checks.say_now(
        life.book, who, "so-so", life.library, life.now
    ),
    "tough": lambda life, who, press: checks.tough_so(
        life.book, who, False, life.library, life.now
    ),
    "worse next morning": lambda life, who, press: checks.say_morning(
        life.book, who, press.session, "worse", life.library, life.now
    ),
    "afresh": lambda life, who, press: routine.afresh(
        life.book, who, press.session, life.library, life.now
    ),
    "begin": known(routine.begin),
    "/today": known(routine.today),
    "/break": known(routine.take_break),
    "/start": known(meeting.start),
    "agree": known(meeting.agree),
    "stands": known(routine.choose_floor, False),
    "no signs": signs("none"),
    "a sign": signs("yes"),
    "no signs of list B": second_list("none"),
    "a sign of list B": second_list("unsure"),
    "a holding one": ticks(0b1),
    "a gentle one": ticks(1 << 7),
    "none ticked": ticks(0),
    "anything new": known(safety.ask_news),
    "flares": lambda life, who, press: safety.open_signs(life.book, who, "flare", life.now),
    "too young": alone(meeting.too_young),
    "seen": known(safety.seen),
    "seen today": lambda life, who, press: safety.seen_when(
        life.book, who, "today", life.library, life.now
    ),
    "/cancel": alone(days.cancel),
    "/pause": alone(pauses.pause),
    "/resume": alone(pauses.resume),
    "blocks": alone(reminders.gone),
    "unblocks": alone(reminders.back_again),
    "nudges": claims,
    "letters": posts,
    "did it": answers("done"),
    "later": answers("later"),
    "not today": answers("not-today"),
    "mini": answers("mini"),
}
# What people do most, and what happens by itself.
OFTEN = ["done"] * 8 + ["start"] * 5 + ["begin"] * 3 + ["back"] * 2 + ["nudges", "letters"] * 2
WHOSE = ["current"] * 6 + ["doubled", "old", "foreign"]
TAPS = st.tuples(
    st.sampled_from([*ACTS, *OFTEN]),
    st.sampled_from(CROWD),
    st.sampled_from(WHOSE),
    st.integers(-1, 14),
    st.sampled_from([0, 0, 1, 20, 60, 61, 600, 3600, 5 * 3600, 24 * 3600]),
)


def press_of(life: Life, who: int, whose: str, number: int) -> Press:
    if whose == "doubled" and life.tapped:
        return life.tapped[-1]
    if whose == "old" and life.tapped:
        old = life.tapped[number % len(life.tapped)]
        return Press(who, old.session, number)
    owner = CROWD[(CROWD.index(who) + 1) % len(CROWD)] if whose == "foreign" else who
    session = life.book.open_session(owner)
    return Press(who, session.id, session.step) if session else Press(who, 1, 0)


@pytest.mark.slow
@given(taps=st.lists(TAPS, min_size=10, max_size=60))
@examples(60, 1000)
def test_whatever_is_tapped(rooms: Rooms, taps: list[tuple[str, int, str, int, int]]) -> None:
    with taken_back(rooms.store) as book:
        life = Life(book, rooms.library)
        for number in CROWD:
            settled(book, number, floor=number != 2)
        for name, who, whose, number, seconds in taps:
            life.now += timedelta(seconds=seconds)
            press = press_of(life, who, whose, number)
            who = press.person
            life.tapped.append(press)
            before = life.seen
            outcome = ACTS[name](life, who, press)
            after = life.look()
            only_its_owner_moved(before, after, who)
            done_is_what_was_done(life, name, before, after)
            every_session_is_sound(book, after)
            the_outbox_is_true(book, after)
            shut_means_shut(book, who, outcome)


def only_its_owner_moved(before: dict[int, Session], after: dict[int, Session], who: int) -> None:
    for number, session in after.items():
        assert before.get(number) == session or session.person == who


def done_is_what_was_done(
    life: Life, name: str, before: dict[int, Session], after: dict[int, Session]
) -> None:
    """A step's seconds come with Done and nothing else; again only after Back led to it again."""
    for number, now in after.items():
        was = before.get(number)
        steps, seconds = (was.done_steps, was.done_s) if was else (0, 0)
        if name == "done" and was and now.done_steps == steps + 1:
            assert now.done_s == seconds + takes_s(was.plan[was.step])
        else:
            assert (now.done_steps, now.done_s) == (steps, seconds)
        if name == "back" and was != now:
            life.landed[number] = life.landed.get(number, 0) + takes_s(now.plan[now.step])
        assert now.done_s <= plan_s(now.plan) + life.landed.get(number, 0)


def every_session_is_sound(book: SqlBook, after: dict[int, Session]) -> None:
    counted: dict[str, Any] = {row.mark: row for row in book._db.execute(deeds.select())}
    for person in CROWD:
        going = [s for s in after.values() if s.person == person and s.phase in OPEN]
        assert len(going) <= 1
    for session in after.values():
        assert 0 <= session.step < len(session.plan)
        assert (session.ends_utc is not None) == (session.phase == "running")
        deed = counted.get(f"session:{session.id}")
        over = session.phase not in OPEN
        assert (deed is not None) == (over and session.done_steps > 0), session
        if deed:
            assert (deed.person, deed.seconds) == (session.person, session.done_s)


def the_outbox_is_true(book: SqlBook, after: dict[int, Session]) -> None:
    for letter in letters(book, "hold-over"):
        session = after[letter.session]
        assert (session.phase, session.step) == ("running", letter.step)
        assert (session.person, session.ends_utc) == (letter.person, letter.due_utc)


def shut_means_shut(book: SqlBook, who: int, outcome: object) -> None:
    for number in CROWD:
        person = book.person(number)
        if person and person.safety != "clear":
            assert book.open_session(number) is None
            assert book.next_due(number) is None
            kinds = {letter.kind for letter in letters(book) if letter.person == number}
            assert kinds <= set(SAFETY_LETTERS)
            offered = outcome if isinstance(outcome, tuple) else ()
            assert number not in {offer.person for offer in offered}
            if number == who:
                shown = outcome.current if isinstance(outcome, Stale) else outcome
                assert not isinstance(
                    shown, Step | HurtsAsked | Ready | NudgeAnswered | MiniOffered
                )
