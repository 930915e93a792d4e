"""Which movements each condition leaves out for now: the table of clinical.md section 6 as rows.

Where the table says "if" or leaves something open the row has the stricter, and says so."""

from dataclasses import dataclass
from datetime import time, timedelta
from typing import Any, Literal

Group = Literal["back", "joints", "head", "belly"]
# As they are asked, page by page.
GROUPS: tuple[Group, ...] = ("back", "joints", "head", "belly")
# "past": an operation or a birth. "due": the day on which a baby is due.
Dated = Literal["no", "past", "due"]
WEEKS_12 = timedelta(weeks=12)
# 12 weeks after a birth, and of a birth we know the day it was due: a baby may come two later.
WEEKS_14 = timedelta(weeks=14)
# "Up to 12 months": of a leap year, so that it is never a day too short.
MONTHS_12 = timedelta(days=366)
NOTHING: frozenset[str] = frozenset()


def _tags(names: str) -> frozenset[str]:
    return frozenset(names.split())


@dataclass(frozen=True, slots=True)
class Row:
    """`number` is what its buttons carry, and is never used for another. `tags` are left out;
    of a dated one for as long as `lasts` from its day. Those of `uncleared` are left out in their
    place until the person says that their own team has cleared them; without `plan` there is
    nothing at all until then. `safest`: only the safest set. `until`: only before this time.
    `moves`: exercises that the documents leave out for it, whatever their tags."""

    id: str
    number: int
    group: Group
    tags: frozenset[str]
    source: str
    dated: Dated = "no"
    lasts: timedelta | None = None
    uncleared: frozenset[str] = NOTHING
    plan: bool = True
    safest: bool = False
    until: time | None = None
    moves: frozenset[str] = NOTHING

    @property
    def clears(self) -> bool:
        """Whether their own team's word changes anything."""
        return bool(self.uncleared) or not self.plan


def _row(name: str, number: int, group: Group, tags: str, source: str, **more: Any) -> Row:
    return Row(name, number, group, _tags(tags), f"clinical.md §6, {source}", **more)


_BRITTLE = "flex_end flex_loaded crunch rot_end rot_loaded impact head_below"
_OPENED = "crunch hold_long lift breath_hold"
_MIDLINE = "crunch hold_long side_plank impact lift"
_AFTER_SPINE = "flex_loaded lift rot_loaded impact"
_HIP = "deep_hip hip_cross rot_end deep_squat quadruped knee_hug"
_PRESSURE = "inversion head_below hold_long breath_hold fast_up"
# The inventory's towel-exclusion, where clinical.md is silent: no towel roll under an injured back
# or a slipped disc.
_TOWEL = frozenset({"rolled-towel-lying"})
ONLY_WALKING = _tags("all_but_walking")
# Of pregnancy from 16 weeks on; before that lying on the back is not yet left out.
LATE = _tags("supine_long prone")

