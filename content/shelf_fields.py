"""The kinds of value that files on the shelves are made of, and their limits."""

import re
from datetime import date
from typing import Annotated, Literal, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

Region = Literal[
    "neck",
    "shoulders",
    "mid back",
    "lower back",
    "full spine",
    "core",
    "hips",
    "glutes",
    "hamstrings",
    "legs",
    "feet",
]
Equipment = Literal[
    "mat",
    "chair",
    "small pillow",
    "towel or band",
    "wall",
    "stairs",
    "horizontal bar",
    "dumbbells",
    "exercise ball",
    "bench",
    "bed",
    "doorway",
    "pool",
]
T = TypeVar("T")

SOURCE = re.compile(r"s\d|ours|clinical\.md §\d")
REVIEW = re.compile(r".{2,60}, (\d{4}-\d{2}-\d{2})")


def utf16_units(text: str) -> int:
    """How Telegram counts: an emoji is two."""
    return len(text.encode("utf-16-le")) // 2


def one_line(text: str) -> str:
    if text != text.strip() or not text.isprintable():
        raise ValueError("one line, without spaces at its ends and without control characters")
    return text


def is_source(text: str) -> str:
    if not SOURCE.fullmatch(text):
        raise ValueError('a source is "s0" to "s9", "ours" or "clinical.md §3"')
    return text


def is_review(text: str) -> str:
    if not text:
        return text
    mark = REVIEW.fullmatch(text)
    if mark is None:
        raise ValueError('a review mark is who and when: "A. Name, 2026-01-31"; empty if none')
    date.fromisoformat(mark[1])
    return text


def each_once(items: list[T]) -> list[T]:
    if any(item in items[:place] for place, item in enumerate(items)):
        raise ValueError("says the same twice")
    return items


Name = Annotated[str, Field(min_length=1, max_length=40), AfterValidator(one_line)]
Line = Annotated[str, Field(min_length=1, max_length=110), AfterValidator(one_line)]
# Buttons carry ids, and have 64 bytes.
Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=36)]
Source = Annotated[str, AfterValidator(is_source)]
Review = Annotated[str, AfterValidator(is_review)]


class ShelfFile(BaseModel):
    """TOML has real types: nothing is converted, and nothing unknown is let in."""

    model_config = ConfigDict(extra="forbid", strict=True)
