"""The process that draws: a line in, a file out, and never half of one."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from coach.plan import efforts_of
from content import ContentError
from content.__main__ import main
from content.cover import COVER
from content.figures.__main__ import drawn
from content.figures.drawing import Drawing
from content.figures.whole import FORGOTTEN_S
from content.library import load_library
from content.picture_list import first_pictures
from content.pictures import (
    CoverSpec,
    FilmSpec,
    Pictures,
    PreviewSpec,
    SoundSpec,
    Spec,
    StillSpec,
    to_line,
)
from tests.figures.playback import play
from tests.figures.poses import KEYS, shelf

STILL = StillSpec("lift", small=True)
SHORT = FilmSpec("still", "both", 2, 1, 0, small=True)
ENDLESS = FilmSpec("lift", "both", 0, 60, 30)

COMMAND = (sys.executable, "-m", "content.figures")


def start_drawing(folder: Path, poses: Path) -> "subprocess.Popen[str]":
    """As the bot does."""
    command = (*COMMAND, "--folder", str(folder), "--shelf", str(poses))
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def ask(drawing: "subprocess.Popen[str]", line: str) -> None:
    assert drawing.stdin
    print(line, file=drawing.stdin, flush=True)


def answer(drawing: "subprocess.Popen[str]") -> str:
    assert drawing.stdout
    return drawing.stdout.readline().strip()


def wait_for_a_half_made_film(folder: Path, drawing: "subprocess.Popen[str]") -> None:
    patience = time.monotonic() + 60
    while not any(part.stat().st_size for part in folder.glob(".film-*.part")):
        assert drawing.poll() is None
        assert time.monotonic() < patience
        time.sleep(0.01)


@pytest.mark.slow
def test_each_line_is_answered_when_its_file_is_there(tmp_path: Path, small_shelf: Path) -> None:
    folder = tmp_path / "made" / "on the way"
    pictures = Pictures(folder, small_shelf)
    with start_drawing(folder, small_shelf) as drawing:
        for spec in (STILL, SHORT, STILL):
            ask(drawing, to_line(spec))
            assert answer(drawing) == f"done {pictures.path(spec).name}"
            assert pictures.rendered(spec)
        ask(drawing, "nonsense")
        assert answer(drawing).startswith("failed - line 1: no picture: ")
        nobody = StillSpec("nobody")
        ask(drawing, to_line(nobody))
        told = f"failed {pictures.path(nobody).name} no figure is called 'nobody'"
        assert answer(drawing) == told
        assert drawing.stdin
        drawing.stdin.close()
        assert drawing.wait(timeout=10) == 0
    assert len([*folder.iterdir()]) == 2


BROKEN = {
    "unreadable": "path = [",
    "wrong_word": f'path = ["down"]\nhold = "never"\n{KEYS}',
    "like_nothing": 'path = ["a"]\n[keys.a]\nlike = "nothing"',
    "no_base": 'path = ["a"]\n[keys.a]\npelvis = { x = 1 }',
    "bad_shares": f'path = ["down", "up"]\nshares = [1, 2, 3]\n{KEYS}',
    "in_a_ring": 'path = ["a"]\n[keys.a]\nmirror = "a"',
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_pose_fails_by_itself_and_the_others_are_drawn(tmp_path: Path, name: str) -> None:
    from_shelf = shelf(tmp_path / "shelf", **{name: BROKEN[name]})
    drawing = Drawing(tmp_path / "films", from_shelf)
    figure = name.replace("_", "-")
    with pytest.raises((ContentError, ValueError, LookupError, RecursionError)):
        drawing.draw(PreviewSpec(figure, small=True))
    assert [*drawing.pictures.folder.iterdir()] == []
    drawing.draw(STILL)


@pytest.mark.slow
def test_whatever_is_wrong_with_poses_is_a_line_each(tmp_path: Path) -> None:
    from_shelf = shelf(tmp_path / "shelf", **BROKEN)
    lines = [to_line(PreviewSpec(name.replace("_", "-"), small=True)) for name in BROKEN]
    command = (*COMMAND, str(tmp_path / "films"), "--shelf", str(from_shelf))
    asked = "\n".join([*lines, to_line(STILL)])
    done = subprocess.run(command, input=asked, capture_output=True, text=True, check=False)
    answers = done.stdout.splitlines()
    assert [line.split()[0] for line in answers] == ["failed"] * len(BROKEN) + ["done"]
    assert (done.returncode, done.stderr) == (0, "")


def test_what_is_there_is_left_as_it_is(tmp_path: Path, small_shelf: Path) -> None:
    drawing = Drawing(tmp_path, small_shelf)
    path = drawing.draw(STILL)
    before = path.stat().st_mtime_ns
    assert Drawing(tmp_path, small_shelf).draw(STILL) == path
    assert path.stat().st_mtime_ns == before


@pytest.mark.slow
def test_the_same_film_is_the_same_bytes(tmp_path: Path, small_shelf: Path) -> None:
    one = Drawing(tmp_path / "a", small_shelf).draw(SHORT)
    other = Drawing(tmp_path / "b", small_shelf)
    other.draw(STILL)
    assert other.draw(SHORT).read_bytes() == one.read_bytes()


@pytest.mark.slow
def test_a_killed_drawing_leaves_nothing_under_the_films_name(
    tmp_path: Path, small_shelf: Path
) -> None:
    pictures = Pictures(tmp_path, small_shelf)
    with start_drawing(tmp_path, small_shelf) as drawing:
        try:
            ask(drawing, to_line(STILL))
            ask(drawing, to_line(ENDLESS))
            wait_for_a_half_made_film(tmp_path, drawing)
        finally:
            drawing.kill()
    assert pictures.missing([STILL, ENDLESS, SHORT]) == (ENDLESS, SHORT)

    Drawing(tmp_path, small_shelf).draw(SHORT)
    assert play(pictures.path(SHORT)).duration_s == pytest.approx(65)


@pytest.mark.slow
def test_a_drawing_that_is_told_to_stop_tidies_up(tmp_path: Path, small_shelf: Path) -> None:
    with start_drawing(tmp_path, small_shelf) as drawing:
        try:
            ask(drawing, to_line(ENDLESS))
            wait_for_a_half_made_film(tmp_path, drawing)
            drawing.terminate()
            assert drawing.wait(timeout=10) == 128 + signal.SIGTERM
        finally:
            drawing.kill()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
def test_a_folder_that_will_not_do_is_said_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    command = (*COMMAND, str(tmp_path / "file" / "films"))
    done = subprocess.run(command, input="", capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert "file" in done.stderr


def test_what_was_left_by_the_killed_is_swept_and_what_is_being_drawn_is_not(
    tmp_path: Path, small_shelf: Path
) -> None:
    old, new = tmp_path / ".film-x.mp4.1.part", tmp_path / ".film-x.mp4.2.part"
    for part in (old, new):
        part.write_bytes(b"half")
    long_ago = time.time() - FORGOTTEN_S - 1
    os.utime(old, (long_ago, long_ago))
    Drawing(tmp_path, small_shelf)
    assert [path.name for path in tmp_path.iterdir()] == [new.name]


@pytest.mark.parametrize("spec", [STILL, SHORT], ids=["still", "film"])
def test_a_drawing_that_fails_leaves_nothing_half_made(
    tmp_path: Path, small_shelf: Path, spec: Spec
) -> None:
    drawing = Drawing(tmp_path, small_shelf)
    path = drawing.pictures.path(spec)
    (path / "in the way").mkdir(parents=True)
    with pytest.raises(OSError, match="directory"):
        drawing.draw(spec)
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize("spec", [STILL, SHORT], ids=["still", "film"])
def test_a_disk_that_is_in_the_way_is_told_from_a_figure_that_is(
    tmp_path: Path, small_shelf: Path, spec: Spec
) -> None:
    drawing = Drawing(tmp_path, small_shelf)
    path = drawing.pictures.path(spec)
    (path / "in the way").mkdir(parents=True)
    assert drawn(drawing, spec).startswith(f"later {path.name} ")
    assert drawn(drawing, StillSpec("nobody")).startswith("failed ")


@pytest.mark.slow
def test_two_that_draw_the_same_at_once_do_each_other_no_harm(
    tmp_path: Path, small_shelf: Path
) -> None:
    specs: list[Spec] = [STILL, SHORT, FilmSpec("still", "both", 3, 1, 0, small=True)]
    with (
        start_drawing(tmp_path, small_shelf) as one,
        start_drawing(tmp_path, small_shelf) as other,
    ):
        for spec in specs:
            ask(one, to_line(spec))
            ask(other, to_line(spec))
        for each in (one, other):
            assert each.stdin
            each.stdin.close()
        assert (one.wait(timeout=60), other.wait(timeout=60)) == (0, 0)
    assert len(list(tmp_path.iterdir())) == len(specs)


@pytest.mark.slow
def test_a_host_draws_what_is_missing_and_is_told_how_far_it_is(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    wishes = ["render", "--folder", str(tmp_path / "films"), "--small", "--tone", "dark"]
    assert main([*wishes, "bridge"]) == 0
    first = capfd.readouterr().out.splitlines()
    assert [line.split(":")[0] for line in first[:-1]] == ["1 of 3", "2 of 3", "3 of 3"]
    assert first[-1].startswith("3 drawn, 0 failed")
    assert main([*wishes, "bridge"]) == 0
    assert capfd.readouterr().out.startswith("0 drawn, 0 failed")

    assert main([*wishes, "nobody-at-all"]) == 1
    (tmp_path / "file").touch()
    assert main(["render", "--folder", str(tmp_path / "file" / "x"), "bridge"]) == 2
    assert len(capfd.readouterr().err.splitlines()) == 2


@pytest.mark.slow
def test_a_host_who_names_nobody_gets_the_cover_and_the_bells_too(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    library, pictures = load_library(), Pictures(tmp_path)
    for spec in first_pictures(library, "dark", True):
        pictures.path(spec).touch()
    assert main(["render", "--folder", str(tmp_path), "--small", "--tone", "dark"]) == 0
    assert pictures.rendered(CoverSpec(COVER, "dark", True))
    whole = library.exercises.values()
    efforts = [effort for one in whole for effort in efforts_of(one.id, one.dose)]
    assert not pictures.missing(SoundSpec(effort.seconds) for effort in efforts)
    assert "0 failed" in capfd.readouterr().out
