"""Still cards: one size, one for each name and position, whatever the name."""

from itertools import combinations
from pathlib import Path
from typing import get_args

import numpy as np
import pytest
from PIL import Image

from coach.exercises import Position
from content.figures.card import TEXT_BOTTOM, TEXT_TOP, draw_card, drawable, fit
from content.figures.command import render
from content.figures.palette import PAPER
from content.figures.person import SHEET, draw_person
from content.figures.poses import CHAIR, FLOOR, LEG, MIDDLE, POSES
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
        assert abs(x - MIDDLE) * pose.scale < 210
        assert SHEET[1] - (SHEET[1] - y) * pose.scale > 30
        assert y < FLOOR


@pytest.mark.parametrize("position", POSITIONS)
def test_the_sheet_cuts_nothing_off(position: Position) -> None:
    sheet = np.asarray(draw_person(position, PAPER)).astype(int)
    edge = (sheet[0], sheet[-1], sheet[:, 0], sheet[:, -1])
    assert all((side == PAPER).all() for side in edge)


def test_who_hangs_has_both_hands_on_the_bar_and_both_feet_on_the_floor() -> None:
    pose = POSES["hanging"]
    ((left, bar), (right, level)), width = pose.things[0]
    assert (bar, width) == (level, CHAIR)
    hands = [line[-1] for line, thick in pose.near if thick != LEG]
    feet = [line[-1] for line, thick in pose.near if thick == LEG]
    assert [y for _, y in hands] == [bar, bar]
    assert all(left < x < right for x, _ in hands)
    assert [FLOOR - y < LEG / 2 + 1 for _, y in feet] == [True, True]


def test_who_swims_has_water_and_no_floor() -> None:
    ground = np.asarray(draw_person("in_water", PAPER)).astype(int)[-14:]
    assert (ground == PAPER).all()
    assert [pose for pose in POSES if POSES[pose].ground == "water"] == ["in_water"]


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
    "name",
    [
        "Small crunch, hands behind the head",
        "Slow swimming on your back, thumbs ahead",
        "Warm-up walk with many wide, mellow arms",
    ],
)
def test_the_longest_name_that_the_shelf_takes_stays_large_and_whole(name: str) -> None:
    lines, font = fit(name)
    assert font.size >= 36
    assert " ".join(lines) == name


def test_without_a_dose_the_name_stands_in_the_middle_of_its_room() -> None:
    card = np.asarray(draw_card(CardSpec("The library", "standing", ""))).astype(int)
    rows = TEXT_TOP + np.flatnonzero((abs(card[TEXT_TOP:] - PAPER).sum(axis=2) > 60).any(axis=1))
    assert abs((rows[0] + rows[-1]) / 2 - (TEXT_TOP + TEXT_BOTTOM) / 2) < 10
    assert (np.diff(rows) == 1).all()


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
