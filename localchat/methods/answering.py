"""The answer to a tap, which ends its progress bar."""

from localchat.params import Params
from localchat.refusals import bad_request
from localchat.world import World

LONGEST_ANSWER = 200


def answer_callback_query(world: World, params: Params) -> bool:
    text = params.text("text")
    if len(text) > LONGEST_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    query = world.queries.answer(params.text("callback_query_id"))
    said = {"query_id": query.id, "text": text, "alert": params.flag("show_alert")}
    world.tell("answer", query.person, said)
    return True
