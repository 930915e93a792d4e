"""What leaves the program in words, logs and dying breaths, without the bot's token."""

import json
import logging
import re
import sys
import threading
import traceback
from datetime import UTC, datetime
from types import TracebackType
from typing import Literal

TEXT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
# They note each request: httpx with the URL, telegram (at DEBUG) with what a person is told. What
# matters of theirs comes as a warning.
TALKATIVE = (
    "aiohttp.access",
    "apscheduler",
    "httpcore",
    "httpx",
    "telegram",
    "uvicorn",
    "uvicorn.access",
)
STAND_IN = "<token>"
COLON = r"(?::|%3[Aa])"
# As BotFather gives it; or whatever has a colon and stands where the Bot API's URLs have it.
BARE = rf"\d{{5,12}}{COLON}[A-Za-z0-9_-]{{30,}}"
IN_URL = rf"(?<=/bot)[^/\s'\"<>]*?{COLON}[^/\s'\"<>]*"
TOKEN = re.compile(f"{IN_URL}|{BARE}")


def redact(text: str) -> str:
    return TOKEN.sub(STAND_IN, text)


class Redact(logging.Filter):
    """On a handler: it rewrites each record before a formatter sees it."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg, record.args = redact(_message(record)), None
        if record.exc_info and not record.exc_text:
            record.exc_text = "".join(traceback.format_exception(*record.exc_info)).rstrip()
        # The exception itself still knows the token, and a formatter might ask it.
        record.exc_info = None
        if record.exc_text:
            record.exc_text = redact(record.exc_text)
        if record.stack_info:
            record.stack_info = redact(record.stack_info)
        return True


class OneLine(logging.Formatter):
    """A JSON object for each record: time (ISO 8601, UTC), level, logger, message, and the
    traceback, if there is one, as error."""

    def format(self, record: logging.LogRecord) -> str:
        told = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_text:
            told["error"] = record.exc_text
        return json.dumps(told)


def quiet_logs(level: str, fmt: Literal["text", "json"]) -> None:
    """Set up logging for the whole program, once, at the door: to standard error, from `level`
    (a name of the logging module) on, with warnings and never with the token.

    Raises ValueError for a level that logging does not know."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(OneLine() if fmt == "json" else logging.Formatter(TEXT))
    handler.addFilter(Redact())
    logging.root.setLevel(level.upper())
    logging.root.handlers[:] = [handler]
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(max(logging.WARNING, logging.root.level))
    logging.captureWarnings(True)
    sys.excepthook = _last_words
    threading.excepthook = _last_words_of_a_thread


def _message(record: logging.LogRecord) -> str:
    try:
        return record.getMessage()
    except (TypeError, ValueError, KeyError):
        # From a filter this would reach the caller, and a wrong log line must not stop a bot.
        return f"{record.msg} {record.args}"


def _last_words(
    kind: type[BaseException], trouble: BaseException | None, where: TracebackType | None
) -> None:
    sys.stderr.write(redact("".join(traceback.format_exception(kind, trouble, where))))


def _last_words_of_a_thread(trouble: threading.ExceptHookArgs) -> None:
    _last_words(trouble.exc_type, trouble.exc_value, trouble.exc_traceback)
