"""`python -m content sheet`: pages to look at, or one line that says why not."""

from pathlib import Path

import pytest
from PIL import Image

from content.__main__ import main as content
from content.figures.sheet import LABEL, main
from tests.content.small_shelf import small_shelf

STANDS = """
path = ["it"]
[keys.it]
like = "stand"
"""
# A knee does not bend that far.
FOLDED = """
path = ["it"]
[keys.it]
like = "stand"
leg_right = { hip = [0], knee_deg = 175 }
"""


@pytest.fixture
def poses(tmp_path: Path) -> Path:
    (shelf := tmp_path / "shelf").mkdir()
    small_shelf(shelf)
    shapes = Path("content/shapes.toml").read_text("utf-8")
    (shelf / "shapes.toml").write_text(shapes, "utf-8")
    for name in ("nod", "bow"):
        (shelf / "poses" / f"{name}.toml").write_text(STANDS, "utf-8")
    return shelf


def sheet(shelf: Path, out: Path, *more: str) -> int:
    return main(["--shelf", str(shelf), "--size", "80", "--out", str(out), *more])


def test_a_figure_in_order_is_a_page_and_exit_0(
    poses: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert sheet(poses, tmp_path / "made" / "here") == 0
    page = tmp_path / "made" / "here" / "sheet-01.png"
    assert capsys.readouterr() == (f"{page}\n", "")
    with Image.open(page) as picture:
        assert picture.size == (5 * 80, 60 + LABEL)


def test_findings_are_exit_1_unless_nobody_asks(
    poses: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (poses / "poses" / "bow.toml").write_text(FOLDED, "utf-8")
    assert sheet(poses, tmp_path) == 1
    assert "bow: it: " in capsys.readouterr().err
    assert sheet(poses, tmp_path, "nod") == 0
    assert sheet(poses, tmp_path, "--no-check", "bow") == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["--size", "0"], "--size 0: from 80 to 1280 pixels"),
        (["--size", "-5"], "--size -5: from 80 to 1280 pixels"),
        (["--size", "100000"], "--size 100000: from 80 to 1280 pixels"),
        (["--out", "FILE"], "--out FILE: File exists"),
        (["--out", "FILE/below"], "--out FILE/below: Not a directory"),
        (["--out", "/proc/none"], "--out /proc/none: No such file or directory"),
        (["nobody"], "no figure is called nobody"),
    ],
)
def test_what_cannot_be_drawn_is_one_line_before_anything_is(
    poses: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], more: list[str], said: str
) -> None:
    file = str(tmp_path / "file")
    Path(file).touch()
    assert sheet(poses, tmp_path, *(word.replace("FILE", file) for word in more)) == 2
    assert capsys.readouterr() == ("", said.replace("FILE", file) + "\n")
    assert not [*tmp_path.glob("*.png")]


def test_a_broken_figure_is_told_in_its_line(
    poses: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (poses / "poses" / "stands.toml").write_text(STANDS.replace("stand", "stool"), "utf-8")
    assert sheet(poses, tmp_path) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line == "poses/stands.toml: keys.it: like 'stool': no key or shape has this name"


@pytest.mark.slow
@pytest.mark.parametrize("first", [True, False])
def test_the_command_reads_the_shelf_before_it_or_after_it(
    poses: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str], first: bool
) -> None:
    shelf, drawn = ["--shelf", str(poses)], ["--size", "80", "--out", str(tmp_path), "nod"]
    assert content([*shelf, "sheet", *drawn] if first else ["sheet", *drawn, *shelf]) == 0
    assert capfd.readouterr().out == f"{tmp_path / 'sheet-01.png'}\n"


def test_other_commands_take_no_words_that_they_do_not_know(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit, match="2"):
        content(["check", "--size", "80"])
    assert "unrecognized arguments: --size 80" in capsys.readouterr().err
