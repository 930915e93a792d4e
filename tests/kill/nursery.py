"""Real bots, each a process that can be killed, forked from one that has done the imports: a
start takes a fraction of a second. With a `watch`, a bot asks there before and after each commit
whether it may go on.

It reads orders from standard input: `start {json}` is answered with a process id, `reap <id>`
with how that process ended."""

import json
import os
import socket
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

from sqlalchemy.engine.default import DefaultDialect

from bot.starting import main as run_bot

BEFORE, AFTER = b"<", b">"


def main() -> None:
    alive: set[int] = set()
    for line in sys.stdin:
        word, _, rest = line.strip().partition(" ")
        if word == "start":
            alive.add(number := _start(json.loads(rest)))
            print(number, flush=True)
        else:
            alive.discard(int(rest))
            print(os.waitstatus_to_exitcode(os.waitpid(int(rest), 0)[1]), flush=True)
    for number in alive:  # the tests are over, or died themselves
        os.kill(number, 9)


def _start(order: dict[str, Any]) -> int:
    number = os.fork()
    if number == 0:
        _be_a_bot(order["environment"], order["log"], order.get("watch"))
    return number


def _be_a_bot(environment: dict[str, str], log: str, watch: str | None) -> NoReturn:
    code = 99
    try:
        with Path(log).open("a") as written:
            os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
            os.dup2(written.fileno(), 1)
            os.dup2(written.fileno(), 2)
        os.environ.clear()
        os.environ.update(environment)
        if watch:
            ask_at_commits(watch)
        code = run_bot([])
    except BaseException:  # noqa: BLE001 - whatever it is, this process must end here
        traceback.print_exc()
    finally:
        os._exit(code)


def ask_at_commits(watch: str) -> None:
    """SQLAlchemy's `commit` event comes before it only; so the outer library's own call is
    wrapped, and ours are left alone. A commit of nothing is no point to be killed at."""
    line = socket.socket(socket.AF_UNIX)
    line.connect(watch)
    commit: Callable[[DefaultDialect, Any], None] = DefaultDialect.do_commit
    known = [0]

    def ask(when: bytes) -> None:
        line.sendall(when)
        line.recv(1)

    def watched(dialect: DefaultDialect, connection: Any) -> None:
        changes = connection.total_changes
        if changes == known[0]:
            commit(dialect, connection)
            return
        known[0] = changes
        ask(BEFORE)
        commit(dialect, connection)
        ask(AFTER)

    DefaultDialect.do_commit = watched  # type: ignore[method-assign]


if __name__ == "__main__":
    main()
