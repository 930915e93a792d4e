"""The whole first conversation, with a kill -9 at every commit and at every call, before and
after it: it ends on the same screen, and the routine counts once."""

import asyncio
import itertools
from collections import defaultdict
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from bot.shelves import Shelves
from storage.sqlite import connect
from tests.kill.doom import Doom, Point
from tests.kill.rig import Nursery, PythonMBot, Rig, last_call, rigged
from tests.kill.walker import WALKER, Deed, Walker
from tests.people import text_of

pytestmark = pytest.mark.slow

ANSWERS_WITHIN_S = 10
# After a restart, somebody who sees nothing new for so long tries once more.
PATIENCE_S = 1.0
# What comes after the screen: the row of the update, the spinner, the old keyboard.
AFTERMATH_S = 0.4
QUIET_S = 0.15
AT_ONCE = 6
TRIES = 3

Todo = dict[Deed, list[Point]]


@dataclass(frozen=True, slots=True)
class Kill:
    """What happened, the screen before it, and the messages sent that the bot may not know of."""

    deed: Deed
    point: Point
    screen: int
    sent: tuple[int, ...]


async def test_the_conversation_survives_a_kill_at_every_point(
    nursery: Nursery, tmp_path: Path, shelves: Shelves
) -> None:
    async with rigged(nursery, _folder(tmp_path, "unharmed"), shelves) as rig:
        todo, final = await unharmed(rig)
    points = sum(map(len, todo.values()))
    tries: defaultdict[tuple[Deed, Point], int] = defaultdict(int)
    numbers = itertools.count()

    async def one_after_another() -> int:
        reached = 0
        while any(todo.values()):
            folder = _folder(tmp_path, f"walk-{next(numbers)}")
            async with rigged(nursery, folder, shelves) as rig:
                reached += await harmed(rig, todo, tries, final)
        return reached

    reached = sum(await asyncio.gather(*[one_after_another() for _ in range(AT_ONCE)]))
    missed = [
        f"{deed.says} {deed.at}: {point}" for (deed, point), n in tries.items() if n == TRIES
    ]
    print(f"{points} points in {len(todo)} steps, {reached} reached, not: {missed}")
    assert reached > 150
    assert reached >= points * 0.95, missed


async def test_the_real_command_survives_too(tmp_path: Path, shelves: Shelves) -> None:
    """`python -m bot` itself, killed in the middle of a send, of an edit and of a poll."""
    todo: Todo = {
        Deed("/start", typed=True): [Point("sendMessage", 1, True)],
        Deed("Easy"): [Point("editMessageMedia", 1, False)],
        Deed("Start", at="2"): [Point("getUpdates", 1, False)],
    }
    async with rigged(PythonMBot(), tmp_path, shelves) as rig:
        assert await harmed(rig, todo, defaultdict(int)) == 3


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
        await rig.world.until(lambda: len(walker.with_buttons) == 1, ANSWERS_WITHIN_S)
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
    rig: Rig, todo: Todo, tries: defaultdict[tuple[Deed, Point], int], final: str | None = None
) -> int:
    """One walk, killed once at each step that has points left; how often."""
    await rig.start()
    walker = Walker(rig)
    kills: list[Kill] = []
    for _ in range(100):
        if walker.is_there:
            break
        deed = walker.next_deed()
        left = todo.get(deed, [])
        point = left.pop(0) if left and rig.doom.idle else None
        kill = await one_deed(rig, walker, deed, point)
        await quiet(rig)
        if kill:
            kills.append(kill)
        elif point and not rig.doom.sprung:
            rig.doom.arm(None)
            tries[deed, point] += 1
            if tries[deed, point] < TRIES:
                left.append(point)
        await judge_keyboards(rig, walker, kills)
    assert walker.is_there, (kills, walker.sees, rig.log)
    assert final in (None, settled(walker)), kills
    if rig.doom.sprung:
        rig.world.sends(WALKER, "/help")
        await rig.world.until(lambda: happened(rig), ANSWERS_WITHIN_S)
        rig.kill()
        await rig.start()
    await counts_once(rig, walker)
    await judge_keyboards(rig, walker, kills)
    judge_log(rig)
    rig.kill()
    judge_database(rig)
    return len(kills)


