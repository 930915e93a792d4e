"""Whatever goes wrong and whoever says so: the token is not in it."""

import asyncio
import json
import logging
import subprocess
import sys
import threading
import warnings
from collections.abc import Callable, Iterator

import aiohttp
import pytest
from telegram import Bot
from telegram.error import InvalidToken, NetworkError

from bot.redact import TALKATIVE, Redact, quiet_logs, redact

SECRET = "AAHb3QkP9vXcDfGhJkLmNoPqRsTuVwXyZ01"
TOKEN = f"123456789:{SECRET}"
URL = f"https://api.telegram.org/bot{TOKEN}/sendMessage"

log = logging.getLogger("a.room")


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    """Logging is one for the whole process; it is put back as it was."""
    root, hooks = logging.root, (sys.excepthook, threading.excepthook)
    handlers, level = root.handlers[:], root.level
    yield
    logging.captureWarnings(False)
    sys.excepthook, threading.excepthook = hooks
    root.handlers[:] = handlers
    root.setLevel(level)
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.NOTSET)


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Iterator[Callable[[], str]]:
    """All that was written, after a look for the token."""
    written: list[str] = []

    def look() -> str:
        out, err = capsys.readouterr()
        written.append(out + err)
        assert SECRET not in "".join(written)
        return written[-1]

    yield look
    look()


def wrong_token() -> Exception:
    """As PTB makes it; its own words hold the token."""
    return InvalidToken(f"The token `{TOKEN}` was rejected by the server.")


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        (f"token {TOKEN}.", "token <token>."),
        (URL, "https://api.telegram.org/bot<token>/sendMessage"),
        (f"/file/bot{TOKEN}/film.mp4", "/file/bot<token>/film.mp4"),
        (f"/bot{TOKEN.replace(':', '%3A')}/getMe", "/bot<token>/getMe"),
        ("http://127.0.0.1:8081/bot1:short/getMe", "http://127.0.0.1:8081/bot<token>/getMe"),
        (f"Bot[token={TOKEN}]", "Bot[token=<token>]"),
        ("at 12:30:15 in /srv/bot/gate.py, line 7", "at 12:30:15 in /srv/bot/gate.py, line 7"),
        ("http://localhost:8081/bot/page", "http://localhost:8081/bot/page"),
    ],
)
def test_a_token_is_known_wherever_it_stands(text: str, clean: str) -> None:
    assert redact(text) == clean


def test_in_the_words_and_arguments_of_a_log_line(said: Callable[[], str]) -> None:
    quiet_logs("DEBUG", "text")
    log.info("calling %s", URL)
    log.warning(f"calling {URL}")
    log.error("%(url)s", {"url": URL})
    log.info("bot %r", Bot(TOKEN))
    text = said()
    assert text.count("<token>") == 4
    assert "INFO a.room: calling https://api.telegram.org/bot<token>/sendMessage" in text


def test_in_a_log_line_that_does_not_fit_its_arguments(said: Callable[[], str]) -> None:
    quiet_logs("DEBUG", "text")
    log.info("%d taps", URL)
    assert "%d taps" in said()


def test_in_an_exception_and_in_all_that_led_to_it(said: Callable[[], str]) -> None:
    quiet_logs("DEBUG", "text")
    try:
        try:
            raise wrong_token()
        except InvalidToken as wrong:
            raise NetworkError(f"cannot reach {URL}") from wrong
    except NetworkError:
        log.exception("it failed")
    text = said()
    assert text.count("<token>") >= 2
    assert "The token `<token>` was rejected" in text
    assert "Traceback" in text


async def test_in_an_error_of_aiohttp_that_holds_the_url(said: Callable[[], str]) -> None:
    quiet_logs("DEBUG", "text")
    async with aiohttp.ClientSession() as session:
        try:
            await session.get(URL.replace("https://", "nowhere://"))
        except aiohttp.ClientError as trouble:
            log.error("it failed: %s", trouble, exc_info=True)
    assert said().count("<token>") >= 2


