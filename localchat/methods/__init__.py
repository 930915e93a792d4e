"""The Bot API's methods, each a function of the world and the parameters of one call."""

from collections.abc import Callable
from typing import Any

from localchat.methods import answering, deleting, editing, profile, reading, sending, webhook
from localchat.params import Params
from localchat.world import World

Method = Callable[[World, Params], Any]

# All but getUpdates, which waits.
METHODS: dict[str, Method] = {
    "answerCallbackQuery": answering.answer_callback_query,
    "deleteMessage": deleting.delete_message,
    "deleteMessages": deleting.delete_messages,
    "deleteMyCommands": profile.delete_my_commands,
    "deleteWebhook": webhook.delete_webhook,
    "editMessageCaption": editing.edit_message_caption,
    "editMessageMedia": editing.edit_message_media,
    "editMessageReplyMarkup": editing.edit_message_reply_markup,
    "editMessageText": editing.edit_message_text,
    "getChat": reading.get_chat,
    "getChatMenuButton": profile.get_chat_menu_button,
    "getFile": reading.get_file,
    "getMe": reading.get_me,
    "getMyCommands": profile.get_my_commands,
    "getMyDescription": profile.get_my_description,
    "getMyName": profile.get_my_name,
    "getMyShortDescription": profile.get_my_short_description,
    "getWebhookInfo": webhook.get_webhook_info,
    "sendAnimation": sending.send_animation,
    "sendAudio": sending.send_audio,
    "sendChatAction": sending.send_chat_action,
    "sendDocument": sending.send_document,
    "sendMessage": sending.send_message,
    "sendPhoto": sending.send_photo,
    "setChatMenuButton": profile.set_chat_menu_button,
    "setMyCommands": profile.set_my_commands,
    "setMyDescription": profile.set_my_description,
    "setMyName": profile.set_my_name,
    "setMyShortDescription": profile.set_my_short_description,
    "setWebhook": webhook.set_webhook,
}
# Telegram does not mind how they are spelled.
NAMES = {name.lower(): name for name in (*METHODS, "getUpdates")}
