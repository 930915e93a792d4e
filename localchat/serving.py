"""Runs the stand-in inside the caller's event loop, and stops it again."""

import asyncio
import errno
import socket
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from localchat.controls import Control
from localchat.deliveries import Deliveries
from localchat.site import build_site
from localchat.world import World

# What has not ended by then is cut off.
GRACE_S = 1.0


class PortInUse(Exception):
    """Another process listens there."""

    def __init__(self, port: int) -> None:
        super().__init__(f"port {port} is in use")
        self.port = port


class Wire(H11Protocol):
    """Lets a request reach its own connection, for the faults that cut it."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self.app_state = self.app_state | {"transport": transport}


@asynccontextmanager
async def serve(
    world: World, *, host: str = "127.0.0.1", port: int = 8080, controls: Sequence[Control] = ()
) -> AsyncIterator[str]:
    """Yields the base URL. Port 0 takes a free one. Leaves signals alone. Raises PortInUse."""
    listening = _listen(host, port)
    server = await _start(world, controls, listening)
    delivering = asyncio.get_running_loop().create_task(Deliveries(world).run())
    try:
        yield f"http://{host}:{listening.getsockname()[1]}"
    finally:
        delivering.cancel()
        await _stop(server, world)
        await asyncio.wait((delivering,))
        if not delivering.cancelled():
            delivering.result()  # it never ends by itself, so this raises what went wrong in it


async def _start(
    world: World, controls: Sequence[Control], listening: socket.socket
) -> uvicorn.Server:
    """Not Server.serve(), which takes the process's signals for itself."""
    config = uvicorn.Config(
        build_site(world, controls),
        http=Wire,
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        date_header=False,
        timeout_keep_alive=75,
    )
    config.load()
    server = uvicorn.Server(config)
    server.lifespan = config.lifespan_class(config)
    await server.startup([listening])
    return server


async def _stop(server: uvicorn.Server, world: World) -> None:
    state = server.server_state
    for listener in server.servers:
        listener.close()
    for connection in tuple(state.connections):
        connection.shutdown()
    world.hang_up()
    if state.tasks:
        _, late = await asyncio.wait(tuple(state.tasks), timeout=GRACE_S)
        for task in late:
            task.cancel()
    for connection in tuple(state.connections):
        connection.transport.close()
    await asyncio.sleep(0)


def _listen(host: str, port: int) -> socket.socket:
    # Named as TCP, or asyncio leaves Nagle's algorithm on: 40 ms more for every answer.
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
    except OSError as trouble:
        listening.close()
        if trouble.errno == errno.EADDRINUSE:
            raise PortInUse(port) from trouble
        raise
    return listening
