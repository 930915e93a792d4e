"""The screens of both lists: every row has its own words, everything fits, whatever is shown."""

from itertools import chain
from typing import get_args

import pytest

from bot import screens
from bot.screens.screen import Look, Screen
from bot.shelves import Shelves
from coach.course import SignsWhy
from coach.outcomes import Crisis, Locked, Outcome, Screening
from coach.signs import LIST_A, LIST_B, MASKS, asked_of_b
from coach.signs_pages import NotForYou, SecondScreening, SeeSomeone, WhichAsked
from tests.test_limits import LABEL, units

LONGEST = 4096
WHYS: tuple[SignsWhy, ...] = get_args(SignsWhy)
ROWS = tuple(sign.id for sign in LIST_B)


@pytest.fixture(scope="module")
def look(shelves: Shelves) -> Look:
    return Look(shelves.words, lines=shelves.lines)


def drawn(outcome: Outcome, look: Look) -> Screen:
    screen = screens.of(outcome, look)
    assert units(screen.text) <= LONGEST
    for tap in chain.from_iterable(screen.rows):
        assert 0 < len(tap.label) <= LABEL, tap.label
    return screen


@pytest.mark.parametrize("why", WHYS)
def test_both_lists_say_why_they_are_asked(look: Look, why: SignsWhy) -> None:
    first = drawn(Screening(why), look)
    second = drawn(SecondScreening(why, asked_of_b(why), 739678), look)
    assert first.text.count("•") == 12
    assert second.text.count("•") == (8 if why == "flare" else 12)
    assert "I ask everybody" in first.text


@pytest.mark.parametrize("row", [sign.id for sign in (*LIST_A, *LIST_B)])
def test_every_row_has_words_of_its_own(look: Look, row: str) -> None:
    others = {look.say("sign", row=sign.id) for sign in (*LIST_A, *LIST_B) if sign.id != row}
    assert look.say("sign", row=row) not in others
    if row in ROWS:
        short = {look.say("sign-short", row=other) for other in ROWS if other != row}
        assert look.say("sign-short", row=row) not in short


def test_a_row_that_is_not_asked_is_not_there(look: Look) -> None:
    assert "Pregnant" not in drawn(Screening("flare", ("A11",)), look).text


@pytest.mark.parametrize("mask", [0, 1, MASKS - 1])
def test_all_ticks_fit(look: Look, mask: int) -> None:
    ticked = drawn(WhichAsked(ROWS, 739678, mask), look)
    assert len(ticked.rows) == len(ROWS) + 1
    assert sum(row[0].label.startswith("✓") for row in ticked.rows) == mask.bit_count()


@pytest.mark.parametrize("country", [None, "GB", "XX"])
@pytest.mark.parametrize("rows", [(), ROWS[:1], ROWS[8:9], ROWS])
def test_what_to_do_is_on_every_screen_that_holds(
    look: Look, rows: tuple[str, ...], country: str | None
) -> None:
    number = "999 or 112" if country == "GB" else "112, or your local one"
    for outcome in (
        SeeSomeone(rows, country=country),
        SeeSomeone(rows, stricter=True, country=country),
        SeeSomeone(rows, holds=False, country=country),
        Locked(country=country),
        Locked(stricter=True, country=country),
        Crisis(country),
        NotForYou(country),
    ):
        assert number in drawn(outcome, look).text


def test_nothing_serious_is_never_said(look: Look) -> None:
    for why in WHYS:
        assert "serious" not in drawn(Screening(why), look).text.replace("serious accident", "")
