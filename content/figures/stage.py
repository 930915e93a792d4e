"""One exercise before the camera: its room drawn once, and then any posture in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PIL import Image

from content.figures.paint.backdrop import backdrop, shaded
from content.figures.paint.canvas import Canvas
from content.figures.paint.compose import compose
from content.figures.paint.palette import Palette
from content.figures.paint.things import draw_things, reach_of
from content.figures.paint.view import HEIGHT, WIDTH, View, framed
from content.figures.paint.water import under_water
from content.figures.rig.between import Detours, between, detours
from content.figures.rig.bones import Posture, joints
from content.figures.rig.flesh import capsules
from content.figures.scene import Scene
from content.figures.things.held import held_things

FINE = 2
# From this far behind the waist, parts are far.
NEAR_CM = 4.0
PAIRS = {
    "shoulders": "shoulder",
    "arms": "arm",
    "forearms": "forearm",
    "hands": "hand",
    "thighs": "thigh",
    "shins": "shin",
    "feet": "foot",
}


@dataclass
class Stage:
    """Draws postures of one scene, all in the same frame. `width` and `height` in pixels."""

    scene: Scene
    palette: Palette
    width: int = WIDTH
    height: int = HEIGHT
    fine: int = FINE
    _detours: dict[tuple[str, str], Detours] = field(default_factory=dict)

    def __post_init__(self) -> None:
        said = self.scene.file.view
        shown = [c for posture in self.scene.postures.values() for c in capsules(posture)]
        shown += reach_of(self.scene.things)
        self.view: View = framed(said.yaw, said.elev, shown, said.min_span)
        self._room = Canvas(self.view, self.width, self.height, self.fine)
        self._back = backdrop(self._room, self.palette, self.scene.things).reduce(self.fine)
        draw_things(self._room, self.scene.things)
        self._tinted = tinted(self.scene)

    def between(self, a: str, b: str, t: float) -> Posture:
        """Between two keys, 0 to 1."""
        postures = self.scene.postures
        if t <= 0 or t >= 1 or a == b:
            return postures[b if t >= 1 else a]
        if (a, b) not in self._detours:
            found = detours(postures[a], postures[b])
            self._detours[a, b] = self._detours[b, a] = found
        return between(postures[a], postures[b], t, self._detours[a, b])

    def picture(self, posture: Posture) -> Image.Image:
        body = joints(posture)
        flesh = capsules(posture, body)
        canvas = self._room.fork()
        back = shaded(self._back, canvas, flesh, self.palette.shadow)
        for capsule in flesh:
            canvas.capsule(capsule)
        for capsule in held_things(self.scene.things, body):
            canvas.capsule(capsule)
        middle = float(canvas.pixel(body.p["lumbar2"])[2]) / canvas.scale + NEAR_CM
        drawn = compose(canvas, back, self.palette, middle, self._tinted)
        return under_water(drawn, canvas, self.palette, self.scene.things)


def tinted(scene: Scene) -> Mapping[str, float]:
    """The parts that work, by their names in the drawing."""
    parts: dict[str, float] = {}
    for works in scene.file.works:
        kind = PAIRS.get(works)
        names = (f"{kind}.L", f"{kind}.R") if kind else (works,)
        parts.update(dict.fromkeys(names, 1.0))
    return parts
