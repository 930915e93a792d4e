"""Who they are: six lives as plain facts, each day of which is answered without chance."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from coach.course import Before, Felt, Morning
from coach.flare_checks import How
from coach.hurts import Hurt

BEGINS = date(2026, 3, 2)  # a Monday
DAYS = 365
EVERY_DAY = (0, 1, 2, 3, 4, 5, 6)
# What Ines was told by her midwife.
DUE = BEGINS + timedelta(days=126)


@dataclass(frozen=True, slots=True)
class Spell:
    """A bad spell: the day on which they tap "It hurts now", the position that they can bear,
    and each day's answer from then on, the last one for all days after it."""

    day: int
    position: str
    answers: tuple[How, ...]
    severe: bool = False


@dataclass(frozen=True, slots=True)
class Life:
    """Days count from 0, the first. `away`: from one day up to another they do not come by.

    `before`, `after` and `morning` are said on the days named, else it is easy, the same, and
    settled. `told`: conditions with their day, from the day on which they tell. `hurts` and
    `hard`: said of the second move of that day's routine. `signs`: a yes to list A, `soon`: a row
    of list B. `walks`: the weekdays on which they walk what is asked. `scores`: pain and ability
    of each weekly review, in turn."""

    name: str
    number: int
    minutes: int = 10
    floor: bool = True
    comes: tuple[int, ...] = EVERY_DAY
    away: tuple[tuple[int, int], ...] = ()
    told: tuple[tuple[int, str, date | None], ...] = ()
    unsure: bool = False
    kit: tuple[str, ...] = ()
    before: Mapping[int, Before] = field(default_factory=dict)
    after: Mapping[int, Felt] = field(default_factory=dict)
    morning: Mapping[int, Morning] = field(default_factory=dict)
    hurts: Mapping[int, Hurt] = field(default_factory=dict)
    hard: tuple[int, ...] = ()
    spells: tuple[Spell, ...] = ()
    signs: tuple[int, ...] = ()
    soon: Mapping[int, str] = field(default_factory=dict)
    seen_after: int = 3
    walks: tuple[int, ...] = ()
    comfortable: int = 2  # of 2, 5, 10, 20, 30 minutes of walking
    scores: tuple[tuple[int, int], ...] = ()
    program: tuple[int, str] | None = None

    def is_here(self, day: int) -> bool:
        return not any(begin <= day < end for begin, end in self.away)

    def spell_on(self, day: int) -> Spell | None:
        return next((spell for spell in reversed(self.spells) if spell.day <= day), None)


MARA = Life(
    "mara",
    101,
    comes=(0, 1, 2, 3, 4, 6),
    away=((140, 147),),
    walks=(0, 2, 4, 5, 6),
    scores=((4, 4), (4, 5), (3, 5), (3, 6), (2, 7), (2, 8)),
)
BEN = Life(
    "ben",
    102,
    comes=(0, 1, 3, 4, 5),
    before={33: "so-so", 36: "so-so", 211: "so-so", 300: "tough"},
    after={17: "bit", 36: "lot", 71: "bit", 73: "bit", 75: "bit", 211: "bit"},
    morning={36: "not-yet", 73: "not-yet"},
    hurts={24: "bit", 45: "bit", 120: "lot"},
    spells=(
        Spell(38, "lying", ("same", "better", "better", "same", "better")),
        Spell(212, "standing", ("worse", "same", "better"), severe=True),
    ),
    walks=(1, 3, 5),
    comfortable=1,
    scores=((5, 3), (6, 3), (4, 4), (3, 5), (3, 6)),
)
INES = Life(
    "ines",
    103,
    minutes=5,
    away=((130, 172),),
    told=((0, "pregnancy", DUE), (173, "birth", DUE + timedelta(days=4))),
    before={60: "so-so", 90: "so-so"},
    soon={95: "B10"},
    walks=(0, 1, 2, 3, 4, 5, 6),
    comfortable=2,
)
OLAF = Life(
    "olaf",
    104,
    floor=False,
    comes=(0, 2, 4, 6),
    told=((0, "osteoporosis", None), (0, "heart", None), (0, "balance", None)),
    before=dict.fromkeys(range(20, 365, 9), "so-so"),
    hard=(11, 40),
    walks=(1, 3, 5, 6),
    comfortable=1,
    scores=((5, 4), (5, 4), (5, 4), (5, 5)),
)
TARIQ = Life(
    "tariq",
    105,
    minutes=20,
    comes=(0, 1, 2, 3, 4),
    told=((0, "sciatica", None),),
    before={8: "so-so", 9: "so-so", 50: "so-so", 51: "tough"},
    after={9: "bit", 16: "leg", 51: "lot", 52: "lot"},
    morning={9: "not-yet", 51: "worse"},
    hurts={30: "leg"},
    soon={17: "B7-tingling"},
    signs=(150,),
    walks=(0, 1, 2, 3, 4),
    comfortable=2,
    scores=((6, 3), (5, 4), (5, 5), (4, 5)),
    program=(200, "s2-bar-hang-pull-up"),
    kit=("horizontal bar",),
)
LENA = Life(
    "lena",
    106,
    minutes=5,
    comes=(1, 4),
    unsure=True,
    away=((12, 18), (40, 51), (80, 101), (150, 195), (300, 320)),
    hard=(8, 29),
    before={22: "so-so"},
    walks=(4,),
    comfortable=3,
)
PEOPLE = (MARA, BEN, INES, OLAF, TARIQ, LENA)
