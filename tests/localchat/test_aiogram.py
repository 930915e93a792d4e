"""The stand-in before a judge that none of us wrote: aiogram drives every method it answers."""

import asyncio
from asyncio.subprocess import PIPE, Process
from collections.abc import Callable
from pathlib import Path

import pytest

from localchat.faults import Fault
from localchat.methods import METHODS
from localchat.serving import serve
from localchat.world import World
from tests.localchat.conftest import ANNA, TOKEN
from tests.localchat.films import film, png, sound

ROOT = Path(__file__).parents[2]
PYTHON = ROOT / ".venv-aiogram" / "bin" / "python"
FILES = {"photo": png(), "animation": film(), "audio": sound(), "document": b"Dear Anna"}


def does(world: World, wish: list[str]) -> Callable[[], object]:
    """What the person does when aiogram's side asks for it."""
    match wish:
        case ["tap", "old", message, data]:
            return lambda: world.taps(ANNA, int(message), data, inaccessible=True)
        case ["tap", message, data]:
            return lambda: world.taps(ANNA, int(message), data)
        case ["write", "in", "a", "group"]:
            return lambda: world.sends_in_group(ANNA, "Hello")
        case ["write", text]:
            return lambda: world.sends(ANNA, text)
        case ["edit"]:
            return lambda: world.sends(ANNA, "/start again", edited=True)
        case ["send", kind]:
            return lambda: world.sends_other(ANNA, kind)
        case ["fault"]:
            return lambda: world.faults.add(Fault("getMe", kind="429", retry_after=3))
        case ["block" | "unblock" as change]:
            return lambda: world.blocks(ANNA, change == "block")
    raise AssertionError(wish)


async def drive(process: Process, world: World) -> str:
    """All that it printed, its wishes fulfilled."""
    assert process.stdin
    assert process.stdout
    for name, content in FILES.items():
        process.stdin.write(f"{name} {content.hex()}\n".encode())
    process.stdin.write(b"ready\n")
    printed = ""
    async for line in process.stdout:
        printed += line.decode()
        if line.startswith(b"PLEASE "):
            does(world, line.decode().split()[1:])()
            process.stdin.write(b"done\n")
    return printed


@pytest.mark.slow
async def test_aiogram_drives_every_method_and_reads_every_answer() -> None:
    assert PYTHON.exists(), "no environment for aiogram: run `make setup-aiogram`"
    world = World(TOKEN)
    world.add_person(ANNA, "Anna", language_code="en")
    world.sends(ANNA, "Hello")
    world.updates.drop_all()
    async with serve(world, port=0) as url:
        script = str(ROOT / "tests" / "aiogram" / "drive.py")
        process = await asyncio.create_subprocess_exec(
            str(PYTHON),
            script,
            url,
            TOKEN,
            stdin=PIPE,
            stdout=PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        async with asyncio.timeout(60):
            printed = await drive(process, world)
            await process.wait()
    assert process.returncode == 0, printed
    assert printed.endswith("ALL AS IT SHOULD BE\n")
    called = {call.method for call in world.ledger if call.status == 200}
    assert called == {*METHODS, "getUpdates"}
