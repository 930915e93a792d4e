"""The environment, read once, at the door."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, cast
from zoneinfo import available_timezones

TELEGRAM = "https://api.telegram.org"
DATABASE = "sqlite:///data/unkink.db"
LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")
NAMES = (
    "TELEGRAM_BOT_TOKEN",
    "TELEGRAM_API_URL",
    "DATABASE_URL",
    "WEBHOOK_URL",
    "WEBHOOK_SECRET",
    "HOST",
    "PORT",
    "DATA_KEY",
    "TIMEZONE",
    "ADMIN_IDS",
    "LOG_LEVEL",
    "LOG_FORMAT",
    "MESSAGES_PER_SECOND",
)

LogFormat = Literal["text", "json"]


class SettingsError(Exception):
    """One line: which setting, what is wrong, what to do."""


@dataclass(frozen=True)
class Settings:
    """design.md section 7. Without a token the local chat starts instead of Telegram."""

    token: str = field(repr=False)
    api_url: str
    database_url: str = field(repr=False)
    webhook_url: str
    webhook_secret: str = field(repr=False)
    host: str
    port: int
    data_key: str | None = field(repr=False)
    timezone: str | None
    admin_ids: tuple[int, ...]
    log_level: str
    log_format: LogFormat
    messages_per_second: int


def read_settings(environment: Mapping[str, str]) -> Settings:
    """Raises SettingsError."""
    given = {name: environment.get(name, "").strip() for name in NAMES}
    return Settings(
        token=_token(given["TELEGRAM_BOT_TOKEN"]),
        api_url=_url("TELEGRAM_API_URL", given["TELEGRAM_API_URL"] or TELEGRAM),
        database_url=given["DATABASE_URL"] or DATABASE,
        webhook_url=_url("WEBHOOK_URL", given["WEBHOOK_URL"]) if given["WEBHOOK_URL"] else "",
        webhook_secret=_secret(given["WEBHOOK_SECRET"], given["WEBHOOK_URL"]),
        host=given["HOST"] or "127.0.0.1",
        port=_number("PORT", given["PORT"] or "8080", 1, 65535),
        data_key=given["DATA_KEY"] or None,
        timezone=_zone(given["TIMEZONE"]),
        admin_ids=_ids(given["ADMIN_IDS"]),
        log_level=_one_of("LOG_LEVEL", (given["LOG_LEVEL"] or "INFO").upper(), LEVELS),
        log_format=cast(
            LogFormat,
            _one_of("LOG_FORMAT", (given["LOG_FORMAT"] or "text").lower(), ("text", "json")),
        ),
        messages_per_second=_number(
            "MESSAGES_PER_SECOND", given["MESSAGES_PER_SECOND"] or "30", 1, 1_000_000
        ),
    )


def _token(words: str) -> str:
    if words and not re.fullmatch(r"\d+:[A-Za-z0-9_-]+", words):
        # Never the value: it may be a token with a slip in it.
        raise SettingsError(
            "TELEGRAM_BOT_TOKEN: is no token; copy the one of @BotFather, like 123456:ABC"
        )
    return words


def _url(name: str, words: str) -> str:
    if not re.fullmatch(r"https?://[^\s/]+(/\S*)?", words):
        raise SettingsError(f"{name}: {words!r} must begin with http:// or https://")
    return words.rstrip("/")


def _secret(words: str, webhook_url: str) -> str:
    if webhook_url and not re.fullmatch(r"[A-Za-z0-9_-]{16,256}", words):
        raise SettingsError(
            "WEBHOOK_SECRET: a webhook needs one, 16 to 256 characters of A-Z a-z 0-9 _ -; "
            "without it anybody could write to the bot"
        )
    return words


def _number(name: str, words: str, least: int, most: int) -> int:
    if not re.fullmatch(r"[0-9]{1,9}", words) or not least <= int(words) <= most:
        raise SettingsError(f"{name}: {words!r} must be a whole number from {least} to {most}")
    return int(words)


def _zone(words: str) -> str | None:
    if words and words not in available_timezones():
        raise SettingsError(f"TIMEZONE: {words!r} is no zone; write one like Europe/Berlin")
    return words or None


def _ids(words: str) -> tuple[int, ...]:
    parts = [part.strip() for part in words.split(",") if part.strip()]
    if not all(re.fullmatch(r"[0-9]{1,18}", part) for part in parts):
        raise SettingsError(f"ADMIN_IDS: {words!r} must be numbers with commas, like 123,456")
    return tuple(map(int, parts))


def _one_of(name: str, words: str, allowed: tuple[str, ...]) -> str:
    if words not in allowed:
        raise SettingsError(f"{name}: {words!r} must be one of {', '.join(allowed)}")
    return words
