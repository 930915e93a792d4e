"""What somebody of the diary taps on each screen, until a day's visit is over."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

from bot.diary.lives import Life
from coach import (
    checks,
    dating,
    day,
    flare_bears,
    flare_checks,
    flare_way,
    hurts,
    intent,
    meeting,
    player,
    review,
    routine,
    safety,
    second,
    swapping,
    telling,
)
from coach.body_pages import BodyAsked, BodyPage, GroupPage, SinceAsked, StillAsked
from coach.condition_table import ROWS
from coach.exercises import Library
from coach.flare_pages import AbleAsked, Gentle, HowIsIt, PositionAsked
from coach.load_pages import MorningAsked, SevereAsked
from coach.model import Person, Press
from coach.outcomes import (
    Finished,
    Instead,
    Locked,
    Outcome,
    Ready,
    Screening,
    Stale,
    Step,
    Welcome,
    ZoneAsked,
    ZoneGuessed,
)
from coach.plan import takes_s
from coach.ports import Book
from coach.signs import LIST_B
from coach.signs_pages import SecondScreening, SeeSomeone, WhichAsked
from coach.week_pages import FitAsked, HurdleAsked, WeekAsked

ZONE = "Europe/Berlin"
# Of the hard and the sore they speak at this move of the routine, from 0.
SPEAKS_AT = 1
# A visit that is longer than this goes round in circles.
MOST_TAPS = 400


class Visitor:
    """One person on one day; `number` counts the days of their year from 0."""

    def __init__(
        self, book: Book, library: Library, life: Life, number: int, now: datetime
    ) -> None:
        self._book, self._library, self._life = book, library, life
        self._number, self.now = number, now
        self._spoken = self._done = False

    @property
    def person(self) -> Person | None:
        return self._book.person(self._life.number)

    def taps(self, outcome: Outcome) -> Outcome:
        """On and on, until a screen asks for nothing that they want to say today."""
        for _ in range(MOST_TAPS):
            following = self._answer(outcome)
            if following is None:
                return outcome
            outcome = following
        raise AssertionError(f"{self._life.name}, day {self._number}: no end of {outcome}")

    def asks(self, verb: Callable[..., Outcome], *more: Any) -> Outcome:
        return verb(self._book, self._life.number, *more, self._library, self.now)

    def tells(self, verb: Callable[..., Outcome], *more: Any) -> Outcome:
        """The same of a verb that needs no library."""
        return verb(self._book, self._life.number, *more, self.now)

    def _answer(self, outcome: Outcome) -> Outcome | None:
        """None: they put the phone away."""
        match outcome:
            case Welcome():
                return self.asks(meeting.agree)
            case Screening() | SecondScreening() | WhichAsked() | Locked() | SeeSomeone():
                return self._of_signs(outcome)
            case BodyAsked() | GroupPage() | SinceAsked() | BodyPage() | StillAsked():
                return self._of_body(outcome)
            case PositionAsked() | HowIsIt() | AbleAsked() | Gentle():
                return self._in_a_spell(outcome)
            case Ready() | MorningAsked() | SevereAsked() | Finished():
                return self._around_it(outcome)
            case Step():
                return self._on_step(outcome)
            case Instead(then) | Stale(then):
                return self._answer(then)
            case ZoneAsked():
                return self.tells(day.guess_zone, ZONE)
            case ZoneGuessed(zone):
                return self.tells(day.confirm_zone, zone)
            case FitAsked():
                return self.asks(intent.after, 0)
            case HurdleAsked():
                return self.asks(intent.if_hurdle, 1)
            case WeekAsked():
                return self._in_review(outcome)
        return None

    def _of_signs(self, outcome: Outcome) -> Outcome | None:
        row = self._life.soon.get(self._number)
        match outcome:
            case Screening():
                yes = self._number in self._life.signs
                return self.asks(safety.answer_signs, "yes" if yes else "none")
            case SecondScreening():
                return self.asks(second.answer_second, "yes" if row else "none", outcome.day)
            case WhichAsked():
                bits = [1 << bit for bit, sign in enumerate(LIST_B) if sign.id == row]
                return self.asks(second.say_which, outcome.day, sum(bits))
            case Locked(asks_when=True) | SeeSomeone(asks_when=True):
                return self.asks(safety.seen_when, "days")
            case SeeSomeone(holds=False):
                return self.asks(routine.today)
        signs = self._known.course.signs
        since = signs.on or self._today
        waited = (self._today - since).days >= self._life.seen_after
        return self.asks(safety.seen) if waited else None

    def _of_body(self, outcome: Outcome) -> Outcome | None:
        told = [(name, on) for since, name, on in self._life.told if since == self._number]
        match outcome:
            case BodyAsked() if self._life.unsure:
                return self.asks(telling.unsure, "not-sure")
            case BodyAsked() if not told:
                return self.asks(telling.no_condition)
            case StillAsked() if not told:
                return self.asks(telling.still, "same")
            case BodyPage() if outcome.body.answered_on:
                return self.asks(routine.today)
        for name, on in told:
            self.asks(telling.tick, ROWS[name].number, True)
            if on:
                self.asks(dating.set_since, ROWS[name].number, on, 1)
        if any(name == "birth" for name, _ in told):
            self.asks(telling.tick, ROWS["pregnancy"].number, False)
        return self.asks(telling.that_is_all)

    def _in_a_spell(self, outcome: Outcome) -> Outcome | None:
        spell = self._life.spell_on(self._number)
        match outcome:
            case PositionAsked(severe=False) if (
                spell and spell.severe and spell.day == self._number
            ):
                return self.asks(flare_way.severe, True)
            case PositionAsked(check):
                return self.asks(flare_bears.bears, check, spell.position if spell else "lying")
            case HowIsIt(check) if spell:
                at = min(self._number - spell.day, len(spell.answers) - 1)
                return self.asks(flare_checks.how_it_is, check, spell.answers[at])
            case HowIsIt(check):
                return self.asks(flare_checks.how_it_is, check, "better")
            case AbleAsked(check):
                return self.asks(flare_checks.able, check, True)
            case Gentle() if not self._done:
                return self.asks(routine.begin)
        return None

    def _around_it(self, outcome: Outcome) -> Outcome | None:
        life, day = self._life, self._number
        match outcome:
            case Ready() if not self._done and outcome.moves:
                return self.asks(checks.say_now, life.before.get(day, "easy"))
            case MorningAsked(session):
                how = life.morning.get(day - 1, "settled")
                return self.asks(checks.say_morning, session, how)
            case SevereAsked("before"):
                return self.asks(checks.tough_so, False)
            case SevereAsked("after", session):
                return self.asks(checks.after_so, session, False)
            case Finished(session, felt=None, kind="routine"):
                self._done = True
                return self.asks(hurts.felt, session, life.after.get(day, "same"))
        return None

    def _on_step(self, step: Step) -> Outcome:
        press = Press(self._life.number, step.session, step.step)
        speaks = step.move == SPEAKS_AT + 1 and step.kind == "routine" and not self._spoken
        if speaks and self._number in self._life.hurts:
            return self._says(press, hurts.hurts, hurts.hurts_so, self._life.hurts[self._number])
        if speaks and self._number in self._life.hard:
            return self._says(press, swapping.other, swapping.too_hard)
        self.now += timedelta(seconds=takes_s(step.effort))
        return player.finish_step(self._book, press, self._library, self.now)

    def _says(self, press: Press, asks: Any, answer: Any, *how: str) -> Outcome:
        self._spoken = True
        asks(self._book, press, self._library, self.now)
        said: Outcome = answer(self._book, press, *how, self._library, self.now)
        return said

    def _in_review(self, asked: WeekAsked) -> Outcome:
        scores, day = self._life.scores, asked.day.toordinal()
        pain, ability = scores[min(self._number // 28, len(scores) - 1)] if scores else (3, 5)
        said: dict[str, tuple[Callable[..., Outcome], int]] = {
            "pain": (review.say_pain, pain),
            "task": (review.choose_task, 0),
            "ability": (review.say_ability, ability),
            "barrier": (review.say_barrier, 0),
            "goal": (review.say_goal, 4),
        }
        verb, value = said[asked.question]
        return self.asks(verb, day, value)

    @property
    def _known(self) -> Person:
        known = self.person
        assert known is not None
        return known

    @property
    def _today(self) -> date:
        return self.now.date()
