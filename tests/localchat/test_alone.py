"""`python -m localchat`: for any bot."""

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from localchat.__main__ import main

ROOT = Path(__file__).parents[2]


def test_it_says_where_it_is_and_stops_at_ctrl_c(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "localchat", "--port", "0", "--token", "1:abc"]
    with subprocess.Popen(
        [*command, "--folder", str(tmp_path)], stdout=subprocess.PIPE, text=True, cwd=ROOT
    ) as process:
        assert process.stdout
        said = [process.stdout.readline().split()[-1] for _ in range(4)]
        process.send_signal(2)
        assert process.wait(5) == 0
    page, api, files, token = said
    assert page.startswith("http://127.0.0.1:")
    assert (api, files, token) == (f"{page}bot", f"{page}file/bot", "1:abc")


def test_a_port_in_use(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert main(["--port", str(port), "--folder", str(tmp_path)]) == 2
    assert capsys.readouterr().err == f"--port: port {port} is in use; choose another one\n"


def test_a_folder_that_is_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a").write_text("")
    assert main(["--folder", str(tmp_path / "a")]) == 2
    assert capsys.readouterr().err.startswith(f"{tmp_path / 'a'}")


def test_a_journal_that_cannot_be_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "chats.jsonl").write_text('["person/1", {}]\nnonsense\n["person/2", {}]\n')
    assert main(["--folder", str(tmp_path)]) == 2
    assert capsys.readouterr().err == (
        f"{tmp_path / 'chats.jsonl'}: line 2 cannot be read; move the file away to begin anew\n"
    )


def test_a_token_that_is_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--token", "hello", "--folder", str(tmp_path)]) == 2
    assert capsys.readouterr().err == (
        "--token: a bot's token is a number, a colon, and letters\n"
    )
