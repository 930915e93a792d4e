"""Writers break files in every way there is: each time they hear file, field and reason."""

from pathlib import Path

import pytest

from content import ContentError
from content.library import load_library
from tests.content.small_shelf import small_shelf

NOD = "exercises/nod.toml"
LONG = "x" * 111
FLOOR, STANDING = "programs/ours-gentle-floor.toml", "programs/ours-gentle-standing.toml"
TWO_TAGS = "".join(
    f'[{tag}]\nmeaning = "x"\nexample = "y"\ncounter_example = "z"\n\n'
    for tag in ("floor", "kneel")
)


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    return small_shelf(tmp_path)


def test_the_small_shelf_itself_is_in_order(shelf: Path) -> None:
    assert set(load_library(shelf).exercises) == {"nod", "bow"}


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('name = "Nod"', 'nmae = "Nod"', f"{NOD}: words.nmae: extra inputs are not permitted "),
        ('name = "Nod"', 'nmae = "Nod"', "(did you mean name?)"),
        ('name = "Nod"', 'nmae = "Nod"', f"{NOD}: words.name: field required (write it"),
        ('name = "Nod"', f'name = "{LONG}"', "words.name: string should have at most 40"),
        ('"Nod."', f'"{LONG}"', "words.steps.2: string should have at most 110 characters"),
        ('"Nod."', f'"{LONG}"', "(it has 111)"),
        ('"Stand.", ', "", f"{NOD}: words.steps: list should have at least 3 items"),
        ('"Nod."', '" Nod."', "words.steps.2: one line, without spaces at its ends"),
        ('"Nod."', '"No\\nd."', "words.steps.2: one line"),
        ('"Nod."', '"No\\u0000d."', "words.steps.2: one line"),
        (
            '["Stand.", "Nod.", "Rest."]',
            str(["y" * 100] * 5),
            "words: the steps together have 500",
        ),
        ("intensity = 1", "intensity = 4", f"{NOD}: intensity: input should be less than or"),
        ("intensity = 1", 'intensity = "1"', f"{NOD}: intensity: input should be a valid integer"),
        ("intensity = 1", "intensity = true", f"{NOD}: intensity: input should be a valid int"),
        ('"standing"', '"floating"', f"{NOD}: position: input should be 'standing', "),
        ('"everyday"', '"everyday", "everyday"', f"{NOD}: stages: says the same twice"),
        ("pace_s = 6", "pace_s = 0", f"{NOD}: dose: neither a hold nor paced repetitions"),
        ("pace_s = 6", "pace_s = 6\nhold_s = 6", f"{NOD}: dose: neither a hold nor paced"),
        ("repetitions = 5", "repetitions = 1", f"{NOD}: dose: neither a hold nor paced"),
        (
            "pace_s = 6",
            'pace_s = 6\nsides = ["left"]',
            f"{NOD}: dose: sides are one of ['both'], ['left', 'right']",
        ),
        ("pace_s = 6", "pace_s = 25", f"{NOD}: dose: 125 s in all (a break takes 20 to 120 s)"),
        ("pace_s = 6", "pace_s = 3", f"{NOD}: dose: 15 s in all"),
        ('"s0"', '"a leaflet"', f'{NOD}: sources.1: a source is "s0" to "s9", "ours" or'),
        ('"s0"', '"ours"', f'{NOD}: sources: "ours" without a reason'),
        ('reviewed = ""', 'reviewed = "yes"', f"{NOD}: reviewed: a review mark is who and when"),
        ('reviewed = ""', 'reviewed = "A. B., 2026-02-30"', f"{NOD}: reviewed: day "),
        ("easier = []", 'easier = ["nap"]', f"{NOD}: easier: no exercise is called 'nap'"),
        ("harder = []", 'harder = ["nod"]', f"{NOD}: harder: names itself"),
        ("intensity = 1", "intensity = 3\n#", "nothing easy is there (work wants easing in"),
        ("harder = []", 'harder = ["bow"]', None),
        ('["all_but_walking"]', '["all_but_walking", "flot"]', "no tag is called 'flot'"),
        ('["all_but_walking"]', "[]", f"{NOD}: tags: all_but_walking is missing"),
        ('"mobility"', '"transition"', None),
        ('start = "Upright."', "", f"{NOD}: words.start: field required"),
        ('start = "Upright."', f'start = "{LONG}"', f"{NOD}: words.start: string should have at"),
        ('"standing"', '"floor_sitting"', f"{NOD}: tags: floor is missing"),
        ('"standing"', '"supine"', f"{NOD}: tags: floor is missing"),
        ('"standing"', '"supine"', f"{NOD}: tags: supine_long is missing"),
        ('"standing"', '"supine"', f"{NOD}: stages: desk, but on the floor"),
        ('"standing"', '"hands_and_knees"', f"{NOD}: tags: kneel is missing"),
        ('"standing"', '"hands_and_knees"', f"{NOD}: tags: quadruped is missing"),
        ('"standing"', '"prone"', f"{NOD}: tags: prone is missing"),
        ('name = "Nod"', 'name = "bow"', f"{NOD}: words: 'bow' is bow's as well"),
        ('"Nod."', '"Nod.', f"{NOD}: not TOML: "),
    ],
)
def test_a_broken_exercise_is_named_by_file_field_and_reason(
    old: str, new: str, complaint: str | None, shelf: Path
) -> None:
    text = (shelf / NOD).read_text("utf-8")
    assert old in text
    (shelf / NOD).write_text(text.replace(old, new, 1), "utf-8")
    if complaint is None:
        load_library(shelf)
        return
    with pytest.raises(ContentError) as refused:
        load_library(shelf)
    assert complaint in str(refused.value)


