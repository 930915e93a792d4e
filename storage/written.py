"""The coach's frozen values as JSON and back, for the sealed columns that hold them whole."""

from collections.abc import Hashable
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime, time
from functools import cache
from types import UnionType
from typing import Any, Literal, TypeVar, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")


def written(value: Any) -> Any:
    """Values that are the default are left out: most people chose nothing."""
    if is_dataclass(value) and not isinstance(value, type):
        return {
            field.name: written(said)
            for field in fields(value)
            if (said := getattr(value, field.name)) != field.default or field.default is MISSING
        }
    if isinstance(value, tuple):
        return [written(each) for each in value]
    return value.isoformat() if isinstance(value, date | time) else value


def read(kind: type[T], said: dict[str, Any]) -> T:
    """A field that an older program did not write has its default; one it wrote and we no
    longer know is passed over."""
    hints = _hints(cast(Hashable, kind))
    return kind(**{name: _value(hints[name], said[name]) for name in hints if name in said})


@cache
def _hints(kind: Hashable) -> dict[str, Any]:
    return get_type_hints(cast(type, kind))


def _value(hint: Any, said: Any) -> Any:
    if get_origin(hint) is UnionType:
        if said is None:
            return None
        [hint] = [each for each in get_args(hint) if each is not type(None)]
    if get_origin(hint) is tuple:
        of = get_args(hint)
        each = [of[0]] * len(said) if of[-1] is ... else of
        return tuple(_value(one, value) for one, value in zip(each, said, strict=True))
    if get_origin(hint) is Literal:
        return said
    if hint in (date, datetime, time):
        return cast(type[date], hint).fromisoformat(said)
    return read(cast(type, hint), said) if is_dataclass(hint) else said
