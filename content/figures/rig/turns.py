"""Vectors and rotations. World: x right in the picture, y away from the viewer, z up; cm.

A frame is a matrix whose columns are the body's own forward, left and up."""

import math
from collections.abc import Callable
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Vec: TypeAlias = NDArray[np.float64]
Mat: TypeAlias = NDArray[np.float64]

UP: tuple[float, float, float] = (0.0, 0.0, 1.0)
# Closer than this to the same or the opposite way, an arc between two directions has no plane.
SAME = 0.9995


def vec(x: float, y: float, z: float) -> Vec:
    return np.array((x, y, z), float)


def around_x(degrees: float) -> Mat:
    c, s = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    return np.array([[1, 0, 0], [0, c, -s], [0, s, c]], float)


def around_y(degrees: float) -> Mat:
    c, s = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    return np.array([[c, 0, s], [0, 1, 0], [-s, 0, c]], float)


def around_z(degrees: float) -> Mat:
    c, s = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    return np.array([[c, -s, 0], [s, c, 0], [0, 0, 1]], float)


def length(v: Vec) -> float:
    return math.sqrt(v @ v)


def cross(a: Vec, b: Vec) -> Vec:
    """numpy's own takes five times as long for three numbers."""
    return np.array(
        (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])
    )


def unit(v: Vec) -> Vec:
    size = length(v)
    return v / size if size > 1e-9 else np.array(UP)


def frame(forward: Vec, up_hint: Vec) -> Mat:
    """The right-handed frame whose first column is `forward`."""
    ahead = unit(forward)
    left = cross(up_hint, ahead)
    if length(left) < 1e-6:
        left = cross(vec(1, 0, 0) + ahead[::-1], ahead)
    left = unit(left)
    return np.column_stack([ahead, left, cross(ahead, left)])


def turned_about(v: Vec, axis: Vec, degrees: float) -> Vec:
    """`v` turned about the unit vector `axis`."""
    c, s = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    turned: Vec = v * c + cross(axis, v) * s + axis * float(axis @ v) * (1 - c)
    return turned


def slerp(a: Vec, b: Vec, t: float) -> Vec:
    """Along the great circle between two unit vectors or quaternions."""
    dot = min(1.0, max(-1.0, float(a @ b)))
    if dot > SAME:
        mixed: Vec = a + (b - a) * t
        return mixed / math.sqrt(mixed @ mixed)
    if dot < -SAME:  # opposite: round through a side
        side = unit(cross(a, vec(0.2, 1, 0.1))) if len(a) == 3 else a[::-1]
        return slerp(a, side, t * 2) if t < 0.5 else slerp(side, b, t * 2 - 1)
    angle = math.acos(dot)
    arc: Vec = (a * math.sin((1 - t) * angle) + b * math.sin(t * angle)) / math.sin(angle)
    return arc


def mix_frames(a: Mat, b: Mat, t: float) -> Mat:
    """The frame on the shortest way from `a` to `b`."""
    return b if t >= 1 else a if t <= 0 else mixer(a, b)(t)


def mixer(a: Mat, b: Mat) -> Callable[[float], Mat]:
    """`mix_frames` for several shares of the same way."""
    qa, qb = _quaternion(a), _quaternion(b)
    near = qb if qa @ qb >= 0 else -qb
    return lambda t: b if t >= 1 else _matrix(slerp(qa, near, t))


def _quaternion(m: Mat) -> Vec:
    (xx, xy, xz), (yx, yy, yz), (zx, zy, zz) = m.tolist()
    w = math.sqrt(max(0.0, 1 + xx + yy + zz)) / 2
    x = math.copysign(math.sqrt(max(0.0, 1 + xx - yy - zz)) / 2, zy - yz)
    y = math.copysign(math.sqrt(max(0.0, 1 - xx + yy - zz)) / 2, xz - zx)
    z = math.copysign(math.sqrt(max(0.0, 1 - xx - yy + zz)) / 2, yx - xy)
    q = np.array((w, x, y, z))
    normed: Vec = q / math.sqrt(q @ q)
    return normed


def _matrix(q: Vec) -> Mat:
    w, x, y, z = q.tolist()
    return np.array(
        [
            [1 - 2 * (y * y + z * z), 2 * (x * y - z * w), 2 * (x * z + y * w)],
            [2 * (x * y + z * w), 1 - 2 * (x * x + z * z), 2 * (y * z - x * w)],
            [2 * (x * z - y * w), 2 * (y * z + x * w), 1 - 2 * (x * x + y * y)],
        ]
    )
