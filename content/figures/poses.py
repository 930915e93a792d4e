"""How the little person of the still cards stands, lies, hangs and swims, as lines."""

from dataclasses import dataclass
from typing import Literal

from coach.exercises import Position

Point = tuple[float, float]
Line = tuple[Point, ...]
Ground = Literal["floor", "mat", "water"]

# The poses are written about this middle line, the floor near the sheet's lower edge.
MIDDLE, FLOOR = 200, 207
LEG, ARM, CHAIR = 21, 15, 9
LYING_SCALE = 1.4


@dataclass(frozen=True, slots=True)
class Pose:
    """Lines from joint to joint. `far` limbs are pale, `things` are what one sits on or holds."""

    head: Point
    torso: Line
    near: tuple[tuple[Line, int], ...]
    far: tuple[tuple[Line, int], ...] = ()
    things: tuple[tuple[Line, int], ...] = ()
    ground: Ground = "floor"
    scale: float = 1.0


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
            (((148, 84), (148, 164), (224, 164)), CHAIR),
            (((152, 164), (152, 203)), CHAIR),
            (((216, 164), (216, 203)), CHAIR),
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
        ground="mat",
        scale=LYING_SCALE,
    ),
    "prone": Pose(
        head=(86, 170),
        torso=((134, 182), (196, 186)),
        near=(
            (((198, 190), (260, 193), (322, 195)), LEG),
            (((136, 180), (112, 197), (66, 199)), ARM),
        ),
        ground="mat",
        scale=LYING_SCALE,
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
        ground="mat",
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
        ground="mat",
        scale=LYING_SCALE,
    ),
    "kneeling": Pose(
        head=(206, 40),
        torso=((202, 88), (199, 130)),
        near=(
            (((199, 138), (204, 194), (146, 196)), LEG),
            (((201, 86), (214, 116), (224, 144)), ARM),
        ),
        ground="mat",
    ),
    "floor_sitting": Pose(
        head=(200, 72),
        torso=((193, 120), (195, 168), (205, 168), (207, 120), (193, 120)),
        near=(
            (((206, 176), (252, 174)), LEG),
            (((194, 176), (148, 174)), LEG),
            (((256, 178), (180, 199), (160, 199)), ARM),
            (((144, 178), (220, 199), (240, 199)), ARM),
            (((174, 114), (154, 140), (148, 162)), ARM),
            (((226, 114), (246, 140), (252, 162)), ARM),
        ),
        ground="mat",
        scale=1.2,
    ),
    "hanging": Pose(
        head=(200, 53),
        torso=((192, 101), (194, 132), (206, 132), (208, 101), (192, 101)),
        near=(
            (((187, 138), (177, 168), (183, 195), (170, 196)), LEG),
            (((213, 138), (223, 168), (217, 195), (230, 196)), LEG),
            (((174, 95), (163, 55), (155, 14)), ARM),
            (((226, 95), (237, 55), (245, 14)), ARM),
        ),
        things=(
            (((116, 14), (284, 14)), CHAIR),
            (((116, 14), (116, 206)), CHAIR),
            (((284, 14), (284, 206)), CHAIR),
        ),
        scale=0.92,
    ),
    "in_water": Pose(
        head=(114, 153),
        torso=((158, 163), (214, 165)),
        near=(
            (((216, 167), (270, 171), (322, 160)), LEG),
            (((158, 155), (128, 122), (96, 90)), ARM),
        ),
        ground="water",
        scale=LYING_SCALE,
    ),
}
