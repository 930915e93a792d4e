"""Who goes when, on a clock that the test moves."""

import pytest
from telegram.error import BadRequest

from bot.gate import Gate, Lane
from bot.request import NotSent
from tests.gate.moved import MovedClock, Wire, result, settle


async def test_thirty_a_second_go_and_no_more(wire: Wire, clock: MovedClock) -> None:
    for chat in range(100):
        wire.send(chat)
    await clock.move(0)
    assert len(wire.gone) == 30
    await clock.move(0.99)
    assert len(wire.gone) == 30
    await clock.move(3)
    assert wire.times == sorted([0.0, 1.0, 2.0] * 30 + [3.0] * 10)


async def test_nudges_get_two_thirds_spread_over_the_second(wire: Wire, clock: MovedClock) -> None:
    for chat in range(60):
        wire.send(chat, lane=Lane.NUDGE)
    await clock.move(2.999)
    assert wire.times == pytest.approx([0.05 * n for n in range(60)])
    assert all(wire.times[n + 20] - wire.times[n] >= 1.0 for n in range(40))


async def test_an_answer_waits_for_no_nudge(wire: Wire, clock: MovedClock) -> None:
    for chat in range(1000):
        wire.send(chat, lane=Lane.NUDGE)
    await clock.move(5.01)
    for chat in range(10):
        wire.send(-chat, "an answer")
    await clock.move(0)
    assert wire.texts.count("an answer") == 10
    assert wire.times[-1] == pytest.approx(5.01)


async def test_many_answers_wait_for_one_nudge_s_place_at_a_time(
    wire: Wire, clock: MovedClock
) -> None:
    for chat in range(1000):
        wire.send(chat, lane=Lane.NUDGE)
    await clock.move(5.01)
    for chat in range(30):
        wire.send(-chat, "an answer")
    await clock.move(0.05)
    assert wire.texts.count("an answer") == 11
    await clock.move(0.95)
    assert wire.texts.count("an answer") == 30
    seconds = [sum(at - 1 < other <= at for other in wire.times) for at in wire.times]
    assert max(seconds) == 30


async def test_answers_go_first_then_hold_signals_then_nudges(
    wire: Wire, clock: MovedClock
) -> None:
    for chat in range(30):
        wire.send(chat)
    await settle()
    for lane in (Lane.NUDGE, Lane.HOLD, Lane.ANSWER):
        wire.send(100 + lane, lane.name, lane)
    await clock.move(1)
    assert wire.texts[30:] == ["ANSWER", "HOLD", "NUDGE"]


async def test_a_chat_gets_four_at_once_and_then_one_a_second(
    wire: Wire, clock: MovedClock
) -> None:
    for number in range(7):
        wire.send(42, str(number))
    wire.send(43, "not theirs")
    await clock.move(10)
    assert wire.times == [0, 0, 0, 0, 0, 1, 2, 3]
    assert [text for text in wire.texts if text != "not theirs"] == list("0123456")


async def test_in_a_chat_too_an_answer_overtakes_a_nudge(wire: Wire, clock: MovedClock) -> None:
    for number in range(4):
        wire.send(42, str(number))
    await settle()
    for text, lane in (("nudge", Lane.NUDGE), ("hold", Lane.HOLD), ("tap", Lane.ANSWER)):
        wire.send(42, text, lane)
    await clock.move(10)
    assert wire.texts[4:] == ["tap", "hold", "nudge"]
    assert wire.times[4:] == [1, 2, 3]


async def test_an_answer_goes_on_its_second_however_many_nudges_wait(
    wire: Wire, clock: MovedClock
) -> None:
    for number in range(5):
        wire.send(42, str(number))
    await clock.move(0.03)
    for chat in range(100, 200):
        wire.send(chat, lane=Lane.NUDGE)
    await clock.move(2)
    assert [gone.at for gone in wire.gone if gone.text == "4"] == [1.0]


