"""A figure's keys in full: what each one says over what it is `like`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from content.pose_files import KeyFile

# `arms` of a key replaces what it inherited for one of them.
BOTH: Mapping[str, tuple[str, str]] = {
    "arms": ("arm_left", "arm_right"),
    "legs": ("leg_left", "leg_right"),
}
Words: TypeAlias = Mapping[str, Any]
Keys: TypeAlias = Mapping[str, KeyFile]


@dataclass(frozen=True, slots=True)
class Written:
    """`full`: each key without what it is like. `broken`: of those that cannot be drawn, why."""

    full: dict[str, Words] = field(default_factory=dict)
    broken: dict[str, str] = field(default_factory=dict)


def written_out(keys: Keys, shapes: Keys) -> Written:
    """The keys of one file; for the shapes themselves `keys` is empty: see `broken_shapes`."""
    written = Written()
    for name in keys:
        try:
            written.full[name] = _full(keys[name], keys, shapes, (("key", name),))
        except ValueError as wrong:
            written.broken[name] = str(wrong)
    for name, said in written.full.items():
        if reason := _undrawable(name, said, keys, written.full):
            written.broken[name] = reason
    return written


def broken_shapes(shapes: Keys) -> dict[str, str]:
    """Shapes that are like what is not there, or like themselves, and why."""
    broken: dict[str, str] = {}
    for name in shapes:
        try:
            _full(shapes[name], {}, shapes, (("shape", name),))
        except ValueError as wrong:
            broken[name] = str(wrong)
    return broken


def _full(key: KeyFile, keys: Keys, shapes: Keys, gone: tuple[tuple[str, str], ...]) -> Words:
    """Another key of the file comes before a shape of that name, but for one that is on the way
    already: a key `stand` may be like the shape `stand`. Shapes are like shapes. Raises
    ValueError."""
    own = key.model_dump(exclude_unset=True)
    like = own.pop("like", None)
    if like is None:
        return own
    is_key = like in keys and ("key", like) not in gone
    step = ("key" if is_key else "shape", like)
    if step in gone:
        raise ValueError(f"like {like!r} goes round in a ring; begin one of them with a base")
    if not is_key and like not in shapes:
        other = "other " if ("key", like) in gone else ""
        raise ValueError(f"like {like!r}: no {other}key or shape has this name")
    source = (keys[like], keys) if is_key else (shapes[like], {})
    inherited = dict(_full(*source, shapes, (*gone, step)))
    for both, each in BOTH.items():
        if both in own:
            for side in each:
                inherited.pop(side, None)
    return {**inherited, **own}


def _undrawable(name: str, said: Words, keys: Keys, full: Mapping[str, Words]) -> str:
    """Why, or nothing."""
    if "mirror" not in said:
        return "" if "base" in said else "no base; say one, or begin with like"
    if set(said) != {"mirror"}:
        return "mirror stands alone: that key with left and right exchanged, and nothing more"
    gone = [name]
    while (of := full.get(gone[-1], {}).get("mirror")) is not None:
        if of not in keys:
            return f"mirror {of!r}: no key has this name"
        if of in gone:
            return f"mirror {of!r} goes round in a ring; one of them must be a pose of its own"
        gone.append(of)
    return ""
