"""The newest edit of a message replaces those that still wait, and nobody is left hanging."""

import asyncio

import pytest
from telegram.error import BadRequest, RetryAfter, TimedOut

from bot.gate import Gate, Lane
from tests.gate.moved import MovedClock, Wire, result, settle


@pytest.fixture
async def busy(wire: Wire) -> Wire:
    """Chat 42 has had its burst: whoever asks now waits a second."""
    for number in range(4):
        wire.send(42, str(number))
    await settle()
    wire.gone.clear()
    return wire


async def test_the_newest_edit_replaces_those_that_wait(busy: Wire, clock: MovedClock) -> None:
    asked = [busy.edit(42, 7, text) for text in ("old", "newer", "newest")]
    await clock.move(10)
    assert busy.texts == ["newest"]
    assert [await result(one) for one in asked] == [{"text": "newest"}] * 3


async def test_edits_of_other_messages_and_chats_stay(busy: Wire, clock: MovedClock) -> None:
    busy.edit(42, 7, "this")
    busy.edit(42, 8, "that")
    busy.edit(43, 7, "theirs")
    await clock.move(10)
    assert busy.texts == ["theirs", "this", "that"]


async def test_it_takes_the_place_of_the_one_it_replaces(busy: Wire, clock: MovedClock) -> None:
    busy.edit(42, 7, "old")
    busy.send(42, "a message")
    busy.edit(42, 7, "new")
    await clock.move(10)
    assert busy.texts == ["new", "a message"]


async def test_it_goes_in_the_more_urgent_lane_of_the_two(busy: Wire, clock: MovedClock) -> None:
    busy.edit(42, 7, "old", Lane.NUDGE)
    busy.send(42, "hold", Lane.HOLD)
    busy.edit(42, 7, "new", Lane.ANSWER)
    busy.edit(42, 7, "newest", Lane.NUDGE)
    await clock.move(10)
    assert busy.texts == ["newest", "hold"]


@pytest.mark.parametrize(
    ("older", "newer", "gone"),
    [
        ("editMessageText", "editMessageText", ["newer"]),
        ("editMessageReplyMarkup", "editMessageText", ["newer"]),
        ("editMessageReplyMarkup", "editMessageCaption", ["newer"]),
        ("editMessageCaption", "editMessageMedia", ["newer"]),
        ("editMessageText", "editMessageMedia", ["newer"]),
        ("editMessageText", "editMessageReplyMarkup", ["older", "newer"]),
        ("editMessageMedia", "editMessageCaption", ["older", "newer"]),
    ],
)
async def test_an_edit_replaces_only_what_it_sets_itself(
    busy: Wire, clock: MovedClock, older: str, newer: str, gone: list[str]
) -> None:
    busy.edit(42, 7, "older", endpoint=older)
    busy.edit(42, 7, "newer", endpoint=newer)
    await clock.move(10)
    assert busy.texts == gone


async def test_an_edit_on_its_way_is_not_replaced(wire: Wire) -> None:
    wire.answers.clear()
    first, second = wire.edit(42, 7, "first"), wire.edit(42, 7, "second")
    await settle()
    wire.answers.set()
    assert await result(first) == {"text": "first"}
    assert await result(second) == {"text": "second"}


async def test_when_the_newest_is_called_off_the_one_before_goes(
    busy: Wire, clock: MovedClock
) -> None:
    older = [busy.edit(42, 7, text) for text in ("old", "newer")]
    newest = busy.edit(42, 7, "newest")
    await settle()
    newest.cancel()
    await clock.move(10)
    assert busy.texts == ["newer"]
    assert [await result(one) for one in older] == [{"text": "newer"}] * 2


async def test_when_the_older_is_called_off_the_newest_goes(busy: Wire, clock: MovedClock) -> None:
    older, newest = busy.edit(42, 7, "old"), busy.edit(42, 7, "newest")
    await settle()
    older.cancel()
    await clock.move(10)
    assert busy.texts == ["newest"]
    assert await result(newest) == {"text": "newest"}


