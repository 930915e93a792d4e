"""Conditions, and the movements that each of them leaves out for now (clinical.md section 6)."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from coach.body import Body, Had
from coach.condition_table import LATE, NOTHING, ROWS, Row

# Raised when a row or what it means is changed; logged with every answer.
CONDITIONS_VERSION = 1
# Forty weeks end on the day a baby is due: 16 of them are over so long before it.
SIXTEEN_WEEKS = timedelta(weeks=40 - 16)
# What movement the row of a birth leaves out is left out from the day it was due.
BIRTH = "birth"


@dataclass(frozen=True, slots=True)
class Barred:
    """What conditions leave out on a day: movements, and some exercises by name. `safest`: only
    walking, breathing and mid-range seated moves. `plan`: False when there is to be no plan at
    all until their own team says so."""

    tags: frozenset[str] = NOTHING
    safest: bool = False
    plan: bool = True
    moves: frozenset[str] = NOTHING


def barred(body: Body, local: datetime) -> Barred:
    """The union over all their conditions, at this moment on their wall; unknown: the stricter."""
    bars = [_bars(had, local) for had in body.had]
    return Barred(
        tags=NOTHING.union(*(bar.tags for bar in bars)),
        safest=body.unsure or any(bar.safest for bar in bars),
        plan=all(bar.plan for bar in bars),
        moves=NOTHING.union(*(bar.moves for bar in bars)),
    )


def awaits(body: Body) -> Had | None:
    """The first for which there is no plan before their own team's clearance."""
    return next((had for had in body.had if _needs_clearance(had)), None)


def ends_on(had: Had) -> date | None:
    """The first day without it, by its date; None: it has none, or they do not know it."""
    row = ROWS.get(had.condition)
    return had.latest + row.lasts if row and row.lasts and had.latest else None


def is_over(had: Had, today: date) -> bool:
    """Whether it leaves nothing out any more; without a date, never."""
    row, end = ROWS.get(had.condition), ends_on(had)
    if row is None or end is None or end > today:
        return False
    return had.cleared is not None or not row.clears


def ends_since(body: Body, today: date) -> tuple[Had, ...]:
    """Those whose time ended after the conditions were last answered."""
    last = body.answered_on
    if last is None:
        return ()
    return tuple(had for had in body.had if (end := ends_on(had)) and last < end <= today)


def _needs_clearance(had: Had) -> bool:
    row = ROWS.get(had.condition)
    return row is not None and not row.plan and had.cleared is None


def _bars(had: Had, local: datetime) -> Barred:
    row = ROWS.get(had.condition)
    if row is None:  # of another program's table, or forged
        return Barred(safest=True)
    if row.clears and had.cleared is None:
        return Barred(row.uncleared, plan=row.plan, moves=row.moves)
    early = row.until is None or local.time() < row.until
    if is_over(had, local.date()) or not early:
        return Barred()
    tags = row.tags | _more(row, had, local.date())
    return Barred(tags, safest=row.safest, moves=row.moves)


def _more(row: Row, had: Had, today: date) -> frozenset[str]:
    """Of a pregnancy from 16 weeks on, and from the day it is due; without a date all of it."""
    if row.dated != "due":
        return NOTHING
    more = LATE if had.since is None or had.since - today <= SIXTEEN_WEEKS else NOTHING
    born = had.since is None or had.since <= today
    return more | (ROWS[BIRTH].tags if born else NOTHING)
