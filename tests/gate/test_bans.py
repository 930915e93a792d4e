"""Telegram's "later" (429) is obeyed to the letter."""

from datetime import timedelta

import pytest
from telegram.error import RetryAfter

from bot.gate import Lane
from tests.gate.moved import MovedClock, Wire, result, settle


async def test_a_chat_hears_nothing_before_its_time_and_everything_after(
    wire: Wire, clock: MovedClock
) -> None:
    wire.refuses(42, 7)
    asked = [wire.send(42, "first")]
    await settle()
    asked += [wire.send(42, "second"), wire.send(42, "third")]
    wire.delete(42, 1)
    await clock.move(6.999)
    assert wire.texts == ["first"]
    await clock.move(5)
    assert [gone.text for gone in wire.gone if gone.text] == ["first", "first", "second", "third"]
    assert min(wire.times[1:]) == 7
    assert await result(asked[0]) == {"text": "first"}


async def test_other_chats_go_on(wire: Wire) -> None:
    wire.refuses(42, 20)
    wire.send(42)
    await settle()
    assert await result(wire.send(43, "hello")) == {"text": "hello"}


async def test_a_second_chat_refused_meanwhile_closes_all_till_the_latest(
    wire: Wire, clock: MovedClock
) -> None:
    wire.refuses(42, 20)
    wire.refuses(43, 5)
    wire.send(42)
    await clock.move(1)
    wire.send(43)
    await settle()
    wire.gone.clear()
    for chat in range(50, 60):
        wire.send(chat)
        wire.delete(chat, 1)
        wire.send(chat, lane=Lane.NUDGE)
    spinner = wire.ask("answerCallbackQuery", {"callback_query_id": "1"})
    await clock.move(18.999)
    assert wire.gone == []
    with pytest.raises(RetryAfter):
        await result(spinner)
    await clock.move(5)
    assert len(wire.gone) == 32
    assert min(wire.times) == 20


async def test_a_second_refusal_after_the_first_has_passed_closes_one_chat(
    wire: Wire, clock: MovedClock
) -> None:
    wire.refuses(42, 2)
    wire.refuses(43, 20)
    wire.send(42)
    await clock.move(3)
    wire.send(43)
    await settle()
    assert await result(wire.send(44, "hello")) == {"text": "hello"}


async def test_several_refusals_of_one_chat_are_no_reason_to_close_all(
    wire: Wire, clock: MovedClock
) -> None:
    wire.refuses(42, 20, 22, 21)
    wire.answers.clear()
    for _ in range(3):
        wire.send(42)
    await settle()
    wire.answers.set()
    await settle()
    assert await result(wire.send(43, "hello")) == {"text": "hello"}
    await clock.move(21.9)
    with pytest.raises(RetryAfter):
        await result(wire.ask("sendChatAction", {"chat_id": 42}))
    assert [gone.chat for gone in wire.gone].count(42) == 3
    await clock.move(10)
    assert [gone.chat for gone in wire.gone].count(42) == 6


async def test_it_is_tried_again_three_times_and_then_the_caller_knows(
    wire: Wire, clock: MovedClock
) -> None:
    wire.refuses(42, 1, 2, 3, 4)
    asked = wire.send(42)
    await clock.move(30)
    assert wire.times == [0, 1, 3, 6]
    with pytest.raises(RetryAfter) as refused:
        await result(asked)
    assert refused.value.retry_after == timedelta(seconds=4)


@pytest.mark.parametrize(
    ("lane", "patience_s"), [(Lane.ANSWER, 30), (Lane.HOLD, 60), (Lane.NUDGE, 600)]
)
async def test_nobody_waits_for_a_ban_longer_than_their_lane_bears(
    wire: Wire, clock: MovedClock, lane: Lane, patience_s: int
) -> None:
    wire.refuses(41, patience_s)
    wire.refuses(42, patience_s + 1)
    waits = wire.send(41, "in time", lane)
    await clock.move(patience_s)
    assert await result(waits) == {"text": "in time"}

    asked = wire.send(42, "first", lane)
    behind = [wire.send(42, "behind", lane) for _ in range(5)]
    await clock.move(0.5)
    fresh = wire.send(42, "fresh", lane)
    await settle()
    for one in (asked, behind[-1], fresh):
        with pytest.raises(RetryAfter) as refused:
            await result(one)
        assert refused.value.retry_after == timedelta(seconds=patience_s + 1)
    assert "fresh" not in wire.texts


async def test_when_all_is_closed_for_long_all_who_wait_are_told(
    wire: Wire, clock: MovedClock
) -> None:
    wire.refuses(1, 100)
    wire.refuses(2, 1)
    wire.answers.clear()
    for chat in range(30):
        wire.send(chat)
    answers = [wire.send(chat) for chat in range(30, 40)]
    deletions = [wire.delete(chat, 7) for chat in range(40)][30:]
    nudges = [wire.send(chat, "a nudge", Lane.NUDGE) for chat in range(50, 60)]
    await settle()
    wire.answers.set()
    await settle()
    for one in answers + deletions:
        assert isinstance(one.exception(), RetryAfter)
    await clock.move(99)
    assert "a nudge" not in wire.texts
    await clock.move(2)
    assert wire.texts.count("a nudge") == 10
    assert all(one.done() for one in nudges)


async def test_a_refused_typing_closes_its_chat_and_a_refused_method_nothing(wire: Wire) -> None:
    wire.refuses(42, 20)
    wire.refuses(None, 500)
    for endpoint, data in (("sendChatAction", {"chat_id": 42}), ("setMyCommands", {})):
        with pytest.raises(RetryAfter):
            await result(wire.ask(endpoint, data))
    assert await result(wire.send(43, "hello")) == {"text": "hello"}
    wire.send(42)
    await settle()
    assert [gone.chat for gone in wire.gone].count(42) == 1


async def test_who_stops_waiting_for_a_ban_is_not_sent_after_it(
    wire: Wire, clock: MovedClock
) -> None:
    wire.refuses(42, 5)
    asked = wire.send(42)
    await settle()
    asked.cancel()
    await clock.move(10)
    assert len(wire.gone) == 1