async def test_called_off_in_the_moment_of_its_turn_it_leaves_it_to_the_older(
    busy: Wire, clock: MovedClock
) -> None:
    older, newest = busy.edit(42, 7, "old"), busy.edit(42, 7, "newest")
    await settle()
    [alarm] = [alarm for alarm in clock.alarms if not alarm.off]
    clock.now = alarm.when
    alarm.ring()  # it may go, and its task has not run yet
    newest.cancel()
    await clock.move(10)
    assert busy.texts == ["old"]
    assert await result(older) == {"text": "old"}


async def test_called_off_on_its_way_nobody_knows_whether_it_arrived(
    busy: Wire, clock: MovedClock
) -> None:
    older, newest = busy.edit(42, 7, "old"), busy.edit(42, 7, "newest")
    busy.answers.clear()
    await clock.move(1)
    newest.cancel()
    with pytest.raises(TimedOut):
        await result(older)
    assert busy.texts == ["newest"]


async def test_trouble_is_shared_like_an_answer(busy: Wire, clock: MovedClock) -> None:
    busy.trouble = BadRequest("Message to edit not found")
    asked = [busy.edit(42, 7, text) for text in ("old", "newest")]
    await clock.move(1)
    for one in asked:
        with pytest.raises(BadRequest, match="not found"):
            await result(one)


async def test_an_edit_that_comes_back_from_a_429_yields_to_a_newer_one(
    wire: Wire, clock: MovedClock
) -> None:
    wire.refuses(42, 5)
    wire.answers.clear()
    first = wire.edit(42, 7, "first")
    for _ in range(3):
        wire.send(42, "a message")
    await settle()
    second = wire.edit(42, 7, "second")  # waits: the burst is used up
    await settle()
    wire.answers.set()
    await clock.move(4.9)
    assert "second" not in wire.texts
    await clock.move(5)
    assert wire.texts.count("first") == 1
    assert wire.texts.count("second") == 1
    assert await result(first) == await result(second) == {"text": "second"}


async def test_a_newer_edit_never_yields_to_one_that_comes_back(
    wire: Wire, clock: MovedClock
) -> None:
    wire.refuses(42, 5)
    wire.answers.clear()
    first = wire.edit(42, 7, "first", Lane.NUDGE)
    for _ in range(3):
        wire.send(42, "a message")
    await settle()
    wire.edit(42, 7, "second", Lane.ANSWER)
    wire.edit(42, 7, "third", Lane.NUDGE)
    await settle()
    wire.answers.set()
    await clock.move(20)
    assert wire.texts[-1] == "third"
    assert wire.texts.count("first") == 1
    assert await result(first) == {"text": "third"}


async def test_one_that_comes_back_goes_before_a_newer_one_that_sets_less(
    wire: Wire, clock: MovedClock
) -> None:
    wire.refuses(42, 5)
    wire.answers.clear()
    wire.edit(42, 7, "text and keyboard")
    for _ in range(3):
        wire.send(42, "a message")
    await settle()
    wire.edit(42, 7, "keyboard", endpoint="editMessageReplyMarkup")
    await settle()
    wire.answers.set()
    await clock.move(20)
    assert wire.texts[-2:] == ["text and keyboard", "keyboard"]


async def test_a_429_that_nobody_can_wait_for_reaches_all_who_share_the_edit(
    busy: Wire, clock: MovedClock
) -> None:
    busy.refuses(42, 500)
    asked = [busy.edit(42, 7, text) for text in ("old", "newest")]
    await clock.move(1)
    for one in asked:
        with pytest.raises(RetryAfter):
            await result(one)


async def test_nothing_of_a_message_is_remembered_afterwards(
    gate: Gate, busy: Wire, clock: MovedClock
) -> None:
    edits = [busy.edit(42, n % 5, str(n)) for n in range(50)]
    await settle()
    for edit in edits[::7]:
        edit.cancel()
    await clock.move(60)
    assert all(edit.done() for edit in edits)
    assert gate._edits._waiting == {}
    await asyncio.gather(*edits, return_exceptions=True)
