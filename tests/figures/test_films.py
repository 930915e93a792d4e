"""Which film a dose has, what it is called, and how a spec travels to the process that draws."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content import ContentError
from content.films import (
    CardSpec,
    Films,
    FilmSpec,
    Spec,
    file_name,
    read_lines,
    to_line,
)

HOLD = FilmSpec(30, 1, 0)
CARD = CardSpec("Pelvic tilt", "supine", "10")


@pytest.mark.parametrize(
    ("spec", "seconds"),
    [
        (FilmSpec(hold_s=30, repetitions=1, pace_s=0), 30),
        (FilmSpec(hold_s=0, repetitions=10, pace_s=4), 40),
        (FilmSpec(hold_s=5, repetitions=6, pace_s=9), 54),  # the hold is part of the pace
        (FilmSpec(hold_s=0, repetitions=1, pace_s=6), 6),
        (FilmSpec(hold_s=20, repetitions=1, pace_s=25), 20),  # a plain hold has no pace
    ],
)
def test_the_moving_part_lasts_as_long_as_the_dose(spec: FilmSpec, seconds: int) -> None:
    assert spec.seconds == seconds


@pytest.mark.parametrize(
    ("hold_s", "repetitions", "pace_s"),
    [(0, 1, 0), (0, 10, 0), (-1, 1, 5), (5, 0, 5), (5, 3, 4), (5, 3, -4), (3601, 1, 0)],
)
def test_a_dose_that_cannot_be_shown_has_no_film(
    hold_s: int, repetitions: int, pace_s: int
) -> None:
    with pytest.raises(ValueError, match=r"film|repetition"):
        FilmSpec(hold_s, repetitions, pace_s)


def test_a_card_needs_a_position_that_can_be_drawn() -> None:
    with pytest.raises(ValueError, match="upside_down"):
        CardSpec("Headstand", "upside_down", "")  # type: ignore[arg-type]


def test_each_picture_has_a_name_of_its_own() -> None:
    specs: list[Spec] = [
        HOLD,
        FilmSpec(31, 1, 0),
        FilmSpec(0, 10, 4),
        FilmSpec(3, 10, 4),
        CARD,
        CardSpec("Pelvic tilt", "prone", "10"),
        CardSpec("Pelvic tilt", "supine", "12"),
    ]
    assert len({file_name(spec) for spec in specs}) == len(specs)
    assert file_name(FilmSpec(30, 1, 0)) == file_name(FilmSpec(30, 1, 40))


def test_what_is_not_drawn_yet_is_missing_once_and_in_order(tmp_path: Path) -> None:
    films = Films(tmp_path)
    assert films.rendered(HOLD) is None
    assert films.missing([CARD, HOLD, CARD]) == (CARD, HOLD)

    films.path(CARD).write_bytes(b"drawn")
    assert films.rendered(CARD) == films.path(CARD)
    assert films.missing([CARD, HOLD]) == (HOLD,)


doses = st.builds(
    FilmSpec, hold_s=st.integers(1, 60), repetitions=st.integers(1, 9), pace_s=st.integers(60, 90)
)
cards = st.builds(CardSpec, st.text(), st.sampled_from(["sitting", "prone"]), st.text())


@given(st.lists(doses | cards))
def test_specs_travel_as_lines(specs: list[FilmSpec | CardSpec]) -> None:
    lines = [to_line(spec) for spec in specs]
    assert all("\n" not in line for line in lines)
    assert list(read_lines(f"{line}\n" for line in lines)) == specs


@pytest.mark.parametrize(
    "line",
    [
        "nonsense",
        "[]",
        "7",
        "null",
        "{}",
        '{"hold_s": 30}',
        '{"hold_s": "30", "repetitions": 1, "pace_s": 0}',
        '{"hold_s": 30.5, "repetitions": 1, "pace_s": 0}',
        '{"hold_s": true, "repetitions": 1, "pace_s": 0}',
        '{"hold_s": 0, "repetitions": 1, "pace_s": 0}',
        '{"hold_s": 30, "repetitions": 1, "pace_s": 0, "x": 1}',
        '{"name": 3, "position": "prone", "detail": ""}',
        '{"name": "x", "position": "flying", "detail": ""}',
    ],
)
def test_a_line_that_is_no_spec_is_named(line: str) -> None:
    with pytest.raises(ContentError, match="line 3: "):
        list(read_lines([to_line(HOLD), "\n", line]))


def test_the_bot_pays_nothing_for_drawing() -> None:
    code = "import json, sys, content.films; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert not {"numpy", "PIL", "av"} & set(json.loads(done.stdout))
