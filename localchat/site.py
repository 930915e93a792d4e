"""The stand-in's two faces under one address: the Bot API and the chat page."""

from collections.abc import Sequence

from starlette.applications import Starlette
from starlette.types import Receive, Scope, Send

from localchat.botapi import BotApi
from localchat.controls import Control
from localchat.page import page_routes
from localchat.world import World

API = ("/bot", "/file/bot")


class Site(Starlette):
    def __init__(self, world: World, controls: Sequence[Control]) -> None:
        super().__init__(routes=list(page_routes(world, controls)))
        self._api = BotApi(world)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        # The API goes past Starlette's middleware and routes: it is called thousands of times.
        if scope["type"] == "http" and scope["path"].startswith(API):
            await self._api(scope, receive, send)
        else:
            await super().__call__(scope, receive, send)


def build_site(world: World, controls: Sequence[Control] = ()) -> Starlette:
    return Site(world, controls)