async def one_deed(rig: Rig, walker: Walker, deed: Deed, point: Point | None) -> Kill | None:
    """Do it, with the bot killed on the way if there is a point and it is reached."""
    doom, seen = rig.doom, walker.sees
    since = last_call(rig.world)
    if point:
        doom.arm(point, since)
    walker.does(deed)
    with suppress(TimeoutError):
        await rig.world.until(lambda: happened(rig) or walker.sees != seen, ANSWERS_WITHIN_S)
    with suppress(TimeoutError):
        # A poll that is to hang with the next update in it has to wait for that one.
        await rig.world.until(lambda: happened(rig) or doom.idle, AFTERMATH_S)
    reached = doom.sprung
    if reached is None or not happened(rig):
        return None
    rig.kill()
    kill = Kill(deed, reached, seen[0], sent_since(rig, since))
    await rig.start()
    with suppress(TimeoutError):
        await rig.world.until(lambda: walker.sees != seen, PATIENCE_S)
    return kill


async def quiet(rig: Rig) -> None:
    """Until the bot has gone on from where it was killed: people are slower than bots."""
    before = -1
    while before != (before := rig.doom.seen.total()):
        await asyncio.sleep(QUIET_S)


def sent_since(rig: Rig, since: int) -> tuple[int, ...]:
    calls = [call for call in rig.world.ledger.after(since) if call.method.startswith("send")]
    return tuple(call.response["result"]["message_id"] for call in calls if call.response)


def happened(rig: Rig) -> bool:
    """The bot is at its point; of a call `after`, only when it would have been answered."""
    point = rig.doom.sprung
    if point is None:
        return False
    if point.what == "commit" or point.before:
        return True
    calls = [call for call in rig.world.ledger.after(rig.doom.since) if call.method == point.what]
    return any(call.response and not call.status and not call.ended for call in calls)


async def counts_once(rig: Rig, walker: Walker) -> None:
    rig.world.sends(WALKER, "/progress")
    await rig.world.until(lambda: "Active days" in text_of(walker.chat[-1]), ANSWERS_WITHIN_S)
    assert "1 routine, 0 breaks" in text_of(walker.chat[-1])
    await asyncio.sleep(AFTERMATH_S)


def settled(walker: Walker) -> str:
    return text_of(next(m for m in reversed(walker.chat) if "every 60" in text_of(m)))


async def judge_keyboards(rig: Rig, walker: Walker, kills: list[Kill]) -> None:
    """Only the newest screen has buttons, but for what no bot could know: a message that was sent
    and not noted before the kill, and the screen before one whose retiring was killed. Their
    buttons change nothing that is over."""
    excused = {number for kill in kills for number in (*kill.sent, kill.screen)}

    def too_many() -> set[int]:
        *older, _ = [message["message_id"] for message in walker.with_buttons] or [0]
        return set(older) - excused

    try:
        await rig.world.until(lambda: not too_many(), ANSWERS_WITHIN_S)
    except TimeoutError:
        pytest.fail("\n".join([str(too_many()), *map(str, kills), history(walker)]))


def history(walker: Walker) -> str:
    """Whatever happened in the chat, to be read after a failure."""
    calls = walker.calls
    return "\n".join(f"{c.number} {c.method} {c.params} {c.delivered} {c.status}" for c in calls)


def judge_log(rig: Rig) -> None:
    assert "Traceback" not in rig.log, rig.log
    assert "ERROR" not in rig.log, rig.log


def judge_database(rig: Rig) -> None:
    db = connect(rig.database)
    try:
        counts = {table: _count(db, table) for table in ("consents", "sessions", "deeds")}
        assert counts == {"consents": 1, "sessions": 1, "deeds": 1}
        states = dict(db.execute("SELECT state, count(*) FROM inbox GROUP BY state"))
        assert set(states) == {"done"}, states
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    finally:
        db.close()


def _count(db: Any, table: str) -> int:
    return int(db.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def _folder(tmp_path: Path, name: str) -> Path:
    folder = tmp_path / name
    folder.mkdir()
    return folder
