"""No token: the same bot on this machine, with a chat page in the browser and a clock to move."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from bot.app import Line, build_app
from bot.context import App, rooms_of
from bot.moved_clock import MovedClock
from bot.running import jobs_of, run
from bot.settings import Settings, SettingsError
from bot.shelves import Shelves
from bot.time_travel import TimeTravel
from content.pictures import Pictures
from localchat.controls import Control
from localchat.serving import PortInUse, serve
from localchat.world import World
from scheduler.jobs import Jobs
from storage.store import Store

HOST = "127.0.0.1"  # never anything else: whoever opens the page is everybody
LOCAL_TOKEN = "1000:local-chat"  # noqa: S105 - good on this machine only, for nobody else
PEOPLE = ((1, "You"), (2, "Kim"))
LOCALTIME = Path("/etc/localtime")


def open_world(folder: Path, clock: MovedClock) -> World:
    world = World(LOCAL_TOKEN, folder=folder, now=clock, name="Unkink", username="unkink_bot")
    known = {person["id"] for person in world.people()}
    for number, name in PEOPLE:
        if number not in known:
            world.add_person(number, name)
    return world


def controls_of(app: App, jobs: Jobs, clock: MovedClock) -> Sequence[Control]:
    rooms = rooms_of(app)
    say = rooms.look.say
    travel = TimeTravel(clock, rooms.store, jobs)

    async def ten_minutes() -> str:
        await travel.ahead_by(timedelta(minutes=10))
        return say("local-later")

    async def an_hour() -> str:
        await travel.ahead_by(timedelta(hours=1))
        return say("local-later")

    async def to_next_nudge() -> str:
        due = await travel.to_next_nudge()
        return say("local-at-nudge") if due else say("local-no-nudge")

    return (
        Control(say("local-ten-minutes"), ten_minutes),
        Control(say("local-hour"), an_hour),
        Control(say("local-nudge"), to_next_nudge),
    )


def zone_of_machine() -> str | None:
    """By the link that most systems have; None where there is no telling."""
    _, _, zone = str(LOCALTIME.resolve()).partition("zoneinfo/")
    return zone or None


async def in_local_chat(settings: Settings, shelves: Shelves, store: Store) -> None:
    """Until it is told to stop. Raises SettingsError when the port is taken."""
    folder = store.folder / "local"
    folder.mkdir(exist_ok=True)
    clock = MovedClock(folder / "clock.json")
    world = open_world(folder, clock)
    address = f"http://{HOST}:{settings.port}"
    pictures = Pictures(store.folder / "films")
    guess = settings.timezone or zone_of_machine()
    line = Line(LOCAL_TOKEN, address, settings.messages_per_second)
    app = build_app(line, store, shelves, pictures, clock, guess)
    jobs = jobs_of(app)
    controls = controls_of(app, jobs, clock)
    try:
        async with serve(world, host=HOST, port=settings.port, controls=controls):
            print(f"Unkink is here: {address}", flush=True)
            await run(app, jobs, replace(settings, webhook_url=""), store.folder)
    except PortInUse:
        raise SettingsError(_port_taken(settings.port)) from None


def _port_taken(port: int) -> str:
    return f"PORT: {port} is in use; stop what runs there, or set another PORT"
