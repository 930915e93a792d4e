"""Every rule and caution of the inventory is accounted for, and docs/rules.md says how."""

import tomllib
from pathlib import Path

import pytest

from content.library import SHELF, load_library, survey
from content.rule_files import FactLeftOut
from content.rule_page import page, problems
from content.rule_wheres import Wheres
from tests.content.eight_words import RUNS, hashed, runs

IDS = tomllib.loads((Path(__file__).parent / "inventory_ids.toml").read_text("utf-8"))
RULES = tomllib.loads((SHELF / "rules.toml").read_text("utf-8"))
CAUTIONS = tomllib.loads((SHELF / "cautions.toml").read_text("utf-8"))
LEFT_OUT = tomllib.loads((SHELF / "facts_left_out.toml").read_text("utf-8"))
DOCUMENT = SHELF.parent / "docs" / "rules.md"

ONE_RULE = """\
[nod-often]
how = "said"
where = ["coach/programs.py: is_open"]
rule = "Nod | often."
reason = ""
differs = ""
"""


def test_the_list_of_the_inventorys_ids_is_whole() -> None:
    sizes = {"rules": 78, "cautions": 32, "exercises": 98, "facts": 111, "programs": 29}
    assert {name: len(ids) for name, ids in IDS.items()} == sizes
    assert sum(IDS["facts"].values()) == 38
    for program in IDS["programs"].values():
        assert set(program["exercises"]) <= set(IDS["exercises"])


def test_each_of_the_78_rules_is_accounted_for_in_its_order() -> None:
    assert list(RULES) == IDS["rules"]


def test_each_of_the_32_cautions_is_accounted_for_in_its_order() -> None:
    assert list(CAUTIONS) == IDS["cautions"]


def test_every_where_leads_somewhere_and_the_files_are_in_order() -> None:
    assert problems(SHELF) == []


def test_the_document_is_what_the_data_say() -> None:
    hint = "run `python -m content rules`"
    assert DOCUMENT.read_text("utf-8") == page(SHELF), hint


def test_a_row_is_there_for_all_that_is_served_otherwise() -> None:
    rows = page(SHELF).splitlines()
    files = survey()[0]
    for shelf in (files.exercises, files.programs):
        for key, file in shelf.items():
            assert file
            found = [row for row in rows if row.startswith(f"| `{key}` | {file.sources[0]}")]
            assert len(found) == bool(file.changed), key
    for fact, doubtful in IDS["facts"].items():
        assert not doubtful or any(f"`{fact}`" in row for row in rows), fact


@pytest.mark.parametrize(
    "where",
    [
        "coach/programs.py: is_shut",
        "coach/programm.py: is_open",
        "coach/exercises.py: Dose.weight_kg",
        "content/programs/s2-neck-set.toml: opens_on_year",
        "content/programs/s2-neck-set.toml: opens_on_day.nod",
        "content/programs/s3-desk.toml: words.care",  # there, but empty
        "content/programs/*.toml: gap_days",  # in some of them
        "content/tips.toml: a-tip-nobody-wrote",
        "content/texts/en/player.ftl: welcome",  # of another file
        "content/figures/*.toml: dose",
        "content/still.png: pixels",
        "../secrets.toml: key",
        "coach/programs.py",
        "",
    ],
)
def test_a_made_up_where_is_refused(where: str) -> None:
    assert Wheres(SHELF).fault(where)


@pytest.mark.parametrize(
    "where",
    [
        "coach/todays.py: LONGEST_EXTRA_S",
        "coach/exercises.py: Program.whole",
        "coach/exercises.py: Dose.pace_s",
        "content/programs/s2-neck-set.toml: opens_on_day.light-dumbbell-shrug",
        "content/exercises/*.toml: words.breath",
        "content/tips.toml: physiotherapist",
        "content/texts/en/player.ftl: turn",
    ],
)
def test_a_true_where_is_found(where: str) -> None:
    assert Wheres(SHELF).fault(where) == ""


def test_a_where_that_leads_nowhere_is_told_with_its_rule(tmp_path: Path) -> None:
    shelf = _shelf(tmp_path, ONE_RULE.replace("is_open", "is_shut"))
    assert [str(problem) for problem in problems(shelf)] == [
        "rules.toml: nod-often: where: coach/programs.py: is_shut: programs.py has no is_shut "
        '(such as "coach/programs.py: is_open" or "content/exercises/*.toml: words.breath")'
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('how = "said"', 'how = "left out"'),
        ('how = "said"', 'how = "obeyed"'),
        ('where = ["coach/programs.py: is_open"]', "where = []"),
        ('rule = "Nod | often."', f'rule = "{"nod " * 60}"'),
        ('reason = ""', ""),
        ('reason = ""', 'why = "so"'),
    ],
)
def test_how_where_and_reason_have_to_fit_together(
    tmp_path: Path, before: str, after: str
) -> None:
    assert problems(_shelf(tmp_path, ONE_RULE)) == []
    assert problems(_shelf(tmp_path, ONE_RULE.replace(before, after)))


def test_a_rule_that_is_left_out_says_why(tmp_path: Path) -> None:
    left_out = ONE_RULE.replace("said", "left out").replace('["coach/programs.py: is_open"]', "[]")
    assert problems(_shelf(tmp_path, left_out))
    assert problems(_shelf(tmp_path, left_out.replace('reason = ""', 'reason = "So."'))) == []


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    assert {problem.file.split("/")[-1] for problem in problems(tmp_path)} == {
        "rules.toml",
        "cautions.toml",
        "facts_left_out.toml",
    }


def test_a_pipe_begins_no_cell_and_bare_shelves_still_make_a_page(tmp_path: Path) -> None:
    row = "| `nod-often` | Nod \\| often. | said | `coach/programs.py: is_open` |  |"
    assert row in page(_shelf(tmp_path, ONE_RULE)).splitlines()


def test_a_fact_is_not_left_out_without_a_reason() -> None:
    for fact, table in LEFT_OUT.items():
        assert fact in IDS["facts"]
        FactLeftOut.model_validate(table)


def test_the_rules_are_in_our_own_words() -> None:
    inventory = frozenset(RUNS.read_text("ascii").split())
    for key, table in [*RULES.items(), *CAUTIONS.items()]:
        said = runs([table["rule"], table["reason"], table["differs"]])
        assert not [run for run in said if hashed(run) in inventory], key


def test_what_the_coach_puts_together_neither_bends_nor_turns_under_load() -> None:
    """Claimed by avoid-disc-load and disc-load."""
    library = load_library()
    routines = ("ours-gentle-floor", "ours-gentle-standing")
    usual = {name for key in routines for name in library.programs[key].exercises}
    for exercise in [*map(library.exercises.__getitem__, usual), *library.desk_menu]:
        assert not {"flex_loaded", "rot_loaded"} & set(exercise.tags), exercise.id


def test_no_film_is_faster_than_four_seconds_a_time() -> None:
    """Claimed by smooth-motion."""
    assert min(e.dose.pace_s for e in load_library().exercises.values() if e.dose.pace_s) >= 4


def _shelf(folder: Path, rules: str) -> Path:
    """A shelf with these rules and nothing else."""
    (folder / "rules.toml").write_text(rules, "utf-8")
    (folder / "cautions.toml").write_text("", "utf-8")
    (folder / "facts_left_out.toml").write_text("", "utf-8")
    return folder
