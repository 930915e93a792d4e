"""One picture of an exercise, and six of them on one."""

from pathlib import Path

from PIL import Image, ImageOps

from content.figures.motion import at
from content.figures.rig.bones import Posture, joints
from content.figures.rig.turns import length
from content.figures.route import route
from content.figures.scene import Scene
from content.figures.shots import Shots
from content.pictures import StillSpec


def write_still(spec: StillSpec, path: Path, shots: Shots) -> None:
    """Raises ContentError for a pose that cannot be shown."""
    scene = shots.stage.scene
    found = route(scene.file, spec.side)
    picture = shots.picture(at(best_key(scene, found.held, found.path)), found.backwards)
    save(ImageOps.mirror(picture) if found.flipped else picture, path)


def best_key(scene: Scene, held: str, path: tuple[str, ...]) -> str:
    """The key that is held; where nothing is, the one that is farthest from the beginning."""
    if scene.file.hold or not scene.file.round:
        return held
    begin = scene.postures[path[0]]
    return max(path, key=lambda key: _apart(begin, scene.postures[key]))


def _apart(one: Posture, other: Posture) -> float:
    here, there = joints(one).p, joints(other).p
    return sum(length(there[name] - at) for name, at in here.items())


def save(picture: Image.Image, path: Path) -> None:
    """In all its shades: about 55 kB. With few colours the tint would have steps."""
    picture.save(path, "PNG", optimize=True)
