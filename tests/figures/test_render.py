"""Drawing on demand: whole files or none, whoever else draws, whenever one is killed."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from content.figures.command import FORGOTTEN_S, render
from content.films import CardSpec, Films, FilmSpec, Spec, to_line
from tests.figures.playback import play

CARD = CardSpec("Pelvic tilt", "supine", "10")
SHORT = FilmSpec(2, 1, 0)
ENDLESS = FilmSpec(0, 60, 30)

COMMAND = (sys.executable, "-m", "content.figures")


def start_drawing(folder: Path, *specs: Spec) -> subprocess.Popen[str]:
    """As the bot does."""
    command = (*COMMAND, "--folder", str(folder))
    drawing = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert drawing.stdin
    drawing.stdin.write("".join(f"{to_line(spec)}\n" for spec in specs))
    drawing.stdin.close()
    return drawing


def wait_for_a_half_made_film(folder: Path, drawing: subprocess.Popen[str]) -> None:
    patience = time.monotonic() + 30
    while not any(part.stat().st_size for part in folder.glob(".film-*.part")):
        assert drawing.poll() is None
        assert time.monotonic() < patience
        time.sleep(0.01)


def test_each_is_drawn_once_and_kept(tmp_path: Path) -> None:
    folder = tmp_path / "made" / "on the way"
    films = Films(folder)
    first = render([CARD, SHORT, CARD], folder)
    assert (first.drawn, first.kept) == ((films.path(CARD), films.path(SHORT)), 1)
    before = {path: path.stat().st_mtime_ns for path in folder.iterdir()}

    second = render([SHORT, CARD], folder)
    assert (second.drawn, second.kept) == ((), 2)
    assert {path: path.stat().st_mtime_ns for path in folder.iterdir()} == before
    assert films.missing([CARD, SHORT]) == ()


@pytest.mark.slow
def test_the_same_film_is_the_same_bytes(tmp_path: Path) -> None:
    (one,) = render([SHORT], tmp_path / "a").drawn
    (other,) = render([SHORT], tmp_path / "b").drawn
    assert one.name == other.name
    assert one.read_bytes() == other.read_bytes()


@pytest.mark.slow
def test_a_killed_drawing_leaves_nothing_under_the_films_name(tmp_path: Path) -> None:
    with start_drawing(tmp_path, CARD, ENDLESS) as drawing:
        try:
            wait_for_a_half_made_film(tmp_path, drawing)
        finally:
            drawing.kill()
    films = Films(tmp_path)
    assert films.rendered(ENDLESS) is None
    assert films.rendered(CARD)
    assert films.missing([CARD, ENDLESS, SHORT]) == (ENDLESS, SHORT)

    render([SHORT], tmp_path)
    assert play(films.path(SHORT)).duration_s == pytest.approx(65)


@pytest.mark.slow
def test_a_drawing_that_is_told_to_stop_tidies_up(tmp_path: Path) -> None:
    with start_drawing(tmp_path, ENDLESS) as drawing:
        try:
            wait_for_a_half_made_film(tmp_path, drawing)
            drawing.terminate()
            assert drawing.wait(timeout=10) == 128 + signal.SIGTERM
        finally:
            drawing.kill()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
@pytest.mark.parametrize(
    ("folder", "line", "complaint"),
    [
        ("films", "nonsense", "line 1: no film and no card"),
        ("file/films", to_line(CARD), "file"),
    ],
)
def test_what_cannot_be_drawn_is_said_in_one_line(
    tmp_path: Path, folder: str, line: str, complaint: str
) -> None:
    (tmp_path / "file").touch()
    command = (*COMMAND, str(tmp_path / folder))
    done = subprocess.run(command, input=line, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert complaint in done.stderr


def test_what_was_left_by_the_killed_is_swept_and_what_is_being_drawn_is_not(
    tmp_path: Path,
) -> None:
    old, new = tmp_path / ".film-x.mp4.1.part", tmp_path / ".film-x.mp4.2.part"
    for part in (old, new):
        part.write_bytes(b"half")
    long_ago = time.time() - FORGOTTEN_S - 1
    os.utime(old, (long_ago, long_ago))
    render([], tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [new.name]


@pytest.mark.parametrize("spec", [CARD, SHORT], ids=["card", "film"])
def test_a_drawing_that_fails_leaves_nothing_half_made(tmp_path: Path, spec: Spec) -> None:
    films = Films(tmp_path)
    (films.path(spec) / "in the way").mkdir(parents=True)
    with pytest.raises(OSError, match="directory"):
        render([spec], tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [films.path(spec).name]


@pytest.mark.slow
def test_two_that_draw_the_same_at_once_do_each_other_no_harm(tmp_path: Path) -> None:
    specs: list[Spec] = [CARD, SHORT, FilmSpec(3, 1, 0), FilmSpec(0, 1, 2)]
    with start_drawing(tmp_path, *specs) as one, start_drawing(tmp_path, *specs) as other:
        assert (one.wait(timeout=60), other.wait(timeout=60)) == (0, 0)
    assert len(list(tmp_path.iterdir())) == len(specs)
    films = Films(tmp_path)
    for spec in specs[1:]:
        assert isinstance(spec, FilmSpec)
        assert play(films.path(spec)).duration_s == pytest.approx(63 + spec.seconds)
