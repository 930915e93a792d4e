from localchat.world import World
from tests.localchat.bot import Bot, Refused
from tests.localchat.conftest import ANNA, BOB, Clock

NOT_FOUND = Refused(400, "Bad Request: message to delete not found")
TOO_OLD = Refused(400, "Bad Request: message can't be deleted for everyone")


async def test_a_deleted_message_is_gone(bot: Bot, world: World) -> None:
    place = {"chat_id": ANNA, "message_id": await bot.says(ANNA)}
    assert await bot.call("deleteMessage", **place) is True
    assert [m["text"] for m in world.chat(ANNA)] == ["/start"]
    assert await bot.refused("deleteMessage", **place) == NOT_FOUND


async def test_a_bot_may_delete_what_a_person_wrote(bot: Bot, world: World) -> None:
    await bot.call("deleteMessage", chat_id=ANNA, message_id=1)
    assert world.chat(ANNA) == []


async def test_what_was_never_there_cannot_be_deleted(bot: Bot) -> None:
    theirs = await bot.says(BOB)
    assert await bot.refused("deleteMessage", chat_id=ANNA, message_id=theirs) == NOT_FOUND
    assert await bot.refused("deleteMessage", chat_id=ANNA, message_id=999) == NOT_FOUND
    nothing = Refused(400, "Bad Request: message identifier is not specified")
    assert await bot.refused("deleteMessage", chat_id=ANNA) == nothing


async def test_after_two_days_a_message_stays(bot: Bot, clock: Clock) -> None:
    place = {"chat_id": ANNA, "message_id": await bot.says(ANNA)}
    clock.moves(hours=48, seconds=1)
    assert await bot.refused("deleteMessage", **place) == TOO_OLD
    clock.moves(seconds=-1)
    assert await bot.call("deleteMessage", **place) is True


async def test_many_at_once_and_those_that_are_gone_are_passed_over(
    bot: Bot, world: World
) -> None:
    ids = [await bot.says(ANNA) for _ in range(3)]
    assert await bot.call("deleteMessages", chat_id=ANNA, message_ids=[*ids, 999]) is True
    assert [m["text"] for m in world.chat(ANNA)] == ["/start"]


async def test_too_many_or_none_at_once_are_refused(bot: Bot) -> None:
    many = list(range(1, 102))
    assert await bot.refused("deleteMessages", chat_id=ANNA, message_ids=many) == Refused(
        400, "Bad Request: too many message identifiers specified"
    )
    assert await bot.refused("deleteMessages", chat_id=ANNA) == Refused(
        400, "Bad Request: message identifiers are not specified"
    )
    assert await bot.refused("deleteMessages", chat_id=ANNA, message_ids=["a"]) == Refused(
        400, "Bad Request: can't parse message identifier as Number"
    )
