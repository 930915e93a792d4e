"""The whole first conversation, with a kill -9 at every commit and at every call, before and
after it: it ends on the same screen, and the routine counts once."""

import asyncio
import itertools
import re
import sys
from collections import defaultdict
from contextlib import suppress
from pathlib import Path

import pytest

from bot.shelves import Shelves
from storage.sqlite import connect
from tests.kill.doom import Doom, Point
from tests.kill.rig import Nursery, Rig, last_call, rigged
from tests.kill.walker import WALKER, Deed, Walker
from tests.people import text_of

pytestmark = pytest.mark.slow

ANSWERS_WITHIN_S = 10
# After a restart, somebody who sees nothing new for so long tries once more.
PATIENCE_S = 1.0
# What comes after the screen: the row of the update, the spinner, the old keyboard.
AFTERMATH_S = 0.4
AT_ONCE = 2
TRIES = 3

Todo = dict[Deed, list[Point]]


async def test_the_conversation_survives_a_kill_at_every_point(
    nursery: Nursery, tmp_path: Path, shelves: Shelves
) -> None:
    async with rigged(nursery, _folder(tmp_path, "unharmed"), shelves) as rig:
        todo, final = await unharmed(rig)
    points = sum(map(len, todo.values()))
    tries: defaultdict[tuple[Deed, Point], int] = defaultdict(int)
    numbers = itertools.count()

    async def one_after_another() -> int:
        kills = 0
        while any(todo.values()):
            folder = _folder(tmp_path, f"walk-{next(numbers)}")
            async with rigged(nursery, folder, shelves) as rig:
                await harmed(rig, todo, tries, final)
                kills += rig.kills
        return kills

    kills = sum(await asyncio.gather(*[one_after_another() for _ in range(AT_ONCE)]))
    print(f"{points} points in {len(final)} steps, {kills} kills", file=sys.stderr)
    assert points >= 150
    assert kills >= points * 0.95


async def unharmed(rig: Rig) -> tuple[Todo, str]:
    """The points of each step, and the last screen."""
    todo: Todo = {}
    await rig.start()
    walker = Walker(rig)
    while not walker.is_there:
        deed, seen = walker.next_deed(), walker.sees
        rig.doom.arm(None)
        walker.does(deed)
        await rig.world.until(lambda seen=seen: walker.sees != seen, ANSWERS_WITHIN_S)  # type: ignore[misc]
        await asyncio.sleep(AFTERMATH_S)
        todo[deed] = points_of(rig.doom)
    await counts_once(rig, walker)
    return todo, settled(walker)


def points_of(doom: Doom) -> list[Point]:
    return [
        Point(what, nth, before)
        for what, times in sorted(doom.seen.items())
        for nth in range(1, times + 1)
        for before in (True, False)
    ]


async def harmed(
    rig: Rig, todo: Todo, tries: defaultdict[tuple[Deed, Point], int], final: str
) -> None:
    """One walk, killed once at each step that has points left."""
    await rig.start()
    walker = Walker(rig)
    killed_at: list[tuple[Deed, Point]] = []
    for _ in range(100):
        if walker.is_there:
            break
        deed = walker.next_deed()
        left = todo.get(deed, [])
        point = left.pop(0) if left and not rig.doom.armed else None
        reached = await one_deed(rig, walker, deed, point)
        if reached:
            killed_at.append((deed, reached))
        elif point:
            tries[deed, point] += 1
            if tries[deed, point] < TRIES:
                left.append(point)
    assert walker.is_there, (killed_at, walker.sees, rig.log)
    if rig.doom.armed:
        rig.doom.arm(None)
    assert settled(walker) == final, killed_at
    await counts_once(rig, walker)
    judge_keyboards(rig, walker, killed_at)
    judge_log(rig)
    rig.kill()
    judge_database(rig)


async def one_deed(rig: Rig, walker: Walker, deed: Deed, point: Point | None) -> Point | None:
    """Do it, with the bot killed on the way if there is a point; the point if it was reached."""
    doom, seen = rig.doom, walker.sees
    since = last_call(rig.world)
    if point:
        doom.arm(point)
    walker.does(deed)
    with suppress(TimeoutError):
        await rig.world.until(
            lambda: happened(rig, since) or walker.sees != seen, ANSWERS_WITHIN_S
        )
    if doom.armed and not happened(rig, since):
        with suppress(TimeoutError):
            await rig.world.until(lambda: happened(rig, since), AFTERMATH_S)
    reached = doom.sprung
    if reached is None:
        doom.arm(None)
        return None
    rig.kill()
    await rig.start()
    with suppress(TimeoutError):
        await rig.world.until(lambda: walker.sees != seen, PATIENCE_S)
    return reached


def happened(rig: Rig, since: int) -> bool:
    """The bot is at its point; of a call `after`, only when it has had its effect."""
    point = rig.doom.sprung
    if point is None:
        return False
    if point.what == "commit" or point.before:
        return True
    calls = [call for call in rig.world.ledger.after(since) if call.method == point.what]
    return any(call.delivered and not call.status and not call.ended for call in calls)


async def counts_once(rig: Rig, walker: Walker) -> None:
    rig.world.sends(WALKER, "/progress")
    await rig.world.until(lambda: "Active days" in text_of(walker.chat[-1]), ANSWERS_WITHIN_S)
    assert "1 routine, 0 breaks" in text_of(walker.chat[-1])
    await asyncio.sleep(AFTERMATH_S)


def settled(walker: Walker) -> str:
    return text_of(next(m for m in reversed(walker.chat) if "every 60" in text_of(m)))


def judge_keyboards(rig: Rig, walker: Walker, killed_at: list[tuple[Deed, Point]]) -> None:
    pass


def judge_log(rig: Rig) -> None:
    assert "Traceback" not in rig.log, rig.log
    assert "ERROR" not in rig.log, rig.log


def judge_database(rig: Rig) -> None:
    pass


def _folder(tmp_path: Path, name: str) -> Path:
    folder = tmp_path / name
    folder.mkdir()
    return folder
