"""All that is read from the shelves, once, at the door; a broken file stops the bot there."""

from dataclasses import dataclass

from bot.screens.said import SAID
from coach.exercises import Library
from coach.net import Net
from content.emergency import Lines, load_lines
from content.library import load_library
from content.net import load_net
from content.places import Places
from content.search import Search
from content.talk import load_talk
from content.words import TEXTS, Words, load_words


@dataclass(frozen=True, slots=True)
class Shelves:
    library: Library
    words: Words
    net: Net
    places: Places
    search: Search
    lines: Lines


def open_shelves(language: str = "en") -> Shelves:
    """Raises ContentError."""
    folder = TEXTS / language
    library = load_library(texts=folder)
    return Shelves(
        library=library,
        words=load_words(folder, SAID),
        net=load_net(folder / "net.toml"),
        places=Places.load(),
        lines=load_lines(),
        search=Search(library, load_talk(folder / "talk.toml")),
    )
