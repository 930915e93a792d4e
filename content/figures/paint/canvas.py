"""A depth buffer: capsules and flat panels, each pixel the nearest of them, no order needed."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from content.figures.paint.palette import MATERIALS
from content.figures.paint.view import View
from content.figures.rig.flesh import Capsule
from content.figures.rig.turns import Vec

Plane = NDArray[np.float32]
Numbers = NDArray[np.int16]
Window = tuple[slice, slice]
# The light comes softly from the top left, a little from the viewer.
LIGHT_X, LIGHT_Y, LIGHT_Z = np.float32(-0.35), np.float32(-0.62), np.float32(0.70)
NOWHERE = np.float32(-1e9)


@dataclass(frozen=True, slots=True)
class Buffers:
    """Depth towards the viewer in pixels, light, material and part of each pixel; 0 is nothing."""

    z: Plane
    lit: Plane
    material: Numbers
    part: Numbers


class Canvas:
    """`fine` pixels for each one of the picture, both ways."""

    def __init__(self, view: View, width: int, height: int, fine: int) -> None:
        self.view, self.fine = view, fine
        self.width, self.height = width * fine, height * fine
        self.scale = self.width / view.span  # pixels a cm
        self.right, self.up, self.near = view.axes()
        self._centre = np.array(view.centre)
        shape = (self.height, self.width)
        self.buffers = Buffers(
            np.full(shape, NOWHERE, np.float32),
            np.zeros(shape, np.float32),
            np.zeros(shape, np.int16),
            np.zeros(shape, np.int16),
        )
        self._parts: dict[str, int] = {}

    def fork(self) -> "Canvas":
        """Another one on which the same is drawn already: for what stands still."""
        other = Canvas.__new__(Canvas)
        other.__dict__.update(self.__dict__)
        b = self.buffers
        other.buffers = Buffers(b.z.copy(), b.lit.copy(), b.material.copy(), b.part.copy())
        other._parts = dict(self._parts)
        return other

    def parts(self) -> dict[int, str]:
        return {number: part for part, number in self._parts.items()}

    def pixel(self, p: Vec) -> Vec:
        """Across, down, and towards the viewer, in fine pixels."""
        d = p - self._centre
        return np.array(
            (
                self.width / 2 + d @ self.right * self.scale,
                self.height / 2 - d @ self.up * self.scale,
                d @ self.near * self.scale,
            )
        )

    def capsule(self, c: Capsule) -> None:
        """The front of a round cone, in closed form: the sweep of a sphere."""
        a, b = self.pixel(c.a), self.pixel(c.b)
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
        xs = np.arange(columns.start, columns.stop, dtype=np.float32)[None, :] - np.float32(a[0])
        ys = np.arange(rows.start, rows.stop, dtype=np.float32)[:, None] - np.float32(a[1])
        dx, dy, dz = (np.float32(d) for d in b - a)
        dr, ra32 = np.float32(rb - ra), np.float32(ra)
        t, q = _sweep(xs, ys, float(dx), float(dy), float(dz), float(ra), float(dr))
        root = np.sqrt(np.maximum(q, 0))
        z = np.float32(a[2]) + dz * t + root
        hit = (q > 0) & (z > self.buffers.z[window])
        if not hit.any():
            return
        r = ra32 + dr * t
        lit = (LIGHT_X * (xs - dx * t) + LIGHT_Y * (ys - dy * t) + LIGHT_Z * root) / r
        self._write(window, hit, z[hit], lit[hit], c.material, c.part)

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
        self._write(window, hit, z[hit], np.float32(lit), material, part)

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
        self,
        window: Window,
        hit: NDArray[np.bool_],
        z: Plane,
        lit: Plane | np.float32,
        material: str,
        part: str,
    ) -> None:
        b = self.buffers
        b.z[window][hit] = z
        b.lit[window][hit] = lit
        b.material[window][hit] = MATERIALS.index(material) + 1
        b.part[window][hit] = self._parts.setdefault(part, len(self._parts) + 1)


def _sweep(
    xs: Plane, ys: Plane, dx: float, dy: float, dz: float, ra: float, dr: float
) -> tuple[Plane, Plane]:
    """Where along the capsule its front is at each pixel, and the root's square there.

    The sphere at t has radius² - distance² = gam + bet t - alp t²."""
    f = np.float32
    alp = dx * dx + dy * dy - dr * dr
    bet = f(2 * ra * dr) + f(2 * dx) * xs + f(2 * dy) * ys
    gam = f(ra * ra) - xs * xs - ys * ys
    if alp <= 1.0:
        q0, q1 = gam, gam + bet - f(alp)
        z0 = np.where(q0 >= 0, np.sqrt(np.maximum(q0, 0)), NOWHERE)
        z1 = np.where(q1 >= 0, f(dz) + np.sqrt(np.maximum(q1, 0)), NOWHERE)
        t = (z1 > z0).astype(np.float32)
        return t, np.where(t > 0, q1, q0)
    t0 = bet * f(1 / (2 * alp))
    safe = np.maximum(gam + bet * t0 * f(0.5), 0)
    t = t0 + np.sqrt(safe) * f(dz / np.sqrt(alp * (alp + dz * dz)))
    half = np.sqrt(safe * f(1 / alp))
    t = np.clip(t, np.maximum(t0 - half, 0), np.minimum(t0 + half, 1))
    t = np.clip(t, 0, 1)
    return t, gam + bet * t - f(alp) * t * t
