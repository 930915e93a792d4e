"""Telegram's stand-in on this machine: a Bot API server and a chat page, with no account."""
