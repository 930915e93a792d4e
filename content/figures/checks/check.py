"""All checks over one exercise: its keys, and the pictures of its films between them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from content.figures.breath import breathe
from content.figures.checks.balance import topples
from content.figures.checks.contacts import loose_contacts
from content.figures.checks.lengths import out_of_reach, wrong_lengths
from content.figures.checks.limits import beyond_limits
from content.figures.checks.moment import Moment
from content.figures.checks.motion import jumps
from content.figures.checks.through import through_the_body, through_things, under_the_floor
from content.figures.motion import Moment as Seen
from content.figures.rig.between import between, detours
from content.figures.rig.bones import Posture, joints
from content.figures.scene import Scene
from content.figures.things.held import carried
from content.figures.things.room import solids
from content.figures.things.solids import Solid

Check = Callable[[Moment], Iterator[str]]
CHECKS: Mapping[str, Check] = {
    "notes": lambda moment: iter(moment.posture.notes),
    "limits": beyond_limits,
    "lengths": wrong_lengths,
    "reach": out_of_reach,
    "contacts": loose_contacts,
    "floor": under_the_floor,
    "things": through_things,
    "body": through_the_body,
    "balance": topples,
}


@dataclass(frozen=True, slots=True)
class Finding:
    """`where`: a key, or two and how far between them."""

    exercise: str
    where: str
    check: str
    what: str

    def __str__(self) -> str:
        return f"{self.exercise}: {self.where}: {self.what}"


def findings(scene: Scene, seen: Iterable[Seen]) -> Iterator[Finding]:
    """Everything that is wrong with an exercise's figure in its keys, in the moments that are
    `seen`, and on the way. Raises ContentError for a key that cannot be solved."""
    room = solids(scene.things)

    def around(posture: Posture) -> list[Solid]:
        return [*room, *carried(scene.things, joints(posture))]

    for key, posture in scene.postures.items():
        said = None if "mirror" in scene.said[key] else scene.said[key]
        yield from of_moment(scene.name, key, Moment(posture, around(posture), said))
    for where, posture in on_screen(scene, seen):
        yield from of_moment(scene.name, where, Moment(posture, around(posture)))
    for a, b in moves(scene):
        for what in jumps(way(scene, a, b)):
            yield Finding(scene.name, f"{a} to {b}", "motion", what)


def on_screen(scene: Scene, seen: Iterable[Seen]) -> Iterator[tuple[str, Posture]]:
    """The postures that are not keys, and where they are."""
    ways: dict[tuple[str, str], Callable[[float], Posture]] = {}
    for moment in seen:
        a, b = moment.a, moment.b
        if a == b:
            where, posture = f"{a} at {moment.breath:.0%} of a breath", scene.postures[a]
        else:
            if (a, b) not in ways:
                ways[a, b] = way(scene, a, b)
            where, posture = f"{a} to {b} at {moment.t:.0%}", ways[a, b](moment.t)
        if a != b or moment.breath:
            yield where, breathe(posture, moment.breath)


def of_moment(exercise: str, where: str, moment: Moment) -> Iterator[Finding]:
    for check, look in CHECKS.items():
        for what in look(moment):
            yield Finding(exercise, where, check, what)


def moves(scene: Scene) -> list[tuple[str, str]]:
    """Each pair of keys that the film goes between, once and in its order, whatever the way."""
    file, found = scene.file, dict[tuple[str, str], None]()
    paths = [file.path, *(w.path for w in file.ways.values() if w.path)]
    for path in paths:
        for a, b in pairwise([*path, *(path[:1] if file.round else [])]):
            if a != b:
                found[min(a, b), max(a, b)] = None
    return [*found]


def way(scene: Scene, a: str, b: str) -> Callable[[float], Posture]:
    one, other = scene.postures[a], scene.postures[b]
    aside = detours(one, other)
    return lambda t: between(one, other, t, aside)
