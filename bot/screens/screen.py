"""What a screen is made of, whatever it says."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from html import escape
from typing import Literal, TypeAlias

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.button import Button
from coach.exercises import Exercise
from coach.model import LetterKind, Press
from content.emergency import Lines
from content.pictures import CoverSpec, FilmSpec, PreviewSpec, SoundSpec, StillSpec
from content.words import Words

LONGEST_CAPTION = 1024
Style = Literal["primary", "success", "danger"]


@dataclass(frozen=True, slots=True)
class Tap:
    label: str
    button: Button
    style: Style | None = None


Soon: TypeAlias = FilmSpec | PreviewSpec | StillSpec


@dataclass(frozen=True, slots=True)
class Picture:
    """What moves, and the still that stands in for it until it is drawn; or only the still.

    `ahead`: what will be shown next, the first of it soonest."""

    still: StillSpec | CoverSpec
    moves: FilmSpec | PreviewSpec | None = None
    take: int = 0  # 1 is the same film as another file, so that it begins anew
    ahead: tuple[Soon, ...] = ()


@dataclass(frozen=True, slots=True)
class Sound:
    """The bells of a step of this exercise: a message of its own, for who wishes them."""

    spec: SoundSpec
    exercise: Exercise
    title: str
    words: str


def fits_caption(lines: Iterable[str]) -> bool:
    """By Telegram's count: UTF-16 units, tags left out. An escaped sign counts for more here."""
    text = re.sub(r"<[^>]+>", "", "\n".join(lines))
    return len(text.encode("utf-16-le")) // 2 <= LONGEST_CAPTION


def plain(text: str) -> str:
    """Words from the shelves, as they are written."""
    return escape(text, quote=False)


Row = tuple[Tap, ...]


@dataclass(frozen=True, slots=True)
class Screen:
    """`text` is HTML; with a picture it is the caption.

    `hold`: once this screen is accepted, that step's hold begins. `tells`: once it is accepted,
    the letter of this kind need not be sent. `alone`: a nudge does not stay beside it.
    `sound`: goes out with the hold; without one it is made ready."""

    text: str
    rows: tuple[Row, ...] = ()
    picture: Picture | None = None
    hold: Press | None = None
    tells: LetterKind | None = None
    alone: bool = False
    sound: Sound | None = None

    @property
    def keyboard(self) -> InlineKeyboardMarkup | None:
        if not self.rows:
            return None
        return InlineKeyboardMarkup(
            [
                [
                    InlineKeyboardButton(t.label, callback_data=t.button.pack(), style=t.style)
                    for t in row
                ]
                for row in self.rows
            ]
        )


@dataclass(frozen=True, slots=True)
class Look:
    """What drawing needs besides the outcome."""

    say: Words
    guess: str | None = None  # a time zone to offer first; the local chat's own
    lines: Lines = field(default_factory=Lines)  # whom to call
