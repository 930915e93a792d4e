import pytest

from localchat.world import World
from tests.localchat.bot import Bot, Json, Refused, button, keyboard
from tests.localchat.conftest import ANNA, Clock

TOO_OLD = Refused(
    400, "Bad Request: query is too old and response timeout expired or query ID is invalid"
)


async def tapped(bot: Bot) -> Json:
    [update] = await bot.fetches()
    query: Json = update["callback_query"]
    return query


async def test_a_tap_arrives_with_the_message_it_was_made_on(bot: Bot, world: World) -> None:
    message = await bot.says(ANNA, "Ready?", reply_markup=keyboard(button("Go")))
    query_id = world.taps(ANNA, message, "v1:done")
    query = await tapped(bot)
    assert (query["id"], query["data"]) == (query_id, "v1:done")
    assert query["from"]["id"] == ANNA
    assert query["chat_instance"]
    assert query["message"]["reply_markup"] == keyboard(button("Go"))


@pytest.mark.parametrize("known", [True, False], ids=["too old for Telegram", "gone"])
async def test_a_message_that_telegram_cannot_show(bot: Bot, world: World, known: bool) -> None:
    message = await bot.says(ANNA) if known else 999
    world.taps(ANNA, message, "forged", inaccessible=known)
    assert (await tapped(bot))["message"] == {
        "message_id": message,
        "chat": {"id": ANNA, "first_name": "Anna", "type": "private"},
        "date": 0,
    }


async def test_the_answer_reaches_the_person(bot: Bot, world: World) -> None:
    watched = world.subscribe()
    query_id = world.taps(ANNA, 1, "x")
    await tapped(bot)
    answer = {"callback_query_id": query_id, "text": "Well done", "show_alert": True}
    assert await bot.call("answerCallbackQuery", **answer) is True
    seen = [await anext(watched) for _ in range(2)]
    [told] = [event for event in seen if event.kind == "answer"]
    assert told.person == ANNA
    assert told.payload == {"query_id": query_id, "text": "Well done", "alert": True}


async def test_a_tap_is_answered_once(bot: Bot, world: World) -> None:
    query_id = world.taps(ANNA, 1, "x")
    await bot.call("answerCallbackQuery", callback_query_id=query_id)
    assert await bot.refused("answerCallbackQuery", callback_query_id=query_id) == TOO_OLD


async def test_an_unknown_tap_cannot_be_answered(bot: Bot) -> None:
    assert await bot.refused("answerCallbackQuery", callback_query_id="7") == TOO_OLD
    assert await bot.refused("answerCallbackQuery") == TOO_OLD


@pytest.mark.parametrize(("seconds", "late"), [(15, False), (15.1, True)])
async def test_fifteen_seconds_after_it_was_delivered_it_is_too_late(
    bot: Bot, world: World, wall: Clock, seconds: float, late: bool
) -> None:
    query_id = world.taps(ANNA, 1, "x")
    wall.moves(hours=1)
    await tapped(bot)
    wall.moves(seconds=seconds)
    answer = await bot.answer("answerCallbackQuery", callback_query_id=query_id)
    assert answer["ok"] is not late


async def test_a_second_delivery_gives_no_more_time(bot: Bot, world: World, wall: Clock) -> None:
    query_id = world.taps(ANNA, 1, "x")
    await tapped(bot)
    wall.moves(seconds=10)
    await tapped(bot)
    wall.moves(seconds=10)
    assert await bot.refused("answerCallbackQuery", callback_query_id=query_id) == TOO_OLD


async def test_the_clock_of_the_bot_does_not_hurry_the_answer(
    bot: Bot, world: World, clock: Clock
) -> None:
    query_id = world.taps(ANNA, 1, "x")
    await tapped(bot)
    clock.moves(hours=1)
    await bot.call("answerCallbackQuery", callback_query_id=query_id)


async def test_an_answer_of_over_200_letters_is_refused(bot: Bot, world: World) -> None:
    query_id = world.taps(ANNA, 1, "x")
    long = {"callback_query_id": query_id, "text": "a" * 201}
    refusal = Refused(400, "Bad Request: MESSAGE_TOO_LONG")
    assert await bot.refused("answerCallbackQuery", **long) == refusal
    await bot.call("answerCallbackQuery", callback_query_id=query_id, text="a" * 200)
