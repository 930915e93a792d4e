"""One exercise before the camera: its room drawn once, and then any posture in it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from PIL import Image

from content.figures.paint.arrows import Drawn, drawn, ends, strength, turned, with_arrows
from content.figures.paint.backdrop import backdrop
from content.figures.paint.canvas import Canvas
from content.figures.paint.compose import compose
from content.figures.paint.glow import Glow
from content.figures.paint.palette import Palette
from content.figures.paint.shadow import ground, shaded
from content.figures.paint.things import draw_things, reach_of
from content.figures.paint.tones import Tones
from content.figures.paint.view import HEIGHT, WIDTH, View, framed
from content.figures.paint.water import under_water
from content.figures.rig.between import Detours, between, detours
from content.figures.rig.bones import Joints, Posture, joints
from content.figures.rig.figure import figure
from content.figures.rig.flesh import Capsule, capsules
from content.figures.rig.turns import Vec, vec
from content.figures.scene import Scene
from content.figures.things.held import carried, held_things
from content.figures.things.solids import Block, rods

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
        if said.shows:
            shown = [c for c in shown if c.part.split(".")[0] in said.shows]
        else:
            shown += reach_of(self.scene.things)
            for posture in self.scene.postures.values():
                shown += rods(carried(self.scene.things, joints(posture)))
        shown += reach_of_arrows(self.scene)
        self.view: View = framed(said.yaw, said.elev, shown, said.min_span)
        self._room = Canvas(self.view, self.width, self.height, self.fine)
        back = backdrop(self._room, self.palette, self.scene.things).reduce(self.fine)
        draw_things(self._room, self.scene.things)
        self._tones, self._canvas = Tones(self.palette), self._room.fork()
        self._still = compose(self._room, back, self._tones, self._far(vec(0, 0, 0)))
        self._ground = ground(self._room, self.scene.things)
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

    def picture(
        self,
        posture: Posture,
        shown: Mapping[str, float] = MappingProxyType({}),
        backwards: bool = False,
    ) -> Image.Image:
        """`shown`: keys of the figure, and how much of their arrows is seen, 0 to 1.
        `backwards`: the arrows point the other way."""
        body = joints(posture)
        flesh = capsules(posture, body)
        canvas = self._canvas
        canvas.restore(self._room)
        casts = [*flesh, *rods(carried(self.scene.things, body))]
        room = shaded(self._still, self._ground, canvas, casts, self.palette.shadow)
        held = [*held_things(self.scene.things, body)]
        canvas.capsules([*figure(posture, body), *rods(held)])
        for solid in held:
            if isinstance(solid, Block):
                canvas.box(solid.low, solid.high, solid.material, solid.part)
        first = len(self._room.buffers.kinds)
        glow = Glow(canvas, body, self._tinted) if self._tinted else None
        image = compose(canvas, room, self._tones, self._far(body.p["lumbar2"]), first, glow)
        image = under_water(image, canvas, self.palette, self.scene.things)
        return with_arrows(image, self._arrows(body, shown, backwards), self.palette)

    def _arrows(self, body: Joints, shown: Mapping[str, float], backwards: bool) -> list[Drawn]:
        shares = [(arrow, strength(arrow, shown)) for arrow in self.scene.file.arrows]
        found = [drawn(a, body, self._canvas, share) for a, share in shares if share > 0]
        return [turned(arrow) for arrow in found] if backwards else found

    def _far(self, waist: Vec) -> float:
        """The depth in cm from which parts are far."""
        return float(self._room.pixel(waist)[2]) / self._room.scale + NEAR_CM


def reach_of_arrows(scene: Scene) -> Iterator[Capsule]:
    """What has to be in the picture of them."""
    for arrow in scene.file.arrows:
        for key in arrow.keys or scene.postures:
            a, b = ends(arrow, joints(scene.postures[key]))
            yield Capsule(a, b, 3.0, 3.0, "arrow", "arrow")


def tinted(scene: Scene) -> Mapping[str, float]:
    """The parts that work, by their names in the drawing."""
    parts: dict[str, float] = {}
    for works in scene.file.works:
        kind = PAIRS.get(works)
        names = (f"{kind}.L", f"{kind}.R") if kind else (works,)
        parts.update(dict.fromkeys(names, 1.0))
    return parts
