"""Buttons under a message, checked as Telegram checks them."""

from typing import Any

from localchat.params import Params
from localchat.refusals import Refusal, bad_request

# Undocumented (python-telegram-bot, InlineKeyboardMarkupLimit); Telegram cuts, we refuse.
MOST_BUTTONS = 100
LONGEST_DATA_BYTES = 64
STYLES = ("primary", "success", "danger")
ACTIONS = (
    "callback_data", "url", "web_app", "login_url", "switch_inline_query",
    "switch_inline_query_current_chat", "switch_inline_query_chosen_chat", "copy_text",
    "callback_game", "pay",
)  # fmt: skip
SHOWN = ("text", "style", "icon_custom_emoji_id", *ACTIONS)

Markup = dict[str, Any]


def read_markup(params: Params) -> Markup | None:
    """The inline keyboard; None if there is none, or another kind, which Messages do not show.

    Raises Refusal with Telegram's words for a keyboard that it does not take."""
    given = params.get("reply_markup")
    if given in (None, ""):
        return None
    if isinstance(given, str):
        raise bad_request("can't parse reply keyboard markup JSON object")
    if not isinstance(given, dict):
        raise bad_request("object expected as reply markup")
    rows = [[_button(button) for button in _row(row)] for row in _rows(given)]
    if sum(map(len, rows)) > MOST_BUTTONS:
        raise bad_request("reply markup is too long")
    filled = [row for row in rows if row]
    return {"inline_keyboard": filled} if filled else None


def _rows(markup: Markup) -> list[Any]:
    rows = markup.get("inline_keyboard", [])
    if not isinstance(rows, list):
        raise bad_request('field "inline_keyboard" must be of type Array')
    return rows


def _row(row: Any) -> list[Any]:
    if not isinstance(row, list):
        raise bad_request(
            'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays'
        )
    return row


def _button(button: Any) -> Markup:
    if not isinstance(button, dict):
        raise _unreadable("InlineKeyboardButton must be an Object")
    text = _string(button, "text")
    if text is None:
        raise _unreadable('Can\'t find field "text"')
    if not any(button.get(name) not in (None, "") for name in ACTIONS):
        raise _unreadable("Text buttons are unallowed in the inline keyboard")
    if button.get("style") not in (None, *STYLES):
        raise _unreadable("Invalid button style specified")
    if not text.strip():
        raise bad_request("inline keyboard button text must be non-empty")
    if len((_string(button, "callback_data") or "").encode()) > LONGEST_DATA_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")
    return {name: button[name] for name in SHOWN if button.get(name) is not None}


def _string(button: Markup, name: str) -> str | None:
    value = button.get(name)
    if value is not None and not isinstance(value, str):
        raise _unreadable(f'Field "{name}" must be of type String')
    return value


def _unreadable(words: str) -> Refusal:
    return bad_request(f"can't parse inline keyboard button: {words}")
