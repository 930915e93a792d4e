"""Telegram's sizes, for every page about a body; and no button that names a condition."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import chain

import pytest

from bot import screens
from bot.button import TELEGRAM_LIMIT
from bot.handlers.body import day_of
from bot.screens.screen import Look, Screen
from bot.shelves import Shelves
from coach.body import Body, Had
from coach.body_pages import (
    BodyAsked,
    BodyPage,
    Clearance,
    GroupPage,
    KitPage,
    SinceAsked,
    StillAsked,
)
from coach.condition_table import GROUPS, TABLE
from coach.limits import KIT

TODAY = date(2026, 12, 31)
HAD = tuple(
    Had(row.id, TODAY if row.dated != "no" and row.number % 2 else None, 30) for row in TABLE
)
EVERYTHING = Body(HAD, TODAY, True, KIT)
LABEL, MESSAGE = 40, 4096


def test_every_page_fits(shelves: Shelves) -> None:
    for screen in every_screen(Look(shelves.words)):
        assert len(screen.text.encode("utf-16-le")) // 2 <= MESSAGE
        for tap in chain.from_iterable(screen.rows):
            assert 0 < len(tap.label) <= LABEL, tap.label
            packed = tap.button.pack()
            assert len(packed.encode()) <= TELEGRAM_LIMIT
            assert re.match(tap.button.pattern(), packed)
            assert not any(row.id in packed.split(":") for row in TABLE), packed


def test_every_condition_has_a_name_of_its_own(shelves: Shelves) -> None:
    names = {shelves.words("condition", id=row.id) for row in TABLE}
    assert len(names) == len(TABLE)
    assert shelves.words("condition", id="of-tomorrow") not in names


@pytest.mark.parametrize("number", [0, 1, 20260231, 20261301, 99999999999, 10**17])
def test_a_forged_day_is_no_day(number: int) -> None:
    assert day_of(number) is None


def every_screen(look: Look) -> Iterator[Screen]:
    yield screens.of(BodyAsked("unlocked"), look)
    yield screens.of(StillAsked(HAD, True, HAD), look)
    yield screens.of(KitPage(True, KIT), look)
    for at, group in enumerate(GROUPS):
        rows = tuple(row for row in TABLE if row.group == group)
        yield screens.of(GroupPage(group, rows, EVERYTHING, at, len(GROUPS), True), look)
    for body in (EVERYTHING, Body((Had("of-tomorrow"),))):
        yield screens.of(BodyPage(body, TODAY, "unknown", True), look)
    for row in TABLE:
        if row.dated != "no":
            yield screens.of(SinceAsked(row, TODAY, "x" * 4000, True), look)
        if not row.plan:
            yield screens.of(Clearance(row), look)
