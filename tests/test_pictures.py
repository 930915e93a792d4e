"""Which picture is on which screen, as each person wishes it; what is missing is never waited
for."""

import dataclasses
from typing import TypeVar

import pytest

from coach.model import Effort
from coach.wishes import Looks
from content.cover import COVER
from content.pictures import (
    STILL,
    CoverSpec,
    FilmSpec,
    Pictures,
    PreviewSpec,
    Shown,
    Spec,
    StillSpec,
)
from tests.localchat import films
from tests.people import Home, Message, Person
from tests.test_day import settles
from tests.test_player import begins

Drawn = TypeVar("Drawn", bound=Shown)
LOOKS = [
    Looks(pictures="moving", tone="dark"),
    Looks(pictures="still"),
    Looks(pictures="still", tone="dark"),
    Looks(pictures="saver"),
    Looks(pictures="saver", tone="dark"),
]


class Shelf:
    """Pictures that a message can be known by: each film has a length of its own, each still a
    width."""

    def __init__(self, home: Home, pictures: Pictures) -> None:
        self._home, self._pictures = home, pictures
        self._drawn: list[Spec] = []
        pictures.folder.mkdir()

    def draw(self, *specs: Spec) -> None:
        for spec in specs:
            self._drawn.append(spec)
            number = len(self._drawn)
            moves = isinstance(spec, FilmSpec | PreviewSpec)
            content = films.film(seconds=number) if moves else films.png(width=100 + number)
            self._pictures.path(spec).write_bytes(content)

    def draw_all(self) -> None:
        """Whatever was missing so far."""
        self.draw(*[spec for spec in self.wanted if self._pictures.rendered(spec) is None])

    @property
    def wanted(self) -> tuple[Spec, ...]:
        return self._home.rooms.drawer.waiting

    def on(self, message: Message) -> Spec | str:
        if "animation" in message:
            return self._drawn[int(message["animation"]["duration"]) - 1]
        if "photo" not in message:
            return "words"
        width = int(message["photo"][-1]["width"])
        return self._drawn[width - 101] if 100 < width < 200 else STILL.name


@pytest.fixture
def shelf(home: Home, pictures: Pictures) -> Shelf:
    return Shelf(home, pictures)


async def test_nothing_is_drawn_and_nothing_waits(anna: Person, shelf: Shelf) -> None:
    """Wanted first is what this screen misses, its still before all else; then the film that
    Start will show, then the next step as it will be seen."""
    await begins(anna)
    now, following = efforts(anna)[:2]
    assert shelf.on(anna.screen_message) == STILL.name
    own = StillSpec(now.exercise, now.side), preview(now)
    assert shelf.wanted == (*own, film(now), preview(following), film(following))


async def test_a_film_that_is_missing_is_a_still_and_a_film_the_next_time(
    anna: Person, shelf: Shelf
) -> None:
    await begins(anna)
    now = efforts(anna)[0]
    still = StillSpec(now.exercise, now.side)
    shelf.draw(still)
    await anna.presses("Start")
    assert shelf.on(anna.screen_message) == still
    assert film(now) in shelf.wanted
    shelf.draw(film(now))
    await anna.presses_all("Pause", "Go on")
    assert shelf.on(anna.screen_message) == film(now)


async def test_the_player_moves_where_somebody_moves(anna: Person, shelf: Shelf) -> None:
    await begins(anna)
    shelf.draw_all()
    now = efforts(anna)[0]
    still = StillSpec(now.exercise, now.side)
    seen = {}
    await anna.sends("/today")
    seen["ready"] = shelf.on(anna.screen_message)
    for label in ("Start", "Pause", "Hurts", "Back to it", "Swap it", "Back to it"):
        await anna.presses(label)
        seen[label] = shelf.on(anna.screen_message)
    assert seen["ready"] == preview(now)
    assert seen["Start"] == film(now)
    assert seen["Pause"] == seen["Hurts"] == seen["Swap it"] == still


async def test_the_next_film_is_wanted_while_this_one_runs(anna: Person, shelf: Shelf) -> None:
    await begins(anna)
    shelf.draw_all()
    await anna.presses_all("Start", "Done")
    following = efforts(anna)[1]
    shelf.draw(preview(following))
    await anna.presses("Start")
    assert shelf.on(anna.screen_message) == film(following)
    third = efforts(anna)[2]
    assert shelf.wanted[-2:] == (preview(third), film(third))


async def test_who_likes_it_dark_sees_the_light_one_until_it_is_drawn(
    anna: Person, shelf: Shelf
) -> None:
    await begins(anna)
    now = efforts(anna)[0]
    still = StillSpec(now.exercise, now.side)
    shelf.draw(still)
    for looks in (Looks(tone="dark"), Looks(pictures="saver")):
        wishes(anna, looks)
        await anna.sends("/today")
        assert shelf.on(anna.screen_message) == still
        assert dressed(still, looks) in shelf.wanted


