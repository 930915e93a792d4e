"""What no plan asks for any more is swept, and nothing else."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bot.drawing import in_advance
from coach.exercises import Library
from content.cover import COVER
from content.figures.orphans import OLD_S, asked_for, sweep_orphans
from content.library import SHELF, load_library
from content.pictures import CoverSpec, Pictures, PreviewSpec, SoundSpec, StillSpec

OLD = "0" * 20
GONE = (f"film-{OLD}.mp4", f"preview-{OLD}.mp4", f"still-{OLD}.png", f"cover-{OLD}.png")
OTHERS = (f"film-{OLD}.mov", f"my-film-{OLD}.mp4", "holiday.png", f"film-{OLD}1.mp4")


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library(SHELF)


def test_what_nobody_asks_for_goes_and_all_else_stays(tmp_path: Path, library: Library) -> None:
    pictures = Pictures(tmp_path)
    wanted = (StillSpec("bridge", "both", "dark", True), CoverSpec(COVER), PreviewSpec("bridge"))
    stay = [pictures.path(spec).name for spec in (*wanted, SoundSpec(30))]
    stay += [*OTHERS, f"sound-{OLD}.m4a"]
    for name in (*GONE, *stay):
        put(tmp_path / name, age_s=OLD_S + 60)
    put(tmp_path / f"film-{'1' * 20}.mp4", age_s=OLD_S - 60)
    sweep_orphans(pictures, library)
    assert {path.name for path in tmp_path.iterdir()} == {*stay, f"film-{'1' * 20}.mp4"}


def test_nothing_that_is_drawn_in_advance_is_swept(library: Library) -> None:
    assert {*in_advance(library)} <= {*asked_for(library)}


@pytest.mark.slow
def test_the_process_that_draws_sweeps_at_its_start(tmp_path: Path) -> None:
    put(tmp_path / GONE[0], age_s=OLD_S + 60)
    command = (sys.executable, "-m", "content.figures", str(tmp_path))
    subprocess.run(command, input="", text=True, check=True)
    assert [*tmp_path.iterdir()] == []


@pytest.mark.slow
def test_another_shelf_sweeps_nothing(tmp_path: Path, small_shelf: Path) -> None:
    put(tmp_path / GONE[0], age_s=OLD_S + 60)
    command = (sys.executable, "-m", "content.figures", str(tmp_path), "--shelf", str(small_shelf))
    subprocess.run(command, input="", text=True, check=True)
    assert len([*tmp_path.iterdir()]) == 1


def put(path: Path, age_s: float) -> None:
    path.write_bytes(b"drawn")
    then = time.time() - age_s
    os.utime(path, (then, then))