def test_a_long_isometric_hold_must_be_tagged(shelf: Path) -> None:
    change(shelf / NOD, "repetitions = 5\npace_s = 6", "hold_s = 30")
    load_library(shelf)
    change(shelf / NOD, '"mobility"', '"strength"')
    with pytest.raises(ContentError, match="hold_long is missing"):
        load_library(shelf)


def test_alternatives_must_be_what_they_are_called(shelf: Path) -> None:
    change(shelf / NOD, "intensity = 1", "intensity = 2")
    change(shelf / NOD, "harder = []", 'harder = ["bow"]')
    with pytest.raises(ContentError, match=r"nod\.toml: harder: bow has a lower intensity"):
        load_library(shelf)
    change(shelf / NOD, "easier = []", 'easier = ["bow"]')
    with pytest.raises(ContentError, match=r"nod\.toml: harder: bow is easier as well"):
        load_library(shelf)
    change(shelf / "exercises/bow.toml", "easier = []", 'easier = ["nod"]')
    with pytest.raises(ContentError, match=r"bow\.toml: easier: nod has a higher intensity"):
        load_library(shelf)


def test_every_problem_of_every_file_is_told_and_no_false_ones(shelf: Path) -> None:
    change(shelf / NOD, "intensity = 1", "intensity = 9")
    change(shelf / NOD, 'position = "standing"', "")
    change(shelf / "exercises/bow.toml", "easier = []", 'easier = ["nod"]')
    change(shelf / "programs/ours-gentle-floor.toml", "true", '"yes"')
    with pytest.raises(ContentError) as refused:
        load_library(shelf)
    lines = str(refused.value).splitlines()
    assert [line.split(":")[0] for line in lines] == [NOD, NOD, "programs/ours-gentle-floor.toml"]


def test_todays_routine_and_the_nudges_need_something_to_be_made_of(shelf: Path) -> None:
    (shelf / "programs/ours-gentle-floor.toml").unlink()
    for name in ("nod", "bow"):
        change(shelf / f"exercises/{name}.toml", ', "desk"', "")
    with pytest.raises(ContentError) as refused:
        load_library(shelf)
    assert "programs/ours-gentle-floor.toml: is missing" in str(refused.value)
    assert "no exercise is for the desk" in str(refused.value)


def test_an_effort_is_not_longer_than_its_letting_go(shelf: Path) -> None:
    """The inventory's relax-after-effort."""
    change(shelf / NOD, '"mobility"', '"strength"')
    change(shelf / NOD, "pace_s = 6", "pace_s = 9\nhold_s = 5")
    with pytest.raises(ContentError, match="the effort is longer than the letting go"):
        load_library(shelf)
    change(shelf / NOD, "pace_s = 9", "pace_s = 10")
    with pytest.raises(ContentError, match="nothing easy is there"):
        load_library(shelf)  # an effort all by itself has no easing in


@pytest.mark.parametrize(
    ("added", "complaint"),
    [
        ("opens_on_day = { nap = 15 }", "opens_on_day: nap is not in this program"),
        ("opens_on_day = { nod = 1 }", "opens_on_day.nod: input should be greater than"),
        ('only_if_easy = ["nap"]', "only_if_easy: nap is not in this program"),
        ("doses = { nap = { hold_s = 30 } }", "doses: nap is not in this program"),
        ("doses = { nod = { hold_s = 30, pace_s = 2 } }", "doses.nod: neither a hold nor paced"),
        ("times_a_day = 9", "times_a_day: input should be less than or equal to 3"),
        ("grows_s = [5]", "grows_s.1: input should be greater than or equal to 10"),
        ('before = ["nap"]', "before: no exercise is called 'nap'"),
        ('when = "noon"', "when: input should be 'any', "),
        ("opens = { nod = 2 }", "opens: extra inputs are not permitted"),
        ("grows_s = [60, 120]", "grows_s: one of its exercises is paced"),
        ("gap_days = 5", None),
    ],
)
def test_the_rules_of_a_program_are_checked(
    shelf: Path, added: str, complaint: str | None
) -> None:
    change(shelf / FLOOR, "ordered = true", f"ordered = true\n{added}")
    if complaint is None:
        load_library(shelf)
        return
    with pytest.raises(ContentError) as refused:
        load_library(shelf)
    assert f"{FLOOR}: {complaint}" in str(refused.value)


