"""The front of a round cone, in closed form: the sweep of a sphere from one end to the other."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Plane = NDArray[np.float32]
# The light comes softly from the top left, a little from the viewer.
LIGHT_X, LIGHT_Y, LIGHT_Z = -0.35, -0.62, 0.70
NOWHERE = np.float32(-1e9)
# Light is kept as whole numbers around the middle one: away from the light, 127.5 below it.
TONES = 126.0
MIDDLE_TONE = 127.5
# Shorter than this in the picture (in square pixels), it is seen end on.
END_ON = 1.0


@dataclass(frozen=True, slots=True)
class Sweep:
    """`a`, `b`: both middles (across, down, depth), and radii, all in pixels."""

    a: Sequence[float]
    b: Sequence[float]
    ra: float
    rb: float

    def front(self, x: Plane, y: Plane) -> tuple[Plane, Plane, Plane]:
        """Of each pixel where along it (0 to 1) its front is, how far that is before its middle,
        and that one's square: it is hit where the square is positive.

        `x` is a row and `y` a column of pixels, from the middle of the first end. Few passes and
        no more: most of a picture's time is spent here and in what follows."""
        d, dr = [float(q - p) for p, q in zip(self.a, self.b, strict=True)], self.rb - self.ra
        alp = d[0] * d[0] + d[1] * d[1] - dr * dr
        gam = _sum(np.float32(self.ra * self.ra) - x * x, -(y * y))
        along = _end_on if alp <= END_ON else _along
        t, square = along(x, y, gam, (d[0], d[1], d[2], self.ra, dr, alp))
        return t, np.sqrt(np.maximum(square, 0)), square

    def depth(self, t: Plane, root: Plane) -> Plane:
        z: Plane = t * _f(self.b[2] - self.a[2])
        z += root
        z += _f(self.a[2])
        return z

    def light(self, x: Plane, y: Plane, t: Plane, root: Plane) -> Plane:
        """TONES where the surface looks into the light, minus that where it looks away."""
        dx, dy, dr = self.b[0] - self.a[0], self.b[1] - self.a[1], self.rb - self.ra
        light = _sum(_f(LIGHT_X) * x, _f(LIGHT_Y) * y)
        light -= t * _f(LIGHT_X * dx + LIGHT_Y * dy)
        light += root * _f(LIGHT_Z)
        if abs(dr) < 1e-3:
            light *= _f(TONES / self.ra)
        else:
            light /= t * _f(dr / TONES) + _f(self.ra / TONES)
        return light


def _along(
    x: Plane, y: Plane, gam: Plane, d: tuple[float, float, float, float, float, float]
) -> tuple[Plane, Plane]:
    """Where along it its front is: radius² - distance² of the sphere there is greatest at t0, and
    the nearest to the viewer is beside it, the more the more it is tilted."""
    dx, dy, dz, ra, dr, alp = d
    t0 = _sum(x * _f(dx / alp) + _f(ra * dr / alp), y * _f(dy / alp))
    square = t0 * t0
    square *= _f(alp)
    square += gam
    np.maximum(square, 0, out=square)
    t = np.sqrt(square)
    t *= _f(dz / float(np.sqrt(alp * (alp + dz * dz))))
    t += t0
    np.maximum(t, 0, out=t)
    np.minimum(t, 1, out=t)
    t0 -= t
    t0 *= t0
    t0 *= _f(alp)
    square -= t0
    return t, square


def _end_on(
    x: Plane, y: Plane, gam: Plane, d: tuple[float, float, float, float, float, float]
) -> tuple[Plane, Plane]:
    """One of its two spheres."""
    dx, dy, dz, ra, dr, alp = d
    other = gam + _sum(_f(2 * dx) * x + _f(2 * ra * dr - alp), _f(2 * dy) * y)
    z0 = np.where(gam >= 0, np.sqrt(np.maximum(gam, 0)), NOWHERE)
    z1 = np.where(other >= 0, _f(dz) + np.sqrt(np.maximum(other, 0)), NOWHERE)
    t = (z1 > z0).astype(np.float32)
    return t, np.where(t > 0, other, gam)


def _sum(row: Plane, column: Plane) -> Plane:
    added: Plane = row[None, :] + column[:, None]
    return added


def _f(value: float) -> np.float32:
    return np.float32(value)
