"""Fifty people hold at once: each hears the end of it 0 to 2 seconds after it, kill or no kill."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.shelves import Shelves
from coach.body import Body
from coach.course import Course
from coach.door import CONSENT_VERSION
from coach.model import Effort, Person, Press
from coach.plan import GET_READY_S
from coach.player import start_step
from coach.ports import Book
from content.pictures import FilmSpec, Pictures, PreviewSpec
from localchat.ledger import Call
from storage.opening import open_store
from tests.conftest import KEY
from tests.kill.doom import COMMIT, Point
from tests.kill.rig import Nursery, Rig, last_call, rigged
from tests.localchat import films
from tests.people import Home, Message, data_of
from tests.people import Person as Anna

PEOPLE = range(100, 150)
SHORTEST_S, LONGEST_S = 15, 18
SPREAD_S = 3.0
RINGS_WITHIN_S = 2.0
ON_ITS_WAY = timedelta(seconds=1)
# An exercise that is held, and has a screen for a hold of any length.
HELD = "pelvic-tilt-rocking"


@pytest.mark.slow
async def test_fifty_holds_sound_at_their_end_also_across_a_kill(
    nursery: Nursery, tmp_path: Path, shelves: Shelves
) -> None:
    """Four bots at a time, since there is much to wait for and little to do."""

    async def lives(name: str, life: Callable[[Rig], Awaitable[None]]) -> None:
        folder = tmp_path / name
        folder.mkdir()
        async with rigged(nursery, folder, shelves) as rig:
            seed(rig)
            await rig.start()
            await life(rig)

    async with asyncio.TaskGroup() as group:
        for life in (unharmed, killed_in_between, killed_before_taking, killed_after_taking):
            group.create_task(lives(life.__name__, life))


async def test_a_hold_that_ended_long_ago_is_not_rung(anna: Anna, home: Home) -> None:
    await anna.sends("/start")
    before = anna.chat
    with home.store.book() as book:
        press = seed_one(book, anna.id, 0, home.clock())
        start_step(book, press, home.rooms.library, home.clock())
    over = timedelta(seconds=GET_READY_S + SHORTEST_S)
    home.clock.move_to(home.clock() + over + timedelta(minutes=2, seconds=1))
    await home.jobs.send_letters()
    await home.settles()
    assert anna.chat == before
    assert await home.store.next_due() is None


async def unharmed(rig: Rig) -> None:
    await all_begin(rig)
    await rig.world.until(lambda: len(chimes(rig)) == len(PEOPLE), LONGEST_S + 10)
    for person, late_s in lateness(rig).items():
        assert 0 <= late_s <= RINGS_WITHIN_S, (person, late_s)
    assert len(chimes(rig)) == len(PEOPLE)


async def killed_in_between(rig: Rig) -> None:
    """Some end before the kill, some while no bot is there, some after the restart."""
    await all_begin(rig)
    await rig.world.until(lambda: len(chimes(rig)) >= 5, LONGEST_S + 10)
    rig.kill()
    killed = datetime.now(UTC)
    await asyncio.sleep(2)
    await rig.start()
    up = datetime.now(UTC)
    await rig.world.until(lambda: set(by_person(chimes(rig))) == set(PEOPLE), LONGEST_S + 10)
    rung = by_person(chimes(rig))
    missed = [p for p, over in ends(rig).items() if over < up and rung[p].at_utc > killed]
    assert missed, "the kill was to hit some"
    for person, late_s in lateness(rig).items():
        since_up_s = (up - ends(rig)[person]).total_seconds() if person in missed else 0
        assert 0 <= late_s <= max(0.0, since_up_s) + RINGS_WITHIN_S, (person, late_s)
    for call in twice(rig):
        # It was on its way when the bot died, and nobody knew whether it had arrived; what lay in
        # the socket by then is dated a moment after the kill.
        assert abs(killed - call.at_utc) < ON_ITS_WAY, call


async def killed_before_taking(rig: Rig) -> None:
    await killed_at_the_letter(rig, before=True)


async def killed_after_taking(rig: Rig) -> None:
    """It is out of the outbox, under a lease, and not yet sent."""
    await killed_at_the_letter(rig, before=False)


async def killed_at_the_letter(rig: Rig, before: bool) -> None:
    await begin(rig, PEOPLE[0])
    # Between its beginning and its end the only commit is the one that takes the letter.
    rig.doom.arm(Point(COMMIT, 1, before), last_call(rig.world))
    await rig.world.until(lambda: rig.doom.sprung is not None, LONGEST_S + 10)
    assert not chimes(rig)
    rig.kill()
    await rig.start()
    await rig.world.until(lambda: len(chimes(rig)) == 1, RINGS_WITHIN_S)


def seed(rig: Rig) -> None:
    """Fifty people in the middle of a routine of one short hold and one step more."""
    store = open_store(f"sqlite:///{rig.database}", KEY)
    with store.book() as book:
        for number, person in enumerate(PEOPLE):
            seed_one(book, person, number, datetime.now(UTC))
    store.close()
    drawn = Pictures(rig.folder / "data" / "films")
    for hold_s in range(SHORTEST_S, LONGEST_S + 1):
        film = films.film(seconds=hold_s, shade=hold_s)
        drawn.path(FilmSpec(HELD, "both", hold_s, 1, 0)).write_bytes(film)
    drawn.path(PreviewSpec(HELD, "both", held=True)).write_bytes(films.film(seconds=4))
    for person in PEOPLE:
        rig.world.add_person(person, f"P{person}")


def seed_one(book: Book, person: int, number: int, now: datetime) -> Press:
    hold_s = SHORTEST_S + number % (LONGEST_S - SHORTEST_S + 1)
    book.keep(
        Person(
            person,
            now,
            agreed=CONSENT_VERSION,
            safety="clear",
            body=Body(answered_on=now.date()),
            course=Course(screened_on=now.date()),
        )
    )
    efforts = tuple(Effort(HELD, "both", n, 2, 1, 0, hold_s) for n in (1, 2))
    return Press(person, book.begin_session(person, "routine", efforts, now).id, 0)


async def all_begin(rig: Rig) -> None:
    pause_s = SPREAD_S / len(PEOPLE)
    for person in PEOPLE:
        rig.world.sends(person, "/today")
    await rig.world.until(lambda: all(map(rig.world.chat, PEOPLE)))
    await asyncio.gather(*[begin(rig, p, n * pause_s) for n, p in enumerate(PEOPLE)])


async def begin(rig: Rig, person: int, after_s: float = 0) -> None:
    if not from_bot(rig, person):
        rig.world.sends(person, "/today")
    await rig.world.until(lambda: from_bot(rig, person) != [])
    await asyncio.sleep(after_s)
    screen = from_bot(rig, person)[-1]
    rig.world.taps(person, screen["message_id"], data_of(screen, "Start"))
    await rig.world.until(lambda: person in accepted(rig))
    await asyncio.sleep(0.3)  # and it is written down when it ends


def from_bot(rig: Rig, person: int) -> list[Message]:
    return [m for m in rig.world.chat(person) if m["from"]["is_bot"]]


def accepted(rig: Rig) -> dict[int, datetime]:
    """When each edit with the film was accepted: the ledger dates a call at its arrival, and the
    stand-in answers in the same millisecond."""
    edits = [c for c in rig.world.ledger.of("editMessageMedia") if c.delivered]
    return {call.params["chat_id"]: call.at_utc for call in edits}


def ends(rig: Rig) -> dict[int, datetime]:
    seconds = {p: SHORTEST_S + n % (LONGEST_S - SHORTEST_S + 1) for n, p in enumerate(PEOPLE)}
    return {p: at + timedelta(seconds=GET_READY_S + seconds[p]) for p, at in accepted(rig).items()}


def chimes(rig: Rig) -> list[Call]:
    sent = rig.world.ledger.of("sendMessage")
    return [c for c in sent if c.delivered and c.params["text"].startswith("Done.")]


def by_person(calls: list[Call]) -> dict[int, Call]:
    """The first of each."""
    return {call.params["chat_id"]: call for call in reversed(calls)}


def twice(rig: Rig) -> list[Call]:
    """The first chime of everybody who heard two."""
    first = by_person(chimes(rig))
    counts = Counter(call.params["chat_id"] for call in chimes(rig))
    return [first[person] for person, times in counts.items() if times > 1]


def lateness(rig: Rig) -> dict[int, float]:
    over = ends(rig)
    rung = by_person(chimes(rig))
    return {person: (rung[person].at_utc - over[person]).total_seconds() for person in over}
