"""Runs the local chat alone, for any bot that can be told another Bot API address."""

import argparse
import asyncio
import logging
import sys
from collections.abc import Sequence
from pathlib import Path

from localchat.serving import PortInUse, serve
from localchat.world import World

TOKEN = "1000001:token-of-the-local-chat"  # noqa: S105 - it opens nothing outside this process
PEOPLE = {1001: "Anna", 1002: "Bob"}
UNUSABLE = 2


def main(arguments: Sequence[str] | None = None) -> int:
    asked = _arguments().parse_args(arguments)
    logging.basicConfig(level=logging.WARNING, format="%(message)s")
    try:
        world = World(asked.token, folder=asked.folder)
        asyncio.run(_run(world, asked.host, asked.port))
    except KeyboardInterrupt:
        return 0
    except PortInUse as taken:
        return _unusable(f"--port: {taken}; choose another one")
    except OSError as trouble:
        return _unusable(f"{trouble.filename or '--host'}: {trouble.strerror}")
    except ValueError as wrong:
        return _unusable(f"--token: {wrong}")
    return 0


async def _run(world: World, host: str, port: int) -> None:
    if not world.people():
        for person, name in PEOPLE.items():
            world.add_person(person, name, language_code="en")
    async with serve(world, host=host, port=port) as url:
        print(f"The chat:        {url}/")
        print(f"Bot API address: {url}/bot")
        print(f"Files:           {url}/file/bot")
        print(f"Token:           {world.token}", flush=True)
        await asyncio.Event().wait()


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m localchat", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8081, help="0 takes a free one")
    parser.add_argument("--token", default=TOKEN, help="what the bot calls itself by")
    parser.add_argument("--folder", type=Path, default=Path("data/local"), help="kept here")
    return parser


def _unusable(why: str) -> int:
    print(why, file=sys.stderr)
    return UNUSABLE


if __name__ == "__main__":
    sys.exit(main())
