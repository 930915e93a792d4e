"""Still cards: one size, one for each name and position, whatever the name."""

from itertools import combinations
from pathlib import Path
from typing import get_args

import numpy as np
import pytest
from PIL import Image

from coach.exercises import Position
from content.figures.card import draw_card, drawable, fit
from content.figures.command import render
from content.figures.palette import PAPER
from content.figures.person import FLOOR, MIDDLE, POSES
from content.films import CardSpec

POSITIONS = get_args(Position)
LONG = "A very long name for a stretch that somebody wrote without a thought for a phone's screen"


def test_a_card_is_a_png_as_wide_as_the_films(tmp_path: Path) -> None:
    (path,) = render([CardSpec("Pelvic tilt", "supine", "10")], tmp_path).drawn
    with Image.open(path) as card:
        assert (card.format, card.size) == ("PNG", (640, 400))
    assert path.stat().st_size < 40_000


def test_no_two_positions_and_no_two_names_look_alike() -> None:
    specs = [CardSpec("Rest", position, "30 s") for position in POSITIONS]
    specs += [CardSpec("Test", "supine", "30 s"), CardSpec("Rest", "supine", "40 s")]
    cards = [np.asarray(draw_card(spec)).astype(int) for spec in specs]
    for one, other in combinations(cards, 2):
        assert (abs(one - other).sum(axis=2) > 60).sum() > 50


@pytest.mark.parametrize("position", POSITIONS)
@pytest.mark.parametrize("name", ["Rest", LONG, "Donaudampfschifffahrtsgesellschaftsdehnung"])
def test_nothing_touches_the_edge(position: Position, name: str) -> None:
    card = np.asarray(draw_card(CardSpec(name, position, "30 s each side"))).astype(int)
    card[8:-8, 20:-20] = PAPER
    assert (card == PAPER).all()


@pytest.mark.parametrize("position", POSITIONS)
def test_nobody_has_a_limb_outside_the_sheet_or_under_the_floor(position: Position) -> None:
    pose = POSES[position]
    lines = [line for line, _ in (*pose.near, *pose.far, *pose.things)] + [pose.torso]
    for x, y in [pose.head, *(joint for line in lines for joint in line)]:
        assert abs(x - MIDDLE) < 150
        assert 30 < y < FLOOR


def test_name_and_dose_stay_clear_of_each_other_and_of_the_person() -> None:
    card = np.asarray(draw_card(CardSpec(LONG, "sitting", "30 s"))).astype(int)
    rows = (abs(card - PAPER).sum(axis=2) > 60).any(axis=1)
    # Person on the floor, two lines of name, dose: four blocks with paper between them.
    blocks = np.flatnonzero(np.diff(rows[230:].astype(int)) == 1)
    assert len(blocks) == 3


def test_a_name_is_as_large_as_it_can_be() -> None:
    names = ("Rest", "Seated figure-four stretch", LONG, LONG * 2)
    fits = [fit(name) for name in names]
    assert [len(lines) for lines, _ in fits] == [1, 1, 2, 2]
    sizes = [font.size for _, font in fits]
    assert sizes[0] > sizes[1] > sizes[2] > sizes[3]
    assert [lines[-1].endswith("...") for lines, _ in fits] == [False, False, False, True]


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("Cat-cow", "Cat-cow"),
        ("10 \N{MULTIPLICATION SIGN} 4 s", "10 x 4 s"),
        ("30\N{NO-BREAK SPACE}s \N{EN DASH} easy", "30 s - easy"),
        ("Étirement du psoas", "Etirement du psoas"),
        ("Child\N{RIGHT SINGLE QUOTATION MARK}s pose", "Child's pose"),
        ("Кошка", ""),  # the font has no such letters; boxes would help nobody
        ("", ""),
    ],
)
def test_only_letters_that_the_font_has_are_drawn(text: str, drawn: str) -> None:
    assert drawable(text) == drawn


def test_a_card_without_words_is_still_a_card() -> None:
    picture = draw_card(CardSpec("Кошка", "hands_and_knees", ""))
    assert len(picture.getcolors(100_000) or []) > 3
