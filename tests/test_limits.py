"""Telegram's hard sizes, for every screen that an exercise can make and every button there is."""

import re
from dataclasses import fields

import pytest

from bot import buttons
from bot.button import TELEGRAM_LIMIT, Button
from bot.screens import nudges, player
from bot.screens.screen import Look, Screen
from bot.shelves import Shelves
from coach.exercises import Exercise
from coach.outcomes import Step
from coach.plan import efforts
from coach.unasked import Offer

CAPTION = 1024  # UTF-16 units, after the tags are gone
LABEL = 40  # what a button shows of its words on a narrow phone, two to a row
KINDS = [
    kind
    for kind in vars(buttons).values()
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
    for exercise in shelves.library.exercises.values():
        for screen in screens_of(exercise, look):
            assert units(screen.text) <= CAPTION, exercise.id
            for row in screen.rows:
                assert all(0 < len(tap.label) <= LABEL for tap in row), exercise.id


def screens_of(exercise: Exercise, look: Look) -> list[Screen]:
    effort, *_ = efforts(exercise)
    steps = [
        Step(1, 10**15, 98, 98, 99, "routine", effort, exercise, phase, again=False, turn="over")
        for phase in ("ready", "running", "paused")
    ]
    offer = Offer(10**15, 1, exercise, effort, 120)
    return [*(player.step(step, look) for step in steps), nudges.nudge(offer, look)]


def widest_of(kind: type[Button], name: str, type_: object) -> int | str:
    if type_ is str:
        return "America/Argentina/ComodRivadavia"
    last = fields(kind)[-1].name == name
    return kind.choices - 1 if kind.choices and last else 10**18 - 1


def units(text: str) -> int:
    return len(re.sub(r"<[^>]+>", "", text).encode("utf-16-le")) // 2