def test_nobody_is_left_lying(shelf: Path) -> None:
    for name in ("nod", "bow"):
        change(shelf / f"exercises/{name}.toml", ', "desk"', "")
    change(shelf / NOD, '"standing"', '"kneeling"')
    change(shelf / NOD, '"all_but_walking"', '"all_but_walking", "floor", "kneel"')
    change(shelf / "tags.toml", "[all_but_walking]", TWO_TAGS + "[all_but_walking]")
    change(shelf / "exercises/bow.toml", '"everyday"', '"everyday", "desk"')
    with pytest.raises(ContentError, match="it ends on the floor"):
        load_library(shelf)
    for program in (FLOOR, STANDING):
        change(shelf / program, "ordered = true", "ordered = true\nstays_down = true")
    load_library(shelf)


def test_tips_and_needs_are_checked_too(shelf: Path) -> None:
    change(shelf / "tips.toml", "People nod without being told.", "y" * 281)
    change(shelf / "needs.toml", '"ours-gentle-floor", ', '"nap", ')
    with pytest.raises(ContentError) as refused:
        load_library(shelf)
    told = str(refused.value)
    assert "tips.toml: nodding.text: string should have at most 280 characters" in told
    assert "needs.toml: all: programs: no program is called 'nap'" in told
    assert f"{FLOOR}: no need leads to it" in told


def test_an_exercise_a_program_and_a_need_never_share_an_id(shelf: Path) -> None:
    program, needs = (shelf / STANDING).read_text("utf-8"), (shelf / "needs.toml")
    for key in ("nod", "nods"):
        (shelf / f"programs/{key}.toml").write_text(program, "utf-8")
    need = needs.read_text("utf-8")
    more = [need.replace("[all]", f"[{key}]") for key in ("bow", "nods")]
    needs.write_text(need + "".join(more), "utf-8")
    with pytest.raises(ContentError) as refused:
        load_library(shelf)
    told = str(refused.value).splitlines()
    assert "programs/nod.toml: an exercise has this id as well" in told
    assert "needs.toml: bow: an exercise has this id as well" in told
    assert "needs.toml: nods: a program has this id as well" in told


def test_a_program_names_exercises_that_are_there(shelf: Path) -> None:
    change(shelf / "programs/ours-gentle-standing.toml", '["nod"]', '["nod", "nap"]')
    with pytest.raises(ContentError, match="no exercise is called 'nap'"):
        load_library(shelf)


def test_files_that_are_none(shelf: Path) -> None:
    (shelf / "exercises" / "Nap.toml").write_text("", "utf-8")
    (shelf / "exercises" / "nap.toml.bak").write_text("", "utf-8")
    (shelf / "exercises" / ".nap.toml.swp").write_text("", "utf-8")
    (shelf / "exercises" / "rest.toml").mkdir()
    (shelf / "exercises" / "yawn.toml").write_bytes(b'name = "\xff"')
    (shelf / "exercises" / "zzz.toml").write_text("#" * 70_000, "utf-8")
    with pytest.raises(ContentError) as refused:
        load_library(shelf)
    told = [line.split(": ")[:2] for line in str(refused.value).splitlines()]
    assert told == [
        [
            "exercises/Nap.toml",
            "no file name for this shelf (an id has small letters, "
            "figures and hyphens, then .toml)",
        ],
        [
            "exercises/nap.toml.bak",
            "no file name for this shelf (an id has small letters, "
            "figures and hyphens, then .toml)",
        ],
        ["exercises/rest.toml", "cannot be read"],
        ["exercises/yawn.toml", "not UTF-8"],
        ["exercises/zzz.toml", "larger than 64000 bytes"],
    ]


def test_an_empty_place_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ContentError) as refused:
        load_library(tmp_path / "nowhere")
    assert "exercises: there is no such folder" in str(refused.value)
    assert "tags.toml: cannot be read: No such file or directory" in str(refused.value)


def test_a_translation_of_nothing_and_a_broken_one(shelf: Path) -> None:
    german = shelf / "texts" / "de"
    (german / "exercises").mkdir(parents=True)
    (german / "exercises" / "nap.toml").write_text("", "utf-8")
    with pytest.raises(ContentError) as refused:
        load_library(shelf, german)
    assert "de/exercises/nap.toml: steps: field required" in str(refused.value)
    assert "nap.toml: translated, but no such exercise is there" in str(refused.value)


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