@pytest.mark.parametrize("looks", LOOKS, ids=lambda looks: f"{looks.pictures}-{looks.tone}")
async def test_everybody_sees_it_as_they_wish(anna: Person, shelf: Shelf, looks: Looks) -> None:
    await begins(anna)
    wishes(anna, looks)
    before, now = shelf.wanted, efforts(anna)[0]
    still = dressed(StillSpec(now.exercise, now.side), looks)
    loop, run = dressed(preview(now), looks), dressed(film(now), looks)
    shelf.draw(still, loop, run)
    await anna.sends("/today")
    assert shelf.on(anna.screen_message) == (loop if looks.pictures == "moving" else still)
    await anna.presses("Start")
    assert shelf.on(anna.screen_message) == (still if looks.pictures == "still" else run)
    await anna.presses("Pause")
    assert shelf.on(anna.screen_message) == still
    kinds = {type(spec) for spec in shelf.wanted if spec not in before}
    before_start = {"moving": PreviewSpec}.get(looks.pictures, StillSpec)
    in_work = {"still": StillSpec}.get(looks.pictures, FilmSpec)
    assert kinds == {before_start, in_work}


async def test_without_pictures_a_routine_is_words(anna: Person, home: Home, shelf: Shelf) -> None:
    await begins(anna)
    wishes(anna, Looks(pictures="off"))
    before = anna.screen_message["message_id"]
    await anna.presses("Start")
    words = anna.screen_message
    assert words["message_id"] > before
    assert shelf.on(words) == "words"
    assert "Done" in anna.buttons
    await anna.presses_all("Pause", "Go on", "Done")
    assert "2 of" in anna.screen
    assert anna.screen_message["message_id"] == words["message_id"]
    wishes(anna, Looks())
    await anna.presses("Start")
    assert shelf.on(anna.screen_message) == STILL.name
    assert anna.screen_message["message_id"] == words["message_id"]  # a text may become a picture
    assert [m["message_id"] for m in anna.chat if "reply_markup" in m] == [words["message_id"]]


async def test_a_hold_without_pictures_rings_all_the_same(
    anna: Person, home: Home, shelf: Shelf
) -> None:
    await begins(anna)
    wishes(anna, Looks(pictures="off"))
    await anna.presses("Start")
    await home.later(seconds=3 + efforts(anna)[0].seconds)
    assert anna.last.startswith("Done")


async def test_a_nudge_moves_and_is_still_once_answered(
    anna: Person, home: Home, shelf: Shelf
) -> None:
    await settles(anna)
    await home.to_next_nudge()
    [still, preview] = shelf.wanted[-2:]
    assert isinstance(preview, PreviewSpec)
    assert isinstance(still, StillSpec)
    assert preview.figure == still.figure
    shelf.draw(preview, still)
    await anna.presses("In 10 min")
    await home.to_next_nudge()
    assert shelf.on(anna.screen_message) == preview
    await anna.presses("Done")
    assert shelf.on(anna.chat[-1]) == still


async def test_a_nudge_comes_as_they_wish_it_by_now(
    anna: Person, home: Home, shelf: Shelf
) -> None:
    await settles(anna)
    wishes(anna, Looks(pictures="off"))
    await home.to_next_nudge()
    assert shelf.on(anna.screen_message) == "words"
    wishes(anna, Looks(pictures="saver", tone="dark"))
    await home.to_next_nudge()
    wanted = shelf.wanted[-1]
    assert isinstance(wanted, StillSpec)
    assert (wanted.tone, wanted.small) == ("dark", True)


async def test_the_library_has_a_cover_and_its_exercises_move(anna: Person, shelf: Shelf) -> None:
    await settles(anna)
    preview = PreviewSpec("bird-dog", "right")
    shelf.draw(CoverSpec(COVER), preview)
    await anna.sends("/library")
    assert shelf.on(anna.screen_message) == CoverSpec(COVER)
    await anna.sends("bird dog")
    await anna.presses("Bird-dog")
    assert shelf.on(anna.screen_message) == preview
    wishes(anna, Looks(pictures="off"))
    await anna.presses("Back")
    assert shelf.on(anna.screen_message) == "words"


async def test_a_wish_for_dark_pictures_changes_the_one_that_is_there(
    anna: Person, shelf: Shelf
) -> None:
    """The same words with another picture are another screen."""
    await settles(anna)
    dark = CoverSpec(COVER, tone="dark")
    shelf.draw(CoverSpec(COVER), dark)
    await anna.sends("/library")
    before = anna.screen_message
    await anna.presses("A to Z")
    wishes(anna, Looks(tone="dark"))
    await anna.presses("The library")
    assert anna.screen_message["message_id"] == before["message_id"]
    assert shelf.on(anna.screen_message) == dark


async def test_the_cover_is_on_the_shelves(home: Home) -> None:
    assert set(COVER) <= set(home.rooms.library.exercises)
    assert len(set(COVER)) == 6


def wishes(person: Person, looks: Looks) -> None:
    with person.home.store.book() as book:
        known = book.person(person.id)
        assert known
        theirs = dataclasses.replace(known.wishes, looks=looks)
        book.keep(dataclasses.replace(known, wishes=theirs))


def efforts(person: Person) -> tuple[Effort, ...]:
    with person.home.store.book() as book:
        session = book.open_session(person.id)
        assert session
        return session.plan


def dressed(spec: Drawn, looks: Looks) -> Drawn:
    return dataclasses.replace(spec, tone=looks.tone, small=looks.pictures == "saver")


def preview(effort: Effort) -> PreviewSpec:
    return PreviewSpec(effort.exercise, effort.side, held=film(effort).is_hold)


def film(effort: Effort) -> FilmSpec:
    return FilmSpec(effort.exercise, effort.side, effort.hold_s, effort.repetitions, effort.pace_s)
