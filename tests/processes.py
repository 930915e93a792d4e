"""Starting the bot as anybody would, in a process of its own, and stopping it again."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

STARTS_WITHIN_S = 30
STOPS_WITHIN_S = 10
# What a test's bot may know of the machine: no token of somebody's shell.
KEPT = ("PATH", "HOME", "LANG", "VIRTUAL_ENV")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def environment(folder: Path, **settings: str) -> dict[str, str]:
    kept = {name: os.environ[name] for name in KEPT if name in os.environ}
    return kept | {"DATABASE_URL": f"sqlite:///{folder / 'data' / 'unkink.db'}"} | settings


@contextmanager
def bot(
    folder: Path, *arguments: str, first_line: str = "", **settings: str
) -> Iterator[subprocess.Popen[str]]:
    """`python -m bot`, until the block ends; from there on it has to stop by itself."""
    with (folder / "log").open("a") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "bot", *arguments],
            env=environment(folder, **settings),
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
        )
    try:
        if first_line:
            assert process.stdout is not None
            line = process.stdout.readline()
            assert first_line in line, (line, (folder / "log").read_text())
        yield process
    finally:
        stop(process)


def stop(process: subprocess.Popen[str]) -> None:
    process.send_signal(signal.SIGTERM)
    try:
        process.communicate(timeout=STOPS_WITHIN_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        raise


def refused(folder: Path, *arguments: str, **settings: str) -> tuple[int, str]:
    """Exit code and the lines on standard error of a bot that will not start."""
    done = subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        env=environment(folder, **settings),
        capture_output=True,
        text=True,
        timeout=STARTS_WITHIN_S,
        check=False,
    )
    return done.returncode, done.stderr
