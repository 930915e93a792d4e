"""What is drawn, in which order, by a process that may die; nobody waits for it."""

import asyncio
import os
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from bot.drawing import Drawer, in_advance
from bot.drawing.put_off import LONGEST_S, PutOff
from bot.drawing.wanted import Wanted
from bot.shelves import Shelves
from bot.tasks import Tasks
from coach.day import MINUTES
from coach.model import Effort
from coach.plan import routine
from content.cover import COVER
from content.picture_list import film, preview
from content.pictures import CoverSpec, FilmSpec, Pictures, PreviewSpec, SoundSpec, Spec, StillSpec
from tests.stand_in_drawing import ENDED, FULL, KNOWS, STARTED, asked

WITHIN_S = 20
CAT, BRIDGE, ROLL = (PreviewSpec(name) for name in ("cat-cow", "bridge", "seated-roll-down"))


def test_the_urgent_come_first_and_nothing_twice() -> None:
    wanted = Wanted()
    for spec, urgent in ((CAT, False), (BRIDGE, True), (ROLL, False), (BRIDGE, False)):
        wanted.add(spec, urgent)
    wanted.add(ROLL, urgent=True)
    assert [*wanted] == [BRIDGE, ROLL, CAT]
    assert [wanted.take() for _ in range(4)] == [BRIDGE, ROLL, CAT, None]


def test_bells_do_not_wait_behind_a_film() -> None:
    wanted, bells = Wanted(), SoundSpec(30)
    for spec in (CAT, BRIDGE, bells, bells):
        wanted.add(spec, urgent=True)
    assert [wanted.take() for _ in range(4)] == [bells, CAT, BRIDGE, None]


def test_of_too_many_the_oldest_wish_is_dropped() -> None:
    wanted = Wanted(most=2)
    for spec in (CAT, BRIDGE, ROLL):
        wanted.add(spec, urgent=True)
    assert [*wanted] == [BRIDGE, ROLL]


def test_what_is_drawn_in_advance_begins_with_the_usual_routine(shelves: Shelves) -> None:
    library, specs = shelves.library, [*in_advance(shelves.library)]
    first, *_ = routine(library, floor=True, minutes=5)
    assert specs[0] == StillSpec(first.exercise, first.side)
    stills = {spec.figure for spec in specs if isinstance(spec, StillSpec)}
    previews = {spec.figure for spec in specs if isinstance(spec, PreviewSpec)}
    assert stills == previews == set(library.exercises)
    shortest = routine(library, floor=True, minutes=min(MINUTES))
    moving = [one for e in shortest for one in (preview_of(e), film_of(e))]
    usual = specs.index(moving[0])
    assert {type(spec) for spec in specs[:usual]} == {StillSpec}
    assert specs[usual : usual + len(moving) + 1] == [*moving, CoverSpec(COVER)]
    assert usual < len(stills)  # those of everything come later
    plans = [routine(library, floor, minutes) for floor in (True, False) for minutes in MINUTES]
    assert {spec for spec in specs if isinstance(spec, FilmSpec)} == {
        film_of(e) for p in plans for e in p
    }


@pytest.mark.slow
async def test_all_that_is_wanted_is_drawn_by_one_process(tmp_path: Path) -> None:
    async with drawing(tmp_path) as drawer:
        drawer.want(CAT, urgent=False)
        drawer.want(BRIDGE)
        await until(lambda: drawn(tmp_path, CAT, BRIDGE))
        drawer.want(ROLL)
        drawer.want(CAT)  # it is there
        await until(lambda: drawn(tmp_path, ROLL))
    assert asked(tmp_path) == ["bridge", "cat-cow", "seated-roll-down"]
    assert len(asked(tmp_path, STARTED)) == 1