async def test_edits_and_new_messages_share_the_limit_of_a_chat(
    wire: Wire, clock: MovedClock
) -> None:
    for message in range(3):
        wire.send(42)
        wire.edit(42, message, "edited")
    await clock.move(10)
    assert wire.times == [0, 0, 0, 0, 1, 2]


async def test_deletions_have_a_bucket_of_their_own(wire: Wire, clock: MovedClock) -> None:
    for chat in range(30):
        wire.send(chat)
        wire.delete(chat, 7)
    for message in range(7):
        wire.delete(99, message)
    await clock.move(0)
    assert [gone.endpoint for gone in wire.gone].count("deleteMessage") == 30
    await clock.move(10)
    assert [gone.at for gone in wire.gone if gone.chat == 99] == [1, 1, 1, 1, 2, 3, 4]


@pytest.mark.parametrize(
    ("endpoint", "data"),
    [
        ("answerCallbackQuery", {"callback_query_id": "7"}),
        ("getMe", {}),
        ("setMyCommands", {"commands": []}),
        ("sendChatAction", {"chat_id": 42, "action": "typing"}),
        ("getChat", {"chat_id": 42}),
    ],
)
async def test_what_shows_no_message_passes_straight(
    wire: Wire, endpoint: str, data: dict[str, object]
) -> None:
    for _ in range(40):
        wire.send(42)
    for _ in range(40):
        wire.ask(endpoint, data)
    await settle()
    assert [gone.endpoint for gone in wire.gone].count(endpoint) == 40


async def test_a_chat_is_the_same_in_letters_and_digits(wire: Wire) -> None:
    for chat in (42, "42", 42, "42", 42, "@channel"):
        wire.ask("sendPhoto", {"chat_id": chat})
    await settle()
    assert len(wire.gone) == 5


async def test_the_caller_gets_telegram_s_answer_or_its_error(wire: Wire) -> None:
    assert await result(wire.send(1, "hello")) == {"text": "hello"}
    wire.trouble = BadRequest("Message is not modified")
    with pytest.raises(BadRequest):
        await result(wire.send(1))
    assert len(wire.gone) == 2


async def test_who_stops_waiting_leaves_the_queue_at_once(wire: Wire, clock: MovedClock) -> None:
    for number in range(4):
        wire.send(42, str(number))
    waiting = [wire.send(42, text) for text in ("gone", "also gone", "patient")]
    await settle()
    waiting[0].cancel()
    waiting[1].cancel()
    await clock.move(1)
    assert wire.texts == ["0", "1", "2", "3", "patient"]
    assert wire.times[-1] == 1


async def test_nobody_is_lost_or_doubled_in_a_crowd(wire: Wire, clock: MovedClock) -> None:
    for number in range(300):
        wire.send(number % 50, str(number), Lane(number % 3))
    await clock.move(60)
    assert sorted(wire.texts, key=int) == [str(number) for number in range(300)]
    assert all(asked.done() for asked in wire.asked)


async def test_a_closed_gate_sends_the_waiting_home(wire: Wire, gate: Gate) -> None:
    asked = [wire.send(42, str(number)) for number in range(6)]
    deletions = [wire.delete(42, number) for number in range(5)]
    await settle()
    await gate.shutdown()
    for waiting in (*asked[4:], deletions[4]):
        with pytest.raises(NotSent):
            await result(waiting)
    assert len(wire.gone) == 8


async def test_a_lifted_gate_lets_a_thousand_go_at_once(clock: MovedClock) -> None:
    gate = Gate(per_second=100_000, chat_interval_s=0, clock=clock)
    wire = Wire(gate, clock)
    for number in range(1000):
        wire.send(number % 3)
    await settle()
    assert len(wire.gone) == 1000


def test_a_gate_that_lets_nobody_through_is_refused() -> None:
    with pytest.raises(ValueError, match="per_second"):
        Gate(per_second=0)
