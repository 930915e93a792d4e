"""Each row of the traffic light (clinical.md section 3), as the taps of issue 4 say it."""

from dataclasses import replace
from datetime import date
from itertools import product
from typing import get_args

import pytest

from coach.course import Before, Check, Felt, Light, Morning
from coach.light import TABLE, asks_severe, light

PLAIN = Check(1, 1, date(2026, 3, 3), done=100)
BEFORES: tuple[Before | None, ...] = (None, *get_args(Before))
MORNINGS: tuple[Morning | None, ...] = (None, *get_args(Morning))
STRICTNESS = ("green", None, "amber", "red")


def lit(
    before: Before | None, after: Felt | None, morning: Morning | None = "settled", **more: object
) -> Light | None:
    said = replace(PLAIN, before=before, after=after, morning=morning)
    return light(replace(said, **more))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("after", "is_lit"),
    [("same", "green"), ("bit", "amber"), ("lot", "red")],
    ids=["GREEN peak 0-2", "AMBER peak 3-5", "RED peak >5"],
)
def test_start_0_to_2(after: Felt, is_lit: Light) -> None:
    assert lit("easy", after) == is_lit


@pytest.mark.parametrize(
    ("after", "is_lit"),
    [("same", "green"), ("bit", "amber"), ("lot", "red")],
    ids=["GREEN rise <=1 and peak <=5", "AMBER otherwise", "RED rise >=3 or peak >=7"],
)
def test_start_3_to_5(after: Felt, is_lit: Light) -> None:
    assert lit("so-so", after) == is_lit


@pytest.mark.parametrize(("after", "is_lit"), [("same", "amber"), ("bit", "red"), ("lot", "red")])
def test_start_6_and_more_is_never_green(after: Felt, is_lit: Light) -> None:
    assert lit("tough", after) == is_lit


@pytest.mark.parametrize("before", BEFORES)
@pytest.mark.parametrize("morning", MORNINGS)
def test_red_also_if_leg_is_worse(before: Before | None, morning: Morning | None) -> None:
    assert lit(before, "leg", morning) == "red"


@pytest.mark.parametrize(("before", "after"), [*product(BEFORES, ("same", "bit", "lot"))])
def test_red_also_if_worse_next_morning_and_not_settled_by_24_h(
    before: Before | None, after: Felt
) -> None:
    assert lit(before, after, "worse") == "red"
    assert lit(before, after, "not-yet", late=True) == "red"


@pytest.mark.parametrize("before", ["easy", "so-so"])
def test_green_also_needs_the_next_morning(before: Before) -> None:
    assert lit(before, "same", "settled") == "green"
    assert lit(before, "same", "not-yet") == "amber"


@pytest.mark.parametrize("before", ["easy", "so-so"])
def test_a_little_worse_but_settled_within_24_h_is_amber(before: Before) -> None:
    assert lit(before, "bit", "settled") == "amber"


@pytest.mark.parametrize(("before", "after"), [*product(BEFORES, (None, *get_args(Felt)))])
def test_unanswered_next_morning_is_never_green(before: Before | None, after: Felt | None) -> None:
    assert lit(before, after, None) != "green"


@pytest.mark.parametrize("morning", MORNINGS)
def test_nothing_said_before_is_never_green(morning: Morning | None) -> None:
    assert lit(None, "same", morning) != "green"
    assert lit("easy", None, morning) != "green"


@pytest.mark.parametrize(("before", "after"), [*product(BEFORES, get_args(Felt))])
def test_8_and_more_is_red(before: Before | None, after: Felt) -> None:
    assert lit(before, after, severe=True) == "red"


def test_an_exercise_that_hurt_is_no_green() -> None:
    assert lit("easy", "same", hurt=("bridge",)) == "amber"


@pytest.mark.parametrize(
    ("before", "after", "asks"),
    [
        ("easy", "same", False),
        ("easy", "bit", False),
        ("so-so", "bit", False),
        ("tough", "same", False),
        ("tough", "bit", True),
        ("easy", "lot", True),
        ("so-so", "lot", True),
        ("tough", "lot", True),
        (None, "lot", True),
        ("easy", "leg", False),  # the warning signs are open by then
        ("easy", None, False),
    ],
)
def test_8_or_more_is_asked_where_it_can_be(
    before: Before | None, after: Felt | None, asks: bool
) -> None:
    assert asks_severe(replace(PLAIN, before=before, after=after)) == asks


def test_every_pair_of_bands_is_in_the_table() -> None:
    assert set(TABLE) == set(product(BEFORES, ("same", "bit", "lot")))


def test_worse_words_never_give_a_milder_light() -> None:
    for before in ("easy", "so-so", "tough"):
        lights = [lit(before, after) for after in get_args(Felt)]
        order = [STRICTNESS.index(each) for each in lights]
        assert order == sorted(order), before
