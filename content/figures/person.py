"""A friendly person in each position, from round strokes: for the still cards."""

from collections.abc import Iterator
from math import cos, pi

from PIL import Image, ImageDraw

from coach.exercises import Position
from content.figures.palette import ACCENT, FAINT, TRACK, Colour
from content.figures.poses import ARM, FLOOR, MIDDLE, POSES, Line, Pose

SHEET = (520, 224)
FINE = 4

HEAD_R = 20
TORSO = 36
HALO = 9  # a gap around an arm, so that it stands out from the trunk of the same colour

Stroke = tuple[Line, float, Colour]

FLOORS: dict[str, Stroke] = {
    "floor": (((96, FLOOR + 5), (304, FLOOR + 5)), 6, TRACK),
    "mat": (((44, FLOOR + 6), (356, FLOOR + 6)), 10, TRACK),
}
WAVE = 48  # from crest to crest


def draw_person(position: Position, paper: Colour) -> Image.Image:
    """The sheet, with a floor, a mat or water under the person; who lies is drawn larger."""
    pose = POSES[position]
    scale = FINE * pose.scale
    big = Image.new("RGB", (SHEET[0] * FINE, SHEET[1] * FINE), paper)
    pen = ImageDraw.Draw(big)
    for line, width, colour in _strokes(pose, paper):
        _stroke(pen, _scaled(line, scale), width * scale, colour)
    _stroke(pen, _scaled((pose.head, pose.head), scale), HEAD_R * 2 * scale, ACCENT)
    return big.resize(SHEET, Image.Resampling.BOX)


def _scaled(line: Line, scale: float) -> Line:
    """On the sheet: about the middle of its lower edge, where the floor is."""
    x0, y0 = MIDDLE, SHEET[1]
    return tuple(
        (SHEET[0] * FINE / 2 + (x - x0) * scale, y0 * FINE + (y - y0) * scale) for x, y in line
    )


def _strokes(pose: Pose, paper: Colour) -> Iterator[Stroke]:
    """From what lies behind to what is nearest."""
    if pose.ground in FLOORS:
        yield FLOORS[pose.ground]
    for line, width in pose.things:
        yield line, width, TRACK
    for line, width in pose.far:
        yield line, width, FAINT
    yield pose.torso, TORSO, ACCENT
    for line, width in pose.near:
        if width == ARM:
            yield line, width + HALO, paper
        yield line, width, ACCENT
    if pose.ground == "water":
        yield from _waves(paper)


def _waves(paper: Colour) -> Iterator[Stroke]:
    """In front of the person, with a gap: what is under water is hidden."""
    for y, half, colour in ((180, 3.25, FAINT), (204, 2.25, TRACK)):
        reach = round(half * WAVE)
        line = tuple(
            (float(MIDDLE + x), y - 4 * cos(2 * pi * x / WAVE)) for x in range(-reach, reach + 1)
        )
        yield line, 6 + HALO, paper
        yield line, 6, colour


def _stroke(pen: ImageDraw.ImageDraw, line: Line, width: float, colour: Colour) -> None:
    """One line with round joints and ends; Pillow's own are square."""
    half = width / 2
    pen.line(line, colour, round(width))
    for x, y in line:
        pen.ellipse((x - half, y - half, x + half, y + half), colour)
