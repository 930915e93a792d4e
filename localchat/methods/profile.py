"""Methods about the bot itself: its texts, its commands, its menu button."""

import re
from typing import Any

from localchat.methods.places import chat_of
from localchat.params import Params
from localchat.refusals import Refusal, bad_request
from localchat.world import Json, World

LONGEST = {"name": 64, "description": 512, "short_description": 120}
MOST_COMMANDS = 100
COMMAND = re.compile(r"[a-z0-9_]{1,32}")
LONGEST_DESCRIPTION = 256
SCOPES = ("default", "all_private_chats", "all_group_chats", "all_chat_administrators")
CHAT_SCOPES = ("chat", "chat_administrators", "chat_member")


def set_my_name(world: World, params: Params) -> bool:
    return _set_text(world, params, "name")


def get_my_name(world: World, params: Params) -> Json:
    said = world.profile.text("name", _language(params))
    return {"name": said or world.profile.user["first_name"]}


def set_my_description(world: World, params: Params) -> bool:
    return _set_text(world, params, "description")


def get_my_description(world: World, params: Params) -> Json:
    return {"description": world.profile.text("description", _language(params))}


def set_my_short_description(world: World, params: Params) -> bool:
    return _set_text(world, params, "short_description")


def get_my_short_description(world: World, params: Params) -> Json:
    return {"short_description": world.profile.text("short_description", _language(params))}


def set_my_commands(world: World, params: Params) -> bool:
    commands = [_command(given) for given in params.list("commands")]
    if len(commands) > MOST_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    world.profile.set_commands(_scope(world, params), _language(params), commands)
    world.tell("commands", None, {"commands": commands})
    return True


def delete_my_commands(world: World, params: Params) -> bool:
    world.profile.set_commands(_scope(world, params), _language(params), [])
    world.tell("commands", None, {"commands": []})
    return True


def get_my_commands(world: World, params: Params) -> list[Json]:
    return world.profile.commands(_scope(world, params), _language(params))


def set_chat_menu_button(world: World, params: Params) -> bool:
    button = params.object("menu_button") or {"type": "default"}
    if button.get("type") not in ("commands", "web_app", "default"):
        raise bad_request("can't parse menu button: MenuButton has unsupported type")
    world.profile.set_menu_button(_own_chat(world, params), button)
    return True


def get_chat_menu_button(world: World, params: Params) -> Json:
    return world.profile.menu_button(_own_chat(world, params))


def _set_text(world: World, params: Params, what: str) -> bool:
    text = params.text(what)
    if len(text) > LONGEST[what]:
        raise bad_request(f"bot {what.replace('_', ' ')} is too long")
    world.profile.set_text(what, _language(params), text)
    world.tell("commands", None, {what: text})
    return True


def _command(given: Any) -> Json:
    if not isinstance(given, dict):
        raise _unreadable("expected an Object")
    command = str(given.get("command", "")).removeprefix("/")
    description = str(given.get("description", ""))
    if not COMMAND.fullmatch(command):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(description) <= LONGEST_DESCRIPTION:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": command, "description": description}


def _scope(world: World, params: Params) -> str:
    scope = params.object("scope") or {"type": "default"}
    if scope.get("type") in SCOPES:
        return str(scope["type"])
    if scope.get("type") not in CHAT_SCOPES:
        raise bad_request("can't parse BotCommandScope: unsupported type specified")
    return f"{scope['type']} {chat_of(world, Params(scope, {}))}"


def _language(params: Params) -> str:
    language = params.text("language_code")
    if language and not re.fullmatch(r"[a-z]{2}", language):
        raise bad_request("invalid language code specified")
    return language


def _own_chat(world: World, params: Params) -> int | None:
    return chat_of(world, params) if "chat_id" in params else None


def _unreadable(words: str) -> Refusal:
    return bad_request(f"can't parse BotCommand: {words}")
