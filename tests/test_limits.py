"""Telegram's hard sizes, for every screen that an exercise can make and every button there is."""

import re
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date
from importlib import import_module
from itertools import chain, product
from pathlib import Path
from typing import get_args

import pytest

from bot.button import TELEGRAM_LIMIT, Button
from bot.screens import library as library_pages
from bot.screens import nudges, player
from bot.screens.screen import Look, Screen
from bot.shelves import Shelves
from coach.exercises import Exercise, Library, Program
from coach.model import Held, Own
from coach.on_shelves import ALL, FOUND, PROGRAMS, shelf_ids
from coach.outcomes import Step
from coach.pages import MovePage, ProgramPage, Stand
from coach.plan import efforts
from coach.unasked import Offer

CAPTION = 1024  # UTF-16 units, after the tags are gone
STANDS: tuple[Stand, ...] = get_args(Stand)
HELD: tuple[Held, ...] = get_args(Held)
ROW = 60  # characters of all the buttons beside each other
LABEL = 40  # what a button shows of its words on a narrow phone, two to a row
# Together they are what content/program_checks.py allows.
WIDEST_IDS = {"exercise": 34, "program": 21, "shelf": 21, "came": 21, "country": 2}
# A date as its ordinal, minutes of one walk and of the day.
WIDEST_NUMBERS = {"day": 999_999, "minutes": 999}
WIDEST_NUMBERS |= dict.fromkeys(("start", "end", "again", "over"), 1440)
KINDS = [
    kind
    for path in sorted(Path("bot").glob("*buttons.py"))
    for kind in vars(import_module(f"bot.{path.stem}")).values()
    if isinstance(kind, type) and issubclass(kind, Button) and "prefix" in vars(kind)
]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_a_button_comes_back_as_it_was_and_fits(kind: type[Button]) -> None:
    widest = [widest_of(kind, field.name, field.type) for field in fields(kind)]
    button = kind(*widest)
    packed = button.pack()
    assert len(packed.encode()) <= TELEGRAM_LIMIT
    assert re.match(kind.pattern(), packed)
    assert kind.unpack(packed) == button


def test_no_two_buttons_share_a_prefix() -> None:
    prefixes = [kind.prefix for kind in KINDS]
    assert len(set(prefixes)) == len(prefixes) > 30


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_a_choice_out_of_range_is_no_button(kind: type[Button]) -> None:
    if not kind.choices:
        return
    over = [0] * (len(fields(kind)) - 1) + [kind.choices]
    assert not re.match(kind.pattern(), kind(*over).pack())


def test_every_caption_fits(shelves: Shelves) -> None:
    look = Look(shelves.words)
    for exercise in worded(shelves.library).exercises.values():
        for screen in screens_of(exercise, look):
            assert units(screen.text) <= CAPTION, exercise.id
            for row in screen.rows:
                assert all(0 < len(tap.label) <= LABEL for tap in row), exercise.id


def test_every_page_of_the_library_fits(shelves: Shelves) -> None:
    look = Look(shelves.words)
    for screen in pages_of(worded(shelves.library), look):
        assert screen.picture, screen.text
        assert units(screen.text) <= CAPTION, screen.text
        for tap in chain.from_iterable(screen.rows):
            assert len(tap.button.pack().encode()) <= TELEGRAM_LIMIT, tap
            assert re.match(tap.button.pattern(), tap.button.pack()), tap
            assert 0 < len(tap.label) <= LABEL, tap
        assert all(sum(len(tap.label) for tap in row) <= ROW for row in screen.rows), screen.rows


def test_an_exercises_own_page_says_what_its_picture_shows(shelves: Shelves) -> None:
    for exercise in worded(shelves.library).exercises.values():
        page = library_pages.move(MovePage(exercise, ALL, 0, "shelf"), Look(shelves.words))
        assert page.text.count(f"<i>{exercise.picture}</i>") == 1


def worded(library: Library) -> Library:
    """With as many words about each picture as the shelves allow."""
    exercises = library.exercises.values()
    return replace(library, exercises={e.id: replace(e, picture="x" * 110) for e in exercises})


def pages_of(library: Library, look: Look) -> Iterator[Screen]:
    """Each exercise and program as it looks at its fullest, on each shelf that leads to it."""
    longest = max(library.programs.values(), key=lambda program: len(program.name))
    for exercise, stands, held in product(library.exercises.values(), STANDS, HELD):
        full = MovePage(exercise, FOUND, 99, stands, held, longest, full=True, busy=True)
        yield library_pages.move(full, look)
    for shelf in (ALL, *library.needs, *library.programs):
        for name in set(shelf_ids(shelf, library, Own())) & library.exercises.keys():
            page = MovePage(library.exercises[name], shelf, 99, "shelf")
            yield library_pages.move(page, look)
    for program, came in product(library.programs.values(), (PROGRAMS, *library.needs)):
        yield library_pages.program(_fullest(program, came, library), look)


def _fullest(program: Program, came: str, library: Library) -> ProgramPage:
    return ProgramPage(
        program=program,
        names=tuple(library.exercises[one].name for one in program.exercises),
        plan=(),
        came=came,
        page=9,
        followed=True,
        can_follow=True,
        waits_until=date(2026, 3, 2),
        needs_floor=True,
        opens_later=9,
        done_today=9,
        busy=True,
    )


def screens_of(exercise: Exercise, look: Look) -> list[Screen]:
    effort, *_ = efforts(exercise)
    steps = [
        Step(1, 10**15, 98, 98, 99, "routine", effort, exercise, phase, again=False, turn="over")
        for phase in ("ready", "running", "paused")
    ]
    offer = Offer(10**15, 1, exercise, effort, 120)
    return [*(player.step(step, look) for step in steps), nudges.nudge(offer, look)]


def widest_of(kind: type[Button], name: str, type_: object) -> int | str:
    if name in WIDEST_IDS:
        return "x" * WIDEST_IDS[name]
    if type_ is str:
        return "America/Argentina/ComodRivadavia"
    if name in WIDEST_NUMBERS:
        return WIDEST_NUMBERS[name]
    last = fields(kind)[-1].name == name
    return kind.choices - 1 if kind.choices and last else 10**18 - 1


def units(text: str) -> int:
    return len(re.sub(r"<[^>]+>", "", text).encode("utf-16-le")) // 2
