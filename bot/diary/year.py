"""A life lived day by day in a real book, and what of each week is worth telling."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from bot.diary.answers import Visitor
from bot.diary.lives import BEGINS, DAYS, Life, Spell
from coach import checks, flare_way, kit, own, review, routine, safety, telling, walks
from coach import day as wishes
from coach.exercises import Library
from coach.limits import KIT
from coach.model import Person
from coach.moments import instant
from coach.ports import Book
from coach.returning import came_by
from coach.said import morning_to_ask
from coach.todays import Today, todays
from coach.week_pages import WalkAsked, WalkPage

ZONE = "Europe/Berlin"
MORNING_AT, EVENING_AT = time(8, 30), time(12)
WEEK = 7
A_FEW_MIN = 5  # what a walk in a flare is


@dataclass(slots=True)
class Week:
    """`plans`: those of the days on which they came, by date. `decided` counts what was decided
    and why."""

    number: int
    begins: date
    plans: dict[date, Today] = field(default_factory=dict)
    decided: Counter[str] = field(default_factory=Counter)
    routines: int = 0
    minutes: int = 0
    walks: int = 0
    walked_min: int = 0
    person: Person | None = None  # as they stood at its end


def live(book: Book, library: Library, life: Life) -> list[Week]:
    """All their weeks. Nothing is left to chance: the same rules make the same year."""
    weeks = [Week(n, BEGINS + timedelta(days=n * WEEK)) for n in range(-(-DAYS // WEEK))]
    told = 0
    for number in range(DAYS):
        week = weeks[number // WEEK]
        if life.is_here(number):
            _one_day(book, library, life, number, week)
        if number % WEEK == WEEK - 1 or number == DAYS - 1:
            decisions = book.decisions(life.number)
            week.decided.update(f"{d.rule} {d.why} {d.what}".strip() for d in decisions[told:])
            told = len(decisions)
            _sum_up(book, life, week)
    return weeks


def _one_day(book: Book, library: Library, life: Life, number: int, week: Week) -> None:
    day = BEGINS + timedelta(days=number)
    visitor = Visitor(book, library, life, number, instant(day, MORNING_AT, ZONE))
    came_by(book, life.number, False, visitor.now)
    spell = life.spell_on(number)
    known = book.person(life.number)
    if known and (asks := morning_to_ask(book, known, visitor.now)):  # as the letter does
        visitor.asks(checks.say_morning, asks.session, life.morning.get(number - 1, "settled"))
    if number and any(since == number for since, _, _ in life.told):
        visitor.taps(visitor.tells(telling.pick, 0))
    if number in life.signs or number in life.soon:
        visitor.taps(visitor.asks(safety.ask_news))
    if spell and spell.day == number:
        visitor.taps(visitor.asks(flare_way.it_hurts))
    elif day.weekday() in life.comes or number == 0:
        visitor.taps(visitor.asks(routine.today))
    _note_plan(book, library, life, day, visitor.now, week)
    if number == 0:
        visitor.tells(wishes.set_minutes, life.minutes)
        visitor.asks(routine.choose_floor, life.floor)
        for name in life.kit:
            visitor.tells(kit.set_kit, KIT.index(name), True)
    if life.program and life.program[0] == number:
        visitor.asks(own.follow, life.program[1], "programs")
    _later(visitor, life, number, day, spell)


def _later(visitor: Visitor, life: Life, number: int, day: date, spell: Spell | None) -> None:
    """At noon: how a bad spell is after its first hours, the walk, and once a week the review."""
    visitor.now = instant(day, EVENING_AT, ZONE)
    if spell and spell.day == number:
        visitor.taps(visitor.asks(routine.today))
    if day.weekday() in life.walks:
        page = visitor.asks(walks.walk)
        if isinstance(page, WalkAsked):
            page = visitor.asks(walks.begin_walks, day.toordinal(), life.comfortable)
        if isinstance(page, WalkPage):
            minutes = min(page.minutes, A_FEW_MIN) if page.flare else page.minutes
            visitor.asks(walks.walked, day.toordinal(), page.walks, minutes)
    if life.scores and number and number % WEEK == WEEK - 1:
        visitor.taps(visitor.asks(review.week))


def _note_plan(
    book: Book, library: Library, life: Life, day: date, now: datetime, week: Week
) -> None:
    known = book.person(life.number)
    if known and day not in week.plans:
        week.plans[day] = todays(book, known, library, now)


def _sum_up(book: Book, life: Life, week: Week) -> None:
    ends = week.begins + timedelta(days=WEEK)
    deeds = [deed for deed in book.deeds(life.number, week.begins) if deed.date < ends]
    done = [deed for deed in deeds if deed.kind in ("routine", "part", "ease")]
    walked = [deed for deed in deeds if deed.kind == "walk"]
    week.routines = len(done)
    week.minutes = round(sum(deed.seconds for deed in done) / 60)
    week.walks = len({deed.date for deed in walked})
    week.walked_min = round(sum(deed.seconds for deed in walked) / 60)
    week.person = book.person(life.number)
