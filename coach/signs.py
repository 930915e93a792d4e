"""The warning signs, row by row: what is asked, where a yes leads, and how soon."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from coach.course import SignsWhy

# Raised when the meaning of a list changes; kept with every answer. 2: list B is asked too.
SIGNS_VERSION = 2
# clinical.md section 6, "Sciatica / disc herniation": left out while one leg tingles (B7).
SCIATICA = ("flex_loaded", "flex_end", "crunch", "rot_loaded", "neural")
# B7: "appointment if not easing in 1-2 weeks, sciatica rules meanwhile".
MEANWHILE_DAYS = 14

Which = Literal["A", "B"]
Route = Literal["emergency", "same-day", "urgent", "appointment", "not-for-you"]
# The strictest first.
ROUTES: tuple[Route, ...] = ("not-for-you", "emergency", "same-day", "urgent", "appointment")


@dataclass(frozen=True, slots=True)
class Sign:
    """One row of clinical.md section 1. `holds`: the plan waits until they have been seen.

    `leaves_out`: movement tags that rest for MEANWHILE_DAYS, and on until they were asked whether
    it has eased. `when`: by when it is to be looked
    at, a key of the texts. `source`: L looked up, M known and not looked up, J our judgement."""

    id: str
    list: Which
    route: Route
    holds: bool
    when: Literal["now", "today", "tomorrow", "days", "weeks", "if-not-easing", "never"]
    source: str
    leaves_out: tuple[str, ...] = ()


def _now(name: str, source: str) -> Sign:
    return Sign(name, "A", "emergency", True, "now", source)


def _today(name: str, source: str) -> Sign:
    return Sign(name, "B", "same-day", True, "today", source)


def _urgent(name: str, source: str) -> Sign:
    return Sign(name, "B", "urgent", True, "days", source)


def _appointment(name: str, source: str) -> Sign:
    """The plan may go on gently (issue 4 and B9's own words)."""
    return Sign(name, "B", "appointment", False, "weeks", source)


LIST_A = (
    _now("A1", "cauda equina cards, NHS [L]"),
    _now("A2", "cauda equina cards, NHS [L]"),
    _now("A3", "cauda equina cards, NHS [L]"),
    _now("A4", "cauda equina cards, NHS [L]"),
    _now("A5", "cauda equina cards, NHS [L]"),
    _now("A6", "IFOMPT: progressive deficit, cord [M; weakness L]"),
    _now("A7", "IFOMPT, Downie 2013: fracture [L]"),
    _now("A8", "heart, lung, aorta [chest pain L, rest M]"),
    _now("A9", "aneurysm [M]"),
    _now("A10", "sepsis, abscess [M]"),
    _now("A11", "obstetric [L in part]"),
    _now("A12", "neck artery, stroke [M]"),
)
LIST_B = (
    _today("B1", "NHS urgent list: fever [L], IFOMPT: infection [M]; timing [J]"),
    _urgent("B2", "Downie 2013, IFOMPT: previous cancer [L]; timing [J]"),
    _urgent("B3", "NHS urgent list: weight loss [L]; timing [J]"),
    _urgent("B4", "NHS urgent list: no relief, worse at night [L]; timing [J]"),
    Sign("B5", "B", "same-day", True, "tomorrow", "Downie 2013: fracture [L]; timing [J]"),
    _urgent("B6", "NHS urgent list: lump, shape [L]; timing [J]"),
    _today("B7-weakness", "any new weakness; getting worse is A6 [M]; timing [J]"),
    Sign(
        "B7-tingling",
        "B",
        "appointment",
        False,
        "if-not-easing",
        "tingling or numbness only, and steady [M]; timing [J]",
        SCIATICA,
    ),
    _appointment("B8", "NHS urgent list: between the shoulder blades [L]; timing [J]"),
    _appointment("B9", "NICE NG65 [L]"),
    _today("B10", "kidney [M]"),
    _appointment("B11", "2 weeks [J], 6 weeks [L]"),
)
# Asked by a button on the welcome: nobody under 18 comes as far as the lists.
YOUNG = Sign("B12", "B", "not-for-you", True, "never", "adults only, clinical.md scope [J]")
SIGNS = {sign.id: sign for sign in (*LIST_A, *LIST_B, YOUNG)}
# "every flare-up (A first, then B1-B7)".
AT_A_FLARE = LIST_B[:8]
MASKS = 1 << len(LIST_B)


def asked_of_b(why: SignsWhy) -> tuple[str, ...]:
    """The rows of list B that are asked on this occasion."""
    return tuple(sign.id for sign in (AT_A_FLARE if why == "flare" else LIST_B))


def rows_of(mask: int) -> tuple[str, ...]:
    """What was ticked: bit 0 is the first row of list B."""
    return tuple(sign.id for bit, sign in enumerate(LIST_B) if mask >> bit & 1)


def hold(rows: Iterable[str]) -> bool:
    """Whether these keep the plan shut; with none named nobody knows, and it stays shut."""
    signs = [SIGNS[row] for row in rows]
    return not signs or any(sign.holds for sign in signs)


def strictest(rows: Iterable[str]) -> Sign | None:
    """The one that has to be looked at first; None when none was named."""
    signs = [SIGNS[row] for row in rows]
    return min(signs, key=lambda sign: (ROUTES.index(sign.route), _soonest(sign)), default=None)


def left_out(rows: Iterable[str]) -> tuple[str, ...]:
    return tuple(tag for row in rows if row in SIGNS for tag in SIGNS[row].leaves_out)


def _soonest(sign: Sign) -> int:
    return ("now", "today", "tomorrow", "days", "weeks", "if-not-easing", "never").index(sign.when)