def test_in_a_stack_and_in_a_warning(said: Callable[[], str]) -> None:
    quiet_logs("DEBUG", "text")
    log.info("here", stack_info=True)
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.warn(f"slow: {URL}", stacklevel=1)
    assert "slow: https://api.telegram.org/bot<token>/" in said()


def test_in_the_text_of_a_stack(said: Callable[[], str]) -> None:
    quiet_logs("DEBUG", "text")
    record = log.makeRecord("a.room", logging.INFO, "", 1, "here", (), None, sinfo=f"Stack: {URL}")
    logging.root.handle(record)
    assert "Stack: https://api.telegram.org/bot<token>/" in said()


async def test_in_a_future_whose_error_nobody_looks_at(said: Callable[[], str]) -> None:
    quiet_logs("DEBUG", "text")
    future = asyncio.get_running_loop().create_future()
    future.set_exception(wrong_token())
    del future
    text = said()
    assert "never retrieved" in text
    assert "<token>" in text


def test_in_the_last_words_of_a_thread(said: Callable[[], str]) -> None:
    quiet_logs("DEBUG", "text")

    def die() -> None:
        raise wrong_token()

    thread = threading.Thread(target=die)
    thread.start()
    thread.join()
    assert "The token `<token>` was rejected" in said()


def test_in_the_last_words_of_the_program() -> None:
    program = f"""
from bot.redact import quiet_logs
quiet_logs("INFO", "text")
try:
    raise ValueError({URL!r})
except ValueError:
    raise RuntimeError({TOKEN!r})
"""
    end = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert end.returncode == 1
    # The two exceptions; from Python 3.13 on the source lines of -c as well.
    assert end.stderr.count("<token>") in (2, 4)
    assert SECRET not in end.stdout + end.stderr


def test_each_json_line_is_one_whole_object(capsys: pytest.CaptureFixture[str]) -> None:
    quiet_logs("INFO", "json")
    log.info("two\nlines %s", URL)
    try:
        raise wrong_token()
    except InvalidToken:
        log.exception("it failed")
    err = capsys.readouterr().err
    first, second = (json.loads(line) for line in err.splitlines())
    assert SECRET not in err
    assert first.keys() == {"time", "level", "logger", "message"}
    assert first["level"] == "INFO"
    assert first["logger"] == "a.room"
    assert first["message"] == "two\nlines https://api.telegram.org/bot<token>/sendMessage"
    assert first["time"].endswith("+00:00")
    assert "rejected by the server" in second["error"]


def test_talkative_libraries_speak_up_only_for_warnings(
    said: Callable[[], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    # A stand-in that ran in this process has silenced uvicorn's own access log altogether.
    monkeypatch.setattr(logging.getLogger("uvicorn.access"), "propagate", True)
    quiet_logs("DEBUG", "text")
    for name in TALKATIVE:
        logging.getLogger(f"{name}.inside").info("a request to %s", URL)
        logging.getLogger(name).warning("trouble in %s", name)
    text = said()
    assert "a request" not in text
    assert text.count("trouble in") == len(TALKATIVE)


def test_a_higher_level_quiets_them_too(capsys: pytest.CaptureFixture[str]) -> None:
    quiet_logs("error", "text")
    logging.getLogger("httpx").warning("trouble")
    log.warning("trouble")
    log.error("worse")
    assert capsys.readouterr().err.count("\n") == 1


def test_an_unknown_level_is_refused() -> None:
    with pytest.raises(ValueError, match="CHATTY"):
        quiet_logs("chatty", "text")


def test_after_the_filter_no_handler_finds_the_token_in_a_record() -> None:
    trouble = wrong_token()
    why = (type(trouble), trouble, None)
    record = log.makeRecord("a.room", logging.INFO, "", 1, "%s", (URL,), why)
    assert Redact().filter(record)
    assert "rejected by the server" in (record.exc_text or "")
    assert SECRET not in str(vars(record))