@pytest.mark.slow
async def test_what_is_wanted_goes_before_what_is_drawn_in_advance(tmp_path: Path) -> None:
    drawer = Drawer(Pictures(tmp_path), module="tests.stand_in_drawing")
    drawer.want(ROLL)
    async with running(drawer, CAT, BRIDGE, CAT):
        await until(lambda: drawn(tmp_path, CAT, BRIDGE, ROLL))
    assert asked(tmp_path) == ["seated-roll-down", "cat-cow", "bridge"]


@pytest.mark.slow
async def test_an_idle_process_is_let_go_and_comes_back(tmp_path: Path) -> None:
    async with drawing(tmp_path, idle_s=0.01) as drawer:
        drawer.want(CAT)
        await until(lambda: len(asked(tmp_path, ENDED)) == 1)
        drawer.want(BRIDGE)
        await until(lambda: drawn(tmp_path, CAT, BRIDGE))
    assert len(asked(tmp_path, STARTED)) == 2


@pytest.mark.slow
async def test_what_fails_is_not_asked_again(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with drawing(tmp_path) as drawer:
        for spec in (PreviewSpec("fails"), CAT, PreviewSpec("fails"), BRIDGE):
            drawer.want(spec)
        await until(lambda: drawn(tmp_path, CAT, BRIDGE))
        drawer.want(PreviewSpec("fails"))
        drawer.want(ROLL)
        await until(lambda: drawn(tmp_path, ROLL))
    assert asked(tmp_path).count("fails") == 1
    [said] = [record.getMessage() for record in caplog.records]
    assert "nobody has posed for it" in said


@pytest.mark.slow
async def test_what_is_in_the_way_of_many_pictures_is_told_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    broken: list[Spec] = [PreviewSpec("fails"), StillSpec("fails"), PreviewSpec("fails", "left")]
    async with drawing(tmp_path) as drawer:
        for spec in (*broken, CAT):
            drawer.want(spec)
        await until(lambda: drawn(tmp_path, CAT))
    assert asked(tmp_path).count("fails") == 3
    [said] = [record.getMessage() for record in caplog.records]
    assert said == f"not drawn: {Pictures(tmp_path).path(broken[0]).name}: nobody has posed for it"


@pytest.mark.slow
async def test_a_process_that_dies_is_asked_once_more(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    once, dies = PreviewSpec("dies-once"), PreviewSpec("dies")
    async with drawing(tmp_path) as drawer:
        for spec in (once, dies, CAT):
            drawer.want(spec)
        await until(lambda: drawn(tmp_path, once, CAT))
    assert asked(tmp_path) == ["dies-once", "dies-once", "dies", "dies", "cat-cow"]
    [said] = [record.getMessage() for record in caplog.records]
    assert "it is all too much" in said


@pytest.mark.slow
async def test_what_it_died_of_twice_is_drawn_after_a_rest_and_others_before(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    twice = PreviewSpec("dies-twice")
    async with drawing(tmp_path, rest_s=0.01) as drawer:
        drawer.want(twice)
        drawer.want(CAT)
        await until(lambda: drawn(tmp_path, twice, CAT))
    assert asked(tmp_path) == ["dies-twice", "dies-twice", "cat-cow", "dies-twice"]
    assert len(caplog.records) == 1


@pytest.mark.slow
async def test_a_full_disk_costs_no_picture_and_one_line(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / FULL).touch()
    drawer = Drawer(Pictures(tmp_path), module="tests.stand_in_drawing", rest_s=0.01)
    async with running(drawer, CAT, BRIDGE):
        await until(lambda: len(asked(tmp_path)) >= 3)
        drawer.want(ROLL)
        (tmp_path / FULL).unlink()
        await until(lambda: drawn(tmp_path, CAT, BRIDGE, ROLL))
    [said] = [record.getMessage() for record in caplog.records]
    assert "no space left on it" in said


@pytest.mark.slow
async def test_an_answer_for_another_name_is_not_waited_on(tmp_path: Path) -> None:
    """An update lies on the disk already, and the bot of before still runs."""
    async with drawing(tmp_path, rest_s=0.01) as drawer:
        drawer.want(PreviewSpec("renamed"))
        await until(lambda: asked(tmp_path).count("renamed") >= 2)


def test_a_rest_grows_and_has_an_end() -> None:
    put_off, rests = PutOff(rest_s=60), []
    for _ in range(12):
        put_off.add(CAT, now=1000)
        due = put_off.next_due
        assert due is not None
        assert put_off.take(due - 1) is None
        assert put_off.take(due) == CAT
        rests.append(due - 1000)
    assert rests[:4] == [60, 120, 240, 480]
    assert rests[-1] == LONGEST_S


@pytest.mark.slow
async def test_at_the_end_no_process_is_left(tmp_path: Path) -> None:
    async with drawing(tmp_path) as drawer:
        drawer.want(CAT)
        await until(lambda: drawn(tmp_path, CAT))
        [process] = map(int, asked(tmp_path, STARTED))
        os.kill(process, 0)
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


@pytest.mark.slow
async def test_the_process_knows_no_secrets(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("TELEGRAM_BOT_TOKEN", "DATA_KEY", "LC_TIME"):
        monkeypatch.setenv(name, "C")
    async with drawing(tmp_path) as drawer:
        drawer.want(CAT)
        await until(lambda: drawn(tmp_path, CAT))
    known = {*asked(tmp_path, KNOWS)}
    assert {"PATH", "LC_TIME"} <= known
    assert not {"TELEGRAM_BOT_TOKEN", "DATA_KEY", "PYTEST_CURRENT_TEST"} & known


async def test_it_starts_nothing_while_nothing_is_missing(tmp_path: Path) -> None:
    (path := Pictures(tmp_path).path(CAT)).write_bytes(b"drawn")
    drawer = Drawer(Pictures(tmp_path), module="tests.stand_in_drawing")
    drawer.want(CAT)
    assert drawer.waiting == ()
    async with running(drawer, CAT, CAT):
        for _ in range(10):
            await asyncio.sleep(0)
    assert [*tmp_path.iterdir()] == [path]


@pytest.mark.slow
async def test_the_real_process_draws_what_is_wanted(tmp_path: Path) -> None:
    pictures = Pictures(tmp_path)
    drawer = Drawer(pictures)
    film = FilmSpec("bridge", "both", 2, 1, 0, small=True)
    wanted: tuple[Spec, ...] = (film, StillSpec("cat-cow"), replace(CAT, small=True))
    async with running(drawer):
        for spec in (StillSpec("no-such-figure"), *wanted):
            drawer.want(spec)
        await until(lambda: drawn(tmp_path, *wanted), within_s=120)
    assert pictures.path(film).read_bytes()[4:8] == b"ftyp"
    assert pictures.path(StillSpec("cat-cow")).read_bytes()[:4] == b"\x89PNG"
    assert not [*tmp_path.glob("*.part")]


def film_of(effort: Effort) -> FilmSpec:
    return film(effort.exercise, effort.side, effort)


def preview_of(effort: Effort) -> PreviewSpec:
    return preview(effort.exercise, effort.side, effort)


@asynccontextmanager
async def drawing(folder: Path, idle_s: float = 60, rest_s: float = 60) -> AsyncIterator[Drawer]:
    drawer = Drawer(Pictures(folder), idle_s, "tests.stand_in_drawing", rest_s)
    async with running(drawer):
        yield drawer


@asynccontextmanager
async def running(drawer: Drawer, *in_advance: Spec) -> AsyncIterator[None]:
    """As bot.running does it."""
    tasks = Tasks()
    task = tasks.start(drawer.run(in_advance))
    try:
        yield
    finally:
        task.cancel()
        await tasks.finish(WITHIN_S)


def drawn(folder: Path, *specs: Spec) -> bool:
    return not Pictures(folder).missing(specs)


async def until(is_so: Callable[[], bool], within_s: float = WITHIN_S) -> None:
    async with asyncio.timeout(within_s):
        while not is_so():
            await asyncio.sleep(0)
