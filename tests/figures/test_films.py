"""Which picture a dose has, what it is called, and how a spec travels to who draws it."""

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.plan import WALKS_S
from content import ContentError
from content.library import load_library
from content.picture_list import everything, first_pictures
from content.pictures import (
    SHELF,
    CoverSpec,
    FilmSpec,
    Pictures,
    PreviewSpec,
    SoundSpec,
    Spec,
    StillSpec,
    read_lines,
    to_line,
)

HOLD = FilmSpec("bridge", "both", 30, 1, 0)
STILL = StillSpec("bridge")


@pytest.mark.parametrize(
    ("hold_s", "repetitions", "pace_s", "seconds"),
    [
        (30, 1, 0, 30),
        (0, 10, 4, 40),
        (5, 6, 9, 54),  # the hold is part of the pace
        (0, 1, 6, 6),
        (20, 1, 25, 20),  # a plain hold has no pace
    ],
)
def test_the_moving_part_lasts_as_long_as_the_dose(
    hold_s: int, repetitions: int, pace_s: int, seconds: int
) -> None:
    assert FilmSpec("bridge", "both", hold_s, repetitions, pace_s).seconds == seconds


@pytest.mark.parametrize(
    ("hold_s", "repetitions", "pace_s"),
    [(0, 1, 0), (0, 10, 0), (-1, 1, 5), (5, 0, 5), (5, 3, 4), (5, 3, -4), (3601, 1, 0)],
)
def test_a_dose_that_cannot_be_shown_has_no_film(
    hold_s: int, repetitions: int, pace_s: int
) -> None:
    with pytest.raises(ValueError, match=r"film|repetition"):
        FilmSpec("bridge", "both", hold_s, repetitions, pace_s)


def test_each_picture_has_a_name_of_its_own(tmp_path: Path) -> None:
    specs: list[Spec] = [
        HOLD,
        replace(HOLD, hold_s=31),
        replace(HOLD, side="left"),
        replace(HOLD, tone="dark"),
        replace(HOLD, small=True),
        replace(HOLD, figure="cat-cow"),
        PreviewSpec("bridge"),
        PreviewSpec("bridge", held=True),
        STILL,
        StillSpec("bridge", small=True),
        CoverSpec(("bridge", "cat-cow")),
        CoverSpec(("cat-cow", "bridge")),
    ]
    names = [Pictures(tmp_path).path(spec).name for spec in specs]
    assert len(set(names)) == len(names)
    assert names == [Pictures(tmp_path / "x").path(spec).name for spec in specs]


def test_another_pose_is_another_picture(tmp_path: Path, small_shelf: Path) -> None:
    spec = StillSpec("lift")
    before = Pictures(tmp_path, small_shelf).path(spec).name
    assert before != Pictures(tmp_path, SHELF).path(spec).name


def test_another_drawing_is_another_picture_and_the_same_bells(tmp_path: Path) -> None:
    (tmp_path / "paint").mkdir()
    source, bells = tmp_path / "paint" / "glow.py", SoundSpec(30)
    source.write_text("GOLD = 1")
    before = Pictures(tmp_path, figures=tmp_path)
    assert before.path(STILL) == Pictures(tmp_path, figures=tmp_path).path(STILL)
    source.write_text("GOLD = 2")
    after = Pictures(tmp_path, figures=tmp_path)
    assert before.path(STILL) != after.path(STILL)
    assert before.path(bells) == after.path(bells)
    (tmp_path / "chime.py").write_text("HZ = 440")
    assert after.path(bells) != Pictures(tmp_path, figures=tmp_path).path(bells)


def test_what_is_not_drawn_yet_is_missing_once_and_in_order(tmp_path: Path) -> None:
    films = Pictures(tmp_path)
    assert films.rendered(HOLD) is None
    assert films.missing([STILL, HOLD, STILL]) == (STILL, HOLD)

    films.path(STILL).write_bytes(b"drawn")
    assert films.rendered(STILL) == films.path(STILL)
    assert films.missing([STILL, HOLD]) == (HOLD,)


names = st.text()
sides = st.sampled_from(["both", "left", "right", "forward", "other_way"])
tones = st.sampled_from(["light", "dark"])
films = st.builds(
    FilmSpec,
    figure=names,
    side=sides,
    hold_s=st.integers(1, 60),
    repetitions=st.integers(1, 9),
    pace_s=st.integers(60, 90),
    tone=tones,
    small=st.booleans(),
)
previews = st.builds(PreviewSpec, names, sides, tones, st.booleans(), st.booleans())
stills = st.builds(StillSpec, names, sides, tones, st.booleans())
covers = st.builds(CoverSpec, st.lists(names, max_size=6).map(tuple), tones)


@given(st.lists(films | previews | stills | covers))
def test_specs_travel_as_lines(specs: list[Spec]) -> None:
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
        '{"kind": "dance", "figure": "bridge"}',
        '{"kind": "film", "figure": "bridge"}',
        '{"kind": "still", "figure": "bridge", "side": "under"}',
        '{"kind": "still", "figure": "bridge", "x": 1}',
        '{"kind": "film", "figure": "b", "side": "both", "hold_s": 0, "repetitions": 1, '
        '"pace_s": 0}',
    ],
)
def test_a_line_that_is_no_spec_is_named(line: str) -> None:
    with pytest.raises(ContentError, match="line 3: "):
        list(read_lines([to_line(HOLD), "\n", line]))


@pytest.mark.slow
def test_the_bot_pays_nothing_for_drawing() -> None:
    modules = "content.pictures, content.picture_list, content.rendering"
    code = f"import json, sys, {modules}; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert not {"numpy", "PIL", "av"} & set(json.loads(done.stdout))


def test_every_dose_of_every_side_is_on_the_list_once_and_the_first_ones_first() -> None:
    library = load_library()
    first, all_of_them = [*first_pictures(library)], [*everything(library)]
    assert all_of_them[: len(first)] == first
    assert len(set(all_of_them)) == len(all_of_them)
    for name, exercise in library.exercises.items():
        dose = exercise.dose
        for side in dose.sides:
            film = FilmSpec(name, side, dose.hold_s, dose.repetitions, dose.pace_s)
            assert film in first
            assert StillSpec(name, side) in first
            assert PreviewSpec(name, side, held=film.is_hold) in first
    small = {*everything(library, "dark", small=True)}
    assert {(spec.tone, spec.small) for spec in small} == {("dark", True)}
    assert len(small) == len(all_of_them)


def test_walks_of_every_length_and_the_rungs_of_each_ladder_are_on_the_list() -> None:
    asked = {*everything(load_library())}
    walks = {spec.hold_s for spec in asked if isinstance(spec, FilmSpec) and "walk" in spec.figure}
    assert {*WALKS_S} <= walks
    repetitions = {
        f.repetitions for f in asked if isinstance(f, FilmSpec) and f.figure == "bridge"
    }
    assert len(repetitions) > 2
