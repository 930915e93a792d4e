"""What any button is: a type, packed into the few bytes that Telegram keeps for us."""

from dataclasses import astuple, dataclass, fields
from typing import ClassVar, Self

TELEGRAM_LIMIT = 64  # bytes
VERSION = "v1"
# A whole number, the name of a time zone, or an id of the shelves: never a person's words or the
# name of a condition.
PATTERNS = {int: r"[0-9]{1,18}", str: r"[A-Za-z0-9_+/-]{1,40}"}


@dataclass(frozen=True)
class Button:
    """A button with no value of its own needs no decorator, which costs a start 0.4 ms.

    `choices`: how many values the last field may have, from 0; 0 when it is not a choice.

    A button is user input: what does not fit `pattern()` was forged, or is from another age."""

    prefix: ClassVar[str]
    choices: ClassVar[int] = 0

    def pack(self) -> str:
        return ":".join([VERSION, self.prefix, *map(str, astuple(self))])

    @classmethod
    def pattern(cls) -> str:
        parts = [PATTERNS[kind] for kind in cls._kinds()]
        if cls.choices:
            parts[-1] = f"[0-{cls.choices - 1}]"
        return ":".join([rf"^{VERSION}", cls.prefix, *parts]) + r"\Z"

    @classmethod
    def unpack(cls, packed: str) -> Self:
        """Of words that fit `pattern()`."""
        values = packed.split(":")[2:]
        return cls(*[kind(value) for kind, value in zip(cls._kinds(), values, strict=True)])

    @classmethod
    def _kinds(cls) -> list[type]:
        return [str if field.type is str else int for field in fields(cls)]
