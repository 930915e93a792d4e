"""A friendly person in each position, from round strokes: for the still cards."""

from collections.abc import Iterator
from dataclasses import dataclass

from PIL import Image, ImageDraw

from coach.exercises import Position
from content.figures.palette import ACCENT, FAINT, TRACK, Colour

Point = tuple[float, float]
Line = tuple[Point, ...]

# The poses are written about this middle line, the floor near the sheet's lower edge.
SHEET = (520, 224)
MIDDLE, FLOOR = 200, 207
FINE = 4
LYING_SCALE = 1.4

HEAD_R = 20
TORSO, LEG, ARM = 36, 21, 15
HALO = 9  # a gap around an arm, so that it stands out from the trunk of the same colour


@dataclass(frozen=True, slots=True)
class Pose:
    """Lines from joint to joint. `far` limbs are pale, `things` are what one sits on."""

    head: Point
    torso: Line
    near: tuple[tuple[Line, int], ...]
    far: tuple[tuple[Line, int], ...] = ()
    things: tuple[tuple[Line, int], ...] = ()
    mat: bool = False


POSES: dict[Position, Pose] = {
    "standing": Pose(
        head=(200, 34),
        torso=((192, 84), (194, 122), (206, 122), (208, 84), (192, 84)),
        near=(
            (((187, 128), (187, 162), (186, 196)), LEG),
            (((213, 128), (213, 162), (214, 196)), LEG),
            (((174, 78), (163, 106), (160, 134)), ARM),
            (((226, 78), (237, 106), (240, 134)), ARM),
        ),
    ),
    "walking": Pose(
        head=(212, 32),
        torso=((205, 82), (198, 120)),
        near=(
            (((198, 126), (224, 158), (229, 194), (243, 196)), LEG),
            (((203, 78), (181, 104), (190, 132)), ARM),
        ),
        far=(
            (((198, 126), (190, 160), (154, 180), (162, 197)), LEG),
            (((206, 80), (230, 104), (252, 94)), ARM),
        ),
    ),
    "sitting": Pose(
        head=(184, 40),
        torso=((181, 88), (180, 132)),
        near=(
            (((184, 140), (240, 142), (240, 195), (256, 196)), LEG),
            (((181, 86), (190, 118), (222, 122)), ARM),
        ),
        things=(
            (((148, 84), (148, 164), (224, 164)), 9),
            (((152, 164), (152, 203)), 9),
            (((216, 164), (216, 203)), 9),
        ),
    ),
    "supine": Pose(
        head=(94, 181),
        torso=((138, 184), (196, 184)),
        near=(
            (((200, 188), (248, 134), (274, 195), (292, 196)), LEG),
            (((140, 186), (176, 197), (212, 198)), ARM),
        ),
        far=((((204, 186), (268, 138), (302, 195), (318, 196)), LEG),),
        mat=True,
    ),
    "prone": Pose(
        head=(86, 170),
        torso=((134, 182), (196, 186)),
        near=(
            (((198, 190), (260, 193), (322, 195)), LEG),
            (((136, 180), (112, 197), (66, 199)), ARM),
        ),
        mat=True,
    ),
    "hands_and_knees": Pose(
        head=(302, 101),
        torso=((180, 122), (258, 118)),
        near=(
            (((178, 130), (180, 194), (126, 196)), LEG),
            (((262, 124), (266, 162), (264, 198), (280, 199)), ARM),
        ),
        far=(
            (((190, 130), (200, 194), (146, 196)), LEG),
            (((270, 124), (284, 162), (284, 198), (300, 199)), ARM),
        ),
        mat=True,
    ),
    "side_lying": Pose(
        head=(96, 170),
        torso=((140, 180), (198, 182)),
        near=(
            (((202, 182), (262, 173), (320, 183)), LEG),
            (((142, 168), (172, 134), (202, 164)), ARM),
        ),
        far=(
            (((202, 190), (268, 195), (326, 196)), LEG),
            (((142, 194), (56, 199)), ARM),
        ),
        mat=True,
    ),
    "kneeling": Pose(
        head=(206, 40),
        torso=((202, 88), (199, 130)),
        near=(
            (((199, 138), (204, 194), (146, 196)), LEG),
            (((201, 86), (214, 116), (224, 144)), ARM),
        ),
        mat=True,
    ),
}


def draw_person(position: Position, paper: Colour) -> Image.Image:
    """The sheet, with a floor or a mat under the person; who lies is drawn larger."""
    pose = POSES[position]
    scale = FINE * (LYING_SCALE if pose.head[1] > SHEET[1] / 2 else 1.0)
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


def _strokes(pose: Pose, paper: Colour) -> Iterator[tuple[Line, float, Colour]]:
    """From what lies behind to what is nearest."""
    ground = (
        ((44, FLOOR + 6), (356, FLOOR + 6)) if pose.mat else ((96, FLOOR + 5), (304, FLOOR + 5))
    )
    yield ground, 10 if pose.mat else 6, TRACK
    for line, width in pose.things:
        yield line, width, TRACK
    for line, width in pose.far:
        yield line, width, FAINT
    yield pose.torso, TORSO, ACCENT
    for line, width in pose.near:
        if width == ARM:
            yield line, width + HALO, paper
        yield line, width, ACCENT


def _stroke(pen: ImageDraw.ImageDraw, line: Line, width: float, colour: Colour) -> None:
    """One line with round joints and ends; Pillow's own are square."""
    half = width / 2
    pen.line(line, colour, round(width))
    for x, y in line:
        pen.ellipse((x - half, y - half, x + half, y + half), colour)
