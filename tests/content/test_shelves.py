"""What stands on the real shelves, and that the player can play it."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from coach.plan import efforts, routine
from content.films import FilmSpec
from content.library import SHELF, load_library
from content.report import caption_units, film_specs, seconds

LIBRARY = load_library()
EXERCISES = LIBRARY.exercises

INVENTORY_PROGRAMS = {
    "s0-stretching-trio": [
        "supine-hamstring-stretch-strap",
        "double-knee-to-chest-strap",
        "supine-figure-four-stretch",
    ],
    "s0-yoga-poses": ["childs-pose", "bridge", "cat-cow"],
    "s3-prevention-lying": ["legs-up-the-wall", "supine-spinal-twist", "cat-cow"],
    "s3-desk": ["seat-edge-pull", "hand-to-knee-press"],
    "s3-on-your-feet": ["low-tiptoe-hold", "hands-clasped-low-back-press"],
    "s2-hourly-break": [
        "break-standing-stretch",
        "break-standing-bends",
        "break-corridor-walk",
        "break-stair-climb",
    ],
}
ALONE = {"pelvic-tilt-rocking", "supine-knee-rolls"}
OURS = {
    "walking",
    "slow-breathing",
    "calves-on-chair",
    "sit-to-stand",
    "hip-hinge",
    "standing-back-bend",
    "bird-dog",
    "standing-march",
}


def test_the_26_are_there_and_no_others() -> None:
    from_inventory = {e for program in INVENTORY_PROGRAMS.values() for e in program}
    assert len(from_inventory) == 16
    assert set(EXERCISES) == from_inventory | ALONE | OURS
    assert len(EXERCISES) == 26


def test_the_inventorys_programs_keep_their_order() -> None:
    for key, exercises in INVENTORY_PROGRAMS.items():
        program = LIBRARY.programs[key]
        assert list(program.exercises) == exercises
        assert program.ordered == (key != "s2-hourly-break")
        assert program.sources == (key[:2],)


def test_ours_say_so_and_the_others_name_their_document() -> None:
    for exercise in EXERCISES.values():
        assert ("ours" in exercise.sources) == (exercise.id in OURS)
        assert exercise.id in OURS or exercise.sources[0].startswith("s")


def test_every_dose_is_a_film_and_there_are_few_of_them() -> None:
    for exercise in EXERCISES.values():
        dose = exercise.dose
        film = FilmSpec(dose.hold_s, dose.repetitions, dose.pace_s)
        assert film.seconds * len(dose.sides) * dose.sets == seconds(exercise)
        assert sum(step.seconds for step in efforts(exercise)) == seconds(exercise)
    assert len(film_specs(LIBRARY)) <= 14


def test_a_working_day_has_no_nudge_twice() -> None:
    menu = LIBRARY.desk_menu
    assert len(menu) >= 10
    for exercise in menu:
        assert not exercise.on_floor
        assert 20 <= sum(step.seconds for step in efforts(exercise, 1)) <= 120
        assert not {"mat", "wall"} & set(exercise.equipment)


def test_the_default_routine_stays_in_the_middle_of_the_range() -> None:
    end_of_range = {"flex_end", "rot_end", "side_end", "ext_prone", "neural", "knee_hug"}
    for key in ("ours-gentle-floor", "ours-gentle-standing", "ours-rest"):
        for exercise in LIBRARY.programs[key].exercises:
            assert not end_of_range & set(EXERCISES[exercise].tags)
    assert "ext_end" not in {
        tag for e in LIBRARY.programs["ours-gentle-floor"].exercises for tag in EXERCISES[e].tags
    }


def test_the_default_routine_holds_what_was_promised_and_ends_on_foot() -> None:
    floor = LIBRARY.programs["ours-gentle-floor"].exercises
    assert set(floor) == {
        "cat-cow",
        "bridge",
        "supine-knee-rolls",
        "pelvic-tilt-rocking",
        "walking",
    }
    assert floor[-1] == "walking"
    standing = LIBRARY.programs["ours-gentle-standing"].exercises
    assert not any(EXERCISES[exercise].on_floor for exercise in standing)


@pytest.mark.parametrize("floor", [True, False])
def test_every_routine_has_all_five_and_ends_with_the_walk(floor: bool) -> None:
    for minutes in (5, 10, 20):
        plan = routine(LIBRARY, floor, minutes)
        assert len({step.exercise for step in plan}) == 5
        assert plan[-1].exercise == "walking"


def test_the_first_days_have_only_what_is_easy() -> None:
    """clinical.md section 2: no end of range, no loaded bending, no twisting in the first days."""
    assert {e.id for e in EXERCISES.values() if "acute" in e.stages} == {
        "break-corridor-walk",
        "calves-on-chair",
        "pelvic-tilt-rocking",
        "slow-breathing",
        "supine-knee-rolls",
        "walking",
    }
    for exercise in EXERCISES.values():
        if "acute" in exercise.stages:
            assert exercise.intensity == 1
            allowed = {"floor", "supine_long", "hip_cross", "all_but_walking"}
            assert set(exercise.tags) <= allowed, exercise.id


def test_left_out_for_everybody() -> None:
    """clinical.md section 6."""
    tags = {tag for exercise in EXERCISES.values() for tag in exercise.tags}
    assert not tags & {"inversion", "breath_hold", "neck_rot_end", "neck_ext_end", "fast_head"}
    assert not tags & {"hold_long", "flex_loaded", "impact"}


def test_all_that_is_said_fits_a_caption_with_room_for_the_dose() -> None:
    assert max(map(caption_units, EXERCISES.values())) <= 1024 - 200


def test_every_exercise_can_be_reached() -> None:
    in_programs = {e for program in LIBRARY.programs.values() for e in program.exercises}
    assert set(EXERCISES) - in_programs == {"bird-dog"}
    assert EXERCISES["bird-dog"].stages


def test_another_language_replaces_the_words_and_nothing_else(tmp_path: Path) -> None:
    german = tmp_path / "de"
    (german / "exercises").mkdir(parents=True)
    words = ["name", "aliases", "steps", "breath", "feel", "avoid"]
    said = dict(
        zip(words, ["Brücke", ["Brücke"], ["Eins.", "Zwei.", "Drei."], "A", "B", "C"], strict=True)
    )
    (german / "exercises" / "bridge.toml").write_text(
        "\n".join(
            f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in said.items()
        ),
        "utf-8",
    )
    bridge = load_library(SHELF, german).exercises["bridge"]
    assert bridge == replace(
        EXERCISES["bridge"],
        name="Brücke",
        aliases=("Brücke",),
        steps=("Eins.", "Zwei.", "Drei."),
        breath="A",
        feel="B",
        avoid="C",
    )
    assert load_library(SHELF, german).exercises["cat-cow"] == EXERCISES["cat-cow"]
