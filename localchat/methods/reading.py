"""Methods that only ask."""

from localchat.methods.places import chat_of
from localchat.params import Params
from localchat.refusals import bad_request
from localchat.world import Json, World

# Bot API, File: what can be fetched through getFile.
LARGEST_DOWNLOAD_BYTES = 20 * 1024 * 1024
# The fields of User that only getMe tells.
ABILITIES = {
    "can_join_groups": True,
    "can_read_all_group_messages": False,
    "supports_inline_queries": False,
    "can_connect_to_business": False,
    "has_main_web_app": False,
    "has_topics_enabled": False,
    "allows_users_to_create_topics": False,
    "can_manage_bots": False,
}


def get_me(world: World, _: Params) -> Json:
    return world.profile.user | ABILITIES


def get_chat(world: World, params: Params) -> Json:
    chat = world.people_book.chat(chat_of(world, params))
    gifts = {
        "unlimited_gifts": False,
        "limited_gifts": False,
        "unique_gifts": False,
        "premium_subscription": False,
        "gifts_from_channels": False,
    }
    return chat | {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": gifts}


def get_file(world: World, params: Params) -> Json:
    stored = world.files.find(params.text("file_id"))
    if stored is None:
        raise bad_request("invalid file_id")
    if stored.size > LARGEST_DOWNLOAD_BYTES:
        raise bad_request("file is too big")
    names = ("file_id", "file_unique_id", "file_size")
    return {name: stored.object[name] for name in names} | {"file_path": stored.path}