TABLE = (
    # "Neural (strong)": we cannot tell a strong pull from a mild one. The deep seated forward
    # fold is flex_end.
    _row(
        "sciatica",
        1,
        "back",
        "flex_loaded flex_end crunch rot_loaded neural",
        "Sciatica / disc herniation",
        moves=_TOWEL,
    ),
    # The "first 1-2 h" after getting up, whose time we do not know: until ten by their wall.
    _row("mornings", 2, "back", "flex_end", "Flexion-sensitive, early morning", until=time(10)),
    # "Overhead-back-bend": also whatever takes the arms up, since that arches the back. The one
    # extension that "may stay" would have to be tried out; it goes.
    _row("stenosis", 3, "back", "ext_end ext_prone overhead", "Spinal stenosis"),
    _row(
        "listhesis", 4, "back", "ext_end ext_prone impact rot_loaded", "Spondylolisthesis / pars"
    ),
    # "If fused" is taken as said: every end of a range, and impact.
    _row(
        "spondylitis",
        5,
        "back",
        "flex_end ext_end rot_end side_end neck_rot_end neck_ext_end impact",
        "Axial spondyloarthritis",
    ),
    _row(
        "spine-surgery",
        6,
        "back",
        _AFTER_SPINE,
        "Spine surgery <12 wk",
        moves=_TOWEL,
        dated="past",
        lasts=WEEKS_12,
        uncleared=ONLY_WALKING,
    ),
    # "<6-12 months": twelve.
    _row(
        "fusion",
        7,
        "back",
        _AFTER_SPINE,
        "Spine surgery, fusion <6-12 months",
        moves=_TOWEL,
        dated="past",
        lasts=MONTHS_12,
        uncleared=ONLY_WALKING,
    ),
    # "Impact (if fracture)": one row for both, so impact goes.
    _row(
        "osteoporosis",
        8,
        "joints",
        _BRITTLE,
        "Osteoporosis / vertebral fracture",
        moves=_TOWEL,
    ),
    # "Single_leg without support": we do not see what they hold on to.
    _row(
        "steroids",
        9,
        "joints",
        f"{_BRITTLE} single_leg",
        "Long-term steroids, >70 frail",
        moves=_TOWEL,
    ),
    # "<12 wk or told precautions": held for 12 weeks, and for as long as nobody said "cleared".
    # "Rot_end standing": every one.
    _row(
        "hip",
        10,
        "joints",
        _HIP,
        "Hip replacement <12 wk or told precautions",
        dated="past",
        lasts=WEEKS_12,
        uncleared=_tags(_HIP),
    ),
    _row("knee", 11, "joints", "kneel quadruped deep_squat impact", "Knee replacement / knee OA"),
    # "Side plank on arm" is side_plank.
    _row("shoulder", 12, "joints", "hang overhead wrist_load side_plank", "Shoulder problem"),
    # "Quadruped on palms": the tag does not tell palms from forearms.
    _row("wrist", 13, "joints", "wrist_load quadruped", "Wrist/carpal tunnel"),
    # "All end-range neck": its turns and tips; large arcs (fast_head); and bending it forward,
    # which the shelves know as flex_end.
    _row(
        "loose-neck",
        14,
        "joints",
        "neck_rot_end neck_ext_end fast_head flex_end hang",
        "RA, Down, hypermobility/EDS (neck)",
    ),
    _row("heart", 15, "head", _PRESSURE, "Hypertension, heart disease"),
    # Clearance first; with it, what the row of the heart leaves out.
    _row(
        "heart-unsettled",
        16,
        "head",
        _PRESSURE,
        "Hypertension, heart disease: uncontrolled, chest pain, heart failure",
        plan=False,
    ),
    # "Fall-risk work": on one leg, or up in a hurry.
    _row(
        "blood-thinners",
        17,
        "head",
        "inversion impact single_leg fast_up massage_ball",
        "Anticoagulants",
    ),
    _row(
        "eyes",
        18,
        "head",
        "inversion head_below breath_hold",
        "Glaucoma, retinal disease, eye surgery",
    ),
    # "Supine_long flat rolling": lying on the back at all for long.
    _row(
        "vertigo",
        19,
        "head",
        "neck_ext_end fast_head head_below fast_up supine_long",
        "Vertigo / BPPV",
    ),
    _row(
        "neck",
        20,
        "head",
        "neck_rot_end neck_ext_end fast_head",
        "Neck pain, dizziness/vision/speech/swallow symptoms, vascular risk",
    ),
    _row("less-feeling", 21, "head", "heat single_leg", "Reduced sensation, diabetes neuropathy"),
    _row("balance", 22, "head", "floor single_leg", "Poor balance / can't get off floor"),
    # "Prone when uncomfortable": always. Hot packs on the belly: heat anywhere.
    _row(
        "pregnancy",
        23,
        "belly",
        "crunch inversion hang hold_long heat impact prone ext_end",
        "Pregnancy (any), Pregnancy >=16 wk",
        dated="due",
        lasts=WEEKS_14,
    ),
    _row(
        "pelvic-girdle",
        24,
        "belly",
        "single_leg split_stance hip_wide hip_cross deep_squat",
        "Pelvic girdle pain",
    ),
    # "Hold_long plank": side planks as well.
    _row(
        "birth",
        25,
        "belly",
        _MIDLINE,
        "<12 wk postpartum / C-section",
        dated="past",
        lasts=WEEKS_12,
    ),
    # It has no date, and stays until it is unticked.
    _row("midline", 26, "belly", _MIDLINE, "diastasis"),
    _row(
        "belly-surgery",
        27,
        "belly",
        _OPENED,
        "Abdominal/chest surgery <12 wk",
        dated="past",
        lasts=WEEKS_12,
    ),
    # It has no date, and stays until it is unticked.
    _row("hernia", 28, "belly", _OPENED, "hernia"),
    # "After meals": we do not know when they ate.
    _row("reflux", 29, "belly", "inversion head_below crunch supine_long", "Reflux/hiatus hernia"),
    # Route B. Once their own team has cleared them the table is silent: the safest set.
    _row(
        "unwell",
        30,
        "belly",
        "",
        "Active cancer, unexplained fracture, fever",
        plan=False,
        safest=True,
    ),
)
ROWS = {row.id: row for row in TABLE}
BY_NUMBER = {row.number: row for row in TABLE}
