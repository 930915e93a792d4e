"""What is wrong at the door is said in one line: what, where and what to do; exit code 2."""

import asyncio
import socket
from pathlib import Path

import pytest

from localchat.serving import serve
from localchat.world import World
from tests.processes import bot, free_port, refused

pytestmark = pytest.mark.slow
TOKEN = "123456:AAbbCCddEEffGGhhIIjjKKllMMnnOOppQQr"


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("TELEGRAM_BOT_TOKEN", "no token at all"),
        ("DATABASE_URL", "postgres://somewhere/else"),
        ("DATABASE_URL", "sqlite:////proc/nowhere/unkink.db"),
        ("DATA_KEY", "short"),
        ("WEBHOOK_URL", "https://example.org/hook"),
    ],
)
def test_a_bad_setting(tmp_path: Path, setting: str, value: str) -> None:
    code, said = refused(tmp_path, **{"PORT": str(free_port())} | {setting: value})
    assert code == 2
    assert len(said.strip().splitlines()) == 1, said
    assert setting.partition("_URL")[0].removesuffix("_KEY") in said or "WEBHOOK" in said
    assert "Traceback" not in said
    assert not list(tmp_path.rglob("*.db*")), "something half-made was left"


async def test_a_wrong_token_is_not_shown(tmp_path: Path) -> None:
    async with serve(World("1:another-one"), port=0) as address:
        code, said = await in_thread(tmp_path, TELEGRAM_BOT_TOKEN=TOKEN, TELEGRAM_API_URL=address)
    assert code == 2
    assert "TELEGRAM_BOT_TOKEN" in said
    assert TOKEN.partition(":")[2] not in said
    assert "Traceback" not in said


def test_a_port_in_use(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        code, said = refused(tmp_path, PORT=str(taken.getsockname()[1]))
    assert code == 2
    assert "PORT" in said
    assert len(said.strip().splitlines()) == 1, said


def test_a_data_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("in the way")
    code, said = refused(tmp_path, PORT=str(free_port()))
    assert code == 2
    assert "data" in said
    assert "Traceback" not in said


def test_a_second_bot_on_the_same_database(tmp_path: Path) -> None:
    with bot(tmp_path, first_line="Unkink is here", PORT=str(free_port())):
        code, said = refused(tmp_path, PORT=str(free_port()))
    assert code == 2
    assert "another" in said.lower() or "second" in said.lower() or "already" in said.lower()
    assert len(said.strip().splitlines()) == 1, said


def test_a_web_without_its_address(tmp_path: Path) -> None:
    code, said = refused(tmp_path, "web", TELEGRAM_BOT_TOKEN=TOKEN)
    assert code == 2
    assert "WEBHOOK_URL" in said


def test_help_says_what_there_is(tmp_path: Path) -> None:
    code, said = refused(tmp_path, "--help")
    assert (code, said) == (0, "")


async def in_thread(folder: Path, **settings: str) -> tuple[int, str]:
    """The stand-in answers from this loop, which must not be held up."""
    return await asyncio.to_thread(refused, folder, **settings)
