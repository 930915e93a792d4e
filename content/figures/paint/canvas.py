"""A depth buffer: capsules and flat panels, each pixel the nearest of them, no order needed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from content.figures.paint.palette import MATERIALS
from content.figures.paint.sweep import MIDDLE_TONE, NOWHERE, TONES, Plane, Sweep
from content.figures.paint.view import View
from content.figures.rig.flesh import Capsule
from content.figures.rig.turns import Vec

Numbers = NDArray[np.uint16]
Window = tuple[slice, slice]
# A pixel's number is its kind and its light: so many lights each kind has.
LIGHTS = 256
# Material and part: what a pixel shows.
Kind = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Buffers:
    """Of each pixel the depth towards the viewer, in pixels, and what it shows: the number of its
    kind, times LIGHTS, plus its light. 0 is nothing."""

    z: Plane
    what: Numbers
    kinds: list[Kind]

    @property
    def material(self) -> NDArray[np.uint8]:
        """The number of its material, from 1."""
        table = np.array([0, *(MATERIALS.index(kind[0]) + 1 for kind in self.kinds)], np.uint8)
        found: NDArray[np.uint8] = table[self.what // LIGHTS]
        return found


class Canvas:
    """`fine` pixels for each one of the picture, both ways."""

    def __init__(self, view: View, width: int, height: int, fine: int) -> None:
        self.view, self.fine = view, fine
        self.width, self.height = width * fine, height * fine
        self.scale = self.width / view.span  # pixels a cm
        self.right, self.up, self.near = view.axes()
        self._centre = np.array(view.centre)
        self._to_pixels = np.array((self.right, -self.up, self.near)) * self.scale
        self._middle = np.array((self.width / 2, self.height / 2, 0.0))
        shape = (self.height, self.width)
        self.buffers = Buffers(np.full(shape, NOWHERE, np.float32), np.zeros(shape, np.uint16), [])

    def fork(self) -> "Canvas":
        """Another one on which the same is drawn already: for what stands still."""
        other = Canvas.__new__(Canvas)
        other.__dict__.update(self.__dict__)
        b = self.buffers
        other.buffers = Buffers(b.z.copy(), b.what.copy(), [*b.kinds])
        return other

    def restore(self, drawn: "Canvas") -> None:
        """To what is drawn on that one, which has the same size; quicker than a new fork."""
        np.copyto(self.buffers.z, drawn.buffers.z)
        np.copyto(self.buffers.what, drawn.buffers.what)
        self.buffers.kinds[:] = drawn.buffers.kinds

    def pixel(self, p: Vec) -> Vec:
        """Across, down, and towards the viewer, in fine pixels."""
        found: Vec = self._to_pixels @ (p - self._centre) + self._middle
        return found

    def pixels(self, points: Vec) -> Vec:
        """The same for rows of points."""
        found: Vec = (points - self._centre) @ self._to_pixels.T + self._middle
        return found

    def capsules(self, all_of_them: Iterable[Capsule]) -> None:
        """The nearest first, as what is hidden takes less time. Their kinds are numbered in the
        order in which they come, so that all pictures of a body have the same numbers."""
        found = [*all_of_them]
        for c in found:
            self._number((c.material, c.part))
        for c in sorted(found, key=lambda c: -float(self.near @ (c.a + c.b))):
            self.capsule(c)

    def capsule(self, c: Capsule) -> None:
        a, b = self.pixel(c.a).tolist(), self.pixel(c.b).tolist()
        ra, rb = c.ra * self.scale, c.rb * self.scale
        window = self._window(
            min(a[0] - ra, b[0] - rb),
            min(a[1] - ra, b[1] - rb),
            max(a[0] + ra, b[0] + rb),
            max(a[1] + ra, b[1] + rb),
        )
        if window is None:
            return
        rows, columns = window
        x = np.arange(columns.start, columns.stop, dtype=np.float32) - np.float32(a[0])
        y = np.arange(rows.start, rows.stop, dtype=np.float32) - np.float32(a[1])
        sweep = Sweep(a, b, ra, rb)
        t, root, square = sweep.front(x, y)
        z = sweep.depth(t, root)
        hit = z > self.buffers.z[window]
        hit &= square > 0
        if c.cut:
            hit &= self._kept(c.cut, rows, columns, z)
        if hit.any():
            self._write(window, hit, z, sweep.light(x, y, t, root), (c.material, c.part))

    def _kept(
        self, cut: tuple[Vec, Vec], rows: slice, columns: slice, z: Plane
    ) -> NDArray[np.bool_]:
        """What is on the right side of a plane."""
        point, way = self.pixel(cut[0]), self._to_pixels @ cut[1]
        x = (np.arange(columns.start, columns.stop) - point[0]) * way[0]
        y = (np.arange(rows.start, rows.stop) - point[1]) * way[1]
        level = z * np.float32(way[2])
        level += (x - point[2] * way[2]).astype(np.float32)[None, :]
        level += y.astype(np.float32)[:, None]
        kept: NDArray[np.bool_] = level > 0
        return kept

    def panel(self, o: Vec, e1: Vec, e2: Vec, material: str, part: str, lit: float) -> None:
        """A flat parallelogram from corner `o`."""
        p = self.pixel(o)
        u, v = self.pixel(o + e1) - p, self.pixel(o + e2) - p
        det = u[0] * v[1] - u[1] * v[0]
        if abs(det) < 1e-6:
            return
        corners = np.array([p, p + u, p + v, p + u + v])[:, :2]
        window = self._window(*corners.min(0), *corners.max(0))
        if window is None:
            return
        rows, columns = window
        xs = np.arange(columns.start, columns.stop)[None, :] - p[0]
        ys = np.arange(rows.start, rows.stop)[:, None] - p[1]
        s, t = (xs * v[1] - ys * v[0]) / det, (ys * u[0] - xs * u[1]) / det
        z = p[2] + s * u[2] + t * v[2]
        inside = (s >= 0) & (s <= 1) & (t >= 0) & (t <= 1)
        hit = inside & (z > self.buffers.z[window])
        self._write(window, hit, z.astype(np.float32), lit * TONES, (material, part))

    def box(self, low: Sequence[float], high: Sequence[float], material: str, part: str) -> None:
        corner, size = np.array(low, float), np.array(high, float) - np.array(low, float)
        x, y, z = np.diag(size)
        for o, a, b, lit in (
            (corner, x, y, 0.2),
            (corner + z, x, y, 0.95),
            (corner, x, z, 0.62),
            (corner + y, x, z, 0.4),
            (corner, y, z, 0.5),
            (corner + x, y, z, 0.5),
        ):
            self.panel(o, a, b, material, part, lit)

    def _window(self, x0: float, y0: float, x1: float, y1: float) -> Window | None:
        left, top = int(max(0, x0)), int(max(0, y0))
        right, bottom = int(min(self.width, x1 + 2)), int(min(self.height, y1 + 2))
        if left >= right or top >= bottom:
            return None
        return slice(top, bottom), slice(left, right)

    def _write(
        self, window: Window, hit: NDArray[np.bool_], z: Plane, light: Plane | float, kind: Kind
    ) -> None:
        number = np.float32(self._number(kind) * LIGHTS + MIDDLE_TONE)
        np.copyto(self.buffers.z[window], z, where=hit)
        np.copyto(self.buffers.what[window], light + number, where=hit, casting="unsafe")

    def _number(self, kind: Kind) -> int:
        """From 1; a kind that is new gets the next one."""
        kinds = self.buffers.kinds
        if kind not in kinds:
            kinds.append(kind)
        return kinds.index(kind) + 1
